/**
 * 微信支付的设置: who we are to WeChat Pay (服务商), and whose signatures we believe. One set for the program; each court has only its
 * own 特约商户号. What is wrong is an Error for the court's IT that names the variable and never its value.
 */
import { createPrivateKey, createPublicKey, createSecretKey, type KeyObject, X509Certificate } from 'node:crypto';
import { setting } from './tencent';

export interface PayMerchant {
  /** 服务商号 and the mini-program's own appid, bound to it. */
  spMchid: string;
  spAppid: string;
  /** Of our own certificate (商户API证书), with the private key that belongs to it. */
  serial: string;
  key: KeyObject;
}

/** By what names them in `Wechatpay-Serial`: ids of public keys (`PUB_KEY_ID_…`) or serial numbers of platform certificates. */
export type PlatformKeys = ReadonlyMap<string, KeyObject>;

const WECHAT_PAY = 'https://api.mch.weixin.qq.com/';
/** Only these may be asked without TLS: the local cloud. */
const LOOPBACK: readonly string[] = ['127.0.0.1', 'localhost', '[::1]'];
/** Least of RSA, bits; WeChat's are 2048. */
const LEAST_BITS = 2048;

/** `PAY_SP_MCHID`, `PAY_SP_APPID`, `PAY_MCH_SERIAL`, `PAY_MCH_KEY` (apiclient_key.pem). Throws Error. */
export function payMerchant(): PayMerchant {
  return {
    spMchid: setting('PAY_SP_MCHID'),
    spAppid: setting('PAY_SP_APPID'),
    serial: setting('PAY_MCH_SERIAL'),
    key: rsa('PAY_MCH_KEY', () => privateKeyOf(setting('PAY_MCH_KEY'))),
  };
}

/**
 * `PAY_PLATFORM_KEYS`: `{"PUB_KEY_ID_…": "<public key>", "<serial>": "<certificate>"}`; several at once while they change, the first
 * public key being the one that answers are asked to be signed by. Throws Error.
 */
export function payPlatformKeys(): PlatformKeys {
  const name = 'PAY_PLATFORM_KEYS';
  const keys = Object.entries(jsonObject(name)).map(([id, value]): [string, KeyObject] => {
    if (typeof value !== 'string') throw new Error(`${name}: ${id} is not a text`);
    return [id, rsa(`${name}: ${id}`, () => publicKeyOf(value))];
  });
  if (keys.length === 0) throw new Error(`${name} has no key`);
  return new Map(keys);
}

/** `PAY_APIV3_KEY`: 32 characters, set by the merchant's own hand. Throws Error. */
export function payApiV3Key(): KeyObject {
  const bytes = Buffer.from(setting('PAY_APIV3_KEY'), 'utf8');
  if (bytes.length !== 32) throw new Error('PAY_APIV3_KEY must have 32 characters');
  return createSecretKey(bytes);
}

/** `PAY_API` only beside the local cloud; without it WeChat's own host. Throws Error. */
export function payHost(): URL {
  const { PAY_API } = process.env;
  if (!PAY_API) return new URL(WECHAT_PAY);

  if (isSafe(PAY_API)) return new URL(PAY_API);
  throw new Error('PAY_API must be an https:// address');
}

/** Where WeChat tells of payments and refunds: `PAY_NOTIFY_URL`, the address of pay-callback, with the last part of the path. Throws Error. */
export function payNotifyUrl(of: 'payment' | 'refund'): string {
  const base = setting('PAY_NOTIFY_URL').replace(/\/+$/, '');
  // WeChat takes no address with a query, and none without TLS.
  if (!isSafe(base) || base.includes('?'))
    throw new Error('PAY_NOTIFY_URL must be an https:// address without a query');
  return `${base}/${of}`;
}

function isSafe(address: string): boolean {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  return url?.protocol === 'https:' || (url?.protocol === 'http:' && LOOPBACK.includes(url.hostname));
}

function rsa(name: string, read: () => KeyObject): KeyObject {
  let key: KeyObject;
  try {
    key = read();
  } catch {
    // What node says of it may quote it.
    throw new Error(`${name} is not a key in base64`);
  }
  if (key.asymmetricKeyType !== 'rsa' || (key.asymmetricKeyDetails?.modulusLength ?? 0) < LEAST_BITS)
    throw new Error(`${name} is not an RSA key of ${LEAST_BITS} bits`);
  return key;
}

function privateKeyOf(value: string): KeyObject {
  const bytes = Buffer.from(value, 'base64');
  return isPem(bytes)
    ? createPrivateKey(bytes.toString('latin1'))
    : createPrivateKey({ key: bytes, format: 'der', type: 'pkcs8' });
}

function publicKeyOf(value: string): KeyObject {
  const bytes = Buffer.from(value, 'base64');
  // Node would make a public key of a private one, too: that was pasted into the wrong place.
  if (bytes.includes('PRIVATE KEY')) throw new Error('a private key');
  if (isPem(bytes)) return createPublicKey(bytes.toString('latin1'));
  try {
    return createPublicKey({ key: bytes, format: 'der', type: 'spki' });
  } catch {
    return new X509Certificate(bytes).publicKey;
  }
}

const isPem = (bytes: Buffer): boolean => bytes.subarray(0, 5).toString('latin1') === '-----';

function jsonObject(name: string): Record<string, unknown> {
  const text = setting(name);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    value = undefined;
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Error(`${name} is not a JSON object`);
  return { ...value };
}
