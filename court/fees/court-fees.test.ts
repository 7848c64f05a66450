import { fen } from '../money';
import { COURT_FEE_RANGES, checkCourtFees } from './court-fees';
import { GUANGDONG } from './guangdong';

const RIGHT = { ...GUANGDONG, enforcementNoAmount: fen(5_000) };

test('FEE-3 Guangdong’s values are within the decree’s ranges', () => {
  expect(checkCourtFees(RIGHT)).toEqual([]);
});

// The decree's numbers in yuan, 第13条第1款第(2)、(3)、(6)项 and 第14条第(1)、(7)项.
test.each([
  ['divorce', 50, 300],
  ['personality', 100, 500],
  ['otherNonProperty', 50, 100],
  ['ip', 500, 1_000],
  ['jurisdictionObjection', 50, 100],
  ['enforcementNoAmount', 50, 500],
  ['maritimeLimitationFund', 1_000, 10_000],
  ['maritimeInjunction', 1_000, 5_000],
  ['shipLienNotice', 1_000, 5_000],
] as const)('FEE-3 %s may be from %d to %d yuan, and a fen beside is named', (field, least, most) => {
  const wrong = (value: number) => checkCourtFees({ ...RIGHT, [field]: value }).map((each) => each.field);
  expect(wrong(least * 100)).toEqual([]);
  expect(wrong(most * 100)).toEqual([]);
  expect(wrong(least * 100 - 1)).toEqual([field]);
  expect(wrong(most * 100 + 1)).toEqual([field]);
});

test('FEE-3 a wrong value is told with its range; what is no amount is not taken for one', () => {
  expect(checkCourtFees({ ...RIGHT, ip: 100_001 })).toEqual([
    {
      field: 'ip',
      text: '没有争议金额的知识产权案件的标准应在 500 元至 1,000 元之间，现在是 1,000.01 元',
      rule: 'FEE-3 诉讼费用交纳办法第13条第1款第(3)项',
    },
  ]);
  for (const value of [Number.NaN, 100.5, -5_000])
    expect(checkCourtFees({ ...RIGHT, otherNonProperty: value })).toHaveLength(1);
});

test('FEE-3, FEE-4 a province’s value is needed; maritime ones and the secured interest’s only of courts that have them', () => {
  expect(checkCourtFees({}).map(({ field }) => field)).toEqual([
    'divorce',
    'personality',
    'otherNonProperty',
    'ip',
    'jurisdictionObjection',
    'enforcementNoAmount',
  ]);
  expect(checkCourtFees({ ...RIGHT, securedInterest: 1_234_567 })).toEqual([]);
  expect(COURT_FEE_RANGES.securedInterest.bounds).toBeNull();
});
