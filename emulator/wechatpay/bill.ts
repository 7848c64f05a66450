/**
 * 交易账单: CSV of one day of Beijing: a line of names, a line a payment and a refund with a backtick before each cell, then
 * names and sums of all. Columns and sums as pay.weixin.qq.com/wiki/doc/api/jsapi.php?chapter=9_6 has them for ALL, SUCCESS and REFUND.
 * Believed, for no page says so: a byte order mark, CRLF, refunds on the day they were asked for, no fee.
 */
import type { Order, Refund } from './shape';
import { plainTime } from './time';

export const BILL_TYPES = ['ALL', 'SUCCESS', 'REFUND'] as const;
export type BillType = (typeof BILL_TYPES)[number];

const WHO = ['交易时间', '公众账号ID', '商户号', '特约商户号', '设备号', '微信订单号', '商户订单号', '用户标识'];
const WHAT = ['交易类型', '交易状态', '付款银行', '货币种类', '应结订单金额', '代金券金额'];
const TIMES = ['退款申请时间', '退款成功时间'];
const REFUNDED = ['微信退款单号', '商户退款单号', '退款金额', '充值券退款金额', '退款类型', '退款状态'];
const GOODS = ['商品名称', '商户数据包', '手续费', '费率', '订单金额'];

const COLUMNS: Record<BillType, readonly string[]> = {
  ALL: [...WHO, ...WHAT, ...REFUNDED, ...GOODS, '申请退款金额', '费率备注'],
  SUCCESS: [...WHO, ...WHAT, ...GOODS, '费率备注'],
  REFUND: [...WHO, ...WHAT, ...TIMES, ...REFUNDED, ...GOODS, '申请退款金额', '费率备注'],
};
const SUMS = [
  ...['总交易单数', '应结订单总金额', '退款总金额', '充值券退款总金额', '手续费总金额', '订单总金额'],
  '申请退款总金额',
];

type Line = Record<string, string>;

const yuan = (fen: number) => (fen / 100).toFixed(2);
/** What would end a cell is not in it. */
const cell = (text: string) => (/[,\r\n]/.test(text) ? `\`${text.replace(/[,\r\n]/g, ' ')}` : `\`${text}`);
const row = (cells: readonly string[]) => cells.map(cell).join(',');

function shared(order: Order): Line {
  return {
    公众账号ID: order.appid,
    商户号: order.mchid,
    特约商户号: order.subMchid ?? '0',
    设备号: '',
    微信订单号: order.transactionId ?? '',
    商户订单号: order.outTradeNo,
    用户标识: order.payerOpenid ?? '',
    交易类型: 'JSAPI',
    付款银行: 'OTHERS',
    货币种类: 'CNY',
    代金券金额: yuan(0),
    充值券退款金额: yuan(0),
    商品名称: order.description,
    商户数据包: order.attach ?? '',
    手续费: '0.00000',
    费率: '0.00%',
    费率备注: '',
  };
}

const paidLine = (order: Order): Line => ({
  ...shared(order),
  交易时间: plainTime(order.paidAt ?? 0),
  交易状态: 'SUCCESS',
  应结订单金额: yuan(order.paidFen ?? 0),
  微信退款单号: '0',
  商户退款单号: '0',
  退款金额: yuan(0),
  退款类型: '',
  退款状态: '',
  订单金额: yuan(order.paidFen ?? 0),
  申请退款金额: yuan(0),
});

const REFUND_STATES = { SUCCESS: 'SUCCESS', PROCESSING: 'PROCESSING', ABNORMAL: 'CHANGE', CLOSED: 'FAIL' } as const;

const refundLine = ({ refund, order }: { refund: Refund; order: Order }): Line => ({
  ...shared(order),
  交易时间: plainTime(refund.createdAt),
  交易状态: 'REFUND',
  应结订单金额: yuan(0),
  退款申请时间: plainTime(refund.createdAt),
  退款成功时间: refund.status === 'SUCCESS' && refund.endedAt !== undefined ? plainTime(refund.endedAt) : '',
  微信退款单号: refund.refundId,
  商户退款单号: refund.outRefundNo,
  退款金额: yuan(refund.refundFen),
  退款类型: 'ORIGINAL',
  退款状态: REFUND_STATES[refund.status],
  订单金额: yuan(0),
  申请退款金额: yuan(refund.refundFen),
});

/** Undefined where nothing happened that day. */
export function billOf(
  type: BillType,
  paid: readonly Order[],
  refunded: readonly { refund: Refund; order: Order }[],
): string | undefined {
  const payments = type === 'REFUND' ? [] : paid;
  const refunds = type === 'SUCCESS' ? [] : refunded;
  const lines = [...payments.map(paidLine), ...refunds.map(refundLine)];
  if (lines.length === 0) return undefined;
  lines.sort((a, b) => ((a.交易时间 ?? '') < (b.交易时间 ?? '') ? -1 : 1));
  const received = payments.reduce((sum, { paidFen = 0 }) => sum + paidFen, 0);
  const given = refunds.reduce((sum, { refund }) => sum + refund.refundFen, 0);
  const sums = [`${lines.length}`, yuan(received), yuan(given), yuan(0), '0.00000', yuan(received), yuan(given)];
  const text = [
    COLUMNS[type].join(','),
    ...lines.map((line) => row(COLUMNS[type].map((name) => line[name] ?? ''))),
    SUMS.join(','),
    row(sums),
  ];
  return `\uFEFF${text.join('\r\n')}\r\n`;
}
