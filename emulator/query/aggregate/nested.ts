/** Setting a field by its path, in a copy: what is no document on the way becomes one. */
import { type Document, isDocument, type Value } from '../type';

/** `setNested({ a: 1 }, ['b', 'c'], 2)` is `{ a: 1, b: { c: 2 } }`; undefined takes the field away. */
export function setNested(value: Value, names: readonly string[], set: Value): Document {
  const [name = '', ...rest] = names;
  const copy: Document = isDocument(value) ? { ...value } : {};
  const inner = rest.length === 0 ? set : setNested(copy[name], rest, set);
  if (inner === undefined) delete copy[name];
  else copy[name] = inner;
  return copy;
}
