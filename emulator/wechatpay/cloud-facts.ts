/** Orders and refunds in the words of WeChat Pay v2, which cloudPay speaks: names in snake_case, numbers as numbers. */
import { randomBytes } from 'node:crypto';
import type { Order, Refund, RefundStatus, TradeState } from './shape';
import { figures, plainTime } from './time';

/** Who asks in the name of a mini-program: CloudBase's own 服务商, as people's answers of cloudPay show it. */
export const CLOUD_MCHID = '1800008281';
export const CLOUD_APPID = 'wxd2d16a504f24665e';

export const whose = ({ subMchid = '', subAppid = '' }: Pick<Order, 'subMchid' | 'subAppid'>) => ({
  ...{ appid: CLOUD_APPID, mch_id: CLOUD_MCHID, sub_appid: subAppid, sub_mch_id: subMchid },
  nonce_str: randomBytes(8).toString('hex'),
});

const DESCRIPTIONS: Record<TradeState, string> = {
  NOTPAY: '订单未支付',
  SUCCESS: '支付成功',
  CLOSED: '订单已关闭',
  REFUND: '转入退款',
  PAYERROR: '支付失败',
};

const paidFacts = ({ paidFen, transactionId, paidAt, payerOpenid = '' }: Order) => ({
  ...{ openid: '', sub_openid: payerOpenid, is_subscribe: 'N', sub_is_subscribe: 'N', trade_type: 'JSAPI' },
  ...{ bank_type: 'OTHERS', total_fee: paidFen, cash_fee: paidFen, fee_type: 'CNY', transaction_id: transactionId },
  time_end: figures(paidAt ?? 0),
});

export const cloudOrder = (order: Order): Record<string, unknown> => ({
  ...whose(order),
  ...(order.paidAt !== undefined && paidFacts(order)),
  ...{ out_trade_no: order.outTradeNo, attach: order.attach ?? '' },
  ...{ trade_state: order.state, trade_state_desc: DESCRIPTIONS[order.state] },
});

export const cloudRefund = (refund: Refund): Record<string, unknown> => ({
  ...whose(refund),
  ...{ transaction_id: refund.transactionId, out_trade_no: refund.outTradeNo, out_refund_no: refund.outRefundNo },
  ...{
    refund_id: refund.refundId,
    refund_fee: refund.refundFen,
    total_fee: refund.totalFen,
    cash_fee: refund.totalFen,
  },
});

const STATUSES: Record<RefundStatus, string> = {
  PROCESSING: 'PROCESSING',
  SUCCESS: 'SUCCESS',
  ABNORMAL: 'CHANGE',
  CLOSED: 'REFUNDCLOSE',
};

/** 查询退款: a number behind each name, here always the first. */
export const cloudRefundStanding = (refund: Refund): Record<string, unknown> => ({
  ...whose(refund),
  ...{ transaction_id: refund.transactionId, out_trade_no: refund.outTradeNo, total_fee: refund.totalFen },
  ...{ refund_count: 1, out_refund_no_0: refund.outRefundNo, refund_id_0: refund.refundId },
  ...{ refund_fee_0: refund.refundFen, refund_status_0: STATUSES[refund.status] },
  ...(refund.status === 'SUCCESS' && { refund_success_time_0: plainTime(refund.endedAt ?? 0) }),
});

/** 支付结果回调云函数协议: the fields of v2's notice, in camelCase. */
export const payEvent = (order: Order): Record<string, unknown> =>
  camelCase({
    ...{ return_code: 'SUCCESS', result_code: 'SUCCESS' },
    ...{ ...whose(order), ...paidFacts(order), out_trade_no: order.outTradeNo, attach: order.attach ?? '' },
  });

export const refundEvent = (refund: Refund): Record<string, unknown> =>
  camelCase({
    ...{ return_code: 'SUCCESS', ...cloudRefund(refund), refund_status: STATUSES[refund.status] },
    ...(refund.status === 'SUCCESS' && { success_time: plainTime(refund.endedAt ?? 0) }),
  });

const camelCase = (fields: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name.replace(/_(\w)/g, (_, letter) => letter.toUpperCase()), value]),
  );
