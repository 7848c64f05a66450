/**
 * The wire's EJSON (MongoDB Extended JSON v2, canonical) by hand: plain cases dominate, and bson's own parser costs
 * several times as much. Source: notes of bson's specification; the SDKs send and read it through bson 4.
 */
import { ObjectId } from 'bson';
import { regExpOf } from '../query/regex';
import type { Document, Value } from '../query/value';
import { CloudError, DATABASE_CODES } from '../store/errors';

/** What `now` means for `{$tcb_server_date: {offset}}`. */
export type Now = () => number;

const malformed = (what: string) => new CloudError(DATABASE_CODES.invalidParam, `malformed EJSON: ${what}`);

/** MongoDB manual, "MongoDB Limits and Thresholds": at most 100 levels of nesting; as many names in a path. */
const MOST_DEPTH = 100;

/** Reads EJSON text, or an already parsed value. Throws INVALID_PARAM. */
export function parseEjson(text: unknown, now: Now): Value {
  if (typeof text !== 'string') return fromWire(text, now, 0);
  try {
    return fromWire(JSON.parse(text), now, 0);
  } catch (error) {
    if (error instanceof SyntaxError) throw malformed(error.message);
    throw error;
  }
}

/** Reads EJSON that must be an object, such as a query. `undefined` and '' mean {}. */
export function parseDocument(text: unknown, now: Now): Document {
  if (text === undefined || text === null || text === '') return {};
  const value = parseEjson(text, now);
  if (!isPlainObject(value)) throw malformed('an object is expected');
  return value;
}

export function isPlainObject(value: unknown): value is Document {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

/** Text as the disk and other programs can hold it: lone surrogates become U+FFFD, as they do in BSON. */
const wellFormed = (text: string) => (text.isWellFormed() ? text : text.toWellFormed());

function fromWire(value: unknown, now: Now, depth: number): Value {
  if (typeof value === 'string') return wellFormed(value);
  if (value === null || typeof value === 'number' || typeof value === 'boolean') return value;
  if (typeof value !== 'object') throw malformed(typeof value);
  if (depth >= MOST_DEPTH) throw malformed(`more than ${MOST_DEPTH} levels`);
  if (Array.isArray(value)) return value.map((item) => fromWire(item, now, depth + 1));
  const object = value as Record<string, unknown>;
  const keys = Object.keys(object);
  const [first] = keys;
  if (keys.length === 1 && first !== undefined && first.charCodeAt(0) === 36) {
    const special = specialValue(first, object[first], now);
    if (special !== undefined) return special;
  }
  const document: Document = {};
  for (const key of keys) document[nameOf(key)] = fromWire(object[key], now, depth + 1);
  return document;
}

/** A field name or a path of them. `__proto__` is no name: assigning to it would change an object's prototype. */
function nameOf(key: string): string {
  if (key.includes('__proto__') && key.split('.').includes('__proto__')) throw malformed('a field named __proto__');
  if (key.includes('\0')) throw malformed('a field name with a NUL character');
  if (key.length > 2 * MOST_DEPTH && key.split('.').length > MOST_DEPTH) throw malformed('a path of too many names');
  return wellFormed(key);
}

function specialValue(key: string, inner: unknown, now: Now): Value {
  switch (key) {
    case '$numberInt':
    case '$numberLong':
    case '$numberDouble':
    case '$numberDecimal':
      return numberOf(key, inner);
    case '$date':
      return dateOf(dateMs(inner));
    case '$oid':
      if (typeof inner !== 'string' || !/^[0-9a-f]{24}$/i.test(inner)) throw malformed(key);
      return new ObjectId(inner);
    case '$tcb_server_date': {
      const offset = isPlainObject(inner) ? fromWire(inner.offset ?? 0, now, 0) : 0;
      return dateOf(typeof offset === 'number' ? now() + offset : Number.NaN);
    }
    case '$regularExpression':
      if (!isPlainObject(inner) || typeof inner.pattern !== 'string' || typeof (inner.options ?? '') !== 'string')
        throw malformed(key);
      // Whether it means anything is found out where it is used.
      return regExpOf(wellFormed(inner.pattern), String(inner.options ?? ''));
    case '$undefined':
      return null;
    default:
      return undefined;
  }
}

function numberOf(key: string, inner: unknown): number {
  if (typeof inner === 'number') return inner;
  if (inner === 'NaN') return Number.NaN;
  const value = typeof inner === 'string' && inner.trim() !== '' ? Number(inner) : Number.NaN;
  if (Number.isNaN(value)) throw malformed(key);
  return value;
}

function dateMs(inner: unknown): number {
  if (typeof inner === 'number') return inner;
  if (typeof inner === 'string') return Date.parse(inner);
  return isPlainObject(inner) ? numberOf('$date', inner.$numberLong) : Number.NaN;
}

function dateOf(ms: number): Date {
  const date = new Date(ms);
  if (Number.isNaN(date.getTime())) throw malformed('a date that JavaScript does not have');
  return date;
}

/** Writes canonical EJSON text, as the SDKs' EJSON.parse reads it. */
export function toEjson(value: Value): string {
  switch (typeof value) {
    case 'string':
      return JSON.stringify(value);
    case 'number':
      return numberText(value);
    case 'boolean':
      return value ? 'true' : 'false';
    case 'undefined':
      return 'null';
    case 'object':
      break;
  }
  if (value === null) return 'null';
  if (Array.isArray(value)) return `[${value.map(toEjson).join(',')}]`;
  if (value instanceof Date) return `{"$date":{"$numberLong":"${value.getTime()}"}}`;
  if (value instanceof RegExp)
    return `{"$regularExpression":{"pattern":${JSON.stringify(value.source)},"options":"${optionsOf(value)}"}}`;
  if (value instanceof ObjectId) return `{"$oid":"${value.toHexString()}"}`;
  let text = '';
  for (const key of Object.keys(value)) {
    const inner = (value as Document)[key];
    if (inner === undefined) continue;
    text += `${text === '' ? '' : ','}${JSON.stringify(key)}:${toEjson(inner)}`;
  }
  return `{${text}}`;
}

/** BSON has the options i, l, m, s, u and x; its readers refuse any other letter (g, y). */
function optionsOf({ flags }: RegExp): string {
  return flags.replace(/[^imsu]/g, '');
}

function numberText(value: number): string {
  if (Number.isInteger(value) && !Object.is(value, -0)) {
    if (value >= -2147483648 && value <= 2147483647) return `{"$numberInt":"${value}"}`;
    if (Number.isSafeInteger(value)) return `{"$numberLong":"${value}"}`;
  }
  return `{"$numberDouble":"${Object.is(value, -0) ? '-0.0' : value}"}`;
}
