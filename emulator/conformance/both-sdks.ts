/** The two server SDKs, unmodified, behind one face: where their answers differ in shape only, the tests need not care. */
import cloudbase from '@cloudbase/node-sdk';
import wxCloud from 'wx-server-sdk';

type Doc = Record<string, unknown>;

/** What both SDKs' queries can do; the classes differ, the names do not. */
interface Query {
  where(condition: Doc): Query;
  orderBy(field: string, direction: 'asc' | 'desc'): Query;
  limit(most: number): Query;
  skip(count: number): Query;
  field(projection: Doc): Query;
  get(): Promise<{ data: Doc[] }>;
  count(): Promise<{ total: number }>;
}

interface Aggregate {
  [stage: string]: (value?: unknown) => Aggregate;
}

interface Reference extends Query {
  doc(id: string | number): unknown;
  aggregate(): Aggregate;
}

interface Transaction {
  collection(name: string): Reference;
  commit(): Promise<unknown>;
  rollback(reason?: unknown): Promise<unknown>;
}

interface Database {
  command: Record<string, (...operands: unknown[]) => unknown> & {
    aggregate: Record<string, (...operands: unknown[]) => unknown>;
  };
  collection(name: string): Reference;
  createCollection(name: string): Promise<unknown>;
  startTransaction(): Promise<Transaction>;
  runTransaction<T>(work: (transaction: Transaction) => Promise<T>, times?: number): Promise<T>;
  serverDate(options?: { offset: number }): unknown;
  RegExp(options: { regexp: string; options?: string }): unknown;
  Geo: { Point: new (longitude: number, latitude: number) => unknown };
}

type Answer = Doc & { stats?: Record<string, number> };

/** Writes and reads of documents in a database or a transaction, answers brought to one shape. */
export interface Documents {
  add(collection: string, doc: Doc | Doc[]): Promise<unknown>;
  get(collection: string, id: string | number, fields?: Doc): Promise<Doc | null>;
  set(collection: string, id: string | number, doc: Doc): Promise<{ updated: number; created: boolean }>;
  update(collection: string, id: string | number, changes: Doc): Promise<number>;
  remove(collection: string, id: string | number): Promise<number>;
  updateWhere(collection: string, where: Doc, changes: Doc): Promise<number>;
  removeWhere(collection: string, where: Doc): Promise<number>;
}

export interface Sdk {
  name: string;
  db: Database;
  on(source: { collection(name: string): Reference }): Documents;
  list(aggregate: Aggregate): Promise<Doc[]>;
  /** What the SDK throws for a code of the cloud. */
  error(code: string): Doc;
}

/** wx-server-sdk, src/api/cloud/provider/tcb/config/error.config.ts; any other code is -501001. */
const WX_CODES: Record<string, number> = {
  INVALID_PARAM: -501007,
  DATABASE_REQUEST_FAILED: -502001,
  DATABASE_INVALID_OPERRATOR: -502002,
  DATABASE_COLLECTION_NOT_EXIST: -502005,
};

type Call = (argument?: unknown) => Promise<Answer>;
const method = (target: unknown, name: string): Call => {
  const found: unknown = (target as Record<string, unknown>)[name];
  if (typeof found !== 'function') throw new Error(`the SDK has no ${name}`);
  return found.bind(target);
};

function documents(source: { collection(name: string): Reference }, wrap: (data: Doc | Doc[]) => unknown): Documents {
  const of = (collection: string) => source.collection(collection);
  const doc = (collection: string, id: string | number) => of(collection).doc(id);
  return {
    async add(collection, data) {
      const { id, ids, _id, _ids } = await method(of(collection), 'add')(wrap(data));
      return id ?? ids ?? _id ?? _ids;
    },
    async get(collection, id, fields) {
      const reference = doc(collection, id);
      const chosen = fields ? (method(reference, 'field')(fields) as unknown) : reference;
      const { data } = await method(chosen, 'get')();
      return ((Array.isArray(data) ? data[0] : data) ?? null) as Doc | null;
    },
    async set(collection, id, data) {
      const answer = await method(doc(collection, id), 'set')(wrap(data));
      const { updated = 0, created } = answer.stats ?? {};
      return answer.stats
        ? { updated, created: created === 1 }
        : { updated: Number(answer.updated), created: answer.upsertedId === id };
    },
    async update(collection, id, changes) {
      const answer = await method(doc(collection, id), 'update')(wrap(changes));
      return Number(answer.stats?.updated ?? answer.updated);
    },
    async remove(collection, id) {
      const answer = await method(doc(collection, id), 'remove')();
      return Number(answer.stats?.removed ?? answer.deleted);
    },
    async updateWhere(collection, where, changes) {
      const answer = await method(of(collection).where(where), 'update')(wrap(changes));
      return Number(answer.stats?.updated ?? answer.updated);
    },
    async removeWhere(collection, where) {
      const answer = await method(of(collection).where(where), 'remove')();
      return Number(answer.stats?.removed ?? answer.deleted);
    },
  };
}

const list = async (aggregate: Aggregate): Promise<Doc[]> => {
  const answer = await method(aggregate, 'end')();
  return (answer.list ?? answer.data) as Doc[];
};

export function nodeSdk(envId: string): Sdk {
  return {
    name: 'node-sdk',
    db: cloudbase.init({ env: envId }).database() as unknown as Database,
    on: (source) => documents(source, (data) => data),
    list,
    error: (code) => ({ code, message: expect.any(String), requestId: expect.any(String) }),
  };
}

/** Read by the SDK's document.ts, and missing in its types. */
const FORGIVING: object = { throwOnNotFound: false };

export function wxSdk(envId: string): Sdk {
  wxCloud.init({ env: envId });
  return {
    name: 'wx-server-sdk',
    db: wxCloud.database(FORGIVING) as unknown as Database,
    on: (source) => documents(source, (data) => ({ data })),
    list,
    error: (code) => ({ errCode: WX_CODES[code] ?? -501001, errMsg: expect.any(String) }),
  };
}
