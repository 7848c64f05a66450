/** 微信支付 · 下单、查单、关单 in 服务商 mode (pay.weixin.qq.com, 服务商 JSAPI 支付). */
import { randomBytes, sign } from 'node:crypto';
import * as z from 'zod/mini';
import type { Fen } from '../../court/money';
import type { OpenId } from '../caller';
import { askWechatPay, type PayRefusal } from './pay-client';
import { payMerchant } from './pay-config';
import { mustBe, type PaidTransaction, paidOf, transaction } from './pay-shapes';
import { clipped, rfc3339 } from './pay-text';

export interface PayOrder {
  /** 6 to 32 characters of [0-9A-Za-z_-|*], ours. */
  outTradeNo: string;
  subMchid: string;
  openid: OpenId;
  amountFen: Fen;
  /** What the payer reads in WeChat; cut at 127 bytes. */
  description: string;
  /** Comes back with what is paid; at most 128 bytes. */
  attach: string;
  /** From then on it cannot be paid; whole seconds are told. */
  expiresAt: Date;
  notifyUrl: string;
}

/** What `wx.requestPayment` takes. */
export interface PayParameters {
  timeStamp: string;
  nonceStr: string;
  package: string;
  signType: 'RSA';
  paySign: string;
}

export type PayStanding = { state: 'notPaid' | 'closed' | 'unknownOrder' } | ({ state: 'paid' } & PaidTransaction);

/** The number cannot be used: with other content, or any more. Ask by `query` what became of it. */
export class PayOrderTaken extends Error {
  constructor(readonly why: 'different' | 'paid' | 'closed') {
    super(`this number is taken: ${why}`);
    this.name = 'PayOrderTaken';
  }
}

const NOT_ASKED = '这次没有下成单，也没有扣款。请过几分钟再试；多次不成的，请到诉讼服务窗口交费。';
const PREPAY_UNKNOWN = '微信支付暂时没有回应。如果已经扣款，不会丢，请稍后刷新查看；没有扣款的，请过几分钟再付。';
const QUERY_UNKNOWN = '暂时查不到付款结果。如果已经扣款，不会丢，请稍后刷新查看。';
const CLOSE_UNKNOWN = '上一次付款还没有结束。如果已经扣款，不会丢，请稍后刷新查看。';

const MOST_DESCRIPTION = 127;
const MOST_ATTACH = 128;
const ORDERS = 'v3/pay/partner/transactions';
const NO_SUCH: readonly string[] = ['ORDER_NOT_EXIST', 'ORDERNOTEXIST', 'RESOURCE_NOT_EXISTS'];

const prepaid = z.object({ prepay_id: z.string().check(z.minLength(1)) });
const orderPath = (outTradeNo: string): string => `${ORDERS}/out-trade-no/${encodeURIComponent(outTradeNo)}`;

/**
 * What the API says to a number that comes again with other content is in no table; INVALID_REQUEST means many things, and this one only
 * with these texts: v3's as those quote it who met it, and v2's.
 */
const REPEATED: readonly string[] = ['请求重入', '订单号重复'];

function takenBy({ code, message }: PayRefusal): PayOrderTaken['why'] | undefined {
  const isRepeated = code === 'INVALID_REQUEST' && REPEATED.some((text) => message.includes(text));
  if (isRepeated || code === 'OUT_TRADE_NO_USED') return 'different';
  if (code === 'ORDERPAID' || code === 'ORDER_PAID') return 'paid';
  return code === 'ORDER_CLOSED' || code === 'ORDERCLOSED' ? 'closed' : undefined;
}

/**
 * The same number with the same content is the same order.
 * @throws PayOrderTaken; CourtError UPSTREAM_FAILED where it is unknown whether it was made
 */
