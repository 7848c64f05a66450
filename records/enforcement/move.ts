/** 执行的一步: every move of an execution goes along its machine, in one transaction with its entry (DOMAIN 3 `enforcement`, ENF-5). */
import type { Actor } from '../../court/machines/actor';
import { attempt } from '../../court/machines/attempt';
import {
  type EnforcementChange,
  type EnforcementEvent,
  type EnforcementState,
  enforcementMachine,
} from '../../court/machines/enforcement';
import { fillIn } from '../../court/machines/told';
import type { Act } from '../../platform/act';
import type { Changes } from '../../platform/database';
import { idFrom } from '../../platform/digest';
import { CourtError } from '../../platform/errors';
import type { Transaction } from '../../platform/transact';
import { ENFORCEMENTS, type Enforcement } from './enforcement';
import { enterEntry, entryIdOf, type NewEntry } from './enter';
import { AUDIENCES, type Audience, ENTRIES, type EnforcementEntry } from './entry';

export interface EnforcementMove {
  caseId: string;
  event: EnforcementEvent | EnforcementChange;
  outcome?: string | undefined;
  /** Of its entry; missing: made of event and act. */
  key?: string;
  actor: Actor;
  act: Pick<Act, '_id' | 'at'>;
  /** Whether a condition of the machine is met, by what was looked up; asked of the execution as it stands in the transaction. */
  holds(guard: string, found: Enforcement): boolean;
  /** What else of the execution changes. */
  set?: Changes | ((found: Enforcement) => Changes);
  /** Its entry; `key`, case and court are filled in here. */
  entry(found: Enforcement): Omit<NewEntry, 'key' | 'caseId' | 'courtId'>;
}

export const noEnforcement = (): CourtError =>
  new CourtError('NOT_FOUND', '没有找到这个执行案件，请核对案号。', { caseId: '请核对案号' });

/** The key of the entry that a move leaves, so that the same act leaves one. */
const enforcementKey = ({ event, act }: Pick<EnforcementMove, 'event'> & { act: Pick<Act, '_id'> }): string =>
  `${event}-${idFrom(act._id)}`;

/**
 * Moves an execution, or changes something of it that leaves its state (`renew`, `restrict` …), and returns it as it is after; the same
 * act again finds its entry and changes nothing. Throws CourtError NOT_FOUND, FORBIDDEN (not this actor's), PRECONDITION_FAILED (the
 * state or a condition stands in the way, with what to do).
 */
export async function moveEnforcement(transaction: Transaction, order: EnforcementMove): Promise<Enforcement> {
  const { caseId, event, outcome, actor, act, holds, set = {}, entry } = order;
  const all = transaction.collection<Enforcement>(ENFORCEMENTS);
  const found = await all.get(caseId);
  if (!found) throw noEnforcement();
  const key = order.key ?? enforcementKey(order);
  if (await transaction.collection<EnforcementEntry>(ENTRIES).get(entryIdOf(caseId, key))) return found;
  const answer = attempt(enforcementMachine, {
    state: found.state,
    event,
    ...(outcome === undefined ? {} : { outcome }),
    actor,
    holds: (guard) => holds(guard, found),
  });
  if ('refused' in answer) throw refusalOf(answer, found.state);
  const changes = typeof set === 'function' ? set(found) : set;
  await all.update(caseId, { ...changes, state: answer.to, lastAct: act._id });
  await enterEntry({ ...entry(found), key, caseId, courtId: found.courtId }, transaction);
  const moved = await all.get(caseId);
  if (!moved) throw noEnforcement();
  return moved;
}

function refusalOf(answer: Exclude<ReturnType<typeof attempt>, { to: string }>, state: EnforcementState): CourtError {
  if (answer.refused === 'guards')
    return new CourtError('PRECONDITION_FAILED', answer.unmet.map(({ text }) => text).join(''));
  if (answer.refused === 'actor') return new CourtError('FORBIDDEN', '您的岗位不能办理这一步，请转给负责的岗位。');
  const { name } = enforcementMachine.states[state];
  return new CourtError('PRECONDITION_FAILED', `执行现在是“${name}”，不能办理这一步。请刷新后再看。`);
}

/** What each side is told of an event, in the machine's own words; missing: nothing. Throws RangeError as `fillIn` does. */
export function enforcementWords(
  { event, outcome }: Pick<EnforcementMove, 'event' | 'outcome'>,
  values: Readonly<Record<string, string>> = {},
): Partial<Record<Audience, string>> {
  const { transitions, changes } = enforcementMachine;
  const one = [...transitions, ...changes].find((each) => each.event === event && each.outcome === outcome);
  if (!one) throw new RangeError(`no event ${event} with outcome ${outcome}`);
  const words: Partial<Record<Audience, string>> = {};
  for (const audience of AUDIENCES) {
    const text = one.told?.[audience];
    if (text !== undefined) words[audience] = fillIn(text, values);
  }
  return words;
}
