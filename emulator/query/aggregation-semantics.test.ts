/** The stages of pipelines, case by case, as MongoDB's manual has them: each table is named after its section. */
import { checkPipelines, malformed, refused, unknown } from './aggregation-cases';
import type { Document } from './type';

describe('$match (aggregation)', () => {
  const scores = [
    { _id: 1, author: 'dave', score: 80 },
    { _id: 2, author: 'dave', score: 85 },
    { _id: 3, author: 'ahn', score: 60 },
  ];
  checkPipelines([
    [
      scores,
      [{ $match: { author: 'dave' } }, { $match: { score: { $gt: 80 } } }],
      [{ _id: 2, author: 'dave', score: 85 }],
    ],
    [scores, [{ $match: {} }, { $count: 'n' }], [{ n: 3 }]],
    [scores, [{ $match: { $expr: { $gt: ['$score', 80] }, author: 'dave' } }, { $project: { _id: 1 } }], [{ _id: 2 }]],
    [
      scores,
      [{ $match: { $or: [{ $expr: { $lt: ['$score', 70] } }, { score: 85 }] } }, { $project: { _id: 1 } }],
      [{ _id: 2 }, { _id: 3 }],
    ],
    [scores, [{ $match: { $nor: [{ $expr: { $lt: ['$score', 81] } }] } }, { $project: { _id: 1 } }], [{ _id: 2 }]],
    [scores, [{ $match: { $and: [{ $expr: '$none' }, { score: 85 }] } }], []],
    [scores, [{ $match: { $expr: { $eq: ['$score', { $literal: 60 }] } } }, { $project: { _id: 1 } }], [{ _id: 3 }]],
    [[], [{ $match: 5 }], malformed('the match filter must be an expression in an object')],
    [[], [{ $match: { a: { $foo: 1 } } }], unknown('unknown operator: $foo')],
    [[], [{ $match: { $expr: { $foo: 1 } } }], unknown("Unrecognized expression '$foo'")],
    [[], [{ $match: { $where: 'true' } }], unknown('$where')],
  ]);
});

