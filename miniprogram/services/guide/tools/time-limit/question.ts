/** 期限的问题: each with the facts that its answer tells; `matches` finds the one that the guide asks for in its own words. */
import type { EventOf } from '../../../../api/services';
import type { Answer, Asked, EventKind } from '../question/question';

export type Kind = EventOf<'guide', 'timeLimit'>['kind'];
export type Facts = EventOf<'guide', 'timeLimit'>['facts'];

/** A ready answer: what it tells, and which question follows it at once. */
export interface Choice {
  label: string;
  facts?: Facts;
  next?: string;
}

export interface Question extends Asked {
  matches: RegExp | null;
  told(answer: Answer): { facts?: Facts; next?: string };
}

export const SKIP = 'skip';
const SKIP_LABEL = '说不清，先跳过';

interface Words {
  id: string;
  text: string;
  plain: string;
  matches?: RegExp;
}

interface More extends Words {
  choices?: Record<string, Choice>;
}

function question(words: More, input: Asked['input'], kinds: EventKind[], own: Question['told']): Question {
  const { choices = {}, matches = null, ...rest } = words;
  const options = Object.entries(choices).map(([value, { label }]) => ({ value, label }));
  return {
    ...rest,
    matches,
    input,
    kinds,
    options: [...options, { value: SKIP, label: SKIP_LABEL }],
    told: (answer) => (answer.value === undefined ? own(answer) : (choices[answer.value] ?? {})),
  };
}

/** Answers to tap. */
export const choice = (words: Words & { choices: Record<string, Choice> }) => question(words, 'none', [], () => ({}));

/** A day, or one of the answers beside it. */
export const day = (words: More, facts: (day: string) => Facts, next?: string) =>
  question(words, 'day', [], ({ day: on }) => (on ? { facts: facts(on), ...(next ? { next } : {}) } : {}));

const DEMAND: EventKind = { kind: 'demand', label: '我要求过', ends: false };
const PROMISE: EventKind = { kind: 'promise', label: '对方答应过，或者还过一部分', ends: false };
const PROCEEDING: EventKind = { kind: 'proceeding', label: '起诉、仲裁、报案、调解过', ends: true };
const COURSE = [DEMAND, PROMISE, PROCEEDING];

/** What lets the time begin anew. */
export const interruptions = (text: string, plain: string, kinds = COURSE): Question =>
  question(
    {
      id: 'interruptions',
      text,
      plain,
      matches: /要过（|向单位要求过|要求过履行/,
      choices: { none: { label: '都没有', facts: { interruptions: [] } } },
    },
    'events',
    kinds,
    ({ events = [] }) => ({
      facts: {
        interruptions: events.flatMap(({ kind, on, endedOn }) => {
          const known = COURSE.find((one) => one.kind === kind);
          return known ? [{ kind: kindOf(known), on, ...(endedOn ? { endedOn } : {}) }] : [];
        }),
      },
    }),
  );

const kindOf = ({ kind }: EventKind) => (kind === 'demand' || kind === 'promise' ? kind : 'proceeding');

/** Days on which one could not act. */
export const obstacles = (words: More): Question =>
  question(words, 'events', [{ kind: 'obstacle', label: '从哪天起办不了', ends: true }], ({ events = [] }) => ({
    facts: { obstacles: events.map(({ on, endedOn }) => ({ from: on, ...(endedOn ? { to: endedOn } : {}) })) },
  }));

/** Days of instalments. */
export const instalments = (words: Words): Question =>
  question(words, 'events', [{ kind: 'part', label: '一期的最后一天', ends: false }], ({ events = [] }) => ({
    facts: { instalments: events.map(({ on }) => on) },
  }));
