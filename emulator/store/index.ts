/** A secondary index: an ordered set of (encoded key, document), which may still hold entries of old versions. */
import BTree from 'sorted-btree';
import { type Component, indexKeys, isMultikey } from '../query/key';
import type { Document } from '../query/value';

export interface IndexSpec {
  name: string;
  fields: Component[];
  unique: boolean;
}

/** Above every encoded component and every id key: closes a range that begins with a prefix. */
export const AFTER = '\uffff';

const byCodeUnits = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

export class Index {
  readonly tree = new BTree<string, string>(undefined, byCodeUnits);
  /** A document had an array in an indexed field: then one document may stand at several places. */
  multikey = false;
  /** Versions that left their place while an open snapshot may still look for them there. */
  stale = 0;
  /** Entries that kept versions of one document have in common: how many more than one need them. */
  readonly #shared = new Map<string, number>();

  constructor(readonly spec: IndexSpec) {}

  /** @throws QueryError for a document this index cannot hold (parallel arrays) */
  keysOf(doc: Document): string[] {
    return indexKeys(doc, this.spec.fields);
  }

  add(id: string, keys: readonly string[], doc: Document): void {
    if (!this.multikey && isMultikey(doc, this.spec.fields)) this.multikey = true;
    for (const key of keys) {
      const entry = key + id;
      if (!this.tree.set(entry, id)) this.#shared.set(entry, (this.#shared.get(entry) ?? 0) + 1);
    }
  }

  remove(id: string, keys: readonly string[]): void {
    for (const key of keys) {
      const entry = key + id;
      const more = this.#shared.get(entry);
      if (more === undefined) this.tree.delete(entry);
      else if (more === 1) this.#shared.delete(entry);
      else this.#shared.set(entry, more - 1);
    }
  }

  /** Ids that stand at exactly this key, entries of old versions included. */
  at(key: string): string[] {
    return this.tree.getRange(key, key + AFTER).map(([, id]) => id);
  }

  /** Entries with low <= key < high, in order or from the end. */
  *range(low: string, high: string, reverse: boolean): Generator<[key: string, id: string]> {
    if (reverse) {
      for (const [key, id] of this.tree.entriesReversed(high, undefined, true)) {
        if (key < low) return;
        yield [key, id];
      }
    } else {
      for (const [key, id] of this.tree.entries(low)) {
        if (key >= high) return;
        yield [key, id];
      }
    }
  }
}
