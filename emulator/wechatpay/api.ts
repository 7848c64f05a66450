/** The operations of the API that the stand-in knows, by method and path; direct and 服务商 (partner) mode. */
import { randomBytes } from 'node:crypto';
import { BILL_TYPES, type BillType, billOf } from './bill';
import type { Body } from './body';
import type { Downloads } from './downloads';
import { PayError } from './error';
import { orderFacts, refundFacts } from './facts';
import type { Asked } from './orders';
import type { WeChatPay } from './pay';
import type { Order } from './shape';
import { encrypt } from './signature';
import { beginOf, DAY_MS, dayOf, rfc3339 } from './time';

export interface Asking {
  pay: WeChatPay;
  downloads: Downloads;
  body: () => Body;
  query: URLSearchParams;
  /** The parts of the path. */
  named: Record<string, string>;
}

export interface Answer {
  status: number;
  json?: Record<string, unknown>;
  /** Instead: a file. */
  file?: Buffer;
}

export interface Operation {
  /** As `POST /faults` names it, after `wechatpay.`. */
  name: string;
  method: 'GET' | 'POST';
  path: RegExp;
  run(asking: Asking): Promise<Answer>;
}

/** 小程序下单: 6 to 32 characters. */
const NUMBER = /^[0-9A-Za-z_\-|*]{6,32}$/;
const REFUND_NUMBER = /^[0-9A-Za-z_\-|*@]{1,64}$/;

function parameter(query: URLSearchParams, name: string): string {
  const value = query.get(name);
  if (value) return value;
  const detail = { field: name, issue: '不能为空', location: 'query', value: null };
  throw new PayError('PARAM_ERROR', `输入源“/query/${name}”不能为空`, detail);
}

/** Throws PayError NO_AUTH. */
function ownMerchant(pay: WeChatPay, mchid: string): string {
  if (mchid === pay.mchid) return mchid;
  throw new PayError('NO_AUTH', `商户号${mchid}与签名的商户号不一致，无权限`);
}

function ownSub(pay: WeChatPay, subMchid: string): string {
  if (pay.knows(subMchid)) return subMchid;
  throw new PayError('NO_AUTH', `特约商户${subMchid}与服务商无受理关系`);
}

function ownApp(pay: WeChatPay, appid: string): string {
  if (appid === pay.appId) return appid;
  throw new PayError('APPID_MCHID_NOT_MATCH', 'appid和mch_id不匹配，请检查后再试');
}

/** "必须为HTTPS … 不能携带参数"; here a loopback address may be http. */
function notifyUrl(body: Body, most: number): string | undefined {
  const text = body.textOrNone('notify_url', most);
  if (text === undefined) return undefined;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isLocal = url?.protocol === 'http:' && ['127.0.0.1', 'localhost', '[::1]'].includes(url.hostname);
  if (url && url.search === '' && (url.protocol === 'https:' || isLocal)) return text;
  const detail = { field: '/notify_url', issue: '不是合法的通知地址', location: 'body', value: text };
  throw new PayError('PARAM_ERROR', '输入源“/notify_url”不是合法的通知地址', detail);
}

function currency(named: string): void {
  if (named !== 'CNY') throw new PayError('PARAM_ERROR', '境内商户号仅支持人民币');
}

function askedOf(pay: WeChatPay, body: Body, isPartner: boolean): Asked {
  const amount = body.part('amount');
  const payer = body.part('payer');
  const timeExpire = body.instantOrNone('time_expire');
  const attach = body.textOrNone('attach', 128);
  const url = notifyUrl(body, 255);
  if (url === undefined) body.text('notify_url', 255);
  currency(amount.textOrNone('currency', 16) ?? 'CNY');
  return {
    ...(isPartner ? partner(pay, body, payer) : direct(pay, body, payer)),
    description: body.text('description', 127),
    outTradeNo: body.text('out_trade_no', 32, NUMBER),
    totalFen: amount.fen('total'),
    notify: { url: url ?? '' },
    ...(attach !== undefined && { attach }),
    ...(timeExpire !== undefined && { timeExpire }),
  };
}

const direct = (pay: WeChatPay, body: Body, payer: Body) => ({
  appid: ownApp(pay, body.text('appid', 32)),
  mchid: ownMerchant(pay, body.text('mchid', 32)),
  openid: payer.text('openid', 128),
});

