/**
 * 执行中到期的事: what waits for its officer by its own day: clues, money to be paid out, measures that end soon, executions that are to go on
 * (ENF-1, 7, 8, 14). Each is looked for by its day; nothing is done by the clock (clause A).
 */
import { addDays, type LegalDate, legalDateOf } from '../../court/time/legal-date';
import { command } from '../../platform/database';
import { assetClues, type Clue } from '../../records/enforcement/clue';
import { type Enforcement, enforcements } from '../../records/enforcement/enforcement';
import { type Measure, measures } from '../../records/enforcement/measure';
import { enforcementMoney, type MoneyEntry } from '../../records/enforcement/money';
import { resumptionsPage } from '../../records/enforcement/page';
import { type Raised, raiseTasks, type Task } from '../../records/task/task';
import { executionsById, executionTask, isOver, isStillHis } from './executions';
import { everyMinutes, type Job } from './job';
import { inStages, type Page } from './stages';

const A_SLICE = 120;
/** Days before the last working day to renew. */
const RENEW_SOON_DAYS = 14;
/** That day is so much earlier than the end at most: with the longest holidays. */
const LONGEST_HOLIDAY_DAYS = 16;

interface Looking {
  after: string;
  today: LegalDate;
  now: number;
}

const STAGES = [clues, receipts, renewals, resumptions];

export const executionDue: Job = {
  name: 'executionDue',
  due: everyMinutes(30),
  slice: ({ cursor, now }) =>
    inStages(cursor, STAGES, (stage, after) => stage({ after, today: legalDateOf(now), now })),
};

/** Raises what each of them asks for. */
async function raised<T extends { caseId: string }>(
  found: readonly T[],
  taskOf: (one: T, execution: Enforcement) => Raised[],
  { now, last }: { now: number; last: (one: T) => string },
): Promise<Page> {
  const of = await executionsById(found.map(({ caseId }) => caseId));
  const wanted = found.flatMap((one) => {
    const execution = of.get(one.caseId);
    return execution ? taskOf(one, execution) : [];
  });
  const full = found.length === A_SLICE ? found.at(-1) : undefined;
  return { done: await raiseTasks(wanted, now), last: full && last(full) };
}

async function clues({ after, today, now }: Looking): Promise<Page> {
  const found = await assetClues.find(
    { dueKey: command().gt(after) },
    {
      orderBy: [['dueKey', 'asc']],
      limit: A_SLICE,
      fields: ['caseId', 'concrete', 'checkBy', 'at', 'state', 'dueKey'],
    },
  );
  return raised(found, (one, execution) => clueTask(one, execution, today), { now, last: ({ dueKey }) => dueKey });
}

function clueTask({ _id: about, at, ...clue }: Clue, execution: Enforcement, today: LegalDate): Raised[] {
  const kind = clueKind(clue);
  if (!kind) return [];
  const dueOn = clue.checkBy ?? legalDateOf(at.getTime());
  const title = `${execution.caseNo} 财产线索待${kind === 'checkClue' ? '核实' : '看'}`;
  const [own, ...others] = executionTask(
    execution,
    { key: `${kind}:${about}:${dueOn}`, kind, about, title, dueOn },
    today,
  );
  // What has no last day is never late.
  return own ? [own, ...(kind === 'checkClue' ? others : [])] : [];
}

/** Undefined: it waits for the applicant, or is answered. */
function clueKind({ state, concrete, checkBy }: Pick<Clue, 'state' | 'concrete' | 'checkBy'>) {
  if (state === 'answered') return undefined;
  if (checkBy !== null) return 'checkClue' as const;
  return concrete === null ? ('judgeClue' as const) : undefined;
}

async function receipts({ after, today, now }: Looking): Promise<Page> {
  const found = await enforcementMoney.find(
    { dueKey: command().gt(after) },
    { orderBy: [['dueKey', 'asc']], limit: A_SLICE, fields: ['caseId', 'caseNo', 'payOutBy', 'leftFen', 'dueKey'] },
  );
  return raised(found, (one, execution) => payOutTask(one, execution, today), { now, last: ({ dueKey }) => dueKey });
}

function payOutTask(
  { _id: about, caseNo, payOutBy: dueOn }: MoneyEntry,
  execution: Enforcement,
  today: LegalDate,
): Raised[] {
  if (!dueOn) return [];
  const title = `${caseNo} 执行款待发放`;
  return executionTask(execution, { key: `payOut:${about}:${dueOn}`, kind: 'payOut', about, title, dueOn }, today);
}

