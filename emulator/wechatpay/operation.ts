/** What an operation of the API is, and what all of them ask of a request. */
import type { Body } from './body';
import type { Downloads } from './downloads';
import { PayError } from './error';
import type { WeChatPay } from './pay';

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
export const NUMBER = /^[0-9A-Za-z_\-|*]{6,32}$/;

export function parameter(query: URLSearchParams, name: string): string {
  const value = query.get(name);
  if (value) return value;
  const detail = { field: name, issue: '不能为空', location: 'query', value: null };
  throw new PayError('PARAM_ERROR', `输入源“/query/${name}”不能为空`, detail);
}

/** Throws PayError NO_AUTH. */
export function ownMerchant(pay: WeChatPay, mchid: string): string {
  if (mchid === pay.mchid) return mchid;
  throw new PayError('NO_AUTH', `商户号${mchid}与签名的商户号不一致，无权限`);
}

export function ownSub(pay: WeChatPay, subMchid: string): string {
  if (pay.knows(subMchid)) return subMchid;
  throw new PayError('NO_AUTH', `特约商户${subMchid}与服务商无受理关系`);
}

export function ownApp(pay: WeChatPay, appid: string): string {
  if (appid === pay.appId) return appid;
  throw new PayError('APPID_MCHID_NOT_MATCH', 'appid和mch_id不匹配，请检查后再试');
}

/** "必须为HTTPS … 不能携带参数"; here a loopback address may be http. */
export function notifyUrl(body: Body, most: number): string | undefined {
  const text = body.textOrNone('notify_url', most);
  if (text === undefined) return undefined;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isLocal = url?.protocol === 'http:' && ['127.0.0.1', 'localhost', '[::1]'].includes(url.hostname);
  if (url && url.search === '' && (url.protocol === 'https:' || isLocal)) return text;
  const detail = { field: '/notify_url', issue: '不是合法的通知地址', location: 'body', value: text };
  throw new PayError('PARAM_ERROR', '输入源“/notify_url”不是合法的通知地址', detail);
}

export function currency(named: string): void {
  if (named !== 'CNY') throw new PayError('PARAM_ERROR', '境内商户号仅支持人民币');
}

export function subOf(pay: WeChatPay, subMchid: string | null | undefined): { subMchid?: string } {
  return subMchid ? { subMchid: ownSub(pay, subMchid) } : {};
}
