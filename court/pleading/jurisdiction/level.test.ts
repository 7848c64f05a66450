import fc from 'fast-check';
import { type Fen, fen } from '../../money';
import { courtLevel } from './level';

/** 万元 → fen */
const wan = (amount: number): Fen => fen(amount * 1_000_000);

test.each([
  [9_999, 'some', 'basic'],
  [10_000, 'some', 'intermediate'],
  [10_000, 'all', 'basic'],
  [49_999, 'all', 'basic'],
  [49_999, 'none', 'basic'],
  [50_000, 'all', 'intermediate'],
  [50_000, 'none', 'intermediate'],
  [50_000, undefined, 'intermediate'],
  [10_000, undefined, 'unclear'],
  [9_999, undefined, 'basic'],
  [500_000, 'all', 'high'],
  [499_999, 'all', 'intermediate'],
] as const)(
  'FILE-19 %d 万元, parties in the province: %s → %s (法发〔2021〕27号)',
  (amount, partiesInProvince, level) => {
    const found = courtLevel({ amount: wan(amount), partiesInProvince });
    expect(found.level).toBe(level);
    expect(found.ask.length > 0).toBe(level === 'unclear');
  },
);

test('FILE-19 without an amount the basic court has it (民诉法18)', () => {
  expect(courtLevel({})).toEqual({
    level: 'basic',
    steps: [{ text: '一审一般由基层法院（区、县法院）审理。', rule: 'FILE-19 民诉法第18条' }],
    ask: [],
  });
});

test.each([
  [4_000, '浙', 'intermediate'],
  [3_999, '浙', 'basic'],
  [2_000, '赣', 'intermediate'],
  [1_999, '赣', 'basic'],
  [2_000, undefined, 'unclear'],
  [4_000, undefined, 'intermediate'],
  [1_999, undefined, 'basic'],
] as const)('FILE-19 foreign-related, %d 万元 in %s → %s (法释〔2022〕18号2)', (amount, province, level) => {
  expect(courtLevel({ amount: wan(amount), province, foreign: true }).level).toBe(level);
});

test('FILE-19 IP and maritime matters, and those of the basic court by law, do not go by amount', () => {
  expect(courtLevel({ amount: wan(60_000), special: true }).level).toBe('designated');
  expect(courtLevel({ amount: wan(60_000), basicByLaw: true }).level).toBe('basic');
});

test('FILE-19 a larger amount never goes to a lower court', () => {
  const rank = { basic: 0, unclear: 1, intermediate: 2, high: 3, designated: 4 };
  const amount = fc.integer({ min: 0, max: 10_000_000_000_000 }).map(fen);
  const parties = fc.constantFrom('all' as const, 'none' as const, 'some' as const, undefined);
  fc.assert(
    fc.property(
      amount,
      amount,
      parties,
      fc.boolean(),
      fc.constantFrom(undefined, '浙', '赣'),
      (a, b, partiesInProvince, foreign, province) => {
        const level = (one: Fen) => rank[courtLevel({ amount: one, partiesInProvince, foreign, province }).level];
        expect(level(fen(Math.max(a, b)))).toBeGreaterThanOrEqual(level(fen(Math.min(a, b))));
      },
    ),
  );
});
