import fc from 'fast-check';
import { fen } from '../money';
import { suitAfterPaymentOrder, suitAfterSecuredInterest } from './credit';
import { GUANGDONG } from './guangdong';
import { halve } from './halving';
import { feeOf } from './tariff';
import { propertyTariff, tariffOf } from './tariffs';

const FEES = { ...GUANGDONG, enforcementNoAmount: fen(5_000) };
const suit = propertyTariff(fen(30_000_000));
const order = feeOf(tariffOf('paymentOrder', fen(30_000_000), FEES)).feeFen;

test('FEE-8 a payment order on 300,000 yuan lapsed: the third paid counts, two thirds are topped up (解释195.1)', () => {
  expect(order).toBe(193_333);
  const lapsed = suitAfterPaymentOrder(suit, order, 'lapsed');
  expect(lapsed).toMatchObject({ dueFen: 580_000, countedFen: 193_333, topUpFen: 386_667 });
  expect(lapsed.steps.at(-1)).toEqual({
    text: '支付令失效后转入诉讼，补足案件受理费：5,800 元 － 1,933.33 元 ＝ 3,866.67 元',
    rule: 'FEE-8 民诉法解释第195条第1款',
  });
});

test('FEE-6, FEE-8 in summary procedure it is topped up to the half', () => {
  expect(suitAfterPaymentOrder(halve(suit, ['summary']), order, 'lapsed').topUpFen).toBe(96_667);
});

test('FEE-8 revoked, the creditor sues anew and pays in full (解释195.2)', () => {
  expect(suitAfterPaymentOrder(suit, order, 'revoked')).toMatchObject({ countedFen: 0, topUpFen: 580_000 });
});

test('FEE-8 wages asked for by payment order cost more than the suit: nothing to top up, and nothing back', () => {
  const labour = tariffOf('labour', undefined, FEES);
  expect(suitAfterPaymentOrder(labour, order, 'lapsed')).toMatchObject({
    dueFen: 1_000,
    countedFen: 1_000,
    topUpFen: 0,
  });
});

test('FEE-4 the fee for 实现担保物权 is deducted when the applicant sues (解释204.2)', () => {
  const credit = suitAfterSecuredInterest(suit, fen(100_000));
  expect(credit).toMatchObject({ dueFen: 580_000, countedFen: 100_000, topUpFen: 480_000 });
  expect(credit.steps.at(-1)?.rule).toBe('FEE-4 民诉法解释第204条第2款');
});

test('FEE-4, FEE-8 what counts and is topped up is what is due, and no more counts than was paid', () => {
  const amount = fc.integer({ min: 1, max: 10 ** 13 }).map(fen);
  fc.assert(
    fc.property(amount, amount, (claimed, paid) => {
      const { dueFen, countedFen, topUpFen } = suitAfterSecuredInterest(propertyTariff(claimed), paid);
      expect(countedFen + topUpFen).toBe(dueFen);
      expect(countedFen).toBe(Math.min(paid, dueFen));
    }),
  );
});