describe('$project (aggregation)', () => {
  const book = { _id: 1, title: 'abc123', isbn: '0001122223334', author: { last: 'zzz', first: 'aaa' }, copies: 5 };
  checkPipelines([
    [
      [book],
      [{ $project: { title: 1, author: 1 } }],
      [{ _id: 1, title: 'abc123', author: { last: 'zzz', first: 'aaa' } }],
    ],
    [
      [book],
      [{ $project: { author: 1, title: 1 } }],
      [{ _id: 1, title: 'abc123', author: { last: 'zzz', first: 'aaa' } }],
    ],
    [[book], [{ $project: { _id: 0, title: true } }], [{ title: 'abc123' }]],
    [[book], [{ $project: { isbn: 0, author: 0 } }], [{ _id: 1, title: 'abc123', copies: 5 }]],
    [
      [book],
      [{ $project: { _id: 0 } }],
      [{ title: 'abc123', isbn: '0001122223334', author: { last: 'zzz', first: 'aaa' }, copies: 5 }],
    ],
    [
      [book],
      [{ $project: { 'author.first': 0, isbn: 0, title: 0 } }],
      [{ _id: 1, author: { last: 'zzz' }, copies: 5 }],
    ],
    [
      [book],
      [{ $project: { author: { first: 0 }, isbn: 0, title: 0 } }],
      [{ _id: 1, author: { last: 'zzz' }, copies: 5 }],
    ],
    [[book], [{ $project: { 'author.first': 1 } }], [{ _id: 1, author: { first: 'aaa' } }]],
    [[book], [{ $project: { author: { first: 1 }, copies: 1 } }], [{ _id: 1, author: { first: 'aaa' }, copies: 5 }]],
    [
      [book],
      [{ $project: { prefix: { $substr: ['$isbn', 0, 3] }, title: 1 } }],
      [{ _id: 1, title: 'abc123', prefix: '000' }],
    ],
    [[book], [{ $project: { lastName: '$author.last' } }], [{ _id: 1, lastName: 'zzz' }]],
    [[book], [{ $project: { _id: '$copies' } }], [{ _id: 5 }]],
    [[book], [{ $project: { title: 1, _id: '$copies' } }], [{ _id: 5, title: 'abc123' }]],
    [
      [book],
      [{ $project: { author: { full: { $concat: ['$author.first', '$author.last'] }, last: 1 } } }],
      [{ _id: 1, author: { last: 'zzz', full: 'aaazzz' } }],
    ],
    [
      [book],
      [{ $project: { x: 'text', y: ['$copies', '$none'], z: null } }],
      [{ _id: 1, x: 'text', y: [5, null], z: null }],
    ],
    [[book], [{ $project: { x: '$none', y: '$$REMOVE' } }], [{ _id: 1 }]],
    [[book], [{ $project: { x: { $literal: 1 } } }], [{ _id: 1, x: 1 }]],
    [[{ a: 1 }], [{ $project: { a: 1 } }], [{ a: 1 }]],
    [[{ a: 1, _id: 2 }], [{ $project: { a: 1 } }], [{ _id: 2, a: 1 }]],
    [
      [{ a: [{ b: 1, c: 2 }, { c: 3 }, 4, [{ b: 5 }]] }],
      [{ $project: { 'a.b': 1 } }],
      [{ a: [{ b: 1 }, {}, [{ b: 5 }]] }],
    ],
    [[{ a: [{ b: 1, c: 2 }, 4] }], [{ $project: { 'a.b': 0 } }], [{ a: [{ c: 2 }, 4] }]],
    [[{ a: 5 }], [{ $project: { 'a.b': 1 } }], [{}]],
    [[{ a: 5 }], [{ $project: { 'a.b': 0 } }], [{ a: 5 }]],
    [[{ a: [{ b: 1 }, 2], x: 9 }], [{ $project: { 'a.n': '$x' } }], [{ a: [{ n: 9 }, { n: 9 }] }]],
    [[{ a: 3, x: 9 }], [{ $project: { 'a.n': '$x' } }], [{ a: { n: 9 } }]],
    [[{ x: 9 }], [{ $project: { 'a.n': '$x' } }], [{ a: { n: 9 } }]],
    [[{ x: 1, y: 2 }], [{ $project: { x: '$y', y: '$x' } }], [{ x: 2, y: 1 }]],
    [[], [{ $project: {} }], malformed('specification must have at least one field')],
    [[], [{ $project: 1 }], malformed('$project specification must be an object')],
    [
      [],
      [{ $project: { a: 1, b: 0 } }],
      malformed("cannot exclude fields other than '_id' in an inclusion projection"),
    ],
    [
      [],
      [{ $project: { a: 0, b: 1 } }],
      malformed('cannot include fields or add computed fields during an exclusion projection'),
    ],
    [[], [{ $project: { a: 0, b: '$x' } }], malformed('during an exclusion projection')],
    [[], [{ $project: { a: 1, 'a.b': 1 } }], malformed('Path collision at a.b')],
    [[], [{ $project: { 'a.b': 1, a: 1 } }], malformed('Path collision at a')],
    [[], [{ $project: { a: {} } }], malformed('an empty object is not a valid value. Found at path a')],
    [[], [{ $project: { 'a.': 1 } }], malformed("must not end with a '.'")],
    [[], [{ $project: { $a: 1 } }], malformed("may not start with '$'")],
    [[], [{ $project: { a: { 'b.c': 1 } } }], malformed("may not contain '.'")],
    [[], [{ $project: { a: { $foo: 1 } } }], unknown("Unrecognized expression '$foo'")],
    [[], [{ $project: { a: { $add: [1], b: 1 } } }], malformed('must contain exactly one field')],
  ]);
});

