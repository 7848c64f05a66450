/** The document store: collections in memory, commits applied in one step and durable in groups. */
import { Limits } from '../limits/limits';
import type { Document } from '../query/value';
import { Collection } from './collection';
import { type Change, CommitFeed } from './commit-feed';
import { CloudError, collectionMissing, DATABASE_CODES, transactionConflict } from './errors';
import { GroupCommit } from './group-commit';
import type { IndexSpec } from './index';
import type { Journal, JournalWrite } from './journal';
import { Locked, Locks } from './locks';
import { Outcomes } from './outcomes';
import { pack, prepare, unpack } from './prepare';
import { type Finder, ReadSet } from './read-set';
import { Transactions } from './transactions';
import { type Explain, Unit } from './unit';
import { Snapshots } from './versions';
import type { WriteSkew } from './write-skew';

/** Journal keys: `c` collection, then its indexes; `d` collection NUL id, then the document; `t` place, then who committed. */
const COLLECTION = 'c';
const DOCUMENT = 'd';
const TRANSACTION = 't';
/** Names of the emulator's own collections (`ensureIndexes` makes them) begin so: for actions of an SDK they do not exist. */
const RESERVED = '__';
/** How long a plain write waits for a transaction that holds its document; below the SDK's own 15 s. */
const LOCK_WAIT_MS = 10_000;

function checkName(name: unknown): void {
  if (typeof name !== 'string' || !/^[A-Za-z0-9_\-\u4e00-\u9fff]{1,120}$/.test(name))
    throw new CloudError(DATABASE_CODES.invalidParam, `invalid collection name: ${String(name)}`);
}

export class Store {
  readonly collections = new Map<string, Collection>();
  readonly #locks = new Locks();
  readonly #snapshots = new Snapshots();
  readonly #group: GroupCommit;
  readonly #outcomes = new Outcomes();
  readonly transactions: Transactions;
  /** Every commit's changes, once they are durable. */
  readonly commits = new CommitFeed();
  #seq = 0;
  #closed = false;

  private constructor(
    private readonly journal: Journal,
    onFatal: (error: unknown) => void,
    private readonly onWriteSkew: (skew: WriteSkew) => void,
    private readonly limits: Limits,
  ) {
    this.#group = new GroupCommit(journal, onFatal);
    const engine = {
      begin: () => this.#begin(),
      commit: (unit: Unit, transaction: string) => this.#commit(unit, transaction),
      end: (unit: Unit) => this.#end(unit),
      durable: (seq: number) => this.#durable(seq),
      settled: () => this.#settled(),
    };
    this.transactions = new Transactions(engine, this.#outcomes, limits.of('transaction-ms'));
  }

  /**
   * Reads everything the journal holds. `onFatal` is called when a flush fails: stop the process. `onWriteSkew` is
   * told of commits of transactions that rest on what others have changed.
   */
  static async open(
    journal: Journal,
    onFatal: (error: unknown) => void,
    onWriteSkew: (skew: WriteSkew) => void = () => undefined,
    limits = new Limits(),
  ): Promise<Store> {
    const store = new Store(journal, onFatal, onWriteSkew, limits);
    const specs = new Map<Collection, IndexSpec[]>();
    const outcomes: Uint8Array[] = [];
    for await (const [key, value] of journal.entries()) {
      const kind = key[0];
      if (kind === COLLECTION) {
        specs.set(store.#collection(key.slice(1)), unpack<IndexSpec[]>(value));
      } else if (kind === DOCUMENT) {
        const cut = key.indexOf('\0');
        const collection = store.#collection(key.slice(1, cut));
        collection.put(key.slice(cut + 1), prepare(collection, unpack<Document>(value)), 0, false);
      } else if (kind === TRANSACTION) outcomes.push(value);
    }
    store.#outcomes.restore(outcomes);
    for (const [collection, defined] of specs) collection.setIndexes(defined);
    return store;
  }

  /** The number of the newest commit: what a plain action sees, durable or not yet. */
  get lastCommit(): number {
    return this.#seq;
  }

  /** Collections that actions of an SDK see. */
  get names(): string[] {
    return [...this.collections.keys()].filter((name) => !name.startsWith(RESERVED));
  }

  /** Throws DATABASE_COLLECTION_NOT_EXIST. */
  collection(name: string): Collection {
    const collection = this.collections.get(name);
    if (!collection || name.startsWith(RESERVED)) throw collectionMissing(name);
    return collection;
  }

  /** Throws DATABASE_COLLECTION_ALREADY_EXIST. */
  async createCollection(name: string): Promise<void> {
    checkName(name);
    if (name.startsWith(RESERVED))
      throw new CloudError(DATABASE_CODES.invalidParam, `reserved collection name: ${name}`);
    if (this.collections.has(name)) {
      await this.#settled();
      throw new CloudError(DATABASE_CODES.collectionExists, `[ResourceExist] Table exist: ${name}`);
    }
    await this.#writeMeta(this.#collection(name));
  }

  /** Makes the collection where it is missing, and its indexes be these. Throws E11000 where a unique one does not hold; then nothing changed. */
  async ensureIndexes(name: string, specs: readonly IndexSpec[]): Promise<void> {
    checkName(name);
    this.#refuseClosed();
    const missing = !this.collections.has(name);
    const collection = this.#collection(name);
    if (collection.setIndexes(specs) || missing) await this.#writeMeta(collection);
    else await this.#durable(collection.lastSeq);
  }

  /**
   * Runs a plain action: `work` is synchronous, sees the newest state and commits at once; the promise resolves when
   * everything it wrote or read is durable, and so it rejects: a refusal tells of what was read, too. An exception
   * leaves nothing of what it wrote. `work` may run again when a transaction held one of its documents.
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
        if (!(error instanceof Locked)) {
          await this.#settled();
          throw error;
        }
        const left = deadline - Date.now();
        if (left <= 0 || !(await this.#locks.ended(error.holder, left)))
          throw new CloudError(DATABASE_CODES.timeout, 'the document is locked by a transaction');
      }
    }
  }

  /** For tests and statistics: what is held in memory beyond the newest state. */
  get counts() {
    return { ...this.#locks.counts, snapshots: this.#snapshots.any, transactions: this.transactions.open };
  }

  /** Ends open transactions, lets the flushes end and gives the folder free. */
  async close(): Promise<void> {
    // First: who waits for a transaction is woken by its end and would write to a closed journal.
    this.#closed = true;
    this.transactions.close();
    await this.#group.drained();
    await this.journal.close();
  }

  #collection(name: string): Collection {
    let collection = this.collections.get(name);
    if (!collection) {
      collection = new Collection(name, this.limits.of('document-bytes'));
      this.collections.set(name, collection);
    }
    return collection;
  }

  #refuseClosed(): void {
    if (this.#closed) throw new CloudError(DATABASE_CODES.requestFailed, 'the database was stopped');
  }

  async #writeMeta(collection: Collection): Promise<void> {
    this.#seq += 1;
    collection.lastSeq = this.#seq;
    const value = pack(collection.specs);
    this.#group.add(this.#seq, [{ type: 'put', key: COLLECTION + collection.name, value }]);
    await this.#group.durable(this.#seq);
  }

  #durable(seq: number): Promise<void> {
    return this.#group.durable(seq) ?? Promise.resolve();
  }

