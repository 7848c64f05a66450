/** Orders and refunds as the API tells them, in answers and in notices. */
import type { Order, Refund, TradeState } from './shape';
import { rfc3339 } from './time';

const DESCRIPTIONS: Record<TradeState, string> = {
  NOTPAY: '订单未支付',
  SUCCESS: '支付成功',
  CLOSED: '订单已关闭',
  REFUND: '订单发生过退款，退款详情请查询退款单',
  PAYERROR: '支付失败',
};

export function orderFacts(order: Order): Record<string, unknown> {
  const { subMchid, state, paidAt, paidFen, transactionId, attach } = order;
  const isPaid = paidAt !== undefined;
  return {
    ...(subMchid === undefined
      ? { appid: order.appid, mchid: order.mchid }
      : {
          ...{ sp_appid: order.appid, sp_mchid: order.mchid, sub_mchid: subMchid },
          ...(order.subAppid !== undefined && { sub_appid: order.subAppid }),
        }),
    out_trade_no: order.outTradeNo,
    // "attach … 实际情况下只有支付完成状态才会返回该字段": likewise what only a payment has.
    ...(isPaid && {
      ...{ transaction_id: transactionId, trade_type: 'JSAPI', bank_type: 'OTHERS', attach: attach ?? '' },
      ...{ success_time: rfc3339(paidAt), payer: payerOf(order), promotion_detail: [] },
    }),
    trade_state: state,
    trade_state_desc: DESCRIPTIONS[state],
    amount: isPaid
      ? { total: paidFen, payer_total: paidFen, currency: 'CNY', payer_currency: 'CNY' }
      : { total: order.totalFen, currency: 'CNY' },
  };
}

function payerOf({ subMchid, openid, subOpenid, payerOpenid }: Order): Record<string, unknown> {
  if (subMchid === undefined) return { openid: payerOpenid ?? '' };
  return {
    sp_openid: openid ?? (subOpenid === undefined ? (payerOpenid ?? '') : ''),
    ...(subOpenid !== undefined && { sub_openid: subOpenid }),
  };
}

const ACCOUNT = '支付用户零钱';

export function refundFacts({
  refundFen,
  totalFen,
  status,
  endedAt,
  createdAt,
  ...refund
}: Refund): Record<string, unknown> {
  return {
    ...numbersOf(refund),
    channel: 'ORIGINAL',
    user_received_account: ACCOUNT,
    ...(status === 'SUCCESS' && endedAt !== undefined && { success_time: rfc3339(endedAt) }),
    create_time: rfc3339(createdAt),
    status,
    funds_account: 'AVAILABLE',
    amount: {
      ...{ total: totalFen, refund: refundFen, payer_total: totalFen, payer_refund: refundFen },
      ...{ settlement_total: totalFen, settlement_refund: refundFen, discount_refund: 0, currency: 'CNY' },
    },
    promotion_detail: [],
  };
}

const numbersOf = ({
  refundId,
  outRefundNo,
  transactionId,
  outTradeNo,
}: Omit<Refund, 'status' | 'refundFen' | 'totalFen' | 'createdAt'>) => ({
  ...{ refund_id: refundId, out_refund_no: outRefundNo, transaction_id: transactionId, out_trade_no: outTradeNo },
});

/** 退款结果通知 names its fields otherwise than the answers do. */
export function refundNotice(refund: Refund): Record<string, unknown> {
  const { mchid, subMchid, status, endedAt, totalFen, refundFen } = refund;
  return {
    ...(subMchid === undefined ? { mchid } : { sp_mchid: mchid, sub_mchid: subMchid }),
    ...numbersOf(refund),
    refund_status: status,
    ...(status === 'SUCCESS' && endedAt !== undefined && { success_time: rfc3339(endedAt) }),
    user_received_account: ACCOUNT,
    amount: { total: totalFen, refund: refundFen, payer_total: totalFen, payer_refund: refundFen },
  };
}
