/** The shape of a filter: its fields and operators without the values, to key plans and to name a slow query. */
import { isIndexable } from './predicate';
import { type Document, isArray, isDocument, type Value } from './type';

const COMPARISONS = new Set(['$eq', '$gt', '$gte', '$lt', '$lte']);

/** Values that an index cannot serve make another plan, so they make another shape: $eq(array), $in(regex). */
function kind(value: Value): string {
  if (value instanceof RegExp) return '(regex)';
  return isArray(value) ? '(array)' : '';
}

function operatorShape(name: string, operand: Value): string {
  if (COMPARISONS.has(name)) return operand === null && name !== '$eq' ? `${name}(null)` : name + kind(operand);
  if (name === '$in' && isArray(operand)) {
    const odd = operand.find((member) => !isIndexable(member));
    return name + kind(odd);
  }
  if (name === '$not' && isDocument(operand)) return `$not(${operatorsShape(operand)})`;
  if (name === '$elemMatch' && isDocument(operand)) {
    return Object.keys(operand)[0]?.startsWith('$')
      ? `$elemMatch(${operatorsShape(operand)})`
      : `$elemMatch${filterShape(operand)}`;
  }
  return name;
}

function operatorsShape(operators: Document): string {
  return Object.entries(operators)
    .map(([name, operand]) => operatorShape(name, operand))
    .join('+');
}

function conditionShape(field: string, condition: Value): string {
  if ((field === '$and' || field === '$or' || field === '$nor') && isArray(condition)) {
    return `${field}:[${condition.map((clause) => (isDocument(clause) ? filterShape(clause) : '?')).join(',')}]`;
  }
  if (field.startsWith('$')) return field;
  if (condition instanceof RegExp) return `${field}:$regex`;
  if (isDocument(condition) && Object.keys(condition)[0]?.startsWith('$'))
    return `${field}:${operatorsShape(condition)}`;
  return `${field}:$eq${kind(condition)}`;
}

/**
 * A filter's shape: `filterShape({ a: 1, b: { $gt: 2, $lt: 3 } })` is `{a:$eq,b:$gt+$lt}`. Two filters of one shape are
 * served by the same index in the same way.
 */
export function filterShape(filter: Document): string {
  return `{${Object.entries(filter)
    .map(([field, condition]) => conditionShape(field, condition))
    .join(',')}}`;
}
