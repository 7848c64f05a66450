/** 财务的待办: refunds that wait to be confirmed, and those that do not go back by themselves (FEE-15). */
import { command } from '../../platform/database';
import { refundDesk } from '../../records/fee/page';
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
