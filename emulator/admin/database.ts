/** The database actions of the server SDKs, as `POST /admin` carries them. Shapes: the SDKs' source, seen on the wire. */
import { randomBytes } from 'node:crypto';
import type { Limits } from '../limits/limits';
import { aggregate, leading } from '../query/aggregate';
import { compileProjection } from '../query/projection';
import { checkNames } from '../query/storable';
import { compileUpdate, isReplacement, upsertBase } from '../query/update';
import type { Document, Value } from '../query/value';
import { type Collection, idKey } from '../store/collection';
import { duplicateKey } from '../store/errors';
import type { Store } from '../store/store';
import type { Explain, Query, Unit } from '../store/unit';
import type { QueryWatch } from '../warnings/query-watch';
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
import { carried, found, GET, isLimited, JOIN, NOTHING_READ, silentLimit, targets, watchJoin, wireOf } from './reading';

export type { Params } from './params';

/** What an action answers besides `requestId`. */
export type Answer = Record<string, unknown>;

export interface DatabaseContext {
  store: Store;
  now: Now;
  limits: Limits;
  /** Warns of, or refuses, queries without an index, and warns of results that were cut. */
  watch: QueryWatch;
  /** Told after each action: for logs and `/stats`. */
  report: (explain: Explain) => void;
}

/** 16 random bytes in hex, as long as CloudBase's own ids. */
const newId = () => randomBytes(16).toString('hex');

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

/** The fields whose places have an index, for $geoNear. */
const placesOf = ({ indexes }: Collection): string[] =>
  [...indexes.values()].flatMap(({ spec: { fields } }) =>
    fields.filter(({ direction }) => direction === '2dsphere').map(({ field }) => field),
  );

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
  checkNames(doc, '');
}

export const databaseActions: Record<string, (ctx: DatabaseContext, params: Params) => Promise<Answer>> = {
  'database.addCollection': async ({ store, limits }, params) => {
    const name = collectionName(params);
    if (!store.collections.has(name)) limits.check('collections', store.names.length + 1);
    await store.createCollection(name);
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
    const filter = filterOf(params, ctx.now);
    const project = params.projection
      ? compileProjection(parseDocument(params.projection, ctx.now), filter)
      : undefined;
    const limit = limitOf(params, ctx.limits);
    // The SDK sends its own limits where the program names none or a greater one: these cut in silence. One document
    // more tells whether they did.
    const why = params.queryType === 'DOC' ? undefined : silentLimit(limit, ctx.limits);
    const query: Query = {
      filter,
      sort: sortOf(params, ctx.now),
      skip: wholeNumber('offset', params.offset ?? 0),
      limit: why === undefined ? limit : limit + 1,
    };
    const list = await inUnit(ctx, params, (unit, collection) => {
      const documents = found(ctx, unit, collection, query, GET);
      if (why !== undefined && documents.length > limit) {
        documents.length = limit;
        unit.explain.returned = limit;
        ctx.watch.cut(collection, query, GET, limit, why);
      }
      return documents.map((one) => (project ? toEjson(project(one.doc)) : wireOf(one)));
    });
    return { data: { list: carried(ctx, list) } };
  },

  'database.calculateDocument': async (ctx, params) => {
    const filter = filterOf(params, ctx.now);
    const use = { action: 'count', bounded: false, needsAll: true };
    const total = await inUnit(ctx, params, (unit, collection) => found(ctx, unit, collection, { filter }, use).length);
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
    const update = compileUpdate(data, { filter, now: ctx.now });
    return inUnit(ctx, params, (unit, collection) => {
      const matched = targets(ctx, unit, collection, params, filter, 'update');
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
    const update = compileUpdate(data, { filter, now: ctx.now });
    return inUnit(ctx, params, (unit, collection) => {
      const use = { action: 'updateAndReturn', bounded: true };
      const [first] = found(ctx, unit, collection, { filter, limit: 1 }, use);
      if (!first) return { data: { updated: 0, doc: null } };
      const doc = update(first.doc, { inserting: false });
      unit.put(collection, first.id, doc);
      return { data: { updated: 1, doc: toEjson(doc) } };
    });
  },

  'database.removeDocument': async (ctx, params) => {
    const filter = filterOf(params, ctx.now);
    const deleted = await inUnit(ctx, params, (unit, collection) => {
      const matched = targets(ctx, unit, collection, params, filter, 'remove');
      for (const { id } of matched) unit.put(collection, id, null);
      return matched.length;
    });
    return { data: { deleted } };
  },

  'database.aggregateDocuments': async (ctx, params) => {
    const stages = stagesOf(params, ctx.now);
    const list = await inUnit(ctx, params, (unit, collection) => {
      const { filter, sort, rest } = leading(stages);
      const query: Query = { filter: filter ?? {}, ...(sort ? { sort } : {}) };
      const use = { action: 'aggregate', bounded: isLimited(rest) };
      const docs = found(ctx, unit, collection, query, use).map(({ doc }) => doc);
      const { explain } = unit;
      const joined = aggregate(
        docs,
        rest,
        (from, inner) => found(ctx, unit, ctx.store.collection(from), { filter: inner }, JOIN).map(({ doc }) => doc),
        { now: ctx.now(), places: placesOf(collection) },
      );
      for (const stage of rest) watchJoin(ctx, stage);
      unit.explain = explain;
      const most = ctx.limits.of('aggregate-default');
      if (joined.length <= most || stages.some((stage) => '$limit' in stage)) return joined.map(toEjson);
      ctx.watch.cut(collection, query, use, most, 'an aggregation without $limit answers no more; add one');
      return joined.slice(0, most).map(toEjson);
    });
    return { data: { list: carried(ctx, list) } };
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
  checkNames(data, '');
  return inUnit(ctx, params, (unit, collection) => {
    const [first] = found(ctx, unit, collection, { filter, limit: 1 }, { action: 'set', bounded: true });
    if (first) {
      unit.put(collection, first.id, { _id: first.doc._id, ...withoutId(data) }, true);
      return { data: { updated: 1, upsert_id: null } };
    }
    if (params.upsert !== true) return { data: { updated: 0, upsert_id: null } };
    const id = insert(unit, collection, { ...upsertBase(filter), ...withoutId(data) });
    return { data: { updated: 0, upsert_id: id } };
  });
}
