/** 结案后的解除: what an execution leaves behind when it is over: assets still held, a debtor still restricted. Its officer lifts, nobody else (ENF-7, 10). */
import { addDays } from '../../court/time/legal-date';
import { command } from '../../platform/database';
import type { Enforcement } from '../../records/enforcement/enforcement';
import { measures } from '../../records/enforcement/measure';
import { raiseTasks, type Task } from '../../records/task/task';
import {
  endedWithin,
  executionsById,
  executionTask,
  isOver,
  isStillHis,
  type Looked,
  type Looking,
} from './executions';

/** An execution has few measures. */
const MOST = 1000;
/** So long each is looked at every day: who has it from now on has what is left to lift. */
const LOOKED_AT_DAYS = 30;

/** Those whose debt is done with; after a closed round what is held stays held (法〔2016〕373号). */
export async function over(state: 'completed' | 'terminated', { after, looked, today, now }: Looking): Promise<Looked> {
  const { found, last } = await endedWithin(state, { from: addDays(looked, -LOOKED_AT_DAYS), to: today }, after);
  const bound = await stillBound(found);
  const raised = found.flatMap((one) => {
    const { caseId: about, caseNo, ended } = one;
    if (!ended || !bound.has(about)) return [];
    const title = `${caseNo} 结案后待解除`;
    const task = { key: `lift:${about}:${ended.on}`, kind: 'liftAfterEnd' as const, about, title, dueOn: ended.on };
    // No text gives a last day: nobody is late.
    return executionTask(one, task, ended.on);
  });
  return { done: await raiseTasks(raised, now), last, seen: found.length };
}

/** By case. */
async function stillBound(found: readonly Enforcement[]): Promise<ReadonlySet<string>> {
  const ids = found.map(({ caseId }) => caseId);
  const held =
    ids.length === 0
      ? []
      : await measures.find({ caseId: command().in(ids), state: 'inForce' }, { limit: MOST, fields: ['caseId'] });
  const restricted = found.filter(({ debtors }) =>
    debtors.some(({ restriction }) => restriction && !restriction.lifted),
  );
  return new Set([...held, ...restricted].map(({ caseId }) => caseId));
}

export async function stillToLift(found: readonly Task[]): Promise<ReadonlySet<string>> {
  const of = await executionsById(found.map(({ about }) => about));
  const bound = await stillBound([...of.values()]);
  const waits = (task: Task): boolean => {
    const one = of.get(task.about);
    return one !== undefined && isStillHis(task, one) && isOver(one) && bound.has(one.caseId);
  };
  return new Set(found.filter(waits).map(({ _id }) => _id));
}
