/** $jsonSchema, MongoDB's dialect of JSON Schema draft 4: small enough to read, so that no validator is needed. */
import { equalValues } from './compare';
import { malformed, QueryError } from './error';
import { field } from './path';
import { hasType, type Test } from './predicate';
import { compileRegex } from './regex';
import { arrayKeywords } from './schema-array';
import { count, type Keyword, list } from './schema-keyword';
import { objectKeywords } from './schema-object';
import { type Document, isArray, isDocument, type Value } from './type';

/** @throws QueryError INVALID_PARAM for an empty list too */
function someSchemas(name: string, operand: Value): Test[] {
  const members = list(name, operand);
  if (members.length === 0) throw malformed(`$jsonSchema keyword '${name}' must be a non-empty array`);
  return members.map(compileSchema);
}

function number(name: string, operand: Value): number {
  if (typeof operand !== 'number') throw malformed(`$jsonSchema keyword '${name}' must be a number`);
  return operand;
}

/** JSON's names of types beside MongoDB's; 'integer' is the one MongoDB leaves out. */
const JSON_TYPES: Record<string, string> = {
  boolean: 'bool',
  number: 'number',
  string: 'string',
  object: 'object',
  array: 'array',
  null: 'null',
};

function jsonType(name: Value): string {
  if (typeof name !== 'string') throw malformed("$jsonSchema keyword 'type' must be a string or an array of strings");
  if (name === 'integer') throw malformed("$jsonSchema type 'integer' is not currently supported.");
  const type = Object.hasOwn(JSON_TYPES, name) ? JSON_TYPES[name] : undefined;
  if (type === undefined) throw malformed(`Unknown type name alias: ${name}`);
  return type;
}

function bsonType(name: Value): string {
  if (typeof name !== 'string') throw malformed("$jsonSchema keyword 'bsonType' must be a string or an array");
  return name;
}

const typed =
  (read: (name: Value) => string): Keyword =>
  (operand, schema) => {
    if ('type' in schema && 'bsonType' in schema) {
      throw malformed("Cannot specify both $jsonSchema keywords 'type' and 'bsonType'");
    }
    return hasType((isArray(operand) ? operand : [operand]).map(read));
  };

const enumeration: Keyword = (operand, _schema, name) => {
  const members = list(name, operand);
  if (members.length === 0) throw malformed("$jsonSchema keyword 'enum' cannot be an empty array");
  if (members.some((member, i) => members.slice(i + 1).some((other) => equalValues(member, other)))) {
    throw malformed("$jsonSchema keyword 'enum' array cannot contain duplicate values.");
  }
  return (value) => value !== undefined && members.some((member) => equalValues(member, value));
};

/** A keyword constrains only values of its own kind: minimum says nothing about a string. */
const onNumbers =
  (compile: (operand: Value, schema: Document, name: string) => (value: number) => boolean): Keyword =>
  (operand, schema, name) => {
    const test = compile(operand, schema, name);
    return (value) => typeof value !== 'number' || test(value);
  };

const limit = (sign: 1 | -1, exclusive: string): Keyword =>
  onNumbers((operand, schema, name) => {
    const bound = number(name, operand);
    return schema[exclusive] === true ? (value) => (value - bound) * sign > 0 : (value) => (value - bound) * sign >= 0;
  });

const exclusiveness =
  (partner: string): Keyword =>
  (operand, schema, name) => {
    if (typeof operand !== 'boolean') throw malformed(`$jsonSchema keyword '${name}' must be a boolean`);
    if (!(partner in schema)) {
      throw malformed(`$jsonSchema keyword '${partner}' must be a present if ${name} is present`);
    }
    return undefined;
  };

const length =
  (within: (length: number, bound: number) => boolean): Keyword =>
  (operand, _schema, name) => {
    const bound = count(name, operand);
    return (value) => typeof value !== 'string' || within([...value].length, bound);
  };

const words: Keyword = (operand, _schema, name) => {
  if (typeof operand !== 'string') throw malformed(`$jsonSchema keyword '${name}' must be of type string`);
  return undefined;
};

const KEYWORDS = new Map<string, Keyword>([
  ['type', typed(jsonType)],
  ['bsonType', typed(bsonType)],
  ['enum', enumeration],
  ['minimum', limit(1, 'exclusiveMinimum')],
  ['maximum', limit(-1, 'exclusiveMaximum')],
  ['exclusiveMinimum', exclusiveness('minimum')],
  ['exclusiveMaximum', exclusiveness('maximum')],
  [
    'multipleOf',
    onNumbers((operand, _schema, name) => {
      const divisor = number(name, operand);
      if (!(divisor > 0)) throw malformed(`$jsonSchema keyword '${name}' must have a positive value`);
      return (value) => value % divisor === 0;
    }),
  ],
  ['minLength', length((own, bound) => own >= bound)],
  ['maxLength', length((own, bound) => own <= bound)],
  [
    'pattern',
    (operand) => {
      if (typeof operand !== 'string') throw malformed("$jsonSchema keyword 'pattern' must be a string");
      const regex = compileRegex(operand, undefined);
      return (value) => typeof value !== 'string' || regex.test(value);
    },
  ],
  ['allOf', (operand, _schema, name) => all(someSchemas(name, operand))],
  [
    'anyOf',
    (operand, _schema, name) => {
      const tests = someSchemas(name, operand);
      return (value) => tests.some((test) => test(value));
    },
  ],
  [
    'oneOf',
    (operand, _schema, name) => {
      const tests = someSchemas(name, operand);
      return (value) => tests.filter((test) => test(value)).length === 1;
    },
  ],
  [
    'not',
    (operand) => {
      const test = compileSchema(operand);
      return (value) => !test(value);
    },
  ],
  ['title', words],
  ['description', words],
  ...arrayKeywords(compileSchema),
  ...objectKeywords(compileSchema),
]);

/** JSON Schema has these, MongoDB says that it has not. */
const UNSUPPORTED = new Set(['$ref', '$schema', 'default', 'definitions', 'format', 'id']);

function all(tests: Test[]): Test {
  return (value) => tests.every((test) => test(value));
}

/**
 * Compiles a schema into a test of a value. Source: MongoDB manual, "$jsonSchema", "Available Keywords".
 *
 * @throws QueryError for an unknown keyword, or INVALID_PARAM for a malformed one
 */
export function compileSchema(schema: Value): Test {
  if (!isDocument(schema)) throw malformed('$jsonSchema must be an object');
  const tests = Object.keys(schema).flatMap((name) => {
    if (UNSUPPORTED.has(name)) throw malformed(`$jsonSchema keyword '${name}' is not currently supported`);
    const keyword = KEYWORDS.get(name);
    if (!keyword) throw new QueryError(`Unknown $jsonSchema keyword: ${name}`);
    return keyword(field(schema, name), schema, name) ?? [];
  });
  return all(tests);
}
