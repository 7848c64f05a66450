/** 退费: money on its way back to who paid it, by the channel it came: proposed, confirmed by the court's finance, done by the provider (FEE-15). */

import type { GiveBackGround } from '../../court/fees/give-back';
import type { PaymentRefund } from '../../court/fees/payment';
import type { RefundState } from '../../court/machines/refund';
import type { Fen } from '../../court/money';
import type { Step } from '../../court/step';
import type { LegalDate } from '../../court/time/legal-date';
import type { OpenId } from '../../platform/caller';
import { collection, type Stored } from '../../platform/database';
import { sha256Of } from '../../platform/digest';
import type { PayChannel } from './payment';

/** How the case went on (FEE-6, 7, 8, 15, 16), or money that does not count (FEE-17, 12). */
export type RefundReason = GiveBackGround | PaymentRefund['reason'] | NotDue | 'mismatch';

/** The order was let off, or another took its place, before the money came. */
export type NotDue = 'exempted' | 'replaced';

/** `fee_refunds/<outRefundNo>`, its first number (`refundNumber`). */
export interface FeeRefund extends Stored {
  orderId: string;
  caseId: string;
  courtId: string;
  caseNo: string;
  /** What goes back is of this payment. */
  outTradeNo: string;
  transactionId: string;
  channel: PayChannel;
  /** Whose account it goes back from; null: the bank's. */
  subMchid: string | null;
  /** What was paid by that transaction, whole. */
  totalFen: Fen;
  amountFen: Fen;
  /** Whether it is of what counted for the order; else the order itself does not change (overpayment, late money). */
  ofOrder: boolean;
  reason: RefundReason;
  steps: Step[];
  /** The document it rests on, and the day it took effect; null: no document is needed. */
  basis: string | null;
  effectiveOn: LegalDate | null;
  /** FEE-15: to be back by this day. */
  dueOn: LegalDate;
  state: RefundState;
  /** Name of the clerk; '系统' for money that does not count. */
  proposedBy: string;
  /** The clerk; null: nobody did. Who confirms is another. */
  proposer: OpenId | null;
  proposedAt: Date;
  confirmedBy: string | null;
  confirmer: OpenId | null;
  confirmedAt: Date | null;
  /** Why finance did not confirm it, or what the provider says is wrong. */
  trouble: string | null;
  /** The provider's number. */
  refundId: string | null;
  doneAt: Date | null;
  /** It went back by the bank's counter instead: reference and day, recorded by finance. */
  byHand: { reference: string; on: LegalDate; by: string } | null;
  /** How often a number was used up: the provider sends nothing back by one that it closed. */
  tries: number;
  /** When the provider was last asked about it; null: never. */
  askedAt: Date | null;
  /** In which day's bill it was seen, where that is not the day on which it was done. */
  billedOn?: LegalDate;
  lastAct: string;
  /** Order of the court's queue: `dueOn:_id`; of one that has ended, the instant it did. */
  queueKey: string;
}

export const FEE_REFUNDS = 'fee_refunds';
export const feeRefunds = collection<FeeRefund>(FEE_REFUNDS);

/** At most 64 characters of [0-9A-Za-z]; made of what it is for, so that it is asked for once. */
export const outRefundNoOf = (transactionId: string, what: string): string =>
  `WR${sha256Of(`${transactionId}#${what}`).slice(0, 30).toUpperCase()}`;

/** The number by which the provider knows it now. */
export const refundNumber = ({ _id, tries }: Pick<FeeRefund, '_id' | 'tries'>): string =>
  tries === 0 ? _id : outRefundNoOf(_id, String(tries));

/** Whichever of its numbers this is: an old one was closed. */
export const isNumberOf = ({ _id, tries }: Pick<FeeRefund, '_id' | 'tries'>, outRefundNo: string): boolean =>
  Array.from({ length: tries + 1 }, (_, i) => refundNumber({ _id, tries: i })).includes(outRefundNo);
