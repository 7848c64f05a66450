/** What MongoDB's manual says of each update operator, row by row; the title of a table is the page of the manual. */
import { ObjectId } from 'bson';
import { compileUpdate } from './update';
import type { Document } from './value';

const apply = (update: Document, before: Document, filter: Document = {}): Document =>
  compileUpdate(update, { filter, now: () => 86_400_000 })(before, { inserting: false });

type Row = [update: Document, before: Document, after: Document];

const tables: Record<string, Row[]> = {
  $set: [
    [{ $set: { a: 1 } }, { _id: 1 }, { _id: 1, a: 1 }],
    [{ $set: { a: null } }, { a: 1 }, { a: null }],
    [{ $set: { 'a.b': 1 } }, { a: { c: 2 } }, { a: { c: 2, b: 1 } }],
    [{ $set: { 'a.b.c': 1 } }, {}, { a: { b: { c: 1 } } }],
    [{ $set: { 'a.1': 9 } }, { a: [1, 2, 3] }, { a: [1, 9, 3] }],
    [{ $set: { 'a.0.b': 9 } }, { a: [{ b: 1, c: 2 }] }, { a: [{ b: 9, c: 2 }] }],
    [{ $set: { 'a.4': 9 } }, { a: [1, 2] }, { a: [1, 2, null, null, 9] }],
    [{ $set: { 'a.2.b': 9 } }, { a: [1] }, { a: [1, null, { b: 9 }] }],
    [{ $set: { 'a.0': 1 } }, {}, { a: { 0: 1 } }],
    [{ $set: { 'a.0': 1 } }, { a: {} }, { a: { 0: 1 } }],
    [{ $set: { 'a.0.0': 5 } }, { a: [[1]] }, { a: [[5]] }],
    [{ $set: { a: { b: 1 } } }, { a: { c: 1 } }, { a: { b: 1 } }],
    [{ $set: { a: [] } }, { a: 1 }, { a: [] }],
    [{ $set: { a: { y: 1, x: 2 } } }, { a: { x: 2, y: 1 } }, { a: { y: 1, x: 2 } }],
    [{ $set: { _id: 1, a: 2 } }, { _id: 1 }, { _id: 1, a: 2 }],
    [{ $set: { a: { $ref: 'c', $id: 1 } } }, {}, { a: { $ref: 'c', $id: 1 } }],
    [{ $set: { a: new ObjectId('a'.repeat(24)) } }, {}, { a: new ObjectId('a'.repeat(24)) }],
  ],
  $unset: [
    [{ $unset: { a: '' } }, { a: 1, b: 2 }, { b: 2 }],
    [{ $unset: { a: true, b: null } }, { a: 1, b: 2, c: 3 }, { c: 3 }],
    [{ $unset: { 'a.b': '' } }, { a: { b: 1, c: 2 } }, { a: { c: 2 } }],
    [{ $unset: { 'a.b': '' } }, { a: { b: 1 } }, { a: {} }],
    [{ $unset: { 'a.1': '' } }, { a: [1, 2, 3] }, { a: [1, null, 3] }],
    [{ $unset: { 'a.5': '' } }, { a: [1] }, { a: [1] }],
    [{ $unset: { 'a.0.b': '' } }, { a: [{ b: 1, c: 2 }] }, { a: [{ c: 2 }] }],
    [{ $unset: { 'a.b': '' } }, { a: 5 }, { a: 5 }],
    [{ $unset: { 'a.b': '' } }, { a: null }, { a: null }],
    [{ $unset: { 'x.y.z': '' } }, { a: 1 }, { a: 1 }],
  ],
  $inc: [
    [{ $inc: { n: 1 } }, { n: 1 }, { n: 2 }],
    [{ $inc: { n: -2 } }, { n: 1 }, { n: -1 }],
    [{ $inc: { n: 2 } }, {}, { n: 2 }],
    [{ $inc: { 'm.orders': 1 } }, { m: { orders: 2 } }, { m: { orders: 3 } }],
    [{ $inc: { 'a.0': 1 } }, { a: [1, 2] }, { a: [2, 2] }],
    [{ $inc: { 'a.2': 1 } }, { a: [1] }, { a: [1, null, 1] }],
    [{ $inc: { n: 0.5 } }, { n: 1 }, { n: 1.5 }],
    [{ $inc: { n: 0 } }, { n: 1 }, { n: 1 }],
  ],
  $mul: [
    [{ $mul: { n: 2 } }, { n: 5 }, { n: 10 }],
    [{ $mul: { n: 100 } }, {}, { n: 0 }],
    [{ $mul: { n: -1 } }, {}, { n: 0 }],
    [{ $mul: { 'a.b': 0.5 } }, { a: { b: 3 } }, { a: { b: 1.5 } }],
  ],
  '$min, $max': [
    [{ $min: { a: 150 } }, { a: 200 }, { a: 150 }],
    [{ $min: { a: 250 } }, { a: 200 }, { a: 200 }],
    [{ $min: { a: 1 } }, {}, { a: 1 }],
    [{ $min: { a: 1 } }, { a: null }, { a: null }],
    [{ $min: { a: 1 } }, { a: 'x' }, { a: 1 }],
    [{ $min: { a: new Date(5) } }, { a: new Date(9) }, { a: new Date(5) }],
    [{ $min: { a: [1] } }, { a: [2] }, { a: [1] }],
    [{ $min: { a: Number.NaN } }, { a: 1 }, { a: Number.NaN }],
    [{ $max: { a: 950 } }, { a: 800 }, { a: 950 }],
    [{ $max: { a: 1 } }, { a: 800 }, { a: 800 }],
    [{ $max: { a: 0 } }, { a: null }, { a: 0 }],
    [{ $max: { a: '' } }, { a: 99 }, { a: '' }],
    [{ $max: { a: { b: 1 } } }, { a: 'z' }, { a: { b: 1 } }],
    [{ $max: { a: true } }, { a: [9] }, { a: true }],
    [{ $max: { 'a.b': 1 } }, {}, { a: { b: 1 } }],
  ],
  $rename: [
    [{ $rename: { nmae: 'name' } }, { nmae: 1, z: 2 }, { name: 1, z: 2 }],
    [{ $rename: { a: 'b' } }, { a: 1, b: 2 }, { b: 1 }],
    [{ $rename: { 'n.first': 'n.fname' } }, { n: { first: 'g', last: 'w' } }, { n: { fname: 'g', last: 'w' } }],
    [{ $rename: { 'n.first': 'contact.name' } }, { n: { first: 'g' } }, { n: {}, contact: { name: 'g' } }],
    [{ $rename: { wife: 'spouse' } }, { a: 1 }, { a: 1 }],
    [{ $rename: { 'x.y': 'z' } }, { a: 1 }, { a: 1 }],
    [{ $rename: { a: 'b' } }, { a: [1, 2] }, { b: [1, 2] }],
    [{ $rename: { a: 'c', b: 'd' } }, { a: 1, b: 2 }, { c: 1, d: 2 }],
    [{ $rename: { a: 'b' } }, { a: null }, { b: null }],
  ],
  $currentDate: [
    [{ $currentDate: { at: true } }, {}, { at: new Date(86_400_000) }],
    [{ $currentDate: { 'a.at': { $type: 'date' } } }, { a: { at: 1 } }, { a: { at: new Date(86_400_000) } }],
    [{ $currentDate: { at: false } }, {}, { at: new Date(86_400_000) }],
  ],
  $push: [
    [{ $push: { s: 89 } }, { s: [44] }, { s: [44, 89] }],
    [{ $push: { s: 1 } }, {}, { s: [1] }],
    [{ $push: { s: [1, 2] } }, { s: [0] }, { s: [0, [1, 2]] }],
    [{ $push: { s: { a: 1 } } }, { s: [] }, { s: [{ a: 1 }] }],
    [{ $push: { s: null } }, { s: [1] }, { s: [1, null] }],
    [{ $push: { 'a.b': 1 } }, { a: {} }, { a: { b: [1] } }],
    [{ $push: { 'a.0.b': 1 } }, { a: [{ b: [0] }] }, { a: [{ b: [0, 1] }] }],
    [{ $push: { s: { $each: [90, 92] } } }, { s: [44] }, { s: [44, 90, 92] }],
    [{ $push: { s: { $each: [] } } }, { s: [1] }, { s: [1] }],
    [{ $push: { s: { $each: [] } } }, {}, { s: [] }],
    [{ $push: { s: { $each: [50, 60], $position: 0 } } }, { s: [100] }, { s: [50, 60, 100] }],
    [{ $push: { s: { $each: [20, 30], $position: 2 } } }, { s: [1, 2, 3] }, { s: [1, 2, 20, 30, 3] }],
    [{ $push: { s: { $each: [90, 80], $position: -2 } } }, { s: [1, 2, 3, 4] }, { s: [1, 2, 90, 80, 3, 4] }],
    [{ $push: { s: { $each: [9], $position: -4 } } }, { s: [1, 2, 3, 4] }, { s: [9, 1, 2, 3, 4] }],
    [{ $push: { s: { $each: [9], $position: 99 } } }, { s: [1] }, { s: [1, 9] }],
    [{ $push: { s: { $each: [9], $position: 2.0 } } }, { s: [1, 2, 3] }, { s: [1, 2, 9, 3] }],
    [{ $push: { s: { $each: [80, 78, 86], $slice: -5 } } }, { s: [40, 50, 60] }, { s: [50, 60, 80, 78, 86] }],
    [{ $push: { s: { $each: [100, 20], $slice: 3 } } }, { s: [89, 90] }, { s: [89, 90, 100] }],
    [{ $push: { s: { $each: [1], $slice: 0 } } }, { s: [1, 2] }, { s: [] }],
    [{ $push: { s: { $each: [], $slice: -2 } } }, { s: [1, 2, 3] }, { s: [2, 3] }],
    [{ $push: { s: { $each: [40, 60], $sort: 1 } } }, { s: [89, 70] }, { s: [40, 60, 70, 89] }],
    [{ $push: { s: { $each: [], $sort: -1 } } }, { s: [1, 3, 2] }, { s: [3, 2, 1] }],
    [{ $push: { s: { $each: ['b', 1, null, [0], { a: 1 }], $sort: 1 } } }, {}, { s: [null, 1, 'b', { a: 1 }, [0]] }],
    [
      { $push: { s: { $each: [{ w: 5, n: 8 }], $sort: { n: -1 }, $slice: 2 } } },
      {
        s: [
          { w: 1, n: 10 },
          { w: 2, n: 7 },
        ],
      },
      {
        s: [
          { w: 1, n: 10 },
          { w: 5, n: 8 },
        ],
      },
    ],
    [
      { $push: { s: { $each: [], $sort: { 'a.b': 1 } } } },
      { s: [{ a: { b: 2 } }, { a: { b: 1 } }, {}] },
      { s: [{}, { a: { b: 1 } }, { a: { b: 2 } }] },
    ],
    [{ $push: { s: { $each: [9], $position: 0, $slice: 1, $sort: 1 } } }, { s: [5] }, { s: [5] }],
    [{ $push: { a: 1, b: { $each: [2] } } }, {}, { a: [1], b: [2] }],
  ],
  $addToSet: [
    [{ $addToSet: { l: 'c' } }, { l: ['a', 'b'] }, { l: ['a', 'b', 'c'] }],
    [{ $addToSet: { l: 'a' } }, { l: ['a'] }, { l: ['a'] }],
    [{ $addToSet: { l: ['c', 'd'] } }, { l: ['a'] }, { l: ['a', ['c', 'd']] }],
    [{ $addToSet: { l: { $each: ['b', 'c', 'c'] } } }, { l: ['b'] }, { l: ['b', 'c'] }],
    [{ $addToSet: { l: 1 } }, {}, { l: [1] }],
    [{ $addToSet: { l: { a: 1, b: 2 } } }, { l: [{ a: 1, b: 2 }] }, { l: [{ a: 1, b: 2 }] }],
    [
      { $addToSet: { l: { b: 2, a: 1 } } },
      { l: [{ a: 1, b: 2 }] },
      {
        l: [
          { a: 1, b: 2 },
          { b: 2, a: 1 },
        ],
      },
    ],
    [{ $addToSet: { l: { a: 1 } } }, { l: [{ a: 1, b: 2 }] }, { l: [{ a: 1, b: 2 }, { a: 1 }] }],
    [{ $addToSet: { l: null } }, { l: [] }, { l: [null] }],
    [{ $addToSet: { l: new Date(5) } }, { l: [new Date(5), 5] }, { l: [new Date(5), 5] }],
    [{ $addToSet: { l: 1 } }, { l: [1, 1] }, { l: [1, 1] }],
    // @cloudbase/database sends addToSet({ each }) without the dollar: the object itself is added.
    [{ $addToSet: { l: { each: [1] } } }, { l: [] }, { l: [{ each: [1] }] }],
  ],
  $pop: [
    [{ $pop: { s: -1 } }, { s: [8, 9, 10] }, { s: [9, 10] }],
    [{ $pop: { s: 1 } }, { s: [9, 10] }, { s: [9] }],
    [{ $pop: { s: 1 } }, { s: [9] }, { s: [] }],
    [{ $pop: { s: 1 } }, { s: [] }, { s: [] }],
    [{ $pop: { s: 1, 'x.y': -1 } }, {}, {}],
  ],
  $pull: [
    [{ $pull: { v: { $gte: 6 } } }, { v: [3, 5, 6, 7, 7, 8] }, { v: [3, 5] }],
    [{ $pull: { f: { $in: ['apples', 'oranges'] } } }, { f: ['apples', 'pears', 'oranges'] }, { f: ['pears'] }],
    [{ $pull: { f: 'carrots' } }, { f: ['carrots', 'x', 'carrots'] }, { f: ['x'] }],
    [
      { $pull: { r: { score: 8, item: 'B' } } },
      {
        r: [
          { item: 'A', score: 8 },
          { score: 8, item: 'B', z: 1 },
        ],
      },
      { r: [{ item: 'A', score: 8 }] },
    ],
    [{ $pull: { r: { 'a.q': 2 } } }, { r: [{ a: [{ q: 2 }] }, { a: [{ q: 3 }] }] }, { r: [{ a: [{ q: 3 }] }] }],
    [
      { $pull: { r: { answers: { $elemMatch: { q: 2, a: { $gte: 8 } } } } } },
      {
        r: [
          { answers: [{ q: 2, a: 8 }] },
          {
            answers: [
              { q: 2, a: 1 },
              { q: 1, a: 9 },
            ],
          },
        ],
      },
      {
        r: [
          {
            answers: [
              { q: 2, a: 1 },
              { q: 1, a: 9 },
            ],
          },
        ],
      },
    ],
    [{ $pull: { r: { s: { $gt: 1, $lt: 5 } } } }, { r: [{ s: 2 }, { s: 5 }, 3] }, { r: [{ s: 5 }, 3] }],
    [{ $pull: { a: {} } }, { a: [{}, { b: 1 }, 1, 'x'] }, { a: [1, 'x'] }],
    [{ $pull: { a: null } }, { a: [null, 0, ''] }, { a: [0, ''] }],
    [{ $pull: { a: [1, 2] } }, { a: [1, [1, 2], [2, 1]] }, { a: [1, [2, 1]] }],
    [{ $pull: { a: /^x/i } }, { a: ['xa', 'Xb', 'c', 5] }, { a: ['c', 5] }],
    [{ $pull: { a: { $ne: 1 } } }, { a: [1, 2, 'x'] }, { a: [1] }],
    [{ $pull: { a: { $exists: true } } }, { a: [1, null] }, { a: [] }],
    [{ $pull: { a: { b: { $exists: false } } } }, { a: [{ b: 1 }, { c: 1 }] }, { a: [{ b: 1 }] }],
    [{ $pull: { 'a.b': 1 } }, { a: { b: [1, 2] } }, { a: { b: [2] } }],
    [{ $pull: { 'a.0.b': 1 } }, { a: [{ b: [1, 2] }] }, { a: [{ b: [2] }] }],
    [{ $pull: { a: 1 } }, {}, {}],
    [{ $pull: { a: { $or: [{ b: 1 }, { b: 2 }] } } }, { a: [{ b: 1 }, { b: 3 }] }, { a: [{ b: 3 }] }],
  ],
  $pullAll: [
    [{ $pullAll: { s: [0, 5] } }, { s: [0, 2, 5, 5, 1, 0] }, { s: [2, 1] }],
    [
      { $pullAll: { s: [{ a: 1, b: 2 }] } },
      { s: [{ a: 1, b: 2 }, { b: 2, a: 1 }, { a: 1 }] },
      { s: [{ b: 2, a: 1 }, { a: 1 }] },
    ],
    [{ $pullAll: { s: [[1]] } }, { s: [1, [1]] }, { s: [1] }],
    [{ $pullAll: { s: [] } }, { s: [1] }, { s: [1] }],
  ],
  $bit: [
    [{ $bit: { a: { and: 10 } } }, { a: 13 }, { a: 8 }],
    [{ $bit: { a: { or: 5 } } }, { a: 3 }, { a: 7 }],
    [{ $bit: { a: { xor: 5 } } }, { a: 1 }, { a: 4 }],
    [{ $bit: { a: { or: 5 } } }, {}, { a: 5 }],
    [{ $bit: { a: { and: 6, or: 1 } } }, { a: 7 }, { a: 7 }],
  ],
  '$setOnInsert, in an update': [[{ $setOnInsert: { a: 1 }, $set: { b: 1 } }, {}, { b: 1 }]],
  '$[]': [
    [{ $inc: { 'g.$[]': 10 } }, { g: [85, 82] }, { g: [95, 92] }],
    [{ $set: { 'g.$[].std': 6 } }, { g: [{ m: 1 }, { std: 5 }] }, { g: [{ m: 1, std: 6 }, { std: 6 }] }],
    [{ $inc: { 'g.$[].q.$[]': 2 } }, { g: [{ q: [8, 6] }, { q: [] }] }, { g: [{ q: [10, 8] }, { q: [] }] }],
    [{ $set: { 'g.$[]': 1 } }, { g: [] }, { g: [] }],
    [{ $unset: { 'g.$[].a': '' } }, { g: [{ a: 1, b: 2 }, { b: 3 }] }, { g: [{ b: 2 }, { b: 3 }] }],
    [{ $unset: { 'g.$[]': '' } }, { g: [1, 2] }, { g: [null, null] }],
    [{ $push: { 'g.$[].l': 1 } }, { g: [{ l: [0] }, {}] }, { g: [{ l: [0, 1] }, { l: [1] }] }],
    [{ $set: { 'g.$[].a': 1, 'g.$[].b': 2 } }, { g: [{}] }, { g: [{ a: 1, b: 2 }] }],
  ],
};

