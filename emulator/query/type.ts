/** The types of the values a document can hold and their places in MongoDB's order. */
import { ObjectId } from 'bson';

/** What a field can hold. `undefined` stands for a missing field and compares as null. */
export type Value = null | boolean | number | string | Date | RegExp | ObjectId | Value[] | Document | undefined;

/** A document or an embedded object. Immutable by convention: nothing in this folder changes one it was given. */
export interface Document {
  [field: string]: Value;
}

/**
 * Places of the types in MongoDB's order (manual: "Comparison/Sort Order"); also the first character of an encoded
 * value. 0 to 3 are free for terminators and escapes, 4 is an empty array in an index, 10 would be binary data.
 */
export const TYPE = {
  emptyArray: 4,
  null: 5,
  number: 6,
  string: 7,
  object: 8,
  array: 9,
  objectId: 11,
  boolean: 12,
  date: 13,
  regex: 14,
} as const;

/** The place of a value's type in MongoDB's order, one of TYPE. */
export function typeOf(value: Value): number {
  switch (typeof value) {
    case 'string':
      return TYPE.string;
    case 'number':
      return TYPE.number;
    case 'boolean':
      return TYPE.boolean;
    case 'undefined':
      return TYPE.null;
  }
  if (value === null) return TYPE.null;
  if (Array.isArray(value)) return TYPE.array;
  if (value instanceof Date) return TYPE.date;
  if (value instanceof ObjectId) return TYPE.objectId;
  if (value instanceof RegExp) return TYPE.regex;
  return TYPE.object;
}

/** True for an array; unlike Array.isArray it narrows to Value[]. */
export function isArray(value: Value): value is Value[] {
  return Array.isArray(value);
}

/** True for an embedded object, false for scalars, arrays, dates, ObjectIds and regular expressions. */
export function isDocument(value: Value): value is Document {
  return typeof value === 'object' && typeOf(value) === TYPE.object;
}

/** True for a value that has fields or elements of its own. */
export function isContainer(value: Value): value is Document | Value[] {
  return isArray(value) || isDocument(value);
}