describe('$addFields, $set and $unset (aggregation)', () => {
  checkPipelines([
    [
      [{ _id: 1, h: [1, 2] }],
      [{ $addFields: { total: { $sum: '$h' }, a: 'x' } }],
      [{ _id: 1, h: [1, 2], total: 3, a: 'x' }],
    ],
    [[{ a: 1, b: 2 }], [{ $addFields: { a: 9 } }], [{ a: 9, b: 2 }]],
    [[{ _id: 1, a: 2 }], [{ $addFields: { _id: '$a' } }], [{ _id: 2, a: 2 }]],
    [[{ s: { d: 4 } }], [{ $addFields: { 's.f': 'u' } }], [{ s: { d: 4, f: 'u' } }]],
    [[{ s: { d: 4 } }], [{ $addFields: { s: { f: 'u', d: 5 } } }], [{ s: { d: 5, f: 'u' } }]],
    [[{ s: 4 }], [{ $addFields: { 's.f': 1 } }], [{ s: { f: 1 } }]],
    [[{ s: [{ a: 1 }, 2, [3]] }], [{ $addFields: { 's.f': 1 } }], [{ s: [{ a: 1, f: 1 }, { f: 1 }, [{ f: 1 }]] }]],
    [[{ a: 1, b: 2 }], [{ $addFields: { a: '$none' } }], [{ b: 2 }]],
    [[{ a: 1, b: 2 }], [{ $addFields: { a: '$$REMOVE', c: '$a' } }], [{ b: 2, c: 1 }]],
    [[{ x: 1, y: 2 }], [{ $set: { x: '$y', y: '$x' } }], [{ x: 2, y: 1 }]],
    [[{}], [{ $set: { a: 1, b: true, c: null, d: [] } }], [{ a: 1, b: true, c: null, d: [] }]],
    [[], [{ $addFields: {} }], malformed('specification must have at least one field')],
    [[], [{ $addFields: { a: {} } }], malformed('an empty object is not a valid value. Found at path a')],
    [[], [{ $addFields: { a: 1, 'a.b': 2 } }], malformed('Path collision at a.b')],
    [[], [{ $addFields: 'a' }], malformed('$addFields specification must be an object')],
    [[{ a: 1, b: { c: 2, d: 3 }, e: 4 }], [{ $unset: ['a', 'b.c'] }], [{ b: { d: 3 }, e: 4 }]],
    [[{ _id: 1, a: 1 }], [{ $unset: '_id' }], [{ a: 1 }]],
    [[], [{ $unset: [] }], malformed('$unset specification must be a string or an array')],
    [[], [{ $unset: { a: 1 } }], malformed('$unset specification must be a string or an array')],
  ]);
});

