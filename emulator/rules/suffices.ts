/** Whether what a query says of a field is enough for what a rule wants of it. */
import { compareValues, equalValues } from '../query/compare';
import { typeOf } from '../query/type';
import type { Value } from '../query/value';
import type { Comparison } from './ast';
import { compare, isMember, isNullish, isWhole, NO_ANSWER } from './compare';
import type { Bound, Facts } from './facts';

/** What a rule wants of the field at a path. */
export type Wish =
  | { kind: 'comparison'; path: string; operator: Comparison; value: Value; literalNull: boolean }
  /** `doc.path in list`. */
  | { kind: 'in'; path: string; list: Value }
  /** `value in doc.path`: the field is an array that contains it, in a query simply { path: value }. */
  | { kind: 'contains'; path: string; value: Value };

/** Whether one value fulfils a wish; for 'contains', a value of the field or of its elements. */
export function fulfils(value: Value, wish: Wish): boolean {
  if (wish.kind === 'in') return isMember(value, wish.list) === true;
  if (wish.kind === 'contains') return compare('==', value, wish.value, false) === true;
  return compare(wish.operator, value, wish.value, wish.literalNull) === true;
}

const includes = (values: Value[], value: Value): boolean => values.some((member) => equalValues(member, value));

/** True when every value within the bound, but for those in `not`, fulfils the comparison. */
function boundSuffices(
  bound: Bound,
  not: Value[],
  { operator, value }: { operator: Comparison; value: Value },
): boolean {
  if (operator === '==') return false;
  const sameType = !isNullish(value) && typeOf(value) === typeOf(bound.value);
  if (operator === '!=') {
    // What is within the bound is neither null nor an array nor an object, and of the bound's type.
    return !sameType || includes(not, value) || !withinBound(value, bound);
  }
  if (!sameType || operator[0] !== bound.operator[0]) return false;
  // Neither booleans nor ids have an order in rules, nor has NaN.
  if (compare(operator, value, value, false) === NO_ANSWER) return false;
  const order = compareValues(bound.value, value) * (operator.startsWith('>') ? 1 : -1);
  if (order !== 0) return order > 0;
  return operator.endsWith('=') || !bound.operator.endsWith('=') || includes(not, value);
}

function withinBound(value: Value, bound: Bound): boolean {
  const order = compareValues(value, bound.value) * (bound.operator.startsWith('>') ? 1 : -1);
  return order > 0 || (order === 0 && bound.operator.endsWith('='));
}

/**
 * True when every document of which the facts hold fulfils the wish.
 *
 * One condition of the query has to be enough, together with what the query excludes: { state: in ['a', 'b', 'c'],
 * state: neq 'c' } is enough for `doc.state in ['a', 'b']`, but { n: gte 2, n: lte 2 } is not for `doc.n == 2`, as an
 * array [1, 3] has both. For an array the wish is fulfilled when one of its elements (or, for !=, it as a whole)
 * fulfils it, which is what the same condition in a query means.
 * A condition that nothing fulfils ({ n: in [] }, or a value that is also excluded) is enough for nothing.
 */
export function suffices(facts: Facts, wish: Wish): boolean {
  const { sets, bounds, not } = facts;
  for (const set of sets) {
    const rest = set.filter((value) => !includes(not, value));
    if (rest.length > 0 && rest.every((value) => fulfils(value, wish))) return true;
  }
  if (wish.kind !== 'comparison') return false;
  if (bounds.some((bound) => boundSuffices(bound, not, wish))) return true;
  if (wish.operator !== '!=' || isWhole(wish.value) || !includes(not, wish.value)) return false;
  // { 'a.b': neq null } also finds documents whose `a` is an array of anything but objects, where there is no a.b.
  return !isNullish(wish.value) || !wish.path.includes('.');
}
