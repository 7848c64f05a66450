import fc from 'fast-check';
import { isDayOff } from './calendar';
import {
  type EvidencePeriodEntry,
  evidenceExtensionHint,
  evidencePeriod,
  evidencePeriodProblem,
} from './evidence-period';
import { addDays, parseLegalDate as date } from './legal-date';

const kindOf = (procedure: EvidencePeriodEntry['procedure'], days: number, more: Partial<EvidencePeriodEntry> = {}) =>
  evidencePeriodProblem({ procedure, days, ...more })?.kind;
const from = date('2025-03-03');

describe('TIME-7 the court sets', () => {
  test.each<[EvidencePeriodEntry['procedure'], number, string | undefined]>([
    ['civilOrdinary', 15, undefined],
    ['civilOrdinary', 14, 'refused'],
    ['civilAppeal', 10, undefined],
    ['civilAppeal', 9, 'refused'],
    ['civilSummary', 15, undefined],
    ['civilSummary', 16, 'refused'],
    ['smallClaims', 7, undefined],
    ['smallClaims', 8, 'unusual'],
    ['administrativeSummary', 16, 'refused'],
  ])('%s, %d days: %s', (procedure, days, kind) => {
    expect(kindOf(procedure, days)).toBe(kind);
  });
});

test('TIME-7 what the parties agree on may be shorter in ordinary procedure, but not longer in summary', () => {
  expect(kindOf('civilOrdinary', 5, { agreed: true })).toBeUndefined();
  expect(kindOf('civilSummary', 16, { agreed: true })).toBe('refused');
  expect(kindOf('smallClaims', 8, { agreed: true })).toBe('unusual');
});

test('TIME-7 for rebuttal or formal defects afterwards the court is free', () => {
  expect(kindOf('civilOrdinary', 3, { again: true })).toBeUndefined();
  expect(kindOf('civilSummary', 20, { again: true })).toBeUndefined();
});

test('TIME-7 the reason is told in words', () => {
  expect(evidencePeriodProblem({ procedure: 'civilOrdinary', days: 10 })).toEqual({
    kind: 'refused',
    text: '一审普通程序由法院确定的举证期限不能少于 15 天，填的是 10 天；双方协商一致并经法院准许的除外。',
    rule: 'TIME-7 民诉法解释第99条第2款',
  });
  expect(evidencePeriodProblem({ procedure: 'smallClaims', days: 10 })?.text).toBe(
    '小额诉讼的举证期限一般不超过 7 天，填的是 10 天。',
  );
  for (const days of [0, 2.5, Number.NaN]) expect(kindOf('smallClaims', days, { again: true })).toBe('refused');
});

test('TIME-7 an extension holds for all, after the days first set', () => {
  expect(evidencePeriod({ from, days: 15 }).lastDay).toBe('2025-03-18');
  const extended = evidencePeriod({ from, days: 15, extendedBy: 10 });
  expect(extended.lastDay).toBe('2025-03-28');
  expect(extended.steps.map(({ text }) => text)).toContain(
    '法院准许延长 10 天，到 2025 年 3 月 28 日（周五）；延长对各方当事人都有效。',
  );
  // A day off at the end of the first part moves nothing: only the last day does (TIME-2).
  expect(evidencePeriod({ from, days: 12, extendedBy: 4 }).lastDay).toBe('2025-03-19');
});

test('TIME-7 an extension is asked for before the period ends', () => {
  const lastDay = date('2025-03-18');
  expect(evidenceExtensionHint(lastDay, lastDay)).toBeUndefined();
  expect(evidenceExtensionHint(addDays(lastDay, 1), lastDay)?.text).toMatch('证据仍可提交');
});

test('TIME-7 an objection to jurisdiction stays the period until its rejection is in force', () => {
  const raisedOn = date('2025-03-10');
  const open = evidencePeriod({ from, days: 15, objection: { raisedOn } });
  expect(open.lastDay).toBeUndefined();
  expect(open.steps.at(-1)?.text).toBe(
    '有人提出管辖异议，举证期限从 2025 年 3 月 10 日（周一）起暂停，还剩 9 天；异议处理完再接着算。',
  );
  const decided = evidencePeriod({ from, days: 15, objection: { raisedOn, rejectedOn: date('2025-04-01') } });
  expect(decided.lastDay).toBe('2025-04-10'); // nine days after 04-01
  // Raised when the period was over: it changes nothing.
  const late = { raisedOn: date('2025-03-19'), rejectedOn: date('2025-04-01') };
  expect(evidencePeriod({ from, days: 15, objection: late }).lastDay).toBe('2025-03-18');
});

test('TIME-7 the day of the exchange of evidence ends it', () => {
  expect(evidencePeriod({ from, days: 15, exchangeOn: date('2025-03-14') }).lastDay).toBe('2025-03-14');
  expect(evidencePeriod({ from, days: 15, exchangeOn: date('2025-03-24') }).lastDay).toBe('2025-03-24');
});

test('TIME-7 more days never end earlier, and never on a day off', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 1, max: 60 }), (at, days) => {
      const start = addDays(date('2024-01-01'), at);
      const last = (count: number) => evidencePeriod({ from: start, days: count }).lastDay ?? '';
      expect(last(days + 1) >= last(days)).toBe(true);
      const { lastDay } = evidencePeriod({ from: start, days, extendedBy: 5 });
      expect(lastDay !== undefined && !isDayOff(lastDay)).toBe(true);
    }),
  );
});
