/** request.data: what a create writes, or what an update would, as far as the rules understand its operators. */
import { field } from '../query/path';
import { type Document, isArray, isDocument, type Value } from '../query/value';
import { type Answer, NO_ANSWER } from './compare';

/**
 * The fields that are written, and those of which nobody can say what will be in them.
 *
 * Of the update operators the rules know set and remove (cloud.tencent.com/document/product/876/41802, "update
 * commands"). The SDKs send { a: { b: 1 } } as $set of 'a.b'; a rule reads it as request.data.a.b.
 */
export interface RequestData {
  set: { path: readonly string[]; value: Value }[];
  /**
   * Removed fields, which equal nothing: were they undefined, `request.data.price == undefined` ("the price is not
   * touched") would let the price be removed.
   */
  removed: (readonly string[])[];
  /** Written by other operators ($inc, $push, …). */
  other: { path: readonly string[]; operator: string }[];
}

const split = (path: string): string[] => path.split('.');

/** The data of a create: the document. */
export function dataOfCreate(document: Document): RequestData {
  // A field name is taken as it is here, with its dots, if it should have any.
  return { set: Object.entries(document).map(([name, value]) => ({ path: [name], value })), removed: [], other: [] };
}

/** The data of an update: a whole document (doc.set) or update operators. */
export function dataOfUpdate(update: Document): RequestData {
  const data: RequestData = { set: [], removed: [], other: [] };
  for (const [name, operand] of Object.entries(update)) {
    if (!name.startsWith('$')) {
      data.set.push({ path: split(name), value: operand });
      continue;
    }
    if (!isDocument(operand)) continue;
    for (const [path, value] of Object.entries(operand)) {
      if (name === '$set') data.set.push({ path: split(path), value });
      else if (name === '$unset') data.removed.push(split(path));
      else data.other.push({ path: split(path), operator: name });
      // A field is renamed to, too.
      if (name === '$rename' && typeof value === 'string') data.other.push({ path: split(value), operator: name });
    }
  }
  return data;
}

/** Every path that is written in whatever way. */
export function touched(data: RequestData): (readonly string[])[] {
  return [...data.set.map(({ path }) => path), ...data.removed, ...data.other.map(({ path }) => path)];
}

const begins = (path: readonly string[], beginning: readonly string[]): boolean =>
  beginning.every((name, i) => path[i] === name);

/** True when one of the two is in the other. */
export const overlap = (a: readonly string[], b: readonly string[]): boolean => begins(a, b) || begins(b, a);

function inside(value: Value, path: readonly string[]): Answer {
  let inner = value;
  for (const name of path) {
    if (isDocument(inner)) inner = field(inner, name);
    else if (isArray(inner)) inner = inner[Number(name)];
    else return NO_ANSWER;
  }
  return inner;
}

/**
 * Reads request.data: without data it is undefined; a field that is not written is undefined, but a field of such a
 * field has no answer.
 */
export function readData(data: RequestData | undefined, path: readonly string[]): Answer {
  if (data === undefined) return path.length === 0 ? undefined : NO_ANSWER;
  const unknown = [...data.removed, ...data.other.map((other) => other.path)];
  if (path.length > 0 && unknown.some((other) => overlap(path, other))) return NO_ANSWER;
  let partial = path.length === 0;
  let found: Answer = path.length > 1 ? NO_ANSWER : undefined;
  for (const { path: written, value } of data.set) {
    if (begins(path, written)) found = inside(value, path.slice(written.length));
    else if (begins(written, path)) partial = true;
    else if (found === NO_ANSWER && path.length > 1 && begins(written, path.slice(0, -1))) found = undefined;
  }
  // Only parts of an object are written: what it is as a whole compares with nothing but null.
  return partial ? {} : found;
}
