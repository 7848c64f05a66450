/**
 * 微信支付的通知: reads what is posted to pay-callback. Nobody is believed for what he posts: the raw bytes must be signed by one of
 * the keys in `PAY_PLATFORM_KEYS`, now, and what they enclose must open with our APIv3 key
 * (pay.weixin.qq.com, 开发指引 · 如何验证签名, 证书和回调报文解密).
 */
import { createDecipheriv, verify } from 'node:crypto';
import * as z from 'zod/mini';
import { type Fen, fen } from '../../court/money';
import { payApiV3Key, payPlatformKeys } from './pay-config';
import { type PaidTransaction, paidOf, type RefundFacts, refund, refundOf, transaction } from './pay-shapes';

export interface PaymentNotice extends PaidTransaction {
  kind: 'payment';
  spMchid: string;
  spAppid: string;
}

export interface RefundNotice extends RefundFacts {
  kind: 'refund';
  spMchid: string;
  subMchid: string;
  outRefundNo: string;
  outTradeNo: string;
  transactionId: string;
  /** What was paid by the transaction, whole. */
  totalFen: Fen;
}

export type PayNotice = PaymentNotice | RefundNotice;

/**
 * `probe`: WeChat looks whether we look (a signature that is none, on purpose). `sealed`: signed by WeChat, yet not for our key.
 * `content`: signed and opened, and nothing we know. The last two are for the court's IT to see.
 */
export type NoticeFault = 'headers' | 'time' | 'probe' | 'serial' | 'signature' | 'sealed' | 'content';

/** One message, whatever is wrong: who tries learns nothing. `fault` is for our own log. */
export class PayNoticeRefused extends Error {
  constructor(readonly fault: NoticeFault) {
    super('this notice is refused');
    this.name = 'PayNoticeRefused';
  }
}

/** Names in any case. */
export type NoticeHeaders = Readonly<Record<string, string | readonly string[] | undefined>>;

const WINDOW_S = 300;
const PROBE = 'WECHATPAY/SIGNTEST/';
const TAG_BYTES = 16;

/** What is posted; the rest of it is told inside the ciphertext. */
export const noticeEnvelope = z.object({
  event_type: z.string(),
  resource: z.object({
    algorithm: z.literal('AEAD_AES_256_GCM'),
    ciphertext: z.string(),
    associated_data: z.optional(z.string()),
    nonce: z.string().check(z.minLength(1)),
  }),
});

const refundNotice = z.object({
  sp_mchid: z.string(),
  sub_mchid: z.string(),
  refund_status: z.string(),
});

/**
 * @param rawBody byte for byte as it came
 * @throws PayNoticeRefused; Error where our own settings are wrong
 */
export function readPayNotice(headers: NoticeHeaders, rawBody: Uint8Array): PayNotice {
  checkSignature(headers, rawBody);
  const { event_type, resource } = parsed(noticeEnvelope, Buffer.from(rawBody).toString('utf8'));
  const content = opened(resource);
  const notice = event_type.startsWith('REFUND.') ? refundFrom(content) : paymentFrom(content);
  if (event_type !== eventOf(notice)) throw new PayNoticeRefused('content');
  return notice;
}

/** The window is of real time, as WeChat's clock is: another time that the local cloud plays must not matter. */
function checkSignature(headers: NoticeHeaders, rawBody: Uint8Array): void {
  const [serial, timestamp, nonce, signature] = ['serial', 'timestamp', 'nonce', 'signature'].map((name) =>
    header(headers, `wechatpay-${name}`),
  );
  // A line more in the nonce could be taken for a line of the body.
  if (!serial || !timestamp || !nonce || !signature || !/^\d{1,12}$/.test(timestamp) || nonce.includes('\n'))
    throw new PayNoticeRefused('headers');
  if (Math.abs(Date.now() / 1000 - Number(timestamp)) > WINDOW_S) throw new PayNoticeRefused('time');
  if (serial.startsWith(PROBE) || signature.startsWith(PROBE)) throw new PayNoticeRefused('probe');
  const key = payPlatformKeys().get(serial);
  if (!key) throw new PayNoticeRefused('serial');
  const signed = Buffer.concat([Buffer.from(`${timestamp}\n${nonce}\n`), rawBody, Buffer.from('\n')]);
  if (!verify('sha256', signed, key, Buffer.from(signature, 'base64'))) throw new PayNoticeRefused('signature');
}

/** undefined: missing, or more than one, of which nobody knows which was meant. */
function header(headers: NoticeHeaders, name: string): string | undefined {
  const [value, ...more] = Object.entries(headers).flatMap(([key, one]) =>
    key.toLowerCase() === name && one !== undefined ? one : [],
  );
  return more.length === 0 ? value : undefined;
}

function opened({ ciphertext, associated_data = '', nonce }: z.output<typeof noticeEnvelope>['resource']): string {
  const key = payApiV3Key();
  const bytes = Buffer.from(ciphertext, 'base64');
  if (bytes.length < TAG_BYTES) throw new PayNoticeRefused('sealed');
  try {
    const open = createDecipheriv('aes-256-gcm', key, Buffer.from(nonce), { authTagLength: TAG_BYTES });
    open.setAuthTag(bytes.subarray(-TAG_BYTES)).setAAD(Buffer.from(associated_data));
    return Buffer.concat([open.update(bytes.subarray(0, -TAG_BYTES)), open.final()]).toString('utf8');
  } catch {
    throw new PayNoticeRefused('sealed');
  }
}

function paymentFrom(content: string): PaymentNotice {
  const one = parsed(transaction, content);
  if (one.trade_state !== 'SUCCESS') throw new PayNoticeRefused('content');
  const paid = known(() => paidOf(one));
  return { kind: 'payment', ...paid, spMchid: one.sp_mchid, spAppid: one.sp_appid ?? '' };
}

function refundFrom(content: string): RefundNotice {
  const { sp_mchid, sub_mchid, refund_status } = parsed(refundNotice, content);
  const one = parsed(refund, content, { status: refund_status });
  return {
    kind: 'refund',
    ...known(() => refundOf(one)),
    spMchid: sp_mchid,
    subMchid: sub_mchid,
    outRefundNo: one.out_refund_no,
    outTradeNo: one.out_trade_no,
    transactionId: one.transaction_id,
    totalFen: fen(one.amount.total),
  };
}

/** What the envelope must have said of it. */
function eventOf(notice: PayNotice): string {
  if (notice.kind === 'payment') return 'TRANSACTION.SUCCESS';
  return { done: 'REFUND.SUCCESS', abnormal: 'REFUND.ABNORMAL', closed: 'REFUND.CLOSED', processing: '' }[notice.state];
}

function parsed<T extends z.ZodMiniType>(shape: T, text: string, more: object = {}): z.output<T> {
  return known(() => {
    const value: unknown = JSON.parse(text);
    return shape.parse(typeof value === 'object' && value !== null ? { ...value, ...more } : value);
  });
}

function known<T>(read: () => T): T {
  try {
    return read();
  } catch {
    throw new PayNoticeRefused('content');
  }
}
