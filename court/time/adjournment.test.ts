import { type Adjournment, adjournmentObjections } from './adjournment';
import { parseLegalDate as date } from './legal-date';

const first: Adjournment = {
  procedure: 'civilOrdinary',
  before: 0,
  lastHearing: date('2025-03-03'),
  nextHearing: date('2025-04-03'),
  ground: 3,
};
const rules = (change: Partial<Adjournment>) => adjournmentObjections({ ...first, ...change }).map(({ rule }) => rule);

test('TIME-11 the ordinary procedure is put off twice, summary and small claims once', () => {
  expect(rules({ before: 1 })).toEqual([]);
  expect(rules({ before: 2 })).toEqual(['TIME-11 延审规定第3条']);
  for (const procedure of ['civilSummary', 'smallClaims'] as const) {
    expect(rules({ procedure })).toEqual([]);
    expect(rules({ procedure, before: 1 })).toEqual(['TIME-11 延审规定第3条']);
  }
  // Consent frees from the gap, not from the count.
  expect(rules({ before: 2, partiesAgree: true, forceMajeure: true })).toEqual(['TIME-11 延审规定第3条']);
});

test('TIME-11 hearings are a month apart at most, unless by force majeure or consent', () => {
  expect(rules({ nextHearing: date('2025-04-07') })).toEqual(['TIME-11 延审规定第5条']);
  expect(rules({ nextHearing: date('2025-04-07'), partiesAgree: true })).toEqual([]);
  expect(rules({ nextHearing: date('2025-04-07'), forceMajeure: true })).toEqual([]);
  // The month from 03-04 ends on 清明节.
  expect(rules({ lastHearing: date('2025-03-04'), nextHearing: date('2025-04-07') })).toEqual([]);
  expect(rules({ lastHearing: undefined, nextHearing: date('2025-12-01') })).toEqual([]);
});

test('TIME-11 “other grounds” are force majeure and accident, with the approval of the president', () => {
  expect(rules({ ground: 4 })).toEqual(['TIME-11 延审规定第2条', 'TIME-11 延审规定第6条']);
  expect(rules({ ground: 4, accident: true })).toEqual(['TIME-11 延审规定第6条']);
  expect(rules({ ground: 4, forceMajeure: true, presidentApproved: true })).toEqual([]);
});

test('TIME-11 a next hearing on or before the last, or a count that is none, is an error', () => {
  for (const nextHearing of ['2025-03-03', '2025-03-02'].map(date))
    expect(() => rules({ nextHearing })).toThrow(RangeError);
  for (const before of [-1, 0.5, Number.NaN]) expect(() => rules({ before })).toThrow(RangeError);
});
