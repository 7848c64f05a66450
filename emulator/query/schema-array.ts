/** The keywords of $jsonSchema that are about arrays: items, additionalItems, minItems, maxItems, uniqueItems. */
import { equalValues } from './compare';
import { malformed } from './error';
import type { Test } from './predicate';
import { count, type Keyword } from './schema-keyword';
import { isArray, isDocument, type Value } from './type';

/** A keyword constrains only values of its own kind: minItems says nothing about a string. */
const onArrays =
  (test: (value: Value[]) => boolean): Test =>
  (value) =>
    !isArray(value) || test(value);

const size =
  (within: (length: number, bound: number) => boolean): Keyword =>
  (operand, _schema, name) => {
    const bound = count(name, operand);
    return onArrays((value) => within(value.length, bound));
  };

const uniqueItems: Keyword = (operand) => {
  if (typeof operand !== 'boolean') throw malformed("$jsonSchema keyword 'uniqueItems' must be a boolean");
  if (!operand) return undefined;
  return onArrays((value) => !value.some((a, i) => value.slice(i + 1).some((b) => equalValues(a, b))));
};

/** The keywords, given how to compile the schemas inside them. */
export function arrayKeywords(compile: (schema: Value) => Test): [string, Keyword][] {
  const items: Keyword = (operand) => {
    if (isArray(operand)) {
      const tests = operand.map(compile);
      return onArrays((value) => tests.every((test, i) => i >= value.length || test(value[i])));
    }
    if (!isDocument(operand)) throw malformed("$jsonSchema keyword 'items' must be an array or an object");
    const test = compile(operand);
    return onArrays((value) => value.every(test));
  };
  const additionalItems: Keyword = (operand, schema) => {
    if (typeof operand !== 'boolean' && !isDocument(operand)) {
      throw malformed("$jsonSchema keyword 'additionalItems' must be either an object or a boolean");
    }
    const test = typeof operand === 'boolean' ? () => operand : compile(operand);
    const { items: named } = schema;
    // Without a list of items there is nothing to be additional to.
    if (!isArray(named)) return undefined;
    return onArrays((value) => value.slice(named.length).every(test));
  };
  return [
    ['items', items],
    ['additionalItems', additionalItems],
    ['minItems', size((length, bound) => length >= bound)],
    ['maxItems', size((length, bound) => length <= bound)],
    ['uniqueItems', uniqueItems],
  ];
}
