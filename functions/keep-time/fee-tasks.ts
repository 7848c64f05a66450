/** 财务的待办: refunds that wait to be confirmed, those that do not go back by themselves, and days whose sums do not agree (FEE-15, FEE-17). */
import { addDays, type LegalDate, legalDateOf } from '../../court/time/legal-date';
import { command } from '../../platform/database';
import { payDoubts } from '../../records/fee/doubt';
import { doubtsDesk, refundDesk } from '../../records/fee/page';
import { type FeeRefund, feeRefunds } from '../../records/fee/refund';
import { raiseTasks, type Task } from '../../records/task/task';
import { everyMinutes, type Job } from './job';

const A_SLICE = 200;
type Raised = Parameters<typeof raiseTasks>[0][number];

const TITLES = { confirmRefund: '退费待确认', finishRefund: '退费要人工办理' } as const;

const refundJob = (name: string, state: FeeRefund['state'], kind: keyof typeof TITLES): Job => ({
  name,
  due: everyMinutes(10),
  async slice({ cursor, now }) {
    const found = await feeRefunds.find(
      { state, queueKey: command().gt(cursor) },
      {
        orderBy: [['queueKey', 'asc']],
        limit: A_SLICE,
        fields: ['courtId', 'caseNo', 'orderId', 'dueOn', 'queueKey'],
      },
    );
    const done = await raiseTasks(
      found.map((refund) => refundTask(refund, kind)),
      now,
    );
    return { done, next: found.length === A_SLICE ? (found.at(-1)?.queueKey ?? null) : null };
  },
});

const refundTask = ({ _id, courtId, caseNo, orderId, dueOn }: FeeRefund, kind: keyof typeof TITLES): Raised => ({
  _id: `${kind}:${_id}`,
  courtId,
  role: 'finance',
  kind,
  about: _id,
  title: `${caseNo} ${TITLES[kind]}`,
  dueOn,
  page: refundDesk(_id, orderId),
});

export const toConfirm = refundJob('refundsToConfirm', 'proposed', 'confirmRefund');
export const toFinish = refundJob('refundsToFinish', 'abnormal', 'finishRefund');

/** One task a court and day: a bill that does not agree may have many lines. */
export const toLookAt: Job = {
  name: 'moneyDoubts',
  due: everyMinutes(10),
  async slice({ cursor, now }) {
    const from = cursor === '' ? new Date(0) : new Date(cursor);
    const found = await payDoubts.find(
      { state: 'open', at: command().gte(from) },
      {
        orderBy: [
          ['at', 'asc'],
          ['_id', 'asc'],
        ],
        limit: A_SLICE,
        fields: ['courtId', 'at'],
      },
    );
    const days = new Map<string, Raised>();
    for (const { courtId, at } of found) {
      if (courtId === null) continue;
      const task = doubtTask(courtId, legalDateOf(at.getTime()));
      days.set(task._id, task);
    }
    const done = await raiseTasks([...days.values()], now);
    const last = found.at(-1)?.at;
    if (found.length < A_SLICE || !last) return { done, next: null };
    // Of a day of which there are so many, its task is there: on with the next instant.
    return { done, next: new Date(Math.max(last.getTime(), from.getTime() + 1)).toISOString() };
  },
};

const doubtTask = (courtId: string, day: LegalDate): Raised => ({
  _id: `doubts:${courtId}:${day}`,
  courtId,
  role: 'finance',
  kind: 'lookAtMoney',
  about: `${courtId}:${day}`,
  title: '有款项对不上',
  dueOn: day,
  page: doubtsDesk,
});

/** Of tasks of one kind, those that still stand. */
type Standing = (open: readonly Task[]) => Promise<ReadonlySet<string>>;

const aboutRefunds =
  (state: FeeRefund['state']): Standing =>
  async (open) => {
    const found = await feeRefunds.find(
      { _id: command().in(open.map(({ about }) => about)), state },
      { limit: open.length, fields: ['_id'] },
    );
    const ids = new Set(found.map(({ _id }) => _id));
    return new Set(open.filter(({ about }) => ids.has(about)).map(({ _id }) => _id));
  };

export const stillToConfirm = aboutRefunds('proposed');
export const stillAbnormal = aboutRefunds('abnormal');

export const stillDoubted: Standing = async (open) => {
  const stands = await Promise.all(
    open.map(async ({ courtId, dueOn }) => {
      const _ = command();
      const [from, to] = [dueOn, addDays(dueOn, 1)].map((day) => new Date(`${day}T00:00:00+08:00`));
      return payDoubts.first({ courtId, state: 'open', at: _.gte(from).and(_.lt(to)) });
    }),
  );
  return new Set(open.filter((_, i) => stands[i] !== undefined).map(({ _id }) => _id));
};