describe.each(Object.entries(tables))('MongoDB manual, "%s"', (_page, rows) => {
  test.each(rows)('%j on %j', (update, before, after) => {
    const untouched = JSON.stringify(before);
    const changed = apply(update, before);
    expect(changed).toEqual(after);
    expect(JSON.stringify(before)).toBe(untouched);
  });
});

/** Filter, update, before, after: '$' is the element that the filter matched. Source: MongoDB manual, "$ (update)". */
const positional: [filter: Document, update: Document, before: Document, after: Document][] = [
  [{ g: 80 }, { $set: { 'g.$': 82 } }, { g: [85, 80, 80] }, { g: [85, 82, 80] }],
  [{ 'g.v': 85 }, { $set: { 'g.$.std': 6 } }, { g: [{ v: 80 }, { v: 85 }] }, { g: [{ v: 80 }, { v: 85, std: 6 }] }],
  [
    { g: { $elemMatch: { v: { $lte: 90 }, m: { $gt: 80 } } } },
    { $set: { 'g.$.std': 6 } },
    {
      g: [
        { v: 85, m: 75 },
        { v: 85, m: 90 },
      ],
    },
    {
      g: [
        { v: 85, m: 75 },
        { v: 85, m: 90, std: 6 },
      ],
    },
  ],
  [{ g: { $elemMatch: { $gt: 5 } } }, { $inc: { 'g.$': 1 } }, { g: [1, 6, 7] }, { g: [1, 7, 7] }],
  [{ g: { $in: [7, 8] } }, { $unset: { 'g.$': '' } }, { g: [1, 8] }, { g: [1, null] }],
  [{ 'a.b': 2 }, { $set: { 'a.b.$': 9 } }, { a: { b: [0, 2] } }, { a: { b: [0, 9] } }],
  [{ _id: 1, g: /^x/ }, { $set: { 'g.$': 'y' } }, { _id: 1, g: ['a', 'xb'] }, { _id: 1, g: ['a', 'y'] }],
  [
    { $and: [{ _id: 1 }, { 'g.k': 2 }] },
    { $inc: { 'g.$.n': 1 } },
    { _id: 1, g: [{ k: 1 }, { k: 2 }] },
    { _id: 1, g: [{ k: 1 }, { k: 2, n: 1 }] },
  ],
  [{ $or: [{ g: 9 }, { g: 2 }] }, { $set: { 'g.$': 0 } }, { g: [1, 2] }, { g: [1, 0] }],
  [{ g: 2, x: { $ne: 1 } }, { $set: { 'g.$': 0 } }, { g: [1, 2], x: [3] }, { g: [1, 0], x: [3] }],
  [{ 'g.k': 2 }, { $set: { 'g.$.a': 1, 'g.$.b': 2 } }, { g: [{ k: 2 }] }, { g: [{ k: 2, a: 1, b: 2 }] }],
  [{ 'g.k': 2 }, { $set: { 'g.$.a': 1, 'g.0.c': 3 } }, { g: [{}, { k: 2 }] }, { g: [{ c: 3 }, { k: 2, a: 1 }] }],
];

