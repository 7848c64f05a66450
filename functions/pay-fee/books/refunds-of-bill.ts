/** 账单里的退款: found by the numbers that the provider knows them by, and remembered, so that a later day's books are not asked for them again. */
import type { LegalDate } from '../../../court/time/legal-date';
import { command } from '../../../platform/database';
import { sideBySide } from '../../../platform/side-by-side';
import { type FeeRefund, feeRefunds } from '../../../records/fee/refund';
import { refundByNumber } from '../../../records/fee/refund-number';

const AT_ONCE = 500;
/** More than these under numbers of no refund of ours are no slip of a day. */
const MOST_OTHERS = 300;

/** By each number; one that was used up is its refund's still. */
export async function refundsByNumber(
  wanted: readonly { outRefundNo: string; outTradeNo: string }[],
): Promise<Map<string, FeeRefund>> {
  const byNumber = new Map<string, FeeRefund>();
  for (let i = 0; i < wanted.length; i += AT_ONCE) {
    const ids = wanted.slice(i, i + AT_ONCE).map(({ outRefundNo }) => outRefundNo);
    const found = await feeRefunds.find({ _id: command().in(ids) }, { limit: AT_ONCE });
    for (const refund of found) byNumber.set(refund._id, refund);
  }
  const others = wanted.filter(({ outRefundNo }) => !byNumber.has(outRefundNo)).slice(0, MOST_OTHERS);
  await sideBySide(others, async ({ outRefundNo, outTradeNo }) => {
    const refund = await refundByNumber(outRefundNo, outTradeNo);
    if (refund) byNumber.set(outRefundNo, refund);
  });
  return byNumber;
}

export async function noteBilled(refundIds: readonly string[], billedOn: LegalDate): Promise<void> {
  for (let i = 0; i < refundIds.length; i += AT_ONCE)
    await feeRefunds.updateWhere({ _id: command().in(refundIds.slice(i, i + AT_ONCE)) }, { billedOn });
}