describe('$group (aggregation)', () => {
  const sales = [
    { _id: 1, item: 'abc', price: 10, quantity: 2 },
    { _id: 2, item: 'jkl', price: 20, quantity: 1 },
    { _id: 3, item: 'abc', price: 5, quantity: 10 },
    { _id: 4, item: null, price: 'free', quantity: 1 },
    { _id: 5, quantity: 1 },
  ];
  checkPipelines([
    [
      sales,
      [{ $group: { _id: '$item', n: { $sum: 1 } } }],
      [
        { _id: 'abc', n: 2 },
        { _id: 'jkl', n: 1 },
        { _id: null, n: 2 },
      ],
    ],
    [sales, [{ $group: { _id: null, total: { $sum: { $multiply: [2, '$quantity'] } } } }], [{ _id: null, total: 30 }]],
    [
      sales,
      [{ $group: { _id: null, total: { $sum: '$price' }, mean: { $avg: '$price' } } }],
      [{ _id: null, total: 35, mean: 35 / 3 }],
    ],
    [
      sales,
      [{ $group: { _id: null, min: { $min: '$price' }, max: { $max: '$price' } } }],
      [{ _id: null, min: 5, max: 'free' }],
    ],
    [
      sales,
      [{ $group: { _id: null, first: { $first: '$item' }, last: { $last: '$price' } } }],
      [{ _id: null, first: 'abc', last: null }],
    ],
    [sales, [{ $group: { _id: null, all: { $push: '$item' } } }], [{ _id: null, all: ['abc', 'jkl', 'abc', null] }]],
    [sales, [{ $group: { _id: null, all: { $addToSet: '$item' } } }], [{ _id: null, all: ['abc', 'jkl', null] }]],
    [
      sales,
      [{ $group: { _id: '$item', rows: { $push: { p: '$price', q: '$quantity' } } } }, { $match: { _id: null } }],
      [{ _id: null, rows: [{ p: 'free', q: 1 }, { q: 1 }] }],
    ],
    [sales, [{ $group: { _id: null, n: { $count: {} } } }], [{ _id: null, n: 5 }]],
    [
      sales,
      [
        {
          $group: {
            _id: '$none',
            s: { $sum: '$none' },
            a: { $avg: '$none' },
            m: { $max: '$none' },
            p: { $push: '$none' },
            d: { $stdDevPop: '$none' },
          },
        },
      ],
      [{ _id: null, s: 0, a: null, m: null, p: [], d: null }],
    ],
    [[], [{ $group: { _id: null, n: { $sum: 1 } } }], []],
    [[{ a: 1 }, { a: 1.0 }, { a: '1' }], [{ $group: { _id: '$a' } }], [{ _id: 1 }, { _id: '1' }]],
    // The order of an object's keys counts, and a missing part is not null.
    [
      [{ a: 1, b: 2 }, { a: 1 }, { a: 1, b: null }, { b: 2, a: 1 }],
      [{ $group: { _id: { x: '$a', y: '$b' }, n: { $sum: 1 } } }],
      [
        { _id: { x: 1, y: 2 }, n: 2 },
        { _id: { x: 1 }, n: 1 },
        { _id: { x: 1, y: null }, n: 1 },
      ],
    ],
    [
      [{ o: { a: 1, b: 2 } }, { o: { b: 2, a: 1 } }],
      [{ $group: { _id: '$o' } }],
      [{ _id: { a: 1, b: 2 } }, { _id: { b: 2, a: 1 } }],
    ],
    [
      [{ o: [1, 2] }, { o: [2, 1] }, { o: [1, 2] }],
      [{ $group: { _id: '$o', n: { $sum: 1 } } }],
      [
        { _id: [1, 2], n: 2 },
        { _id: [2, 1], n: 1 },
      ],
    ],
    [
      [{ d: new Date(0) }, { d: new Date(0) }],
      [{ $group: { _id: { year: { $year: '$d' } }, n: { $sum: 1 } } }],
      [{ _id: { year: 1970 }, n: 2 }],
    ],
    [
      [{ v: 2 }, { v: 4 }],
      [{ $group: { _id: null, pop: { $stdDevPop: '$v' }, samp: { $stdDevSamp: '$v' } } }],
      [{ _id: null, pop: 1, samp: Math.SQRT2 }],
    ],
    [[{ v: 0.1 }, { v: 0.2 }, { v: 0.3 }], [{ $group: { _id: null, s: { $sum: '$v' } } }], [{ _id: null, s: 0.6 }]],
    [
      [{ o: { a: 1 } }, { o: null }, { o: { b: 2, a: 3 } }],
      [{ $group: { _id: null, o: { $mergeObjects: '$o' } } }],
      [{ _id: null, o: { a: 3, b: 2 } }],
    ],
    [
      [{ v: [1, 2] }, { v: [3] }],
      [{ $group: { _id: null, s: { $sum: '$v' }, p: { $push: '$v' } } }],
      [{ _id: null, s: 0, p: [[1, 2], [3]] }],
    ],
    [
      [{ v: 3 }, { v: 1 }, { v: 2 }],
      [{ $group: { _id: null, top: { $topN: { n: 2, sortBy: { v: -1 }, output: '$v' } } } }],
      [{ _id: null, top: [3, 2] }],
    ],
    [[], [{ $group: 5 }], malformed("a group's fields must be specified in an object")],
    [[], [{ $group: { n: { $sum: 1 } } }], malformed('a group specification must include an _id')],
    [[], [{ $group: { _id: null, n: 1 } }], malformed("The field 'n' must be an accumulator object")],
    [[], [{ $group: { _id: null, n: {} } }], malformed("The field 'n' must be an accumulator object")],
    [[], [{ $group: { _id: null, n: { $sum: 1, $avg: 1 } } }], malformed("The field 'n' must specify one accumulator")],
    [[], [{ $group: { _id: null, 'a.b': { $sum: 1 } } }], malformed("The field name 'a.b' cannot contain '.'")],
    [[], [{ $group: { _id: null, $a: { $sum: 1 } } }], malformed("The field name '$a' cannot be an operator name")],
    [[], [{ $group: { _id: null, n: { $sum: ['$a', '$b'] } } }], malformed('The $sum accumulator is a unary operator')],
    [[], [{ $group: { _id: null, n: { $foo: 1 } } }], unknown("unknown group operator '$foo'")],
    [[], [{ $group: { _id: null, n: { $abs: 1 } } }], unknown("unknown group operator '$abs'")],
    [[], [{ $group: { _id: null, n: { $accumulator: {} } } }], unknown("unknown group operator '$accumulator'")],
    [
      [{ o: 1 }],
      [{ $group: { _id: null, o: { $mergeObjects: '$o' } } }],
      refused('$mergeObjects requires object inputs'),
    ],
  ]);
});

