/** Operators on documents: merged, taken apart and put together. */
import { refused } from '../error';
import { type Document, isArray, isDocument, type Value } from '../type';
import { fixed, type Operators, variadic } from './operator';
import { isNullish, typeName } from './value';

/** Later fields win, in the place of the first; null and missing are passed over. */
export function mergeObjects(values: readonly Value[]): Document {
  const merged: Document = {};
  for (const value of values) {
    if (isNullish(value)) continue;
    if (!isDocument(value))
      throw refused(
        `$mergeObjects requires object inputs, but input ${JSON.stringify(value)} is of type ${typeName(value)}`,
      );
    Object.assign(merged, value);
  }
  return merged;
}

function toPairs(value: Value): Value {
  if (isNullish(value)) return null;
  if (!isDocument(value)) throw refused(`$objectToArray requires a document input, found: ${typeName(value)}`);
  return Object.entries(value).map(([k, v]) => ({ k, v }));
}

function nameOf(key: Value): string {
  if (typeof key !== 'string')
    throw refused(
      `$arrayToObject requires an array of key-value pairs, where the key must be of type string. Found key type: ${typeName(key)}`,
    );
  if (key.includes('\0') || key === '__proto__')
    throw refused(`Key field cannot contain an embedded null byte or be __proto__: ${key}`);
  return key;
}

function pairOf(element: Value): [name: string, value: Value] {
  if (isArray(element)) {
    if (element.length !== 2)
      throw refused(`$arrayToObject requires an array of size 2 arrays,found array of size: ${element.length}`);
    return [nameOf(element[0]), element[1]];
  }
  if (!isDocument(element)) throw refused(`Unrecognised input type format for $arrayToObject: ${typeName(element)}`);
  const count = Object.keys(element).length;
  if (count !== 2)
    throw refused(`$arrayToObject requires an object keys of 'k' and 'v'. Found incorrect number of keys:${count}`);
  if (!('k' in element) || !('v' in element))
    throw refused(
      `$arrayToObject requires an object with keys 'k' and 'v'. Missing either or both keys from: ${JSON.stringify(element)}`,
    );
  return [nameOf(element.k), element.v];
}

function fromPairs(value: Value): Value {
  if (isNullish(value)) return null;
  if (!isArray(value)) throw refused(`$arrayToObject requires an array input, found: ${typeName(value)}`);
  const odd = value.find((element) => isArray(element) !== isArray(value[0]));
  if (odd !== undefined)
    throw refused(
      'Elements of the array passed to $arrayToObject must all be arrays or all be objects. ' +
        `${typeName(value[0])} was detected, now found: ${typeName(odd)}`,
    );
  const out: Document = {};
  for (const element of value) {
    const [name, inner] = pairOf(element);
    out[name] = inner;
  }
  return out;
}

/** Source: MongoDB manual, "Object Expression Operators", "$arrayToObject". */
export const OBJECTS: Operators = {
  $mergeObjects: variadic(0, mergeObjects),
  $objectToArray: fixed(1, toPairs),
  $arrayToObject: fixed(1, fromPairs),
};
