/** The document store: collections in memory, commits applied in one step and durable in groups. */
import { Packr } from 'msgpackr';
import type { Document } from '../query/value';
import { Collection } from './collection';
import { CloudError, collectionMissing, DATABASE_CODES } from './errors';
import { GroupCommit } from './group-commit';
import type { IndexSpec } from './index';
import type { Journal, JournalWrite } from './journal';
import { Locked, Locks } from './locks';
import { Transactions } from './transactions';
import { type Explain, Unit } from './unit';
import { Snapshots } from './versions';

/** Journal keys: `c` collection, then its indexes; `d` collection NUL id, then the document. */
const COLLECTION = 'c';
const DOCUMENT = 'd';
/** How long a plain write waits for a transaction that holds its document; below the SDK's own 15 s. */
const LOCK_WAIT_MS = 10_000;

const packr = new Packr({ useRecords: false, moreTypes: true, structuredClone: false });

export interface CommitEvent {
  seq: number;
  changes: { collection: string; id: string; before: Document | null; after: Document | null }[];
}

export class Store {
  readonly collections = new Map<string, Collection>();
  readonly #locks = new Locks();
  readonly #snapshots = new Snapshots();
  readonly #group: GroupCommit;
  readonly transactions: Transactions;
  #seq = 0;

  private constructor(
    private readonly journal: Journal,
    onFatal: (error: unknown) => void,
  ) {
    this.#group = new GroupCommit(journal, onFatal);
    this.transactions = new Transactions({
      begin: () => this.#begin(),
      commit: (unit) => this.#commit(unit),
      end: (unit) => this.#end(unit),
      durable: (seq) => this.#group.durable(seq) ?? Promise.resolve(),
    });
  }

  /** Reads everything the journal holds. `onFatal` is called when a flush fails: stop the process. */
  static async open(journal: Journal, onFatal: (error: unknown) => void): Promise<Store> {
    const store = new Store(journal, onFatal);
    const indexes = new Map<Collection, IndexSpec[]>();
    for await (const [key, value] of journal.entries()) {
      const kind = key[0];
      if (kind === COLLECTION) {
        indexes.set(store.#collection(key.slice(1)), packr.unpack(value) as IndexSpec[]);
      } else if (kind === DOCUMENT) {
        const cut = key.indexOf('\0');
        const collection = store.#collection(key.slice(1, cut));
        collection.put(key.slice(cut + 1), packr.unpack(value) as Document, 0, false);
      }
    }
    for (const [collection, specs] of indexes) for (const spec of specs) collection.createIndex(spec);
    store.#group.startAt(0);
    return store;
  }

  /** Throws DATABASE_COLLECTION_NOT_EXIST. */
  collection(name: string): Collection {
    const collection = this.collections.get(name);
    if (!collection) throw collectionMissing(name);
    return collection;
  }

  /** Throws DATABASE_COLLECTION_ALREADY_EXIST. */
  async createCollection(name: string): Promise<void> {
    if (typeof name !== 'string' || !/^[A-Za-z0-9_\-\u4e00-\u9fff]{1,120}$/.test(name))
      throw new CloudError(DATABASE_CODES.invalidParam, `invalid collection name: ${String(name)}`);
    if (this.collections.has(name))
      throw new CloudError(DATABASE_CODES.collectionExists, `[ResourceExist] Table exist: ${name}`);
    await this.#writeMeta(this.#collection(name));
  }

  /** Makes the collection where it is missing, and its indexes be these. Throws E11000 where a unique one does not hold. */
  async ensureIndexes(name: string, specs: readonly IndexSpec[]): Promise<void> {
    const collection = this.#collection(name);
    for (const existing of [...collection.indexes.keys()])
      if (existing !== '_id_' && !specs.some((spec) => spec.name === existing)) collection.dropIndex(existing);
    for (const spec of specs) {
      const existing = collection.indexes.get(spec.name);
      if (existing && JSON.stringify(existing.spec) === JSON.stringify(spec)) continue;
      collection.createIndex(spec);
    }
    await this.#writeMeta(collection);
  }

  /**
   * Runs a plain action: `work` is synchronous, sees the newest state and commits at once; the promise resolves when
   * everything it wrote or read is durable. `work` may run again when a transaction held one of its documents.
   */
  async run<T>(work: (unit: Unit) => T): Promise<{ result: T; explain: Explain }> {
    const deadline = Date.now() + LOCK_WAIT_MS;
    for (;;) {
      const unit = new Unit(this.#locks, undefined);
      try {
        const result = work(unit);
        const seq = this.#commit(unit);
        await this.#group.durable(Math.max(seq, unit.depends));
        return { result, explain: unit.explain };
      } catch (error) {
        if (!(error instanceof Locked)) throw error;
        const left = deadline - Date.now();
        if (left <= 0 || !(await this.#locks.ended(error.holder, left)))
          throw new CloudError(DATABASE_CODES.timeout, 'the document is locked by a transaction');
      }
    }
  }

  /** Drops everything: for `--fresh` and tests. */
  async close(): Promise<void> {
    this.transactions.close();
    await this.#group.drained();
    await this.journal.close();
  }

  #collection(name: string): Collection {
    let collection = this.collections.get(name);
    if (!collection) {
      collection = new Collection(name);
      this.collections.set(name, collection);
    }
    return collection;
  }

  async #writeMeta(collection: Collection): Promise<void> {
    this.#seq += 1;
    collection.lastSeq = this.#seq;
    const specs = [...collection.indexes.values()].map(({ spec }) => spec).filter(({ name }) => name !== '_id_');
    this.#group.add(this.#seq, [{ type: 'put', key: COLLECTION + collection.name, value: packr.pack(specs) }]);
    await this.#group.durable(this.#seq);
  }

  #begin(): Unit {
    this.#snapshots.open(this.#seq);
    return new Unit(this.#locks, this.#seq);
  }

  /** Applies a unit's writes in one step and gives the flush its part. Returns the commit's number (0: nothing written). */
  #commit(unit: Unit): number {
    if (unit.writes.size === 0) return 0;
    this.#seq += 1;
    const keepOld = this.#snapshots.any;
    const writes: JournalWrite[] = [];
    for (const [collection, docs] of unit.writes) {
      for (const [id, doc] of docs) {
        const key = `${DOCUMENT}${collection.name}\0${id}`;
        writes.push(doc ? { type: 'put', key, value: packr.pack(doc) } : { type: 'del', key });
        collection.put(id, doc, this.#seq, keepOld);
      }
    }
    this.#group.add(this.#seq, writes);
    return this.#seq;
  }

  #end(unit: Unit): void {
    this.#locks.release(unit);
    if (unit.snapshot === undefined) return;
    this.#snapshots.close(unit.snapshot);
    const oldest = this.#snapshots.oldest;
    for (const collection of this.collections.values()) if (collection.hasObsolete) collection.purge(oldest);
  }
}
