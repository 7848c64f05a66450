/** 加一个期限: what the clerk writes of a period that the document itself names. Free of wx. */
import { type FormField, missingIn, type Values, wordsIn } from '../../../components/form/field';
import type { Start } from './starts';

export const ADDING: readonly FormField[] = [
  {
    name: 'kind',
    label: '什么期限',
    is: 'choice',
    options: [
      { value: 'evidence', label: '举证期限' },
      { value: 'other', label: '文书里写明的其他期限' },
    ],
  },
  { name: 'days', label: '多少天', hint: '写数字，从送达的第二天开始算。', is: 'text', most: 3 },
  {
    name: 'title',
    label: '期限的名称',
    hint: '如：提出复议的期限',
    is: 'text',
    most: 50,
    when: { field: 'kind', is: ['other'] },
  },
  { name: 'next', label: '他要做的事', is: 'text', most: 200, when: { field: 'kind', is: ['other'] } },
  {
    name: 'rule',
    label: '依据',
    hint: '如：民事诉讼法第118条',
    is: 'text',
    most: 200,
    when: { field: 'kind', is: ['other'] },
  },
];

/** The period, or by field what is missing. */
export function addedStart(values: Values): { start?: Start; errors: Record<string, string> } {
  const errors = missingIn(ADDING, values);
  const days = Number(wordsIn(values, 'days'));
  if (!errors.days && !(Number.isInteger(days) && days >= 1 && days <= 365)) errors.days = '请写 1 到 365 之间的数字';
  if (Object.keys(errors).length > 0) return { errors };
  const [title, next, rule] = ['title', 'next', 'rule'].map((name) => wordsIn(values, name));
  return wordsIn(values, 'kind') === 'evidence'
    ? { start: { kind: 'evidence', days }, errors }
    : { start: { kind: 'other', title: title ?? '', days, next: next ?? '', rule: rule ?? '' }, errors };
}
