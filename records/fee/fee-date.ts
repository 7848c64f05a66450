/**
 * 交费期限 among the dates of its case, so that whoever owes a fee finds its last day in his periods and calendar (FEE-11). It is as the
 * order is, and changes with it in one transaction: it runs once the notice is served, stands still while aid is looked at (FEE-13), and
 * ends when nothing is owed any more.
 */
import { feeName } from '../../court/documents/fee-occasion';
import { feeDeadline } from '../../court/fees/deadline';
import type { Step } from '../../court/step';
import { legalDateText } from '../../court/time/legal-date';
import type { Transaction } from '../../platform/transact';
import { CASE_DATES, type CaseDate, dateKeyOf } from '../case/date';
import type { FeeOrder } from './order';

/** One an order: who owe it together have one last day. */
const feeDateId = (orderId: string): string => `${orderId}:payFee`;

const STATES: Record<FeeOrder['state'], CaseDate['state']> = {
  issued: 'running',
  paying: 'running',
  deferred: 'running',
  overdue: 'over',
  lapsed: 'over',
  aidPending: 'stayed',
  paid: 'done',
  refunding: 'done',
  refunded: 'done',
  exempted: 'calledOff',
  replaced: 'calledOff',
};

const NEXT = '请在这一天以前交，怎么算的、怎么交，请看“费款缴纳”；有困难的，可以在这一天以前申请减交、免交。';

/** As it stands by the order; none where no day runs. */
export function feeDatesOf(order: FeeOrder): CaseDate[] {
  const { _id, caseId, courtId, caseNo, occasion, parties, lastDay, noticeServedOn, state } = order;
  const [partyId] = parties;
  if (!lastDay || !noticeServedOn || !partyId) return [];
  const id = feeDateId(_id);
  return [
    {
      _id: id,
      caseId,
      courtId,
      caseNo,
      kind: 'payFee',
      partyId,
      ...(parties.length > 1 ? { parties } : {}),
      title: `${feeName(occasion)}的交费期限`,
      next: NEXT,
      on: lastDay,
      at: null,
      ...feeDay(order),
      from: null,
      state: STATES[state],
      dateKey: dateKeyOf({ _id: id, on: lastDay, at: null }),
    },
  ];
}

/** In the transaction that has changed the order. @param order as it is after. Two database actions. */
export async function keepFeeDate(transaction: Transaction, order: FeeOrder): Promise<void> {
  const dates = transaction.collection<CaseDate>(CASE_DATES);
  const id = feeDateId(order._id);
  const there = await dates.get(id);
  const [date] = feeDatesOf(order);
  if (there && date) {
    const { on, steps, provisional, state, dateKey } = date;
    await dates.update(id, { on, steps, provisional, state, dateKey });
  } else if (there) {
    const { state } = order;
    // Owed still, and its notice is to be served anew: no day runs.
    const unserved = STATES[state] === 'running' || STATES[state] === 'over';
    await dates.update(id, { state: unserved ? 'calledOff' : STATES[state] });
  } else if (date && (date.state === 'running' || date.state === 'stayed')) await dates.insert(date);
}

/** How the last day of an order comes about, step by step. */
export function feeDay({
  occasion,
  noticeServedOn,
  lastDay,
}: Pick<FeeOrder, 'occasion' | 'noticeServedOn' | 'lastDay'>): { steps: Step[]; provisional: boolean } {
  if (occasion.kind === 'plaintiff' || occasion.kind === 'thirdParty' || occasion.kind === 'topUp') {
    const { steps, provisional, ...computed } = feeDeadline({ kind: occasion.kind, noticeServedOn });
    // FEE-13: another day that the court has named.
    if (computed.lastDay === lastDay) return { steps, provisional };
  }
  const step = lastDay
    ? { text: `法院指定最晚 ${legalDateText(lastDay)}交。`, rule: 'FEE-11, FEE-13 诉讼费用交纳办法第22条' }
    : { text: '交费通知还没有送达，期限还没有开始。', rule: 'FEE-11 诉讼费用交纳办法第22条第1款' };
  return { steps: [step], provisional: false };
}
