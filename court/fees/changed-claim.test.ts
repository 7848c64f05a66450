import fc from 'fast-check';
import { fen } from '../money';
import { claimChanged } from './changed-claim';
import { convertedToOrdinary, topUpUnpaid } from './conversion';
import { halve } from './halving';
import { feeOf } from './tariff';
import { propertyTariff } from './tariffs';

const property = (yuan: number) => propertyTariff(fen(yuan * 100));
const amounts = fc.integer({ min: 1, max: 10 ** 13 }).map(fen);

test('FEE-7 lowered from 300,000 to 100,000 yuan before the end of 法庭调查: 3,500 yuan back; after it nothing, and the one who lowered bears it', () => {
  const before = claimChanged(property(300_000), property(100_000), fen(580_000), false); // example 36
  expect(before).toMatchObject({ dueFen: 230_000, refundFen: 350_000, topUpFen: 0, borneByChangerFen: 0 });
  const after = claimChanged(property(300_000), property(100_000), fen(580_000), true);
  expect(after).toMatchObject({ dueFen: 580_000, refundFen: 0, topUpFen: 0, borneByChangerFen: 350_000 });
  expect(after.steps.at(-1)?.text).toContain('3,500 元由减少请求的一方负担');
});

test('FEE-7 raised: the difference on the new total, also after 法庭调查, and halved as the rest is', () => {
  for (const closed of [false, true])
    expect(claimChanged(property(100_000), property(300_000), fen(230_000), closed)).toMatchObject({
      dueFen: 580_000,
      topUpFen: 350_000,
      refundFen: 0,
      borneByChangerFen: 0,
    });
  const half = (yuan: number) => halve(property(yuan), ['summary']);
  expect(claimChanged(half(100_000), half(300_000), fen(115_000), false).topUpFen).toBe(175_000);
});

test('FEE-7 lowered before anything was paid: only the lower fee is due', () => {
  expect(claimChanged(property(300_000), property(100_000), fen(0), false)).toMatchObject({
    topUpFen: 230_000,
    refundFen: 0,
  });
});

test('FEE-7 what is paid and topped up is what is due and refunded', () => {
  fc.assert(
    fc.property(amounts, amounts, amounts, fc.boolean(), (from, to, paid, closed) => {
      const change = claimChanged(propertyTariff(from), propertyTariff(to), paid, closed);
      const { dueFen, paidFen, topUpFen, refundFen } = change;
      expect(paidFen + topUpFen).toBe(dueFen + refundFen);
      expect(Math.min(topUpFen, refundFen)).toBe(0);
      // Too late to lower: never less due than before.
      if (closed) expect(dueFen).toBeGreaterThanOrEqual(feeOf(propertyTariff(from)).feeFen);
      else expect(dueFen).toBe(feeOf(propertyTariff(to)).feeFen);
    }),
  );
});

test('FEE-8 summary to ordinary on 300,000 yuan: 2,900 yuan more; unpaid: half of the 2,900 paid comes back', () => {
  expect(convertedToOrdinary(property(300_000), fen(290_000)).topUpFen).toBe(290_000); // example 39
  expect(topUpUnpaid(fen(290_000))).toMatchObject({ refundFen: 145_000, keptFen: 145_000 }); // example 40
});

test('FEE-8 a merged counterclaim stays half in ordinary procedure; half for summary procedure alone does not', () => {
  const counterclaim = halve(property(80_000), ['counterclaimMerged']);
  expect(convertedToOrdinary(counterclaim, fen(90_000))).toMatchObject({ topUpFen: 0, refundFen: 0 });
  expect(() => convertedToOrdinary(halve(property(80_000), ['summary']), fen(90_000))).toThrow(RangeError);
});

test('FEE-8 half of what was paid: all of it is either refunded or kept', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER }), (paid) => {
      const { refundFen, keptFen } = topUpUnpaid(fen(paid));
      expect(refundFen + keptFen).toBe(paid);
      expect(refundFen - keptFen).toBe(paid % 2); // the odd fen to the payer: half-up
    }),
  );
});
