import fc from 'fast-check';
import { fen } from '../money';
import { countPayments, feeOrderId } from './payment';

const pay = (transactionId: string, amountFen: number, paidAt = 1) => ({
  transactionId,
  amountFen: fen(amountFen),
  paidAt,
});
const ORDER = fen(580_000);

test('FEE-17 an order is case, item and sequence', () => {
  expect(feeOrderId('yuyao:民初:2025:12', 'acceptanceFee', 2)).toBe('yuyao:民初:2025:12:acceptanceFee:2');
  for (const seq of [0, -1, 1.5]) expect(() => feeOrderId('case', 'applicationFee', seq)).toThrow(RangeError);
});

test('FEE-17 a callback that comes twice counts once', () => {
  const paid = pay('t1', 580_000);
  expect(countPayments(ORDER, [paid, { ...paid }, paid], null)).toEqual({
    countedFen: 580_000,
    openFen: 0,
    refunds: [],
  });
  expect(() => countPayments(ORDER, [paid, pay('t1', 1)], null)).toThrow(RangeError);
});

test('FEE-17 a second payment is refunded to its payer, and too much is refunded above the order', () => {
  expect(countPayments(ORDER, [pay('a-later', 580_000, 2), pay('b-earlier', 580_000, 1)], null).refunds).toEqual([
    { transactionId: 'a-later', amountFen: 580_000, reason: 'paidAlready' },
  ]);
  expect(countPayments(ORDER, [pay('t1', 600_000)], null)).toEqual({
    countedFen: 580_000,
    openFen: 0,
    refunds: [{ transactionId: 't1', amountFen: 20_000, reason: 'tooMuch' }],
  });
});

test('FEE-17 parts add up, and the last one no further than the order', () => {
  expect(countPayments(ORDER, [pay('a', 300_000, 1), pay('b', 200_000, 2)], null)).toMatchObject({
    countedFen: 500_000,
    openFen: 80_000,
  });
  expect(countPayments(ORDER, [pay('a', 300_000, 1), pay('b', 300_000, 2)], null).refunds).toEqual([
    { transactionId: 'b', amountFen: 20_000, reason: 'tooMuch' },
  ]);
});

test('FEE-12 a payment after the ruling is refunded whole; one before it counts', () => {
  expect(countPayments(ORDER, [pay('early', 80_000, 99), pay('late', 500_000, 100)], 100)).toEqual({
    countedFen: 80_000,
    openFen: 500_000,
    refunds: [{ transactionId: 'late', amountFen: 500_000, reason: 'afterRuling' }],
  });
});

test('FEE-17 nothing received is lost or made: counted and refunded is received, in whatever order it is reported', () => {
  const payment = fc.record({
    transactionId: fc.uuid(),
    amountFen: fc.integer({ min: 0, max: 10 ** 9 }).map(fen),
    paidAt: fc.integer({ min: 0, max: 50 }),
  });
  fc.assert(
    fc.property(
      fc.uniqueArray(payment, { selector: ({ transactionId }) => transactionId }),
      fc.integer({ min: 0, max: 10 ** 9 }).map(fen),
      fc.option(fc.integer({ min: 0, max: 50 })),
      (payments, order, ruledAt) => {
        const counted = countPayments(order, payments, ruledAt);
        const sum = (all: readonly { amountFen: number }[]) =>
          all.reduce((total, { amountFen }) => total + amountFen, 0);
        expect(counted.countedFen + sum(counted.refunds)).toBe(sum(payments));
        expect(counted.countedFen + counted.openFen).toBe(order);
        expect(countPayments(order, [...payments].reverse(), ruledAt)).toEqual(counted);
      },
    ),
  );
});
