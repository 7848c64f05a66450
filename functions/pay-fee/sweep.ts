/** 定时: money that nobody told us of, refunds on their way, yesterday's bill. Each part goes on where another fails. */
import type { WriteOperation } from '../../platform/operation';
import { timer } from '../../platform/policy';
import { sweepBills } from './books/sweep';
import type { PayFeeInput, PayFeeResult } from './contract';
import { sweepRefunds } from './refunds/sweep';
import { sweepTills } from './sweep-tills';

type Swept = PayFeeResult<'sweep'>;

export const sweep: WriteOperation<PayFeeInput<'sweep'>, Swept, { openid: undefined }> = {
  kind: 'write',
  policy: timer,
  async run({ clock, act }) {
    const now = clock.now();
    const total: Swept = { asked: 0, refunds: 0, reconciled: 0, failed: 0 };
    const faults: unknown[] = [];
    for (const part of [sweepTills, sweepRefunds, (at: number) => sweepBills(at, act._id)]) {
      try {
        const { asked, refunds, reconciled, failed }: Partial<Swept> = await part(now);
        total.asked += asked ?? 0;
        total.refunds += refunds ?? 0;
        total.reconciled += reconciled ?? 0;
        total.failed += failed ?? 0;
      } catch (error) {
        faults.push(error);
      }
    }
    // The log must show it; the next sweep tries again.
    if (faults.length > 0) throw new AggregateError(faults, faults.map(String).join('; '));
    return total;
  },
};