function partner(pay: WeChatPay, body: Body, payer: Body) {
  const subAppid = body.textOrNone('sub_appid', 32);
  const openid = payer.textOrNone('sp_openid', 128);
  const subOpenid = payer.textOrNone('sub_openid', 128);
  if (openid === undefined && subOpenid === undefined) payer.text('sp_openid', 128);
  if (subOpenid !== undefined && subAppid === undefined) body.text('sub_appid', 32);
  return {
    appid: ownApp(pay, body.text('sp_appid', 32)),
    mchid: ownMerchant(pay, body.text('sp_mchid', 32)),
    subMchid: ownSub(pay, body.text('sub_mchid', 32)),
    ...(subAppid !== undefined && { subAppid }),
    ...(openid !== undefined && { openid }),
    ...(subOpenid !== undefined && { subOpenid }),
  };
}

/** Of whom an order is asked for in a query. */
function whose({ pay, query }: Asking, isPartner: boolean) {
  if (!isPartner) return { mchid: ownMerchant(pay, parameter(query, 'mchid')), subMchid: undefined };
  return { mchid: ownMerchant(pay, parameter(query, 'sp_mchid')), subMchid: parameter(query, 'sub_mchid') };
}

function told(order: Order, subMchid: string | undefined): Answer {
  if (order.subMchid !== subMchid) throw new PayError('ORDER_NOT_EXIST', '订单不存在');
  return { status: 200, json: orderFacts(order) };
}

function transactions(isPartner: boolean): Operation[] {
  const at = isPartner ? '/v3/pay/partner/transactions' : '/v3/pay/transactions';
  return [
    {
      name: 'prepay',
      method: 'POST',
      path: new RegExp(`^${at}/jsapi$`),
      async run({ pay, body }) {
        const read = body();
        const { prepayId } = await pay.orders.place(askedOf(pay, read, isPartner), read.fields);
        return { status: 200, json: { prepay_id: prepayId } };
      },
    },
    {
      name: 'query',
      method: 'GET',
      path: new RegExp(`^${at}/id/(?<id>[^/]+)$`),
      async run(asking) {
        const { mchid, subMchid } = whose(asking, isPartner);
        return told(await asking.pay.orders.ofTransaction(mchid, asking.named.id ?? ''), subMchid);
      },
    },
    {
      name: 'query',
      method: 'GET',
      path: new RegExp(`^${at}/out-trade-no/(?<no>[^/]+)$`),
      async run(asking) {
        const { mchid, subMchid } = whose(asking, isPartner);
        return told(await asking.pay.orders.get(mchid, asking.named.no ?? ''), subMchid);
      },
    },
    {
      name: 'close',
      method: 'POST',
      path: new RegExp(`^${at}/out-trade-no/(?<no>[^/]+)/close$`),
      async run({ pay, body, named }) {
        const read = body();
        const mchid = ownMerchant(pay, read.text(isPartner ? 'sp_mchid' : 'mchid', 32));
        await pay.orders.close(mchid, named.no ?? '', isPartner ? read.text('sub_mchid', 32) : undefined);
        return { status: 204 };
      },
    },
  ];
}

function subOf(pay: WeChatPay, subMchid: string | null | undefined): { subMchid?: string } {
  return subMchid ? { subMchid: ownSub(pay, subMchid) } : {};
}

const REFUNDS: Operation[] = [
  {
    name: 'refund',
    method: 'POST',
    path: /^\/v3\/refund\/domestic\/refunds$/,
    async run({ pay, body }) {
      const read = body();
      const amount = read.part('amount');
      currency(amount.text('currency', 16));
      const transactionId = read.textOrNone('transaction_id', 32);
      const reason = read.textOrNone('reason', 80);
      const url = notifyUrl(read, 256);
      const refund = await pay.refund(
        {
          mchid: pay.mchid,
          ...subOf(pay, read.textOrNone('sub_mchid', 32)),
          outRefundNo: read.text('out_refund_no', 64, REFUND_NUMBER),
          of: transactionId === undefined ? { outTradeNo: read.text('out_trade_no', 32, NUMBER) } : { transactionId },
          refundFen: amount.fen('refund'),
          totalFen: amount.fen('total'),
          ...(reason !== undefined && { reason }),
          ...(url !== undefined && { notify: { url } }),
        },
        read.fields,
      );
      return { status: 200, json: refundFacts(refund) };
    },
  },
  {
    name: 'query-refund',
    method: 'GET',
    path: /^\/v3\/refund\/domestic\/refunds\/(?<no>[^/]+)$/,
    async run({ pay, named, query }) {
      const { subMchid } = subOf(pay, query.get('sub_mchid'));
      return { status: 200, json: refundFacts(await pay.refunds.get(pay.mchid, named.no ?? '', subMchid)) };
    },
  },
];

