/** Arrays as sets: order and repetition do not count; equality is MongoDB's. */
import { compareValues } from '../compare';
import { encodeValue } from '../encode';
import { refused } from '../error';
import { isArray, type Value } from '../type';
import { fixed, type Operators, variadic } from './operator';
import { isNullish, typeName } from './value';

/** Distinct values by a key that equal values share, in the order they came. */
function distinct(values: readonly Value[]): Map<string, Value> {
  const found = new Map<string, Value>();
  for (const value of values) {
    const key = encodeValue(value);
    if (!found.has(key)) found.set(key, value);
  }
  return found;
}

/** MongoDB promises no order; its sets are sorted, so these are. */
function sorted(values: Iterable<Value>): Value[] {
  return [...values].sort(compareValues);
}

function arraysOf(name: string, values: readonly Value[]): Value[][] | null {
  const arrays: Value[][] = [];
  for (const value of values) {
    if (isNullish(value)) return null;
    if (!isArray(value))
      throw refused(`All operands of ${name} must be arrays. One argument is of type: ${typeName(value)}`);
    arrays.push(value);
  }
  return arrays;
}

function union(values: Value[]): Value {
  const arrays = arraysOf('$setUnion', values);
  return arrays && sorted(distinct(arrays.flat()).values());
}

function intersection(values: Value[]): Value {
  const arrays = arraysOf('$setIntersection', values);
  if (!arrays) return null;
  const [first = [], ...others] = arrays;
  const sets = others.map(distinct);
  const common = [...distinct(first)].filter(([key]) => sets.every((set) => set.has(key)));
  return sorted(common.map(([, value]) => value));
}

function bothArrays(name: string, left: Value, right: Value): [Value[], Value[]] {
  if (!isArray(left))
    throw refused(`both operands of ${name} must be arrays. First argument is of type: ${typeName(left)}`);
  if (!isArray(right))
    throw refused(`both operands of ${name} must be arrays. Second argument is of type: ${typeName(right)}`);
  return [left, right];
}

function difference(left: Value, right: Value): Value {
  if (isNullish(left) || isNullish(right)) return null;
  const [from, without] = bothArrays('$setDifference', left, right);
  const dropped = distinct(without);
  return [...distinct(from)].flatMap(([key, value]) => (dropped.has(key) ? [] : [value]));
}

function isSubset(left: Value, right: Value): Value {
  const [part, whole] = bothArrays('$setIsSubset', left, right);
  const set = distinct(whole);
  return [...distinct(part).keys()].every((key) => set.has(key));
}

function equals(values: Value[]): Value {
  const odd = values.find((value) => !isArray(value));
  if (odd !== undefined || values.includes(undefined))
    throw refused(`All operands of $setEquals must be arrays. One argument is of type: ${typeName(odd)}`);
  const [first, ...others] = values.map((value) => distinct(isArray(value) ? value : []));
  return others.every((set) => set.size === first?.size && [...set.keys()].every((key) => first.has(key)));
}

/** Source: MongoDB manual, "Set Expression Operators". */
export const SETS: Operators = {
  $setDifference: fixed(2, difference),
  $setEquals: variadic(2, equals),
  $setIntersection: variadic(0, intersection),
  $setIsSubset: fixed(2, isSubset),
  $setUnion: variadic(0, union),
};