export async function prepay(order: PayOrder): Promise<{ prepayId: string }> {
  const { outTradeNo, subMchid, openid, amountFen, description, attach, expiresAt, notifyUrl } = order;
  // A bug of the caller's: what is attached must come back whole.
  if (Buffer.byteLength(attach) > MOST_ATTACH) throw new Error(`attach has at most ${MOST_ATTACH} bytes`);
  const answer = await askWechatPay<{ prepayId: string } | PayOrderTaken>({
    action: 'prepay',
    method: 'post',
    path: `${ORDERS}/jsapi`,
    seconds: 6,
    body: ({ spAppid, spMchid }) => ({
      sp_appid: spAppid,
      sp_mchid: spMchid,
      sub_mchid: subMchid,
      description: clipped(description, MOST_DESCRIPTION),
      out_trade_no: outTradeNo,
      time_expire: rfc3339(expiresAt),
      attach,
      notify_url: notifyUrl,
      amount: { total: amountFen, currency: 'CNY' },
      payer: { sp_openid: openid },
    }),
    read: (said) => ({ prepayId: prepaid.parse(said).prepay_id }),
    refused(refusal) {
      const why = takenBy(refusal);
      return why && new PayOrderTaken(why);
    },
    unknown: PREPAY_UNKNOWN,
    notDone: NOT_ASKED,
  });
  if (answer instanceof PayOrderTaken) throw answer;
  return answer;
}

/** Signed for the phone; nobody is asked. Throws Error where our settings are wrong. */
export function payParameters(prepayId: string): PayParameters {
  const { spAppid, key } = payMerchant();
  // Real time, as the phone's is.
  const timeStamp = String(Math.floor(Date.now() / 1000));
  const nonceStr = randomBytes(16).toString('hex');
  const packed = `prepay_id=${prepayId}`;
  const signed = `${spAppid}\n${timeStamp}\n${nonceStr}\n${packed}\n`;
  const paySign = sign('sha256', Buffer.from(signed), key).toString('base64');
  return { timeStamp, nonceStr, package: packed, signType: 'RSA', paySign };
}

/** Throws CourtError UPSTREAM_FAILED. */
export const query = ({ outTradeNo, subMchid }: Pick<PayOrder, 'outTradeNo' | 'subMchid'>): Promise<PayStanding> =>
  askWechatPay<PayStanding>({
    action: 'query',
    method: 'get',
    path: orderPath(outTradeNo),
    seconds: 5,
    query: ({ spMchid }) => ({ sp_mchid: spMchid, sub_mchid: subMchid }),
    read(said, { spMchid }) {
      const one = transaction.parse(said);
      mustBe(one.out_trade_no, outTradeNo);
      mustBe(one.sub_mchid, subMchid);
      mustBe(one.sp_mchid, spMchid);
      return standingOf(one);
    },
    refused: ({ code }) => (NO_SUCH.includes(code) ? { state: 'unknownOrder' } : undefined),
    unknown: QUERY_UNKNOWN,
  });

/**
 * `closed`: nobody can pay it any more; also of an order that WeChat does not know: whoever's `prepay` is still on its way asks `query`.
 * Throws CourtError UPSTREAM_FAILED.
 */
export const close = ({
  outTradeNo,
  subMchid,
}: Pick<PayOrder, 'outTradeNo' | 'subMchid'>): Promise<'closed' | 'paid'> =>
  askWechatPay<'closed' | 'paid'>({
    action: 'close',
    method: 'post',
    path: `${orderPath(outTradeNo)}/close`,
    seconds: 5,
    body: ({ spMchid }) => ({ sp_mchid: spMchid, sub_mchid: subMchid }),
    read: () => 'closed',
    refused(refusal) {
      const why = takenBy(refusal);
      if (why === 'paid') return 'paid';
      return why === 'closed' || NO_SUCH.includes(refusal.code) ? 'closed' : undefined;
    },
    unknown: CLOSE_UNKNOWN,
  });

/** A payment that was refunded later was paid all the same. */
function standingOf(one: z.output<typeof transaction>): PayStanding {
  switch (one.trade_state) {
    case 'SUCCESS':
    case 'REFUND':
      return { state: 'paid', ...paidOf(one) };
    case 'NOTPAY':
    case 'USERPAYING':
    case 'PAYERROR':
      return { state: 'notPaid' };
    case 'CLOSED':
    case 'REVOKED':
      return { state: 'closed' };
    default:
      throw new Error(`an order of state ${one.trade_state}`);
  }
}
