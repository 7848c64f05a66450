/** 缴费单: what is to be paid in a case, why, by whom, until when, and what became of it (FEE-10..17). */
import type { FeeOccasion } from '../../court/fees/deadline';
import type { FeeKind } from '../../court/fees/kinds';
import type { FeeItem } from '../../court/fees/tariff';
import type { FeeOrderState } from '../../court/machines/fee-order';
import { type Fen, fen } from '../../court/money';
import type { PartyRole } from '../../court/people/roles';
import type { Step } from '../../court/step';
import type { LegalDate } from '../../court/time/legal-date';
import type { OpenId } from '../../platform/caller';
import { collection, type Stored } from '../../platform/database';

/** Who is at the till: one attempt at a time, so that two people do not pay one order. */
export interface Paying {
  /** Raises with each attempt: with the order's id it gives the merchant's number (`outTradeNoOf`). */
  attempt: number;
  openid: OpenId;
  since: Date;
  /** When the provider closes it by itself. */
  expiresAt: Date;
}

/** `fee_orders/<caseId>:<item>:<seq>`. */
export interface FeeOrder extends Stored {
  caseId: string;
  courtId: string;
  /** How-manieth of its case and item, from 1. */
  seq: number;
  courtName: string;
  caseNo: string;
  item: FeeItem;
  /** The row of the tariff, as the filing judge settled it. */
  kind: FeeKind;
  /** FEE-11: what its clock runs from. */
  occasion: FeeOccasion['kind'];
  /** FEE-10: which side pays it ahead. */
  payer: PartyRole;
  /** What is to be paid; after a reduction the reduced fee. */
  amountFen: Fen;
  steps: Step[];
  state: FeeOrderState;
  issuedAt: Date;
  /** The day the notice was served (SERVE-3, 4); null: not yet, and no clock runs. */
  noticeServedOn: LegalDate | null;
  /** FEE-11: runs only from a served notice; null while there is none. FEE-13: of a deferred one, the day it was put off to. */
  lastDay: LegalDate | null;
  /** Payments begun so far. */
  attempts: number;
  paying: Paying | null;
  /** The one transaction that counts for it, how much and when; null: not paid. */
  paid: { transactionId: string; amountFen: Fen; at: Date } | null;
  /** Of what counted for it, what has really gone back. */
  refundedFen: Fen;
  /** FEE-7: the order that took its place. */
  replacedBy: string | null;
  /** FEE-13: the application that waits or was decided last. */
  aidId: string | null;
  /** The act, or the notice of the provider, that last moved it. */
  lastAct: string;
  /** Order of a list, the nearest last day first (`dueKeyOf`). */
  dueKey: string;
}

/** Where no clock runs: last. */
export const dueKeyOf = (_id: string, lastDay: LegalDate | null): string => `${lastDay ?? '9999-12-31'}:${_id}`;

export const FEE_ORDERS = 'fee_orders';
export const feeOrders = collection<FeeOrder>(FEE_ORDERS);

export type NewFeeOrder = Pick<
  FeeOrder,
  | '_id'
  | 'caseId'
  | 'courtId'
  | 'seq'
  | 'courtName'
  | 'caseNo'
  | 'item'
  | 'kind'
  | 'occasion'
  | 'payer'
  | 'amountFen'
  | 'steps'
  | 'state'
  | 'issuedAt'
  | 'noticeServedOn'
  | 'lastDay'
  | 'lastAct'
>;

/** Nothing has been paid for it, nor tried. */
export const newFeeOrder = (order: NewFeeOrder): FeeOrder => ({
  ...order,
  attempts: 0,
  paying: null,
  paid: null,
  refundedFen: fen(0),
  replacedBy: null,
  aidId: null,
  dueKey: dueKeyOf(order._id, order.lastDay),
});
