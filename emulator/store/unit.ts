/**
 * A unit of work: reads of one state of the database plus its own writes. A plain action is a unit that commits in the
 * same tick; a transaction is one that lives over several requests, reads a snapshot and locks what it writes.
 */
import { compileFilter } from '../query/filter';
import type { IndexField } from '../query/key';
import { compileSort } from '../query/sort';
import type { Document } from '../query/value';
import type { Collection } from './collection';
import { duplicateKey, transactionConflict } from './errors';
import type { Locks } from './locks';
import { plan } from './plan';
import { type Version, visible } from './versions';

/** A found document with its version (for the cached wire text), or an own, uncommitted write. */
export interface Found {
  id: string;
  doc: Document;
  version?: Version;
}

export interface Query {
  filter: Document;
  sort?: IndexField[];
  skip?: number;
  limit?: number;
}

/** How a query was answered: for logs, statistics and index warnings. */
export interface Explain {
  index: string | null;
  scanned: number;
  returned: number;
}

export class Unit {
  /** Own writes: collection → id → document, or null when removed. */
  readonly writes = new Map<Collection, Map<string, Document | null>>();
  readonly #uniqueKeys = new Map<string, string>();
  /** The newest commit that what was read depends on: an answer waits until it is durable. */
  depends = 0;
  explain: Explain = { index: null, scanned: 0, returned: 0 };

  /** @param snapshot commit number whose state is read; undefined: the newest (a plain action). */
  constructor(
    private readonly locks: Locks,
    readonly snapshot: number | undefined,
  ) {}

  get isTransaction(): boolean {
    return this.snapshot !== undefined;
  }

  /** One document by id. */
  get(collection: Collection, id: string): Found | undefined {
    const own = this.writes.get(collection)?.get(id);
    if (own !== undefined) return own ? { id, doc: own } : undefined;
    const version = this.#version(collection, id);
    this.depends = Math.max(this.depends, version?.seq ?? collection.lastSeq);
    return version?.doc ? { id, doc: version.doc, version } : undefined;
  }

  find(collection: Collection, { filter, sort = [], skip = 0, limit = Number.POSITIVE_INFINITY }: Query): Found[] {
    const matches = compileFilter(filter);
    const own = this.writes.get(collection);
    const chosen = plan(filter, sort, collection.indexes.values());
    const sorted = sort.length === 0 || (chosen.kind === 'index' && chosen.sorted);
    // Own writes may push found documents out of the window, never in: enough is read before they are mixed in.
    const enough = sorted ? skip + limit : Number.POSITIVE_INFINITY;
    this.depends = Math.max(this.depends, collection.lastSeq);
    let scanned = 0;
    let found: Found[] = [];
    for (const id of this.#candidates(collection, chosen)) {
      if (own?.has(id)) continue;
      const version = this.#version(collection, id);
      if (!version?.doc) continue;
      scanned += 1;
      if (!matches(version.doc)) continue;
      found.push({ id, doc: version.doc, version });
      if (found.length >= enough) break;
    }
    let mixed = false;
    for (const [id, doc] of own ?? []) {
      if (!doc || !matches(doc)) continue;
      found.push({ id, doc });
      mixed = true;
    }
    if (sort.length > 0 && (!sorted || mixed)) {
      const compare = compileSort(sort);
      found.sort((a, b) => compare(a.doc, b.doc));
    }
    found = skip === 0 && found.length <= limit ? found : found.slice(skip, skip + limit);
    const index = chosen.kind === 'ids' ? '_id_' : chosen.kind === 'index' ? chosen.index.spec.name : null;
    this.explain = { index, scanned, returned: found.length };
    return found;
  }

  /** Writes a document (null: removes it). Throws a conflict, E11000, or `Locked` when a transaction holds it. */
  put(collection: Collection, id: string, doc: Document | null): void {
    this.locks.claim(this, collection, id);
    const newest = collection.docs.get(id);
    if (this.snapshot !== undefined && newest && newest.seq > this.snapshot) throw transactionConflict();
    if (doc) this.#claimUniqueKeys(collection, id, doc);
    let own = this.writes.get(collection);
    if (!own) {
      own = new Map();
      this.writes.set(collection, own);
    }
    own.set(id, doc);
  }

  #claimUniqueKeys(collection: Collection, id: string, doc: Document): void {
    for (const index of collection.indexes.values()) {
      if (!index.spec.unique || index.spec.name === '_id_') continue;
      for (const key of index.keysOf(doc)) {
        const name = `${collection.name}\0${index.spec.name}\0${key}`;
        const taken =
          collection
            .holders(index, key)
            .some((holder) => holder !== id && !this.#gaveUp(collection, holder, key, name)) ||
          (this.#uniqueKeys.get(name) ?? id) !== id;
        if (taken) {
          // A key that came after the snapshot cannot be seen by the transaction: the cloud calls that a conflict.
          const seen =
            this.snapshot === undefined ||
            this.find(collection, { filter: keyFilter(index.spec.fields, doc), limit: 1 }).length > 0;
          throw seen
            ? duplicateKey(collection.name, index.spec.name, describe(index.spec.fields, doc))
            : transactionConflict();
        }
        this.locks.claimKey(this, name);
        this.#uniqueKeys.set(name, id);
      }
    }
  }

  /** The holder of a key was removed or changed by this unit itself. */
  #gaveUp(collection: Collection, holder: string, key: string, name: string): boolean {
    const own = this.writes.get(collection)?.get(holder);
    if (own === undefined) return false;
    if (own === null) return true;
    const indexName = name.split('\0')[1] ?? '';
    return !collection.indexes.get(indexName)?.keysOf(own).includes(key);
  }

  #version(collection: Collection, id: string): Version | null {
    return visible(collection.docs.get(id), this.snapshot ?? Number.POSITIVE_INFINITY);
  }

  *#candidates(collection: Collection, chosen: ReturnType<typeof plan>): Iterable<string> {
    if (chosen.kind === 'ids') yield* new Set(chosen.ids);
    else if (chosen.kind === 'scan') yield* collection.docs.keys();
    else {
      const { index, ranges, reverse } = chosen;
      const seen = index.multikey ? new Set<string>() : undefined;
      for (const { low, high } of ranges) {
        for (const [key, id] of index.range(low, high, reverse)) {
          if (seen?.has(id)) continue;
          if (index.stale > 0) {
            const doc = this.#version(collection, id)?.doc;
            if (!doc || !index.keysOf(doc).some((own) => own + id === key)) continue;
          }
          seen?.add(id);
          yield id;
        }
      }
    }
  }
}

const keyFilter = (fields: readonly IndexField[], doc: Document): Document =>
  Object.fromEntries(fields.map(({ field }) => [field, at(doc, field) ?? null]));

const describe = (fields: readonly IndexField[], doc: Document): string =>
  `{ ${fields.map(({ field }) => `${field}: ${JSON.stringify(at(doc, field) ?? null)}`).join(', ')} }`;

function at(doc: Document, path: string): Document[string] {
  let value: Document[string] = doc;
  for (const part of path.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, part)) return null;
    value = (value as Document)[part] ?? null;
  }
  return value;
}
