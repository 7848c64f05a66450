/** A secondary index: an ordered set of (encoded key, document), which may still hold entries of old versions. */
import BTree from 'sorted-btree';
import { type IndexField, indexKeys, isMultikey } from '../query/key';
import type { Document } from '../query/value';

export interface IndexSpec {
  name: string;
  fields: IndexField[];
  unique: boolean;
}

/** Above every encoded component and every id key: closes a range that begins with a prefix. */
export const AFTER = '\uffff';

const byCodeUnits = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

export class Index {
  readonly tree = new BTree<string, string>(undefined, byCodeUnits);
  /** A document had an array in an indexed field: then one document may stand at several places. */
  multikey = false;
  /** Entries of overwritten versions still in the tree (open snapshots read them). */
  stale = 0;

  constructor(readonly spec: IndexSpec) {}

  keysOf(doc: Document): string[] {
    return indexKeys(doc, this.spec.fields);
  }

  add(id: string, doc: Document): void {
    if (!this.multikey && isMultikey(doc, this.spec.fields)) this.multikey = true;
    for (const key of this.keysOf(doc)) this.tree.set(key + id, id);
  }

  remove(id: string, keys: readonly string[]): void {
    for (const key of keys) this.tree.delete(key + id);
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
