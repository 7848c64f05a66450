/** What the tests of the store need: stores in memory, journals that are watched or held back, and short actions. */
import type { Document } from '../query/value';
import { type Collection, idKey } from './collection';
import { CloudError, duplicateKey } from './errors';
import type { IndexSpec } from './index';
import { type Journal, type JournalWrite, memoryJournal } from './journal';
import { Store } from './store';
import type { Found, Query, Unit } from './unit';

/** `indexOn({ a: 1, b: -1 })` is an index named `a_1_b_-1`. */
export function indexOn(fields: Record<string, 1 | -1>, unique = false): IndexSpec {
  const list = Object.entries(fields).map(([field, direction]) => ({ field, direction }));
  return { name: list.map(({ field, direction }) => `${field}_${direction}`).join('_'), fields: list, unique };
}

/** A store with the collection `things`; a failing flush fails the test. */
export async function storeOf(specs: IndexSpec[] = [], journal: Journal = memoryJournal()): Promise<Trial> {
  const store = await Store.open(journal, (error) => {
    throw error;
  });
  await store.ensureIndexes('things', specs);
  return new Trial(store);
}

/** Actions on `things`: plain ones, or those of the transaction whose id is given. */
export class Trial {
  constructor(readonly store: Store) {}

  get things(): Collection {
    return this.store.collection('things');
  }

  async act<T>(work: (unit: Unit, things: Collection) => T, transaction?: string): Promise<T> {
    const job = (unit: Unit) => work(unit, this.things);
    const ran = transaction ? await this.store.transactions.run(transaction, job) : await this.store.run(job);
    return ran.result;
  }

  insert(doc: Document, transaction?: string): Promise<void> {
    return this.act((unit, things) => {
      const id = idKey(doc._id);
      if (unit.get(things, id)) throw duplicateKey('things', '_id_', String(doc._id));
      unit.put(things, id, doc);
    }, transaction);
  }

  /** Changes what is there, as an update does; answers how many that were. */
  change(filter: Document, change: (doc: Document) => Document | null, transaction?: string): Promise<number> {
    return this.act((unit, things) => {
      const found = unit.find(things, { filter });
      for (const { id, doc } of found) unit.put(things, id, change(doc));
      return found.length;
    }, transaction);
  }

  set(id: string, fields: Document, transaction?: string): Promise<number> {
    return this.change({ _id: id }, (doc) => ({ ...doc, ...fields }), transaction);
  }

  add(id: string, by: number, transaction?: string): Promise<number> {
    return this.change({ _id: id }, (doc) => ({ ...doc, n: Number(doc.n) + by }), transaction);
  }

  remove(id: string, transaction?: string): Promise<number> {
    return this.change({ _id: id }, () => null, transaction);
  }

  find(query: Query, transaction?: string): Promise<Document[]> {
    return this.act((unit, things) => docsOf(unit.find(things, query)), transaction);
  }

  async get(id: string, transaction?: string): Promise<Document | undefined> {
    return (await this.find({ filter: { _id: id } }, transaction))[0];
  }

  /** A transaction whose snapshot is taken. */
  async begin(): Promise<string> {
    const id = this.store.transactions.start();
    await this.find({ filter: { _id: 'nothing' } }, id);
    return id;
  }

  commit(transaction: string): Promise<void> {
    return this.store.transactions.commit(transaction);
  }

  /** What is in memory for nobody: all of it must be nothing once no transaction is open. */
  get leftovers(): Record<string, unknown> {
    const { things } = this;
    const versions = [...things.docs.values()];
    let entries = 0;
    for (const index of things.indexes.values()) {
      const alive = versions.flatMap(({ doc }) => (doc ? index.keysOf(doc) : [])).length;
      entries += index.tree.size - alive + index.stale;
    }
    return {
      ...this.store.counts,
      obsolete: things.hasObsolete,
      oldVersions: versions.filter(({ prev }) => prev !== null).length,
      tombstones: versions.filter(({ doc }) => doc === null).length,
      staleEntries: entries,
    };
  }
}

/** The leftovers when there are none. */
export const NOTHING_LEFT = {
  held: 0,
  holders: 0,
  waiting: 0,
  snapshots: false,
  transactions: 0,
  obsolete: false,
  oldVersions: 0,
  tombstones: 0,
  staleEntries: 0,
};

export const docsOf = (found: Found[]): Document[] => found.map(({ doc }) => doc);

/** The cloud's code an action is refused with; undefined when it is not. */
export async function codeOf(action: Promise<unknown>): Promise<string | undefined> {
  try {
    await action;
    return undefined;
  } catch (error) {
    if (error instanceof CloudError) return error.code;
    throw error;
  }
}

/** A journal that keeps what is written, as a disk does, and is there for the next store. */
export class KeptJournal implements Journal {
  readonly held = new Map<string, Uint8Array>();
  readonly batches: JournalWrite[][] = [];

  async *entries(): AsyncIterable<[string, Uint8Array]> {
    for (const key of [...this.held.keys()].sort()) {
      const value = this.held.get(key);
      if (value) yield [key, value];
    }
  }

  async write(batch: JournalWrite[]): Promise<void> {
    this.batches.push([...batch]);
    for (const write of batch) {
      if (write.type === 'put') this.held.set(write.key, Uint8Array.from(write.value));
      else this.held.delete(write.key);
    }
  }

  async close(): Promise<void> {}
}

/** A journal whose writes end only when the test says so. */
export class HandJournal extends KeptJournal {
  readonly #pending: { resolve: () => void; reject: (error: unknown) => void }[] = [];
  /** Lets all writes through at once. */
  free = false;

  override async write(batch: JournalWrite[]): Promise<void> {
    if (!this.free) await new Promise<void>((resolve, reject) => this.#pending.push({ resolve, reject }));
    await super.write(batch);
  }

  get pending(): number {
    return this.#pending.length;
  }

  finish(): void {
    this.#pending.shift()?.resolve();
  }

  fail(error: unknown): void {
    this.#pending.shift()?.reject(error);
  }
}

/** Lets everything happen that is not held back: microtasks and the start of a flush. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 3; turn++) await new Promise((resolve) => setImmediate(resolve));
}

/** Whether a promise is still pending after all that can happen has happened. */
export async function isPending(promise: Promise<unknown>): Promise<boolean> {
  let ended = false;
  const end = () => {
    ended = true;
  };
  promise.then(end, end);
  await settle();
  return !ended;
}
