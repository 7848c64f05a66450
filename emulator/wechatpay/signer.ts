/** By which key WeChat Pay signs. */
import type { Keys } from './keys';
import type { Signer } from './signature';

/**
 * @param asked the request's own `Wechatpay-Serial`, '' where it has none: "请求头 Wechatpay-Serial 传微信支付公钥ID … 则使用
 * 公钥签名" while a merchant goes over from certificates; the key of the merchant's mode otherwise
 */
export function signerOf(keys: Keys, asked: string): Signer {
  const byPublicKey = asked === '' ? keys.mode === 'public-key' : asked.startsWith('PUB_KEY_ID_');
  return byPublicKey
    ? { serial: keys.publicKey.id, privateKey: keys.publicKey.privateKey }
    : { serial: keys.platform.serial, privateKey: keys.platform.privateKey };
}
