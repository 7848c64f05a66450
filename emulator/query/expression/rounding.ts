/** $round and $trunc: to a decimal place, exactly as the double stands, halves to the even neighbour. */
import { refused } from '../error';
import type { Value } from '../type';
import { isNullish, show, toInt, typeName } from './value';

/** Digits behind the point that toFixed can write; more than any place asked for. */
const SCALE = 100;

/** A finite number times 10^SCALE. */
function scaled(value: number): bigint {
  if (Number.isInteger(value)) return BigInt(value) * 10n ** BigInt(SCALE);
  return BigInt(value.toFixed(SCALE).replace('.', ''));
}

function toPlace(value: number, place: number, isRounding: boolean): number {
  if (!Number.isFinite(value) || (Number.isInteger(value) && place >= 0)) return value;
  const exact = scaled(Math.abs(value));
  const unit = 10n ** BigInt(SCALE - place);
  let whole = exact / unit;
  const twice = (exact % unit) * 2n;
  if (isRounding && (twice > unit || (twice === unit && whole % 2n === 1n))) whole += 1n;
  return Math.sign(value) * Number(`${whole}e${-place}`);
}

/**
 * $round or $trunc of a number to a place from -20 to 100, by default 0. Source: MongoDB manual, "$round", "$trunc".
 *
 * @throws QueryError DATABASE_REQUEST_FAILED for what is no number, or no such place
 */
export function roundOrTruncate(name: string, isRounding: boolean): (value: Value, place: Value) => Value {
  return (value, place = 0) => {
    if (isNullish(value) || place === null) return null;
    if (typeof value !== 'number') throw refused(`${name} only supports numeric types, not ${typeName(value)}`);
    const digits = toInt(place, `precision argument to  ${name}`);
    if (digits < -20 || digits > 100)
      throw refused(`cannot apply ${name} with precision value ${show(place)} value must be in [-20, 100]`);
    return toPlace(value, digits, isRounding);
  };
}
