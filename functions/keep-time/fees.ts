/**
 * 诉讼费用: who owes one is reminded before its last day; once that is over the order is marked and the judge has a task, no more: the
 * clock rules nothing (FEE-11, 12, clause A). Aid that was asked for waits for a decision (FEE-13).
 */
import type { StaffRole } from '../../court/people/roles';
import { addDays, type LegalDate, legalDateOf, legalDateText } from '../../court/time/legal-date';
import { command } from '../../platform/database';
import { sideBySide } from '../../platform/side-by-side';
import type { Case } from '../../records/case/case';
import { caseMachineOf } from '../../records/case/case-machine';
import { type FeeAid, feeAids } from '../../records/fee/aid';
import { expireOrder } from '../../records/fee/expire';
import { type FeeOrder, feeOrders, isOver } from '../../records/fee/order';
import { payersOf, tellOfOrder } from '../../records/fee/told';
import { raiseTasks, type Task } from '../../records/task/task';
import { casesById, isStillFor, waitsFor } from './case-officers';
import { dailyFrom, everyMinutes, type Job } from './job';
import { inStages } from './stages';

const A_SLICE = 100;
/** Days before the last one on which it is said once more. No text asks for it: a court's courtesy. */
const REMIND_DAYS = 2;

/** What falls due: nobody is at the till, and no aid is being looked at. */
const OWED = ['issued', 'deferred'] as const;

/** Of one state whose last day is before `day`; `after` is the last one seen. */
const dueBefore = (state: FeeOrder['state'], after: string, day: LegalDate): Promise<FeeOrder[]> =>
  feeOrders.find(
    { state, dueKey: command().gt(after).and(command().lt(day)) },
    { orderBy: [['dueKey', 'asc']], limit: A_SLICE },
  );

const page = (found: readonly FeeOrder[], done: number) => ({
  done,
  last: found.length === A_SLICE ? found.at(-1)?.dueKey : undefined,
});

/** Each hour: the service of a notice may be recorded when its days are over already. */
export const overdueFees: Job = {
  name: 'overdueFees',
  due: everyMinutes(60),
  slice: ({ cursor, now, act }) =>
    inStages(cursor, OWED, async (state, after) => {
      const today = legalDateOf(now);
      const found = await dueBefore(state, after, today);
      const over = found.filter((order) => isOver(order, today));
      const done = await sideBySide(over, (order) => expireOrder(order, { _id: act._id, at: new Date(now) }));
      return page(found, done.filter(Boolean).length);
    }),
};

export const feesDue: Job = {
  name: 'feesDue',
  due: dailyFrom(8, 0),
  slice: ({ cursor, now }) =>
    inStages(cursor, OWED, async (state, after) => {
      const today = legalDateOf(now);
      const found = await dueBefore(state, after === '' ? today : after, addDays(today, REMIND_DAYS + 1));
      const served = found.filter(({ noticeServedOn }) => noticeServedOn !== null);
      await sideBySide(served, (order) => remind(order, now));
      return page(found, served.length);
    }),
};

async function remind(order: FeeOrder, now: number): Promise<void> {
  const { lastDay, caseNo } = order;
  if (!lastDay) return;
  await tellOfOrder(order, await payersOf(order), {
    key: `due:${lastDay}`,
    title: '交费期限快到了',
    text: `${caseNo} 的诉讼费用还没有交，最后一天是 ${legalDateText(lastDay)}。有困难的，可以在这一天以前申请减交、免交。`,
    at: new Date(now),
    message: { template: 'feeDue', values: { number: caseNo, due: lastDay } },
  });
}

type Raised = Omit<Task, 'state' | 'at' | 'doneAt' | 'sortKey'>;

const deskPage = (orderId: string): string => `/staff/fees/order/index?orderId=${encodeURIComponent(orderId)}`;

/** Of what is overdue, one task a last day: another is given after a decision on aid. */
export const unpaidFees: Job = {
  name: 'unpaidFees',
  due: everyMinutes(60),
  async slice({ cursor, now }) {
    const found = await feeOrders.find(
      { state: 'overdue', dueKey: command().gt(cursor) },
      { orderBy: [['dueKey', 'asc']], limit: A_SLICE, fields: [...OF_TASK] },
    );
    const of = await casesById(found.map(({ caseId }) => caseId));
    const done = await raiseTasks(
      found.flatMap((order) => unpaidTask(order, of.get(order.caseId))),
      now,
    );
    return { done, next: found.length === A_SLICE ? (found.at(-1)?.dueKey ?? null) : null };
  },
};

