import fc from 'fast-check';
import { fen } from '../money';
import type { CourtFees } from './court-fees';
import { estimateFee } from './estimate';
import { GUANGDONG } from './guangdong';
import { FEE_KINDS, type FeeKind, isFeeKind } from './kinds';

const FEES: CourtFees = {
  ...GUANGDONG,
  enforcementNoAmount: fen(5_000),
  maritimeLimitationFund: fen(100_000),
  maritimeInjunction: fen(100_000),
  shipLienNotice: fen(100_000),
  securedInterest: fen(10_000),
};
const KINDS = Object.keys(FEE_KINDS).filter(isFeeKind);
const texts = (kind: FeeKind, amount?: number) => estimateFee(kind, amount, FEES).steps.map(({ text }) => text);

test('FEE-2 each step says its part, its rate and its sum, the last one the total', () => {
  expect(texts('property', 30_000_000)).toEqual([
    '不超过 1 万元的部分：50 元',
    '超过 1 万元至 10 万元的部分 90,000 元 × 2.5% = 2,250 元',
    '超过 10 万元至 20 万元的部分 100,000 元 × 2% = 2,000 元',
    '超过 20 万元至 50 万元的部分 100,000 元 × 1.5% = 1,500 元',
    '合计：5,800 元',
  ]);
  expect(texts('preservation', 100_000_000)).toEqual([
    '不涉及财产或者不超过 1,000 元的部分：30 元',
    '超过 1,000 元至 10 万元的部分 99,000 元 × 1% = 990 元',
    '超过 10 万元的部分 900,000 元 × 0.5% = 4,500 元',
    '超过最高限额，按最高限额收取：5,000 元',
    '合计：5,000 元',
  ]);
  expect(texts('divorce', 50_000_000)).toEqual([
    '离婚案件每件（本地标准）：300 元',
    '要分割的财产不超过 20 万元的部分：不另收',
    '超过 20 万元的部分 300,000 元 × 0.5% = 1,500 元',
    '合计：1,800 元',
  ]);
  expect(texts('paymentOrder', 1_000_000)).toEqual([
    '不超过 1 万元的部分：50 元',
    '支付令按财产案件的三分之一收取：16.67 元',
    '合计：16.67 元',
  ]);
});

test('FEE-2 every kind, whatever the amount, gives a whole fee that is said in the last step, and every step has its rule', () => {
  fc.assert(
    fc.property(fc.constantFrom(...KINDS), fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }), (kind, amount) => {
      const { feeFen, halfFen, steps } = estimateFee(kind, amount, FEES);
      expect(Number.isSafeInteger(feeFen) && feeFen >= 0).toBe(true);
      const said = /^合计：([\d,]+)(?:\.(\d\d))? 元$/.exec(steps.at(-1)?.text ?? '');
      expect(Number(`${said?.[1]?.replaceAll(',', '')}${said?.[2] ?? '00'}`)).toBe(feeFen);
      expect(steps.length).toBeGreaterThan(1);
      for (const { rule } of steps) expect(rule).toMatch(/^FEE-\d+ .*第\d+/);
      // Rounded apart, yet never further from the exact half than half a fen.
      if (halfFen !== null) expect(Math.abs(2 * halfFen - feeFen)).toBeLessThanOrEqual(1);
    }),
    { numRuns: 500 },
  );
});

test('FEE-2 the parts shown add up to the total that is shown', () => {
  fc.assert(
    fc.property(
      fc.constantFrom<FeeKind>('property', 'enforcement', 'divorce', 'personality'),
      fc.integer({ min: 1, max: 10 ** 12 }),
      (kind, amount) => {
        const { feeFen, steps } = estimateFee(kind, amount, FEES);
        const parts = steps.slice(0, -1).flatMap(({ text }) => /([\d,.]+) 元$/.exec(text)?.[1] ?? []);
        const sum = parts.reduce((all, part) => all + Math.round(Number(part.replaceAll(',', '')) * 100), 0);
        expect(sum).toBe(feeFen);
      },
    ),
  );
});

test('FEE-2 what is no amount is refused in every kind, even where it is not used', () => {
  for (const kind of KINDS)
    for (const wrong of [-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])
      expect(() => estimateFee(kind, wrong, FEES)).toThrow(RangeError);
});

test('FEE-2 the list says of each kind truly whether the amount is needed, may be left out, or changes nothing', () => {
  for (const kind of KINDS) {
    const { amount } = FEE_KINDS[kind];
    const fee = (given?: number) => estimateFee(kind, given, FEES).feeFen;
    if (amount === 'required') expect(() => fee()).toThrow(RangeError);
    else expect(fee()).toBeGreaterThanOrEqual(0);
    if (amount === 'none') expect(fee(10 ** 10)).toBe(fee());
    else expect(fee(10 ** 10)).toBeGreaterThan(fee(100_000));
    expect(FEE_KINDS[kind].amountMeans === null).toBe(amount === 'none');
  }
});

test('FEE-6 the half is told where the case can be halved, not of applications, nor of what is half already', () => {
  expect(estimateFee('property', 30_000_000, FEES)).toMatchObject({ feeFen: 580_000, halfFen: 290_000 });
  expect(estimateFee('property', 30_000_000, FEES).notes).toContain(
    '适用简易程序（包括小额诉讼）、调解结案或者申请撤诉的，减半，交 2,900 元。',
  );
  // Small claims are for money alone, and civil.
  for (const kind of ['divorce', 'personality', 'otherNonProperty', 'administrative'] as const) {
    const notes = estimateFee(kind, undefined, FEES).notes.join();
    expect(notes).toContain('适用简易程序、调解结案');
    expect(notes).not.toContain('小额');
  }
  // There is no summary procedure in second instance.
  expect(estimateFee('appeal', 40_000_000, FEES)).toMatchObject({ feeFen: 730_000, halfFen: 365_000 }); // example 35
  expect(estimateFee('appeal', 40_000_000, FEES).notes.join()).not.toContain('简易程序');
  expect(estimateFee('labour', undefined, FEES)).toMatchObject({ feeFen: 1_000, halfFen: 500 });
  for (const kind of [
    'enforcement',
    'preservation',
    'paymentOrder',
    'bankruptcy',
    'counterclaim',
    'specialProcedure',
  ] as const)
    expect(estimateFee(kind, 10_000_000, FEES).halfFen).toBeNull();
});

test('FEE-2, FEE-5 who asks is told how to value securities, houses and foreign money', () => {
  const notes = estimateFee('property', 100, FEES).notes.join();
  for (const word of ['收盘价', '房子', '外币', '决定受理当天']) expect(notes).toContain(word);
  expect(estimateFee('appeal', 100, FEES).notes.join()).toContain('按一审法院决定受理当天');
});

test('FEE-2 only the listed kinds are kinds', () => {
  expect(isFeeKind('property')).toBe(true);
  expect(isFeeKind('toString')).toBe(false);
  expect(isFeeKind('Property')).toBe(false);
});
