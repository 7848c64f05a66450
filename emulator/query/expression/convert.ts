/** $convert and its short forms $toInt, $toString …, $type and $isNumber. */
import { ObjectId } from 'bson';
import { malformed, QueryError, refused } from '../error';
import type { Value } from '../type';
import { computed } from './compiled';
import { readDate } from './date-text';
import { dateOf } from './date-value';
import { fixed, namedOperands, type Operator, type Operators } from './operator';
import { instantOf, UTC } from './time-zone';
import { isInt, isNullish, show, typeName } from './value';

/** The numbers of BSON types that $convert takes for their names. */
const BY_NUMBER: Readonly<Record<number, string>> = {
  1: 'double',
  2: 'string',
  7: 'objectId',
  8: 'bool',
  9: 'date',
  16: 'int',
  18: 'long',
  19: 'decimal',
};

const suffix = 'in $convert with no onError value';

function toNumber(value: Value, unsupported: () => QueryError): number {
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return Number(value);
  if (value instanceof Date) return value.getTime();
  if (typeof value !== 'string') throw unsupported();
  // Not what Number also reads: blanks, '', and other bases.
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$|^[+-]?(inf|infinity)$|^nan$/i.test(value))
    throw refused(`Failed to parse number '${value}' ${suffix}`);
  if (/^nan$/i.test(value)) return Number.NaN;
  return /inf/i.test(value) ? Number(`${value.startsWith('-') ? '-' : ''}Infinity`) : Number(value);
}

function toWhole(value: Value, least: number, most: number, unsupported: () => QueryError): number {
  if (typeof value === 'string' && !/^[+-]?\d+$/.test(value))
    throw refused(`Failed to parse number '${value}' ${suffix}`);
  const number = toNumber(value, unsupported);
  if (Number.isNaN(number)) throw refused(`Attempt to convert NaN value to integer type ${suffix}`);
  const whole = Math.trunc(number) + 0;
  if (whole < least || whole > most) throw refused(`Conversion would overflow target type ${suffix}: ${number}`);
  return whole;
}

function toDate(value: Value, unsupported: () => QueryError): Date {
  if (value instanceof Date) return value;
  if (value instanceof ObjectId) return value.getTimestamp();
  // A 32-bit integer is not taken for milliseconds.
  if (typeof value === 'number' && !isInt(value)) return dateOf(value);
  if (typeof value !== 'string') throw unsupported();
  const { local, zone } = readDate(value);
  return dateOf(instantOf(local, zone ?? UTC));
}

function toObjectId(value: Value, unsupported: () => QueryError): ObjectId {
  if (value instanceof ObjectId) return value;
  if (typeof value !== 'string') throw unsupported();
  if (!/^[0-9a-f]{24}$/i.test(value)) throw refused(`Failed to parse objectId '${value}' ${suffix}`);
  return new ObjectId(value);
}

function toWritten(value: Value, unsupported: () => QueryError): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (value instanceof Date) return value.toISOString();
  if (value instanceof ObjectId) return value.toHexString();
  throw unsupported();
}

const LONG = 2 ** 63;

function convert(value: Value, to: string): Value {
  const unsupported = () => refused(`Unsupported conversion from ${typeName(value)} to ${to} ${suffix}`);
  switch (to) {
    case 'double':
    case 'decimal':
      return toNumber(value, unsupported);
    case 'int':
      if (value instanceof Date) throw unsupported();
      return toWhole(value, -2147483648, 2147483647, unsupported);
    case 'long':
      return toWhole(value, -LONG, LONG, unsupported);
    case 'string':
      return toWritten(value, unsupported);
    case 'bool':
      if (typeof value === 'object' && !(value instanceof Date) && !(value instanceof ObjectId)) throw unsupported();
      return value !== false && value !== 0;
    case 'date':
      return toDate(value, unsupported);
    case 'objectId':
      return toObjectId(value, unsupported);
    default:
      throw refused(`Unknown type name: ${to}`);
  }
}

function targetOf(to: Value): string {
  if (typeof to === 'string') return to;
  const name = typeof to === 'number' ? BY_NUMBER[to] : undefined;
  if (name === undefined) throw refused(`$convert's 'to' argument must be a string or number, but is ${show(to)}`);
  return name;
}

const convertBy: Operator = (operand, scope, name) => {
  const given = namedOperands(operand, name, ['input', 'to'], ['onError', 'onNull']);
  const [input, to, onError, onNull] = [
    scope.compile(given.input),
    scope.compile(given.to),
    scope.compile(given.onError),
    scope.compile(given.onNull),
  ];
  if (to.constant && given.to === undefined) throw malformed("Missing 'to' parameter to $convert");
  return computed([input, to, onError, onNull], (env) => {
    const value = input.evaluate(env);
    const target = to.evaluate(env);
    if (isNullish(value)) return 'onNull' in given ? onNull.evaluate(env) : null;
    if (isNullish(target)) return null;
    const type = targetOf(target);
    try {
      return convert(value, type);
    } catch (error) {
      if (!(error instanceof QueryError) || !('onError' in given)) throw error;
      return onError.evaluate(env);
    }
  });
};

const to = (type: string): Operator => fixed(1, (value) => (isNullish(value) ? null : convert(value, type)));

/** Source: MongoDB manual, "Type Expression Operators". */
export const TYPES: Operators = {
  $convert: convertBy,
  $isNumber: fixed(1, (value) => typeof value === 'number'),
  $toBool: to('bool'),
  $toDate: to('date'),
  $toDecimal: to('decimal'),
  $toDouble: to('double'),
  $toInt: to('int'),
  $toLong: to('long'),
  $toObjectId: to('objectId'),
  $toString: to('string'),
  $type: fixed(1, typeName),
};
