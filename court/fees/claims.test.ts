import { fen } from '../money';
import { civilFee, suitTariff } from './claims';
import type { CourtFees } from './court-fees';
import { GUANGDONG } from './guangdong';
import { feeOf } from './tariff';

const FEES: CourtFees = { ...GUANGDONG, enforcementNoAmount: fen(5_000) };
const yuan = (amount: number) => fen(amount * 100);

test('FEE-5 property claims are added, non-property claims beside them cost nothing more, several non-property ones are one', () => {
  expect(civilFee([yuan(100_000), yuan(200_000)], fen(10_000)).feeFen).toBe(580_000);
  expect(civilFee([yuan(100_000)], fen(10_000)).feeFen).toBe(230_000);
  expect(civilFee([], fen(8_000)).feeFen).toBe(8_000);
  expect(feeOf(suitTariff('property', [yuan(100_000), yuan(200_000)], FEES)).feeFen).toBe(580_000);
});

test('FEE-5 the sum comes first, where there are several', () => {
  const text = '诉讼标的额合计：100,000 元 ＋ 200,000 元 ＝ 300,000 元';
  expect(civilFee([yuan(100_000), yuan(200_000)], fen(10_000)).steps[0]?.text).toBe(text);
  expect(civilFee([yuan(300_000)], fen(10_000)).steps[0]?.text).toBe('不超过 1 万元的部分：50 元');
  expect(civilFee([yuan(300_000)], fen(10_000)).steps.at(-1)?.text).toBe('合计：5,800 元');
});

test('FEE-5 divorce and personality rights keep their own rows, however much money is claimed', () => {
  expect(feeOf(suitTariff('divorce', [yuan(300_000), yuan(200_000)], FEES)).feeFen).toBe(180_000);
  expect(feeOf(suitTariff('personality', [yuan(150_000), yuan(50_000)], FEES)).feeFen).toBe(150_000);
  expect(feeOf(suitTariff('divorce', [], FEES)).feeFen).toBe(30_000);
  expect(feeOf(suitTariff('labour', [yuan(1_000_000)], FEES)).feeFen).toBe(1_000);
});

test('FEE-2, FEE-3 a sum beyond what counts exactly, a claim of 0, and a wrong set-up of the court are refused', () => {
  expect(() => civilFee([fen(Number.MAX_SAFE_INTEGER), fen(1)], fen(10_000))).toThrow(RangeError);
  expect(() => civilFee([fen(0)], fen(10_000))).toThrow(RangeError);
  expect(() => civilFee([], fen(4_999))).toThrow(RangeError);
  expect(() => civilFee([], fen(10_001))).toThrow(RangeError);
});
