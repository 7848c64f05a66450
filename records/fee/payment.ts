/** 支付: one attempt to pay an order, or money that came in at the bank; its number is the merchant's `out_trade_no`. */
import type { Fen } from '../../court/money';
import type { OpenId } from '../../platform/caller';
import { collection, type Stored } from '../../platform/database';
import { sha256Of } from '../../platform/digest';

/** `asked`: the provider was asked for it. `closed`: nothing can be paid on it any more, and nothing was. */
export type PaymentState = 'asked' | 'paid' | 'closed';
export type PayChannel = 'wechat' | 'bank';

/** `payments/<outTradeNo>`. */
export interface Payment extends Stored {
  orderId: string;
  caseId: string;
  courtId: string;
  attempt: number;
  channel: PayChannel;
  /** Whose account it is in; null: the bank's. */
  subMchid: string | null;
  /** Who pays; anyone may, for the party (FEE-17). null: it came in at the bank. */
  openid: OpenId | null;
  /** As the bank's receipt names who paid. */
  payerName?: string;
  /** As the order stood when it was begun. */
  amountFen: Fen;
  state: PaymentState;
  prepayId: string | null;
  begunAt: Date;
  expiresAt: Date | null;
  /** Once it is paid: the provider's number, what really came and when. */
  transactionId: string | null;
  paidFen: Fen | null;
  paidAt: Date | null;
  /** FEE-17, FEE-12: what of it counts for the order and what goes back, in fen; both 0 until it is paid. */
  countedFen: Fen;
  backFen: Fen;
  lastAct: string;
}

export const PAYMENTS = 'payments';
export const payments = collection<Payment>(PAYMENTS);

/** 32 characters of [0-9A-Z], as the provider wants it; known to whoever knows the order, before anybody is asked. */
export const outTradeNoOf = (orderId: string, attempt: number): string =>
  `WF${sha256Of(`${orderId}#${attempt}`).slice(0, 30).toUpperCase()}`;

/** In place of a merchant's number: of what was paid at the bank, made of the bank's own reference. */
export const bankNoOf = (orderId: string, reference: string): string =>
  `WB${sha256Of(`${orderId}#${reference}`).slice(0, 30).toUpperCase()}`;

/** Which attempt of an order, of so many begun, has this number; undefined: none. */
export function attemptOf(orderId: string, attempts: number, outTradeNo: string): number | undefined {
  for (let attempt = attempts; attempt > 0; attempt -= 1)
    if (outTradeNoOf(orderId, attempt) === outTradeNo) return attempt;
  return undefined;
}
