/** What a client asks to watch, and the id under which it asks for it again after its connection was cut. */
import { randomUUID } from 'node:crypto';
import { readDocument } from '../client/wire';
import { nearOf } from '../query/geo/near';
import type { IndexField } from '../query/key';
import type { Document } from '../query/value';
import { CloudError } from '../store/errors';
import { isPlainObject, type Now } from '../wire/ejson';

/** Not the cloud's: its own is not documented. The id carries the query, and must pass in one message. */
const MOST_QUERY_CHARACTERS = 32_000;

export interface WatchRequest {
  collection: string;
  /** JSON, as the SDK sends it. */
  query: string;
  limit?: number;
  sort: IndexField[];
}

const invalid = (message: string) => new CloudError('INVALID_PARAM', message);

/** Reads `msgData` of INIT_WATCH. @throws CloudError INVALID_PARAM */
export function readRequest(data: Record<string, unknown>): WatchRequest {
  const { collName, query, limit, orderBy } = data;
  if (typeof collName !== 'string') throw invalid('collName must be a string');
  if (typeof query !== 'string') throw invalid('query must be JSON text');
  if (query.length > MOST_QUERY_CHARACTERS)
    throw invalid(`the query of a watch has at most ${MOST_QUERY_CHARACTERS} characters, not ${query.length}`);
  const most = readLimit(limit);
  return { collection: collName, query, ...(most && { limit: most }), sort: readSort(orderBy) };
}

/** None, or 0: all. */
function readLimit(limit: unknown): number | undefined {
  if (limit === undefined || limit === null) return undefined;
  if (typeof limit === 'number' && Number.isSafeInteger(limit) && limit >= 0) return limit;
  throw invalid('limit must be a non-negative integer');
}

function readSort(orderBy: unknown): IndexField[] {
  if (orderBy === undefined || orderBy === null) return [];
  if (!isPlainObject(orderBy)) throw invalid('orderBy must be an object');
  return Object.entries(orderBy).map(([field, direction]) => {
    if (direction !== 'asc' && direction !== 'desc') throw invalid(`orderBy ${field} must be asc or desc`);
    return { field, direction: direction === 'asc' ? 1 : -1 };
  });
}

/** The query, read. @throws CloudError INVALID_PARAM */
export function filterOf({ query }: WatchRequest, now: Now): Document {
  const filter = readDocument(query, now);
  if (nearOf(filter)) throw invalid('a watch cannot look for what is near: it has an order of its own');
  return filter;
}

/** Nobody else can guess it; and all that is asked for stands in it, so that it outlives a restart. */
export function newQueryId({ collection, query, limit, sort }: WatchRequest): string {
  const orderBy = sort.map(({ field, direction }) => [field, direction === 1 ? 'asc' : 'desc']);
  return `${randomUUID()}${JSON.stringify([collection, query, limit ?? null, orderBy])}`;
}

/** What stands in a query id; undefined where it is none. @throws CloudError INVALID_PARAM */
export function requestIn(queryId: string): WatchRequest | undefined {
  const parts = partsOf(queryId.slice(36));
  if (!Array.isArray(parts)) return undefined;
  const [collName, query, limit, orderBy]: unknown[] = parts;
  if (!Array.isArray(orderBy) || !orderBy.every((pair) => Array.isArray(pair))) return undefined;
  return readRequest({ collName, query, limit, orderBy: Object.fromEntries(orderBy) });
}

function partsOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
