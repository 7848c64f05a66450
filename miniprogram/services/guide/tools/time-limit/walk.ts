/** 下一题: the questions of a kind in order, only those that can still change the answer. Free of wx. */
import type { DataOf } from '../../../../api/services';
import type { Given } from '../question/question';
import { ADMINISTRATIVE } from './administrative-questions';
import { CIVIL } from './civil-questions';
import { ACT_ENFORCEMENT, ENFORCEMENT } from './enforcement-questions';
import { ARBITRATION, SUIT } from './labour-questions';
import type { Facts, Kind, Question } from './question';

export type Found = DataOf<'guide', 'timeLimit'>;

const QUESTIONS: Record<Kind, readonly Question[]> = {
  civil: CIVIL,
  labourArbitration: ARBITRATION,
  labourSuit: SUIT,
  administrative: ADMINISTRATIVE,
  enforcement: ENFORCEMENT,
  actEnforcement: ACT_ENFORCEMENT,
};

export function factsOf(kind: Kind, given: readonly Given[]): Facts {
  let facts: Facts = {};
  for (const { told } of answered(kind, given)) {
    const { noDueDay, guardian, ...rest } = told.facts ?? {};
    facts = {
      ...facts,
      ...rest,
      ...(noDueDay ? { noDueDay: { ...facts.noDueDay, ...noDueDay } } : {}),
      ...(guardian ? { guardian: { ...facts.guardian, ...guardian } } : {}),
    };
  }
  return facts;
}

/** undefined: nothing more to ask that would change what was found. */
export function nextOf(kind: Kind, given: readonly Given[], { missing }: Pick<Found, 'missing'>): Question | undefined {
  if (given.length === 0) return QUESTIONS[kind][0];
  if (missing.length === 0) return undefined;
  const open = QUESTIONS[kind].filter(({ id }) => !given.some((one) => one.id === id));
  const following = answered(kind, given).map(({ told }) => told.next);
  return (
    open.find(({ id }) => following.includes(id)) ??
    missing.map((text) => open.find(({ matches }) => matches?.test(text))).find((one) => one !== undefined)
  );
}

const answered = (kind: Kind, given: readonly Given[]) =>
  given.flatMap((one) => {
    const question = QUESTIONS[kind].find(({ id }) => id === one.id);
    return question ? [{ told: question.told(one) }] : [];
  });
