/** What a transaction has read: documents by id and queries. Its commit tells from it what others have changed meanwhile. */
import type { Collection } from './collection';
import type { Found, Query, Unit } from './unit';
import { visible } from './versions';

/** No transaction reads as much in its 30 seconds, one action a request; what it reads beyond is not watched. */
const MOST_DOCUMENTS = 10_000;
const MOST_QUERIES = 200;

/** What of a transaction's reads others have changed between its snapshot and its commit. */
export interface ChangedRead {
  collection: string;
  /** Keys of documents that were written, came or went. */
  ids: string[];
  /** Queries (index ranges) that would now find something else. */
  queries: Query[];
}

export class ReadSet {
  readonly #documents = new Map<Collection, Set<string>>();
  readonly #queries: { collection: Collection; query: Query }[] = [];
  #size = 0;

  /** A document that was read, or found missing, in its committed state. */
  document(collection: Collection, id: string): void {
    let ids = this.#documents.get(collection);
    if (!ids) {
      ids = new Set();
      this.#documents.set(collection, ids);
    }
    if (ids.has(id) || this.#size >= MOST_DOCUMENTS) return;
    ids.add(id);
    this.#size += 1;
  }

  /**
   * A query that was answered with documents of these ids.
   *
   * @param mixed own writes were among what it looked at: then its window (skip and limit) says nothing of others' documents
   */
  query(collection: Collection, query: Query, ids: readonly string[], mixed: boolean): void {
    const { sort, skip, limit, filter } = query;
    // Any documents that match would have done, and these did.
    if (!sort && !skip && ids.length === limit) for (const id of ids) this.document(collection, id);
    else if (this.#queries.length < MOST_QUERIES)
      this.#queries.push({ collection, query: mixed ? { filter, ...(sort ? { sort } : {}) } : query });
  }

  /**
   * @param unit the transaction that read, just before its commit
   * @param find answers a query from the committed state, of the snapshot or the newest
   */
  changed(unit: Unit, find: Finder): ChangedRead[] {
    const { snapshot } = unit;
    const changed = new Map<Collection, ChangedRead>();
    if (snapshot === undefined) return [];
    const of = (collection: Collection) => {
      const there = changed.get(collection) ?? { collection: collection.name, ids: [], queries: [] };
      changed.set(collection, there);
      return there;
    };
    for (const [collection, ids] of this.#documents) {
      if (collection.lastSeq <= snapshot) continue;
      // What it wrote itself is locked since, and was found unchanged then.
      for (const id of ids)
        if (!unit.own(collection, id) && isChanged(collection, id, snapshot)) of(collection).ids.push(id);
    }
    for (const { collection, query } of this.#queries)
      if (collection.lastSeq > snapshot && isAnsweredOtherwise(find, collection, query, snapshot))
        of(collection).queries.push(query);
    return [...changed.values()];
  }
}

export type Finder = (collection: Collection, query: Query, snapshot: number | undefined) => Found[];

function isChanged(collection: Collection, id: string, snapshot: number): boolean {
  const newest = collection.docs.get(id);
  if (!newest || newest.seq <= snapshot) return false;
  return newest.doc !== null || visible(newest, snapshot) !== null;
}

/** Whether the query finds other documents, or other versions of them, in the newest state than in the snapshot. */
function isAnsweredOtherwise(find: Finder, collection: Collection, query: Query, snapshot: number): boolean {
  const then = find(collection, query, snapshot);
  let now: Found[];
  try {
    now = find(collection, query, undefined);
  } catch {
    return true; // the newest state cannot be sorted so
  }
  if (now.length !== then.length) return true;
  if (query.sort || query.skip) return now.some(({ version }, i) => version !== then[i]?.version);
  const versions = new Set(then.map(({ version }) => version));
  return now.some(({ version }) => !versions.has(version));
}
