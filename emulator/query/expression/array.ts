/** Operators on arrays. Of null or missing they make null, where they do not refuse it. */
import { equalValues } from '../compare';
import { refused } from '../error';
import { isArray, type Value } from '../type';
import { positions, rangeOf } from './index-of';
import { fixed, type Operator, type Operators, ranged, variadic } from './operator';
import { isInt, isNullish, isTrue, show, toInt, typeName } from './value';
import { zip } from './zip';

function elementAt(array: Value, index: Value): Value {
  if (isNullish(array) || isNullish(index)) return null;
  if (!isArray(array)) throw refused(`$arrayElemAt's first argument must be an array, but is ${typeName(array)}`);
  return array.at(toInt(index, "$arrayElemAt's second argument"));
}

/** $first and $last. */
function end(name: string, index: 0 | -1): Operator {
  return fixed(1, (array) => {
    if (isNullish(array)) return null;
    if (!isArray(array)) throw refused(`${name}'s argument must be an array, but is ${typeName(array)}`);
    return array.at(index);
  });
}

function concatArrays(arrays: Value[]): Value {
  const all: Value[] = [];
  for (const array of arrays) {
    if (isNullish(array)) return null;
    if (!isArray(array)) throw refused(`$concatArrays only supports arrays, not ${typeName(array)}`);
    for (const element of array) all.push(element);
  }
  return all;
}

function isIn(value: Value, array: Value): Value {
  if (!isArray(array)) throw refused(`$in requires an array as a second argument, found: ${typeName(array)}`);
  // A missing value is not null here, and no element is missing.
  return value !== undefined && array.some((element) => equalValues(element, value));
}

function indexOfArray(array: Value, wanted: Value, ...ends: Value[]): Value {
  if (isNullish(array)) return null;
  if (!isArray(array)) throw refused(`$indexOfArray requires an array as a first argument, found: ${typeName(array)}`);
  const { start, end } = rangeOf('$indexOfArray', positions(ends), array.length);
  for (let i = start; i < end; i++) if (wanted !== undefined && equalValues(array[i], wanted)) return i;
  return -1;
}

function wholeNumber(value: Value, which: string): number {
  if (typeof value !== 'number')
    throw refused(`$range requires a numeric ${which}, found value of type: ${typeName(value)}`);
  if (!isInt(value))
    throw refused(`$range requires a ${which} that can be represented as a 32-bit integer, found value: ${value}`);
  return value;
}

/** Not in the manual: more elements than a document of 16 MB could hold. */
const MOST_ELEMENTS = 10_000_000;

function range(from: Value, to: Value, by: Value = 1): Value {
  const start = wholeNumber(from, 'starting value');
  const end = wholeNumber(to, 'ending value');
  const step = wholeNumber(by, 'step value');
  if (step === 0) throw refused('$range requires a non-zero step value');
  if ((end - start) / step > MOST_ELEMENTS) throw refused('$range would use too much memory');
  const all: number[] = [];
  for (let value = start; step > 0 ? value < end : value > end; value += step) all.push(value);
  return all;
}

function reverse(array: Value): Value {
  if (isNullish(array)) return null;
  if (!isArray(array))
    throw refused(`The argument to $reverseArray must be an array, but was of type: ${typeName(array)}`);
  return array.toReversed();
}

function size(array: Value): Value {
  if (!isArray(array)) throw refused(`The argument to $size must be an array, but was of type: ${typeName(array)}`);
  return array.length;
}

function sliceNumber(value: Value, which: string): number {
  if (typeof value !== 'number')
    throw refused(`${which} argument to $slice must be numeric, but is of type: ${typeName(value)}`);
  if (!isInt(value)) throw refused(`${which} argument to $slice can't be represented as a 32-bit integer: ${value}`);
  return value;
}

function slice(array: Value, second: Value, ...more: Value[]): Value {
  if (isNullish(array) || isNullish(second) || (more.length > 0 && isNullish(more[0]))) return null;
  if (!isArray(array)) throw refused(`First argument to $slice must be an array, but is of type: ${typeName(array)}`);
  const n = sliceNumber(second, 'Second');
  if (more.length === 0) return n < 0 ? array.slice(n) : array.slice(0, n);
  const count = sliceNumber(more[0], 'Third');
  if (count <= 0) throw refused(`Third argument to $slice must be positive: ${count}`);
  const start = n < 0 ? Math.max(0, array.length + n) : n;
  return array.slice(start, start + count);
}

/** $allElementsTrue and $anyElementTrue. */
function truth(name: string, test: (array: Value[]) => boolean): Operator {
  return fixed(1, (array) => {
    if (!isArray(array)) throw refused(`${name}'s argument must be an array, but is ${show(array)}`);
    return test(array);
  });
}

/** Source: MongoDB manual, "Array Expression Operators". */
export const ARRAYS: Operators = {
  $allElementsTrue: truth('$allElementsTrue', (array) => array.every(isTrue)),
  $anyElementTrue: truth('$anyElementTrue', (array) => array.some(isTrue)),
  $arrayElemAt: fixed(2, elementAt),
  $concatArrays: variadic(0, concatArrays),
  $first: end('$first', 0),
  $in: fixed(2, isIn),
  $indexOfArray: ranged(2, 4, indexOfArray),
  $isArray: fixed(1, (value) => isArray(value)),
  $last: end('$last', -1),
  $range: ranged(2, 3, range),
  $reverseArray: fixed(1, reverse),
  $size: fixed(1, size),
  $slice: ranged(2, 3, slice),
  $zip: zip,
};
