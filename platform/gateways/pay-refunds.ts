/** 微信支付 · 退款 (FEE-15): back to where it was paid from (pay.weixin.qq.com, 申请退款, 查询单笔退款). */
import type { Fen } from '../../court/money';
import { askWechatPay } from './pay-client';
import { mustBe, type RefundFacts, refundOf, refund as refundShape } from './pay-shapes';
import { clipped } from './pay-text';

export interface PayRefund {
  /** At most 64 characters of [0-9A-Za-z_-|*@]: money is never sent back twice under one number. */
  outRefundNo: string;
  transactionId: string;
  subMchid: string;
  refundFen: Fen;
  /** What was paid by the transaction, whole. */
  totalFen: Fen;
  /** The payer reads it in WeChat; cut at 80 bytes. */
  reason: string;
  notifyUrl: string;
}

/** `unknown`: WeChat never heard of it. */
export type RefundStanding = RefundFacts | { state: 'unknown' };

/**
 * WeChat would not take it on: look by `queryRefund` whether it had before. `noMoney`: the court's account does not hold enough; the
 * same number may be asked for again. `payer`: his account is closed or blocked, and a person must see to it. `order`: it does not fit
 * the payment (a year has passed, more than was paid, other content under this number).
 */
export interface RefundRefused {
  state: 'refused';
  why: 'noMoney' | 'payer' | 'order';
  /** WeChat's. */
  code: string;
}

const UNKNOWN = '微信支付暂时没有回应，这笔退款是否已经受理还不知道。不会退两次，请稍后刷新查看。';
const MOST_REASON = 80;
const REFUNDS = 'v3/refund/domestic/refunds';

/** What else is refused is ours to mend. */
const REFUSALS: Readonly<Record<string, RefundRefused['why']>> = {
  NOT_ENOUGH: 'noMoney',
  USER_ACCOUNT_ABNORMAL: 'payer',
  INVALID_REQUEST: 'order',
  RESOURCE_NOT_EXISTS: 'order',
  TRADE_OVERDUE: 'order',
};

/** Asking again with the same number and content is the same refund. Throws CourtError UPSTREAM_FAILED. */
export const refund = ({ outRefundNo, transactionId, subMchid, refundFen, totalFen, reason, notifyUrl }: PayRefund) =>
  askWechatPay<RefundFacts | RefundRefused>({
    action: 'refund',
    method: 'post',
    path: REFUNDS,
    seconds: 8,
    body: () => ({
      sub_mchid: subMchid,
      transaction_id: transactionId,
      out_refund_no: outRefundNo,
      reason: clipped(reason, MOST_REASON),
      notify_url: notifyUrl,
      amount: { refund: refundFen, total: totalFen, currency: 'CNY' },
    }),
    read: (said) => factsOf(said, outRefundNo),
    refused({ code, sure }) {
      const why = sure ? REFUSALS[code] : undefined;
      return why && { state: 'refused', why, code };
    },
    unknown: UNKNOWN,
  });

/** Throws CourtError UPSTREAM_FAILED. */
export const queryRefund = ({ outRefundNo, subMchid }: Pick<PayRefund, 'outRefundNo' | 'subMchid'>) =>
  askWechatPay<RefundStanding>({
    action: 'queryRefund',
    method: 'get',
    path: `${REFUNDS}/${encodeURIComponent(outRefundNo)}`,
    seconds: 5,
    query: () => ({ sub_mchid: subMchid }),
    read: (said) => factsOf(said, outRefundNo),
    refused: ({ code }) => (code === 'RESOURCE_NOT_EXISTS' ? { state: 'unknown' } : undefined),
    unknown: UNKNOWN,
  });

function factsOf(said: unknown, outRefundNo: string): RefundFacts {
  const one = refundShape.parse(said);
  mustBe(one.out_refund_no, outRefundNo);
  return refundOf(one);
}
