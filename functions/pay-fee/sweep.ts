/** 定时: money that nobody told us of, refunds on their way, yesterday's bill. Each part goes on where another fails. */
import type { WriteOperation } from '../../platform/operation';
import { timer } from '../../platform/policy';
import type { PayFeeInput, PayFeeResult } from './contract';
import { sweepTills } from './sweep-tills';

export const sweep: WriteOperation<PayFeeInput<'sweep'>, PayFeeResult<'sweep'>, { openid: undefined }> = {
  kind: 'write',
  policy: timer,
  async run({ clock }) {
    const now = clock.now();
    const tills = await sweepTills(now);
    return { asked: tills.asked, refunds: 0, reconciled: 0, failed: tills.failed };
  },
};
