/** $jsonSchema, keyword by keyword. Source: MongoDB manual, "$jsonSchema", "Available Keywords" and "Omissions". */
import { ObjectId } from 'bson';
import { compileSchema } from './schema';
import type { Document, Value } from './value';

/** Schema, values that fit it, values that do not. */
const rows: [schema: Document, yes: Value[], no: Value[]][] = [
  [{}, [1, 'x', null, {}], []],
  [{ bsonType: 'string' }, ['x'], [1, null, ['x']]],
  [{ bsonType: ['int', 'null'] }, [1, null], ['x', 1.5]],
  [{ bsonType: 'objectId' }, [new ObjectId()], ['x']],
  [{ bsonType: 'date' }, [new Date(0)], [0]],
  [{ type: 'boolean' }, [true], [0]],
  [{ type: ['number', 'array'] }, [1.5, []], ['x']],
  [{ type: 'null' }, [null], [0]],
  [{ enum: ['a', 1, null, [2], { b: 1, c: 2 }] }, ['a', 1, null, [2], { b: 1, c: 2 }], ['1', [3], { c: 2, b: 1 }]],
  [{ minimum: 3 }, [3, 4, 'x', null], [2.9]],
  [{ minimum: 3, exclusiveMinimum: true }, [3.1], [3]],
  [{ minimum: 3, exclusiveMinimum: false }, [3], [2]],
  [{ maximum: 3 }, [3, 'x'], [4]],
  [{ maximum: 3, exclusiveMaximum: true }, [2], [3]],
  [{ multipleOf: 3 }, [9, 0, -3, 'x'], [4]],
  [{ multipleOf: 0.5 }, [1.5], [0.3]],
  [{ minLength: 2 }, ['ab', '微法', 5], ['a', '\u{1F600}']],
  [{ maxLength: 1 }, ['a', '\u{1F600}', []], ['ab']],
  [{ pattern: '^a' }, ['ab', 5], ['ba']],
  [{ minItems: 1 }, [[1], 'x'], [[]]],
  [{ maxItems: 1 }, [[1], []], [[1, 2]]],
  [
    { uniqueItems: true },
    [[1, '1', { a: 1, b: 2 }, { b: 2, a: 1 }], 'x'],
    [
      [1, 1.0],
      [{ a: 1 }, { a: 1 }],
    ],
  ],
  [{ uniqueItems: false }, [[1, 1]], []],
  [{ items: { type: 'number' } }, [[1, 2], [], 'x'], [[1, 'x']]],
  [{ items: [{ type: 'number' }, { type: 'string' }] }, [[1, 'x', null], [1], []], [['x'], [1, 1]]],
  [{ items: [{ type: 'number' }], additionalItems: false }, [[1], []], [[1, 2]]],
  [{ items: [{}], additionalItems: { type: 'string' } }, [[1, 'x']], [[1, 2]]],
  [{ items: {}, additionalItems: false }, [[1, 2]], []],
  [{ required: ['a'] }, [{ a: null }, 'x', []], [{}, { b: 1 }]],
  [{ required: ['constructor'] }, [{ constructor: 1 }], [{}]],
  [{ properties: { a: { type: 'string' }, b: {} } }, [{}, { a: 'x', c: 1 }, 5], [{ a: 1 }]],
  [{ properties: { a: { not: { type: 'string' } } } }, [{}, { a: 1 }], [{ a: 'x' }]],
  [{ properties: { a: { properties: { b: { minimum: 1 } } } } }, [{ a: { b: 1 } }, { a: 1 }], [{ a: { b: 0 } }]],
  [{ properties: { a: {} }, additionalProperties: false }, [{ a: 1 }, {}], [{ b: 1 }]],
  [{ properties: { a: {} }, additionalProperties: { type: 'number' } }, [{ a: 'x', b: 1 }], [{ b: 'x' }]],
  [{ patternProperties: { '^n_': { type: 'number' } } }, [{ n_a: 1, x: 'y' }], [{ n_a: 'x' }]],
  [{ patternProperties: { '^n_': {} }, additionalProperties: false }, [{ n_a: 1 }], [{ x: 1 }]],
  [{ dependencies: { a: ['b', 'c'] } }, [{}, { b: 1 }, { a: 1, b: 1, c: 1 }], [{ a: 1, b: 1 }]],
  [{ dependencies: { a: { properties: { b: { minimum: 5 } } } } }, [{ b: 1 }, { a: 1, b: 5 }], [{ a: 1, b: 1 }]],
  [{ minProperties: 1 }, [{ a: 1 }, 'x'], [{}]],
  [{ maxProperties: 1 }, [{ a: 1 }], [{ a: 1, b: 1 }]],
  [{ allOf: [{ minimum: 1 }, { maximum: 3 }] }, [2], [0, 4]],
  [{ anyOf: [{ type: 'string' }, { minimum: 3 }] }, ['x', 3, null], [2]],
  [{ oneOf: [{ minimum: 1 }, { maximum: 3 }] }, [0, 4], [2]],
  [{ not: { type: 'string' } }, [1], ['x']],
  [{ title: 'a', description: 'b' }, [1], []],
];

