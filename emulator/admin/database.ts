/** The database actions of the server SDKs, as `POST /admin` carries them. Shapes: the SDKs' source, seen on the wire. */
import { randomBytes } from 'node:crypto';
import { aggregate, leading } from '../query/aggregate';
import { compileProjection } from '../query/projection';
import { compileUpdate, isReplacement, upsertBase } from '../query/update';
import type { Document, Value } from '../query/value';
import { type Collection, idKey } from '../store/collection';
import { duplicateKey } from '../store/errors';
import type { Store } from '../store/store';
import type { Explain, Found, Query, Unit } from '../store/unit';
import { type Now, parseDocument, toEjson } from '../wire/ejson';
import {
  collectionName,
  filterOf,
  invalid,
  limitOf,
  type Params,
  sortOf,
  stagesOf,
  transactionId,
  wholeNumber,
} from './params';

export type { Params } from './params';

/** What an action answers besides `requestId`. */
export type Answer = Record<string, unknown>;

export interface DatabaseContext {
  store: Store;
  now: Now;
  /** Told after each action: for logs and `/stats`. */
  report: (explain: Explain) => void;
}

/** docs.cloudbase.net/http-api/nosql/aggregate: what a pipeline answers that has no $limit. */
const DEFAULT_RESULTS = 20;

/** 16 random bytes in hex, as long as CloudBase's own ids. */
const newId = () => randomBytes(16).toString('hex');

const NOTHING_READ: Explain = { index: null, scanned: 0, returned: 0 };

async function inUnit<T>(
  ctx: DatabaseContext,
  params: Params,
  work: (unit: Unit, collection: Collection) => T,
): Promise<T> {
  const name = collectionName(params);
  const job = (unit: Unit) => {
    unit.explain = NOTHING_READ;
    return work(unit, ctx.store.collection(name));
  };
  if (params.transactionId !== undefined && params.transactionId !== null) {
    const { result, unit } = await ctx.store.transactions.run(transactionId(params), (unit) => {
      // WeChat guide "database/transaction": only doc() and add(). The SDKs send where().get() all the same; the one
      // action by condition that they mean to be inside is updateAndReturn.
      if (params.queryType === 'WHERE' && params.action !== 'database.modifyAndReturnDoc')
        throw invalid('where is not supported in a transaction: use doc');
      return job(unit);
    });
    ctx.report(unit.explain);
    return result;
  }
  const { result, explain } = await ctx.store.run(job);
  ctx.report(explain);
  return result;
}

function found(unit: Unit, collection: Collection, query: Query): Found[] {
  return unit.find(collection, query);
}

/** The answer text of a document; a committed version keeps it. */
function wireOf({ doc, version }: Found): string {
  if (!version) return toEjson(doc);
  version.wire ??= toEjson(doc);
  return version.wire;
}

function targets(unit: Unit, collection: Collection, params: Params, filter: Document): Found[] {
  return found(unit, collection, params.multi === true ? { filter } : { filter, limit: 1 });
}

function insert(unit: Unit, collection: Collection, doc: Document): Value {
  const id = doc._id ?? newId();
  const key = idKey(id);
  if (unit.get(collection, key)) throw duplicateKey(collection.name, '_id_', `{ _id: ${JSON.stringify(id)} }`);
  unit.put(collection, key, 'undefined' === typeof doc._id || doc._id === null ? { _id: id, ...withoutId(doc) } : doc);
  return id;
}

function withoutId({ _id, ...rest }: Document): Document {
  return rest;
}

function refuseOperators(doc: Document): void {
  for (const key of Object.keys(doc))
    if (key.startsWith('$')) throw invalid(`the field name '${key}' must not begin with '$'`);
}

