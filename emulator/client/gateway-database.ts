/** The database of the REST gateway. Source: docs.cloudbase.net/http-api/nosql; answers are strict EJSON. */

import type { Call } from '../http/router';
import type { Limits } from '../limits/limits';
import { isReplacement } from '../query/update';
import { type Document, isDocument, type Value } from '../query/value';
import type { Stage } from '../rules/aggregate';
import { CloudError } from '../store/errors';
import type { Now } from '../wire/ejson';
import { isObject } from '../wire/json';
import type { Caller } from './caller';
import { type ClientDatabase, DENIED, type GetRequest } from './database';
import type { Gateway, GatewayHandler } from './gateway';
import { readObject } from './request';
import { countOf, orderOf } from './web-database';
import { invalid, parsed, readDocument, readValue } from './wire';

const BASE = '/database/instances/:instance/databases/:database';
const DOCUMENTS = `${BASE}/collections/:collection/documents`;
const NOT_FOUND = 'DOCUMENT_NOT_FOUND';

const notFound = () => new CloudError(NOT_FOUND, 'Document not found');

const ids = (value: readonly Value[]) => value.map((id) => (typeof id === 'string' ? id : JSON.stringify(id)));

export interface GatewayDatabaseOptions {
  database: ClientDatabase;
  now: Now;
  limits: Limits;
}

