/**
 * 请支付机构退款: by a number that is known before, and always with the same content, so that asking again gives nothing back twice. What
 * is not answered stays confirmed, and is asked again by the timer.
 */
import { wechatPay } from '../../../platform/gateways/pay';
import { payNotifyUrl } from '../../../platform/gateways/pay-config';
import type { RefundRefused } from '../../../platform/gateways/pay-refunds';
import { type FeeRefund, feeRefunds, refundNumber } from '../../../records/fee/refund';
import { failed, follow } from '../../../records/fee/refund-moves';

const REFUSED: Record<RefundRefused['why'], string> = {
  noMoney: '本院在支付机构的账户余额不够，这笔退款没有办成，钱没有退出去。请充值或者等有款入账以后，点“再退一次”。',
  payer: '付款人的支付账户异常，原路退不了。请联系付款人，用银行转账退回后登记。',
  order:
    '支付机构不受理这笔退款（可能付款已经超过一年，或者和原付款对不上）。请核对；不能原路退的，用银行转账退回后登记。',
};

/** Throws UPSTREAM_FAILED where nobody knows what came of it: it stays as it is. */
export async function sendRefund(refund: FeeRefund, at: Date): Promise<FeeRefund> {
  const { subMchid, transactionId, amountFen, totalFen, caseNo } = refund;
  if (!subMchid) throw new Error(`refund ${refund._id} is of no merchant`);
  const outRefundNo = refundNumber(refund);
  await feeRefunds.update(refund._id, { askedAt: at });
  const answer = await wechatPay.refund({
    outRefundNo,
    transactionId,
    subMchid,
    refundFen: amountFen,
    totalFen,
    // The payer reads it, who may be anybody: the number, and nothing of the case.
    reason: `${caseNo} 退诉讼费`,
    notifyUrl: payNotifyUrl('refund'),
  });
  if (answer.state !== 'refused') return follow(refund, { ...answer, outRefundNo }, at);
  // Refused now, it may have been taken before.
  const standing = await wechatPay.queryRefund({ outRefundNo, subMchid });
  if (standing.state !== 'unknown') return follow(refund, { ...standing, outRefundNo }, at);
  return failed(refund, answer.why === 'payer' ? 'payersAccount' : 'notTaken', REFUSED[answer.why], at);
}

/** Asks how it stands; what the provider never heard of is sent again under the same number. */
export async function askRefund(refund: FeeRefund, at: Date): Promise<FeeRefund> {
  const { subMchid } = refund;
  if (!subMchid) return refund;
  const outRefundNo = refundNumber(refund);
  await feeRefunds.update(refund._id, { askedAt: at });
  const standing = await wechatPay.queryRefund({ outRefundNo, subMchid });
  return standing.state === 'unknown' ? sendRefund(refund, at) : follow(refund, { ...standing, outRefundNo }, at);
}
