import fc from 'fast-check';
import { fen } from '../money';
import { addDays, parseLegalDate as date, daysBetween } from '../time/legal-date';
import { type DefaultInterest, doubleInterest } from './default-interest';

const dueOn = date('2025-01-01');
const debt = (more: Partial<DefaultInterest> = {}): DefaultInterest => ({
  debtFen: fen(10_000_000),
  dueOn,
  until: addDays(dueOn, 100),
  payments: [],
  notCounted: [],
  ...more,
});
const interest = (more: Partial<DefaultInterest> = {}) => doubleInterest(debt(more)).interestFen;

test('ENF-14 100,000 yuan, 100 days late: 1,750 yuan', () => {
  expect(doubleInterest(debt())).toMatchObject({ interestFen: 175_000, unpaidFen: 10_000_000 });
});

test('ENF-14 on the due day nothing, the day after one day', () => {
  expect(interest({ until: dueOn })).toBe(0);
  expect(interest({ until: addDays(dueOn, 1) })).toBe(1_750);
});

test('ENF-14 a payment stops the interest on its part from its day on', () => {
  // 100,000 × 40 days + 60,000 × 60 days = 700 + 630 yuan
  const payments = [{ on: addDays(dueOn, 40), towardsDebtFen: fen(4_000_000) }];
  const result = doubleInterest(debt({ payments }));
  expect(result).toMatchObject({ interestFen: 133_000, unpaidFen: 6_000_000 });
  const lines = result.steps.map(({ text }) => text);
  expect(lines.some((text) => text.includes('100,000 元 × 0.0175% × 40 天 ≈ 700 元'))).toBe(true);
  expect(lines.some((text) => text.includes('60,000 元 × 0.0175% × 60 天 ≈ 630 元'))).toBe(true);
});

test('ENF-14 a debt paid in full bears no more, also when paid on the last day reckoned', () => {
  const onLast = doubleInterest(debt({ payments: [{ on: addDays(dueOn, 100), towardsDebtFen: fen(10_000_000) }] }));
  expect(onLast).toMatchObject({ interestFen: 175_000, unpaidFen: 0 });
  const early = doubleInterest(debt({ payments: [{ on: addDays(dueOn, 40), towardsDebtFen: fen(10_000_000) }] }));
  expect(early.interestFen).toBe(70_000);
  expect(early.steps.filter(({ text }) => text.includes('0.0175%'))).toHaveLength(1);
});

test('ENF-14 one fen bears interest like any other, and the due day itself is told of with no line of its own', () => {
  const lines = (more: Partial<DefaultInterest>) =>
    doubleInterest(debt(more)).steps.filter(({ text }) => text.includes('0.0175%'));
  expect(lines({ debtFen: fen(1) })).toHaveLength(1);
  expect(lines({ until: dueOn })).toEqual([]);
});

test('ENF-14 payments count by their days, in whatever order they are entered', () => {
  const payments = [40, 10, 70].map((day) => ({ on: addDays(dueOn, day), towardsDebtFen: fen(1_000_000) }));
  expect(interest({ payments })).toBe(interest({ payments: payments.toReversed() }));
});

test('ENF-14 rounded once, at the end: three parts of a third of a fen are one fen', () => {
  const small = { debtFen: fen(2_000), until: addDays(dueOn, 3) }; // 0.35 fen a day
  expect(interest(small)).toBe(1); // 1.05
  const payments = [1, 2].map((day) => ({ on: addDays(dueOn, day), towardsDebtFen: fen(0) }));
  expect(interest({ ...small, payments })).toBe(1); // not 0 + 0 + 0
});

test('ENF-14 stays that do not count are left out once, however they overlap', () => {
  const stay = (from: number, to: number) => ({ from: addDays(dueOn, from), to: addDays(dueOn, to) });
  expect(interest({ notCounted: [stay(11, 20)] })).toBe(157_500); // 90 days
  expect(interest({ notCounted: [stay(11, 20), stay(15, 30), stay(12, 13)] })).toBe(140_000); // 80 days
  expect(interest({ notCounted: [stay(-50, 10)] })).toBe(157_500);
  expect(interest({ notCounted: [stay(91, 500)] })).toBe(157_500);
  expect(interest({ notCounted: [stay(-50, 500)] })).toBe(0);
  expect(interest({ notCounted: [stay(101, 120), stay(-20, 0)] })).toBe(175_000);
});

test('ENF-14 large sums stay exact', () => {
  // 90,071,992,547,409.91 yuan is Number.MAX_SAFE_INTEGER fen; one day: × 7 / 40,000.
  const most = fen(Number.MAX_SAFE_INTEGER);
  expect(interest({ debtFen: most, until: addDays(dueOn, 1) })).toBe(
    Number((BigInt(most) * 7n * 2n + 40_000n) / 80_000n),
  );
});

test.each<[string, Partial<DefaultInterest>]>([
  ['days before 2014-08-01', { dueOn: date('2014-07-30') }],
  ['an end before the due day', { until: addDays(dueOn, -1) }],
  ['a payment before the due day', { payments: [{ on: dueOn, towardsDebtFen: fen(1) }] }],
  ['a payment after the end', { payments: [{ on: addDays(dueOn, 101), towardsDebtFen: fen(1) }] }],
  ['payments beyond the debt', { payments: [{ on: addDays(dueOn, 1), towardsDebtFen: fen(10_000_001) }] }],
  ['a stay that ends before it begins', { notCounted: [{ from: addDays(dueOn, 2), to: addDays(dueOn, 1) }] }],
])('ENF-14 %s: refused', (_what, more) => {
  expect(() => doubleInterest(debt(more))).toThrow(RangeError);
});

test('ENF-14 the first day of the present rule is taken', () => {
  expect(interest({ dueOn: date('2014-07-31'), until: date('2014-08-01') })).toBe(1_750);
});

test('ENF-14 day by day it comes to the same as by formula, and paying never raises it', () => {
  const day = fc.integer({ min: 1, max: 400 });
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 1e12 }),
      fc.array(fc.record({ day, share: fc.integer({ min: 0, max: 30 }) }), { maxLength: 3 }),
      fc.array(fc.tuple(fc.integer({ min: -10, max: 420 }), fc.integer({ min: 0, max: 90 })), { maxLength: 3 }),
      (amount, paid, stays) => {
        const payments = paid.map(({ day: on, share }) => ({
          on: addDays(dueOn, on),
          towardsDebtFen: fen(Math.floor((amount * share) / 100)),
        }));
        const notCounted = stays.map(([from, length]) => ({
          from: addDays(dueOn, from),
          to: addDays(dueOn, from + length),
        }));
        const input = debt({ debtFen: fen(amount), until: addDays(dueOn, 400), payments, notCounted });
        let weighted = 0n;
        for (let n = 1; n <= daysBetween(dueOn, input.until); n++) {
          const today = addDays(dueOn, n);
          if (notCounted.some(({ from, to }) => from <= today && today <= to)) continue;
          const before = payments.filter(({ on }) => on < today).reduce((sum, one) => sum + one.towardsDebtFen, 0);
          weighted += BigInt(amount - before);
        }
        const result = doubleInterest(input).interestFen;
        expect(BigInt(result)).toBe((weighted * 14n + 40_000n) / 80_000n);
        expect(result).toBeLessThanOrEqual(doubleInterest({ ...input, payments: [] }).interestFen);
      },
    ),
  );
});