describe('MongoDB manual, "$ (update)"', () => {
  test.each(positional)('%j: %j on %j', (filter, update, before, after) => {
    expect(apply(update, before, filter)).toEqual(after);
  });

  test.each([
    [{ _id: 1 }, { g: [1] }],
    [{ g: { $ne: 5 } }, { g: [1] }],
    [{ 'g.0': 1 }, { g: [1] }],
    [{ g: 1 }, { g: 1 }],
    [{}, { g: [1] }],
  ])('%j matches no element of %j', (filter, document) => {
    expect(() => apply({ $set: { 'g.$': 2 } }, document, filter)).toThrow(
      'The positional operator did not find the match needed from the query.',
    );
  });
});

/** What MongoDB refuses on a document, so the cloud with DATABASE_REQUEST_FAILED. */
const refusals: [update: Document, before: Document, message: string][] = [
  [
    { $inc: { a: 1 } },
    { _id: 1, a: 'x' },
    "Cannot apply $inc to a value of non-numeric type. {_id: 1} has the field 'a' of non-numeric type string",
  ],
  [{ $inc: { a: 1 } }, { a: null }, 'of non-numeric type null'],
  [{ $inc: { 'a.b': 1 } }, { a: { b: [] } }, "has the field 'b' of non-numeric type array"],
  [{ $inc: { a: '1' } }, {}, 'Cannot increment with non-numeric argument: {a: "1"}'],
  [{ $inc: { a: null } }, {}, 'Cannot increment with non-numeric argument: {a: null}'],
  [{ $mul: { a: 2 } }, { a: true }, 'Cannot apply $mul to a value of non-numeric type'],
  [{ $mul: { a: 'x' } }, {}, 'Cannot multiply with non-numeric argument'],
  [{ $push: { a: 1 } }, { _id: 1, a: 5 }, "The field 'a' must be an array but is of type double in document {_id: 1}"],
  [{ $push: { a: 1 } }, { a: null }, 'must be an array but is of type null'],
  [{ $push: { a: { $each: [1] } } }, { a: {} }, 'must be an array but is of type object'],
  [
    { $addToSet: { a: 1 } },
    { a: 'x' },
    "Cannot apply $addToSet to non-array field. Field named 'a' has non-array type string",
  ],
  [{ $pop: { a: 1 } }, { a: 5 }, "Path 'a' contains an element of non-array type 'double'"],
  [{ $pull: { a: 1 } }, { a: 5 }, 'Cannot apply $pull to a non-array value'],
  [{ $pull: { a: 1 } }, { a: null }, 'Cannot apply $pull to a non-array value'],
  [{ $pullAll: { a: [1] } }, { a: 5 }, 'Cannot apply $pullAll to a non-array value'],
  [{ $bit: { a: { or: 1 } } }, { a: 1.5 }, 'Cannot apply $bit to a value of non-integral type'],
  [{ $bit: { a: { or: 1 } } }, { a: 'x' }, 'of non-integer type string'],
  [{ $set: { 'a.b': 1 } }, { a: 5 }, "Cannot create field 'b' in element {a: 5}"],
  [{ $set: { 'a.b.c': 1 } }, { a: { b: 'x' } }, `Cannot create field 'c' in element {b: "x"}`],
  [{ $set: { 'a.b': 1 } }, { a: null }, "Cannot create field 'b' in element {a: null}"],
  [{ $set: { 'a.b': 1 } }, { a: [{ b: 2 }] }, `Cannot create field 'b' in element {a: [{"b":2}]}`],
  [{ $set: { 'a.01': 1 } }, { a: [1] }, "Cannot create field '01' in element"],
  [{ $set: { 'a.-1': 1 } }, { a: [1] }, "Cannot create field '-1' in element"],
  [{ $inc: { 'a.b': 1 } }, { a: 'x' }, "Cannot create field 'b' in element"],
  [{ $push: { 'a.b': 1 } }, { a: 1 }, "Cannot create field 'b' in element"],
  [{ $set: { 'a.2000000': 1 } }, { a: [] }, "can't backfill more than 1500000 elements"],
  [{ $set: { _id: 2 } }, { _id: 1 }, "Performing an update on the path '_id' would modify the immutable field '_id'"],
  [{ $inc: { _id: 1 } }, { _id: 1 }, "immutable field '_id'"],
  [{ $unset: { _id: '' } }, { _id: 1 }, "immutable field '_id'"],
  [{ $set: { '_id.a': 2 } }, { _id: { a: 1 } }, "immutable field '_id'"],
  [{ $rename: { a: '_id' } }, { _id: 1, a: 2 }, "immutable field '_id'"],
  [{ $rename: { _id: 'a' } }, { _id: 1 }, "immutable field '_id'"],
  [{ $set: { a: 1 }, $unset: { a: '' } }, {}, "Updating the path 'a' would create a conflict at 'a'"],
  [{ $set: { 'a.b': 1 }, $inc: { a: 1 } }, {}, "Updating the path 'a' would create a conflict at 'a'"],
  [{ $set: { a: 1, 'a.b': 2 } }, {}, "Updating the path 'a.b' would create a conflict at 'a'"],
  [{ $push: { a: 1 }, $pull: { a: 2 } }, {}, "would create a conflict at 'a'"],
  [{ $rename: { a: 'b' }, $set: { b: 1 } }, {}, "would create a conflict at 'b'"],
  [{ $rename: { a: 'b', c: 'b' } }, {}, "would create a conflict at 'b'"],
  [{ $set: { 'a.$[]': 1, 'a.0': 2 } }, { a: [1] }, "Updating the path 'a.0' would create a conflict at 'a'"],
  [
    { $rename: { 'a.0': 'b' } },
    { _id: 1, a: [1] },
    "The source field cannot be an array element, 'a.0' in doc with _id: 1 has an array field called 'a'",
  ],
  [{ $rename: { 'a.b': 'c' } }, { a: [{ b: 1 }] }, "The source field cannot be an array element, 'a.b'"],
  [
    { $rename: { b: 'a.0' } },
    { _id: 1, b: 1, a: [1] },
    "The destination field cannot be an array element, 'a.0' in doc with _id: 1 has an array field called 'a'",
  ],
  [{ $rename: { 'a.b': 'c' } }, { a: 5 }, "Cannot create field 'b' in element {a: 5}"],
  [{ $set: { a: { $b: 1 } } }, {}, "The dollar ($) prefixed field '$b' in 'a.$b' is not valid for storage."],
  [{ $set: { a: [{ $b: 1 }] } }, {}, "The dollar ($) prefixed field '$b' in 'a.0.$b' is not valid for storage."],
  [{ $push: { a: { $slice: 1 } } }, {}, "The dollar ($) prefixed field '$slice'"],
  [{ $push: { a: { $each: [{ $b: 1 }] } } }, {}, "The dollar ($) prefixed field '$b'"],
  [{ $addToSet: { a: { $b: 1 } } }, {}, "The dollar ($) prefixed field '$b'"],
  [{ $min: { a: { $b: 1 } } }, {}, "The dollar ($) prefixed field '$b'"],
  [{ $set: { 'a.$b': 1 } }, {}, "The dollar ($) prefixed field '$b' in 'a.$b' is not valid for storage."],
  [{ $set: { a: { 'b.c': 1 } } }, {}, "The dotted field 'b.c' in 'a.b.c' is not valid for storage."],
  [{ $set: { 'g.$[]': 1 } }, {}, "The path 'g' must exist in the document in order to apply array updates."],
  [{ $set: { 'g.$[]': 1 } }, { g: 5 }, 'Cannot apply array updates to non-array element g: 5'],
];

