/** Reads out of an $expr condition what an ordinary filter, and so an index, can narrow down beforehand. */
import { compareValues } from './compare';
import { type Document, isArray, isDocument, typeOf, type Value } from './type';

/** Variables of a $lookup, without their `$$`. */
export type Variables = Record<string, Value>;

const MIRRORED: Record<string, string> = { $eq: '$eq', $gt: '$lt', $gte: '$lte', $lt: '$gt', $lte: '$gte' };

interface Comparison {
  field: string;
  operator: string;
  value: Value;
}

/** '$a.b' is the field a.b; '$$name' is not a field. */
function fieldOf(operand: Value): string | undefined {
  return typeof operand === 'string' && /^\$[^$]/.test(operand) ? operand.slice(1) : undefined;
}

/**
 * The value of a literal or a variable; undefined for everything that has to be computed from the document, and for an
 * array: a path through an array makes one of what it finds, which no filter does.
 */
function constantOf(operand: Value, variables: Variables): Value {
  const value = constant(operand, variables);
  return isArray(value) ? undefined : value;
}

function constant(operand: Value, variables: Variables): Value {
  if (typeof operand === 'string' && operand.startsWith('$')) {
    const name = operand.startsWith('$$') ? operand.slice(2) : '';
    return Object.hasOwn(variables, name) ? variables[name] : undefined;
  }
  if (isDocument(operand)) return Object.keys(operand).join() === '$literal' ? operand.$literal : undefined;
  return operand instanceof RegExp ? undefined : operand;
}

function comparisonOf(operator: string, operands: Value, variables: Variables): Comparison | undefined {
  const mirrored = Object.hasOwn(MIRRORED, operator) ? MIRRORED[operator] : undefined;
  if (mirrored === undefined || !isArray(operands) || operands.length !== 2) return undefined;
  const [left, right] = operands;
  for (const [side, other, name] of [
    [left, right, operator],
    [right, left, mirrored],
  ] as const) {
    const field = fieldOf(side);
    const value = field === undefined ? undefined : constantOf(other, variables);
    if (field !== undefined && value !== undefined) return { field, operator: name, value };
  }
  return undefined;
}

function comparisonsIn(expression: Value, variables: Variables): Comparison[] {
  if (!isDocument(expression)) return [];
  return Object.entries(expression).flatMap(([operator, operands]) => {
    if (operator === '$and') {
      return isArray(operands) ? operands.flatMap((operand) => comparisonsIn(operand, variables)) : [];
    }
    return comparisonOf(operator, operands, variables) ?? [];
  });
}

const isLower = ({ operator }: Comparison): boolean => operator === '$gt' || operator === '$gte';
const isUpper = ({ operator }: Comparison): boolean => operator === '$lt' || operator === '$lte';

/**
 * A filter that every document fulfils for which the expression is true, or undefined if nothing can be said:
 * `expressionFilter({ $eq: ['$shop', '$$id'] }, { id: 7 })` is `{ shop: { $eq: 7 } }`. The expression itself has still
 * to be evaluated.
 *
 * Looks at $eq, $gt, $gte, $lt and $lte of a field with a variable or literal, also inside $and. In an expression these
 * compare across all types (a string is greater than any number, a missing field less), in a filter only within one,
 * so a range is taken over only when it is bounded on both sides by values of one type, where both mean the same.
 * Source: MongoDB manual, "$lookup", "Correlated Subqueries"; "$expr"; "Comparison/Sort Order".
 */
export function expressionFilter(expression: Value, variables: Variables): Document | undefined {
  const comparisons = comparisonsIn(expression, variables);
  const clauses: Document[] = [];
  for (const field of new Set(comparisons.map((comparison) => comparison.field))) {
    const own = comparisons.filter((comparison) => comparison.field === field);
    for (const { operator, value } of own) if (operator === '$eq') clauses.push({ [field]: { $eq: value } });
    const lower = own.find(isLower);
    const upper = own.find(isUpper);
    if (!lower || !upper || typeOf(lower.value) !== typeOf(upper.value)) continue;
    if (Number.isNaN(lower.value) || Number.isNaN(upper.value) || compareValues(lower.value, null) === 0) continue;
    clauses.push({ [field]: { [lower.operator]: lower.value, [upper.operator]: upper.value } });
  }
  if (clauses.length === 0) return undefined;
  return clauses.length === 1 ? clauses[0] : { $and: clauses };
}
