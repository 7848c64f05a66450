/** 对不上的款: what the provider says that does not fit what the court knows. Nothing is counted for an order by it; finance looks at each. */
import type { LegalDate } from '../../court/time/legal-date';
import { courts } from '../../platform/courts';
import { collection, type Stored } from '../../platform/database';

export type PayDoubtKind =
  /** Another amount than the order's was paid: it is received, and goes back whole. */
  | 'amount'
  /** The notice names another merchant or program than the court's: nothing is received. */
  | 'merchant'
  /** No order of ours has this number: nothing is received. */
  | 'unknownOrder'
  /** In the bill and not in the ledger, or the other way round, or with another amount. */
  | 'billOnly'
  | 'ledgerOnly'
  | 'differs'
  /** The provider gave back what had gone back by the bank, or another sum than was asked for. */
  | 'backTwice'
  | 'backDiffers';

/** `pay_doubts/<kind>:<transaction or refund number>`. */
export interface PayDoubt extends Stored {
  /** Whose finance looks at it; null: no court has this account, and administrators do. */
  courtId: string | null;
  kind: PayDoubtKind;
  orderId: string | null;
  outTradeNo: string;
  transactionId: string;
  outRefundNo: string | null;
  /** As the provider says it, and as the court had it; fen. */
  saidFen: number;
  ownFen: number | null;
  /** The day whose bill it was found by; missing: by no bill. */
  billDay?: LegalDate;
  /** Of money that is nobody's: whose account it came to. */
  subMchid?: string;
  at: Date;
  state: 'open' | 'settled';
  settledBy: string | null;
  note: string | null;
}

export const PAY_DOUBTS = 'pay_doubts';
export const payDoubts = collection<PayDoubt>(PAY_DOUBTS);

export const doubtId = (kind: PayDoubtKind, number: string): string => `${kind}:${number}`;

/** The court whose account it is, if one has it: there the money lies, and its finance looks for it. */
export const courtOfMerchant = async (subMchid: string): Promise<string | undefined> =>
  (await courts.first({ 'pay.subMchid': subMchid }))?._id;
