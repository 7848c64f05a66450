/** 执行款的账: what is owed and where it went, by hand and for any history of payments. */
import fc from 'fast-check';
import { fen } from '../../court/money';
import { addDays, parseLegalDate } from '../../court/time/legal-date';
import type { Enforcement } from './enforcement';
import type { MoneyEntry } from './money';
import { heldFen, NO_SUMS, owedOn, sumsOf } from './sums';

const day = parseLegalDate;
const DUE = day('2025-01-01');
const obligation = (debt: number, base: number | null): Enforcement['obligation'] => ({
  kind: 'money',
  title: { number: '（2024）浙0281民初88号', issuedBy: '余姚市人民法院', effectiveOn: null },
  text: '还款',
  debtFen: fen(debt),
  doubled: base === null ? null : { baseFen: fen(base), dueOn: DUE },
  enteredBy: '石执行',
  enteredAt: new Date(0),
});
const paid = (kind: MoneyEntry['kind'], amount: number, on: string, more: object = {}) => ({
  kind,
  amountFen: fen(amount),
  on: day(on),
  ...more,
});

test('ENF-14 interest runs on the base from the day after the last day, and stops where the base is paid', () => {
  const found = { obligation: obligation(10_500_000, 10_000_000), feeFen: fen(147_500), sums: NO_SUMS };
  expect(owedOn(found, [], day('2025-01-01'))).toMatchObject({
    interestFen: 0,
    leftFen: 10_647_500,
    baseLeftFen: 10_000_000,
  });
  expect(owedOn(found, [], day('2025-03-20'))).toMatchObject({ interestFen: 136_500, dueFen: 10_636_500 });
});

test('ENF-14, FEE-10 of what comes in the fee goes first, then interest and costs of the title, then the base', () => {
  const money = [paid('received', 1_147_500, '2025-01-11')];
  const found = { obligation: obligation(10_500_000, 10_000_000), feeFen: fen(147_500), sums: sumsOf(money) };
  // Fee 1,475, then 5,000 of ordinary interest, then 5,000 off the base: 10 days of 100,000, 10 of 95,000.
  expect(owedOn(found, money, day('2025-01-21'))).toMatchObject({
    interestFen: 17_500 + 16_625,
    baseLeftFen: 9_500_000,
    leftFen: 10_500_000 + 147_500 + 34_125 - 1_147_500,
  });
  // The officer entered another share.
  const named = [paid('received', 1_147_500, '2025-01-11', { towardsBaseFen: fen(1_000_000) })];
  expect(owedOn(found, named, day('2025-01-21'))).toMatchObject({
    interestFen: 17_500 + 15_750,
    baseLeftFen: 9_000_000,
  });
});

test('ENF-14 what was paid before the last day makes the base smaller from the beginning', () => {
  const money = [paid('paidDirectly', 4_000_000, '2024-12-20')];
  const found = { obligation: obligation(10_000_000, 10_000_000), feeFen: fen(0), sums: sumsOf(money) };
  expect(owedOn(found, money, day('2025-01-11'))).toMatchObject({ interestFen: 10_500, dueFen: 6_010_500 });
});

test('ENF-14 法释〔2014〕8号3.3 while the title is reviewed or retried the double part stands still', () => {
  const found = { obligation: obligation(10_000_000, 10_000_000), feeFen: fen(0), sums: NO_SUMS };
  const stayed = { ...found, uncounted: [{ from: day('2025-01-06'), to: day('2025-01-10') }] };
  expect(owedOn(stayed, [], day('2025-01-11')).interestFen).toBe(5 * 1_750);
  expect(
    owedOn({ ...found, uncounted: [{ from: day('2025-01-06'), to: null }] }, [], day('2025-03-11')).interestFen,
  ).toBe(4 * 1_750);
});

test('ENF-14 for any history: sums are those of the entries, nothing owed is below nothing, and more paid is never more owed', () => {
  const entry = fc.record({
    kind: fc.constantFrom<MoneyEntry['kind']>('received', 'paidDirectly'),
    amount: fc.integer({ min: 1, max: 5_000_000 }),
    after: fc.integer({ min: -30, max: 300 }),
  });
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 8 }), fc.integer({ min: 0, max: 400 }), (entries, days) => {
      const money = entries.map(({ kind, amount, after }) => ({
        kind,
        amountFen: fen(amount),
        on: addDays(DUE, after),
      }));
      const on = addDays(DUE, days);
      const base = { obligation: obligation(10_500_000, 10_000_000), feeFen: fen(147_500) };
      const sums = sumsOf(money);
      const owed = owedOn({ ...base, sums }, money, on);
      expect(heldFen(sums)).toBe(sums.receivedFen);
      for (const amount of [owed.leftFen, owed.dueFen, owed.interestFen, owed.baseLeftFen])
        expect(amount).toBeGreaterThanOrEqual(0);
      const more = [...money, { kind: 'paidDirectly' as const, amountFen: fen(100), on }];
      expect(owedOn({ ...base, sums: sumsOf(more) }, more, on).leftFen).toBeLessThanOrEqual(owed.leftFen);
    }),
  );
});
