/** MongoDB's one order across all types, and the equality that follows from it. */
import { ObjectId } from 'bson';
import { type Document, isArray, isDocument, TYPE, typeOf, type Value } from './type';

/** Orders numbers as MongoDB does: NaN below all others and equal to itself, -0 equal to 0. */
function compareNumbers(a: number, b: number): number {
  if (a < b) return -1;
  if (a > b) return 1;
  if (a === b) return 0;
  return Number.isNaN(a) ? (Number.isNaN(b) ? 0 : -1) : 1;
}

/**
 * Moves a UTF-16 code unit to where UTF-8 would sort it: the surrogates (astral characters) above U+E000 to U+FFFF.
 */
function utf8Place(unit: number): number {
  if (unit < 0xd800) return unit;
  return unit < 0xe000 ? unit + 0x2000 : unit - 0x800;
}

/** Orders strings by UTF-8 bytes, which is code point order; JavaScript's `<` is not, for astral characters. */
function compareStrings(a: string, b: string): number {
  if (a === b) return 0;
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const x = a.charCodeAt(i);
    const y = b.charCodeAt(i);
    if (x !== y) return utf8Place(x) < utf8Place(y) ? -1 : 1;
  }
  return a.length < b.length ? -1 : 1;
}

/** Orders objects field by field in key order: by the type of the value, then the name, then the value. */
function compareDocuments(a: Document, b: Document): number {
  const names = Object.keys(a);
  const others = Object.keys(b);
  const length = Math.min(names.length, others.length);
  for (let i = 0; i < length; i++) {
    const name = names[i] ?? '';
    const other = others[i] ?? '';
    const x = a[name];
    const y = b[other];
    const order = typeOf(x) - typeOf(y) || compareStrings(name, other) || compareValues(x, y);
    if (order !== 0) return order;
  }
  return names.length - others.length;
}

function compareArrays(a: Value[], b: Value[]): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const order = compareValues(a[i], b[i]);
    if (order !== 0) return order;
  }
  return a.length - b.length;
}

/**
 * MongoDB's order across all types: null (and missing) < numbers < strings < objects < arrays < ObjectId < booleans
 * < dates < regular expressions. Negative, zero or positive, as Array.sort wants it.
 * Source: MongoDB manual, "Comparison/Sort Order".
 */
export function compareValues(a: Value, b: Value): number {
  if (typeof a === 'number' && typeof b === 'number') return compareNumbers(a, b);
  if (typeof a === 'string' && typeof b === 'string') return compareStrings(a, b);
  const type = typeOf(a);
  const other = typeOf(b);
  if (type !== other) return type - other;
  if (type === TYPE.null || a === b) return 0;
  if (typeof a === 'boolean') return a ? 1 : -1;
  if (isArray(a) && isArray(b)) return compareArrays(a, b);
  if (a instanceof Date && b instanceof Date) return compareNumbers(a.getTime(), b.getTime());
  if (a instanceof ObjectId && b instanceof ObjectId) return compareStrings(a.toHexString(), b.toHexString());
  if (a instanceof RegExp && b instanceof RegExp) {
    return compareStrings(a.source, b.source) || compareStrings(a.flags, b.flags);
  }
  return isDocument(a) && isDocument(b) ? compareDocuments(a, b) : 0;
}

/**
 * MongoDB's equality: the order of an object's keys counts, 1 equals 1.0, NaN equals NaN. null equals undefined here;
 * a caller for whom "missing" differs looks at that first.
 */
export function equalValues(a: Value, b: Value): boolean {
  return a === b || compareValues(a, b) === 0;
}
