/**
 * 数据库: CloudBase's document database through the unmodified node-sdk, with typed collections. node-sdk and not
 * wx-server-sdk, because only it retries conflicts met inside a transaction and only it has `updateAndReturn`.
 */
import tcb from '@cloudbase/node-sdk';

type SdkDatabase = ReturnType<ReturnType<typeof tcb.init>['database']>;

type SdkApp = ReturnType<typeof tcb.init>;

let app: SdkApp | undefined;
let opened: SdkDatabase | undefined;

/** The SDK for the environment the function runs in. Reads its environment at the first use, not at load. */
export function sdkApp(): SdkApp {
  app ??= tcb.init({ env: process.env.TCB_ENV ?? process.env.SCF_NAMESPACE ?? tcb.SYMBOL_CURRENT_ENV });
  return app;
}

export function sdkDatabase(): SdkDatabase {
  opened ??= sdkApp().database();
  return opened;
}

/** CloudBase's database commands (`_.inc(1)`, `_.in([...])`). */
export const command = (): SdkDatabase['command'] => sdkDatabase().command;

/** A document has a meaningful `_id`: the database itself refuses duplicates. */
export interface Stored {
  _id: string;
}

/** Field → value or command; `_id` may be given. The SDK flattens nested objects to dotted paths. */
export type Where = Record<string, unknown>;
export type Changes = Record<string, unknown>;

export interface FindOptions {
  orderBy?: readonly (readonly [field: string, direction: 'asc' | 'desc'])[];
  /** Never left to the cloud's default: 100 on a server, 20 in a mini-program. At most 1000. */
  limit: number;
  fields?: readonly string[];
}

/** What may be done inside a transaction: only single documents. `where` writes act outside it, silently, in both SDKs. */
export interface TransactionCollection<T extends Stored> {
  get(id: string): Promise<T | undefined>;
  /** Throws DuplicateKeyError. */
  insert(doc: T): Promise<void>;
  /** All of them in one database action, none in none. Throws DuplicateKeyError: inside a transaction none of them is there then. */
  insertAll(docs: readonly T[]): Promise<void>;
  /** Inserts unless its `_id`, or (outside a transaction) a unique key of it, is there already; returns whether it did. */
  insertMissing(doc: T): Promise<boolean>;
  /** Returns whether the document was there. */
  update(id: string, changes: Changes): Promise<boolean>;
  remove(id: string): Promise<boolean>;
}

export interface TypedCollection<T extends Stored> extends TransactionCollection<T> {
  find(where: Where, options: FindOptions): Promise<T[]>;
  first(where: Where): Promise<T | undefined>;
  count(where: Where): Promise<number>;
  /** Changes all that match; returns how many. One atomic write a document. */
  updateWhere(where: Where, changes: Changes): Promise<number>;
  /** Changes one that matches and returns it as it is after; undefined when none does. */
  updateAndReturn(where: Where, changes: Changes): Promise<T | undefined>;
  /** Stages in CloudBase's form, `[{match: …}, {group: …}]`. */
  aggregate<R>(stages: readonly Record<string, unknown>[]): Promise<R[]>;
}

/** A unique index, or `_id`, already holds this key. */
export class DuplicateKeyError extends Error {}

/** Codes differ between the cloud's front ends; the message of MongoDB does not. */
function isDuplicateKey(error: unknown): boolean {
  const { message, code } = error as { message?: unknown; code?: unknown };
  return String(message).includes('E11000') || String(code).includes('DUPLICATE');
}

/** Whether it was inserted; false for a duplicate key. */
async function inserted<T>(adding: Promise<T>): Promise<boolean> {
  try {
    await adding;
    return true;
  } catch (error) {
    if (isDuplicateKey(error)) return false;
    throw error;
  }
}

interface SdkCollections {
  collection(name: string): ReturnType<SdkDatabase['collection']>;
}

/**
 * A view of a collection inside a transaction of the SDK. There a duplicate key ends the whole transaction (MongoDB; the local cloud does
 * the same), so what may be there already is looked for first: `insertMissing` is two database actions.
 */
export function transactionCollection<T extends Stored>(
  name: string,
  within: SdkCollections,
): TransactionCollection<T> {
  const inside = documentsOf<T>(name, within);
  return {
    ...inside,
    async insertMissing(doc) {
      if (await inside.get(doc._id)) return false;
      await inside.insert(doc);
      return true;
    },
  };
}

/** @param within a transaction of the SDK, or the database itself */
function documentsOf<T extends Stored>(name: string, within: SdkCollections): TransactionCollection<T> {
  const raw = () => within.collection(name);
  return {
    async get(id) {
      const { data }: { data: unknown } = await raw().doc(id).get();
      // In a transaction the SDK gives the document itself, outside a list.
      const [doc] = Array.isArray(data) ? data : [data];
      return (doc ?? undefined) as T | undefined;
    },
    async insert(doc) {
      if (!(await inserted(raw().add(doc))))
        throw new DuplicateKeyError(`${name} already holds ${doc._id}, or a unique key of it`);
    },
    async insertAll(docs) {
      if (docs.length > 0 && !(await inserted(raw().add([...docs]))))
        throw new DuplicateKeyError(`${name} already holds one of ${docs.map(({ _id }) => _id).join(', ')}`);
    },
    insertMissing: (doc) => inserted(raw().add(doc)),
    async update(id, changes) {
      const { updated } = await raw().doc(id).update(changes);
      return Number(updated) > 0;
    },
    async remove(id) {
      const { deleted } = await raw().doc(id).remove();
      return Number(deleted) > 0;
    },
  };
}

/** A typed view of a collection. */
export function collection<T extends Stored>(name: string): TypedCollection<T> {
  const raw = () => sdkDatabase().collection(name);
  const query = (where: Where, { orderBy = [], limit, fields }: FindOptions) => {
    let built = raw().where(where).limit(limit);
    for (const [field, direction] of orderBy)
      built = built.orderBy(field, direction as Parameters<typeof built.orderBy>[1]);
    return fields ? built.field(Object.fromEntries(fields.map((field) => [field, true]))) : built;
  };
  return {
    ...documentsOf<T>(name, { collection: (of) => sdkDatabase().collection(of) }),
    async find(where, options) {
      const { data } = await query(where, options).get();
      return data as T[];
    },
    async first(where) {
      const { data } = await query(where, { limit: 1 }).get();
      return data[0] as T | undefined;
    },
    async count(where) {
      return Number((await raw().where(where).count()).total);
    },
    async updateWhere(where, changes) {
      return Number((await raw().where(where).update(changes)).updated);
    },
    async updateAndReturn(where, changes) {
      const { doc } = await raw().where(where).updateAndReturn(changes);
      return (doc ?? undefined) as T | undefined;
    },
    async aggregate<R>(stages: readonly Record<string, unknown>[]) {
      let built = raw().aggregate();
      for (const stage of stages) {
        for (const [name, value] of Object.entries(stage)) built = built._pipe(name, value);
      }
      const { data } = await built.end();
      return data as R[];
    },
  };
}
