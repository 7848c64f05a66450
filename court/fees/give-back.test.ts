import fc from 'fast-check';
import { fen } from '../money';
import { type GiveBackGround, giveBack, groundText, isGiveBackGround, OTHER_GROUNDS } from './give-back';
import { GUANGDONG } from './guangdong';
import { halve } from './halving';
import { REFUND_GROUNDS } from './refund';
import { feeOf } from './tariff';
import { propertyTariff, tariffOf } from './tariffs';

const GROUNDS = [...Object.keys(REFUND_GROUNDS), ...Object.keys(OTHER_GROUNDS)].filter(isGiveBackGround);
// 100,000 yuan: 2,300.
const due = propertyTariff(fen(10_000_000));
const paidFen = fen(230_000);
const back = (ground: GiveBackGround, more: object = {}) => giveBack({ ground, due, paidFen, appeal: false, ...more });

test('FEE-15 FEE-6 half after mediation, withdrawal and, if the judge says so, 按撤诉处理; never half of a half', () => {
  for (const ground of ['mediated', 'withdrawn', 'deemedWithdrawn'] as const) {
    expect(back(ground)).toMatchObject({ refundFen: 115_000, keptFen: 115_000 });
    const halved = halve(due, ['summary']);
    expect(back(ground, { due: halved, paidFen: feeOf(halved).feeFen })).toMatchObject({ refundFen: 0 });
  }
});

test('FEE-8 after summary procedure became ordinary and nothing was topped up: half of what was paid', () => {
  expect(back('topUpUnpaid', { paidFen: fen(115_000) })).toMatchObject({ refundFen: 57_500, keptFen: 57_500 });
});

test('FEE-7 a lower claim: what it does not cost; FEE-16 what the document does not lay on him', () => {
  const lowered = propertyTariff(fen(5_000_000));
  expect(back('claimLowered', { lowered })).toMatchObject({ refundFen: 125_000, keptFen: 105_000 });
  expect(back('settled', { bornFen: fen(30_000) })).toMatchObject({ refundFen: 200_000, keptFen: 30_000 });
  expect(back('settled', { bornFen: fen(500_000) })).toMatchObject({ refundFen: 0 });
  expect(() => back('claimLowered')).toThrow(RangeError);
  expect(() => back('settled')).toThrow(RangeError);
});

test('FEE-15 the grounds of one instance give back nothing of the other; of an application only what is settled goes back', () => {
  for (const ground of ['remanded', 'appealDismissedByRuling'] as const) {
    expect(back(ground)).toMatchObject({ refundFen: 0 });
    expect(back(ground, { appeal: true })).toMatchObject({ refundFen: paidFen });
  }
  for (const ground of ['nonAcceptance', 'dismissSuit'] as const) {
    expect(back(ground)).toMatchObject({ refundFen: paidFen });
    expect(back(ground, { appeal: true })).toMatchObject({ refundFen: 0 });
  }
  const applied = {
    due: tariffOf('preservation', fen(10_000_000), { ...GUANGDONG, enforcementNoAmount: fen(50_000) }),
    paidFen: fen(102_000),
  };
  for (const ground of GROUNDS.filter((one) => one !== 'settled'))
    expect([ground, back(ground, applied).refundFen]).toEqual([ground, 0]);
  expect(back('settled', { ...applied, bornFen: fen(0) })).toMatchObject({ refundFen: 102_000 });
});

test('FEE-15 whatever the ground, what goes back and what is kept are what was paid, and each says why by its rule', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...GROUNDS),
      fc.integer({ min: 100, max: 1e12 }),
      fc.integer({ min: 0, max: 1e9 }),
      fc.boolean(),
      fc.boolean(),
      (ground, claim, paid, appeal, halved) => {
        const tariff = propertyTariff(fen(claim));
        const { refundFen, keptFen, steps } = giveBack({
          ground,
          due: halved ? halve(tariff, ['summary']) : tariff,
          paidFen: fen(paid),
          appeal,
          lowered: propertyTariff(fen(Math.ceil(claim / 2))),
          bornFen: fen(Math.floor(paid / 3)),
        });
        expect(refundFen + keptFen).toBe(paid);
        expect(refundFen).toBeGreaterThanOrEqual(0);
        expect(refundFen).toBeLessThanOrEqual(paid);
        expect(steps.length).toBeGreaterThan(0);
        for (const { rule } of steps) expect(rule).toMatch(/^FEE-\d+ /);
        expect(groundText(ground)).not.toBe('');
      },
    ),
  );
});
