import fc from 'fast-check';
import { type Exact, fen, rounded } from '../money';
import type { CourtFees } from './court-fees';
import { GUANGDONG } from './guangdong';
import { halve } from './halving';
import type { FeeKind } from './kinds';
import { feeOf } from './tariff';
import { FeeUnknown, tariffOf } from './tariffs';

const FEES: CourtFees = { ...GUANGDONG, enforcementNoAmount: fen(20_000) };
const yuan = (amount: number) => fen(Math.round(amount * 100));
const feeFen = (kind: FeeKind, amount?: number, fees = FEES) =>
  feeOf(tariffOf(kind, amount === undefined ? undefined : yuan(amount), fees)).feeFen;
const MOST = Number.MAX_SAFE_INTEGER;
/** Small ones, where the tiers lie, and every other. */
const amounts = fc.oneof(
  fc.integer({ min: 1, max: 300_000_000 }),
  fc.integer({ min: 1, max: 10 ** 13 }),
  fc.integer({ min: 1, max: MOST }),
);

// Worked examples 1–17 of DOMAIN.md: yuan, fee in fen, half in fen.
test.each([
  [9_999.99, 5000, 2500],
  [10_000, 5000, 2500],
  [10_001, 5003, 2501],
  [99_999, 229998, 114999],
  [100_000, 230000, 115000],
  [150_000, 330000, 165000],
  [300_000, 580000, 290000],
  [500_000, 880000, 440000],
  [999_999.99, 1380000, 690000],
  [1_000_001, 1380001, 690000],
  [2_000_000, 2280000, 1140000],
  [5_000_000, 4680000, 2340000],
  [9_999_999, 8179999, 4090000],
  [10_000_000.01, 8180000, 4090000],
  [20_000_000, 14180000, 7090000],
  [20_000_001, 14180001, 7090000],
  [100_000_000, 54180000, 27090000],
])('FEE-2, FEE-6 property case of %d yuan: %d fen, half %d fen', (amount, fee, half) => {
  const tariff = tariffOf('property', yuan(amount), FEES);
  expect(feeOf(tariff).feeFen).toBe(fee);
  expect(feeOf(halve(tariff, ['summary'])).feeFen).toBe(half);
});

// Worked examples 18–28.
test.each<[FeeKind, number, number]>([
  ['enforcement', 10_000, 5000],
  ['enforcement', 10_001, 5002],
  ['enforcement', 500_001, 740001],
  ['enforcement', 10_000_000, 7740000],
  ['enforcement', 100_000_000, 16740000],
  ['preservation', 0, 3000],
  ['preservation', 100_000, 102000],
  ['preservation', 896_000, 500000],
  ['paymentOrder', 10_000, 1667],
  ['bankruptcy', 111_640_000, 30000000],
  ['bankruptcy', 200_000_000, 30000000],
])('FEE-2 %s of %d yuan: %d fen', (kind, amount, fee) => {
  expect(feeFen(kind, amount)).toBe(fee);
});

// Worked examples 29–33, with Guangdong's values.
test.each<[FeeKind, number, number, number]>([
  ['divorce', 200_001, 30001, 15000],
  ['divorce', 500_000, 180000, 90000],
  ['personality', 50_000, 50000, 25000],
  ['personality', 100_001, 100001, 50000],
  ['personality', 200_000, 150000, 75000],
])('FEE-2, FEE-5 %s of %d yuan by its own row: %d fen, half %d fen', (kind, amount, fee, half) => {
  const tariff = tariffOf(kind, yuan(amount), FEES);
  expect(feeOf(tariff).feeFen).toBe(fee);
  expect(feeOf(halve(tariff, ['mediated'])).feeFen).toBe(half);
});

test('FEE-6 a merged counterclaim of 80,000 yuan costs half, and so does the claim of a third party', () => {
  expect(feeFen('counterclaim', 80_000)).toBe(90000); // example 34
  expect(feeFen('thirdPartyClaim', 80_000)).toBe(90000);
});

test.each<[FeeKind, number]>([
  ['otherNonProperty', 10000],
  ['ip', 100000],
  ['labour', 1000],
  ['administrative', 5000],
  ['administrativeIpMaritime', 10000],
  ['jurisdictionObjection', 10000],
  ['publicSummons', 10000],
  ['arbitrationRevocation', 40000],
  ['maritimeClaimRegistration', 100000],
  ['generalAverage', 100000],
])('FEE-2 %s: %d fen a case, whatever the amount', (kind, fee) => {
  expect(feeFen(kind)).toBe(fee);
  if (kind !== 'ip') expect(feeFen(kind, 1_000_000)).toBe(fee);
});

