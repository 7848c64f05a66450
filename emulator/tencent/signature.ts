/**
 * TC3-HMAC-SHA256, checked as Tencent Cloud's API checks it (cloud.tencent.com/document/api/1007/31324, 签名方法 v3), against
 * real time: functions' own clocks are real, too.
 */
import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { ApiError } from './error';

export interface Credential {
  secretId: string;
  secretKey: string;
}

export interface SignedRequest {
  headers: Record<string, string | string[] | undefined>;
  body: Buffer;
}

const ALGORITHM = 'TC3-HMAC-SHA256';
const WINDOW_S = 5 * 60;
const AUTHORIZATION =
  /^TC3-HMAC-SHA256 Credential=([^/]+)\/(\d{4}-\d{2}-\d{2})\/([^/]+)\/tc3_request, ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})$/;

const hex = (data: string | Buffer) => createHash('sha256').update(data).digest('hex');
const hmac = (key: string | Buffer, data: string) => createHmac('sha256', key).update(data).digest();

export function header({ headers }: Pick<SignedRequest, 'headers'>, name: string): string {
  const value = headers[name];
  return (Array.isArray(value) ? value[0] : value) ?? '';
}

/** Returns whose key it is. Throws ApiError AuthFailure.*. */
export function checkSignature(request: SignedRequest, known: readonly Credential[], now: number): Credential {
  const [, secretId, date, service, signedHeaders, signature] =
    AUTHORIZATION.exec(header(request, 'authorization')) ?? [];
  if (!secretId || !date || !service || !signedHeaders || !signature)
    throw new ApiError('AuthFailure.InvalidAuthorization', '请求头部的 Authorization 不符合腾讯云标准。');
  const timestamp = header(request, 'x-tc-timestamp');
  if (!/^\d{1,12}$/.test(timestamp) || Math.abs(now / 1000 - Number(timestamp)) > WINDOW_S)
    throw new ApiError('AuthFailure.SignatureExpire', '签名过期。Timestamp 和服务器时间相差不得超过五分钟。');
  const credential = known.find((one) => one.secretId === secretId);
  if (!credential) throw new ApiError('AuthFailure.SecretIdNotFound', '密钥不存在。');
  const names = signedHeaders.split(';');
  const isSound =
    date === new Date(Number(timestamp) * 1000).toISOString().slice(0, 10) &&
    ['content-type', 'host'].every((name) => names.includes(name)) &&
    timingSafeEqual(
      Buffer.from(signature, 'hex'),
      sign(request, { ...credential, date, service, timestamp, names: signedHeaders }),
    );
  if (!isSound) throw new ApiError('AuthFailure.SignatureFailure', '签名错误。签名计算错误，请检查签名计算过程。');
  return credential;
}

function sign(
  request: SignedRequest,
  { secretKey, date, service, timestamp, names }: { [name: string]: string } & Credential,
): Buffer {
  const headers = (names ?? '').split(';').map((name) => `${name}:${canonicalHeader(request, name)}\n`);
  const canonical = ['POST', '/', '', headers.join(''), names, hex(request.body)].join('\n');
  const toSign = [ALGORITHM, timestamp, `${date}/${service}/tc3_request`, hex(canonical)].join('\n');
  return hmac(hmac(hmac(hmac(`TC3${secretKey}`, date ?? ''), service ?? ''), 'tc3_request'), toSign);
}

function canonicalHeader(request: SignedRequest, name: string): string {
  const value = header(request, name).trim().toLowerCase();
  // The SDK signs the name of the host without its port, which the cloud never has.
  return name === 'host' ? value.replace(/:\d{1,5}$/, '') : value;
}
