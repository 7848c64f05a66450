import { parseLegalDate as date } from '../time/legal-date';
import { POSTPONEMENT_GROUNDS, postponement } from './postponement';

const postpone = (more: Partial<Parameters<typeof postponement>[0]> = {}) =>
  postponement({
    ground: 'recusalAsked',
    procedure: 'civilOrdinary',
    before: 0,
    lastHearing: date('2025-03-20'),
    nextHearing: date('2025-04-21'),
    ...more,
  });

test('HEAR-14 the next hearing is within a month, unless force majeure or the parties agree', () => {
  // 04-20 is a Sunday.
  expect(postpone()).toEqual({ nextBy: '2025-04-21', hints: [] });
  const later = { nextHearing: date('2025-04-22') };
  expect(postpone(later).hints).toHaveLength(1);
  expect(postpone({ ...later, partiesAgree: true }).hints).toEqual([]);
  expect(postpone({ ...later, forceMajeure: true }).hints).toEqual([]);
  // 延审规定5 names force majeure alone.
  expect(postpone({ ...later, accident: true }).hints).toHaveLength(1);
  expect(postpone({ lastHearing: date('2025-01-31'), nextHearing: date('2025-02-28') })).toEqual({
    nextBy: '2025-02-28',
    hints: [],
  });
});

test('HEAR-14 the first hearing put off before it began has no latest day', () => {
  expect(postpone({ lastHearing: undefined, nextHearing: date('2025-12-01') })).toEqual({
    nextBy: undefined,
    hints: [],
  });
});

test('HEAR-14 twice in ordinary, once in summary procedure; more is pointed out, not refused', () => {
  expect(postpone({ before: 1 }).hints).toEqual([]);
  expect(postpone({ before: 2 }).hints).toHaveLength(1);
  expect(postpone({ procedure: 'civilSummary' }).hints).toEqual([]);
  expect(postpone({ before: 1, procedure: 'civilSummary' }).hints).toHaveLength(1);
});

test('HEAR-14 “other” means force majeure or accident, with the president’s approval', () => {
  expect(postpone({ ground: 'other' }).hints).toHaveLength(2);
  expect(postpone({ ground: 'other', accident: true }).hints).toHaveLength(1);
  expect(postpone({ ground: 'other', forceMajeure: true, presidentApproved: true }).hints).toEqual([]);
  expect(Object.values(POSTPONEMENT_GROUNDS).map(({ item }) => item)).toEqual([1, 2, 3, 4]);
});

test('HEAR-14 a next hearing on or before the last, or an impossible count, is an error', () => {
  expect(() => postpone({ nextHearing: date('2025-03-20') })).toThrow(RangeError);
  expect(() => postpone({ before: -1 })).toThrow(RangeError);
});
