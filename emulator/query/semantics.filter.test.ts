/** What MongoDB's manual says of each query operator, row by row; the title of a table is the page of the manual. */
import { ObjectId } from 'bson';
import { compileFilter } from './filter';
import type { Document, Value } from './value';

const oid = (digit: string) => new ObjectId(digit.repeat(24));
const day = (iso: string) => new Date(`${iso}T00:00:00Z`);

/** Filter, values of field `a` that match, values that do not; `undefined` is a document without the field. */
type Row = [condition: Value, yes: Value[], no: Value[]];

const tables: Record<string, Row[]> = {
  $eq: [
    [{ $eq: 20 }, [20, [20, 1], 20.0], ['20', [[20]], undefined, null]],
    [{ $eq: 'x' }, ['x', ['y', 'x']], ['X', 'xx', /x/]],
    [{ $eq: null }, [null, undefined, [null], [1, null]], [0, '', false, [], [[null]]]],
    [{ $eq: [] }, [[], [[]], [1, []]], [undefined, null, [1]]],
    [
      { $eq: ['A', 'B'] },
      [
        ['A', 'B'],
        [['A', 'B'], 'C'],
      ],
      [['B', 'A'], ['A', 'B', 'C'], 'A'],
    ],
    [{ $eq: {} }, [{}, [{}]], [{ b: 1 }, [], null]],
    [{ $eq: { b: 1, c: 2 } }, [{ b: 1, c: 2 }, [{ b: 1, c: 2 }]], [{ c: 2, b: 1 }, { b: 1 }, { b: 1, c: 2, d: 3 }]],
    [{ $eq: { b: null } }, [{ b: null }], [{}, { b: 1 }]],
    [{ $eq: { b: { c: [1, { d: 2 }] } } }, [{ b: { c: [1, { d: 2 }] } }], [{ b: { c: [{ d: 2 }, 1] } }]],
    [{ $eq: true }, [true, [false, true]], [1, 'true']],
    [{ $eq: 0 }, [0, -0], [false, null, '']],
    [{ $eq: day('2024-02-29') }, [day('2024-02-29')], [day('2024-03-01'), day('2024-02-29').getTime()]],
    [{ $eq: oid('a') }, [oid('a'), [oid('b'), oid('a')]], [oid('b'), 'a'.repeat(24)]],
    [{ $eq: /^x/i }, [/^x/i, [/^x/i]], ['x', /^x/]],
  ],
  $ne: [
    [{ $ne: 20 }, [21, '20', undefined, null, [], [1]], [20, [1, 20]]],
    [{ $ne: null }, [0, false, '', [], [1]], [null, undefined, [null], [1, null]]],
    [{ $ne: [1] }, [1, [2], []], [[1], [[1]]]],
    [{ $ne: { b: 1 } }, [{ b: 2 }, { b: 1, c: 1 }], [{ b: 1 }]],
  ],
  $gt: [
    [{ $gt: 4 }, [5, 4.0001, Number.POSITIVE_INFINITY, [1, 5]], [4, '5', null, undefined, true, [4], { x: 9 }]],
    [{ $gt: 'b' }, ['c', 'ba', '微'], ['b', 'B', 9, [[1]]]],
    [{ $gt: '' }, ['a', ' '], ['', 0, null]],
    [{ $gt: day('2024-01-01') }, [day('2024-01-02')], [day('2024-01-01'), '2024-01-02', 9e15]],
    [{ $gt: oid('1') }, [oid('2')], [oid('1'), oid('0'), '2'.repeat(24)]],
    [{ $gt: { a: 1 } }, [{ a: 2 }, { b: 0 }, { a: 1, b: 1 }, { a: '' }], [{ a: 1 }, {}, { a: 0 }, [2]]],
    [{ $gt: [1, 2] }, [[1, 3], [2], [1, 2, 0], [[9]]], [[1, 2], [1], [], 9]],
    [{ $gt: true }, [], [true, false, 2]],
    [{ $gt: Number.NaN }, [], [Number.NaN, 1, -1]],
  ],
  $gte: [
    [{ $gte: 4 }, [4, 5, [1, 4]], [3.99, '4', Number.NaN]],
    [{ $gte: null }, [null, undefined, [null]], [0, '', false]],
    [{ $gte: Number.NaN }, [Number.NaN], [0, Number.POSITIVE_INFINITY]],
    [{ $gte: [] }, [[], [1], [[]]], [1, undefined]],
    [{ $gte: false }, [false, true], [0, null]],
  ],
  $lt: [
    [{ $lt: 4 }, [3, -1, Number.NEGATIVE_INFINITY, [9, 3]], [4, '3', null, undefined, Number.NaN, false]],
    [{ $lt: day('1970-01-01') }, [day('1969-12-31')], [day('1970-01-01'), -1]],
    [{ $lt: { a: 1 } }, [{}, { a: 0 }, { a: null }], [{ a: 1 }, { b: 0 }]],
    [{ $lt: null }, [], [null, undefined, -1]],
  ],
  $lte: [
    [{ $lte: 4 }, [4, 3], [4.1, null]],
    [{ $lte: 'B' }, ['A', 'B', ''], ['a', 'Ba', 1]],
    [{ $lte: null }, [null, undefined], [0]],
    [{ $lte: Number.NaN }, [Number.NaN], [0]],
  ],
  $in: [
    [{ $in: [5, 'x'] }, [5, 'x', [1, 'x']], ['5', 6, undefined, [[5]]]],
    [{ $in: [null] }, [null, undefined, [null]], [0, [], '']],
    [{ $in: [null, 3] }, [undefined, 3, [3]], [4, []]],
    [{ $in: [[1, 2], 3] }, [[1, 2], [[1, 2]], 3, [3]], [1, [2, 1]]],
    [{ $in: [/^be/, /^st/i] }, ['be1', ['x', 'STo']], ['abe', 5, null]],
    [{ $in: [/^be/, 7] }, [7, 'bee', /^be/], ['7', /^bee/]],
    [{ $in: [{ b: 1, c: 2 }] }, [{ b: 1, c: 2 }], [{ c: 2, b: 1 }, { b: 1 }]],
    [{ $in: [true, oid('a'), day('2024-01-01')] }, [true, oid('a'), day('2024-01-01')], [1, 'a', '2024-01-01']],
    [{ $in: [] }, [], [undefined, null, [], 1]],
    [{ $in: [Number.NaN, 1] }, [Number.NaN, 1], [0, null]],
    [{ $in: [[]] }, [[], [[]]], [undefined, null, [1]]],
  ],
  $nin: [
    [{ $nin: [5, 15] }, [6, undefined, null, [], '5'], [5, [1, 15]]],
    [{ $nin: [null] }, [0, [], [1]], [null, undefined, [null]]],
    [{ $nin: [/^a/] }, ['b', undefined, 5], ['a', ['b', 'ab']]],
    [{ $nin: [] }, [undefined, 1, [], null], []],
  ],
  $not: [
    [{ $not: { $gt: 1.99 } }, [1, undefined, null, 'x', [1]], [2, [1, 2]]],
    [{ $not: { $eq: 1 } }, [2, undefined], [1, [1]]],
    [{ $not: { $in: [1, null] } }, [2], [1, undefined, null]],
    [{ $not: /^p/ }, ['xp', undefined, 5], ['p', ['x', 'py']]],
    [{ $not: { $regex: '^P', $options: 'i' } }, ['x'], ['p', 'P']],
    [{ $not: { $exists: true } }, [undefined], [null, 1]],
    [{ $not: { $size: 1 } }, [[], [1, 2], 5, undefined], [[9]]],
    [{ $not: { $not: { $gt: 1 } } }, [2, [1, 2]], [1, undefined]],
    [{ $not: { $elemMatch: { $gt: 1 } } }, [[1], 5, undefined], [[2]]],
    [{ $not: { $all: [1, 2] } }, [[1], undefined], [[2, 1, 3]]],
  ],
  $exists: [
    [{ $exists: true }, [null, 0, '', [], {}, false], [undefined]],
    [{ $exists: false }, [undefined], [null, 0, []]],
    [{ $exists: 1 }, [null], [undefined]],
    [{ $exists: 0 }, [undefined], [null]],
    [{ $exists: null }, [undefined], [null]],
    [{ $exists: '' }, [null], [undefined]],
    [{ $exists: true, $nin: [5, 15] }, [6, null], [5, undefined]],
  ],
  $type: [
    [{ $type: 'string' }, ['', ['x', 1]], [1, undefined, null]],
    [{ $type: 2 }, ['x'], [2]],
    [{ $type: 'object' }, [{}, [{}]], [[], null, day('2024-01-01')]],
    [{ $type: 3 }, [{ b: 1 }], ['x']],
    [{ $type: 'array' }, [[], [1], [[1]]], [1, {}]],
    [{ $type: 4 }, [[]], ['x']],
    [{ $type: 'objectId' }, [oid('a')], ['a'.repeat(24)]],
    [{ $type: 7 }, [oid('a')], [7]],
    [{ $type: 'bool' }, [true, false], [0, 1]],
    [{ $type: 8 }, [true], [8]],
    [{ $type: 'date' }, [day('2024-01-01')], ['2024-01-01', 0]],
    [{ $type: 9 }, [day('2024-01-01')], [9]],
    [{ $type: 'null' }, [null, [null]], [undefined, 0]],
    [{ $type: 10 }, [null], [undefined]],
    [{ $type: 'regex' }, [/x/], ['x']],
    [{ $type: 11 }, [/x/], [11]],
    [{ $type: 'number' }, [1, 1.5, Number.NaN], ['1', true]],
    [{ $type: 'double' }, [1.5], ['1.5']],
    [{ $type: 1 }, [1.5], [true]],
    [{ $type: 'int' }, [1, -5], [1.5, 2 ** 31]],
    [{ $type: 16 }, [7], ['7']],
    [{ $type: 'long' }, [2 ** 40], [0.5]],
    [{ $type: 18 }, [2 ** 40], [0.5]],
    [{ $type: ['number', 'string'] }, [1, 'x', [null, 'x']], [null, true]],
    [{ $type: [9, 'bool', 10] }, [day('2024-01-01'), false, null], ['x', 1]],
    [{ $type: 'minKey' }, [], [null, 1]],
    [{ $type: 127 }, [], [127]],
    [{ $type: 'javascript' }, [], ['f()']],
    [{ $type: 'symbol' }, [], ['s']],
  ],
  $mod: [
    [{ $mod: [4, 0] }, [0, 12, -8, 4.9, [1, 8]], [5, '4', null, undefined, true]],
    [{ $mod: [4, 1] }, [5, 9.5], [4, -3]],
    [{ $mod: [4, -3] }, [-3, -7], [1, 3]],
    [{ $mod: [4.9, 0.9] }, [8], [5]],
    [{ $mod: [-4, 1] }, [5], [-5]],
    [{ $mod: [4, 0] }, [], [Number.NaN, Number.POSITIVE_INFINITY, day('1970-01-01')]],
  ],
  $size: [
    [{ $size: 0 }, [[]], [undefined, null, {}, '', [[]]]],
    [
      { $size: 2 },
      [
        [1, 2],
        [[], []],
      ],
      [[1], [[1, 2]], 'ab', { 0: 1, 1: 2 }],
    ],
  ],
  $all: [
    [{ $all: ['ssl', 'security'] }, [['x', 'security', 'ssl']], [['ssl'], 'ssl', undefined]],
    [{ $all: [50] }, [50, [50]], [[[50]], '50']],
    [
      { $all: [['ssl', 'security']] },
      [
        ['ssl', 'security'],
        [['ssl', 'security'], 'x'],
      ],
      [['security', 'ssl']],
    ],
    [{ $all: [null] }, [null, undefined, [null, 1]], [[], 0]],
    [{ $all: [/^a/, /b$/] }, [['ax', 'xb'], 'ab'], [['ax'], 'a']],
    [{ $all: [1, 1] }, [1, [1]], [[2]]],
    [{ $all: [{ b: 1 }] }, [{ b: 1 }, [{ b: 1 }]], [{ b: 1, c: 2 }, [{ b: 2 }]]],
    [{ $all: [] }, [], [[], undefined, null, [1]]],
    [{ $all: [{ $elemMatch: { $gt: 5 } }, { $elemMatch: { $lt: 2 } }] }, [[6, 1]], [[6], 6]],
  ],
  $elemMatch: [
    [{ $elemMatch: { $gte: 80, $lt: 85 } }, [[82, 85, 88]], [[75, 88, 89], 82, [], undefined, [[82]]]],
    [
      { $elemMatch: { b: 1, c: { $gt: 5 } } },
      [[{ b: 1, c: 6 }]],
      [
        [
          { b: 1, c: 1 },
          { b: 2, c: 6 },
        ],
        { b: 1, c: 6 },
      ],
    ],
    [{ $elemMatch: { $in: [1, /^x/] } }, [['xy'], [1]], ['xy', ['y']]],
    [{ $elemMatch: { $eq: { b: 1 } } }, [[{ b: 1 }]], [[{ b: 1, c: 1 }]]],
    [{ $elemMatch: { $exists: true } }, [[null], [1]], [[], 1]],
    [{ $elemMatch: { $not: { $gt: 5 } } }, [[3, 9], ['x']], [[9], []]],
    [{ $elemMatch: { $nin: [1, 2] } }, [[1, 3]], [[1, 2], [], 3]],
    [{ $elemMatch: { $type: 'string' } }, [[1, 'x']], ['x', [1]]],
    [{ $elemMatch: { $size: 1 } }, [[[7]]], [[7]]],
    [{ $elemMatch: { $mod: [2, 1] } }, [[2, 3]], [3, [2]]],
    [{ $elemMatch: { $regex: '^a' } }, [['ab']], ['ab', ['b']]],
    [{ $elemMatch: {} }, [[{}], [[]]], [[], [1], {}]],
    [{ $elemMatch: { b: null } }, [[{ b: null }], [{}]], [[1], [null]]],
    [{ $elemMatch: { b: { $ne: 1 } } }, [[{ b: 2 }], [{}]], [[{ b: 1 }], [5]]],
    [{ $elemMatch: { 'b.c': 1 } }, [[{ b: { c: 1 } }], [{ b: [{ c: 1 }] }]], [[{ b: 1 }]]],
    [{ $elemMatch: { $and: [{ b: 1 }, { c: 2 }] } }, [[{ b: 1, c: 2 }]], [[{ b: 1 }, { c: 2 }]]],
    [{ $elemMatch: { $nor: [{ b: 1 }] } }, [[{ b: 2 }]], [[{ b: 1 }], [7]]],
    [{ $elemMatch: { c: { $elemMatch: { d: 1 } } } }, [[{ c: [{ d: 1 }] }]], [[{ c: { d: 1 } }]]],
    [{ $elemMatch: { $elemMatch: { $gt: 1 } } }, [[[2]]], [[2]]],
  ],
  '$bitsAllSet, $bitsAllClear, $bitsAnySet, $bitsAnyClear': [
    [{ $bitsAllSet: [1, 5] }, [54, 34], [20, 2, '54']],
    [{ $bitsAllSet: 50 }, [54], [20]],
    [{ $bitsAllSet: 0 }, [0, 7], ['x', null]],
    [{ $bitsAllSet: [] }, [0, 7], [0.5]],
    [{ $bitsAllSet: [63] }, [-1], [1, 2 ** 62]],
    [{ $bitsAllSet: [200] }, [-5], [5]],
    [{ $bitsAllClear: [1, 5] }, [20], [54, 2]],
    [{ $bitsAllClear: 35 }, [20, 0], [54]],
    [{ $bitsAnySet: [1, 5] }, [54, 2], [20, 0]],
    [{ $bitsAnySet: 35 }, [54, 1], [20]],
    [{ $bitsAnyClear: [1, 5] }, [20, 2], [54]],
    [{ $bitsAnyClear: 35 }, [20, 54], [35, 39]],
    [{ $bitsAnySet: [0] }, [[2, 3], -1], [2, 1.5, undefined, true]],
  ],
  'operators together': [
    [{ $gt: 1, $lt: 5 }, [3, [0, 9]], [1, 5, [0]]],
    [{ $exists: true, $ne: null, $in: [1, 2] }, [1, [2]], [null, 3, undefined]],
    [{ $regex: '^a', $nin: ['ab'] }, ['ac'], ['ab', 'b']],
    [{ $type: 'number', $not: { $gte: 5 } }, [4], [5, 'x']],
    [{ $size: 2, $all: [1] }, [[1, 2]], [[1], [1, 2, 3]]],
  ],
};

