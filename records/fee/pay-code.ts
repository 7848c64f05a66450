/** 代缴码: with it anybody pays for the party (FEE-17). Made of the order and the court's key, so nothing is kept and nobody guesses it. */
import { sha256Of } from '../../platform/digest';
import { keyedDigest } from '../../platform/secrets';

const LETTERS = 8;

export const payCodeOf = (orderId: string): string =>
  // 40 bits of the digest are 8 figures of base 32.
  BigInt(`0x${sha256Of(keyedDigest('payCode', orderId)).slice(0, 10)}`)
    .toString(32)
    .padStart(LETTERS, '0')
    .slice(0, LETTERS)
    .toUpperCase();
