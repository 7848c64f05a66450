/** What a query says of single fields, in each of its branches. */
import { equalValues } from '../query/compare';
import { type Document, isArray, isDocument, type Value } from '../query/value';
import { isNullish, isWhole } from './compare';

/** A bound of values of the bound's own type, as MongoDB's $gt and its kin are. */
export interface Bound {
  operator: '>' | '>=' | '<' | '<=';
  value: Value;
}

/**
 * What is known of one field. A field may hold an array, of which each condition may have meant another element; so the
 * conditions are kept apart, and only `not`, which is meant of all elements, may be taken together with another.
 */
export interface Facts {
  /** $eq and $in: the field is one of these; null stands for missing, too. */
  sets: Value[][];
  bounds: Bound[];
  /** $ne and $nin. */
  not: Value[];
}

/** One branch of a query: what all documents of it have in common, by dotted path. */
export type Branch = ReadonlyMap<string, Facts>;

/** More branches than this are not looked at (the query is refused): a few $or multiply. */
export const MOST_BRANCHES = 256;

type Fact = { path: string } & (
  | { kind: 'set'; values: Value[] }
  | { kind: 'bound'; bound: Bound }
  | { kind: 'not'; values: Value[] }
);

const BOUNDS: Record<string, Bound['operator']> = { $gt: '>', $gte: '>=', $lt: '<', $lte: '<=' };

/** Values that a condition can be about; of arrays, objects and patterns the rules know nothing. */
const isPlain = (value: Value): boolean => !isWhole(value);
const plainOrNull = (value: Value): Value => value ?? null;

function operatorFact(path: string, operator: string, operand: Value): Fact[] {
  if (operator === '$eq') return isPlain(operand) ? [{ path, kind: 'set', values: [plainOrNull(operand)] }] : [];
  if (operator === '$ne') return isPlain(operand) ? [{ path, kind: 'not', values: [plainOrNull(operand)] }] : [];
  if (operator === '$in' && isArray(operand)) {
    return operand.every(isPlain) ? [{ path, kind: 'set', values: operand.map(plainOrNull) }] : [];
  }
  if (operator === '$nin' && isArray(operand)) {
    return [{ path, kind: 'not', values: operand.filter(isPlain).map(plainOrNull) }];
  }
  const bound = Object.hasOwn(BOUNDS, operator) ? BOUNDS[operator] : undefined;
  // Bounds of null and NaN mean equality or nothing at all; nobody writes them.
  if (bound === undefined || !isPlain(operand) || isNullish(operand) || Number.isNaN(operand)) return [];
  return [{ path, kind: 'bound', bound: { operator: bound, value: operand } }];
}

function fieldFacts(path: string, condition: Value): Fact[] {
  if (!isDocument(condition)) return operatorFact(path, '$eq', condition);
  const operators = Object.entries(condition);
  // { a: { b: 1 } } as a value, or a mixture that the query engine refuses.
  if (operators.some(([name]) => !name.startsWith('$'))) return [];
  return operators.flatMap(([name, operand]) => operatorFact(path, name, operand));
}

/** Branches as lists of facts; undefined for too many. */
type Branches = Fact[][] | undefined;

function both(left: Branches, right: Branches): Branches {
  if (left === undefined || right === undefined || left.length * right.length > MOST_BRANCHES) return undefined;
  return left.flatMap((some) => right.map((others) => [...some, ...others]));
}

function eachOf(clauses: Value[]): Branches {
  const all: Fact[][] = [];
  for (const clause of clauses) {
    const branches = isDocument(clause) ? queryFacts(clause) : [[]];
    if (branches === undefined || all.length + branches.length > MOST_BRANCHES) return undefined;
    all.push(...branches);
  }
  return all;
}

/**
 * The commands that the rules understand are or, and, eq, neq, gt, gte, lt, lte, in, nin (cloud.tencent.com/document/
 * product/876/41802, "database commands"). Every other condition says nothing, which is safe: the query has fewer
 * documents for it, not more.
 */
function queryFacts(query: Document): Branches {
  let branches: Branches = [[]];
  for (const [name, condition] of Object.entries(query)) {
    if (name === '$and' && isArray(condition)) {
      for (const clause of condition) if (isDocument(clause)) branches = both(branches, queryFacts(clause));
    } else if (name === '$or' && isArray(condition) && condition.length > 0) {
      branches = both(branches, eachOf(condition));
    } else if (!name.startsWith('$')) {
      branches = both(branches, [fieldFacts(name, condition)]);
    }
  }
  return branches;
}

function gather(facts: Fact[]): Branch {
  const branch = new Map<string, Facts>();
  for (const fact of facts) {
    let known = branch.get(fact.path);
    if (known === undefined) {
      known = { sets: [], bounds: [], not: [] };
      branch.set(fact.path, known);
    }
    if (fact.kind === 'set') known.sets.push(fact.values);
    else if (fact.kind === 'not') known.not.push(...fact.values);
    else known.bounds.push(fact.bound);
  }
  return branch;
}

/** The branches of a query, one for each alternative of its $or; undefined for more than MOST_BRANCHES. */
export function branchesOf(query: Document): Branch[] | undefined {
  return queryFacts(query)?.map(gather);
}

/**
 * The one value that a branch fixes a field to: by == or by `in` with a single value, which is what a field inside a
 * get() needs (docs.cloudbase.net/rule/reference/function). A field that the query fixes twice, to different values or
 * to one that it excludes, is not fixed.
 */
export function fixedValue(facts: Facts | undefined): { value: Value } | undefined {
  let fixed: { value: Value } | undefined;
  for (const values of facts?.sets ?? []) {
    if (values.length !== 1) continue;
    const value = values[0];
    if (fixed !== undefined && !equalValues(fixed.value, value)) return undefined;
    fixed = { value };
  }
  return fixed !== undefined && facts?.not.some((value) => equalValues(value, fixed.value)) ? undefined : fixed;
}
