import { parseLegalDate as date } from '../time/legal-date';
import { postponement } from './postponement';

const postpone = (more: Partial<Parameters<typeof postponement>[0]> = {}) =>
  postponement({
    ground: 'recusalAsked',
    summary: false,
    earlier: 0,
    lastHearingOn: date('2025-03-20'),
    nextOn: date('2025-04-20'),
    forceMajeureOrAccident: false,
    partiesAgree: false,
    presidentApproved: false,
    ...more,
  });

test('HEAR-14 the next hearing is within a month, unless force majeure or the parties agree', () => {
  expect(postpone()).toEqual({ nextBy: '2025-04-20', hints: [] });
  const later = { nextOn: date('2025-04-21') };
  expect(postpone(later).hints).toHaveLength(1);
  expect(postpone({ ...later, partiesAgree: true }).hints).toEqual([]);
  expect(postpone({ ...later, forceMajeureOrAccident: true }).hints).toEqual([]);
  expect(postpone({ lastHearingOn: date('2025-01-31'), nextOn: date('2025-02-28') })).toEqual({
    nextBy: '2025-02-28',
    hints: [],
  });
});

test('HEAR-14 twice in ordinary, once in summary procedure; more is pointed out, not refused', () => {
  expect(postpone({ earlier: 1 }).hints).toEqual([]);
  expect(postpone({ earlier: 2 }).hints).toHaveLength(1);
  expect(postpone({ earlier: 0, summary: true }).hints).toEqual([]);
  expect(postpone({ earlier: 1, summary: true }).hints).toHaveLength(1);
});

test('HEAR-14 “other” means force majeure or accident, with the president’s approval', () => {
  expect(postpone({ ground: 'other' }).hints).toHaveLength(2);
  expect(postpone({ ground: 'other', forceMajeureOrAccident: true }).hints).toHaveLength(1);
  expect(postpone({ ground: 'other', forceMajeureOrAccident: true, presidentApproved: true }).hints).toEqual([]);
});

test('HEAR-14 a next hearing on or before the last, or an impossible count, is an error', () => {
  expect(() => postpone({ nextOn: date('2025-03-20') })).toThrow(RangeError);
  expect(() => postpone({ earlier: -1 })).toThrow(RangeError);
});
