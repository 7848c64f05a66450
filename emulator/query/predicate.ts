/** Tests on one value: what $gt, $in, $type and the like ask of a value once the path has led to it. */
import { ObjectId } from 'bson';
import { compareValues, equalValues } from './compare';
import { malformed } from './error';
import { compileRegex } from './regex';
import { isArray, isDocument, TYPE, typeOf, type Value } from './type';

/** A test on a single value; undefined is a missing field. */
export type Test = (value: Value) => boolean;

/** Equality with a plain value; null also matches a missing field. A regular expression here means itself. */
export function equals(operand: Value): Test {
  if (operand === null || operand === undefined) return (value) => value === null || value === undefined;
  if (typeof operand === 'number') {
    return Number.isNaN(operand) ? (value) => Number.isNaN(value) : (value) => value === operand;
  }
  if (typeof operand !== 'object') return (value) => value === operand;
  return (value) => typeof value === 'object' && equalValues(value, operand);
}

/** Equality as `{ field: operand }` means it: a regular expression matches strings, and expressions equal to it. */
export function matches(operand: Value): Test {
  if (!(operand instanceof RegExp)) return equals(operand);
  const regex = compileRegex(operand, undefined);
  return (value) =>
    typeof value === 'string' ? regex.test(value) : value instanceof RegExp && equalValues(value, operand);
}

type Comparison = '$gt' | '$gte' | '$lt' | '$lte';

/**
 * $gt, $gte, $lt, $lte: only values of the operand's own type compare, so { $gt: 5 } never matches a string; NaN is
 * only $gte and $lte itself. Source: MongoDB manual, "$gt", "Type Bracketing".
 */
export function compares(operator: Comparison, operand: Value, path: string): Test {
  if (operand instanceof RegExp) throw malformed(`Can't have RegEx as arg to predicate over field '${path}'.`);
  const orEqual = operator === '$gte' || operator === '$lte';
  if (Number.isNaN(operand)) return orEqual ? (value) => Number.isNaN(value) : () => false;
  if (typeof operand === 'number') {
    if (operator === '$gt') return (value) => typeof value === 'number' && value > operand;
    if (operator === '$gte') return (value) => typeof value === 'number' && value >= operand;
    if (operator === '$lt') return (value) => typeof value === 'number' && value < operand;
    return (value) => typeof value === 'number' && value <= operand;
  }
  const type = typeOf(operand);
  const sign = operator === '$gt' || operator === '$gte' ? 1 : -1;
  return (value) => {
    if (typeOf(value) !== type) return false;
    const order = compareValues(value, operand) * sign;
    return order > 0 || (orEqual && order === 0);
  };
}

/** A key under which equal values are one Set member; only for values where that is cheap and exact. */
function setKey(value: Value): string | number | boolean | null | undefined {
  if (typeof value === 'string') return `s${value}`;
  if (value === undefined) return null;
  if (value instanceof ObjectId) return `o${value.toHexString()}`;
  if (value instanceof Date) return `d${value.getTime()}`;
  return typeof value === 'object' && value !== null ? undefined : value;
}

/** $in: one of the values; a regular expression in the list matches strings. Source: MongoDB manual, "$in". */
export function isIn(list: Value, operator: string): Test {
  if (!isArray(list)) throw malformed(`${operator} needs an array`);
  const keys = new Set<string | number | boolean | null>();
  const others: Test[] = [];
  for (const member of list) {
    if (isDocument(member) && Object.keys(member)[0]?.startsWith('$')) {
      throw malformed('cannot nest $ under $in');
    }
    const key = setKey(member);
    if (key === undefined) others.push(matches(member));
    else keys.add(key);
  }
  if (others.length === 0 && list.every((member) => typeof member === 'string')) {
    // Lists of plain strings (ids, mostly) are the common case: no key has to be made.
    const strings = new Set(list);
    return (value) => typeof value === 'string' && strings.has(value);
  }
  return (value) => {
    const key = setKey(value);
    return (key !== undefined && keys.has(key)) || others.some((test) => test(value));
  };
}

