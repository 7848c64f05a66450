/** Updates of clients: of documents that are there, or, where the request wants it, of one that it makes. */

import type { Limits } from '../limits/limits';
import { compileUpdate, isReplacement, upsertBase } from '../query/update';
import type { Document, Value } from '../query/value';
import { callerId, withOpenid } from '../rules/openid';
import { CloudError, DATABASE_CODES } from '../store/errors';
import type { Store } from '../store/store';
import { parseDocument, toEjson } from '../wire/ejson';
import { type Access, idOf } from './access';
import { authOf, type Caller } from './caller';
import { type Performer, text, withoutId } from './perform';
import { invalid } from './wire';

export interface UpdateRequest {
  collection: string;
  where: Document;
  /** Update operators, or the whole document of doc.set. */
  data: Document;
  multi: boolean;
  upsert: boolean;
  transactionId?: string;
}

type Outcome = { updated: number; upsertId: Value };

export interface ClientUpdatesOptions {
  store: Store;
  access: Access;
  perform: Performer;
  limits: Limits;
  now: () => number;
}

/** Who makes or removes the document between the look and the write makes for another look; not for ever. */
const MOST_LOOKS = 5;

export class ClientUpdates {
  constructor(private readonly options: ClientUpdatesOptions) {}

  async update(caller: Caller | null, request: UpdateRequest): Promise<Outcome> {
    const { collection, data, upsert } = request;
    const whole = isReplacement(data);
    if (whole && Object.keys(data).length === 0 && !upsert) throw invalid('an update needs at least one field');
    this.options.limits.check('client-write-bytes', Buffer.byteLength(toEjson(data)), collection);
    if (!upsert && !whole) return this.#existing(caller, request, undefined);
    for (let looks = 0; looks < MOST_LOOKS; looks += 1) {
      const known = await this.#look(caller, request);
      if (known) {
        const outcome = await this.#existing(caller, request, known);
        if (outcome.updated > 0 || !upsert || (await this.#look(caller, request))) return outcome;
      } else if (!upsert) return { updated: 0, upsertId: null };
      else {
        const made = await this.#make(caller, request);
        if (made !== undefined) return { updated: 0, upsertId: made };
      }
    }
    throw new CloudError(DATABASE_CODES.requestFailed, 'the document came and went while it was updated');
  }

  /** @param known the document that is replaced as a whole, or that is known to be there */
  async #existing(caller: Caller | null, request: UpdateRequest, known: Document | undefined): Promise<Outcome> {
    const { access, perform } = this.options;
    const { collection, data, multi, transactionId } = request;
    const whole = isReplacement(data);
    const { where } = await access.allowed(caller, {
      collection,
      operation: 'update',
      where: request.where,
      data: whole && known ? withRemoved(data, known) : data,
    });
    const owner = whole ? known?._openid : undefined;
    const { updated } = await perform.data('database.modifyDocument', {
      collectionName: collection,
      ...(transactionId === undefined ? { queryType: 'WHERE' } : { queryType: 'DOC', transactionId }),
      // A document keeps its owner, who must still be the one who was looked at.
      query: text(owner === undefined || transactionId !== undefined ? where : { $and: [where, { _openid: owner }] }),
      data: text(owner === undefined ? data : { ...data, _openid: owner }),
      multi,
      merge: !whole,
      upsert: false,
    });
    return { updated: Number(updated), upsertId: null };
  }

  /** Makes the document; undefined when somebody else just has. */
  async #make(caller: Caller | null, request: UpdateRequest): Promise<Value> {
    const { access, perform, now } = this.options;
    const { collection, data, transactionId } = request;
    const where = withOpenid(request.where, authOf(caller));
    const base = withoutOwn(upsertBase(where), caller);
    const document = isReplacement(data)
      ? { ...base, ...withoutId(data) }
      : compileUpdate(data, { filter: where, now })(base, { inserting: true });
    const { documents } = await access.allowed(caller, { collection, operation: 'create', data: document });
    try {
      const { insertedIds } = await perform.data('database.insertDocument', {
        collectionName: collection,
        data: documents.map(text),
        ...(transactionId !== undefined && { transactionId }),
      });
      return Array.isArray(insertedIds) ? insertedIds[0] : undefined;
    } catch (error) {
      if (transactionId === undefined && error instanceof CloudError && isTakenId(error)) return undefined;
      throw error;
    }
  }

  /** A document that the request is about, whoever may read it. */
  async #look(caller: Caller | null, request: UpdateRequest): Promise<Document | undefined> {
    const { store, perform, now } = this.options;
    const { collection, transactionId } = request;
    const where = withOpenid(request.where, authOf(caller));
    if (transactionId === undefined) {
      const { result } = await store.run((unit) =>
        unit.find(store.collection(collection), { filter: where, limit: 1 }),
      );
      return result[0]?.doc;
    }
    const [found] = await perform.list('database.getDocument', {
      collectionName: collection,
      query: text({ _id: idOf(where) }),
      queryType: 'DOC',
      transactionId,
    });
    return found === undefined ? undefined : parseDocument(found, now);
  }
}

/** A query for one's own documents makes one's own, which the rules say anyway; anybody else's id they refuse. */
function withoutOwn(base: Document, caller: Caller | null): Document {
  const { _openid, ...rest } = base;
  return _openid !== undefined && _openid === callerId(authOf(caller)) ? rest : base;
}

const isTakenId = ({ message }: CloudError): boolean => message.includes('E11000') && message.includes('index: _id_');

/** A whole document also removes: rules must not take the fields that it leaves out for fields that stay. */
function withRemoved(data: Document, known: Document): Document {
  const gone = Object.keys(known).filter((name) => name !== '_id' && name !== '_openid' && !Object.hasOwn(data, name));
  return gone.length === 0 ? data : { ...data, $unset: Object.fromEntries(gone.map((name) => [name, ''])) };
}
