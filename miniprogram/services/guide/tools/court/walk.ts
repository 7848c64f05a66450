/** 下一题: only what can still change the courts found. Free of wx. */
import type { EventOf } from '../../../../api/services';
import type { Given } from '../question/question';
import { ADMINISTRATIVE } from './administrative-questions';
import { AGREEMENT } from './agreement-questions';
import { PERFORMANCE } from './contract-questions';
import { DEFENDANT, PLAINTIFF, SPOUSES } from './party-questions';
import { LARGE, LEVEL, placeQuestions } from './place-questions';
import type { Found, Matter, Question, Standing, Told } from './question';

const NOTHING: Told = {
  plaintiff: {},
  defendant: {},
  facts: {},
  administrative: { review: 'none', original: {} },
};
const EMPTY: Found = { hints: [], exclusive: false, questions: [], notes: [], steps: [], courts: [] };

/** An answer with its question: places are asked in the guide's words, which only stand with what was found then. */
export interface Step {
  question: Question;
  given: Given;
}

export const toldOf = (steps: readonly Step[]): Told =>
  steps.reduce((told, { question, given }) => question.tell(told, given), NOTHING);

export function eventOf(matter: Matter, steps: readonly Step[]): Omit<EventOf<'guide', 'findCourt'>, 'action'> {
  const { plaintiff, defendant, facts, administrative } = toldOf(steps);
  if ('administrative' in matter) return { administrative };
  return { ...matter, facts: { ...facts, plaintiff, defendants: [defendant] } };
}

function questionsFor(standing: Standing): Question[] {
  if ('administrative' in standing.matter) return ADMINISTRATIVE;
  return [...AGREEMENT, ...DEFENDANT, ...SPOUSES, ...PERFORMANCE, ...PLAINTIFF, ...placeQuestions(standing), ...LEVEL];
}

/** undefined: nothing more that would change what was found. `found`: with all that was told; undefined: not asked yet. */
export function nextOf(matter: Matter, steps: readonly Step[], found: Found = EMPTY): Question | undefined {
  const standing: Standing = {
    matter,
    told: toldOf(steps),
    found,
    open: found.hints.flatMap(({ where, place }) => (place === null ? [where] : [])),
    answer: (id) => {
      const given = steps.find((step) => step.question.id === id)?.given;
      return given && (given.value ?? '');
    },
  };
  const unasked = questionsFor(standing).filter(({ id }) => standing.answer(id) === undefined);
  return unasked.find(({ when }) => when(standing));
}

/** Of a large or foreign matter, in order. */
export const nextLarge = (steps: readonly Step[]): Question | undefined =>
  LARGE.find(({ id }) => !steps.some((step) => step.question.id === id));