const shown = (value: Value): string => (value === undefined ? 'missing' : JSON.stringify(value));
const documentOf = (value: Value): Document => (value === undefined ? {} : { a: value });

describe.each(Object.entries(tables))('MongoDB manual, "%s"', (_page, rows) => {
  test.each(rows)('{ a: %j }', (condition, yes, no) => {
    const matches = compileFilter({ a: condition });
    expect([...yes, ...no].filter((value) => matches(documentOf(value))).map(shown)).toEqual(yes.map(shown));
  });
});

/** Filter, documents that match, documents that do not: paths and what stands at the top of a filter. */
const paths: [filter: Document, yes: Document[], no: Document[]][] = [
  [
    { 'a.b': 5 },
    [{ a: { b: 5 } }, { a: [{ b: 5 }] }, { a: { b: [5] } }],
    [{ a: [[{ b: 5 }]] }, { a: 5 }, { 'a.b': 5 }],
  ],
  [{ 'a.b': { $ne: 5 } }, [{}, { a: 1 }, { a: [{ b: 6 }] }, { a: [] }], [{ a: [{ b: 6 }, { b: 5 }] }]],
  [
    { 'a.b': null },
    [{}, { a: {} }, { a: 1 }, { a: null }, { a: [{ c: 1 }] }],
    [{ a: [] }, { a: [1] }, { a: { b: 0 } }],
  ],
  [{ 'a.b': { $exists: false } }, [{}, { a: [] }, { a: [1] }, { a: 3 }], [{ a: [{ c: 1 }, { b: 1 }] }]],
  [{ 'a.1': 7 }, [{ a: [0, 7] }, { a: { 1: 7 } }], [{ a: [7] }, { a: [0, [7]] }, { a: 7 }]],
  [{ 'a.1.b': 7 }, [{ a: [0, { b: 7 }] }, { a: [0, { b: [7] }] }], [{ a: [{ b: 7 }] }, { a: { b: 7 } }]],
  [{ 'a.0.0': 1 }, [{ a: [[1]] }, { a: [{ 0: 1 }] }], [{ a: [1] }]],
  [{ 'a.0': { $exists: true } }, [{ a: [null] }, { a: { 0: 1 } }], [{ a: [] }, { a: 1 }, {}]],
  [{ 'a.b.c': { $gt: 1 } }, [{ a: [{ b: [{ c: 2 }] }] }, { a: { b: { c: 2 } } }], [{ a: [{ b: [{ c: 1 }] }] }, {}]],
  [{ 'a.b': { $size: 1 } }, [{ a: { b: [1] } }, { a: [{ b: [1] }, { b: [] }] }], [{ a: [{ b: 1 }] }, { a: { b: [] } }]],
  [{ 'a.b': { $all: [1, 2] } }, [{ a: [{ b: 1 }, { b: 2 }] }, { a: { b: [2, 1] } }], [{ a: [{ b: 1 }] }]],
  [{ 'a.b': { $gt: 1, $lt: 3 } }, [{ a: [{ b: 0 }, { b: 9 }] }, { a: { b: 2 } }], [{ a: [{ b: 0 }] }]],
  [{ a: { $elemMatch: { b: { $gt: 1, $lt: 3 } } } }, [{ a: [{ b: 2 }] }], [{ a: [{ b: 0 }, { b: 9 }] }]],
  [{ $and: [{ a: 1 }, { $or: [{ b: 1 }, { b: 2 }] }] }, [{ a: 1, b: 2 }], [{ a: 1 }, { b: 1 }]],
  [{ $or: [{ a: 1 }, { b: { $exists: false } }] }, [{}, { a: 1, b: 1 }], [{ a: 2, b: 1 }]],
  [{ $nor: [{ a: 1 }, { b: { $gt: 5 } }] }, [{}, { a: 2, b: 5 }], [{ a: 1 }, { b: 6 }]],
  [{ $and: [{ a: { $gt: 1 } }, { a: { $lt: 3 } }] }, [{ a: 2 }, { a: [0, 9] }], [{ a: 3 }]],
  [{ $expr: { $gt: ['$spent', '$budget'] } }, [{ spent: 2, budget: 1 }, { spent: 1 }], [{ spent: 1, budget: 2 }, {}]],
  [{ $and: [{ $expr: { $eq: ['$a', '$b'] } }, { c: 1 }] }, [{ a: 1, b: 1, c: 1 }], [{ a: 1, b: 2, c: 1 }]],
  [{ $expr: { $eq: ['$a', null] } }, [{ a: null }], [{}, { a: 1 }]],
  [{ $comment: 'why' }, [{}, { a: 1 }], []],
  [{ a: { b: 1, $c: 2 } }, [], [{ a: { b: 1 } }, {}]],
];