  /** Resolves when all that has happened so far is durable. */
  #settled(): Promise<void> {
    return this.#durable(this.#seq);
  }

  #begin(): Unit {
    this.#snapshots.open(this.#seq);
    return new Unit(this.#locks, this.#seq, new ReadSet());
  }

  /** Applies a unit's writes in one step and gives the flush its part. Returns the commit's number (0: nothing written). */
  #commit(unit: Unit, transaction?: string): number {
    if (unit.writes.size === 0) return 0;
    this.#refuseClosed();
    for (const collection of unit.writes.keys()) if (unit.changedSchema(collection)) throw transactionConflict();
    const changed = unit.reads?.changed(unit, this.#find) ?? [];
    // From here on nothing can fail: what could was done when each write was prepared.
    this.#seq += 1;
    const keepOld = this.#snapshots.any;
    const writes: JournalWrite[] = [];
    const changes: Change[] | undefined = this.commits.watched ? [] : undefined;
    for (const [collection, prepared] of unit.writes) {
      for (const [id, write] of prepared) {
        const key = `${DOCUMENT}${collection.name}\0${id}`;
        writes.push(write.bytes ? { type: 'put', key, value: write.bytes } : { type: 'del', key });
        const before = collection.docs.get(id)?.doc ?? null;
        changes?.push({ collection: collection.name, id, before, after: write.doc, replaced: write.replaces === true });
        collection.put(id, write, this.#seq, keepOld);
      }
    }
    if (transaction !== undefined) writes.push(this.#outcomes.record(TRANSACTION, transaction));
    const seq = this.#seq;
    this.#group.add(seq, writes, changes && (() => this.commits.publish({ seq, changes })));
    if (transaction !== undefined && changed.length > 0) {
      const wrote = [...unit.writes].map(([{ name }, ids]) => ({ collection: name, ids: [...ids.keys()] }));
      this.onWriteSkew({ transaction, changed, wrote });
    }
    return this.#seq;
  }

  /** What a query finds in the committed state of a snapshot, or in the newest. */
  readonly #find: Finder = (collection, query, snapshot) => new Unit(this.#locks, snapshot).find(collection, query);

  #end(unit: Unit): void {
    this.#locks.release(unit);
    if (unit.snapshot === undefined) return;
    this.#snapshots.close(unit.snapshot);
    const oldest = this.#snapshots.oldest;
    for (const collection of this.collections.values()) if (collection.hasObsolete) collection.purge(oldest);
  }
}
