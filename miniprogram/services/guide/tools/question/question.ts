/** 一个问题: what is asked on one screen, and what was answered. Free of wx. */
import { dayText } from '../../../../text/day';
import { yuanText } from '../../../../text/yuan';

export interface Option {
  value: string;
  label: string;
}

/** Something that happened, perhaps more than once. */
export interface EventKind {
  kind: string;
  label: string;
  /** It may have an end too. */
  ends: boolean;
}

export interface Dated {
  kind: string;
  on: string;
  endedOn?: string;
}

export interface Asked {
  id: string;
  text: string;
  /** 说人话: what is meant, with an example. */
  plain: string;
  /** `none`: only the options. */
  input: 'none' | 'day' | 'place' | 'money' | 'events';
  /** Beside the input, or the only answers. */
  options: Option[];
  kinds: EventKind[];
}

/** One of them. */
export interface Answer {
  value?: string;
  day?: string;
  place?: string;
  amountFen?: number;
  events?: Dated[];
}

export interface Given extends Answer {
  id: string;
  question: string;
  /** The answer as it was said. */
  words: string;
}

export function givenOf({ id, text, options, kinds }: Asked, answer: Answer): Given {
  return { ...answer, id, question: text, words: wordsOf(options, kinds, answer) };
}

function wordsOf(options: readonly Option[], kinds: readonly EventKind[], answer: Answer): string {
  const { value, day, place, amountFen, events } = answer;
  if (day !== undefined) return dayText(day);
  if (place !== undefined) return place;
  if (amountFen !== undefined) return yuanText(amountFen);
  if (events !== undefined)
    return events
      .map(({ kind, on }) => `${kinds.find((one) => one.kind === kind)?.label ?? ''} ${dayText(on)}`)
      .join('；');
  return options.find((one) => one.value === value)?.label ?? '';
}

/** Without the answer to this question and all after it, which may hang on it. */
export function upTo(given: readonly Given[], id: string): Given[] {
  const at = given.findIndex((one) => one.id === id);
  return at < 0 ? [...given] : given.slice(0, at);
}
