/**
 * WECHATPAY2-SHA256-RSA2048 and AEAD_AES_256_GCM, as WeChat Pay signs, checks and encrypts (pay.weixin.qq.com/doc/v3, 签名和验签).
 * Signatures live in real time, whatever the court's clock says.
 */
import { createCipheriv, type KeyObject, randomBytes, sign, verify } from 'node:crypto';
import type { Certificate } from './certificate';
import { PayError } from './error';

const SCHEME = 'WECHATPAY2-SHA256-RSA2048';
const WINDOW_S = 300;

export interface SignedRequest {
  method: string;
  /** Path and query as they were sent. */
  target: string;
  headers: Record<string, string | string[] | undefined>;
  body: Buffer;
}

export function header({ headers }: Pick<SignedRequest, 'headers'>, name: string): string {
  const value = headers[name];
  return (Array.isArray(value) ? value[0] : value) ?? '';
}

export interface SigningMerchant {
  mchid: string;
  certificate: Certificate & { publicKey: KeyObject };
}

const refused = (message: string) => new PayError('SIGN_ERROR', message);

/** Texts: what the API was seen to say to requests that were wrong in these ways, but for the serial's. Throws PayError SIGN_ERROR. */
export function checkSignature(request: SignedRequest, { mchid, certificate }: SigningMerchant): void {
  const authorization = header(request, 'authorization');
  const given = new Map(
    [...authorization.slice(SCHEME.length).matchAll(/(\w+)="([^"]*)"/g)].map(([, name, value]) => [name, value]),
  );
  const [timestamp, nonce, signature, serial] = ['timestamp', 'nonce_str', 'signature', 'serial_no'].map((name) =>
    given.get(name),
  );
  if (!authorization.startsWith(`${SCHEME} `) || !timestamp || !nonce || !signature || !serial)
    throw refused('Http头Authorization值格式错误，请参考《微信支付商户REST API签名规则》');
  if (!/^\d{1,12}$/.test(timestamp) || Math.abs(Date.now() / 1000 - Number(timestamp)) > WINDOW_S)
    throw refused('Http头Authorization中的timestamp与发起请求的时间不得超过5分钟');
  if (given.get('mchid') !== mchid || serial !== certificate.serial) throw refused('商户证书序列号有误');
  const { method, target, body } = request;
  const signed = `${method}\n${target}\n${timestamp}\n${nonce}\n${body.toString('utf8')}\n`;
  if (!verify('sha256', Buffer.from(signed), certificate.publicKey, Buffer.from(signature, 'base64')))
    throw refused('签名错误');
}

/** What is done wrong on order: a body changed after it was signed, a signature of nobody, a time an hour ago, a key nobody knows. */
export const ALTERATIONS = ['body', 'signature', 'time', 'serial', 'probe'] as const;
export type Alteration = (typeof ALTERATIONS)[number];

export interface Signer {
  serial: string;
  privateKey: KeyObject;
}

/** A body that means something else; what is no JSON object gets a blank more. */
export function altered(body: string): string {
  const other = body.replace(/\d(?=\D*$)/, (figure) => `${(Number(figure) + 1) % 10}`);
  return other === body ? `${body} ` : other;
}

/** The headers of an answer or of a notice. */
export function signatureHeaders(
  body: string,
  { serial, privateKey }: Signer,
  alteration?: Alteration,
): Record<string, string> {
  const timestamp = `${Math.floor(Date.now() / 1000) - (alteration === 'time' ? 3600 : 0)}`;
  const nonce = randomBytes(16).toString('hex');
  const signature = sign('sha256', Buffer.from(`${timestamp}\n${nonce}\n${body}\n`), privateKey).toString('base64');
  return {
    'Wechatpay-Timestamp': timestamp,
    'Wechatpay-Nonce': nonce,
    'Wechatpay-Serial': alteration === 'serial' ? 'PUB_KEY_ID_0000000000000000000000000000000000' : serial,
    'Wechatpay-Signature': signatureOf(signature, alteration),
    'Wechatpay-Signature-Type': SCHEME,
  };
}

function signatureOf(signature: string, alteration: Alteration | undefined): string {
  if (alteration === 'signature') return randomBytes(256).toString('base64');
  // WeChat Pay now and then sends what must be refused, to see whether anybody looks (签名探测流量).
  return alteration === 'probe' ? `WECHATPAY/SIGNTEST/${signature}`.slice(0, signature.length) : signature;
}

export interface Encrypted {
  algorithm: 'AEAD_AES_256_GCM';
  ciphertext: string;
  nonce: string;
  associated_data: string;
}

/** `associated_data` is a word of what it is about, and authenticated with it. */
export function encrypt(text: string, apiV3Key: string, associatedData: string): Encrypted {
  const nonce = randomBytes(6).toString('hex');
  const cipher = createCipheriv('aes-256-gcm', apiV3Key, nonce);
  cipher.setAAD(Buffer.from(associatedData));
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
  return {
    algorithm: 'AEAD_AES_256_GCM',
    ciphertext: sealed.toString('base64'),
    nonce,
    associated_data: associatedData,
  };
}
