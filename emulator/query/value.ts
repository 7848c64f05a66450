/** Values as MongoDB has them: their types, order, equality and order-keeping encoding, for the rest of the emulator. */
import { type Document, isArray, isDocument, type Value } from './type';

export { compareValues, equalValues } from './compare';
export { descending, encodeValue } from './encode';
export { type Document, isArray, isDocument, type Value } from './type';

/** A deep copy; ObjectIds and regular expressions are immutable and shared. */
export function cloneValue<T extends Value>(value: T): T;
export function cloneValue(value: Value): Value {
  if (typeof value !== 'object' || value === null) return value;
  if (isArray(value)) return value.map((element) => cloneValue(element));
  if (value instanceof Date) return new Date(value);
  if (!isDocument(value)) return value;
  const copy: Document = { ...value };
  // `__proto__` must stay the plain field that the spread made of it, so it is not assigned to.
  for (const name in copy) if (name !== '__proto__') copy[name] = cloneValue(copy[name]);
  return copy;
}