/** 申请交易账单: three months back; "次日9点启动生成前一天的对账单，建议10点后再获取": surely not earlier. */
const BILL_DAYS = 92;
const READY_MS = 10 * 3600_000;

function billType(query: URLSearchParams): BillType {
  const asked = query.get('bill_type') ?? 'ALL';
  const type = BILL_TYPES.find((one) => one === asked);
  if (!type) throw new PayError('PARAM_ERROR', `输入源“/query/bill_type”映射到值字段“账单类型”枚举值有误`);
  return type;
}

function billDay(query: URLSearchParams, now: number): number {
  const day = parameter(query, 'bill_date');
  const begin = /^\d{4}-\d\d-\d\d$/.test(day) ? beginOf(day) : Number.NaN;
  if (Number.isNaN(begin) || dayOf(begin) !== day) throw new PayError('PARAM_ERROR', '账单日期格式不正确');
  if (begin > now || now - begin > BILL_DAYS * DAY_MS)
    throw new PayError('INVALID_REQUEST', '账单日期不在可下载的范围内');
  if (now < begin + DAY_MS + READY_MS) throw new PayError('STATEMENT_CREATING', '账单生成中，请稍后再试');
  return begin;
}

const BILLS: Operation[] = [
  {
    name: 'bill',
    method: 'GET',
    path: /^\/v3\/bill\/tradebill$/,
    async run({ pay, query, downloads }) {
      const begin = billDay(query, pay.around.now());
      const type = billType(query);
      const { subMchid } = subOf(pay, query.get('sub_mchid'));
      const isAsked = (order: Order) => subMchid === undefined || order.subMchid === subMchid;
      const refunds = [];
      for (const refund of await pay.refunds.askedBetween(begin, begin + DAY_MS)) {
        const order = await pay.orders.get(refund.mchid, refund.outTradeNo);
        if (isAsked(order)) refunds.push({ refund, order });
      }
      const paid = (await pay.orders.paidBetween(begin, begin + DAY_MS)).filter(isAsked);
      const text = billOf(type, paid, refunds);
      if (text === undefined) throw new PayError('NO_STATEMENT_EXIST', '账单文件不存在');
      const { hash, token } = downloads.offer(text, query.get('tar_type') === 'GZIP');
      const url = `${pay.around.origin()}/v3/billdownload/file?token=${token}`;
      return { status: 200, json: { download_url: url, hash_type: 'SHA1', hash_value: hash } };
    },
  },
  {
    name: 'download',
    method: 'GET',
    path: /^\/v3\/billdownload\/file$/,
    async run({ query, downloads }) {
      return { status: 200, file: downloads.take(parameter(query, 'token')) };
    },
  },
];

const CERTIFICATES: Operation = {
  name: 'certificates',
  method: 'GET',
  path: /^\/v3\/certificates$/,
  async run({ pay: { keys } }) {
    // Merchants that came after the certificates have none.
    if (keys.mode === 'public-key')
      throw new PayError('RESOURCE_NOT_EXISTS', '无可用的平台证书，请在商户平台-API安全申请使用微信支付公钥');
    const { serial, pem } = keys.platform;
    const year = 365 * DAY_MS;
    const from = Date.now() - DAY_MS;
    const certificate = {
      serial_no: serial,
      effective_time: rfc3339(from),
      expire_time: rfc3339(from + 5 * year),
      encrypt_certificate: encrypt(pem, keys.apiV3Key, 'certificate'),
    };
    return { status: 200, json: { data: [certificate] } };
  },
};

export const OPERATIONS: readonly Operation[] = [
  ...transactions(true),
  ...transactions(false),
  ...REFUNDS,
  ...BILLS,
  CERTIFICATES,
];

export const requestId = (): string => `08${randomBytes(16).toString('hex').toUpperCase()}-0`;
