import fc from 'fast-check';
import { fen } from '../money';
import type { CourtFees } from './court-fees';
import { GUANGDONG } from './guangdong';
import { HALVING_GROUNDS, type HalvingGround, halve, halvingGrounds } from './halving';
import { feeOf } from './tariff';
import { propertyTariff, tariffOf } from './tariffs';

const FEES: CourtFees = { ...GUANGDONG, enforcementNoAmount: fen(5_000) };
const CASE = { procedure: 'ordinary', outcome: 'open', merged: 'none' } as const;
const GROUNDS = Object.keys(HALVING_GROUNDS).filter((name): name is HalvingGround => name in HALVING_GROUNDS);
const grounds = fc.uniqueArray(fc.constantFrom(...GROUNDS), { minLength: 1 });

test('FEE-6 however many grounds there are, the fee is halved once', () => {
  fc.assert(
    fc.property(grounds, fc.integer({ min: 1, max: 10 ** 13 }), (all, amount) => {
      const tariff = propertyTariff(fen(amount));
      const [first = 'summary'] = all;
      expect(halve(tariff, all).exact).toEqual(halve(tariff, [first]).exact);
      expect(Math.abs(2 * feeOf(halve(tariff, all)).feeFen - feeOf(tariff).feeFen)).toBeLessThanOrEqual(1);
    }),
  );
});

test('FEE-6 half of a half is refused', () => {
  fc.assert(
    fc.property(grounds, grounds, (first, second) => {
      const half = halve(propertyTariff(fen(30_000_000)), first);
      expect(() => halve(half, second)).toThrow(RangeError);
    }),
  );
  expect(() => halve(tariffOf('counterclaim', fen(8_000_000), FEES), ['summary'])).toThrow(RangeError);
});

test('FEE-6 no ground, no half', () => {
  const tariff = propertyTariff(fen(30_000_000));
  expect(feeOf(halve(tariff, [])).feeFen).toBe(580_000);
});

test('FEE-6 application fees are not halved: the articles speak of the acceptance fee', () => {
  for (const kind of ['enforcement', 'preservation', 'paymentOrder', 'bankruptcy', 'publicSummons'] as const)
    expect(() => halve(tariffOf(kind, fen(1_000_000), FEES), ['withdrawn'])).toThrow(RangeError);
});

test('FEE-6 the step names the grounds, and that it is done once', () => {
  const step = (all: HalvingGround[]) => halve(propertyTariff(fen(30_000_000)), all).steps.at(-1);
  expect(step(['summary'])).toEqual({
    text: '减半（适用简易程序或小额诉讼）：2,900 元',
    rule: 'FEE-6 诉讼费用交纳办法第16条、民诉法解释第281条',
  });
  expect(step(['mediated', 'counterclaimMerged'])).toEqual({
    text: '减半（调解结案、反诉合并审理，只减半一次）：2,900 元',
    rule: 'FEE-6 诉讼费用交纳办法第15条、民诉法解释第206条',
  });
});

test('FEE-6 which grounds hold follows from how the case stands', () => {
  const held = (facts: Partial<Parameters<typeof halvingGrounds>[0]>) => halvingGrounds({ ...CASE, ...facts }).grounds;
  expect(held({})).toEqual([]);
  expect(held({ outcome: 'other' })).toEqual([]);
  expect(held({ procedure: 'summary' })).toEqual(['summary']);
  expect(held({ procedure: 'smallClaims', outcome: 'withdrawn' })).toEqual(['summary', 'withdrawn']);
  expect(held({ outcome: 'mediated' })).toEqual(['mediated']);
  expect(held({ merged: 'counterclaim' })).toEqual(['counterclaimMerged']);
  expect(held({ merged: 'thirdPartyClaim' })).toEqual(['thirdPartyClaimMerged']);
});

test('FEE-6 after 按撤诉处理 the half is a proposal, and the officer chooses', () => {
  const deemed = { ...CASE, outcome: 'deemedWithdrawn' } as const;
  expect(halvingGrounds(deemed)).toEqual({ grounds: ['deemedWithdrawn'], officerDecides: true });
  expect(halvingGrounds({ ...deemed, officerHalves: true })).toEqual({
    grounds: ['deemedWithdrawn'],
    officerDecides: false,
  });
  expect(halvingGrounds({ ...deemed, officerHalves: false })).toEqual({ grounds: [], officerDecides: false });
  // Summary: half it is, whatever he says.
  expect(halvingGrounds({ ...deemed, procedure: 'summary' }).officerDecides).toBe(false);
  expect(halvingGrounds({ ...deemed, procedure: 'summary', officerHalves: false }).grounds).toEqual(['summary']);
});