test.each(refusals)('%j on %j is refused: %s', (update, before, message) => {
  expect(() => apply(update, before)).toThrow(message);
  expect(() => apply(update, before)).toThrow(expect.objectContaining({ code: 'DATABASE_REQUEST_FAILED' }));
});

/** What MongoDB does not even parse (FailedToParse 9, BadValue 2): INVALID_PARAM, before any document is looked at. */
const malformed: [update: Document, message: string][] = [
  [{ $set: {} }, "'$set' is empty. You must specify a field like so: {$set: {<field>: ...}}"],
  [{ $set: 1 }, 'Modifiers operate on fields but we found type number instead'],
  [{ $set: [] }, 'Modifiers operate on fields but we found type array instead'],
  [{ $set: { '': 1 } }, 'An empty update path is not valid.'],
  [{ $set: { 'a.': 1 } }, "The update path 'a.' contains an empty field name, which is not allowed."],
  [{ $set: { '.a': 1 } }, "The update path '.a' contains an empty field name, which is not allowed."],
  [{ $unset: { 'a..b': '' } }, "The update path 'a..b' contains an empty field name, which is not allowed."],
  [{ $rename: { a: 1 } }, "The 'to' field for $rename must be a string: a: 1"],
  [{ $rename: { a: 'a' } }, 'The source and target field for $rename must differ: a: "a"'],
  [{ $rename: { a: 'a.b' } }, 'The source and target field for $rename must not be on the same path: a: "a.b"'],
  [{ $rename: { 'a.b': 'a' } }, 'must not be on the same path'],
  [{ $rename: { a: '' } }, 'An empty update path is not valid.'],
  [{ $rename: { 'a.$': 'b' } }, 'The source field for $rename may not be dynamic: a.$'],
  [{ $rename: { b: 'a.$[]' } }, 'The destination field for $rename may not be dynamic: a.$[]'],
  [{ $currentDate: { a: 'x' } }, "'$type' string field is required to be 'date' or 'timestamp'"],
  [{ $currentDate: { a: { $type: 'time' } } }, "'$type' string field is required to be 'date' or 'timestamp'"],
  [{ $push: { a: { $each: 1 } } }, 'The argument to $each in $push must be an array but it was of type: double'],
  [{ $push: { a: { $each: [], $foo: 1 } } }, 'Unrecognized clause in $push: $foo'],
  [{ $push: { a: { $each: [], x: 1 } } }, 'Unrecognized clause in $push: x'],
  [
    { $push: { a: { $each: [], $slice: 1.5 } } },
    'The value for $slice must be an integer value but was given type: double',
  ],
  [
    { $push: { a: { $each: [], $slice: 'x' } } },
    'The value for $slice must be an integer value but was given type: string',
  ],
  [
    { $push: { a: { $each: [], $position: 'x' } } },
    'The value for $position must be an integer value, not of type: string',
  ],
  [{ $push: { a: { $each: [], $sort: 2 } } }, 'The $sort element value must be either 1 or -1'],
  [{ $push: { a: { $each: [], $sort: { b: 0 } } } }, 'The $sort element value must be either 1 or -1'],
  [{ $push: { a: { $each: [], $sort: {} } } }, 'The $sort pattern is empty when it should be a set of fields.'],
  [{ $push: { a: { $each: [], $sort: 'a' } } }, 'The $sort is invalid: use 1/-1 to sort the whole element'],
  [{ $push: { a: { $each: [], $sort: { 'a.': 1 } } } }, 'The $sort field is a dotted field but has an empty part: a.'],
  [
    { $addToSet: { a: { $each: 'x' } } },
    'The argument to $each in $addToSet must be an array but it was of type: string',
  ],
  [{ $addToSet: { a: { $each: [], $slice: 1 } } }, 'Unrecognized clause in $addToSet: $slice'],
  [{ $pop: { a: 2 } }, '$pop expects 1 or -1, found: 2'],
  [{ $pop: { a: 0 } }, '$pop expects 1 or -1, found: 0'],
  [{ $pop: { a: 'x' } }, 'Expected a number in: a: "x"'],
  [{ $pullAll: { a: 1 } }, '$pullAll requires an array argument'],
  [{ $pull: { a: { $in: 1 } } }, '$in needs an array'],
  [{ $bit: { a: 1 } }, 'at least one bitwise operation'],
  [{ $bit: { a: {} } }, 'at least one bitwise operation'],
  [{ $bit: { a: { not: 1 } } }, "The $bit modifier only supports 'and', 'or', and 'xor', not 'not'"],
  [{ $bit: { a: { and: 1.5 } } }, 'The $bit modifier field must be an Integer(32/64 bit)'],
  [{ $set: { '$.a': 1 } }, "Cannot have positional (i.e. '$') element in the first position in path '$.a'"],
  [{ $set: { 'a.$.b.$': 1 } }, "Too many positional (i.e. '$') elements found in path 'a.$.b.$'"],
  [
    { $set: { '$[].a': 1 } },
    "Cannot have array filter identifier (i.e. '$[<id>]') element in the first position in path '$[].a'",
  ],
  [{ $set: { 'a.$[x].b': 1 } }, "No array filter found for identifier 'x' in path 'a.$[x].b'"],
  [{ $set: { a: 1 }, b: 1 }, 'not both'],
  [{}, 'an update needs operators'],
];

