import type { FiledKindInfo } from '../../../../court/papers-filed/kind';
import { FILED_KINDS } from '../../../../court/papers-filed/kinds';
import { linesOf, stepLines } from './shown';
import { stepsOf } from './steps';

const asking = (kind: string, { asks, amountMeans, aboutMeans, deciding }: FiledKindInfo) => ({
  kind,
  asks: [...asks],
  amountMeans: amountMeans ?? null,
  aboutMeans: aboutMeans ?? null,
  urgentHours: deciding?.urgentWithin?.hours ?? null,
});

test.each(Object.entries<FiledKindInfo>(FILED_KINDS))(
  '%s: everything it asks for has a question in plain words, and files come last',
  (kind, info) => {
    const steps = stepsOf(asking(kind, info), 1);
    const ids: string[] = steps.map(({ id }) => id);
    for (const field of info.asks) expect(ids).toContain(field);
    expect(ids.at(-1)).toBe('files');
    expect(new Set(ids).size).toBe(ids.length);
    for (const { title } of steps) expect(title).not.toBe('');
  },
);

test('who acts for several is asked for whom; an appeal, against what; what may be urgent, whether it is', () => {
  const ids = (kind: keyof typeof FILED_KINDS, parties: number) =>
    stepsOf(asking(kind, FILED_KINDS[kind]), parties).map(({ id }) => id);
  expect(ids('answer', 1)).toEqual(['facts', 'files']);
  expect(ids('appeal', 2)).toEqual(['who', 'appealed', 'requests', 'amount', 'facts', 'files']);
  expect(ids('preservation', 1)).toEqual(['requests', 'amount', 'about', 'facts', 'urgent', 'files']);
  expect(ids('evidence', 1)).toEqual(['items', 'facts', 'files']);
});

test('what was written is read back as people say it', () => {
  const names = {
    parties: [{ partyId: 'p1', name: '陈晓梅' }],
    periods: [{ dateId: 'd', title: '上诉期', lastDay: '2025-03-18' }],
  };
  const written = {
    partyIds: ['p1'],
    requests: ['撤销', '', '改判'],
    amountFen: 4_000_000,
    dateId: 'd',
    obstacleEndedOn: '2025-03-20',
    items: [{ name: '借条', proves: '借款' }],
    urgent: true,
  };
  expect(linesOf('requests', written, names)).toEqual(['1. 撤销', '2. 改判']);
  expect(linesOf('amountFen', written, names)).toEqual(['40,000 元']);
  expect(linesOf('items', written, names)).toEqual(['1. 借条；证明：借款']);
  expect(stepLines('period', written, names)).toEqual([
    '上诉期，最后一天是 2025年3月18日 星期二',
    '2025年3月20日 星期四起不再耽误',
  ]);
  expect([stepLines('who', written, names), stepLines('urgent', written, names)]).toEqual([
    ['陈晓梅'],
    ['很急，等不得'],
  ]);
  expect(stepLines('facts', {}, names)).toEqual([]);
});