function isInt(value: Value, bits: number): boolean {
  return Number.isInteger(value) && typeof value === 'number' && Math.abs(value) < 2 ** bits;
}

/** $type by name. JavaScript has one number type: whole ones count as int or long and, being stored so, as double. */
const TYPE_TESTS: Record<string, Test> = {
  double: (value) => typeof value === 'number',
  string: (value) => typeof value === 'string',
  object: isDocument,
  array: isArray,
  undefined: () => false,
  objectId: (value) => value instanceof ObjectId,
  bool: (value) => typeof value === 'boolean',
  date: (value) => value instanceof Date,
  null: (value) => value === null,
  regex: (value) => value instanceof RegExp,
  int: (value) => isInt(value, 31),
  long: (value) => isInt(value, 63),
  number: (value) => typeof value === 'number',
  binData: () => false,
  timestamp: () => false,
  decimal: () => false,
  minKey: () => false,
  maxKey: () => false,
  dbPointer: () => false,
  javascript: () => false,
  symbol: () => false,
  javascriptWithScope: () => false,
};

const TYPE_NUMBERS: Record<number, string> = {
  1: 'double',
  2: 'string',
  3: 'object',
  4: 'array',
  5: 'binData',
  6: 'undefined',
  7: 'objectId',
  8: 'bool',
  9: 'date',
  10: 'null',
  11: 'regex',
  12: 'dbPointer',
  13: 'javascript',
  14: 'symbol',
  15: 'javascriptWithScope',
  16: 'int',
  17: 'timestamp',
  18: 'long',
  19: 'decimal',
  [-1]: 'minKey',
  127: 'maxKey',
};

function typeTest(type: Value): Test {
  if (typeof type !== 'string' && typeof type !== 'number') {
    throw malformed('type must be represented as a number or a string');
  }
  const name = typeof type === 'number' ? TYPE_NUMBERS[type] : type;
  const test = name !== undefined && Object.hasOwn(TYPE_TESTS, name) ? TYPE_TESTS[name] : undefined;
  if (test) return test;
  throw malformed(
    typeof type === 'number' ? `Invalid numerical type code: ${type}` : `Unknown type name alias: ${type}`,
  );
}

/** $type: one name or number, or a list of them. Source: MongoDB manual, "$type". */
export function hasType(operand: Value): Test {
  const tests = (isArray(operand) ? operand : [operand]).map(typeTest);
  if (tests.length === 0) throw malformed('$type must match at least one type');
  return (value) => tests.some((test) => test(value));
}

/** $size: an array of exactly this length. Source: MongoDB manual, "$size". */
export function hasSize(operand: Value): Test {
  if (typeof operand !== 'number') throw malformed('$size needs a number');
  if (!Number.isInteger(operand)) throw malformed('$size must be a whole number');
  if (operand < 0) throw malformed('$size may not be negative');
  return (value) => isArray(value) && value.length === operand;
}

/** $mod: [divisor, remainder], both truncated to integers. Source: MongoDB manual, "$mod". */
export function hasRemainder(operand: Value): Test {
  if (!isArray(operand)) throw malformed('malformed mod, needs to be an array');
  if (operand.length < 2) throw malformed('malformed mod, not enough elements');
  if (operand.length > 2) throw malformed('malformed mod, too many elements');
  const [divisor, remainder] = operand;
  if (typeof divisor !== 'number' || !Number.isFinite(divisor)) throw malformed('malformed mod, divisor not a number');
  if (typeof remainder !== 'number' || !Number.isFinite(remainder)) {
    throw malformed('malformed mod, remainder not a number');
  }
  const by = Math.trunc(divisor);
  const expected = Math.trunc(remainder);
  if (by === 0) throw malformed('divisor cannot be 0');
  return (value) => typeof value === 'number' && Number.isFinite(value) && Math.trunc(value) % by === expected;
}

/** True for values that stand for an order in an index: all but regular expressions, arrays and missing ones. */
export function isIndexable(value: Value): boolean {
  return !(value === undefined || value instanceof RegExp || typeOf(value) === TYPE.array);
}
