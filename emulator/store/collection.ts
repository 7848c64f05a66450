/** A collection: the versions of its documents by id, and its indexes, all in memory. */
import type { Document, Value } from '../query/value';
import { CloudError, DATABASE_CODES, duplicateKey } from './errors';
import { Index, type IndexSpec } from './index';
import type { Version } from './versions';

/** `_id` as a map key and a journal key: a string keeps its text, any other value its JSON. */
export function idKey(id: Value): string {
  if (typeof id === 'string') {
    if (!id.isWellFormed()) throw new CloudError(DATABASE_CODES.invalidParam, '_id is not well-formed text');
    return `s${id}`;
  }
  if (id === undefined || id === null) throw new CloudError(DATABASE_CODES.invalidParam, '_id is missing');
  return `j${JSON.stringify(id)}`;
}

/** What a later purge removes: entries and versions that only snapshots older than `seq` could still see. */
interface Obsolete {
  seq: number;
  id: string;
  stale: { index: Index; keys: string[] }[];
}

export class Collection {
  readonly docs = new Map<string, Version>();
  readonly indexes = new Map<string, Index>();
  /** The last commit that changed anything here: what an answer about missing documents depends on. */
  lastSeq = 0;
  #obsolete: Obsolete[] = [];

  constructor(readonly name: string) {
    this.#newIndex({ name: '_id_', fields: [{ field: '_id', direction: 1 }], unique: true });
  }

  /** Adds an index over what is there. Throws E11000 where `unique` does not hold. */
  createIndex(spec: IndexSpec): void {
    const index = new Index(spec);
    for (const [id, version] of this.docs) {
      if (!version.doc) continue;
      if (spec.unique) for (const key of index.keysOf(version.doc)) this.#refuseTaken(index, key);
      index.add(id, version.doc);
    }
    this.indexes.set(spec.name, index);
  }

  dropIndex(name: string): void {
    this.indexes.delete(name);
  }

  /** Writes a version; keeps the old one and its index entries when a snapshot may still read them. */
  put(id: string, doc: Document | null, seq: number, keepOld: boolean): void {
    const old = this.docs.get(id);
    const obsolete: Obsolete = { seq, id, stale: [] };
    for (const index of this.indexes.values()) {
      if (old?.doc) {
        const keys = index.keysOf(old.doc);
        if (keepOld) {
          index.stale += 1;
          obsolete.stale.push({ index, keys });
        } else index.remove(id, keys);
      }
      if (doc) index.add(id, doc);
    }
    if (doc || keepOld) this.docs.set(id, { seq, doc, prev: keepOld ? (old ?? null) : null });
    else this.docs.delete(id);
    if (keepOld && (old || !doc)) this.#obsolete.push(obsolete);
    this.lastSeq = seq;
  }

  /** Forgets what no snapshot older than `oldest` needs. */
  purge(oldest: number): void {
    let done = 0;
    for (const { seq, id, stale } of this.#obsolete) {
      if (seq > oldest) break;
      done += 1;
      const newest = this.docs.get(id);
      for (const { index, keys } of stale) {
        index.stale -= 1;
        // A later version may stand at the same key again: that entry is its own now.
        const kept = new Set(newest?.doc ? index.keysOf(newest.doc) : []);
        for (let version = newest?.prev; version && version.seq >= seq; version = version.prev)
          if (version.doc) for (const key of index.keysOf(version.doc)) kept.add(key);
        index.remove(
          id,
          keys.filter((key) => !kept.has(key)),
        );
      }
      let version = newest;
      while (version && version.seq > seq) version = version.prev ?? undefined;
      if (version) version.prev = null;
      if (newest && !newest.doc && newest.seq === seq) this.docs.delete(id);
    }
    if (done > 0) this.#obsolete.splice(0, done);
  }

  get hasObsolete(): boolean {
    return this.#obsolete.length > 0;
  }

  /** The documents' ids whose newest version stands at this key of this index. */
  holders(index: Index, key: string): string[] {
    return index.at(key).filter((id) => {
      const doc = this.docs.get(id)?.doc;
      return doc != null && (index.stale === 0 || index.keysOf(doc).includes(key));
    });
  }

  #newIndex(spec: IndexSpec): void {
    this.indexes.set(spec.name, new Index(spec));
  }

  #refuseTaken(index: Index, key: string): void {
    if (index.at(key).length > 0) throw duplicateKey(this.name, index.spec.name, '(existing documents)');
  }
}
