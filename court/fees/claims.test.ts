import { type Fen, fen } from '../money';
import { suitTariff } from './claims';
import type { CourtFees } from './court-fees';
import { GUANGDONG } from './guangdong';
import type { SuitKind } from './kinds';
import { feeOf } from './tariff';
import { FeeUnknown } from './tariffs';

const FEES: CourtFees = { ...GUANGDONG, enforcementNoAmount: fen(5_000) };
const yuan = (amount: number) => fen(amount * 100);
const fee = (...[kind, amounts]: [SuitKind, Fen[]]) => feeOf(suitTariff(kind, amounts, FEES));

test('FEE-5 property claims are added, non-property claims beside them cost nothing more, several non-property ones are one', () => {
  expect(fee('property', [yuan(100_000), yuan(200_000)]).feeFen).toBe(580_000);
  expect(fee('property', [yuan(100_000)]).feeFen).toBe(230_000);
  expect(fee('otherNonProperty', []).feeFen).toBe(10_000);
});

test('FEE-5 the sum comes first, where there are several', () => {
  const text = '诉讼标的额合计：100,000 元 ＋ 200,000 元 ＝ 300,000 元';
  expect(fee('property', [yuan(100_000), yuan(200_000)]).steps[0]?.text).toBe(text);
  expect(fee('property', [yuan(300_000)]).steps[0]?.text).toBe('不超过 1 万元的部分：50 元');
  expect(fee('property', [yuan(300_000)]).steps.at(-1)?.text).toBe('合计：5,800 元');
});

test('FEE-5 divorce and personality rights keep their own rows, however much money is claimed', () => {
  expect(fee('divorce', [yuan(300_000), yuan(200_000)]).feeFen).toBe(180_000);
  expect(fee('personality', [yuan(150_000), yuan(50_000)]).feeFen).toBe(150_000);
  expect(fee('divorce', []).feeFen).toBe(30_000);
  expect(fee('labour', [yuan(1_000_000)]).feeFen).toBe(1_000);
});

test('FEE-5 a civil suit about a bankrupt debtor is charged as property, except labour (解释200)', () => {
  const bankrupt = (...[kind, amounts]: [SuitKind, Fen[]]) =>
    feeOf(suitTariff(kind, amounts, FEES, { bankruptDebtor: true }));
  expect(fee('personality', [yuan(10_000)]).feeFen).toBe(50_000);
  expect(bankrupt('personality', [yuan(10_000)]).feeFen).toBe(5_000);
  expect(bankrupt('ip', [yuan(200_000), yuan(100_000)]).feeFen).toBe(580_000);
  expect(bankrupt('property', [yuan(300_000)])).toEqual(fee('property', [yuan(300_000)]));
  expect(bankrupt('labour', [yuan(300_000)]).feeFen).toBe(1_000);
  expect(bankrupt('administrative', [])).toEqual(fee('administrative', []));
  expect(bankrupt('otherNonProperty', [yuan(300_000)]).steps[0]?.rule).toBe('FEE-5 民诉法解释第200条');
  // A property case needs an amount (FEE-2).
  expect(() => bankrupt('otherNonProperty', [])).toThrow(FeeUnknown);
});

test('FEE-2, FEE-3 a sum beyond what counts exactly, a claim of 0, and a wrong set-up of the court are refused', () => {
  expect(() => fee('property', [fen(Number.MAX_SAFE_INTEGER), fen(1)])).toThrow(RangeError);
  expect(() => fee('property', [fen(0)])).toThrow(RangeError);
  for (const otherNonProperty of [fen(4_999), fen(10_001)])
    expect(() => suitTariff('otherNonProperty', [], { ...FEES, otherNonProperty })).toThrow(RangeError);
});
