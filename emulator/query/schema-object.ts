/** The keywords of $jsonSchema that are about objects: required, properties and their kin. */
import { malformed } from './error';
import { field } from './path';
import type { Test } from './predicate';
import { compileRegex } from './regex';
import { count, type Keyword, list } from './schema-keyword';
import { type Document, isArray, isDocument, type Value } from './type';

/** A keyword constrains only values of its own kind: required says nothing about a string. */
const onDocuments =
  (test: (value: Document) => boolean): Test =>
  (value) =>
    !isDocument(value) || test(value);

function object(name: string, operand: Value): Document {
  if (!isDocument(operand)) throw malformed(`$jsonSchema keyword '${name}' must be an object`);
  return operand;
}

function names(name: string, operand: Value): string[] {
  const strings = list(name, operand).map((member) => {
    if (typeof member !== 'string') throw malformed(`$jsonSchema keyword '${name}' must be an array of strings`);
    return member;
  });
  if (strings.length === 0) throw malformed(`$jsonSchema keyword '${name}' cannot be an empty array`);
  if (new Set(strings).size < strings.length) {
    throw malformed(`$jsonSchema keyword '${name}' array cannot contain duplicate values`);
  }
  return strings;
}

const hasAll = (value: Document, required: string[]) => required.every((name) => field(value, name) !== undefined);

const required: Keyword = (operand, _schema, name) => {
  const wanted = names(name, operand);
  return onDocuments((value) => hasAll(value, wanted));
};

const size =
  (within: (fields: number, bound: number) => boolean): Keyword =>
  (operand, _schema, name) => {
    const bound = count(name, operand);
    return onDocuments((value) => within(Object.keys(value).length, bound));
  };

/** The keywords, given how to compile the schemas inside them. */
export function objectKeywords(compile: (schema: Value) => Test): [string, Keyword][] {
  const properties: Keyword = (operand, _schema, name) => {
    const tests = Object.entries(object(name, operand)).map(([key, schema]) => ({ key, test: compile(schema) }));
    return onDocuments((value) =>
      tests.every(({ key, test }) => {
        const member = field(value, key);
        return member === undefined || test(member);
      }),
    );
  };

  const patternsOf = (operand: Value) =>
    Object.entries(object('patternProperties', operand)).map(([pattern, schema]) => ({
      regex: compileRegex(pattern, undefined),
      test: compile(schema),
    }));

  const patternProperties: Keyword = (operand) => {
    const patterns = patternsOf(operand);
    return onDocuments((value) =>
      Object.entries(value).every(([key, member]) =>
        patterns.every(({ regex, test }) => !regex.test(key) || test(member)),
      ),
    );
  };

  const additionalProperties: Keyword = (operand, schema) => {
    if (typeof operand !== 'boolean' && !isDocument(operand)) {
      throw malformed("$jsonSchema keyword 'additionalProperties' must be an object or a boolean");
    }
    const test = typeof operand === 'boolean' ? () => operand : compile(operand);
    const named = isDocument(schema.properties) ? schema.properties : {};
    const patterns = schema.patternProperties === undefined ? [] : patternsOf(schema.patternProperties);
    return onDocuments((value) =>
      Object.entries(value).every(
        ([key, member]) => Object.hasOwn(named, key) || patterns.some(({ regex }) => regex.test(key)) || test(member),
      ),
    );
  };

  const dependencies: Keyword = (operand, _schema, name) => {
    const tests = Object.entries(object(name, operand)).map(([key, needed]) => {
      if (isArray(needed)) {
        const wanted = names(name, needed);
        return { key, test: onDocuments((value) => hasAll(value, wanted)) };
      }
      return { key, test: compile(needed) };
    });
    return onDocuments((value) => tests.every(({ key, test }) => field(value, key) === undefined || test(value)));
  };

  return [
    ['required', required],
    ['properties', properties],
    ['patternProperties', patternProperties],
    ['additionalProperties', additionalProperties],
    ['dependencies', dependencies],
    ['minProperties', size((fields, bound) => fields >= bound)],
    ['maxProperties', size((fields, bound) => fields <= bound)],
  ];
}
