/** 终本后的查询: every six months for five years after a round was closed its officer inquires again (ENF-8, 法〔2016〕373号9). */
import { inquiriesAfterClosing } from '../../court/enforcement/close-round';
import { addDays, addMonths, type LegalDate } from '../../court/time/legal-date';
import { command } from '../../platform/database';
import { sideBySide } from '../../platform/side-by-side';
import type { Enforcement } from '../../records/enforcement/enforcement';
import { enforcementEntries } from '../../records/enforcement/entry';
import { raiseTasks, type Task } from '../../records/task/task';
import { endedWithin, executionsById, executionTask, isStillHis, type Looked, type Looking } from './executions';

export const INQUIRIES = 10;
const INQUIRY_MONTHS = 6;
const INQUIRY_SOON_DAYS = 7;
/** Counted back and forth, days at the end of a month come so much earlier or later: what is looked at twice is raised once. */
const END_OF_MONTH_DAYS = 3;

/**
 * ENF-8: the n-th inquiry of those whose day comes within a week, or has gone by since the last look: each is looked at every day from then until
 * it is over, so that who has the case from now on has the task, and who is late is late also for who oversees him.
 */
export async function closed(n: number, { after, looked, today, now }: Looking): Promise<Looked> {
  const months = n * INQUIRY_MONTHS;
  const from = addMonths(addDays(looked, -END_OF_MONTH_DAYS), -months);
  const to = addMonths(addDays(today, INQUIRY_SOON_DAYS + END_OF_MONTH_DAYS), -months);
  const { found, last } = await endedWithin('roundClosed', { from, to }, after);
  const due = found.flatMap((one) => {
    const dueOn = one.ended && inquiriesAfterClosing(one.ended.on)[n - 1];
    return dueOn && addDays(today, INQUIRY_SOON_DAYS) >= dueOn && !isResumed(one) ? [{ one, dueOn }] : [];
  });
  const done = await inquired(due.map(({ one, dueOn }) => ({ caseId: one.caseId, dueOn })));
  const raised = due
    .filter(({ one, dueOn }) => !done.has(inquiryKey(one.caseId, dueOn)))
    .flatMap(({ one, dueOn }) => {
      const title = `${one.caseNo} 终本后第 ${n} 次查询`;
      const about = one.caseId;
      return executionTask(one, { key: inquiryKey(about, dueOn), kind: 'inquireAgain', about, title, dueOn }, today);
    });
  return { done: await raiseTasks(raised, now), last, seen: found.length };
}

/** It goes on under another number, and is inquired for there. */
const isResumed = ({ resumptions = [] }: Enforcement): boolean => resumptions.some(({ registered }) => registered);

const inquiryKey = (caseId: string, dueOn: LegalDate): string => `inquire:${caseId}:${dueOn}`;

/** Entered since three months before: for this day, and not for the one before. */
const INQUIRED_SINCE_MONTHS = 3;

async function inquired(due: readonly { caseId: string; dueOn: LegalDate }[]): Promise<ReadonlySet<string>> {
  const keys = await sideBySide(due, async ({ caseId, dueOn }) => {
    const since = new Date(`${addMonths(dueOn, -INQUIRED_SINCE_MONTHS)}T00:00:00+08:00`).toISOString();
    const [one] = await enforcementEntries.find(
      { caseId, kind: 'inquiry', listKey: command().gt(since) },
      { orderBy: [['listKey', 'desc']], limit: 1, fields: ['_id'] },
    );
    return one ? [inquiryKey(caseId, dueOn)] : [];
  });
  return new Set(keys.flat());
}

export async function stillToInquire(found: readonly Task[]): Promise<ReadonlySet<string>> {
  const [of, done] = await Promise.all([
    executionsById(found.map(({ about }) => about)),
    inquired(found.map(({ about: caseId, dueOn }) => ({ caseId, dueOn }))),
  ]);
  const waits = (task: Task): boolean => {
    const one = of.get(task.about);
    return (
      one !== undefined && isStillHis(task, one) && !isResumed(one) && !done.has(inquiryKey(task.about, task.dueOn))
    );
  };
  return new Set(found.filter(waits).map(({ _id }) => _id));
}