export function gatewayDatabase(gateway: Gateway, { database, now, limits }: GatewayDatabaseOptions): void {
  const most = () => limits.of('request-bytes');
  /** There is one instance with one database here. */
  const on = (method: string, path: string, handler: GatewayHandler) =>
    gateway.on(method, path, (caller, call) => {
      const { instance, database: name } = call.params;
      if (instance !== '(default)' || name !== '(default)')
        throw new CloudError('INVALID_PARAM', `only the instance (default) with the database (default) is here`);
      return handler(caller, call);
    });

  on('GET', DOCUMENTS, async (caller, call) => {
    const request = getOf(call);
    if (call.url.searchParams.get('count') === 'true')
      return { value: { total: await database.count(caller, request) } };
    const { limit = limits.of('rest-get-default'), skip = 0 } = request;
    const list = await database.get(caller, { ...request, limit, skip });
    return { text: `{"offset":${skip},"limit":${limit},"list":[${list.join(',')}]}` };
  });

  on('POST', DOCUMENTS, async (caller, call) => {
    const { data, transactionId } = await readObject(call, most());
    if (!Array.isArray(data)) throw invalid('data must be an array of objects');
    const documents = data.map((one) => objectOf('data', one));
    const insertedIds = await database.add(caller, {
      collection: collectionOf(call),
      documents,
      ...inside(transactionId),
    });
    return { status: 201, value: { insertedIds: ids(insertedIds) } };
  });

  on('PATCH', DOCUMENTS, async (caller, call) => {
    const body = await readObject(call, most());
    return { value: await update(caller, call, body, objectOf('query', body.query), body.multi === true) };
  });

  on('POST', `${DOCUMENTS}/remove`, async (caller, call) => {
    const { query, multi, transactionId } = await readObject(call, most());
    const where = objectOf('query', query);
    const request = { collection: collectionOf(call), where, multi: multi === true, ...inside(transactionId) };
    return { value: { deleted: await database.remove(caller, request) } };
  });

  on('POST', `${DOCUMENTS}/aggregations`, async (caller, call) => {
    const { pipeline } = await readObject(call, most());
    if (!Array.isArray(pipeline)) throw invalid('pipeline must be an array');
    const list = await database.aggregate(caller, collectionOf(call), pipeline.map(stageOf));
    return { text: `{"list":[${list.join(',')}]}` };
  });

  on('GET', `${DOCUMENTS}/:id`, async (caller, call) => {
    const { projection } = getOf(call);
    const request = { collection: collectionOf(call), where: byId(call), ...inside(search(call, 'transactionId')) };
    const [document] = await database.get(caller, { ...request, ...(projection && { projection }) });
    if (document === undefined) throw notFound();
    return { text: document };
  });

  on('PATCH', `${DOCUMENTS}/:id`, async (caller, call) => {
    const body = await readObject(call, most());
    const answer = await update(caller, call, body, byId(call), false);
    if (answer.matched === 0 && answer.upsert_id === '') throw notFound();
    if (body.returnDoc !== true) return { value: answer };
    const request = { collection: collectionOf(call), where: byId(call), ...inside(body.transactionId) };
    const [document] = await database.get(caller, request);
    return { text: `${JSON.stringify(answer).slice(0, -1)},"doc":${document ?? 'null'}}` };
  });

  on('DELETE', `${DOCUMENTS}/:id`, async (caller, call) => {
    const request = { collection: collectionOf(call), where: byId(call), ...inside(search(call, 'transactionId')) };
    const deleted = await database.remove(caller, { ...request, multi: false });
    if (deleted === 0) throw notFound();
    return { value: { deleted } };
  });

  on('POST', `${BASE}/collections`, async () => {
    throw new CloudError(DENIED, `[${DENIED}] clients make no collections: use the console or the server SDK`);
  });
  on('POST', `${BASE}/commands`, async () => {
    throw new CloudError(DENIED, `[${DENIED}] commands are for administrators`);
  });

  on('POST', `${BASE}/transactions`, async (caller) => ({
    status: 201,
    value: { transactionId: await database.transactions.start(caller) },
  }));
  on('POST', `${BASE}/transactions/:id/commit`, async (caller, { params }) => {
    await database.transactions.commit(caller, params.id ?? '');
    return { value: {} };
  });
  on('POST', `${BASE}/transactions/:id/rollback`, async (caller, { params }) => {
    await database.transactions.abort(caller, params.id ?? '');
    return { value: {} };
  });

  async function update(
    caller: Caller | null,
    call: Call,
    body: Record<string, unknown>,
    where: Document,
    multi: boolean,
  ) {
    const data = objectOf('data', body.data);
    const { updated, upsertId } = await database.update(caller, {
      collection: collectionOf(call),
      where,
      data: body.replaceMode === true ? whole(data) : withSet(data),
      multi,
      upsert: body.upsert === true,
      ...inside(body.transactionId),
    });
    return { updated, matched: updated, upsert_id: upsertId === null ? '' : String(upsertId) };
  }

  /** A text, such as the SDK sends for server dates inside transactions, is none. */
  function objectOf(name: string, value: unknown): Document {
    if (!isObject(value)) throw invalid(`${name} must be an object`);
    return readDocument(value, now);
  }

  function getOf(call: Call): GetRequest {
    const limit = numberOf(call, 'limit');
    const skip = numberOf(call, 'offset');
    const order = search(call, 'order');
    const projection = readDocument(search(call, 'projection'), now);
    return {
      collection: collectionOf(call),
      where: readDocument(search(call, 'query'), now),
      ...(order !== undefined && { sort: orderOf(parsed(order)) }),
      ...(limit !== undefined && { limit }),
      ...(skip !== undefined && { skip }),
      ...(Object.keys(projection).length > 0 && { projection }),
      ...inside(search(call, 'transactionId')),
    };
  }

  function stageOf(stage: unknown): Stage {
    const value = readValue(stage, now);
    if (!isDocument(value) || Object.keys(value).length !== 1) throw invalid('a stage must be { $name: value }');
    return value;
  }
}

const collectionOf = ({ params }: Call): string => params.collection ?? '';
const byId = ({ params }: Call): Document => ({ _id: params.id });
const search = ({ url }: Call, name: string): string | undefined => url.searchParams.get(name) ?? undefined;

function numberOf(call: Call, name: string): number | undefined {
  const text = search(call, name);
  return text === undefined ? undefined : countOf(name, /^\d{1,9}$/.test(text) ? Number(text) : text);
}

function inside(transactionId: unknown): { transactionId?: string } {
  if (transactionId === undefined || transactionId === null) return {};
  if (typeof transactionId !== 'string' || transactionId === '') throw invalid('transactionId must be a string');
  return { transactionId };
}

/** docs.cloudbase.net/http-api/nosql/update-documents: without replaceMode plain fields are wrapped in $set. */
function withSet(data: Document): Document {
  if (!isReplacement(data)) return data;
  if (Object.keys(data).length === 0) throw invalid('data must not be empty');
  return { $set: data };
}

function whole(data: Document): Document {
  if (!isReplacement(data)) throw invalid('with replaceMode data is a whole document, without operators');
  return data;
}
