/** What of a filter an index could be asked, by what MongoDB's planner does; the emulator's own may do less or more. */
import { type Document, isArray, isDocument, type Value } from '../query/value';

/** How an index serves a condition: by a place, or by the order of values. */
type Way = 'place' | 'order';

/** Whether a field is the first of some index of that kind (`_id` always is of one in order). */
export type IsFirst = (field: string, way: Way) => boolean;

/** Fields by which an index would narrow a filter: those held to values, to a range, or to an area. */
export interface Narrowing {
  equal: string[];
  range: string[];
  area: string[];
}

/** These narrow an index to values or to one range of them. The others ($ne, $exists, $size …) read all of it. */
const EQUALITIES = new Set(['$eq', '$in', '$all']);
const RANGES = new Set(['$gt', '$gte', '$lt', '$lte']);
/** Answered by a 2dsphere index of the field: MongoDB manual, "Geospatial Queries". */
const AREAS = new Set(['$geoWithin', '$geoIntersects']);
/** Refused where there is no index for it, so there is nothing to warn of. */
const NEAR = new Set(['$near', '$nearSphere']);

type Kind = 'equal' | 'range' | 'area' | 'near' | undefined;

/**
 * MongoDB manual, "$regex", "Index Use": only a case-sensitive expression that begins with `^` and a plain text reads a
 * part of the index; any other reads all of it.
 */
function isPrefix(pattern: Value, options: Value): boolean {
  const [source, flags] = pattern instanceof RegExp ? [pattern.source, pattern.flags] : [pattern, ''];
  if (typeof source !== 'string' || source.includes('|')) return false;
  return (
    /^(\^|\\A)[^\\.[\](){}*+?$^]/.test(source) && !/[imx]/.test(flags + (typeof options === 'string' ? options : ''))
  );
}

function kindOf(name: string, operand: Value, operators: Document): Kind {
  if (name === '$regex') return isPrefix(operand, operators.$options) ? 'range' : undefined;
  if (EQUALITIES.has(name)) {
    const members = isArray(operand) ? operand : [operand];
    return members.every((member) => !(member instanceof RegExp) || isPrefix(member, '')) ? 'equal' : undefined;
  }
  if (RANGES.has(name)) return 'range';
  if (AREAS.has(name)) return 'area';
  return NEAR.has(name) ? 'near' : undefined;
}

/** Every condition of a filter that has to hold, with how an index could serve it. $or and $nor are not among them. */
function* conditions(filter: Document, prefix = ''): Generator<[field: string, kind: Kind]> {
  for (const [name, condition] of Object.entries(filter)) {
    if (name === '$and' && isArray(condition)) {
      for (const clause of condition) if (isDocument(clause)) yield* conditions(clause, prefix);
    } else if (!name.startsWith('$')) yield* ofField(prefix + name, condition);
  }
}

function* ofField(field: string, condition: Value): Generator<[field: string, kind: Kind]> {
  if (condition instanceof RegExp) return yield [field, isPrefix(condition, '') ? 'range' : undefined];
  if (!isOperators(condition)) return yield [field, 'equal'];
  for (const [name, operand] of Object.entries(condition)) {
    if (name === '$elemMatch' && isDocument(operand)) {
      if (isOperators(operand)) yield* ofField(field, operand);
      else yield* conditions(operand, `${field}.`);
    } else yield [field, kindOf(name, operand, condition)];
  }
}

const isOperators = (value: Value): value is Document =>
  isDocument(value) && Object.keys(value)[0]?.startsWith('$') === true;

/** The filters of which one has to hold, for each $or. */
function* alternatives(filter: Document): Generator<Document[]> {
  for (const [name, condition] of Object.entries(filter)) {
    if (!isArray(condition)) continue;
    if (name === '$or') yield condition.filter(isDocument);
    if (name === '$and') for (const clause of condition) if (isDocument(clause)) yield* alternatives(clause);
  }
}

/**
 * Whether some index narrows what has to be read: by its first field (MongoDB manual, "Compound Indexes", "Index
 * Prefix"), or, for an $or, by one index for each clause ("$or Clauses and Indexes").
 */
export function isServed(filter: Document, isFirst: IsFirst): boolean {
  for (const [field, kind] of conditions(filter))
    if (kind === 'near' || (kind && isFirst(field, kind === 'area' ? 'place' : 'order'))) return true;
  for (const clauses of alternatives(filter))
    if (clauses.length > 0 && clauses.every((clause) => isServed(clause, isFirst))) return true;
  return false;
}

/** What indexes should have, one for the conditions that all hold, or else one for each clause of an $or that has none. */
export function narrowings(filter: Document, isFirst: IsFirst): Narrowing[] {
  const equal = new Set<string>();
  const range = new Set<string>();
  const area = new Set<string>();
  for (const [field, kind] of conditions(filter)) {
    if (kind === 'equal') equal.add(field);
    if (kind === 'range') range.add(field);
    if (kind === 'area') area.add(field);
  }
  if (equal.size + range.size + area.size > 0)
    return [{ equal: [...equal], range: [...range].filter((field) => !equal.has(field)), area: [...area] }];
  for (const clauses of alternatives(filter)) {
    const found = clauses.filter((clause) => !isServed(clause, isFirst)).map((clause) => narrowings(clause, isFirst));
    if (found.length > 0 && found.every((some) => some.length > 0)) return found.flat();
  }
  return [];
}

/** Everything is meant: no condition, or the one that a where() of the SDKs must name to say so. */
export function isEverything(filter: Document): boolean {
  return Object.entries(filter).every(
    ([name, condition]) =>
      name === '_id' &&
      isDocument(condition) &&
      Object.keys(condition).join() === '$exists' &&
      condition.$exists === true,
  );
}
