/** '$a.b' in an expression: read through documents and the documents in arrays; a number is a name, not a position. */
import { malformed } from '../error';
import { field } from '../path';
import { isArray, isDocument, type Value } from '../type';

/** The names of a path without its `$`. @throws QueryError INVALID_PARAM where one is empty or begins with `$` */
export function pathNames(path: string): string[] {
  if (path === '') throw malformed('FieldPath cannot be constructed with empty string');
  if (path.endsWith('.')) throw malformed("FieldPath must not end with a '.'.");
  const names = path.split('.');
  for (const name of names) {
    if (name === '') throw malformed('FieldPath field names may not be empty strings.');
    if (name.startsWith('$'))
      throw malformed(
        `FieldPath field names may not start with '$'. Consider using $getField or $setField. Found: ${name}`,
      );
    if (name === '__proto__') throw malformed('FieldPath field names may not be __proto__.');
    if (name.includes('\0')) throw malformed('FieldPath field names may not contain null bytes.');
  }
  return names;
}

function readAt(start: Value, names: readonly string[], from: number): Value {
  let value = start;
  for (let at = from; at < names.length; at++) {
    if (isArray(value)) return readEach(value, names, at);
    if (!isDocument(value)) return undefined;
    value = field(value, names[at] ?? '');
  }
  return value;
}

/** Of an array met on the way, what the path leads to in each of its documents; what else it holds is passed over. */
function readEach(array: Value[], names: readonly string[], at: number): Value[] {
  const found: Value[] = [];
  for (const element of array) {
    const value = isDocument(element) ? readAt(element, names, at) : undefined;
    if (value !== undefined) found.push(value);
  }
  return found;
}

/** Reads a path: of `{ a: [{ b: 1 }, { c: 2 }, 3] }` the path a.b is `[1]`. Source: MongoDB manual, "Field Paths". */
export function pathReader(names: readonly string[]): (value: Value) => Value {
  const [only] = names;
  if (only !== undefined && names.length === 1 && !(only in Object.prototype))
    return (value) => (isDocument(value) ? value[only] : isArray(value) ? readEach(value, names, 0) : undefined);
  return (value) => readAt(value, names, 0);
}