const OF_TASK = ['courtId', 'caseId', 'caseNo', 'occasion', 'lastDay', 'dueKey'] as const;

/** Something may follow from it: of a suit until it is decided, of an appeal after that. */
const isLive = ({ occasion }: Pick<FeeOrder, 'occasion'>, of: Case | undefined): boolean =>
  occasion.kind === 'appeal' || !of || of.kind === 'enforcement' || caseMachineOf(of.kind).open.includes(of.state);

/**
 * For the judge of the case; before it is assigned, for the judges of the court. 解释318: of an appeal it is the superior court that rules
 * on it, and not as if the suit were withdrawn.
 */
const unpaidTask = (
  { _id, courtId, caseNo, occasion, lastDay }: Pick<FeeOrder, '_id' | (typeof OF_TASK)[number]>,
  of: Case | undefined,
): Raised[] =>
  lastDay && isLive({ occasion }, of)
    ? [
        {
          ...(of?.trial ? waitsFor(of, 'judge') : { role: 'judge' as const }),
          _id: `unpaid:${_id}:${lastDay}${of?.trial ? `:${waitsFor(of, 'judge').for ?? ''}` : ''}`,
          courtId,
          kind: occasion.kind === 'appeal' ? 'unpaidAppealFee' : 'unpaidFee',
          about: _id,
          title: `${caseNo} 的${occasion.kind === 'appeal' ? '上诉费' : '诉讼费用'}逾期未交`,
          dueOn: lastDay,
          page: deskPage(_id),
        },
      ]
    : [];

/** DOMAIN 4: either may decide it. */
const AID_ROLES: readonly StaffRole[] = ['filing-judge', 'judge'];

export const askedAids: Job = {
  name: 'askedAids',
  due: everyMinutes(10),
  async slice({ cursor, now }) {
    const asked = await feeAids.find(
      { state: 'pending', queueKey: command().gt(cursor) },
      {
        orderBy: [['queueKey', 'asc']],
        limit: A_SLICE,
        fields: ['courtId', 'caseNo', 'orderId', 'appliedAt', 'queueKey'],
      },
    );
    const done = await raiseTasks(asked.flatMap(aidTasks), now);
    return { done, next: asked.length === A_SLICE ? (asked.at(-1)?.queueKey ?? null) : null };
  },
};

const aidTasks = ({ _id, courtId, caseNo, orderId, appliedAt }: FeeAid): Raised[] =>
  AID_ROLES.map((role) => ({
    _id: `aid:${_id}:${role}`,
    courtId,
    role,
    kind: 'decideAid',
    about: _id,
    title: `${caseNo} 的司法救助申请待决定`,
    dueOn: legalDateOf(appliedAt.getTime()),
    page: `/staff/fees/aid/one/index?aidId=${_id}&orderId=${encodeURIComponent(orderId)}`,
  }));

/** Somebody at the till has not paid yet: it stays until he has. */
export async function stillUnpaid(open: readonly Task[]): Promise<ReadonlySet<string>> {
  const found = await feeOrders.find(
    { _id: command().in([...new Set(open.map(({ about }) => about))]) },
    { limit: open.length, fields: ['caseId', 'occasion', 'state', 'lastDay'] },
  );
  const of = await casesById(found.map(({ caseId }) => caseId));
  const unpaid = new Map(
    found
      .filter((order) => (order.state === 'overdue' || order.state === 'paying') && isLive(order, of.get(order.caseId)))
      .map((order) => [order._id, order]),
  );
  const still = open.filter((task) => {
    const order = unpaid.get(task.about);
    const its = order && of.get(order.caseId);
    return order?.lastDay === task.dueOn && (!its || isStillFor(task, its));
  });
  return new Set(still.map(({ _id }) => _id));
}

export async function stillUndecided(open: readonly Task[]): Promise<ReadonlySet<string>> {
  const pending = await feeAids.find(
    { _id: command().in([...new Set(open.map(({ about }) => about))]), state: 'pending' },
    { limit: open.length, fields: ['_id'] },
  );
  const ids = new Set(pending.map(({ _id }) => _id));
  return new Set(open.filter(({ about }) => ids.has(about)).map(({ _id }) => _id));
}
