/** The database actions of `/web`: other names than the server SDK's, and values as plain objects. Source: @cloudbase/database. */
import type { IndexField } from '../query/key';
import { isReplacement } from '../query/update';
import type { Document, Value } from '../query/value';
import type { Stage } from '../rules/aggregate';
import { CloudError } from '../store/errors';
import { type Now, parseEjson, toEjson } from '../wire/ejson';
import { type Fields, isObject } from '../wire/json';
import type { Caller } from './caller';
import { type ClientDatabase, DENIED, type GetRequest } from './database';
import type { WebAction } from './web';
import { invalid, readDocument, readValue, toPlain } from './wire';

/** Whether it exists is found out by the store. */
export function nameOf(value: unknown): string {
  if (typeof value !== 'string' || value === '') throw invalid('collectionName must be a string');
  return value;
}

export function countOf(name: string, value: unknown): number | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 0)
    throw invalid(`${name} must be a non-negative integer`);
  return value;
}

/** `[{field, direction}]`. */
export function orderOf(value: unknown): IndexField[] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) throw invalid('order must be a list');
  return value.map((one) => {
    const { field, direction } = isObject(one) ? one : {};
    if (typeof field !== 'string' || field === '') throw invalid('order must name its fields');
    if (direction !== 'asc' && direction !== 'desc') throw invalid(`the order of ${field} must be asc or desc`);
    return { field, direction: direction === 'asc' ? 1 : -1 };
  });
}

function transactionOf(params: Fields): string {
  const { transactionId } = params;
  if (typeof transactionId !== 'string' || transactionId === '') throw invalid('transactionId must be a string');
  return transactionId;
}

/** A query about one document must say which, or it would take any. */
function whereOf(params: Fields, now: Now): Document {
  const where = readDocument(params.query, now);
  if (params.queryType === 'DOC' && (where._id === undefined || where._id === null))
    throw invalid('a query for one document needs its _id');
  return where;
}

/** `{stageKey, stageValue}`, the value as JSON text. */
function stagesOf(params: Fields, now: Now): Stage[] {
  if (!Array.isArray(params.stages)) throw invalid('stages must be an array');
  return params.stages.map((stage) => {
    if (!isObject(stage) || typeof stage.stageKey !== 'string' || stage.stageKey === '__proto__')
      throw invalid('a stage must be { stageKey, stageValue }');
    return { [stage.stageKey]: readValue(stage.stageValue, now) };
  });
}

/** @param database @param now the time of server dates */
export function webDatabase(database: ClientDatabase, now: Now): Record<string, WebAction> {
  const plain = (text: string) => toPlain(parseEjson(text, now));

  function getOf(params: Fields): GetRequest {
    const limit = countOf('limit', params.limit);
    const skip = countOf('offset', params.offset);
    const projection = readDocument(params.projection, now);
    return {
      collection: nameOf(params.collectionName),
      where: whereOf(params, now),
      sort: orderOf(params.order),
      ...(limit !== undefined && { limit }),
      ...(skip !== undefined && { skip }),
      ...(Object.keys(projection).length > 0 && { projection }),
    };
  }

  function documentsOf(data: unknown): Document[] {
    return (Array.isArray(data) ? data : [data]).map((one) => {
      if (one === undefined || one === null) throw invalid('data must be an object');
      return readDocument(one, now);
    });
  }

  async function update(params: Fields, caller: Caller | null, inTransaction: boolean) {
    const data = readDocument(params.data, now);
    const where = inTransaction ? readDocument(params.query, now) : whereOf(params, now);
    // Outside transactions only doc.set says merge: false; inside, what has no operators is a set.
    if (!inTransaction && isReplacement(data) && params.merge !== false)
      throw invalid('an update needs at least one field');
    return database.update(caller, {
      collection: nameOf(params.collectionName),
      where,
      data,
      multi: params.multi === true,
      upsert: params.upsert === true,
      ...(inTransaction && { transactionId: transactionOf(params) }),
    });
  }

  const inserted = (ids: readonly Value[]) => ({ _id: ids[0] ?? null, insertedIds: ids });

  return {
    'database.queryDocument': async (caller, params) => {
      const list = await database.get(caller, getOf(params));
      return { data: { list: list.map(plain) } };
    },

    'database.countDocument': async (caller, params) => {
      const request = { collection: nameOf(params.collectionName), where: whereOf(params, now) };
      return { data: { total: await database.count(caller, request) } };
    },

    'database.addDocument': async (caller, params) => {
      const documents = documentsOf(params.data);
      const ids = await database.add(caller, { collection: nameOf(params.collectionName), documents });
      return { data: Array.isArray(params.data) ? { insertedIds: ids } : inserted(ids) };
    },

    'database.updateDocument': async (caller, params) => {
      const { updated, upsertId } = await update(params, caller, false);
      return { data: { updated, upsert_id: upsertId } };
    },

    'database.deleteDocument': async (caller, params) => {
      const where = whereOf(params, now);
      const request = { collection: nameOf(params.collectionName), where, multi: params.multi === true };
      return { data: { deleted: await database.remove(caller, request) } };
    },

    // The SDK reads JSON of a list of EJSON texts (aggregate.ts).
    'database.aggregate': async (caller, params) => {
      const list = await database.aggregate(caller, nameOf(params.collectionName), stagesOf(params, now));
      return { data: { list: JSON.stringify(list) } };
    },

    'database.addCollection': async () => {
      throw new CloudError(DENIED, `[${DENIED}] clients make no collections: use the console or the server SDK`);
    },

    'database.startTransaction': async (caller) => ({ transactionId: await database.transactions.start(caller) }),

    'database.commitTransaction': async (caller, params) => {
      await database.transactions.commit(caller, transactionOf(params));
      return {};
    },

    'database.abortTransaction': async (caller, params) => {
      await database.transactions.abort(caller, transactionOf(params));
      return {};
    },

    // transaction/document.ts: EJSON text of the document, or 'null'.
    'database.getInTransaction': async (caller, params) => {
      const where = readDocument(params.query, now);
      const transactionId = transactionOf(params);
      const request = { collection: nameOf(params.collectionName), where, transactionId };
      const [document] = await database.get(caller, request);
      return { data: document ?? 'null' };
    },

    // These answer beside `data`, in texts: the SDK reads them with EJSON.parse.
    'database.insertDocInTransaction': async (caller, params) => {
      const documents = documentsOf(params.data);
      const transactionId = transactionOf(params);
      const ids = await database.add(caller, { collection: nameOf(params.collectionName), documents, transactionId });
      return { inserted: String(ids.length), ok: '1', ...inserted(ids) };
    },

    'database.updateDocInTransaction': async (caller, params) => {
      const { updated, upsertId } = await update(params, caller, true);
      return { updated: String(updated), ...(upsertId !== null && { upserted: toEjson([{ _id: upsertId }]) }) };
    },

    'database.deleteDocInTransaction': async (caller, params) => {
      const where = readDocument(params.query, now);
      const request = { collection: nameOf(params.collectionName), where, transactionId: transactionOf(params) };
      return { deleted: String(await database.remove(caller, { ...request, multi: false })) };
    },
  };
}
