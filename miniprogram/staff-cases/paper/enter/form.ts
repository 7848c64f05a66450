/** 登记纸质材料: what is asked of a paper that came over the counter or by post, by its kind; and what is sent (ACC-2, TIME-3). Free of wx. */
import type { DataOf, EventOf } from '../../../api/services';
import type { FormField, Values } from '../../../components/form/field';
import { linesIn, listIn, missingIn, scansIn, wordsIn } from '../../../components/form/field';
import { dayText } from '../../../text/day';
import { fenOf } from '../../../text/yuan';

export type EnterForm = DataOf<'file-paper', 'enterForm'>;
type Kind = EnterForm['kinds'][number];
type Event = Omit<EventOf<'file-paper', 'enterPaper'>, 'action'>;

/** The first few are what fits the case now; the rest stands behind. */
export const kindOptions = ({ kinds }: EnterForm, all: boolean): FormField['options'] =>
  kinds.filter(({ fits }) => all || fits).map(({ kind, name }) => ({ value: kind, label: name }));

const APPEALED = [
  ['judgment', '判决'],
  ['dismissSuit', '驳回起诉的裁定'],
  ['jurisdiction', '管辖的裁定'],
  ['nonAcceptance', '不予受理的裁定'],
] as const;

const asked = (kind: Kind | undefined, name: string): boolean => kind?.asks.includes(name) === true;

/** @param kind what was chosen; '' none yet: only that is asked. @param all kinds that hardly fit are offered, too */
export function enterFields(form: EnterForm, chosen: string, all: boolean, today: string): FormField[] {
  const kind = form.kinds.find((one) => one.kind === chosen);
  const which: FormField = { name: 'kind', label: '什么材料', is: 'choice', options: kindOptions(form, all) ?? [] };
  if (!kind) return [which];
  const optional = true;
  return [
    { ...which, options: [{ value: kind.kind, label: kind.name, note: kind.plain }] },
    {
      name: 'partyIds',
      label: '谁交的',
      is: 'ticks',
      options: form.parties.map(({ partyId, name, role }) => ({ value: partyId, label: name, note: role })),
    },
    {
      name: 'how',
      label: '怎样交的',
      is: 'choice',
      options: [
        { value: 'counter', label: '到法院递交' },
        { value: 'post', label: '邮寄' },
      ],
    },
    {
      name: 'on',
      label: '递交或者交邮的日期',
      hint: '邮寄的写邮戳上的日期：期限以交邮那天为准，路上的日子不算（民事诉讼法第85条）。',
      is: 'day',
      end: today,
    },
    ...(kind.kind === 'appeal'
      ? [
          {
            name: 'appealed',
            label: '对什么上诉',
            is: 'choice' as const,
            options: APPEALED.map(([value, label]) => ({ value, label })),
            value: 'judgment',
          },
        ]
      : []),
    ...(asked(kind, 'requests')
      ? [{ name: 'requests', label: '请求事项', hint: '一项写一行。', is: 'lines' as const, most: 8000, optional }]
      : []),
    ...(asked(kind, 'amount') && kind.amountMeans
      ? [{ name: 'amount', label: '金额（元）', hint: kind.amountMeans, is: 'text' as const, optional }]
      : []),
    ...(asked(kind, 'about')
      ? [{ name: 'about', label: kind.aboutMeans ?? '对象', is: 'long' as const, most: 2000, optional }]
      : []),
    ...(asked(kind, 'period')
      ? [
          {
            name: 'dateId',
            label: '错过的期限',
            is: 'choice' as const,
            options: form.periods.map(({ dateId, title, lastDay }) => ({
              value: dateId,
              label: title,
              note: `到 ${dayText(lastDay)}`,
            })),
            optional,
          },
          { name: 'obstacleEndedOn', label: '障碍消除的日期', is: 'day' as const, end: today, optional },
        ]
      : []),
    ...(asked(kind, 'items')
      ? [{ name: 'items', label: '证据清单', hint: '一份证据写一行。', is: 'lines' as const, most: 8000, optional }]
      : []),
    {
      name: 'facts',
      label: '内容摘要',
      hint: '纸上写的要点。扫描件传全的，可以不写。',
      is: 'long',
      most: 20_000,
      optional,
    },
    { name: 'files', label: '扫描件', hint: '每一页都要拍到、拍清楚。', is: 'files', optional },
  ];
}

/** By field, what is missing or cannot stand. */
export function enterErrors(fields: readonly FormField[], values: Values): Record<string, string> {
  const errors = missingIn(fields, values);
  const amount = wordsIn(values, 'amount');
  if (amount && fenOf(amount) === undefined) errors.amount = '请写数字，如 15000 或 1.5万';
  if (
    scansIn(values, 'files').length === 0 &&
    wordsIn(values, 'facts') === '' &&
    linesIn(values, 'requests').length === 0 &&
    linesIn(values, 'items').length === 0
  )
    errors.files = '请传扫描件，或者写内容摘要';
  return errors;
}

/** @param kind of the form: an answer that is none of its kinds is not sent */
export function enterEvent(caseId: string, kind: Event['kind'], values: Values): Event {
  const said = (name: string) => wordsIn(values, name);
  const amountFen = fenOf(said('amount'));
  const appealed = APPEALED.find(([value]) => value === said('appealed'))?.[0];
  const [requests, items] = [linesIn(values, 'requests'), linesIn(values, 'items')];
  return {
    caseId,
    kind,
    partyIds: listIn(values, 'partyIds'),
    how: said('how') === 'post' ? 'post' : 'counter',
    on: said('on'),
    content: {
      ...(requests.length > 0 ? { requests } : {}),
      ...(said('facts') ? { facts: said('facts') } : {}),
      ...(amountFen ? { amountFen } : {}),
      ...(said('about') ? { about: said('about') } : {}),
      ...(said('dateId') ? { dateId: said('dateId') } : {}),
      ...(said('obstacleEndedOn') ? { obstacleEndedOn: said('obstacleEndedOn') } : {}),
      ...(appealed ? { appealed } : {}),
      ...(items.length > 0 ? { items: items.map((name) => ({ name })) } : {}),
    },
    files: scansIn(values, 'files'),
  };
}
