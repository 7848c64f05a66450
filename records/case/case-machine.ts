/** 案件的一步: every move of a case goes along its machine, in one transaction with its entry in the course of the case. */
import type { Actor } from '../../court/machines/actor';
import { attempt } from '../../court/machines/attempt';
import { caseAdminMachine } from '../../court/machines/case-admin';
import { type CaseChange, type CaseEvent, type CaseState, caseCivilMachine } from '../../court/machines/case-civil';
import type { StateMachine } from '../../court/machines/state-machine';
import { fillIn } from '../../court/machines/told';
import type { Act } from '../../platform/act';
import type { Changes } from '../../platform/database';
import { idFrom } from '../../platform/digest';
import { CourtError } from '../../platform/errors';
import type { Transaction } from '../../platform/transact';
import { CASES, type Case } from './case';
import { CASE_EVENTS, type CaseEvent as CourseEntry, enter, type NewCaseEvent } from './event';
import { noCase } from './part';

export type CaseMachine = StateMachine<CaseState, CaseEvent, string, CaseChange>;

/** @param kind missing: civil. Throws CourtError PRECONDITION_FAILED for enforcement cases: another machine moves them. */
export function caseMachineOf(kind: Case['kind']): CaseMachine {
  if (kind === 'enforcement')
    throw new CourtError('PRECONDITION_FAILED', '执行案件不按审理程序办理，请由执行人员在执行事务里办理。');
  return kind === 'administrative' ? caseAdminMachine : caseCivilMachine;
}

export interface CaseMove {
  caseId: string;
  event: CaseEvent | CaseChange;
  outcome?: string | undefined;
  actor: Actor;
  act: Pick<Act, '_id' | 'at'>;
  /** Whether a condition of the machine is met, by what was looked up. */
  holds(guard: string, found: Case): boolean;
  /** What else of the case changes. */
  set?: Changes | ((found: Case) => Changes);
  /** Of several moves of one act: which comes after which, from 0. */
  place?: number;
  /** Its entry in the course of the case. */
  entry(found: Case): Omit<NewCaseEvent, 'key' | 'caseId' | 'courtId' | 'at'>;
}

/** The key of the entry that a move leaves, so that the same act leaves one. */
export const moveKey = ({ event, act }: Pick<CaseMove, 'event' | 'act'>): string => `${event}-${idFrom(act._id)}`;

/**
 * Moves a case, or changes something of it that leaves its state (`convert` …), and returns it as it is after; the same act again
 * finds its entry and changes nothing. Throws CourtError NOT_FOUND, FORBIDDEN (not this actor's), PRECONDITION_FAILED (the state
 * or a condition stands in the way, with what to do).
 */
export async function moveCase(transaction: Transaction, order: CaseMove): Promise<Case> {
  const { caseId, event, outcome, actor, act, holds, set = {}, entry, place = 0 } = order;
  const all = transaction.collection<Case>(CASES);
  const found = await all.get(caseId);
  if (!found) throw noCase();
  const key = moveKey(order);
  if (await transaction.collection<CourseEntry>(CASE_EVENTS).get(`${caseId}:${key}`)) return found;
  const machine = caseMachineOf(found.kind);
  const answer = attempt(machine, {
    state: found.state,
    event,
    ...(outcome === undefined ? {} : { outcome }),
    actor,
    holds: (guard) => holds(guard, found),
  });
  if ('refused' in answer) throw refusalOf(answer, machine, found.state);
  const changes = typeof set === 'function' ? set(found) : set;
  await all.update(caseId, { ...changes, state: answer.to, lastAct: act._id });
  await enter({ ...entry(found), key, place, caseId, courtId: found.courtId, at: act.at }, transaction);
  const moved = await all.get(caseId);
  if (!moved) throw noCase();
  return moved;
}

function refusalOf(
  answer: Exclude<ReturnType<typeof attempt>, { to: string }>,
  machine: CaseMachine,
  state: CaseState,
): CourtError {
  if (answer.refused === 'guards')
    return new CourtError('PRECONDITION_FAILED', answer.unmet.map(({ text }) => text).join(''));
  if (answer.refused === 'actor') return new CourtError('FORBIDDEN', '您的岗位不能办理这一步，请转给负责的岗位。');
  const { name } = machine.states[state];
  return new CourtError('PRECONDITION_FAILED', `案件现在是“${name}”，不能办理这一步。请刷新后再看。`);
}

/**
 * What the parties are told of an event, in the machine's own words. Undefined: nothing. Throws RangeError for an event that the
 * machine has not, or where a value is missing.
 */
export function caseWords(
  kind: Case['kind'],
  { event, outcome }: Pick<CaseMove, 'event' | 'outcome'>,
  values: Readonly<Record<string, string>> = {},
): string | undefined {
  const { transitions, changes, name } = caseMachineOf(kind);
  const one = [...transitions, ...changes].find((each) => each.event === event && each.outcome === outcome);
  if (!one) throw new RangeError(`${name} has no event ${event} with outcome ${outcome}`);
  const words = one.told?.party;
  return words === undefined ? undefined : fillIn(words, values);
}
