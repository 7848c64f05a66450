/** The database as a client may use it: every operation is checked by the rules, then done as the server's own. */
import type { Limits } from '../limits/limits';
import type { IndexField } from '../query/key';
import type { Document, Value } from '../query/value';
import { firstMatch, foreignStage, type Stage, withFirstMatch } from '../rules/aggregate';
import { CloudError } from '../store/errors';
import type { Warnings } from '../warnings/warnings';
import { type Access, idOf } from './access';
import type { Caller } from './caller';
import { type Performer, text } from './perform';
import { ClientTransactions } from './transactions';
import type { ClientUpdates, UpdateRequest } from './updates';
import { invalid } from './wire';

export const DENIED = 'DATABASE_PERMISSION_DENIED';

/** Documents of a collection, as a request means them. */
export interface Query {
  collection: string;
  where: Document;
  transactionId?: string;
}

export interface GetRequest extends Query {
  sort?: IndexField[];
  skip?: number;
  limit?: number;
  projection?: Document;
}

export interface ClientDatabaseOptions {
  access: Access;
  perform: Performer;
  limits: Limits;
  warnings: Warnings;
  updates: ClientUpdates;
}

export class ClientDatabase {
  readonly transactions: ClientTransactions;

  constructor(private readonly options: ClientDatabaseOptions) {
    this.transactions = new ClientTransactions(options.perform, options.limits);
  }

  /** The texts (EJSON) of the documents found. */
  async get(caller: Caller | null, request: GetRequest): Promise<string[]> {
    const { access, perform, limits } = this.options;
    const { collection, sort = [], skip = 0, limit, projection } = request;
    const params = { ...this.#target(caller, request), offset: skip };
    const { where } = await access.allowed(caller, { collection, operation: 'read', where: request.where });
    const most = this.#most(caller, limit);
    const list = await perform.list('database.getDocument', {
      ...params,
      query: text(where),
      order: text(Object.fromEntries(sort.map(({ field, direction }) => [field, direction]))),
      ...(projection && { projection: text(projection) }),
      ...(most === undefined ? {} : { limit: most.cut ? most.limit + 1 : most.limit }),
    });
    if (most?.cut && list.length > most.limit) {
      list.length = most.limit;
      this.#warnOfCut(collection, most.limit);
    }
    const bytes = list.reduce((sum, one) => sum + Buffer.byteLength(one), 0);
    limits.check('client-read-bytes', bytes, collection);
    return list;
  }

  async count(caller: Caller | null, request: Query): Promise<number> {
    const { access, perform } = this.options;
    const { collection } = request;
    const params = this.#target(caller, request);
    const { where } = await access.allowed(caller, { collection, operation: 'read', where: request.where });
    const { total } = await perform.data('database.calculateDocument', { ...params, query: text(where) });
    return Number(total);
  }

  /** The ids of the new documents, each of which belongs to the caller. */
  async add(
    caller: Caller | null,
    request: { collection: string; documents: readonly Document[]; transactionId?: string },
  ): Promise<Value[]> {
    const { access, perform, limits } = this.options;
    const { collection, documents: data } = request;
    if (data.length === 0) throw invalid('data must not be empty');
    if (request.transactionId !== undefined) this.transactions.check(caller, request.transactionId);
    const { documents } = await access.allowed(caller, { collection, operation: 'create', data });
    const texts = documents.map(text);
    for (const one of texts) limits.check('client-write-bytes', Buffer.byteLength(one), collection);
    const { insertedIds } = await perform.data('database.insertDocument', {
      collectionName: collection,
      data: texts,
      ...(request.transactionId !== undefined && { transactionId: request.transactionId }),
    });
    return Array.isArray(insertedIds) ? insertedIds : [];
  }

  update(caller: Caller | null, request: UpdateRequest): Promise<{ updated: number; upsertId: Value }> {
    refuseEmpty(request.where);
    this.#target(caller, request);
    return this.options.updates.update(caller, request);
  }

  async remove(caller: Caller | null, request: Query & { multi: boolean }): Promise<number> {
    refuseEmpty(request.where);
    const { access, perform } = this.options;
    const { collection, multi } = request;
    const params = this.#target(caller, request);
    const { where } = await access.allowed(caller, { collection, operation: 'delete', where: request.where });
    const { deleted } = await perform.data('database.removeDocument', { ...params, query: text(where), multi });
    return Number(deleted);
  }

  /** The texts (EJSON) of the results. */
  async aggregate(caller: Caller | null, collection: string, stages: readonly Stage[]): Promise<string[]> {
    const { access, perform, limits } = this.options;
    const foreign = foreignStage(stages);
    if (foreign !== undefined) throw new CloudError(DENIED, `[${DENIED}] ${foreign} is for administrators`);
    const { where } = await access.allowed(caller, { collection, operation: 'read', where: firstMatch(stages) });
    const list = await perform.list('database.aggregateDocuments', {
      collectionName: collection,
      stages: withFirstMatch(stages, where).flatMap((stage) =>
        Object.entries(stage).map(([stageKey, stageValue]) => ({ stageKey, stageValue: text(stageValue) })),
      ),
    });
    const bytes = list.reduce((sum, one) => sum + Buffer.byteLength(one), 0);
    limits.check('client-read-bytes', bytes, collection);
    return list;
  }

  /** The fields that every action on documents shares; in a transaction only those of doc() and add() exist. */
  #target(caller: Caller | null, { collection, where, transactionId }: Query): Record<string, unknown> {
    if (transactionId === undefined) return { collectionName: collection, queryType: 'WHERE' };
    this.transactions.check(caller, transactionId);
    if (idOf(where) === undefined) throw invalid('where is not supported in a transaction: use doc');
    return { collectionName: collection, queryType: 'DOC', transactionId };
  }

  /** WeChat Collection.limit: a mini-program gets 20 documents, whatever it asks for. */
  #most(caller: Caller | null, limit: number | undefined): { limit: number; cut: boolean } | undefined {
    const asked = limit === 0 ? undefined : limit;
    if (caller?.openid === undefined) return asked === undefined ? undefined : { limit: asked, cut: false };
    const most = this.options.limits.of('client-get-most');
    if (!Number.isFinite(most)) return asked === undefined ? undefined : { limit: asked, cut: false };
    return asked !== undefined && asked <= most ? { limit: asked, cut: false } : { limit: most, cut: true };
  }

  #warnOfCut(collection: string, limit: number): void {
    this.options.warnings.once('RESULT_CUT', `client get of ${collection}`, () => ({
      message: `a mini-program's get of ${collection} answered ${limit} documents while there are more: it gets no more at once, whatever limit it names; page by a cursor`,
      detail: { collection, action: 'get', limit },
    }));
  }
}

/** docs.cloudbase.net/http-api/nosql/remove-documents: an empty query is refused, lest it empties the collection. */
function refuseEmpty(where: Document): void {
  if (Object.keys(where).length === 0) throw invalid("param.query can't be empty");
}
