/** Values as strings that sort like the values, so that an index is a sorted list of strings; on every write's path. */
import { ObjectId } from 'bson';
import { type Document, isArray, isDocument, TYPE, type Value } from './type';

const END = '\u0000';
const NULL = String.fromCharCode(TYPE.null);
const FALSE = String.fromCharCode(TYPE.boolean, 1);
const TRUE = String.fromCharCode(TYPE.boolean, 2);
const STRING = String.fromCharCode(TYPE.string);

/** The component of an empty array in an index: below null, as in MongoDB, and found by no comparison. */
export const EMPTY_ARRAY = String.fromCharCode(TYPE.emptyArray);

const double = new Float64Array(1);
const words = new Uint32Array(double.buffer);

/** A double in 4 characters: the IEEE bits with the sign flipped (all bits when negative) sort like the number. */
function encodeNumber(type: number, value: number): string {
  if (Number.isNaN(value)) return String.fromCharCode(type, 0, 0, 0, 0);
  double[0] = value + 0; // -0 + 0 is 0
  let low = words[0] ?? 0;
  let high = words[1] ?? 0;
  if (high >>> 31 === 1) {
    low = ~low;
    high = ~high;
  } else {
    high ^= 0x80000000;
  }
  return String.fromCharCode(type, high >>> 16, high & 0xffff, (low >>> 16) & 0xffff, low & 0xffff);
}

/** The characters of a string in UTF-8 order, closed by END. U+0000 and U+0001 become two characters each. */
function encodeString(text: string): string {
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 2 || unit >= 0xd800) return text.slice(0, i) + encodeRest(text, i);
  }
  return text + END;
}

function encodeRest(text: string, from: number): string {
  let out = '';
  for (let i = from; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 2) out += String.fromCharCode(1, unit + 1);
    else if (unit < 0xd800) out += text[i];
    else out += String.fromCharCode(unit < 0xe000 ? unit + 0x2000 : unit - 0x800);
  }
  return out + END;
}

function encodeArray(elements: Value[]): string {
  let out = String.fromCharCode(TYPE.array);
  for (const element of elements) out += encodeValue(element);
  return out + END;
}

/** Fields in key order: the type first, then the name, then the value, as compareValues does. */
function encodeDocument(document: Document): string {
  let out = String.fromCharCode(TYPE.object);
  for (const name of Object.keys(document)) {
    const encoded = encodeValue(document[name]);
    out += encoded[0] + encodeString(name) + encoded;
  }
  return out + END;
}

/**
 * A string that sorts, by UTF-16 code units (JavaScript's `<`), as the value does by compareValues. No encoding is the
 * beginning of another, so components can be joined and still compare one by one. It may hold lone surrogates: keep
 * it in memory or write its code units, not UTF-8.
 */
export function encodeValue(value: Value): string {
  switch (typeof value) {
    case 'string':
      return STRING + encodeString(value);
    case 'number':
      return encodeNumber(TYPE.number, value);
    case 'boolean':
      return value ? TRUE : FALSE;
    case 'undefined':
      return NULL;
  }
  if (value === null) return NULL;
  if (isArray(value)) return encodeArray(value);
  if (value instanceof Date) return encodeNumber(TYPE.date, value.getTime());
  if (value instanceof ObjectId) return String.fromCharCode(TYPE.objectId) + value.toHexString();
  if (value instanceof RegExp) {
    return String.fromCharCode(TYPE.regex) + encodeString(value.source) + encodeString(value.flags);
  }
  return isDocument(value) ? encodeDocument(value) : NULL;
}

/** An encoding (or several joined) turned round: sorts in the opposite order. Its own inverse. */
export function descending(encoded: string): string {
  let out = '';
  for (let i = 0; i < encoded.length; i++) out += String.fromCharCode(0xffff - encoded.charCodeAt(i));
  return out;
}
