/** Dotted paths: 'a.b.0' read the way MongoDB reads it, through documents, array positions and array elements. */
import { type Document, isArray, isContainer, isDocument, type Value } from './type';

/** True for 'a.0': a name that is a position when it meets an array. */
export function isIndex(name: string): boolean {
  if (name.length === 0 || name.length > 10) return false;
  for (let i = 0; i < name.length; i++) {
    const unit = name.charCodeAt(i);
    if (unit < 48 || unit > 57) return false;
  }
  return name.length === 1 || name.charCodeAt(0) !== 48;
}

/** Reads one field. Names such as 'constructor' are inherited by every object, so only those pay for a check. */
export function field(document: Document, name: string): Value {
  const value = document[name];
  return value !== undefined && name in Object.prototype && !Object.hasOwn(document, name) ? undefined : value;
}

/** Reads one field where the name is known beforehand, so that the check of `field` costs nothing. */
function reader(name: string): (document: Document) => Value {
  return name in Object.prototype ? (document) => field(document, name) : (document) => document[name];
}

/**
 * Reads a path until it meets an array: answers the value, undefined if missing, or the array that was met, at the end
 * of the path or before. A caller that gets an array starts over with `someAt` or its own walk.
 */
export function plainReader(path: string): (document: Document) => Value {
  const [first = '', ...rest] = path.split('.');
  const read = reader(first);
  if (rest.length === 0) return read;
  const readers = rest.map(reader);
  return (document) => {
    let value = read(document);
    for (const next of readers) {
      if (!isDocument(value)) return isArray(value) ? value : undefined;
      value = next(value);
    }
    return value;
  };
}

/** Called with each value found; true ends the walk. */
export type Visit = (value: Value) => boolean;

/**
 * Visits what a path leads to, the way query operators see it, until `visit` answers true; answers whether it did.
 *
 * A missing field is visited as undefined. An array inside the path is entered at a position ('a.0') and through every
 * element that is an object. An array at the end is visited itself and, when `elements` is set, its elements before it;
 * but an array at a position that ends the path only itself.
 * Source: MongoDB manual, "Query an Array", "Query an Array of Embedded Documents"; the corners (a position past the
 * end or before a scalar is not even "missing") are those of MongoDB's own tests of its path iterator.
 */
export function someAt(value: Value, path: readonly string[], from: number, elements: boolean, visit: Visit): boolean {
  if (from === path.length) {
    if (elements && isArray(value)) for (const element of value) if (visit(element)) return true;
    return visit(value);
  }
  if (isDocument(value)) return someAt(field(value, path[from] ?? ''), path, from + 1, elements, visit);
  return isArray(value) ? someIn(value, path, from, elements, visit) : visit(undefined);
}

function someIn(array: Value[], path: readonly string[], from: number, elements: boolean, visit: Visit): boolean {
  const name = path[from] ?? '';
  if (isIndex(name) && Number(name) < array.length) {
    const element = array[Number(name)];
    if (
      from + 1 === path.length
        ? visit(element)
        : isContainer(element) && someAt(element, path, from + 1, elements, visit)
    ) {
      return true;
    }
  }
  for (const element of array) {
    if (isDocument(element) && someAt(field(element, name), path, from + 1, elements, visit)) return true;
  }
  return false;
}
