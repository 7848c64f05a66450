/** 退款的通知: what the provider says became of a refund, written down once (FEE-15). What is of no refund of ours is kept for finance. */
import { alarm } from '../../platform/alarm';
import type { HttpRoute } from '../../platform/http-entry';
import { follow } from '../../records/fee/refund-moves';
import { refundByNumber } from '../../records/fee/refund-number';
import { isOurs, noticeOf, REFUSED, TAKEN } from './notice';

export const refundTold: HttpRoute = async (request) => {
  const notice = noticeOf(request);
  if (notice?.kind !== 'refund') return REFUSED;
  if (!isOurs(notice)) return TAKEN;
  const refund = await refundByNumber(notice.outRefundNo, notice.outTradeNo);
  // The day's bill has it too, and there it is a line that the books have not.
  if (!refund || refund.subMchid !== notice.subMchid) alarm('refund-unknown', { number: notice.outRefundNo });
  else await follow(refund, notice, new Date(request.clock.now()));
  return TAKEN;
};
