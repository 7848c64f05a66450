/** 一项的回答: between what stands in the form and what is typed or chosen. Free of wx. */
import { dayText } from '../../../../../text/day';
import { fenOf, yuanText, yuanTyped } from '../../../../../text/yuan';
import type { Item, ItemType, Option } from '../../../draft/forms/form';

const YES: readonly Option[] = [
  { value: 'yes', label: '是' },
  { value: 'no', label: '不是' },
];
const NO_AMOUNT = '这里请只写数字，比如 15000 或者 1.5万';

export interface Answer {
  /** In the input, or which option. */
  text: string;
  /** Of several. */
  chosen: string[];
  /** A tick. */
  on: boolean;
  /** The amount or day as it was understood. */
  means: string;
  error: string;
}

const NONE: Answer = { text: '', chosen: [], on: false, means: '', error: '' };

export function answerOf(type: ItemType, value: unknown): Answer {
  switch (type) {
    case 'yes':
      return { ...NONE, text: value === true ? 'yes' : value === false ? 'no' : '' };
    case 'flag':
      return { ...NONE, on: value === true };
    case 'many':
      return { ...NONE, chosen: Array.isArray(value) ? value.map(String) : [] };
    case 'lines':
      return { ...NONE, text: Array.isArray(value) ? value.join('\n') : '' };
    case 'money':
      return { ...NONE, text: typeof value === 'number' ? yuanTyped(value) : '' };
    case 'day':
      return { ...NONE, text: String(value || ''), means: value ? dayText(String(value)) : '' };
    default:
      return { ...NONE, text: typeof value === 'string' ? value : '' };
  }
}

/** What of a typed text goes into the form, and what is said beside it. */
export function typedAnswer(type: ItemType, text: string): { value: unknown; means: string; error: string } {
  if (type === 'lines') return { value: text.split('\n').filter((line) => line.trim() !== ''), means: '', error: '' };
  if (type !== 'money') return { value: text, means: '', error: '' };
  const fen = fenOf(text);
  const wrong = text.trim() !== '' && fen === undefined;
  return { value: fen || undefined, means: fen ? `就是 ${yuanText(fen)}` : '', error: wrong ? NO_AMOUNT : '' };
}

/** So many are read at a glance; of more, the rest is shown when asked for. */
const AT_A_GLANCE = 8;
const FIRST = 4;

/** @param chosen stays in sight */
export function optionsOf(
  { type, options = [] }: Pick<Item, 'type' | 'options'>,
  chosen: string,
  all: boolean,
): { options: readonly Option[]; more: number } {
  if (type === 'yes') return { options: YES, more: 0 };
  if (type !== 'choice' || all || options.length <= AT_A_GLANCE) return { options, more: 0 };
  const shown = options.filter(({ value }, i) => i < FIRST || value === chosen);
  return { options: shown, more: options.length - shown.length };
}
