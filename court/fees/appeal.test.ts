import { fen } from '../money';
import { type Appeal, appealFees, appealTariff } from './appeal';
import type { CourtFees } from './court-fees';
import { GUANGDONG } from './guangdong';
import { retrialTariff } from './retrial';
import { feeOf } from './tariff';

const FEES: CourtFees = { ...GUANGDONG, enforcementNoAmount: fen(5_000) };
const yuan = (amount: number) => fen(amount * 100);
const by = (side: 'plaintiff' | 'defendant' | 'thirdParty', ...ids: string[]) =>
  ids.map((partyId) => ({ partyId, side }));
const fees = (...appeals: Appeal[]) => appealFees('property', appeals, FEES).map(({ fee }) => fee.feeFen);

test('FEE-9 of a judgment on 1,000,000 yuan only the disputed 400,000 count', () => {
  const fee = feeOf(appealTariff('property', yuan(400_000), FEES)); // example 35
  expect(fee.feeFen).toBe(730_000);
  expect(fee.steps[0]).toEqual({
    text: '只按不服的那部分金额计算，没有争议的部分不算。',
    rule: 'FEE-9 诉讼费用交纳办法第17条',
  });
  expect(() => appealTariff('property', undefined, FEES)).toThrow(RangeError);
});

test('FEE-9 other kinds cost on appeal what they cost in first instance', () => {
  const appeal = (kind: Parameters<typeof appealTariff>[0], disputed?: number) =>
    feeOf(appealTariff(kind, disputed === undefined ? undefined : yuan(disputed), FEES)).feeFen;
  expect(appeal('labour')).toBe(1_000);
  expect(appeal('labour', 50_000)).toBe(1_000);
  expect(appeal('administrative')).toBe(5_000);
  expect(appeal('otherNonProperty')).toBe(10_000);
  expect(appeal('divorce')).toBe(30_000);
  expect(appeal('divorce', 500_000)).toBe(180_000);
  expect(appeal('ip')).toBe(100_000);
  expect(appeal('ip', 400_000)).toBe(730_000);
});

test('FEE-9 each side prepays its own appeal', () => {
  expect(
    fees(
      { appellants: by('plaintiff', 'p'), disputed: yuan(400_000) },
      { appellants: by('defendant', 'd'), disputed: yuan(100_000) },
      { appellants: by('thirdParty', 't'), disputed: yuan(300_000) },
    ),
  ).toEqual([730_000, 230_000, 580_000]);
});

test('FEE-9 two defendants who appeal together pay one fee, apart each one of their own', () => {
  const together = appealFees('property', [{ appellants: by('defendant', 'd1', 'd2'), disputed: yuan(400_000) }], FEES);
  expect(together.map(({ appellants, fee }) => [appellants, fee.feeFen])).toEqual([[['d1', 'd2'], 730_000]]);
  expect(
    fees(
      { appellants: by('defendant', 'd1'), disputed: yuan(400_000) },
      { appellants: by('defendant', 'd2'), disputed: yuan(400_000) },
    ),
  ).toEqual([730_000, 730_000]);
});

test('FEE-9 both sides together, nobody, and the same party twice are no appeals', () => {
  const disputed = yuan(400_000);
  expect(() => fees({ appellants: [...by('plaintiff', 'p'), ...by('defendant', 'd')], disputed })).toThrow(RangeError);
  expect(() => fees({ appellants: [], disputed })).toThrow(RangeError);
  expect(() =>
    fees({ appellants: by('defendant', 'd'), disputed }, { appellants: by('defendant', 'd'), disputed }),
  ).toThrow(RangeError);
});

test('FEE-4 a retrial is free unless ordered for new evidence or for one who had not appealed; then the disputed part counts', () => {
  const retrial = (ordered: boolean, newEvidence: boolean, noAppealThen: boolean) =>
    feeOf(retrialTariff('property', { ordered, newEvidence, noAppealThen }, yuan(400_000), FEES)).feeFen;
  expect(retrial(true, true, false)).toBe(730_000);
  expect(retrial(true, false, true)).toBe(730_000);
  expect(retrial(true, false, false)).toBe(0);
  // Nothing is due on the application itself.
  expect(retrial(false, true, true)).toBe(0);
  const facts = { ordered: true, newEvidence: true, noAppealThen: false };
  expect(feeOf(retrialTariff('administrative', facts, undefined, FEES)).feeFen).toBe(5_000);
});
