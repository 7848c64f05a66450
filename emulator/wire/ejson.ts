/**
 * The wire's EJSON (MongoDB Extended JSON v2, canonical) by hand: plain cases dominate, and bson's own parser costs
 * several times as much. Source: notes of bson's specification; the SDKs send and read it through bson 4.
 */
import { ObjectId } from 'bson';
import type { Document, Value } from '../query/value';
import { CloudError, DATABASE_CODES } from '../store/errors';

/** What `now` means for `{$tcb_server_date: {offset}}`. */
export type Now = () => number;

const malformed = (what: string) => new CloudError(DATABASE_CODES.invalidParam, `malformed EJSON: ${what}`);

/** Reads EJSON text, or an already parsed value. Throws INVALID_PARAM. */
export function parseEjson(text: unknown, now: Now): Value {
  if (typeof text !== 'string') return fromWire(text, now);
  try {
    return fromWire(JSON.parse(text), now);
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

function fromWire(value: unknown, now: Now): Value {
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return value;
  if (Array.isArray(value)) return value.map((item) => fromWire(item, now));
  if (typeof value !== 'object') throw malformed(typeof value);
  const object = value as Record<string, unknown>;
  const keys = Object.keys(object);
  const [first] = keys;
  if (keys.length === 1 && first !== undefined && first.charCodeAt(0) === 36) {
    const special = specialValue(first, object[first], now);
    if (special !== undefined) return special;
  }
  const document: Document = {};
  for (const key of keys) {
    if (key === '__proto__') throw malformed('a field named __proto__');
    document[key] = fromWire(object[key], now);
  }
  return document;
}

function specialValue(key: string, inner: unknown, now: Now): Value {
  switch (key) {
    case '$numberInt':
    case '$numberLong':
    case '$numberDouble':
    case '$numberDecimal':
      return Number(inner);
    case '$date':
      return new Date(dateMs(inner));
    case '$oid':
      return new ObjectId(String(inner));
    case '$tcb_server_date': {
      const offset = isPlainObject(inner) ? Number(fromWire(inner.offset ?? 0, now)) : 0;
      return new Date(now() + offset);
    }
    case '$regularExpression':
      if (!isPlainObject(inner)) throw malformed(key);
      return regExp(String(inner.pattern), String(inner.options ?? ''));
    case '$undefined':
      return null;
    default:
      return undefined;
  }
}

function dateMs(inner: unknown): number {
  if (typeof inner === 'number') return inner;
  const ms = isPlainObject(inner) ? Number(inner.$numberLong) : Date.parse(String(inner));
  if (Number.isNaN(ms)) throw malformed('$date');
  return ms;
}

function regExp(pattern: string, options: string): RegExp {
  try {
    // x (extended) and l (locale) have no counterpart in JavaScript.
    return new RegExp(pattern, options.replace(/[^imsu]/g, ''));
  } catch (error) {
    throw malformed(String(error));
  }
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
    return `{"$regularExpression":{"pattern":${JSON.stringify(value.source)},"options":"${value.flags}"}}`;
  if (value instanceof ObjectId) return `{"$oid":"${value.toHexString()}"}`;
  let text = '';
  for (const key of Object.keys(value)) {
    const inner = (value as Document)[key];
    if (inner === undefined) continue;
    text += `${text === '' ? '' : ','}${JSON.stringify(key)}:${toEjson(inner)}`;
  }
  return `{${text}}`;
}

function numberText(value: number): string {
  if (Number.isInteger(value) && !Object.is(value, -0)) {
    if (value >= -2147483648 && value <= 2147483647) return `{"$numberInt":"${value}"}`;
    if (Number.isSafeInteger(value)) return `{"$numberLong":"${value}"}`;
  }
  return `{"$numberDouble":"${Object.is(value, -0) ? '-0.0' : value}"}`;
}
