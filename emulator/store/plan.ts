/** The query planner: which index serves a filter and an order, and which ranges of it to read. */
import { conjuncts } from '../query/filter';
import { type IndexField, ordered } from '../query/key';
import { type Document, descending, encodeValue, type Value } from '../query/value';
import { idKey } from './id';
import { AFTER, type Index } from './index';

export type Plan =
  | { kind: 'ids'; ids: string[] }
  | {
      kind: 'index';
      index: Index;
      ranges: { low: string; high: string }[];
      reverse: boolean;
      sorted: boolean;
      /** The index gives only the order: all of it may be read. */
      whole: boolean;
    }
  | { kind: 'scan' };

type Conjunct = ReturnType<typeof conjuncts>[number];

/** More ranges than this are not worth it, unless they are still few beside the entries: a range costs some of those. */
const MOST_RANGES = 200;
const ENTRIES_A_RANGE = 4;

export function plan(filter: Document, sort: readonly IndexField[], indexes: Iterable<Index>): Plan {
  const conditions = new Map(conjuncts(filter).map((condition) => [condition.field, condition]));
  const ids = idValues(conditions.get('_id'));
  if (ids) return { kind: 'ids', ids: ids.filter(mayBeId).map(idKey) };

  let best: { score: number; plan: Plan } = { score: 0, plan: { kind: 'scan' } };
  for (const index of indexes) {
    const candidate = consider(index, conditions, sort);
    if (candidate.score > best.score) best = candidate;
  }
  return best.plan;
}

/** No document has another kind of `_id`, so there is nothing to look for. */
function mayBeId(id: Value): boolean {
  return id !== null && id !== undefined && (typeof id !== 'string' || id.isWellFormed());
}

function idValues(condition: Conjunct | undefined): Value[] | undefined {
  if (!condition) return undefined;
  if (condition.eq !== undefined) return [condition.eq];
  return condition.in;
}

function consider(index: Index, conditions: ReadonlyMap<string, Conjunct>, sort: readonly IndexField[]) {
  const fields = ordered(index.spec.fields);
  let prefixes = [''];
  let equalities = 0;
  let exact = true; // every component so far was one value: the rest of the index is in order
  const most = Math.max(MOST_RANGES, index.tree.size / ENTRIES_A_RANGE);
  const roots = new Set<string>();
  // Two fields of one array's elements: the filter may find them in different elements, an index key holds only pairs
  // of one element, so just the first of them may narrow the range.
  const isApart = ({ field }: IndexField) => !index.multikey || !roots.has(rootOf(field));
  for (const { field, direction } of fields) {
    if (!isApart({ field, direction })) break;
    const values = idValues(conditions.get(field));
    if (!values || prefixes.length * values.length > most) break;
    // A value named twice (as 1 and 1, or null and undefined) must not be read twice.
    const encoded = [...new Set(values.map((value) => toward(encodeValue(value), direction)))];
    prefixes = prefixes.flatMap((prefix) => encoded.map((component) => prefix + component));
    if (encoded.length !== 1) exact = false;
    equalities += 1;
    roots.add(rootOf(field));
  }
  const next = fields[equalities];
  const bounds = next && isApart(next) ? bound(conditions.get(next.field), next.direction, index.multikey) : undefined;
  const direction = exact && !index.multikey ? sortDirection(fields, equalities, sort) : 0;
  const score = equalities * 10 + (bounds ? 5 : 0) + (direction !== 0 && sort.length > 0 ? 4 : 0);
  const ranges = prefixes.map((prefix) => ({
    low: prefix + (bounds?.low ?? ''),
    high: prefix + (bounds?.high ?? AFTER),
  }));
  return {
    score,
    plan: {
      kind: 'index',
      index,
      ranges,
      reverse: direction === -1,
      sorted: direction !== 0,
      whole: equalities === 0 && !bounds,
    } as Plan,
  };
}

const rootOf = (field: string) => field.split('.', 1)[0] ?? field;

const toward = (encoded: string, direction: 1 | -1) => (direction === 1 ? encoded : descending(encoded));

/**
 * 1 or -1 when reading the index forward or backward gives the asked order, 0 when it does not. Fields held equal
 * do not disturb an order; an order may also name them.
 */
function sortDirection(fields: readonly IndexField[], equalities: number, sort: readonly IndexField[]): 1 | -1 | 0 {
  const fixed = new Set(fields.slice(0, equalities).map(({ field }) => field));
  const open = sort.filter(({ field }) => !fixed.has(field));
  const rest = fields.slice(equalities);
  if (open.length > rest.length) return 0;
  let way: 1 | -1 | 0 = 0;
  for (const [i, wanted] of open.entries()) {
    const have = rest[i];
    if (have?.field !== wanted.field) return 0;
    const here = have.direction === wanted.direction ? 1 : -1;
    if (way !== 0 && way !== here) return 0;
    way = here;
  }
  return way === 0 ? 1 : way;
}

/** The part of one component's range that comparisons leave, type by type as MongoDB compares ("type bracketing"). */
function bound(condition: Conjunct | undefined, direction: 1 | -1, multikey: boolean) {
  if (!condition) return undefined;
  let { gt, gte, lt, lte } = condition;
  const some = gt ?? gte ?? lt ?? lte;
  if (some === undefined || some === null) return undefined;
  // Two elements of an array may satisfy the two bounds: only one of them may narrow the range.
  if (multikey && (gt !== undefined || gte !== undefined)) {
    lt = undefined;
    lte = undefined;
  }
  const tag = encodeValue(some).charCodeAt(0);
  let low = String.fromCharCode(tag);
  let high = String.fromCharCode(tag + 1);
  const raise = (to: string) => {
    if (to > low) low = to;
  };
  const lower = (to: string) => {
    if (to < high) high = to;
  };
  if (direction === 1) {
    if (gte !== undefined) raise(encodeValue(gte));
    if (gt !== undefined) raise(encodeValue(gt) + AFTER);
    if (lt !== undefined) lower(encodeValue(lt));
    if (lte !== undefined) lower(encodeValue(lte) + AFTER);
    return { low, high };
  }
  low = String.fromCharCode(0xffff - tag);
  high = String.fromCharCode(0xffff - tag + 1);
  if (gte !== undefined) lower(descending(encodeValue(gte)) + AFTER);
  if (gt !== undefined) lower(descending(encodeValue(gt)));
  if (lt !== undefined) raise(descending(encodeValue(lt)) + AFTER);
  if (lte !== undefined) raise(descending(encodeValue(lte)));
  return { low, high };
}
