/** 走一步: a move of the case, what changes with it, its papers and what everybody is told, in one transaction; then the papers go out. */
import type { Step } from '../../../court/step';
import type { Act } from '../../../platform/act';
import type { Changes } from '../../../platform/database';
import { idFrom } from '../../../platform/digest';
import { CourtError } from '../../../platform/errors';
import { type Transaction, transact } from '../../../platform/transact';
import { CASES, type Case } from '../../../records/case/case';
import { type CaseMove, caseMachineOf, moveCase, moveKey } from '../../../records/case/case-machine';
import { enterDue, type NewDuePaper, sendDue } from '../../../records/case/due-paper';
import { CASE_EVENTS, type CaseEvent, enter } from '../../../records/case/event';
import { noCase } from '../../../records/case/part';
import { everybody, peopleOf, tellPeople } from '../../../records/case/tell';
import { type DecidedByMove, decideByMove } from '../../../records/paper/outcome';
import type { CourtContext } from './file';

export type Move = Omit<CaseMove, 'caseId' | 'act'>;
export type DuePaperOf = Omit<NewDuePaper, 'caseId' | 'courtId' | 'by' | 'act' | 'at'>;

/** What is put on record and moves the case along no machine: a date, an exclusion, a measure that is held back. */
export interface Noted {
  key: string;
  /** Throws where the case as it stands now does not allow it. */
  when?(found: Case): void;
  set?: Changes | ((found: Case) => Changes);
  entry: CaseMove['entry'];
}

export interface CourtStep {
  found: Case;
  /** One, or several in a row that are recorded together; or a record of something else. */
  does: readonly [Move, ...Move[]] | Noted;
  /** What else is written with it, by the same transaction, once. */
  also?(transaction: Transaction, moved: Case): Promise<void>;
  papers?: readonly DuePaperOf[];
  /** Done again and again without harm, before the papers go out: who is let in by the move has his account by then. */
  beforeSending?(moved: Case): Promise<void>;
  /** FILE-16: the paper of a party's that this move answers. */
  decides?: Omit<DecidedByMove, 'by'> | undefined;
  told?: { title: string; text: string } | undefined;
}

/**
 * Run again with the same act it does nothing twice. Throws what `moveCase` throws: then nothing was done. What the seal service does
 * not do now is due still, and stops nothing.
 */
export async function takeStep(
  context: CourtContext<unknown>,
  step: CourtStep,
): Promise<{ moved: Case; papersDue: number }> {
  const { act, grant, clock, note } = context;
  const { found, does, also, papers = [], beforeSending, decides, told } = step;
  const { _id: caseId, courtId } = found;
  note({ courtId, target: caseId });
  const people = told || decides ? await peopleOf(caseId, act.at) : [];
  const by = { openid: grant.openid, name: grant.staff.name };
  const key = 'entry' in does ? does.key : moveKey({ event: does[0].event, act });
  const moved = await transact(async (transaction) => {
    const before = await transaction.collection<CaseEvent>(CASE_EVENTS).get(`${caseId}:${key}`);
    const now = await doIn(transaction, found, does, act);
    if (before) return now;
    await also?.(transaction, now);
    if (decides) await decideByMove(transaction, now, { ...decides, by }, people, act);
    for (const paper of papers)
      await enterDue({ ...paper, caseId, courtId, by, act: act._id, at: act.at }, transaction);
    if (told) await tellPeople(found, everybody(people), { ...told, key: `${key}:told`, at: act.at }, transaction);
    return now;
  });
  await beforeSending?.(moved);
  return { moved, papersDue: await sendDue(moved, clock) };
}

async function doIn(transaction: Transaction, found: Case, does: CourtStep['does'], act: Act): Promise<Case> {
  if ('entry' in does) return record(transaction, found, does, act);
  let now = found;
  for (const [place, move] of does.entries())
    now = await moveCase(transaction, { ...move, place, caseId: found._id, act });
  return now;
}

async function record(transaction: Transaction, { _id, courtId }: Case, of: Noted, act: Act): Promise<Case> {
  const all = transaction.collection<Case>(CASES);
  const found = await all.get(_id);
  if (!found) throw noCase();
  if (await transaction.collection<CaseEvent>(CASE_EVENTS).get(`${_id}:${of.key}`)) return found;
  of.when?.(found);
  const changes = typeof of.set === 'function' ? of.set(found) : (of.set ?? {});
  await all.update(_id, { ...changes, lastAct: act._id });
  await enter({ ...of.entry(found), key: of.key, caseId: _id, courtId, at: act.at }, transaction);
  return (await all.get(_id)) ?? found;
}

/** Throws CourtError PRECONDITION_FAILED where the case is decided or over. */
export function refuseDecided({ kind, state }: Case): void {
  const machine = caseMachineOf(kind);
  if (!machine.open.includes(state))
    throw new CourtError(
      'PRECONDITION_FAILED',
      `案件现在是“${machine.states[state].name}”，不能办理这一步。请刷新后再看。`,
    );
}

/** What an action answers. */
export function movedView(moved: Case, papersDue: number, told: string | undefined, warnings: readonly Step[] = []) {
  const { _id: caseId, caseNo, state, kind } = moved;
  const { name, next } = caseMachineOf(kind).states[state];
  return { caseId, caseNo, state, stateName: name, next, told: told ?? null, warnings: [...warnings], papersDue };
}

/** Short, and the same each time the act is run. */
export const actKey = (act: { _id: string }): string => idFrom(act._id, 12);

/** Throws Error for a condition that nobody looked up: a mistake of the program. */
export const lookedUp =
  (values: Readonly<Record<string, boolean>>): CaseMove['holds'] =>
  (guard) => {
    const value = values[guard];
    if (value === undefined) throw new Error(`nobody has looked whether ${guard}`);
    return value;
  };