describe('$sortByCount, $bucket and $bucketAuto (aggregation)', () => {
  const art = [
    { _id: 1, year: 1902, price: 199.99 },
    { _id: 2, year: 1902, price: 280 },
    { _id: 3, year: 1925, price: 76.04 },
    { _id: 4, price: 167.3 },
    { _id: 5, year: null, price: 483 },
    { _id: 6, year: 1926, price: 385 },
  ];
  const numbers = (...values: number[]): Document[] => values.map((v) => ({ v }));
  checkPipelines([
    [
      art,
      [{ $sortByCount: '$year' }, { $limit: 2 }],
      [
        { _id: 1902, count: 2 },
        { _id: null, count: 2 },
      ],
    ],
    [
      [{ t: 'a' }, { t: 'bb' }, { t: 'cc' }],
      [{ $sortByCount: { $strLenCP: '$t' } }],
      [
        { _id: 2, count: 2 },
        { _id: 1, count: 1 },
      ],
    ],
    [
      [],
      [{ $sortByCount: 'year' }],
      malformed('must be defined as a $-prefixed path or an expression inside an object'),
    ],
    [
      [],
      [{ $sortByCount: { a: 1 } }],
      malformed('must be defined as a $-prefixed path or an expression inside an object'),
    ],
    [[], [{ $sortByCount: 5 }], malformed('the sortByCount specification must be a string or an object')],
    [
      art,
      [{ $bucket: { groupBy: '$price', boundaries: [0, 200, 400], default: 'Other' } }],
      [
        { _id: 0, count: 3 },
        { _id: 200, count: 2 },
        { _id: 'Other', count: 1 },
      ],
    ],
    [
      art,
      [
        {
          $bucket: {
            groupBy: '$year',
            boundaries: [1900, 1920, 1926],
            default: 'x',
            output: { ids: { $push: '$_id' } },
          },
        },
      ],
      [
        { _id: 1900, ids: [1, 2] },
        { _id: 1920, ids: [3] },
        { _id: 'x', ids: [4, 5, 6] },
      ],
    ],
    [
      numbers(5, 25),
      [{ $bucket: { groupBy: '$v', boundaries: [0, 10, 20, 30] } }],
      [
        { _id: 0, count: 1 },
        { _id: 20, count: 1 },
      ],
    ],
    [numbers(10), [{ $bucket: { groupBy: { $add: ['$v', 0] }, boundaries: [0, 10, 20] } }], [{ _id: 10, count: 1 }]],
    [
      numbers(30),
      [{ $bucket: { groupBy: '$v', boundaries: [0, 30] } }],
      refused('could not find a matching branch for an input, and no default was specified.'),
    ],
    [[{ v: null }], [{ $bucket: { groupBy: '$v', boundaries: [0, 30] } }], refused('could not find a matching branch')],
    [numbers(30), [{ $bucket: { groupBy: '$v', boundaries: [0, 30], default: -1 } }], [{ _id: -1, count: 1 }]],
    [
      [],
      [{ $bucket: { groupBy: 'v', boundaries: [0, 1] } }],
      malformed("The $bucket 'groupBy' field must be defined as a $-prefixed path"),
    ],
    [[], [{ $bucket: { groupBy: '$v' } }], malformed("$bucket requires 'groupBy' and 'boundaries' to be specified.")],
    [
      [],
      [{ $bucket: { groupBy: '$v', boundaries: [0] } }],
      malformed('must have at least 2 values, but found 1 value(s).'),
    ],
    [
      [],
      [{ $bucket: { groupBy: '$v', boundaries: [1, 0] } }],
      malformed('must be sorted, but elements 0 and 1 are not in order (1 is not less than 0).'),
    ],
    [[], [{ $bucket: { groupBy: '$v', boundaries: [0, 'a'] } }], malformed('Found conflicting types int and string.')],
    [[], [{ $bucket: { groupBy: '$v', boundaries: [0, '$a'] } }], malformed('must be an array of constant values')],
    [
      [],
      [{ $bucket: { groupBy: '$v', boundaries: [0, 10], default: 5 } }],
      malformed("The $bucket 'default' field must be less than the lowest boundary"),
    ],
    [
      [],
      [{ $bucket: { groupBy: '$v', boundaries: [0, 10], outputs: {} } }],
      malformed('Unrecognized option to $bucket: outputs.'),
    ],
    [
      numbers(1, 2, 3, 4, 5, 6),
      [{ $bucketAuto: { groupBy: '$v', buckets: 3 } }],
      [
        { _id: { min: 1, max: 3 }, count: 2 },
        { _id: { min: 3, max: 5 }, count: 2 },
        { _id: { min: 5, max: 6 }, count: 2 },
      ],
    ],
    [
      numbers(0, 1, 1, 1, 2),
      [{ $bucketAuto: { groupBy: '$v', buckets: 2, output: { all: { $push: '$v' } } } }],
      [
        { _id: { min: 0, max: 2 }, all: [0, 1, 1, 1] },
        { _id: { min: 2, max: 2 }, all: [2] },
      ],
    ],
    [numbers(1, 1, 1), [{ $bucketAuto: { groupBy: '$v', buckets: 3 } }], [{ _id: { min: 1, max: 1 }, count: 3 }]],
    [
      numbers(1, 2),
      [{ $bucketAuto: { groupBy: '$v', buckets: 5 } }],
      [
        { _id: { min: 1, max: 2 }, count: 1 },
        { _id: { min: 2, max: 2 }, count: 1 },
      ],
    ],
    [[{ v: 1 }, {}], [{ $bucketAuto: { groupBy: '$v', buckets: 1 } }], [{ _id: { min: null, max: 1 }, count: 2 }]],
    [[], [{ $bucketAuto: { groupBy: '$v', buckets: 2 } }], []],
    [
      [],
      [{ $bucketAuto: { groupBy: '$v', buckets: 0 } }],
      malformed("'buckets' field must be greater than 0, but found: 0"),
    ],
    [[], [{ $bucketAuto: { groupBy: '$v', buckets: 1.5 } }], malformed('representable as a 32-bit integer')],
    [
      [],
      [{ $bucketAuto: { groupBy: '$v' } }],
      malformed("$bucketAuto requires 'groupBy' and 'buckets' to be specified"),
    ],
  ]);
});
