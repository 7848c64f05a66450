/**
 * 账单上没有的: a refund is in the bill of the day on which the provider took it on, and in the books on the day it was done: one that an
 * earlier bill had, or that the provider says is done, agrees.
 */
import type { LegalDate } from '../../../court/time/legal-date';
import { CourtError } from '../../../platform/errors';
import { wechatPay } from '../../../platform/gateways/pay';
import { sideBySide } from '../../../platform/side-by-side';
import type { OfLedger } from './bill-lines';
import { refundsByNumber } from './refunds-of-bill';

const MOST = 300;

/** Keys of those that agree all the same. */
export async function agreedElsewhere(
  own: readonly OfLedger[],
  day: LegalDate,
  subMchid: string,
): Promise<Set<string>> {
  const out = own.flatMap(({ key, amountFen, entry: { outRefundNo, outTradeNo } }) =>
    outRefundNo === null ? [] : [{ key, refundFen: -amountFen, outRefundNo, outTradeNo }],
  );
  const refunds = await refundsByNumber(out);
  const billed = (outRefundNo: string) => {
    const on = refunds.get(outRefundNo)?.billedOn;
    return on !== undefined && on < day;
  };
  const agreed = new Set(out.filter(({ outRefundNo }) => billed(outRefundNo)).map(({ key }) => key));
  await sideBySide(
    out.filter(({ key }) => !agreed.has(key)).slice(0, MOST),
    async ({ key, outRefundNo, refundFen }) => {
      if ((await doneFen(outRefundNo, subMchid)) === refundFen) agreed.add(key);
    },
  );
  return agreed;
}

async function doneFen(outRefundNo: string, subMchid: string): Promise<number | undefined> {
  try {
    const standing = await wechatPay.queryRefund({ outRefundNo, subMchid });
    return standing.state === 'done' ? standing.amountFen : undefined;
  } catch (error) {
    if (error instanceof CourtError && error.code === 'UPSTREAM_FAILED') return undefined;
    throw error;
  }
}
