/** $substrBytes, its other name $substr, and $substrCP. */
import { refused } from '../error';
import type { Value } from '../type';
import { fixed, type Operators } from './operator';
import { isInt, toText, typeName } from './value';

const isContinuation = (byte: number | undefined): boolean => byte !== undefined && (byte & 0xc0) === 0x80;

function number(name: string, value: Value, what: string): number {
  if (typeof value !== 'number')
    throw refused(`${name}:  ${what} must be a numeric type (is BSON type ${typeName(value)})`);
  return Math.trunc(value);
}

function substringOfBytes(text: Value, from: Value, length: Value): Value {
  const bytes = Buffer.from(toText(text));
  const start = number('$substrBytes', from, 'starting index');
  const count = number('$substrBytes', length, 'length');
  if (start < 0 || start >= bytes.length) return '';
  if (isContinuation(bytes[start]))
    throw refused('$substrBytes:  Invalid range, starting index is a UTF-8 continuation byte.');
  const end = count < 0 ? bytes.length : Math.min(start + count, bytes.length);
  if (isContinuation(bytes[end]))
    throw refused('$substrBytes:  Invalid range, ending index is in the middle of a UTF-8 character.');
  return bytes.toString('utf8', start, end);
}

function codePointNumber(value: Value, what: string): number {
  const whole = number('$substrCP', value, what);
  if (!isInt(value)) throw refused(`$substrCP: ${what} cannot be represented as a 32-bit integral value: ${value}`);
  return whole;
}

function substringOfCodePoints(text: Value, from: Value, length: Value): Value {
  const given = toText(text);
  const start = codePointNumber(from, 'starting index');
  const count = codePointNumber(length, 'length');
  if (start < 0) return '';
  const points = Array.from(given);
  return (count < 0 ? points.slice(start) : points.slice(start, start + count)).join('');
}

/**
 * A negative start makes '', a negative length takes the rest, in bytes and in code points: so CloudBase documents all
 * three, where MongoDB has come to refuse some. Source: docs.cloudbase.net, "db.command.aggregate.substrBytes",
 * "substrCP"; MongoDB manual, "$substrBytes" for what is refused inside a character.
 */
export const SUBSTRINGS: Operators = {
  $substr: fixed(3, substringOfBytes),
  $substrBytes: fixed(3, substringOfBytes),
  $substrCP: fixed(3, substringOfCodePoints),
};