test.each<FeeKind>([
  'specialProcedure',
  'administrativeCompensation',
  'appealAgainstRuling',
  'advanceExecution',
  'retrial',
])('FEE-4 %s is free, and its first step says so', (kind) => {
  const { feeFen: fee, steps } = feeOf(tariffOf(kind, undefined, FEES));
  expect(fee).toBe(0);
  expect(steps[0]?.text).toMatch(/不收/);
  expect(steps[0]?.rule).toMatch(/^FEE-4/);
});

test('FEE-4 the fee for realising a secured interest is the court’s, and unknown where it has not told it', () => {
  expect(() => feeFen('securedInterest')).toThrow(new FeeUnknown('securedInterest', 'notFixedByCourt'));
  expect(feeFen('securedInterest', undefined, { ...FEES, securedInterest: fen(20_000) })).toBe(20_000);
});

test('FEE-3 maritime ranges are the court’s choice; without it the fee is unknown, not guessed', () => {
  const maritime = {
    maritimeLimitationFund: fen(1_000_000),
    maritimeInjunction: fen(100_000),
    shipLienNotice: fen(500_000),
  };
  expect(feeFen('maritimeLimitationFund', undefined, { ...FEES, ...maritime })).toBe(1_000_000);
  expect(feeFen('maritimeInjunction', undefined, { ...FEES, ...maritime })).toBe(100_000);
  expect(feeFen('shipLienNotice', undefined, { ...FEES, ...maritime })).toBe(500_000);
  for (const kind of ['maritimeLimitationFund', 'maritimeInjunction', 'shipLienNotice'] as const)
    expect(() => feeFen(kind)).toThrow(new FeeUnknown(kind, 'notFixedByCourt'));
});

test('FEE-3 without an amount enforcement costs what the court has fixed, with one what the tiers give', () => {
  for (const kind of ['enforcement', 'recognition', 'unregisteredRightHolder'] as const) {
    expect(feeFen(kind)).toBe(20_000);
    expect(feeFen(kind, 0)).toBe(5_000);
    expect(feeFen(kind, 100_000)).toBe(140_000);
  }
});

test('FEE-3 a court’s value outside the decree’s range is never charged', () => {
  expect(() => feeFen('divorce', undefined, { ...FEES, divorce: fen(30_001) })).toThrow(RangeError);
  expect(() => feeFen('personality', undefined, { ...FEES, personality: fen(9_999) })).toThrow(RangeError);
  expect(() => feeFen('enforcement', undefined, { ...FEES, enforcementNoAmount: fen(50_001) })).toThrow(RangeError);
  expect(feeFen('enforcement', undefined, { ...FEES, enforcementNoAmount: fen(50_000) })).toBe(50_000);
});

test('FEE-2 intellectual property with an amount follows the property tariff, and so do appeal and payable retrial', () => {
  fc.assert(
    fc.property(amounts, (amount) => {
      const { feeFen: property } = feeOf(tariffOf('property', fen(amount), FEES));
      for (const kind of ['ip', 'appeal', 'retrialPayable'] as const)
        expect(feeOf(tariffOf(kind, fen(amount), FEES)).feeFen).toBe(property);
    }),
  );
});

test('FEE-2 no amount, or 0, is refused where the fee hangs on it, and the caller can tell why', () => {
  for (const kind of [
    'property',
    'paymentOrder',
    'counterclaim',
    'thirdPartyClaim',
    'appeal',
    'retrialPayable',
  ] as const) {
    expect(() => feeFen(kind)).toThrow(new FeeUnknown(kind, 'amountNeeded'));
    expect(() => feeFen(kind, 0)).toThrow(new FeeUnknown(kind, 'amountNeeded'));
    expect(feeFen(kind, 0.01)).toBeGreaterThan(0);
  }
  expect(() => feeFen('bankruptcy')).toThrow(RangeError);
  expect(() => feeFen('ip', 0)).toThrow(FeeUnknown);
});

test('FEE-2 an estate of 0 is “不超过1万元”, and nothing to divide leaves the base of a divorce', () => {
  expect(feeFen('bankruptcy', 0)).toBe(2_500);
  expect(feeFen('divorce', 0)).toBe(30_000);
  expect(feeFen('divorce', 200_000)).toBe(30_000);
  expect(feeFen('personality')).toBe(50_000);
  expect(feeFen('preservation')).toBe(3_000);
  expect(feeFen('preservation', 1_000)).toBe(3_000);
  expect(feeFen('preservation', 1_000.5)).toBe(3_001); // half a fen up
});

