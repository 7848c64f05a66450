/** What expressions ask of values: null or missing, truth, the names of types, texts for messages. */
import { refused } from '../error';
import { TYPE, typeOf, type Value } from '../type';

/** True for null and for a missing value, of which most operators make null. */
export function isNullish(value: Value): value is null | undefined {
  return value === null || value === undefined;
}

/** Everything is true but false, 0, null and missing. Source: MongoDB manual, "Aggregation", "Boolean Expressions". */
export function isTrue(value: Value): boolean {
  return !(value === false || value === 0 || value === null || value === undefined);
}

/** True for a whole number that MongoDB would keep as a 32-bit integer. */
export function isInt(value: Value): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= -2147483648 && value <= 2147483647;
}

const NAMES: Record<number, string> = {
  [TYPE.null]: 'null',
  [TYPE.string]: 'string',
  [TYPE.object]: 'object',
  [TYPE.array]: 'array',
  [TYPE.objectId]: 'objectId',
  [TYPE.boolean]: 'bool',
  [TYPE.date]: 'date',
  [TYPE.regex]: 'regex',
};

/**
 * The name of a value's type as $type answers it. Whole numbers are int, or long beyond 32 bits, as the wire has them.
 * Source: MongoDB manual, "BSON Types", "$type (aggregation)".
 */
export function typeName(value: Value): string {
  if (value === undefined) return 'missing';
  if (typeof value === 'number') return isInt(value) ? 'int' : Number.isSafeInteger(value) ? 'long' : 'double';
  return NAMES[typeOf(value)] ?? 'object';
}

/** A value in a message. */
export function show(value: Value): string {
  return value === undefined ? 'missing' : JSON.stringify(value);
}

/**
 * A value as text, as $substr, $toLower and $strcasecmp take it: null and missing are '', numbers and dates are
 * written, nothing else is taken.
 *
 * @throws QueryError DATABASE_REQUEST_FAILED for other types
 */
export function toText(value: Value): string {
  if (typeof value === 'string') return value;
  if (isNullish(value)) return '';
  if (typeof value === 'number') return String(value);
  if (value instanceof Date) return value.toISOString();
  throw refused(`can't convert from BSON type ${typeName(value)} to String`);
}

/** A number that is a whole one of 32 bits, or the refusal that `what` begins. */
export function toInt(value: Value, what: string): number {
  if (typeof value !== 'number') throw refused(`${what} must be a numeric value, but is ${typeName(value)}`);
  if (!isInt(value)) throw refused(`${what} must be representable as a 32-bit integer: ${show(value)}`);
  return value;
}