test.each(rows)('%j', (schema, yes, no) => {
  const fits = compileSchema(schema);
  expect([...yes, ...no].filter(fits)).toEqual(yes);
});

const malformed: [schema: Document, message: string][] = [
  [{ type: 'integer' }, "$jsonSchema type 'integer' is not currently supported."],
  [{ type: 'int' }, 'Unknown type name alias: int'],
  [{ bsonType: 'integer' }, 'Unknown type name alias: integer'],
  [{ bsonType: 5 }, "'bsonType' must be a string"],
  [{ type: 'string', bsonType: 'string' }, "Cannot specify both $jsonSchema keywords 'type' and 'bsonType'"],
  [{ format: 'date' }, "$jsonSchema keyword 'format' is not currently supported"],
  [{ $ref: '#/x' }, "$jsonSchema keyword '$ref' is not currently supported"],
  [{ default: 1 }, "$jsonSchema keyword 'default' is not currently supported"],
  [{ enum: [] }, "'enum' cannot be an empty array"],
  [{ enum: [1, 1] }, "'enum' array cannot contain duplicate values"],
  [{ minimum: 'x' }, "'minimum' must be a number"],
  [{ exclusiveMinimum: true }, "'minimum' must be a present if exclusiveMinimum is present"],
  [{ maximum: 1, exclusiveMaximum: 1 }, "'exclusiveMaximum' must be a boolean"],
  [{ multipleOf: 0 }, "'multipleOf' must have a positive value"],
  [{ minLength: -1 }, "'minLength' cannot be negative"],
  [{ maxItems: 1.5 }, "'maxItems' must be represented as an integer"],
  [{ minItems: '1' }, "'minItems' must be represented as an integer"],
  [{ uniqueItems: 1 }, "'uniqueItems' must be a boolean"],
  [{ pattern: 1 }, "'pattern' must be a string"],
  [{ required: 'a' }, "'required' must be an array"],
  [{ required: [] }, "'required' cannot be an empty array"],
  [{ required: ['a', 'a'] }, "'required' array cannot contain duplicate values"],
  [{ required: [1] }, "'required' must be an array of strings"],
  [{ properties: [] }, "'properties' must be an object"],
  [{ properties: { a: 1 } }, '$jsonSchema must be an object'],
  [{ additionalProperties: 1 }, "'additionalProperties' must be an object or a boolean"],
  [{ items: 1 }, "'items' must be an array or an object"],
  [{ additionalItems: 1 }, "'additionalItems' must be either an object or a boolean"],
  [{ allOf: [] }, "'allOf' must be a non-empty array"],
  [{ anyOf: {} }, "'anyOf' must be an array"],
  [{ not: 1 }, '$jsonSchema must be an object'],
  [{ dependencies: 1 }, "'dependencies' must be an object"],
  [{ title: 1 }, "'title' must be of type string"],
];

test.each(malformed)('%j is refused when compiled: %s', (schema, message) => {
  expect(() => compileSchema(schema)).toThrow(message);
  expect(() => compileSchema(schema)).toThrow(expect.objectContaining({ code: 'INVALID_PARAM' }));
});
