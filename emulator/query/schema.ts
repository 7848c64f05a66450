/** $jsonSchema, MongoDB's dialect of JSON Schema draft 4: small enough to read, so that no validator is needed. */
import { equalValues } from './compare';
import { malformed, QueryError } from './error';
import { hasType, type Test } from './predicate';
import { compileRegex } from './regex';
import { type Document, isArray, isDocument, type Value } from './type';

const JSON_TYPES: Record<string, string> = { boolean: 'bool' };

function document(keyword: string, operand: Value): Document {
  if (!isDocument(operand)) throw malformed(`$jsonSchema keyword '${keyword}' must be an object`);
  return operand;
}

function list(keyword: string, operand: Value): Value[] {
  if (!isArray(operand)) throw malformed(`$jsonSchema keyword '${keyword}' must be an array`);
  return operand;
}

function number(keyword: string, operand: Value): number {
  if (typeof operand !== 'number') throw malformed(`$jsonSchema keyword '${keyword}' must be a number`);
  return operand;
}

const schemas = (keyword: string, operand: Value): Test[] => list(keyword, operand).map(compileSchema);
const length = (value: Value): number => (typeof value === 'string' ? [...value].length : 0);

/** A keyword constrains only values of its own kind: minimum says nothing about a string. */
function onNumbers(test: (value: number) => boolean): Test {
  return (value) => typeof value !== 'number' || test(value);
}
function onArrays(test: (value: Value[]) => boolean): Test {
  return (value) => !isArray(value) || test(value);
}
function onDocuments(test: (value: Document) => boolean): Test {
  return (value) => !isDocument(value) || test(value);
}

function typed(operand: Value): Test {
  const names = isArray(operand) ? operand : [operand];
  return hasType(names.map((name) => (typeof name === 'string' ? (JSON_TYPES[name] ?? name) : name)));
}

function properties(operand: Document): Test {
  const tests = Object.entries(operand).map(([name, schema]) => ({ name, test: compileSchema(schema) }));
  return onDocuments((value) => tests.every(({ name, test }) => value[name] === undefined || test(value[name])));
}

function additional(operand: Value, schema: Document): Test {
  const named = isDocument(schema.properties) ? schema.properties : {};
  const test = typeof operand === 'boolean' ? () => operand : compileSchema(operand);
  return onDocuments((value) =>
    Object.entries(value).every(([name, member]) => Object.hasOwn(named, name) || test(member)),
  );
}

function keyword(name: string, operand: Value, schema: Document): Test | undefined {
  switch (name) {
    case 'bsonType':
    case 'type':
      return typed(operand);
    case 'enum': {
      const members = list(name, operand);
      return (value) => members.some((member) => value !== undefined && equalValues(member, value));
    }
    case 'required': {
      const names = list(name, operand).map(String);
      return onDocuments((value) => names.every((required) => value[required] !== undefined));
    }
    case 'properties':
      return properties(document(name, operand));
    case 'additionalProperties':
      return additional(operand, schema);
    case 'items': {
      const test = compileSchema(operand);
      return onArrays((value) => value.every(test));
    }
    case 'minItems':
      return onArrays((value) => value.length >= number(name, operand));
    case 'maxItems':
      return onArrays((value) => value.length <= number(name, operand));
    case 'uniqueItems':
      return onArrays(
        (value) => operand !== true || !value.some((a, i) => value.slice(i + 1).some((b) => equalValues(a, b))),
      );
    case 'minimum': {
      const bound = number(name, operand);
      return onNumbers((value) => (schema.exclusiveMinimum === true ? value > bound : value >= bound));
    }
    case 'maximum': {
      const bound = number(name, operand);
      return onNumbers((value) => (schema.exclusiveMaximum === true ? value < bound : value <= bound));
    }
    case 'multipleOf':
      return onNumbers((value) => value % number(name, operand) === 0);
    case 'minLength':
      return (value) => typeof value !== 'string' || length(value) >= number(name, operand);
    case 'maxLength':
      return (value) => typeof value !== 'string' || length(value) <= number(name, operand);
    case 'pattern': {
      const regex = compileRegex(operand, undefined);
      return (value) => typeof value !== 'string' || regex.test(value);
    }
    case 'allOf': {
      const tests = schemas(name, operand);
      return (value) => tests.every((test) => test(value));
    }
    case 'anyOf': {
      const tests = schemas(name, operand);
      return (value) => tests.some((test) => test(value));
    }
    case 'oneOf': {
      const tests = schemas(name, operand);
      return (value) => tests.filter((test) => test(value)).length === 1;
    }
    case 'not': {
      const test = compileSchema(operand);
      return (value) => !test(value);
    }
    case 'title':
    case 'description':
    case 'exclusiveMinimum':
    case 'exclusiveMaximum':
      return undefined;
    default:
      throw new QueryError(`Unknown $jsonSchema keyword: ${name}`);
  }
}

/**
 * Compiles a schema into a test of a value. Source: MongoDB manual, "$jsonSchema", "Available Keywords"; left out are
 * patternProperties, dependencies, minProperties, maxProperties, additionalItems and items as a list.
 *
 * @throws QueryError for an unknown keyword, or INVALID_PARAM for a malformed one
 */
export function compileSchema(schema: Value): Test {
  if (!isDocument(schema)) throw malformed('$jsonSchema must be an object');
  const tests = Object.entries(schema).flatMap(([name, operand]) => keyword(name, operand, schema) ?? []);
  return (value) => tests.every((test) => test(value));
}