test.each(malformed)('%j is refused as malformed: %s', (update, message) => {
  expect(() => compileUpdate(update)).toThrow(message);
  expect(() => compileUpdate(update)).toThrow(expect.objectContaining({ code: 'INVALID_PARAM' }));
});

test.each([{ $foo: { a: 1 } }, { $setoninsert: { a: 1 } }, { $each: { a: 1 } }])(
  '%j is an unknown modifier',
  (update) => {
    expect(() => compileUpdate(update)).toThrow(/Unknown modifier: \$\w+\. Expected a valid update modifier/);
    expect(() => compileUpdate(update)).toThrow(expect.objectContaining({ code: 'DATABASE_INVALID_OPERRATOR' }));
  },
);

test('fields are added in the order of their names, positions as numbers', () => {
  const changed = apply({ $set: { c: 1, a: 1 }, $inc: { b: 1 }, $push: { 'd.b': 1, 'd.a': 1 } }, { z: 0 });
  expect(JSON.stringify(changed)).toBe('{"z":0,"a":1,"b":1,"c":1,"d":{"a":[1],"b":[1]}}');
});

test('a field that is set again keeps its place, a renamed one goes to the end', () => {
  expect(JSON.stringify(apply({ $set: { a: 9 } }, { a: 1, b: 2 }))).toBe('{"a":9,"b":2}');
  expect(JSON.stringify(apply({ $rename: { a: 'c' } }, { a: 1, b: 2 }))).toBe('{"b":2,"c":1}');
});
