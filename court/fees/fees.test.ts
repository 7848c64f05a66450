import fc from 'fast-check';
import { fen, rounded, yuanText } from '../money';
import { civilFee, halved, propertyFee, propertyTariff, provincialFee } from './fees';

const yuan = (amount: number) => fen(Math.round(amount * 100));

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
])('FEE-2 property case of %d yuan: %d fen, half %d fen', (amount, fee, half) => {
  expect(propertyFee(yuan(amount)).feeFen).toBe(fee);
  expect(halved(propertyTariff(yuan(amount))).feeFen).toBe(half);
});

/** The decree's own form: amount × rate + constant (yuan), tier by tier. */
const FORMULA: [upToYuan: number, tenThousandths: bigint, plusYuan: bigint][] = [
  [100_000, 250n, -200n],
  [200_000, 200n, 300n],
  [500_000, 150n, 1_300n],
  [1_000_000, 100n, 3_800n],
  [2_000_000, 90n, 4_800n],
  [5_000_000, 80n, 6_800n],
  [10_000_000, 70n, 11_800n],
  [20_000_000, 60n, 21_800n],
  [Number.POSITIVE_INFINITY, 50n, 41_800n],
];

test('FEE-2 the tiers add up to the formulas of the table, for every amount', () => {
  fc.assert(
    fc.property(fc.oneof(fc.integer({ min: 1, max: 300_000_000 }), fc.integer({ min: 1, max: 10 ** 13 })), (amount) => {
      const [, rate = 0n, plus = 0n] = FORMULA.find(([upTo]) => amount <= upTo * 100) ?? [];
      const exact =
        amount <= 1_000_000
          ? { numerator: 5000n, denominator: 1n }
          : { numerator: BigInt(amount) * rate + plus * 100n * 10_000n, denominator: 10_000n };
      expect(propertyFee(fen(amount)).feeFen).toBe(rounded(exact));
    }),
  );
});

test('FEE-2 a higher claim never costs less, and one fen more never costs more than one fen', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 10 ** 13 }), (amount) => {
      const step = propertyFee(fen(amount + 1)).feeFen - propertyFee(fen(amount)).feeFen;
      expect(step === 0 || step === 1).toBe(true);
    }),
  );
});

test('FEE-2 rounding is half-up to a fen, once; a claim of 0 is refused, of 1 fen costs 50 yuan', () => {
  expect(rounded({ numerator: 5n, denominator: 2n })).toBe(3);
  expect(rounded({ numerator: 49n, denominator: 20n })).toBe(2);
  expect(() => propertyFee(fen(0))).toThrow(RangeError);
  expect(propertyFee(fen(1)).feeFen).toBe(5000);
  expect(() => fen(-1)).toThrow(RangeError);
  expect(() => fen(0.5)).toThrow(RangeError);
});

test('FEE-2 each step says its part, its rate and its sum, and the parts add up', () => {
  const { steps } = propertyFee(yuan(300_000));
  expect(steps.map(({ text }) => text)).toEqual([
    '不超过 1 万元的部分：50 元',
    '超过 1 万元至 10 万元的部分 90,000 元 × 2.5% = 2,250 元',
    '超过 10 万元至 20 万元的部分 100,000 元 × 2% = 2,000 元',
    '超过 20 万元至 50 万元的部分 100,000 元 × 1.5% = 1,500 元',
  ]);
  expect(steps.every(({ rule }) => rule.startsWith('FEE-2'))).toBe(true);
});

test('FEE-3 a province’s fee is taken within the range and refused outside it', () => {
  expect(provincialFee('otherNonProperty', fen(10_000)).feeFen).toBe(10_000);
  expect(() => provincialFee('otherNonProperty', fen(4_999))).toThrow(RangeError);
  expect(() => provincialFee('otherNonProperty', fen(10_001))).toThrow(RangeError);
});

test('FEE-5 property claims are added, non-property claims beside them cost nothing more, several non-property ones are one', () => {
  expect(civilFee([yuan(100_000), yuan(200_000)], fen(10_000)).feeFen).toBe(580000);
  expect(civilFee([yuan(100_000)], fen(10_000)).feeFen).toBe(230000);
  expect(civilFee([], fen(8_000)).feeFen).toBe(8_000);
});

test('amounts are written as people read them', () => {
  expect(yuanText(fen(123_456_789))).toBe('1,234,567.89 元');
  expect(yuanText(fen(100))).toBe('1 元');
  expect(yuanText(fen(5))).toBe('0.05 元');
});
