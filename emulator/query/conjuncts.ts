/** Takes out of a filter what an index can answer; the rest is left to the compiled filter, which is always run. */
import { compareValues } from './compare';
import { isIndex } from './path';
import { isIndexable } from './predicate';
import { type Document, isArray, isDocument, type Value } from './type';

/** What the filter says of one field: at most one lower (gt or gte) and one upper bound (lt or lte). All of it holds. */
export interface Conjunct {
  field: string;
  eq?: Value;
  in?: Value[];
  gt?: Value;
  gte?: Value;
  lt?: Value;
  lte?: Value;
}

type Bound = 'gt' | 'gte' | 'lt' | 'lte';

/** Keeps the tighter of two bounds on one side; each of them alone would also be right, both together might not. */
function addBound(conjunct: Conjunct, name: Bound, operand: Value): void {
  const [strict, loose, sign] =
    name === 'gt' || name === 'gte' ? (['gt', 'gte', 1] as const) : (['lt', 'lte', -1] as const);
  const old = conjunct[strict] ?? conjunct[loose];
  const order = old === undefined ? 1 : compareValues(operand, old) * sign;
  if (order < 0 || (order === 0 && name === loose)) return;
  delete conjunct[strict];
  delete conjunct[loose];
  conjunct[name] = operand;
}

/** null at a position ('a.0.b') also matches elements that lack a field named '0', which no key tells. */
function isServed(field: string, operand: Value): boolean {
  return isIndexable(operand) && !(operand === null && field.split('.').some(isIndex));
}

function addOperator(conjunct: Conjunct, name: string, operand: Value): void {
  if (name === '$in') {
    if (conjunct.in === undefined && isArray(operand) && operand.every((member) => isServed(conjunct.field, member))) {
      conjunct.in = operand;
    }
    return;
  }
  if (!isServed(conjunct.field, operand)) return;
  if (name === '$eq' || ((name === '$gte' || name === '$lte') && operand === null)) {
    // { $gte: null } is { $eq: null }: only null and missing are of null's type.
    if (conjunct.eq === undefined) conjunct.eq = operand;
  } else if (operand !== null) {
    if (name === '$gt') addBound(conjunct, 'gt', operand);
    else if (name === '$gte') addBound(conjunct, 'gte', operand);
    else if (name === '$lt') addBound(conjunct, 'lt', operand);
    else if (name === '$lte') addBound(conjunct, 'lte', operand);
  }
}

function addFilter(found: Map<string, Conjunct>, filter: Document): void {
  for (const [field, condition] of Object.entries(filter)) {
    if (field === '$and' && isArray(condition)) {
      for (const clause of condition) if (isDocument(clause)) addFilter(found, clause);
    }
    if (field.startsWith('$')) continue;
    const conjunct = found.get(field) ?? { field };
    if (isDocument(condition) && Object.keys(condition)[0]?.startsWith('$')) {
      for (const [name, operand] of Object.entries(condition)) addOperator(conjunct, name, operand);
    } else {
      addOperator(conjunct, '$eq', condition);
    }
    // Only the field itself: nothing was usable.
    if (Object.keys(conjunct).length > 1) found.set(field, conjunct);
  }
}

/**
 * The conditions on single fields that every match fulfils, also those inside a top-level $and, one entry a field:
 * `conjuncts({ a: 1, b: { $gt: 2, $ne: 3 } })` is `[{ field: 'a', eq: 1 }, { field: 'b', gt: 2 }]`.
 *
 * A document that matches the filter has, for each entry, a key in the index of that field (see indexKeys) that fulfils
 * each bound taken ALONE. Where the field holds an array (isMultikey), different elements may fulfil different bounds,
 * so an index that has such keys must be scanned by one bound only; and of two fields inside one array ('a.b', 'a.c')
 * only the first may be used. `eq: null` is for null and missing, as the keys are. Arrays, regular expressions and
 * everything else an index cannot answer are left out.
 */
export function conjuncts(filter: Document): Conjunct[] {
  const found = new Map<string, Conjunct>();
  addFilter(found, filter);
  return [...found.values()];
}