export const databaseActions: Record<string, (ctx: DatabaseContext, params: Params) => Promise<Answer>> = {
  'database.addCollection': async ({ store }, params) => {
    await store.createCollection(collectionName(params));
    return {};
  },

  'database.insertDocument': async (ctx, params) => {
    const given = Array.isArray(params.data) ? params.data : [params.data];
    const docs = given.map((text) => parseDocument(text, ctx.now));
    docs.forEach(refuseOperators);
    const insertedIds = await inUnit(ctx, params, (unit, collection) =>
      docs.map((doc) => insert(unit, collection, doc)),
    );
    return { data: { insertedIds } };
  },

  'database.getDocument': async (ctx, params) => {
    const project = params.projection ? compileProjection(parseDocument(params.projection, ctx.now)) : undefined;
    const query: Query = {
      filter: filterOf(params, ctx.now),
      sort: sortOf(params, ctx.now),
      skip: wholeNumber('offset', params.offset ?? 0),
      limit: limitOf(params),
    };
    const list = await inUnit(ctx, params, (unit, collection) =>
      found(unit, collection, query).map((one) => (project ? toEjson(project(one.doc)) : wireOf(one))),
    );
    return { data: { list } };
  },

  'database.calculateDocument': async (ctx, params) => {
    const filter = filterOf(params, ctx.now);
    const total = await inUnit(ctx, params, (unit, collection) => found(unit, collection, { filter }).length);
    return { data: { total } };
  },

  'database.modifyDocument': async (ctx, params) => {
    const filter = filterOf(params, ctx.now);
    const data = parseDocument(params.data, ctx.now);
    if (isReplacement(data)) {
      // Only doc.set says merge: false. An update without operators ({}) must not empty the document.
      if (params.merge !== false) throw invalid('an update needs at least one field');
      return replace(ctx, params, filter, data);
    }
    const update = compileUpdate(data);
    return inUnit(ctx, params, (unit, collection) => {
      const matched = targets(unit, collection, params, filter);
      for (const { id, doc } of matched) unit.put(collection, id, update(doc, { inserting: false }));
      let upsertId: Value = null;
      if (matched.length === 0 && params.upsert === true)
        upsertId = insert(unit, collection, update(upsertBase(filter), { inserting: true }));
      return { data: { updated: matched.length, upsert_id: upsertId } };
    });
  },

  'database.modifyAndReturnDoc': async (ctx, params) => {
    const filter = filterOf(params, ctx.now);
    const data = parseDocument(params.data, ctx.now);
    if (isReplacement(data)) throw invalid('modifyAndReturnDoc takes update operators');
    const update = compileUpdate(data);
    return inUnit(ctx, params, (unit, collection) => {
      const [first] = found(unit, collection, { filter, limit: 1 });
      if (!first) return { data: { updated: 0, doc: null } };
      const doc = update(first.doc, { inserting: false });
      unit.put(collection, first.id, doc);
      return { data: { updated: 1, doc: toEjson(doc) } };
    });
  },

  'database.removeDocument': async (ctx, params) => {
    const filter = filterOf(params, ctx.now);
    const deleted = await inUnit(ctx, params, (unit, collection) => {
      const matched = targets(unit, collection, params, filter);
      for (const { id } of matched) unit.put(collection, id, null);
      return matched.length;
    });
    return { data: { deleted } };
  },

  'database.aggregateDocuments': async (ctx, params) => {
    const stages = stagesOf(params, ctx.now);
    const list = await inUnit(ctx, params, (unit, collection) => {
      const { filter, sort, rest } = leading(stages);
      const docs = found(unit, collection, { filter: filter ?? {}, ...(sort ? { sort } : {}) }).map(({ doc }) => doc);
      const { explain } = unit;
      const joined = aggregate(docs, rest, (from, inner) =>
        found(unit, ctx.store.collection(from), { filter: inner }).map(({ doc }) => doc),
      );
      unit.explain = explain;
      const limited = stages.some((stage) => '$limit' in stage);
      return (limited ? joined : joined.slice(0, DEFAULT_RESULTS)).map(toEjson);
    });
    return { data: { list } };
  },

  'database.startTransaction': async ({ store }) => ({ transactionId: store.transactions.start() }),

  'database.commitTransaction': async ({ store }, params) => {
    await store.transactions.commit(transactionId(params));
    return {};
  },

  'database.abortTransaction': async ({ store }, params) => {
    store.transactions.abort(transactionId(params));
    return {};
  },
};

/** doc.set: the whole document is replaced, or made when it was not there. */
async function replace(ctx: DatabaseContext, params: Params, filter: Document, data: Document): Promise<Answer> {
  return inUnit(ctx, params, (unit, collection) => {
    const [first] = found(unit, collection, { filter, limit: 1 });
    if (first) {
      unit.put(collection, first.id, { _id: first.doc._id, ...withoutId(data) });
      return { data: { updated: 1, upsert_id: null } };
    }
    if (params.upsert !== true) return { data: { updated: 0, upsert_id: null } };
    const id = insert(unit, collection, { ...upsertBase(filter), ...withoutId(data) });
    return { data: { updated: 0, upsert_id: id } };
  });
}
