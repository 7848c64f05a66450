/** 接办和执行通知: an execution that nobody has taken over yet, and one whose notice is due; what its debtors' days are over is told with it (ENF-1, FILE-12). */
import { courtPeriod } from '../../court/time/court-periods';
import { addDays, type LegalDate } from '../../court/time/legal-date';
import { command } from '../../platform/database';
import { type Case, cases } from '../../records/case/case';
import { noticeBy } from '../../records/enforcement/due';
import { type Enforcement, enforcements } from '../../records/enforcement/enforcement';
import { executionPage } from '../../records/enforcement/page';
import { type Raised, raiseTasks, type Task } from '../../records/task/task';
import { casesById } from './case-officers';
import { tellOfPeriods } from './execution-periods';
import { A_SLICE, executionsById, executionTask, goesOn, isStillHis, type Looked, type Looking } from './executions';

const NOTICE_SOON_DAYS = 3;

/** FILE-12, 审限规定7 */
export async function untaken({ after, today, now }: Looking): Promise<Looked> {
  const found = await cases.find(
    { state: 'registered', kind: 'enforcement', _id: command().gt(after) },
    { orderBy: [['_id', 'asc']], limit: A_SLICE, fields: ['courtId', 'caseNo', 'registeredOn', 'trial'] },
  );
  const raised = found.filter(({ trial }) => !trial).flatMap((one) => toTakeOver(one, today));
  const last = found.length === A_SLICE ? found.at(-1)?._id : undefined;
  return { done: await raiseTasks(raised, now), last, seen: found.length };
}

function toTakeOver({ _id: about, courtId, caseNo, registeredOn }: Case, today: LegalDate): Raised[] {
  const dueOn = courtPeriod('fileToDivision', registeredOn).lastDay;
  const task = { courtId, kind: 'takeOverExecution' as const, about, title: `${caseNo} 待接办`, dueOn };
  const key = `takeOver:${about}`;
  const own: Raised = { ...task, _id: key, role: 'enforcement', page: executionPage(about) };
  return today > dueOn ? [own, { ...task, _id: `${key}:admin`, role: 'admin', page: null }] : [own];
}

export async function open(state: Enforcement['state'], { after, looked, today, now }: Looking): Promise<Looked> {
  const found = await enforcements.find(
    { state, _id: command().gt(after) },
    { orderBy: [['_id', 'asc']], limit: A_SLICE },
  );
  const done = await raiseTasks(
    found.flatMap((one) => notice(one, today)),
    now,
  );
  await tellOfPeriods(found, { looked, today, now });
  return { done, last: found.length === A_SLICE ? found.at(-1)?._id : undefined, seen: found.length };
}

/** ENF-1 */
function notice(one: Enforcement, today: LegalDate): Raised[] {
  const dueOn = noticeBy(one);
  if (dueOn === null || addDays(today, NOTICE_SOON_DAYS) < dueOn) return [];
  const { caseId: about, caseNo } = one;
  const title = `${caseNo} 执行通知待发出`;
  return executionTask(one, { key: `notice:${about}:${dueOn}`, kind: 'executionNotice', about, title, dueOn }, today);
}

export async function stillToTakeOver(found: readonly Task[]): Promise<ReadonlySet<string>> {
  const ids = found.map(({ about }) => about);
  const [taken, registered] = await Promise.all([executionsById(ids), casesById(ids)]);
  const waits = ({ about }: Task): boolean => !taken.has(about) && registered.get(about)?.state === 'registered';
  return new Set(found.filter(waits).map(({ _id }) => _id));
}

export async function stillToNotify(found: readonly Task[]): Promise<ReadonlySet<string>> {
  const of = await executionsById(found.map(({ about }) => about));
  const waits = (task: Task): boolean => {
    const one = of.get(task.about);
    return one !== undefined && isStillHis(task, one) && goesOn(one) && noticeBy(one) === task.dueOn;
  };
  return new Set(found.filter(waits).map(({ _id }) => _id));
}
