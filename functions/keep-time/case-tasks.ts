/**
 * 案件的待办: who has no judge yet after three days, whose trial limit comes near, what was served on everybody, what seems to be in force.
 * All living cases are looked at each night, page by page; each stays as it is until its officer says so (FILE-12, TIME-8..11, clause A).
 */
import { caseCivilMachine } from '../../court/machines/case-civil';
import { courtPeriod } from '../../court/time/court-periods';
import { addDays, type LegalDate, legalDateOf } from '../../court/time/legal-date';
import { trialLimitReminders } from '../../court/time/trial-limit-reminders';
import { command } from '../../platform/database';
import { type Case, cases } from '../../records/case/case';
import { officerPage } from '../../records/case/page';
import { tellOfficers } from '../../records/case/tell';
import { limitInput, limitOf } from '../../records/case/trial-limit';
import { type Raised, raiseTasks, type Task } from '../../records/task/task';
import { ended, stillEnded } from './case-ends';
import { casesById, isStillFor, taskFor } from './case-officers';
import { dailyFrom, type Job } from './job';
import { sinceLastDay } from './since';

const A_SLICE = 200;
const ENDING: readonly Case['state'][] = ['decided', 'mediated', 'appealable'];

/** Enforcement has limits and moves of its own; cases registered before it was kept are civil. */
const KINDS = ['civil', 'administrative', null] as const;
const STAGES = [...caseCivilMachine.open, ...ENDING].flatMap((state) => KINDS.map((kind) => ({ state, kind })));

export const caseTasks: Job = {
  name: 'caseTasks',
  due: dailyFrom(0, 20),
  goesOn: true,
  slice: ({ cursor, now }) =>
    sinceLastDay(cursor, now, STAGES, async ({ state, kind }, after, looked) => {
      const found = await cases.find(
        { state, kind, _id: command().gt(after) },
        { orderBy: [['_id', 'asc']], limit: A_SLICE, fields: FIELDS },
      );
      const today = legalDateOf(now);
      const raised = ENDING.includes(state)
        ? await ended(found, today)
        : found.flatMap((one) => [...unassigned(one, today), ...notSent(one, today), ...nearLimit(one, today)]);
      const done = await raiseTasks(raised, now);
      if (!ENDING.includes(state)) for (const one of found) await tellOfLimit(one, { looked, today, now });
      return { done, last: found.length === A_SLICE ? found.at(-1)?._id : undefined };
    }),
};

/** What a limit and its officers are reckoned from: nothing of what stands in the case. */
const FIELDS = [
  'courtId',
  'caseNo',
  'kind',
  'state',
  'procedure',
  'earlier',
  'trial',
  'officers',
  'exclusions',
  'extensions',
  'outcome',
  'decidedOn',
  'deciding',
  'bindsOnSigning',
  'registeredOn',
  'noticesBy',
];

/** Who sees to it that a day that is over is made good. */
const overseer = ({ key, ...task }: Omit<Raised, '_id' | 'role' | 'page'> & { key: string }): Raised => ({
  ...task,
  _id: `${key}:admin`,
  role: 'admin',
  page: null,
});

/** FILE-12, 审限规定7: the file goes to the division within three days; then it has its judge. */
function unassigned(one: Case, today: LegalDate): Raised[] {
  if (one.state !== 'registered' || one.trial) return [];
  const dueOn = courtPeriod('fileToDivision', one.registeredOn).lastDay;
  if (today < dueOn) return [];
  const { _id: about, courtId, caseNo } = one;
  const task = {
    key: `assign:${about}`,
    courtId,
    kind: 'assignCase' as const,
    about,
    title: `${caseNo} 待分案`,
    dueOn,
  };
  const own = taskFor(one, 'clerk', { ...task, page: officerPage(about) });
  return today > dueOn ? [own, overseer(task)] : [own];
}

const NOTICES_SOON_DAYS = 2;

/** FILE-12, 民诉法128, 行诉法67: two days before the five are over. */
function notSent({ noticesBy: dueOn, ...one }: Case, today: LegalDate): Raised[] {
  if (!dueOn || addDays(today, NOTICES_SOON_DAYS) < dueOn) return [];
  const { _id: about, courtId, caseNo } = one;
  const title = `${caseNo} 起诉状副本待发给被告`;
  const task = { key: `notices:${about}:${dueOn}`, courtId, kind: 'sendNotices' as const, about, title, dueOn };
  const own = taskFor(one, 'clerk', { ...task, page: officerPage(about) });
  return today > dueOn ? [own, overseer(task)] : [own];
}

/** Undefined: none runs, or there is no case of this kind in the table. */
function runningLimit(one: Case): { lastDay: LegalDate; days: { on: LegalDate; text: string }[] } | undefined {
  if (!one.trial) return undefined;
  const limit = limitOf(one);
  return limit.state === 'running'
    ? { lastDay: limit.lastDay, days: trialLimitReminders(limitInput(one), limit) }
    : undefined;
}

function nearLimit(one: Case, today: LegalDate): Raised[] {
  const limit = runningLimit(one);
  if (!limit?.days.some(({ on }) => on <= today)) return [];
  const { lastDay: dueOn } = limit;
  const { _id: about, courtId, caseNo } = one;
  const title = `${caseNo} 审理期限${today > dueOn ? '已过' : '快到'}`;
  const task = { key: `limit:${about}:${dueOn}`, courtId, kind: 'trialLimit' as const, about, title, dueOn };
  const page = officerPage(about);
  return [
    taskFor(one, 'judge', { ...task, page }),
    taskFor(one, 'clerk', { ...task, page }),
    ...(today > dueOn ? [overseer(task)] : []),
  ];
}

interface Looked {
  looked: LegalDate;
  today: LegalDate;
  now: number;
}

/** 审限规定21: on its own days, what is the last day for; of several that the clock missed the latest. */
async function tellOfLimit(one: Case, { looked, today, now }: Looked): Promise<void> {
  const limit = runningLimit(one);
  const due = limit?.days.filter(({ on }) => on > looked && on <= today).at(-1);
  if (!limit || !due) return;
  await tellOfficers(one, {
    key: `limit:${limit.lastDay}:${due.on}`,
    title: '审理期限提醒',
    text: `${one.caseNo}：${due.text}`,
    at: new Date(now),
  });
}

const isOpen = ({ state }: Case): boolean => caseCivilMachine.open.includes(state);

/** Of tasks about cases. */
export async function stillOfCases(open: readonly Task[]): Promise<ReadonlySet<string>> {
  const of = await casesById(open.map(({ about }) => about));
  const stands = open.filter((task) => {
    const one = of.get(task.about);
    return one !== undefined && isStillFor(task, one) && standsIn(one, task);
  });
  const ending = stands.filter(({ kind }) => kind === 'confirmEffect' || kind === 'recordServed');
  const still = await stillEnded(ending, of);
  return new Set(stands.filter((task) => !ending.includes(task) || still.has(task._id)).map(({ _id }) => _id));
}

function standsIn(one: Case, { kind, dueOn }: Task): boolean {
  if (kind === 'assignCase') return one.state === 'registered' && !one.trial;
  if (kind === 'sendNotices') return isOpen(one) && one.noticesBy === dueOn;
  if (kind === 'trialLimit') return isOpen(one) && runningLimit(one)?.lastDay === dueOn;
  return ENDING.includes(one.state);
}
