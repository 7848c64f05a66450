/** By which key WeChat Pay signs. */
import type { Keys } from './keys';
import type { Signer } from './signature';

/**
 * @param asked the request's own `Wechatpay-Serial`, '' where it has none: it is answered by that key (so merchants go over from
 * certificates to the public key), and by the key of the merchant's mode otherwise
 */
export function signerOf(keys: Keys, asked: string): Signer {
  const byPublicKey = asked === '' ? keys.mode === 'public-key' : asked.startsWith('PUB_KEY_ID_');
  return byPublicKey
    ? { serial: keys.publicKey.id, privateKey: keys.publicKey.privateKey }
    : { serial: keys.platform.serial, privateKey: keys.platform.privateKey };
}