/** The decree's own form, up to so many yuan: amount × ten-thousandths + constant (yuan); rate 0: flat. */
type Formula = [upToYuan: number, tenThousandths: bigint, plusYuan: bigint][];
const FORMULAS: Record<'property' | 'enforcement' | 'preservation', Formula> = {
  property: [
    [10_000, 0n, 50n],
    [100_000, 250n, -200n],
    [200_000, 200n, 300n],
    [500_000, 150n, 1_300n],
    [1_000_000, 100n, 3_800n],
    [2_000_000, 90n, 4_800n],
    [5_000_000, 80n, 6_800n],
    [10_000_000, 70n, 11_800n],
    [20_000_000, 60n, 21_800n],
    [Number.POSITIVE_INFINITY, 50n, 41_800n],
  ],
  enforcement: [
    [10_000, 0n, 50n],
    [500_000, 150n, -100n],
    [5_000_000, 100n, 2_400n],
    [10_000_000, 50n, 27_400n],
    [Number.POSITIVE_INFINITY, 10n, 67_400n],
  ],
  preservation: [
    [1_000, 0n, 30n],
    [100_000, 100n, 20n],
    [896_000, 50n, 520n],
    [Number.POSITIVE_INFINITY, 0n, 5_000n],
  ],
};

test.each(['property', 'enforcement', 'preservation'] as const)(
  'FEE-2 %s: the tiers add up to the formulas of the table, for every amount',
  (kind) => {
    fc.assert(
      fc.property(amounts, (amount) => {
        const [, rate = 0n, plus = 0n] = FORMULAS[kind].find(([upTo]) => amount <= upTo * 100) ?? [];
        const exact: Exact = { numerator: BigInt(amount) * rate + plus * 1_000_000n, denominator: 10_000n };
        expect(feeOf(tariffOf(kind, fen(amount), FEES)).feeFen).toBe(rounded(exact));
      }),
      { numRuns: 500 },
    );
  },
);

const GROWING = [
  'property',
  'divorce',
  'personality',
  'ip',
  'enforcement',
  'recognition',
  'unregisteredRightHolder',
  'preservation',
  'paymentOrder',
  'bankruptcy',
  'counterclaim',
  'appeal',
] as const;

test('FEE-2 more money never costs less, and one fen more never costs more than one fen', () => {
  fc.assert(
    fc.property(fc.constantFrom(...GROWING), amounts, amounts, (kind, a, b) => {
      const fee = (amount: number) => feeOf(tariffOf(kind, fen(amount), FEES)).feeFen;
      const [less, more] = [Math.min(a, b), Math.max(a, b)];
      expect(fee(less)).toBeLessThanOrEqual(fee(more));
      expect(fee(more) - fee(more - (more > 1 ? 1 : 0))).toBeLessThanOrEqual(1);
    }),
  );
});

test('FEE-2 caps are reached and never exceeded', () => {
  fc.assert(
    fc.property(amounts, (amount) => {
      expect(feeOf(tariffOf('preservation', fen(amount), FEES)).feeFen).toBeLessThanOrEqual(500_000);
      expect(feeOf(tariffOf('bankruptcy', fen(amount), FEES)).feeFen).toBeLessThanOrEqual(30_000_000);
    }),
  );
  expect(feeFen('preservation', 895_999.98)).toBe(500_000);
  expect(feeFen('preservation', 895_998)).toBe(499_999);
  expect(feeOf(tariffOf('bankruptcy', fen(MOST), FEES)).feeFen).toBe(30_000_000);
  // The cap has a step of its own only where it works.
  const capSteps = (amount: number) =>
    tariffOf('preservation', yuan(amount), FEES).steps.filter(({ text }) => text.includes('最高限额')).length;
  expect([capSteps(896_000), capSteps(896_001)]).toEqual([0, 1]);
});

test('FEE-2 a third of 10,001 yuan’s fee is taken from the exact sum, not from the rounded one', () => {
  // 50.025 ÷ 3 = 16.675 yuan
  expect(feeFen('paymentOrder', 10_001)).toBe(1668);
  // 5002.5 ÷ 2 = 2501.25 fen; from 5003 it would be 2501.5, rounded up.
  expect(feeOf(halve(tariffOf('property', yuan(10_001), FEES), ['withdrawn'])).feeFen).toBe(2501);
});