test.each(paths)('paths and top level: %j', (filter, yes, no) => {
  expect([...yes, ...no].filter(compileFilter(filter))).toEqual(yes);
});

/** Filter and what MongoDB says of it. BadValue is 2, FailedToParse 9, TypeMismatch 14; the cloud shows INVALID_PARAM. */
const refusals: [filter: Document, message: string][] = [
  [{ a: { $in: 1 } }, '$in needs an array'],
  [{ a: { $nin: null } }, '$nin needs an array'],
  [{ a: { $in: [{ $gt: 1 }] } }, 'cannot nest $ under $in'],
  [{ a: { $nin: [{ $regex: 'a' }] } }, 'cannot nest $ under $in'],
  [{ a: { $ne: /a/ } }, "Can't have regex as arg to $ne."],
  [{ a: { $gt: /a/ } }, "Can't have RegEx as arg to predicate over field 'a'."],
  [{ 'a.b': { $lte: /a/ } }, "Can't have RegEx as arg to predicate over field 'a.b'."],
  [{ a: { $not: 1 } }, '$not needs a regex or a document'],
  [{ a: { $not: [] } }, '$not needs a regex or a document'],
  [{ a: { $not: {} } }, '$not cannot be empty'],
  [{ a: { $all: 1 } }, '$all needs an array'],
  [{ a: { $all: [{ $gt: 1 }] } }, 'no $ expressions in $all'],
  [{ a: { $all: [1, { $elemMatch: {} }] } }, 'no $ expressions in $all'],
  [{ a: { $all: [{ $elemMatch: { b: 1 } }, 5] } }, '$all/$elemMatch has to be consistent'],
  [{ a: { $elemMatch: 1 } }, '$elemMatch needs an Object'],
  [{ a: { $elemMatch: [] } }, '$elemMatch needs an Object'],
  [{ a: { $elemMatch: { $expr: { $eq: ['$b', 1] } } } }, '$expr can only be applied to the top-level document'],
  [{ a: { $elemMatch: { $or: [{ $expr: true }] } } }, '$expr can only be applied to the top-level document'],
  [{ a: { $size: '1' } }, '$size needs a number'],
  [{ a: { $size: 1.5 } }, '$size must be a whole number'],
  [{ a: { $size: -1 } }, '$size may not be negative'],
  [{ a: { $mod: 4 } }, 'malformed mod, needs to be an array'],
  [{ a: { $mod: [] } }, 'malformed mod, not enough elements'],
  [{ a: { $mod: [4] } }, 'malformed mod, not enough elements'],
  [{ a: { $mod: [4, 0, 1] } }, 'malformed mod, too many elements'],
  [{ a: { $mod: ['4', 0] } }, 'malformed mod, divisor not a number'],
  [{ a: { $mod: [4, '0'] } }, 'malformed mod, remainder not a number'],
  [{ a: { $mod: [0, 0] } }, 'divisor cannot be 0'],
  [{ a: { $mod: [0.5, 0] } }, 'divisor cannot be 0'],
  [{ a: { $type: 'text' } }, 'Unknown type name alias: text'],
  [{ a: { $type: 20 } }, 'Invalid numerical type code: 20'],
  [{ a: { $type: 1.5 } }, 'Invalid numerical type code: 1.5'],
  [{ a: { $type: {} } }, 'type must be represented as a number or a string'],
  [{ a: { $type: [] } }, '$type must match at least one type'],
  [{ a: { $bitsAllSet: 'x' } }, '$bitsAllSet takes an Array, a number, or a BinData but received: "x"'],
  [{ a: { $bitsAnySet: -1 } }, 'Expected a non-negative number in'],
  [{ a: { $bitsAnyClear: 1.5 } }, 'Expected an integer'],
  [{ a: { $bitsAllClear: [-1] } }, 'bit positions must be >= 0 but got: -1'],
  [{ a: { $bitsAllClear: [1.5] } }, 'bit positions must be an integer but got: 1.5'],
  [{ a: { $bitsAllClear: ['1'] } }, 'bit positions must be an integer but got: "1"'],
  [{ a: { $bitsAllClear: [2 ** 31] } }, 'bit positions cannot be represented as a 32-bit signed integer'],
  [{ a: { $regex: 1 } }, '$regex has to be a string'],
  [{ a: { $regex: 'a', $options: 1 } }, '$options has to be a string'],
  [{ a: { $regex: 'a', $options: 'k' } }, 'invalid flag in regex options: k'],
  [{ a: { $regex: /a/i, $options: 'm' } }, 'options set in both $regex and $options'],
  [{ a: { $options: 'i' } }, '$options needs a $regex'],
  [{ a: { $regex: '(a' } }, 'Regular expression is invalid'],
  [{ a: { $regex: 'a\0b' } }, 'Regular expression cannot contain an embedded null byte'],
  [{ a: { $regex: 'x'.repeat(32765) } }, 'Regular expression is too long'],
  [{ $and: 1 }, '$and must be an array'],
  [{ $or: {} }, '$or must be an array'],
  [{ $nor: [] }, '$and/$or/$nor must be a nonempty array'],
  [{ $or: [1] }, '$or/$and/$nor entries need to be full objects'],
  [{ $jsonSchema: 1 }, '$jsonSchema must be an object'],
  [{ a: { $elemMatch: { $near: [1, 2] } } }, '$geoNear, $near, and $nearSphere are not allowed in this context'],
];

