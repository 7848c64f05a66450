/** $bitsAllSet, $bitsAllClear, $bitsAnySet, $bitsAnyClear: tests on the bits of whole numbers. */
import { malformed } from './error';
import type { Test } from './predicate';
import { isArray, type Value } from './type';

const BITS = BigInt(64);
const NONE = BigInt(0);
const ONE = BigInt(1);
/** The sign of a 64-bit number: positions from here on mean it. */
const SIGN = BigInt(63);

const text = (value: Value): string => JSON.stringify(value) ?? 'undefined';

function positions(list: Value[]): bigint {
  return list.reduce<bigint>((mask, position) => {
    if (typeof position !== 'number' || !Number.isInteger(position)) {
      throw malformed(`bit positions must be an integer but got: ${text(position)}`);
    }
    if (position > 0x7fffffff) {
      throw malformed(`bit positions cannot be represented as a 32-bit signed integer: ${text(position)}`);
    }
    if (position < 0) throw malformed(`bit positions must be >= 0 but got: ${text(position)}`);
    const bit = BigInt(position);
    return mask | (ONE << (bit > SIGN ? SIGN : bit));
  }, NONE);
}

/** A mask as a whole number or as a list of positions, the lowest being 0. */
function maskOf(operator: string, operand: Value): bigint {
  if (isArray(operand)) return positions(operand);
  if (typeof operand !== 'number') {
    throw malformed(`${operator} takes an Array, a number, or a BinData but received: ${text(operand)}`);
  }
  if (!Number.isInteger(operand)) throw malformed(`Expected an integer: ${operator}: ${text(operand)}`);
  if (operand < 0) throw malformed(`Expected a non-negative number in: ${operator}: ${text(operand)}`);
  if (operand >= 2 ** 63) throw malformed(`Cannot represent as a 64-bit integer: ${operator}: ${text(operand)}`);
  return BigInt(operand);
}

const ANSWERS: Record<string, (found: bigint, mask: bigint) => boolean> = {
  $bitsAllSet: (found, mask) => found === mask,
  $bitsAllClear: (found) => found === NONE,
  $bitsAnySet: (found) => found !== NONE,
  $bitsAnyClear: (found, mask) => found !== mask,
};

/** True for the name of a bitwise operator. */
export function isBitsOperator(operator: string): boolean {
  return Object.hasOwn(ANSWERS, operator);
}

/**
 * The test of a bitwise operator. Only whole numbers of 64 bits have bits; negative ones are in two's complement.
 * Source: MongoDB manual, "Bitwise Query Operators".
 *
 * @throws QueryError INVALID_PARAM for a mask that is no whole number and no list of positions
 */
export function hasBits(operator: string, operand: Value): Test {
  const mask = maskOf(operator, operand);
  const answer = ANSWERS[operator];
  return (value) => {
    if (typeof value !== 'number' || !Number.isInteger(value) || Math.abs(value) >= 2 ** 63) return false;
    return answer?.(BigInt.asUintN(Number(BITS), BigInt(value)) & mask, mask) === true;
  };
}
