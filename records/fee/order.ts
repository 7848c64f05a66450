/** 缴费单: what is to be paid in a case, why, by whom, until when, and what became of it (FEE-10..17). */
import type { NoticeOccasion } from '../../court/documents/fee-occasion';
import type { HalvingGround } from '../../court/fees/halving';
import type { FeeKind } from '../../court/fees/kinds';
import type { FeeItem } from '../../court/fees/tariff';
import type { FeeOrderState } from '../../court/machines/fee-order';
import { type Fen, fen } from '../../court/money';
import type { PartyRole } from '../../court/people/roles';
import type { Step } from '../../court/step';
import type { LegalDate } from '../../court/time/legal-date';
import type { OpenId } from '../../platform/caller';
import { collection, type Stored } from '../../platform/database';
import type { LapseDraft } from './lapse';
import { payKeyOf } from './pay-code';

/** The whole fee of the claim as it stood: exact, not yet rounded (FEE-2), and why it is halved (FEE-6). bigint as text. */
export interface WholeFee {
  numerator: string;
  denominator: string;
  halvedFor: HalvingGround[];
}

/** Who is at the till: one attempt at a time, so that two people do not pay one order. */
export interface Paying {
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
  /** What it is asked for on: its name, and what its clock runs from (FEE-11). */
  occasion: NoticeOccasion;
  /** FEE-10: which side pays it ahead. */
  payer: PartyRole;
  /** `case_parties` ids of those of that side who owe it: others of the side need not know of it (PROG-3, 4; `isOwedBy`). */
  parties: string[];
  /** What is to be paid; after a reduction the reduced fee. */
  amountFen: Fen;
  steps: Step[];
  /** What a fee after it, aid or a refund is reckoned from (`wholeFee`); missing: `amountFen`, whole. */
  due?: WholeFee;
  /** FEE-14, 收费办法50: what aid has let off so far, beside `amountFen`; the other side bears it if that loses. */
  letOffFen?: Fen;
  state: FeeOrderState;
  issuedAt: Date;
  /** Of a later order: the officer, and his act. */
  issuedBy?: { openid: OpenId; act: string };
  /** 收费办法22.3: of an application, the last day that the court has named; it runs once the notice is served. */
  namedDay?: LegalDate;
  /** The day the notice was served (SERVE-3, 4), or that of a decision on aid with its new last day; null: not yet, and no clock runs. */
  noticeServedOn: LegalDate | null;
  /** FEE-11: runs only from a served notice; null while there is none. FEE-13: of a deferred one, the day it was put off to. */
  lastDay: LegalDate | null;
  /** What the code of who pays for the party holds: it is found by it (`payKeyOf`). */
  payKey: string;
  /** The court's own merchant when it was issued; null: it had none. */
  subMchid: string | null;
  /** Payments begun so far; the last one's number is `outTradeNoOf(_id, attempts)`. */
  attempts: number;
  paying: Paying | null;
  /** The one transaction that counts for it, how much and when; null: not paid. */
  paid: { transactionId: string; amountFen: Fen; at: Date } | null;
  /** Of what counted for it, what has really gone back. */
  refundedFen: Fen;
  /** Of what counted for it, what is on its way back: proposed, and neither rejected nor done (FEE-15). */
  returningFen?: Fen;
  /** The last refund of its fee that was proposed, rejected or done. Each changes it, so that two at once do not both give back the same fen. */
  lastRefund?: string;
  /** FEE-7: the order that took its place. */
  replacedBy: string | null;
  /** FEE-13: the application that waits or was decided last. */
  aidId: string | null;
  /** The act that last changed its application and left the order itself as it was. */
  aidAct?: string;
  /** The last money that came for it: a ledger entry. Each changes it, so that two at once do not both think they are the first. */
  lastMoney: string | null;
  /** The act, or the ledger entry, that last moved it. */
  lastAct: string;
  /** Order of a list, the nearest last day first (`dueKeyOf`). */
  dueKey: string;
  /** FEE-12: a ruling 按撤诉处理 that the judge has signed, and others not yet; then the one that was issued. */
  lapse?: LapseDraft;
  /** How many such rulings were drawn up: each has a number of its own. */
  lapses?: number;
  /** While one waits for a signature: `<who signs next>:<when it was decided>:<order>`. */
  rulingKey?: string;
}

/** FEE-11: its last day is over. Never so before its notice was served. */
export const isOver = (
  { lastDay, noticeServedOn }: Pick<FeeOrder, 'lastDay' | 'noticeServedOn'>,
  today: LegalDate,
): boolean => lastDay !== null && noticeServedOn !== null && lastDay < today;

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
  | 'parties'
  | 'amountFen'
  | 'steps'
  | 'state'
  | 'issuedAt'
  | 'noticeServedOn'
  | 'lastDay'
  | 'subMchid'
  | 'lastAct'
  | 'due'
  | 'issuedBy'
  | 'namedDay'
  | 'letOffFen'
>;

/** Nothing has been paid for it, nor tried. */
export const newFeeOrder = (order: NewFeeOrder): FeeOrder => ({
  ...order,
  payKey: payKeyOf(order._id),
  attempts: 0,
  paying: null,
  paid: null,
  refundedFen: fen(0),
  replacedBy: null,
  aidId: null,
  lastMoney: null,
  dueKey: dueKeyOf(order._id, order.lastDay),
});