test.each(refusals)('%j is refused as malformed: %s', (filter, message) => {
  expect(() => compileFilter(filter)).toThrow(message);
  expect(() => compileFilter(filter)).toThrow(expect.objectContaining({ code: 'INVALID_PARAM' }));
});

/** WeChat, "错误码": -502002 DATABASE_INVALID_OPERRATOR, 数据库非法的操作指令. */
const unknown: [filter: Document, message: string][] = [
  [{ a: { $foo: 1 } }, 'unknown operator: $foo'],
  [{ a: { $gt: 1, b: 2 } }, 'unknown operator: b'],
  [{ a: { $not: { b: 1 } } }, 'unknown operator: b'],
  [{ a: { $or: [{ $eq: 1 }] } }, 'unknown operator: $or'],
  [{ a: { $and: [] } }, 'unknown operator: $and'],
  [{ a: { $expr: 1 } }, 'unknown operator: $expr'],
  [{ $gt: 1 }, 'unknown top level operator: $gt'],
  [{ $not: { a: 1 } }, 'unknown top level operator: $not'],
  [{ $foo: 1, a: 1 }, 'unknown top level operator: $foo'],
  [{ $or: [{ a: { $foo: 1 } }] }, 'unknown operator: $foo'],
  [{ $jsonSchema: { minimun: 1 } }, 'Unknown $jsonSchema keyword: minimun'],
];

test.each(unknown)('%j has an unknown operator: %s', (filter, message) => {
  expect(() => compileFilter(filter)).toThrow(message);
  expect(() => compileFilter(filter)).toThrow(expect.objectContaining({ code: 'DATABASE_INVALID_OPERRATOR' }));
});
