import { ObjectId } from 'bson';
import { compileFilter, QueryError } from './filter';
import type { Document } from './value';

const matching = (filter: Document, documents: Document[]): Document[] => documents.filter(compileFilter(filter));

/** Rows: filter, documents that match, documents that do not. The title is the page of the MongoDB manual. */
type Row = [filter: Document, yes: Document[], no: Document[]];

const cases: Record<string, Row[]> = {
  'Query for Null or Missing Fields': [
    [{ a: null }, [{ a: null }, {}, { a: [null] }, { a: [1, null] }], [{ a: 0 }, { a: [] }, { a: '' }]],
    [{ a: { $ne: null } }, [{ a: 0 }, { a: [] }], [{}, { a: null }, { a: [null] }]],
    [
      { 'a.b': null },
      [{}, { a: 4 }, { a: {} }, { a: { b: null } }, { a: [{}] }],
      [{ a: [] }, { a: [1] }, { a: { b: 1 } }],
    ],
    [{ a: { $exists: false } }, [{}], [{ a: null }, { a: [] }]],
    [{ a: { $exists: true } }, [{ a: null }, { a: [] }], [{}]],
    [{ 'a.b': { $exists: true } }, [{ a: [{ c: 1 }, { b: null }] }], [{ a: [{ c: 1 }] }, { a: [1] }]],
    [{ a: { $gte: null } }, [{ a: null }, {}], [{ a: 1 }]],
    [{ a: { $gt: null } }, [], [{ a: null }, {}, { a: 1 }]],
    [{ a: { $in: [null, 1] } }, [{}, { a: null }, { a: 1 }], [{ a: 2 }]],
    [{ a: { $nin: [null, 1] } }, [{ a: 2 }], [{}, { a: 1 }]],
  ],
  'Query on Embedded/Nested Documents': [
    [
      { size: { h: 14, w: 21 } },
      [{ size: { h: 14, w: 21 } }],
      [{ size: { w: 21, h: 14 } }, { size: { h: 14, w: 21, u: 1 } }],
    ],
    [{ 'size.h': { $lt: 15 } }, [{ size: { h: 14 } }], [{ size: { h: 15 } }, { size: 14 }, {}]],
    [{ a: {} }, [{ a: {} }], [{ a: { b: 1 } }, {}]],
  ],
  'Query an Array': [
    [
      { tags: ['red', 'blank'] },
      [{ tags: ['red', 'blank'] }, { tags: [['red', 'blank']] }],
      [{ tags: ['blank', 'red'] }],
    ],
    [{ tags: 'red' }, [{ tags: ['blank', 'red'] }, { tags: 'red' }], [{ tags: [['red']] }]],
    [{ dim: { $gt: 25 } }, [{ dim: [14, 26] }], [{ dim: [14, 25] }]],
    [{ dim: { $gt: 15, $lt: 20 } }, [{ dim: [14, 21] }], [{ dim: [14, 13] }]],
    [{ 'dim.1': { $gt: 25 } }, [{ dim: [1, 26] }], [{ dim: [26, 1] }, { dim: [26] }]],
    [{ a: { $ne: 1 } }, [{ a: [2] }, {}], [{ a: [1, 2] }]],
    [{ 'a.0': 1 }, [{ a: [1] }, { a: [{ 0: 1 }] }], [{ a: [[1]] }, { a: 1 }]],
    [{ 'a.0': [1] }, [{ a: [[1]] }], [{ a: [1] }]],
    [{ 'a.0.b': 1 }, [{ a: [{ b: 1 }] }, { a: [[{ b: 1 }]] }], [{ a: [5, { b: 1 }] }]],
    [{ 'a.0': null }, [{}, { a: 1 }, { a: [null] }, { a: [{}] }], [{ a: [] }, { a: [1] }]],
    [{ 'a.0.b': null }, [{ a: [{ b: 1 }] }], [{ a: [5] }]],
    [{ a: [] }, [{ a: [] }, { a: [[]] }], [{}, { a: [1] }]],
  ],
  'Query an Array of Embedded Documents': [
    [
      { 'in.qty': { $lte: 20 } },
      [{ in: [{ qty: 60 }, { qty: 15 }] }],
      [{ in: [{ qty: 60 }] }, { in: [[{ qty: 15 }]] }],
    ],
    [{ 'in.0.qty': 5 }, [{ in: [{ qty: 5 }] }], [{ in: [{ qty: 60 }, { qty: 5 }] }]],
    [
      { 'in.qty': 5, 'in.at': 'A' },
      [
        {
          in: [
            { qty: 5, at: 'C' },
            { qty: 15, at: 'A' },
          ],
        },
      ],
      [{ in: [{ qty: 5 }] }],
    ],
  ],
  $elemMatch: [
    [{ r: { $elemMatch: { $gte: 80, $lt: 85 } } }, [{ r: [82, 85] }], [{ r: [75, 88] }, { r: 82 }, { r: [[82]] }]],
    [
      { r: { $elemMatch: { p: 'x', s: { $gte: 8 } } } },
      [{ r: [{ p: 'x', s: 8 }] }],
      [
        {
          r: [
            { p: 'x', s: 5 },
            { p: 'y', s: 8 },
          ],
        },
      ],
    ],
    [{ r: { $elemMatch: { v: 3 } } }, [{ r: [{ v: 3 }] }], [{ r: [3] }, { r: { v: 3 } }]],
    [{ r: { $elemMatch: { v: { $exists: true } } } }, [{ r: [{ v: null }] }], [{ r: ['a'] }]],
    [{ r: { $elemMatch: { v: { $exists: false } } } }, [{ r: [{}] }], [{ r: ['a'] }, { r: [] }]],
    [{ r: { $elemMatch: { $or: [{ a: 1 }, { b: 2 }] } } }, [{ r: [{ b: 2 }] }], [{ r: [{ a: 2 }] }, { r: [1] }]],
    [{ r: { $elemMatch: { $ne: 1 } } }, [{ r: [1, 2] }], [{ r: [1] }, { r: [] }]],
    [{ r: { $elemMatch: { $not: { $gt: 1 } } } }, [{ r: [1, 2] }], [{ r: [2] }]],
    [{ r: { $elemMatch: { $elemMatch: { $eq: 1 } } } }, [{ r: [[1]] }], [{ r: [1] }]],
    [{ r: { $elemMatch: { 0: 1 } } }, [{ r: [[1]] }], [{ r: [1] }]],
    [{ r: { $not: { $elemMatch: { v: 3 } } } }, [{ r: [3] }, {}], [{ r: [{ v: 3 }] }]],
  ],
  $all: [
    [{ t: { $all: ['a', 'b'] } }, [{ t: ['b', 'c', 'a'] }], [{ t: ['a'] }, { t: 'a' }]],
    [{ t: { $all: ['a'] } }, [{ t: 'a' }], [{}]],
    [{ t: { $all: [] } }, [], [{ t: [] }, { t: 1 }, {}]],
    [{ t: { $all: [['a']] } }, [{ t: ['a'] }, { t: [['a']] }], [{ t: 'a' }]],
    [{ t: { $all: [/^a/] } }, [{ t: ['ab'] }], [{ t: ['b'] }]],
    [
      { q: { $all: [{ $elemMatch: { s: 'M', n: { $gt: 50 } } }, { $elemMatch: { c: 'g' } }] } },
      [{ q: [{ s: 'M', n: 100 }, { c: 'g' }] }],
      [{ q: [{ s: 'M', n: 1 }, { c: 'g' }] }],
    ],
  ],
  'Comparison/Sort Order, type bracketing': [
    [
      { a: { $gt: 5 } },
      [{ a: 6 }],
      [{ a: '6' }, { a: null }, { a: [5] }, { a: new Date(9) }, { a: true }, { a: Number.NaN }],
    ],
    [{ a: { $lt: 5 } }, [{ a: 4 }, { a: Number.NEGATIVE_INFINITY }], [{ a: Number.NaN }, {}, { a: null }]],
    [{ a: { $gte: Number.NaN } }, [{ a: Number.NaN }], [{ a: 1 }]],
    [{ a: { $lt: 'b' } }, [{ a: 'a' }, { a: '' }], [{ a: 'b' }, { a: 1 }]],
    [{ a: { $gt: '\uffe5' } }, [{ a: '😀' }], [{ a: 'z' }]],
    [{ a: { $gt: false } }, [{ a: true }], [{ a: false }, { a: 1 }]],
    [{ a: { $gte: new Date(5) } }, [{ a: new Date(5) }], [{ a: new Date(4) }, { a: 9 }]],
    [{ a: { $gt: { x: 1 } } }, [{ a: { x: 2 } }, { a: { x: 'a' } }], [{ a: { x: 0 } }, { a: 5 }]],
    [{ a: { $gte: [1, 2] } }, [{ a: [1, 2] }, { a: [2] }], [{ a: [1] }, { a: 3 }]],
    [
      { a: new ObjectId('00000000000000000000000a') },
      [{ a: new ObjectId('00000000000000000000000a') }],
      [{ a: new ObjectId() }],
    ],
    [{ a: Number.NaN }, [{ a: Number.NaN }], [{ a: 0 }]],
    [{ a: true }, [{ a: true }], [{ a: 1 }]],
  ],
  $in: [
    [{ a: { $in: ['x', /^y/] } }, [{ a: 'x' }, { a: 'yz' }, { a: ['q', 'yy'] }], [{ a: 'z' }]],
    [{ a: { $in: [] } }, [], [{}, { a: 1 }, { a: [] }]],
    [
      { a: { $in: [[1], { b: 1 }, new Date(3)] } },
      [{ a: [1] }, { a: { b: 1 } }, { a: new Date(3) }],
      [{ a: 1 }, { a: 3 }],
    ],
    [{ a: { $in: [1, '2'] } }, [{ a: 1 }, { a: '2' }], [{ a: '1' }, { a: 2 }, { a: 's2' }]],
  ],
  $regex: [
    [{ a: /^b/i }, [{ a: 'Bc' }, { a: ['x', 'b'] }, { a: /^b/i }], [{ a: 'ab' }, { a: 1 }, { a: /^b/ }]],
    [{ a: { $regex: '^b', $options: 'i' } }, [{ a: 'Bc' }], [{ a: 'ab' }]],
    [{ a: { $options: 'i', $regex: '^b' } }, [{ a: 'Bc' }], [{ a: 'ab' }]],
    [{ a: { $regex: /^b/, $options: 'i' } }, [{ a: 'Bc' }], []],
    [{ a: { $regex: '(?i)b c', $options: 'x' } }, [{ a: 'BC' }], [{ a: 'b c' }]],
    [{ a: { $regex: 'a.c', $options: 's' } }, [{ a: 'a\nc' }], []],
    [{ a: { $regex: '^.$' } }, [{ a: '😀' }], [{ a: 'ab' }]],
    [{ a: { $regex: '[\\w\\-]\\-' } }, [{ a: '--' }], [{ a: 'a' }]],
    [{ a: { $not: /^b/ } }, [{ a: 'a' }, {}, { a: 5 }], [{ a: 'b' }]],
    [{ a: { $eq: /^b/ } }, [{ a: /^b/ }], [{ a: 'b' }]],
    [{ a: /x/g }, [{ a: 'x' }], []],
  ],
  $mod: [
    [{ a: { $mod: [4, 0] } }, [{ a: 0 }, { a: 12 }, { a: 4.5 }], [{ a: 5 }, { a: '4' }, {}, { a: Number.NaN }]],
    [{ a: { $mod: [4, -1] } }, [{ a: -5 }], [{ a: 3 }]],
  ],
  $size: [[{ a: { $size: 2 } }, [{ a: [1, 2] }], [{ a: [1] }, { a: [[1, 2]] }, { a: 2 }, {}]]],
  $type: [
    [{ a: { $type: 'string' } }, [{ a: 'x' }, { a: [1, 'x'] }], [{ a: 1 }, {}]],
    [{ a: { $type: ['null', 8] } }, [{ a: null }, { a: true }], [{}, { a: 1 }]],
    [{ a: { $type: 'array' } }, [{ a: [] }], [{ a: {} }]],
    [{ a: { $type: 'int' } }, [{ a: 1 }], [{ a: 1.5 }, { a: 2 ** 40 }]],
    [{ a: { $type: 'long' } }, [{ a: 2 ** 40 }], [{ a: 1.5 }]],
    [{ a: { $type: 'object' } }, [{ a: {} }, { a: [{}] }], [{ a: new Date() }, { a: [] }]],
  ],
  '$not, $and, $or, $nor': [
    [{ a: { $not: { $gt: 5 } } }, [{ a: 5 }, {}, { a: 'x' }], [{ a: 6 }]],
    [{ a: { $not: { $gt: 5, $lt: 8 } } }, [{ a: 9 }], [{ a: 6 }, { a: [3, 9] }]],
    [{ $and: [{ a: 1 }, { b: 2 }] }, [{ a: 1, b: 2 }], [{ a: 1 }]],
    [{ $or: [{ a: 1 }, { b: 2 }], c: 3 }, [{ b: 2, c: 3 }], [{ a: 1 }, { c: 3 }]],
    [{ $nor: [{ a: 1 }, { b: 2 }] }, [{}], [{ a: 1 }, { b: 2 }]],
    [{}, [{}, { a: 1 }], []],
    [{ $comment: 'why', a: 1 }, [{ a: 1 }], [{}]],
  ],
  $expr: [
    [{ $expr: { $gt: ['$spent', '$budget'] } }, [{ spent: 2, budget: 1 }], [{ spent: 1, budget: 2 }]],
    [{ $expr: { $eq: ['$a', 1] }, b: 2 }, [{ a: 1, b: 2 }], [{ a: 1 }]],
  ],
  $jsonSchema: [
    [
      { $jsonSchema: { required: ['a'], properties: { a: { bsonType: 'int', minimum: 1 }, b: { enum: ['x'] } } } },
      [{ a: 1 }, { a: 2, b: 'x' }],
      [{}, { a: 0 }, { a: 1, b: 'y' }, { a: 'x' }],
    ],
    [{ $jsonSchema: { additionalProperties: false, properties: { a: {} } } }, [{ a: 1 }], [{ b: 1 }]],
    [
      { $jsonSchema: { properties: { a: { type: 'array', minItems: 1, items: { pattern: '^x' } } } } },
      [{ a: ['x'] }],
      [{ a: [] }, { a: ['y'] }],
    ],
    [{ $jsonSchema: { oneOf: [{ required: ['a'] }, { required: ['b'] }] } }, [{ a: 1 }], [{ a: 1, b: 1 }, {}]],
  ],
};

