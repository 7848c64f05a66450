/** Sorting documents as MongoDB does, in the very order in which an index of the same fields lists them. */
import { compareValues } from './compare';
import { type IndexField, indexKeys } from './key';
import { plainReader } from './path';
import type { Document } from './type';

/**
 * Compiles a comparison for Array.sort. A missing field sorts as null; an array by its least element where the
 * direction is 1, by its greatest where it is -1, and an empty one below null.
 * Source: MongoDB manual, "Comparison/Sort Order", "Arrays".
 *
 * The comparison throws QueryError DATABASE_REQUEST_FAILED for a document with different arrays under two fields.
 */
export function compileSort(fields: IndexField[]): (a: Document, b: Document) => number {
  const components = fields.map(({ field, direction }) => ({ read: plainReader(field), direction }));
  const least = new WeakMap<Document, string>();

  /** The first of the document's keys is where an index would list it first. */
  function firstKey(document: Document): string {
    let key = least.get(document);
    if (key === undefined) {
      key = indexKeys(document, fields).sort()[0] ?? '';
      least.set(document, key);
    }
    return key;
  }

  function compareKeys(a: Document, b: Document): number {
    const key = firstKey(a);
    const other = firstKey(b);
    return key === other ? 0 : key < other ? -1 : 1;
  }

  return (a, b) => {
    for (const { read, direction } of components) {
      const value = read(a);
      const other = read(b);
      if (Array.isArray(value) || Array.isArray(other)) return compareKeys(a, b);
      const order = compareValues(value, other);
      if (order !== 0) return order * direction;
    }
    return 0;
  };
}
