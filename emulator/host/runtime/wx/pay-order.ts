/** 微信支付: the order behind a prepay_id, as the local cloud's stand-in has it; paid by the person of this phone. */
import type { MerchantInfo, Order, PayInfo } from '../../../wechatpay/shape';
import { phone } from '../phone';

/** Rejects as any request does where there is no network. */
async function asked<T>(path: string): Promise<T> {
  return (await fetch(path)).json();
}

/** undefined: no such prepay_id. */
export async function orderOf(prepayId: string): Promise<Order | undefined> {
  const { orders } = await asked<PayInfo>('/pay');
  return orders.find((order) => order.prepayId === prepayId);
}

export const merchant = (): Promise<MerchantInfo> => asked('/pay/merchant');

/** Whose money it becomes: by its name where the local cloud was told one. */
export function payeeOf({ mchid, subMchid = mchid }: Order, { names }: MerchantInfo): string {
  return names[subMchid] ?? `商户 ${subMchid}`;
}

export interface Signed {
  timeStamp: string;
  nonceStr: string;
  package: string;
  paySign: string;
}

const ALGORITHM = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' };

/** undefined: that is no base64. */
function bytesOf(base64: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  } catch {
    return undefined;
  }
}

/**
 * 小程序调起支付: SHA256 with RSA over appid, time, nonce and package, a line each. The phone has no appid of its own: the
 * order's stands for it, which is the sub_appid where the payer was named by that.
 */
export async function isSigned(
  signed: Signed,
  { appid, subAppid, subOpenid }: Order,
  { publicKey }: MerchantInfo,
): Promise<boolean> {
  const signature = bytesOf(signed.paySign);
  const der = bytesOf(publicKey.replace(/-----[^-]+-----|\s/g, ''));
  if (!signature || !der) return false;
  const key = await crypto.subtle.importKey('spki', der, ALGORITHM, false, ['verify']);
  const lines = [(subOpenid && subAppid) || appid, signed.timeStamp, signed.nonceStr, signed.package];
  const text = new TextEncoder().encode(lines.map((line) => `${line}\n`).join(''));
  return crypto.subtle.verify(ALGORITHM, key, signature, text);
}

/** Whether it was done. `path` is below `/pay/`. */
export async function told(path: string): Promise<boolean> {
  return (await fetch(`/pay/${path}`, { method: 'POST', body: JSON.stringify({ openid: phone.openid }) })).ok;
}