describe.each(Object.entries(cases))('as in the manual page "%s"', (_page, rows) => {
  test.each(rows)('%j', (filter, yes, no) => {
    expect(matching(filter, [...yes, ...no])).toEqual(yes);
  });
});

describe('names that every object inherits', () => {
  test('are fields like any other', () => {
    expect(matching({ constructor: { $exists: true } }, [{}, { constructor: 1 }])).toHaveLength(1);
    expect(matching({ 'a.toString': null }, [{ a: {} }])).toHaveLength(1);
    expect(matching({ 'a.length': { $exists: true } }, [{ a: 'text' }, { a: [1] }])).toHaveLength(0);
    expect(matching({ 'id.id': { $exists: true } }, [{ id: new ObjectId() }])).toHaveLength(0);
  });
});

describe('what the language does not allow is refused when the filter is compiled', () => {
  const unknown: Document[] = [
    { a: { $gtt: 1 } },
    { $xor: [] },
    { a: { $gt: 1, b: 2 } },
    { a: { $not: { $foo: 1 } } },
    { $jsonSchema: { minimun: 1 } },
  ];
  test.each(unknown)('%j is an unknown operator', (filter) => {
    expect(() => compileFilter(filter)).toThrow(QueryError);
    expect(() => compileFilter(filter)).toThrow(expect.objectContaining({ code: 'DATABASE_INVALID_OPERRATOR' }));
  });

  const wrong: Document[] = [
    { a: { $in: 1 } },
    { a: { $in: [{ $gt: 1 }] } },
    { a: { $size: -1 } },
    { a: { $mod: [0, 1] } },
    { a: { $mod: [4] } },
    { a: { $type: 'strin' } },
    { a: { $regex: '(' } },
    { a: { $regex: 'a', $options: 'q' } },
    { a: { $options: 'i' } },
    { a: { $elemMatch: 1 } },
    { a: { $all: 1 } },
    { a: { $not: 1 } },
    { a: { $ne: /a/ } },
    { a: { $gt: /a/ } },
    { $and: [] },
    { $or: 1 },
    { $nor: [1] },
    { $or: [{ a: { $near: 1 } }] },
  ];
  test.each(wrong)('%j is malformed', (filter) => {
    expect(() => compileFilter(filter)).toThrow(expect.objectContaining({ code: 'INVALID_PARAM' }));
  });
});
