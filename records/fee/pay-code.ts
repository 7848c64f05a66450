/** 代缴码: with it anybody pays for the party (FEE-17). Made of the order and the court's key, so that nobody guesses it. */
import { sha256Of } from '../../platform/digest';
import { keyedDigest } from '../../platform/secrets';

/** @param letters how many figures of base 32, of 5 bits each; a multiple of 4 */
const figuresOf = (kind: string, orderId: string, letters: number): string =>
  BigInt(`0x${sha256Of(keyedDigest(kind, orderId)).slice(0, (letters * 5) / 4)}`)
    .toString(32)
    .padStart(letters, '0')
    .toUpperCase();

/** With the order's id, which is no secret: 40 bits. */
export const payCodeOf = (orderId: string): string => figuresOf('payCode', orderId, 8);

/** Without it: the order is found by it alone, so 120 bits. */
export const payKeyOf = (orderId: string): string => figuresOf('payKey', orderId, 24);

/**
 * What a 小程序码 of the payer's page holds. WeChat, wxacode.getUnlimited: `scene` has at most 32 characters of
 * 0-9a-zA-Z!#$&'()*+,/:;=?@-._~, and an order's id has more, and Chinese ones.
 */
export const paySceneOf = (orderId: string): string => `p=${payKeyOf(orderId)}`;
