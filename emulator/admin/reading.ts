/** Reading for the database actions: every query is watched, and every answer has a limit. */
import type { Limits } from '../limits/limits';
import { type Document, isDocument } from '../query/value';
import type { Collection } from '../store/collection';
import type { Explain, Found, Query, Unit } from '../store/unit';
import type { Use } from '../warnings/query-watch';
import { toEjson } from '../wire/ejson';
import type { DatabaseContext, Params } from './database';

export const NOTHING_READ: Explain = { index: null, scanned: 0, returned: 0 };

export const GET: Use = { action: 'get', bounded: true };
export const JOIN: Use = { action: 'lookup', bounded: false };

/** What a query finds, unless indexes are strict and it has none. */
export function found(ctx: DatabaseContext, unit: Unit, collection: Collection, query: Query, use: Use): Found[] {
  const list = unit.find(collection, query);
  ctx.watch.queried(collection, query, unit.explain, use);
  return list;
}

/** The answer text of a document; a committed version keeps it. */
export function wireOf({ doc, version }: Found): string {
  if (!version) return toEjson(doc);
  version.wire ??= toEjson(doc);
  return version.wire;
}

/** The documents an update or removal is about. */
export function targets(
  ctx: DatabaseContext,
  unit: Unit,
  collection: Collection,
  params: Params,
  filter: Document,
  action: string,
): Found[] {
  const multi = params.multi === true;
  const query = multi ? { filter } : { filter, limit: 1 };
  return found(ctx, unit, collection, query, { action, bounded: !multi, needsAll: multi });
}

/** The texts of an answer, unless they are more than one answer carries. */
export function carried(ctx: DatabaseContext, list: string[]): string[] {
  const characters = list.reduce((sum, text) => sum + text.length, 0);
  // A character has at most 3 bytes: most answers need not be measured.
  if (characters * 3 > ctx.limits.of('answer-bytes'))
    ctx.limits.check(
      'answer-bytes',
      list.reduce((sum, text) => sum + Buffer.byteLength(text), 0),
    );
  return list;
}

/** A join over no documents asks nothing: its shape is watched all the same. */
export function watchJoin(ctx: DatabaseContext, { $lookup }: Document): void {
  if (!isDocument($lookup)) return;
  const { from, foreignField } = $lookup;
  const joined = typeof from === 'string' ? ctx.store.collections.get(from) : undefined;
  if (joined && typeof foreignField === 'string')
    ctx.watch.queried(joined, { filter: { [foreignField]: { $in: [] } } }, NOTHING_READ, JOIN);
}

/** Whether a pipeline goes on with a $limit, so that it reads in order and stops. */
export function isLimited([first, second]: readonly Document[]): boolean {
  return first !== undefined && ('$limit' in first || ('$skip' in first && second !== undefined && '$limit' in second));
}

/** Why a limit may be one that the program did not name; undefined where it surely named it. */
export function silentLimit(limit: number, limits: Limits): string | undefined {
  if (limit === limits.of('get-default'))
    return `the SDK sends the limit ${limit} where the program names none; name one, and page by a cursor`;
  if (limit === limits.of('get-most'))
    return `no query answers more than ${limit}, whatever limit the program names; page by a cursor`;
  return undefined;
}
