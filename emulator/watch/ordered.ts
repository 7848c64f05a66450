/** Documents in the order of a query, kept in it one change at a time. */
import type { IndexField } from '../query/key';
import { compileSort } from '../query/sort';
import { compareValues, type Document } from '../query/value';

export type Compare = (a: Document, b: Document) => number;

/**
 * The order of a watched query: its own, then `_id` descending, which is also the order where it names none.
 * Source: developers.weixin.qq.com, Collection.watch, "orderBy and limit". No two documents are equal in it.
 */
export function watchOrder(sort: readonly IndexField[]): Compare {
  const own = compileSort([...sort]);
  return (a, b) => own(a, b) || compareValues(b._id, a._id);
}

export class Ordered {
  readonly #compare: Compare;
  readonly #docs: Document[];

  constructor(compare: Compare, docs: readonly Document[]) {
    this.#compare = compare;
    this.#docs = [...docs].sort(compare);
  }

  /** The first of them, or all. */
  first(count = this.#docs.length): Document[] {
    return this.#docs.slice(0, count);
  }

  add(doc: Document): void {
    this.#docs.splice(this.#place(doc), 0, doc);
  }

  /** `doc` is the document as it was added. */
  remove(doc: Document): void {
    this.#docs.splice(this.#place(doc), 1);
  }

  /** Where the document stands, or would. */
  #place(doc: Document): number {
    let low = 0;
    let high = this.#docs.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const other = this.#docs[middle];
      if (other && this.#compare(other, doc) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
