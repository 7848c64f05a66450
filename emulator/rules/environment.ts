/** What a rule can see: who asks, the time, the document, the data, and other documents through get(). */
import { field, isIndex } from '../query/path';
import { type Document, isArray, isDocument, type Value } from '../query/value';
import { MOST_DOCUMENTS } from './ast';
import { type Answer, NO_ANSWER } from './compare';
import { GetError } from './error';
import { type RequestData, readData } from './request-data';

/**
 * The caller: openid in a mini program, uid and loginType (WECHAT_PUBLIC WECHAT_OPEN ANONYMOUS EMAIL CUSTOM) on the
 * web. Source: cloud.tencent.com/document/product/876/41802.
 */
export interface Auth {
  openid?: string;
  uid?: string;
  loginType?: string;
}

/** Reads a document for get(). */
export type ReadDocument = (collection: string, id: string) => Document | undefined;

export interface Environment {
  /** null: nobody is logged in. */
  auth: Auth | null;
  /** Milliseconds since 1970. */
  now: number;
  /** The concrete document; without it, and where a query is looked at, fields of `doc` come from the query. */
  doc?: Document;
  /** request.data of a create or update. */
  data?: RequestData;
  /** A file, for the rules of storage. */
  resource?: { openid?: string; path: string };
  /** Without it get() finds nothing. */
  read?: ReadDocument;
}

/** The same, as the evaluator asks for it. */
export interface View {
  auth: Value;
  now: number;
  resource: Value;
  /** A field of `doc`; [] is the document itself. */
  docAt(path: readonly string[]): Answer;
  /** A field of `request.data`; [] is the data itself. */
  dataAt(path: readonly string[]): Answer;
  get(path: string): Value;
}

/** Reads a path in a document: a missing field is undefined, also one of a missing field, as for the database. */
export function fieldAt(document: Value, path: readonly string[]): Value {
  let value = document;
  for (const name of path) {
    if (isDocument(value)) value = field(value, name);
    else if (isArray(value) && isIndex(name)) value = value[Number(name)];
    else return undefined;
  }
  return value;
}

/**
 * Reads for get(): each document once, and not more than 10 different ones for one request.
 * Source: docs.cloudbase.net/rule/reference/function, "usage limits" and "performance".
 */
export function createGet(read: ReadDocument = () => undefined): (path: string) => Value {
  const known = new Map<string, Value>();
  return (path) => {
    if (known.has(path)) return known.get(path);
    const [, collection = '', id = ''] = /^database\.([^.]+)\.(.+)$/s.exec(path) ?? [];
    if (id === '') throw new GetError(`get() takes 'database.<collection>.<id>', not '${path}'`);
    if (known.size === MOST_DOCUMENTS) throw new GetError(`get() reads at most ${MOST_DOCUMENTS} different documents`);
    const document = read(collection, id);
    known.set(path, document);
    return document;
  };
}

/** The fields of an object that are there: an absent openid must not be a field that is undefined. */
const asDocument = (fields: object): Document =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

/** The view of an environment; `docAt` may come from a query instead of a document. */
export function viewOf(environment: Environment, get: View['get'], docAt?: View['docAt']): View {
  const { auth, now, resource, doc, data } = environment;
  return {
    auth: auth && asDocument(auth),
    now,
    resource: resource && asDocument(resource),
    docAt: docAt ?? ((path) => (doc === undefined ? NO_ANSWER : fieldAt(doc, path))),
    dataAt: (path) => readData(data, path),
    get,
  };
}
