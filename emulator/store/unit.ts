/**
 * A unit of work: reads of one state of the database plus its own writes. A plain action is a unit that commits in the
 * same tick; a transaction is one that lives over several requests, reads a snapshot and locks what it writes.
 */
import { refused } from '../query/error';
import { compileFilter } from '../query/filter';
import { type Near, nearOf, sortByDistance } from '../query/geo/near';
import type { IndexField } from '../query/key';
import { compileSort } from '../query/sort';
import type { Document } from '../query/value';
import type { Collection } from './collection';
import { transactionConflict } from './errors';
import type { Locks } from './locks';
import { type Plan, plan } from './plan';
import { prepare, type Write } from './prepare';
import type { ReadSet } from './read-set';
import { type TakenKeys, takeUniqueKeys } from './unique';
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
  /** The index gave only the order. */
  whole?: true;
  /** How many documents were sorted without an index, where they were many. */
  sorted?: number;
}

/** So many documents and fewer may be sorted in memory without a word. */
const SORTED_MANY = 1000;

/** The name of the index that a query by nearness needs. Source: MongoDB manual, "$near"; WeChat, "Command.geoNear". */
function placesIndex(collection: Collection, { field }: Near): string {
  for (const { spec } of collection.indexes.values())
    if (spec.fields.some((one) => one.field === field && one.direction === '2dsphere')) return spec.name;
  throw refused('error processing query: unable to find index for $geoNear query');
}

export class Unit {
  /** Own writes: collection → id → what is written. */
  readonly writes = new Map<Collection, Map<string, Write>>();
  /** The state of each written collection's indexes when its first write was prepared. */
  readonly schemas = new Map<Collection, number>();
  readonly taken: TakenKeys = new Map();
  /** The newest commit that what was read depends on: an answer waits until it is durable. */
  depends = 0;
  explain: Explain = { index: null, scanned: 0, returned: 0 };

  /**
   * @param snapshot commit number whose state is read; undefined: the newest (a plain action)
   * @param reads where a transaction notes what it reads of the committed state
   */
  constructor(
    private readonly locks: Locks,
    readonly snapshot: number | undefined,
    readonly reads?: ReadSet,
  ) {}

  get isTransaction(): boolean {
    return this.snapshot !== undefined;
  }

  /** What this unit has written to a document, if anything. */
  own(collection: Collection, id: string): Write | undefined {
    return this.writes.get(collection)?.get(id);
  }

  /** One document by id. */
  get(collection: Collection, id: string): Found | undefined {
    const own = this.own(collection, id);
    if (own) return own.doc ? { id, doc: own.doc } : undefined;
    this.reads?.document(collection, id);
    const version = this.#version(collection, id);
    this.depends = Math.max(this.depends, version?.seq ?? collection.lastSeq);
    return version?.doc ? { id, doc: version.doc, version } : undefined;
  }

  find(collection: Collection, query: Query): Found[] {
    const { sort = [], skip = 0, limit = Number.POSITIVE_INFINITY } = query;
    const near = nearOf(query.filter);
    const places = near && placesIndex(collection, near);
    const filter = near ? near.rest : query.filter;
    const matches = compileFilter(filter);
    const own = this.writes.get(collection);
    const chosen = plan(filter, sort, collection.indexes.values());
    const sorted = !near && (sort.length === 0 || (chosen.kind === 'index' && chosen.sorted));
    // Own writes may push found documents out of the window, never in: enough is read before they are mixed in.
    const enough = sorted ? skip + limit : Number.POSITIVE_INFINITY;
    if (chosen.kind !== 'ids') this.depends = Math.max(this.depends, collection.lastSeq);
    let scanned = 0;
    let found: Found[] = [];
    for (const id of this.#candidates(collection, chosen)) {
      if (own?.has(id)) continue;
      const version = this.#version(collection, id);
      if (chosen.kind === 'ids') {
        this.depends = Math.max(this.depends, version?.seq ?? collection.lastSeq);
        this.reads?.document(collection, id);
      }
      if (!version?.doc) continue;
      scanned += 1;
      if (!matches(version.doc)) continue;
      found.push({ id, doc: version.doc, version });
      if (found.length >= enough) break;
    }
    let mixed = false;
    for (const [id, { doc }] of own ?? []) {
      if (!doc || !matches(doc)) continue;
      found.push({ id, doc });
      mixed = true;
    }
    if (near) found = sortByDistance(near, found, ({ doc }) => doc);
    const sorting = sort.length > 0 && (!sorted || mixed) ? found.length : 0;
    if (sorting > 0) {
      const compare = compileSort(sort);
      found.sort((a, b) => compare(a.doc, b.doc));
    }
    found = skip === 0 && found.length <= limit ? found : found.slice(skip, skip + limit);
    if (chosen.kind !== 'ids')
      this.reads?.query(
        collection,
        query,
        found.map(({ id }) => id),
        own !== undefined,
      );
    const index = places ?? (chosen.kind === 'ids' ? '_id_' : chosen.kind === 'index' ? chosen.index.spec.name : null);
    this.explain = { index, scanned, returned: found.length };
    if (chosen.kind === 'index' && chosen.whole) this.explain.whole = true;
    if (sorting > SORTED_MANY) this.explain.sorted = sorting;
    return found;
  }

  /**
   * Writes a document (null: removes it). Throws a conflict, E11000, or `Locked` when a transaction holds it.
   * @param replaces the whole document is set, not fields of it updated: watchers are told which
   */
  put(collection: Collection, id: string, doc: Document | null, replaces = false): void {
    this.locks.claimDocument(this, collection.name, id);
    const newest = collection.docs.get(id);
    if (this.snapshot !== undefined && newest && newest.seq > this.snapshot) throw transactionConflict();
    if (this.changedSchema(collection)) throw transactionConflict();
    const write = prepare(collection, doc);
    takeUniqueKeys(this, this.locks, collection, id, write);
    let own = this.writes.get(collection);
    if (!own) {
      own = new Map();
      this.writes.set(collection, own);
      this.schemas.set(collection, collection.schema);
    }
    own.set(id, replaces || own.get(id)?.replaces ? { ...write, replaces: true } : write);
  }

  /** The collection got other indexes since this unit first wrote to it. */
  changedSchema(collection: Collection): boolean {
    return (this.schemas.get(collection) ?? collection.schema) !== collection.schema;
  }

  #version(collection: Collection, id: string): Version | null {
    return visible(collection.docs.get(id), this.snapshot ?? Number.POSITIVE_INFINITY);
  }

  *#candidates(collection: Collection, chosen: Plan): Iterable<string> {
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
