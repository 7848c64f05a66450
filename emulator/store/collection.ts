/** A collection: the versions of its documents by id, and its indexes, all in memory. */
import { duplicateKey } from './errors';
import { Index, type IndexSpec } from './index';
import type { Write } from './prepare';
import type { Version } from './versions';

export { idKey } from './id';

/** What a later purge removes: what stood before `version` and only snapshots older than it could still see. */
interface Obsolete {
  id: string;
  version: Version;
  stale: { index: Index; keys: readonly string[] }[];
}

const NONE: readonly string[] = [];
const ID_INDEX = '_id_';

export class Collection {
  readonly docs = new Map<string, Version>();
  readonly #indexes = new Map<string, Index>();
  /** The last commit that changed anything here: what an answer about missing documents depends on. */
  lastSeq = 0;
  /** Counts changes of the indexes: what was prepared for others cannot be applied. */
  schema = 0;
  #obsolete: Obsolete[] = [];
  /** How many of them, from the front, are purged already: moving the rest each time would cost more than the purge. */
  #purged = 0;

  /** @param mostBytes how large a document of it may be */
  constructor(
    readonly name: string,
    readonly mostBytes: number,
  ) {
    this.#indexes.set(ID_INDEX, new Index({ name: ID_INDEX, fields: [{ field: '_id', direction: 1 }], unique: true }));
  }

  get indexes(): ReadonlyMap<string, Index> {
    return this.#indexes;
  }

  /** The definitions of all indexes but that of `_id`. */
  get specs(): IndexSpec[] {
    return [...this.#indexes.values()].map(({ spec }) => spec).filter(({ name }) => name !== ID_INDEX);
  }

  /**
   * Makes the indexes be these, all or none of them, and answers whether anything changed.
   *
   * @throws CloudError E11000 where `unique` does not hold; QueryError for a document that cannot be indexed so
   */
  setIndexes(specs: readonly IndexSpec[]): boolean {
    const wanted = specs.map((spec) => {
      const existing = this.#indexes.get(spec.name);
      return existing && JSON.stringify(existing.spec) === JSON.stringify(spec) ? existing : spec;
    });
    if (wanted.length === this.#indexes.size - 1 && wanted.every((one) => one instanceof Index)) return false;
    const built = wanted.map((one) => (one instanceof Index ? { index: one, stale: [] } : this.#build(one)));
    for (const name of [...this.#indexes.keys()]) if (name !== ID_INDEX) this.#indexes.delete(name);
    for (const { index, stale } of built) {
      this.#indexes.set(index.spec.name, index);
      for (const { obsolete, keys } of stale) obsolete.stale.push({ index, keys });
    }
    this.schema += 1;
    return true;
  }

  /** Writes a version; keeps the old one and its index entries when a snapshot may still read them. Cannot fail. */
  put(id: string, { doc, keys }: Write, seq: number, keepOld: boolean): void {
    const old = this.docs.get(id);
    const version: Version = { seq, doc, prev: keepOld ? (old ?? null) : null };
    const stale: Obsolete['stale'] = [];
    let position = 0;
    for (const index of this.#indexes.values()) {
      const before = old?.doc ? index.keysOf(old.doc) : NONE;
      const after = keys[position++] ?? NONE;
      // Versions in a row that stand at the same places share their entries.
      if (same(before, after)) continue;
      if (keepOld && before.length > 0) {
        index.stale += 1;
        stale.push({ index, keys: before });
      } else index.remove(id, before);
      if (doc) index.add(id, after, doc);
    }
    if (doc || keepOld) this.docs.set(id, version);
    else this.docs.delete(id);
    if (keepOld && (old || !doc)) this.#obsolete.push({ id, version, stale });
    this.lastSeq = seq;
  }

  /** Forgets what no snapshot as old as `oldest`, or newer, needs. */
  purge(oldest: number): void {
    for (; this.hasObsolete; this.#purged++) {
      const next = this.#obsolete[this.#purged];
      if (!next || next.version.seq > oldest) break;
      const { id, version, stale } = next;
      for (const { index, keys } of stale) {
        index.stale -= 1;
        index.remove(id, keys);
      }
      version.prev = null;
      if (!version.doc && this.docs.get(id) === version) this.docs.delete(id);
    }
    if (this.#purged * 2 >= this.#obsolete.length) {
      this.#obsolete = this.#obsolete.slice(this.#purged);
      this.#purged = 0;
    }
  }

  get hasObsolete(): boolean {
    return this.#obsolete.length > this.#purged;
  }

  /** An index over what is there, old versions too: an open snapshot may read them through it. */
  #build(spec: IndexSpec): { index: Index; stale: { obsolete: Obsolete; keys: readonly string[] }[] } {
    const index = new Index(spec);
    for (const [id, { doc }] of this.docs) {
      if (!doc) continue;
      const keys = index.keysOf(doc);
      for (const key of keys)
        if (spec.unique && index.at(key).length > 0)
          throw duplicateKey(this.name, spec.name, '(two documents have the same key)');
      index.add(id, keys, doc);
    }
    const stale: { obsolete: Obsolete; keys: readonly string[] }[] = [];
    for (const obsolete of this.#obsolete.slice(this.#purged)) {
      const { doc, prev } = obsolete.version;
      if (!prev?.doc) continue;
      const keys = index.keysOf(prev.doc);
      if (doc && same(keys, index.keysOf(doc))) continue;
      index.add(obsolete.id, keys, prev.doc);
      index.stale += 1;
      stale.push({ obsolete, keys });
    }
    return { index, stale };
  }
}

function same(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((key, i) => key === b[i]);
}
