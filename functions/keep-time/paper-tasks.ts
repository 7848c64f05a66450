/**
 * 案中材料的待办: what the court has to decide, or to send on, within days (TIME-12, FILE-12), two days before; and appeals whose fee an
 * officer has to settle (FEE-9). Who misses a day has a task that is late; the paper stands as it was received.
 */
import { addDays, legalDateOf } from '../../court/time/legal-date';
import { command } from '../../platform/database';
import { feeOrders } from '../../records/fee/order';
import { casePapers, type FiledPaper, paperDesk } from '../../records/paper/paper';
import { type Raised, raiseTasks, type Task } from '../../records/task/task';
import { aboutThings, casesById, isStillFor, taskFor } from './case-officers';
import { everyMinutes, type Job } from './job';
import { sinceLastDay } from './since';

const A_SLICE = 120;
const SOON_DAYS = 2;

/** Not decided yet: looked at as long as they are so. The others, whose copies may be left, once for each day. */
const UNDECIDED: readonly FiledPaper['state'][] = ['received', 'signing'];
const SETTLED: readonly FiledPaper['state'][] = ['noted', 'granted', 'refused'];

export const paperTasks: Job = {
  name: 'paperTasks',
  due: everyMinutes(30),
  goesOn: true,
  slice: ({ cursor, now }) =>
    sinceLastDay(cursor, now, [...UNDECIDED, ...SETTLED], async (state, after, looked) => {
      const _ = command();
      const from = UNDECIDED.includes(state) ? '' : addDays(looked, 1 + SOON_DAYS);
      const found = await casePapers.find(
        { state, dueKey: _.and(_.gt(after || from), _.lt(addDays(legalDateOf(now), 1 + SOON_DAYS))) },
        { orderBy: [['dueKey', 'asc']], limit: A_SLICE, fields: FIELDS },
      );
      const of = await casesById(found.map(({ caseId }) => caseId));
      const raised = found.flatMap((paper): Raised[] => {
        const theCase = of.get(paper.caseId);
        return theCase ? tasksOf(paper, theCase) : [];
      });
      const last = found.length === A_SLICE ? found.at(-1)?.dueKey : undefined;
      return { done: await raiseTasks(raised, now), last };
    }),
};

const FIELDS = ['caseId', 'courtId', 'caseNo', 'receiptNo', 'state', 'decideBy', 'copiesBy', 'copies', 'dueKey'];

const isUndecided = ({ state }: FiledPaper): boolean => UNDECIDED.includes(state);
/** What was taken back goes to nobody. */
const needsCopies = ({ state, copiesBy, copies }: FiledPaper): boolean =>
  copiesBy !== null && copies === null && state !== 'withdrawn' && state !== 'draft';

function tasksOf(paper: FiledPaper, of: Parameters<typeof taskFor>[0]): Raised[] {
  const { _id, courtId, caseNo, receiptNo, decideBy, copiesBy } = paper;
  const here = { courtId, about: _id, page: paperDesk(_id) };
  const number = receiptNo ?? '';
  return [
    ...(decideBy && isUndecided(paper)
      ? [
          taskFor(of, 'judge', {
            ...here,
            key: `decidePaper:${_id}:${decideBy}`,
            kind: 'decidePaper',
            title: `${caseNo} 收件 ${number} 待决定`,
            dueOn: decideBy,
          }),
        ]
      : []),
    ...(copiesBy && needsCopies(paper)
      ? [
          taskFor(of, 'clerk', {
            ...here,
            key: `sendCopies:${_id}:${copiesBy}`,
            kind: 'sendCopies',
            title: `${caseNo} 收件 ${number} 的副本待送达`,
            dueOn: copiesBy,
          }),
        ]
      : []),
  ];
}

export const stillOfPapers = aboutThings(casePapers, (paper, task, of) => {
  if (!of || !isStillFor(task, of)) return false;
  if (task.kind === 'decidePaper') return isUndecided(paper) && paper.decideBy === task.dueOn;
  return needsCopies(paper) && paper.copiesBy === task.dueOn;
});

/** FEE-9: what is not known of its fee, its officer settles and orders; the appeal stands meanwhile (DOMAIN 6.2). */
export const appealFees: Job = {
  name: 'appealFees',
  due: everyMinutes(60),
  async slice({ cursor, now }) {
    const found = await casePapers.find(
      { kind: 'appeal', state: 'received', _id: command().gt(cursor) },
      {
        orderBy: [['_id', 'asc']],
        limit: A_SLICE,
        fields: ['caseId', 'courtId', 'caseNo', 'receiptNo', 'receivedAt', 'fee'],
      },
    );
    const open = await unsettled(found);
    const of = await casesById(open.map(({ caseId }) => caseId));
    const raised = open.flatMap((paper): Raised[] => {
      const theCase = of.get(paper.caseId);
      return theCase && paper.receivedAt ? [feeTask(paper, paper.receivedAt, theCase)] : [];
    });
    return {
      done: await raiseTasks(raised, now),
      next: found.length === A_SLICE ? (found.at(-1)?._id ?? null) : null,
    };
  },
};

function feeTask({ _id, courtId, caseNo, receiptNo }: FiledPaper, receivedAt: Date, of: Parameters<typeof taskFor>[0]) {
  return taskFor(of, 'clerk', {
    key: `appealFee:${_id}`,
    courtId,
    kind: 'settleAppealFee',
    about: _id,
    title: `${caseNo} 收件 ${receiptNo ?? ''} 的上诉费待核定`,
    dueOn: legalDateOf(receivedAt.getTime()),
    page: paperDesk(_id),
  });
}

/** Those for which no order of an appeal was issued since. */
async function unsettled(papers: readonly FiledPaper[]): Promise<FiledPaper[]> {
  const open = papers.filter(({ fee }) => fee !== null && fee.orderId === null && fee.amountFen === null);
  if (open.length === 0) return [];
  const ids = [...new Set(open.map(({ caseId }) => caseId))];
  const orders = await feeOrders.find(
    { caseId: command().in(ids) },
    { limit: 1000, fields: ['caseId', 'occasion', 'issuedAt'] },
  );
  return open.filter(
    ({ caseId, receivedAt }) =>
      !orders.some(
        (order) =>
          order.caseId === caseId &&
          order.occasion.kind === 'appeal' &&
          receivedAt !== null &&
          order.issuedAt >= receivedAt,
      ),
  );
}

export async function stillUnsettled(open: readonly Task[]): Promise<ReadonlySet<string>> {
  const ids = [...new Set(open.map(({ about }) => about))];
  const found = await casePapers.find({ _id: command().in(ids), state: 'received' }, { limit: ids.length });
  const left = new Map((await unsettled(found)).map((paper) => [paper._id, paper]));
  const of = await casesById([...left.values()].map(({ caseId }) => caseId));
  const still = open.filter((task) => {
    const theCase = of.get(left.get(task.about)?.caseId ?? '');
    return theCase !== undefined && isStillFor(task, theCase);
  });
  return new Set(still.map(({ _id }) => _id));
}
