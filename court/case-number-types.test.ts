import { type CaseMove, type Matter, numberLinks, typeCodeFor, typeCodeForMerged } from './case-number-types';

test.each<[Matter, string]>([
  ['civilFirst', '民初'],
  ['civilSecond', '民终'],
  ['thirdPartyRevocation', '民撤'],
  ['civilJurisdictionAppeal', '民辖终'],
  ['administrativeFirst', '行初'],
  ['administrativeActEnforcementReview', '行审'],
  ['administrativeCompensation', '行赔初'],
  ['enforcement', '执'],
  ['resumedEnforcement', '执恢'],
  ['preservation', '执保'],
  ['preSuitPreservation', '财保'],
  ['bankruptcyApplication', '破申'],
  ['preFilingMediation', '诉前调'],
])('NUM-5 %s → %s', (matter, code) => {
  expect(typeCodeFor(matter, 2026)).toBe(code);
});

test('NUM-5 what follows mediation before filing has its own codes since 2022', () => {
  expect(typeCodeFor('confirmation', 2022)).toBe('诉前调确');
  expect(typeCodeFor('confirmation', 2021)).toBe('民特');
  expect(typeCodeFor('mediationDocument', 2022)).toBe('诉前调书');
  expect(typeCodeFor('mediationDocument', 2021)).toBe('民初');
});

test('NUM-4 merged matters take the type of what must be decided first', () => {
  expect(typeCodeForMerged(['administrativeFirst', 'administrativeCompensation'], 2026)).toBe('行初');
  expect(typeCodeForMerged(['administrativeCompensation', 'administrativeFirst'], 2026)).toBe('行赔初');
  expect(() => typeCodeForMerged([], 2026)).toThrow(RangeError);
});

test('NUM-4 summary to ordinary keeps the number', () => {
  expect(numberLinks('summaryToOrdinary', '（2026）浙0281民初1号', '（2026）浙0281民初1号')).toEqual([]);
});

test.each<CaseMove>(['appeal', 'retrial', 'enforcement', 'enforcementResumed', 'transferToOtherCourt'])(
  'NUM-4 %s gets a new number, linked both ways',
  (move) => {
    expect(numberLinks(move, '甲', '乙')).toEqual([
      { caseNo: '甲', linkedTo: '乙' },
      { caseNo: '乙', linkedTo: '甲' },
    ]);
    expect(() => numberLinks(move, '甲', '甲')).toThrow(RangeError);
  },
);