async function renewals({ after, today, now }: Looking): Promise<Page> {
  const _ = command();
  const soon = addDays(today, RENEW_SOON_DAYS + LONGEST_HOLIDAY_DAYS);
  const found = await measures.find(
    { state: 'inForce', untilKey: _.and(_.gt(after || today), _.lt(soon)) },
    { orderBy: [['untilKey', 'asc']], limit: A_SLICE, fields: ['caseId', 'caseNo', 'renewBy', 'state', 'untilKey'] },
  );
  return raised(found, (one, execution) => renewTask(one, execution, today), { now, last: ({ untilKey }) => untilKey });
}

/** After the end of an execution a measure is lifted, not renewed. */
function renewTask(
  { _id: about, caseNo, renewBy: dueOn }: Measure,
  execution: Enforcement,
  today: LegalDate,
): Raised[] {
  if (isOver(execution) || addDays(today, RENEW_SOON_DAYS) < dueOn) return [];
  const title = `${caseNo} 查封、冻结快到期`;
  return executionTask(execution, { key: `renew:${about}:${dueOn}`, kind: 'renewMeasure', about, title, dueOn }, today);
}

async function resumptions({ after, now }: Looking): Promise<Page> {
  const found = await enforcements.find(
    { resumptionOpen: true, _id: command().gt(after) },
    { orderBy: [['_id', 'asc']], limit: A_SLICE, fields: ['courtId', 'caseNo', 'resumptions'] },
  );
  const wanted = found.flatMap(({ _id: about, courtId, caseNo, resumptions: all = [] }) =>
    all
      .filter(({ registered }) => !registered)
      .map(
        ({ id, on }): Raised => ({
          _id: `resumed:${about}:${id}`,
          courtId,
          role: 'filing-judge',
          kind: 'registerResumed',
          about,
          title: `${caseNo} 恢复执行待登记`,
          dueOn: on,
          page: resumptionsPage,
        }),
      ),
  );
  return { done: await raiseTasks(wanted, now), last: found.length === A_SLICE ? found.at(-1)?._id : undefined };
}

/** Of tasks of these kinds, those that stand: as the thing is now, and for whom they were raised. */
const aboutOwn =
  <T extends { _id: string; caseId: string }>(
    look: (ids: string[]) => Promise<T[]>,
    stands: (one: T, task: Task, execution: Enforcement) => boolean,
  ) =>
  async (open: readonly Task[]): Promise<ReadonlySet<string>> => {
    const found = await look([...new Set(open.map(({ about }) => about))]);
    const of = await executionsById(found.map(({ caseId }) => caseId));
    const still = open.filter((task) => {
      const one = found.find(({ _id }) => _id === task.about);
      const execution = one && of.get(one.caseId);
      return one && execution && isStillHis(task, execution) && stands(one, task, execution);
    });
    return new Set(still.map(({ _id }) => _id));
  };

export const stillOfClues = aboutOwn(
  (ids) =>
    assetClues.find(
      { _id: command().in(ids) },
      { limit: ids.length, fields: ['caseId', 'concrete', 'checkBy', 'state'] },
    ),
  (clue, { kind, dueOn }) => clueKind(clue) === kind && (clue.checkBy === null || clue.checkBy === dueOn),
);

export const stillToPayOut = aboutOwn(
  (ids) =>
    enforcementMoney.find({ _id: command().in(ids) }, { limit: ids.length, fields: ['caseId', 'payOutBy', 'leftFen'] }),
  ({ leftFen, payOutBy }, { dueOn }) => (leftFen ?? 0) > 0 && payOutBy === dueOn,
);

export const stillToRenew = aboutOwn(
  (ids) => measures.find({ _id: command().in(ids) }, { limit: ids.length, fields: ['caseId', 'state', 'renewBy'] }),
  ({ state, renewBy }, { dueOn }, execution) => state === 'inForce' && renewBy === dueOn && !isOver(execution),
);

export async function stillToRegister(open: readonly Task[]): Promise<ReadonlySet<string>> {
  const of = await executionsById(open.map(({ about }) => about));
  const waits = (task: Task): boolean =>
    (of.get(task.about)?.resumptions ?? []).some(
      ({ id, registered }) => !registered && task._id === `resumed:${task.about}:${id}`,
    );
  return new Set(open.filter(waits).map(({ _id }) => _id));
}
