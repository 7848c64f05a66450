/**
 * 审查期限: from day 5 of 7 on the judge has a task; on expiry the administrator has one, too. Nothing else happens: whether it
 * is registered first (立案规定8.2) is the judge's to say (FILE-5, FILE-9).
 */
import { deadlineAlert, type FilingState, WITH_THE_COURT } from '../../court/machines/filing';
import { addDays, daysBetween, type LegalDate, legalDateOf } from '../../court/time/legal-date';
import { command } from '../../platform/database';
import { type Filing, filings } from '../../records/filing/filing';
import { raiseTasks, type Task } from '../../records/task/task';
import { dailyFrom, type Job } from './job';
import { inStages } from './stages';

/** FILE-9: who was told to go elsewhere and says nothing has not withdrawn: the days run on. */
const RUNS: readonly FilingState[] = [...WITH_THE_COURT, 'guided'];

/** What `deadlineAlert` calls soon. */
const SOON_DAYS = 2;
const A_SLICE = 200;

export const reviewPage = (filingId: string) => `/staff/filing/review/index?filingId=${filingId}`;

export const isUndecided = ({ state, decisionDue }: Filing, dueOn: string): boolean =>
  RUNS.includes(state) && decisionDue === dueOn;

export const decisions: Job = {
  name: 'decisions',
  due: dailyFrom(0, 5),
  slice: ({ cursor, now }) =>
    inStages(cursor, RUNS, async (state, after) => {
      const today = legalDateOf(now);
      const _ = command();
      // Drafts have '' there: whatever has a last day comes after.
      const found = await filings.find(
        { state, dueKey: _.and(_.gt(after), _.lt(addDays(today, SOON_DAYS + 1))) },
        { orderBy: [['dueKey', 'asc']], limit: A_SLICE, fields: FIELDS },
      );
      const raised = found.flatMap((filing) => tasksOf(filing, today));
      return {
        done: await raiseTasks(raised, now),
        last: found.length === A_SLICE ? found.at(-1)?.dueKey : undefined,
      };
    }),
};

const FIELDS = ['courtId', 'receiptNo', 'decisionDue', 'dueKey', 'state'] as const;

type Raised = Parameters<typeof raiseTasks>[0][number];

function tasksOf({ _id, courtId, receiptNo, decisionDue }: Filing, today: LegalDate): Raised[] {
  if (!decisionDue) return [];
  const alert = deadlineAlert(daysBetween(today, decisionDue));
  if (!alert) return [];
  const task = (role: Task['role'], page: string | null): Raised => ({
    _id: `decide:${_id}:${decisionDue}:${role}`,
    courtId,
    role,
    kind: 'decideFiling',
    about: _id,
    title: `立案申请 ${receiptNo ?? ''} 待决定`,
    dueOn: decisionDue,
    page,
  });
  const judge = task('filing-judge', reviewPage(_id));
  return alert === 'overdue' ? [judge, task('admin', null)] : [judge];
}
