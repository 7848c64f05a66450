/** 退款单号: which refund a number of the provider's is of. A second or later number of a refund is known by its payment. */
import { payments } from './payment';
import { type FeeRefund, feeRefunds, isNumberOf } from './refund';

const MOST = 100;

export async function refundByNumber(outRefundNo: string, outTradeNo: string): Promise<FeeRefund | undefined> {
  const first = await feeRefunds.get(outRefundNo);
  if (first) return first;
  const payment = await payments.get(outTradeNo);
  const all = payment ? await feeRefunds.find({ orderId: payment.orderId }, { limit: MOST }) : [];
  return all.find((refund) => isNumberOf(refund, outRefundNo));
}
