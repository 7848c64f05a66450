import fc from 'fast-check';
import { fen } from '../money';
import { parseLegalDate } from '../time/legal-date';
import { afterAid } from './aid';
import { halve } from './halving';
import { REFUND_GROUNDS, type RefundGround, refundOn, refundPeriod } from './refund';
import { feeOf } from './tariff';
import { propertyTariff } from './tariffs';

const whole = propertyTariff(fen(30_000_000));
const paid = fen(580_000);
const GROUNDS = Object.keys(REFUND_GROUNDS).filter((name): name is RefundGround => name in REFUND_GROUNDS);

test.each<[RefundGround, number]>([
  ['remanded', 580_000],
  ['nonAcceptance', 580_000],
  ['dismissSuit', 580_000],
  ['criminalTransfer', 580_000],
  ['criminalTransferContinued', 0],
  ['mediated', 290_000], // example 37
  ['withdrawn', 290_000],
  ['stayed', 0],
  ['terminated', 0],
  ['transferred', 0],
  ['judgment', 0],
])('FEE-15 %s, 5,800 yuan paid: %d fen back', (ground, refund) => {
  expect(refundOn(ground, whole, paid)).toMatchObject({ refundFen: refund, keptFen: 580_000 - refund });
});

test('FEE-15 appealed and upheld, the first-instance court gives all of it back all the same (收费办法27.2)', () => {
  for (const ground of ['nonAcceptance', 'dismissSuit'] as const)
    expect(REFUND_GROUNDS[ground]).toMatchObject({
      refunds: 'all',
      text: expect.stringContaining('上诉后维持的也一样'),
      rule: 'FEE-15 诉讼费用交纳办法第27条第2款',
    });
});

test('FEE-15 after a stay nothing new is to be paid, and to another court the fee moves along (收费办法24, 26)', () => {
  expect(REFUND_GROUNDS.stayed.text).toContain('恢复以后也不用再交');
  expect(REFUND_GROUNDS.transferred.text).toContain('随案移过去，不退也不用再交');
});

test('FEE-4, FEE-15 an appeal dismissed by ruling is free: what was paid comes back', () => {
  expect(refundOn('appealDismissedByRuling', whole, paid).refundFen).toBe(580_000);
  // By judgment nothing.
  expect(refundOn('judgment', whole, paid).refundFen).toBe(0);
});

test('FEE-6, FEE-15 summary procedure and withdrawn, half prepaid: halved once only, nothing back', () => {
  const half = halve(whole, ['summary']);
  expect(refundOn('withdrawn', half, fen(290_000)).refundFen).toBe(0); // example 38
  expect(refundOn('mediated', half, fen(290_000)).refundFen).toBe(0);
  // Paid in full by mistake, the half above comes back all the same.
  expect(refundOn('mediated', half, paid).refundFen).toBe(290_000);
});

test('FEE-14, FEE-15 a fee reduced by aid is halved from what was due', () => {
  const reduced = afterAid(whole, { kind: 'reduce', percent: 30 }, 'person');
  expect(refundOn('mediated', reduced, fen(406_000)).refundFen).toBe(203_000);
  const exempt = afterAid(whole, { kind: 'exempt' }, 'person');
  expect(refundOn('withdrawn', exempt, fen(0)).refundFen).toBe(0);
});

test('FEE-15 what is refunded and kept is what was paid, and no more than the half is kept of a case withdrawn', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...GROUNDS),
      fc.integer({ min: 1, max: 10 ** 13 }),
      fc.integer({ min: 0, max: 10 ** 12 }),
      fc.boolean(),
      (ground, amount, paidFen, summary) => {
        const due = summary ? halve(propertyTariff(fen(amount)), ['summary']) : propertyTariff(fen(amount));
        const { refundFen, keptFen } = refundOn(ground, due, fen(paidFen));
        expect(refundFen + keptFen).toBe(paidFen);
        if (ground === 'withdrawn')
          expect(2 * keptFen).toBeLessThanOrEqual(feeOf(propertyTariff(fen(amount))).feeFen + 1);
      },
    ),
  );
});

test('FEE-15 within 15 days of the document’s effect, moved for days off', () => {
  expect(refundPeriod(parseLegalDate('2025-03-03')).lastDay).toBe('2025-03-18');
  expect(refundPeriod(parseLegalDate('2025-09-16')).lastDay).toBe('2025-10-09');
});
