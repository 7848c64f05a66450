/**
 * 费款流水: every fen that came in or went out, once, as the provider or the bank says it; only added to. Its sum is what the court
 * holds.
 */
import type { Fen } from '../../court/money';
import type { LegalDate } from '../../court/time/legal-date';
import { collection, type Stored } from '../../platform/database';
import type { PayChannel } from './payment';

/** `fee_ledger/in:<transactionId>` or `out:<outRefundNo>`, by the bank `out:<refund>:bank`: the database itself counts each once. */
export interface LedgerEntry extends Stored {
  courtId: string;
  orderId: string;
  caseId: string;
  channel: PayChannel;
  outTradeNo: string;
  transactionId: string;
  /** Of what went out. */
  outRefundNo: string | null;
  /** In above 0, out below 0. */
  amountFen: number;
  /** In: what of it counts for the order; the rest, if any, is in refunds. Out: 0. */
  countedFen: Fen;
  /** When the provider says it happened, and the day of it in Shanghai. */
  at: Date;
  day: LegalDate;
  recordedAt: Date;
  /** Place in lists: `at:_id`. */
  listKey: string;
}

export const FEE_LEDGER = 'fee_ledger';
export const feeLedger = collection<LedgerEntry>(FEE_LEDGER);

export const moneyIn = (transactionId: string): string => `in:${transactionId}`;
export const moneyOut = (outRefundNo: string): string => `out:${outRefundNo}`;
export const moneyOutAtBank = (refundNo: string): string => `out:${refundNo}:bank`;

export const ledgerKey = (at: Date, _id: string): string => `${at.toISOString()}:${_id}`;
