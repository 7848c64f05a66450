/** Whether a query reads a whole collection for want of an index, and which index it wants. */
import type { Component, IndexField } from '../query/key';
import type { Document } from '../query/value';
import type { IndexSpec } from '../store/index';
import { type IsFirst, isEverything, isServed, type Narrowing, narrowings } from './conditions';

/** A query by its shape: how many documents there are makes no difference. */
export interface QueryShape {
  filter: Document;
  sort: readonly IndexField[];
  /** It ends after so many documents: an index in its order serves it then. */
  bounded: boolean;
  /** It is about each document and reads none in vain (a count of all, an update or removal of all). */
  needsAll: boolean;
}

export interface Advice {
  why: string;
  /** Indexes to make; none where no index could help. */
  indexes: IndexSpec[];
}

/** Undefined where an index, or the order of `_id`, bounds what is read. */
export function indexAdvice(query: QueryShape, specs: readonly IndexSpec[]): Advice | undefined {
  const { filter, sort, bounded, needsAll } = query;
  const isFirst: IsFirst = (field, way) =>
    (field === '_id' && way === 'order') ||
    specs.some(
      ({ fields: [first] }) => first?.field === field && (first.direction === '2dsphere') === (way === 'place'),
    );
  if (isEverything(filter)) {
    if (!isInOrder(sort, specs))
      return {
        why: 'no index has its order, so that all documents are read and sorted',
        indexes: [specOf([], sort, [])],
      };
    if (bounded || needsAll) return undefined;
    return { why: 'it has neither a condition nor a limit, so that all documents are read', indexes: [] };
  }
  if (isServed(filter, isFirst)) return undefined;
  const wanted = narrowings(filter, isFirst);
  if (wanted.length === 0)
    return {
      why: 'none of its conditions is one that an index can narrow down (equality, $in, a range, /^text/)',
      indexes: [],
    };
  return {
    why: 'no index begins with a field of its conditions',
    indexes: wanted.map((one) => forConditions(one, sort)),
  };
}

/** The fields held equal, then those of the order, then the range: MongoDB manual, "The ESR Rule". */
function forConditions({ equal, range, area }: Narrowing, sort: readonly IndexField[]): IndexSpec {
  if (equal.length + range.length === 0)
    return named(area.slice(0, 1).map((field) => ({ field, direction: '2dsphere' as const })));
  return specOf(equal, sort, range.slice(0, 1));
}

function specOf(equal: readonly string[], sort: readonly IndexField[], range: readonly string[]): IndexSpec {
  const up = (field: string): IndexField => ({ field, direction: 1 });
  const fields: IndexField[] = [];
  for (const one of [...equal.map(up), ...sort, ...range.map(up)])
    if (!fields.some(({ field }) => field === one.field)) fields.push(one);
  return named(fields);
}

function named(fields: Component[]): IndexSpec {
  return { name: fields.map(({ field }) => field.replace(/\W+/g, '_')).join('_'), unique: false, fields };
}

/** Whether reading an index, or `_id`, forward or backward gives the order; what comes after `_id` says nothing more. */
function isInOrder(sort: readonly IndexField[], specs: readonly IndexSpec[]): boolean {
  if (sort.length === 0 || sort[0]?.field === '_id') return true;
  return specs.some(({ fields }) =>
    ([1, -1] as const).some((way) =>
      sort.every(({ field, direction }, i) => fields[i]?.field === field && fields[i]?.direction === direction * way),
    ),
  );
}

/** As `database-rules/` writes it, on one line. */
export function specText({ name, unique, fields }: IndexSpec): string {
  const list = fields.map(
    ({ field, direction }) => `{ "field": ${JSON.stringify(field)}, "direction": ${JSON.stringify(direction)} }`,
  );
  return `{ "name": ${JSON.stringify(name)}, "unique": ${unique}, "fields": [${list.join(', ')}] }`;
}
