import { compileUpdate, isReplacement, upsertBase } from './update';
import type { Document } from './value';

const apply = (update: Document, document: Document, inserting = false): Document =>
  compileUpdate(update)(document, { inserting });

/** Rows: update, document before, document after. The title is the page of the MongoDB manual. */
const cases: Record<string, [update: Document, before: Document, after: Document][]> = {
  $set: [
    [{ $set: { a: 1 } }, {}, { a: 1 }],
    [{ $set: { 'a.b.c': 1 } }, { a: { x: 1 } }, { a: { x: 1, b: { c: 1 } } }],
    [{ $set: { 'a.1': 'x' } }, { a: [1, 2, 3] }, { a: [1, 'x', 3] }],
    [{ $set: { 'a.3': 'x' } }, { a: [1] }, { a: [1, null, null, 'x'] }],
    [{ $set: { 'a.0.b': 2, 'a.1.b': 3 } }, { a: [{ b: 1, c: 1 }] }, { a: [{ b: 2, c: 1 }, { b: 3 }] }],
    [{ $set: { 'a.0': 1 } }, {}, { a: { 0: 1 } }],
    [{ $set: { a: { b: 1 } } }, { a: { c: 1 } }, { a: { b: 1 } }],
    [{ $set: { _id: 1, a: 2 } }, { _id: 1 }, { _id: 1, a: 2 }],
    [{ $set: { a: undefined, b: 1 } }, { a: 1 }, { a: 1, b: 1 }],
  ],
  $unset: [
    [{ $unset: { a: '' } }, { a: 1, b: 2 }, { b: 2 }],
    [{ $unset: { 'a.b': '' } }, { a: { b: 1 } }, { a: {} }],
    [{ $unset: { 'a.0': '' } }, { a: [1, 2] }, { a: [null, 2] }],
    [{ $unset: { 'a.b.c': '', 'x.y': '', 'l.9': '', 'l.z': '' } }, { a: 1, l: [1] }, { a: 1, l: [1] }],
  ],
  '$inc, $mul': [
    [{ $inc: { n: 2, 'o.m': -1.5 } }, { n: 1 }, { n: 3, o: { m: -1.5 } }],
    [{ $mul: { n: 3, z: 5 } }, { n: 2 }, { n: 6, z: 0 }],
    [{ $inc: { 'a.0': 1 } }, { a: [1] }, { a: [2] }],
  ],
  '$min, $max': [
    [{ $min: { a: 1, b: 9, c: 3 } }, { a: 2, b: 2 }, { a: 1, b: 2, c: 3 }],
    [{ $max: { a: 1, b: 9, c: 3 } }, { a: 2, b: 2 }, { a: 2, b: 9, c: 3 }],
    [{ $max: { a: new Date(5) } }, { a: 99 }, { a: new Date(5) }],
    [{ $min: { a: 1 } }, { a: null }, { a: null }],
  ],
  $rename: [
    [{ $rename: { a: 'b' } }, { a: 1, b: 2, c: 3 }, { b: 1, c: 3 }],
    [{ $rename: { 'a.x': 'n.y' } }, { a: { x: null } }, { a: {}, n: { y: null } }],
    [{ $rename: { a: 'b' } }, { c: 1 }, { c: 1 }],
  ],
  $push: [
    [{ $push: { a: 1 } }, {}, { a: [1] }],
    [{ $push: { a: [1] } }, { a: [0] }, { a: [0, [1]] }],
    [{ $push: { a: { $each: [1, 2] } } }, { a: [0] }, { a: [0, 1, 2] }],
    [{ $push: { a: { $each: [1, 2], $position: 0 } } }, { a: [0] }, { a: [1, 2, 0] }],
    [{ $push: { a: { $each: [9], $position: -1 } } }, { a: [1, 2] }, { a: [1, 9, 2] }],
    [{ $push: { a: { $each: [9], $position: -9 } } }, { a: [1, 2] }, { a: [9, 1, 2] }],
    [{ $push: { a: { $each: [9], $position: 9 } } }, { a: [1] }, { a: [1, 9] }],
    [{ $push: { a: { $each: [3, 1], $sort: 1, $slice: 2 } } }, { a: [2] }, { a: [1, 2] }],
    [{ $push: { a: { $each: [], $slice: -2 } } }, { a: [1, 2, 3] }, { a: [2, 3] }],
    [{ $push: { a: { $each: [1], $slice: 0 } } }, { a: [1] }, { a: [] }],
    [
      { $push: { a: { $each: [{ s: 5, n: 1 }], $sort: { s: -1 } } } },
      { a: [{ s: 1 }, 7, { s: 9 }] },
      { a: [{ s: 9 }, { s: 5, n: 1 }, { s: 1 }, 7] },
    ],
    [{ $push: { a: { each: [1] } } }, { a: [] }, { a: [{ each: [1] }] }],
  ],
  $addToSet: [
    [{ $addToSet: { a: 1 } }, { a: [1] }, { a: [1] }],
    [{ $addToSet: { a: [1] } }, { a: [1] }, { a: [1, [1]] }],
    [{ $addToSet: { a: { $each: [1, 2, 2] } } }, { a: [1] }, { a: [1, 2] }],
    [
      { $addToSet: { a: { y: 1, x: 2 } } },
      { a: [{ x: 2, y: 1 }] },
      {
        a: [
          { x: 2, y: 1 },
          { y: 1, x: 2 },
        ],
      },
    ],
    [{ $addToSet: { a: { $each: [] } } }, {}, { a: [] }],
  ],
  $pop: [[{ $pop: { a: 1, b: -1, c: 1, d: 1 } }, { a: [1, 2], b: [1, 2], c: [] }, { a: [1], b: [2], c: [] }]],
  $pull: [
    [{ $pull: { a: 1 } }, { a: [1, 2, 1] }, { a: [2] }],
    [{ $pull: { a: { $gte: 6 } } }, { a: [3, 5, 6, 7, 'x'] }, { a: [3, 5, 'x'] }],
    [{ $pull: { a: { $in: ['x', 'y'] } } }, { a: ['x', 'z'] }, { a: ['z'] }],
    [
      { $pull: { r: { score: 8, item: 'B' } } },
      { r: [{ item: 'B', score: 8, c: 1 }, { item: 'B', score: 4 }, 8] },
      { r: [{ item: 'B', score: 4 }, 8] },
    ],
    [{ $pull: { r: { $or: [{ s: 1 }, { s: 2 }] } } }, { r: [{ s: 1 }, { s: 3 }] }, { r: [{ s: 3 }] }],
    [{ $pull: { r: { a: { $elemMatch: { q: 2 } } } } }, { r: [{ a: [{ q: 2 }] }, { a: [] }] }, { r: [{ a: [] }] }],
    [{ $pull: { a: [1, 2] } }, { a: [[1, 2], [2, 1], 1] }, { a: [[2, 1], 1] }],
    [{ $pull: { a: /^x/ } }, { a: ['xy', 'y'] }, { a: ['y'] }],
    [{ $pull: { a: { $gt: 1 } } }, { a: [[1], [2], 1] }, { a: [[1], 1] }],
    [{ $pull: { a: null } }, { a: [null, 0] }, { a: [0] }],
    [{ $pull: { b: 1 } }, { a: 1 }, { a: 1 }],
  ],
  $pullAll: [[{ $pullAll: { a: [1, { x: 1 }] } }, { a: [1, 2, { x: 1 }, { x: 1, y: 1 }] }, { a: [2, { x: 1, y: 1 }] }]],
  $bit: [
    [{ $bit: { a: { and: 10 } } }, { a: 13 }, { a: 8 }],
    [{ $bit: { a: { or: 5 }, b: { xor: 5 } } }, { a: 3 }, { a: 7, b: 5 }],
    [{ $bit: { a: { or: 1 } } }, { a: 2 ** 40 }, { a: 2 ** 40 + 1 }],
  ],
};

describe.each(Object.entries(cases))('as in the manual page "%s"', (_page, rows) => {
  test.each(rows)('%j on %j', (update, before, after) => {
    const untouched = structuredClone(before);
    expect(apply(update, before)).toEqual(after);
    expect(before).toEqual(untouched);
  });
});

describe('an update', () => {
  test('shares all that does not change, and is the document itself when nothing does', () => {
    const before = { a: { b: 1 }, list: [{ c: 1 }, { d: 1 }] };
    const after = apply({ $set: { 'list.0.c': 2 } }, before);
    expect(after.a).toBe(before.a);
    expect(after).toMatchObject({ list: [{ c: 2 }, { d: 1 }] });
    expect(Array.isArray(after.list) && after.list[1]).toBe(before.list[1]);
    expect(apply({ $set: { 'a.b': 1 }, $unset: { z: '' }, $addToSet: { list: { d: 1 } } }, before)).toBe(before);
    expect(apply({ $set: { a: { b: 1 } }, $max: { 'list.0.c': 0 } }, before)).toBe(before);
  });

  test('adds new fields in the order of their names, positions as numbers', () => {
    expect(Object.keys(apply({ $set: { b: 1, a: 2 } }, { c: 0 }))).toEqual(['c', 'a', 'b']);
    expect(apply({ $set: { 'l.10': 10, 'l.9': 9 } }, { l: [0, 1, 2, 3, 4, 5, 6, 7, 8] }).l).toHaveLength(11);
  });

  test('sets the date for $currentDate', () => {
    const before = Date.now();
    const { at } = apply({ $currentDate: { at: true, ts: { $type: 'timestamp' } } }, {});
    expect(at).toBeInstanceOf(Date);
    expect(Number(at)).toBeGreaterThanOrEqual(before);
  });

  test('does $setOnInsert only when inserting', () => {
    const update = { $set: { a: 1 }, $setOnInsert: { b: 2 } };
    expect(apply(update, {})).toEqual({ a: 1 });
    expect(apply(update, {}, true)).toEqual({ a: 1, b: 2 });
    expect(apply({ $setOnInsert: { _id: 7 } }, {}, true)).toEqual({ _id: 7 });
  });

  test('takes __proto__ for a field like any other', () => {
    const after = apply(JSON.parse('{"$set":{"__proto__.admin":true,"x.__proto__":1}}'), {});
    expect(Object.hasOwn(after, '__proto__')).toBe(true);
    expect(after.admin).toBeUndefined();
    expect(Object.getPrototypeOf({}).admin).toBeUndefined();
  });
});

const refusals: [update: Document, document: Document, message: string][] = [
  [
    { $inc: { a: 1 } },
    { _id: 1, a: 'x' },
    "Cannot apply $inc to a value of non-numeric type. {_id: 1} has the field 'a' of non-numeric type string",
  ],
  [{ $inc: { a: 1 } }, { a: null }, 'non-numeric type null'],
  [{ $inc: { a: 'x' } }, {}, 'Cannot increment with non-numeric argument: {a: "x"}'],
  [{ $mul: { a: 2 } }, { a: [] }, 'Cannot apply $mul to a value of non-numeric type'],
  [
    { $push: { a: 1 } },
    { _id: 1, a: 'x' },
    "The field 'a' must be an array but is of type string in document {_id: 1}",
  ],
  [
    { $addToSet: { a: 1 } },
    { a: 1 },
    "Cannot apply $addToSet to non-array field. Field named 'a' has non-array type double",
  ],
  [{ $pop: { a: 1 } }, { a: 'x' }, "Path 'a' contains an element of non-array type 'string'"],
  [{ $pull: { a: 1 } }, { a: 1 }, 'Cannot apply $pull to a non-array value'],
  [{ $pullAll: { a: [1] } }, { a: {} }, 'Cannot apply $pullAll to a non-array value'],
  [{ $bit: { a: { or: 1 } } }, { a: 1.5 }, 'Cannot apply $bit to a value of non-integral type'],
  [{ $set: { 'a.b': 1 } }, { a: 5 }, "Cannot create field 'b' in element {a: 5}"],
  [{ $set: { 'a.b': 1 } }, { a: null }, "Cannot create field 'b' in element {a: null}"],
  [{ $set: { 'a.b': 1 } }, { a: [1] }, "Cannot create field 'b' in element {a: [1]}"],
  [{ $set: { 'a.9999999': 1 } }, { a: [1] }, "can't backfill"],
  [{ $rename: { 'a.0': 'b' } }, { a: [1] }, 'The source field cannot be an array element'],
  [{ $set: { _id: 2 } }, { _id: 1 }, "Performing an update on the path '_id' would modify the immutable field '_id'"],
  [{ $unset: { _id: '' } }, { _id: 1 }, 'immutable field'],
  [{ $set: { '_id.x': 2 } }, { _id: { x: 1 } }, 'immutable field'],
  [{ $rename: { _id: 'a' } }, { _id: 1 }, 'immutable field'],
  [{ $set: { a: 1 }, $inc: { a: 1 } }, {}, "Updating the path 'a' would create a conflict at 'a'"],
  [{ $set: { a: 1 }, $inc: { 'a.b': 1 } }, {}, "Updating the path 'a.b' would create a conflict at 'a'"],
  [{ $set: { 'a.b': 1 }, $unset: { a: '' } }, {}, "Updating the path 'a' would create a conflict at 'a'"],
  [{ $set: { 'a.$x': 1 } }, {}, "The dollar ($) prefixed field '$x' in 'a.$x' is not valid for storage."],
];

describe('an update that MongoDB refuses', () => {
  test.each(refusals)('%j on %j: %s', (update, document, message) => {
    expect(() => apply(update, document)).toThrow(message);
    expect(() => apply(update, document)).toThrow(expect.objectContaining({ code: 'DATABASE_REQUEST_FAILED' }));
  });

  const malformed: Document[] = [
    {},
    { a: 1 },
    { $set: { a: 1 }, b: 2 },
    { $set: 1 },
    { $set: { 'a..b': 1 } },
    { $pop: { a: 2 } },
    { $push: { a: { $each: 1 } } },
    { $push: { a: { $each: [], $foo: 1 } } },
    { $push: { a: { $each: [], $sort: 2 } } },
    { $push: { a: { $each: [], $slice: 'x' } } },
    { $pullAll: { a: 1 } },
    { $bit: { a: { nand: 1 } } },
    { $bit: { a: { or: 1.5 } } },
    { $rename: { a: 1 } },
    { $rename: { a: 'a' } },
    { $rename: { a: 'a.b' } },
    { $set: {} },
    { $set: { 'a.$[x]': 1 } },
    { $currentDate: { a: 'x' } },
  ];
  test.each(malformed)('%j is malformed', (update) => {
    expect(() => compileUpdate(update)).toThrow(expect.objectContaining({ code: 'INVALID_PARAM' }));
  });

  test.each([{ $foo: { a: 1 } }, { $foo: { a: undefined } }])('%j uses what is not known here', (update) => {
    expect(() => compileUpdate(update)).toThrow(expect.objectContaining({ code: 'DATABASE_INVALID_OPERRATOR' }));
  });
});

test('a replacement has no operators, and a mixture is refused', () => {
  expect(isReplacement({ a: 1 })).toBe(true);
  expect(isReplacement({})).toBe(true);
  expect(isReplacement({ $set: { a: 1 } })).toBe(false);
  expect(() => isReplacement({ $set: { a: 1 }, b: 1 })).toThrow('not both');
});

describe('the document an upsert starts from', () => {
  test('has the equality conditions as fields, in the order of the filter', () => {
    const base = upsertBase({
      z: 1,
      'a.b': 'x',
      c: { $gt: 1 },
      d: { $eq: null },
      e: /x/,
      $and: [{ f: [1] }, { g: { $in: [2] } }],
    });
    expect(base).toEqual({ z: 1, a: { b: 'x' }, d: null, f: [1], g: 2 });
    expect(Object.keys(base)).toEqual(['z', 'a', 'd', 'f', 'g']);
  });

  test('takes an $or of one, and nothing from what leaves a choice', () => {
    expect(upsertBase({ $or: [{ a: 1 }] })).toEqual({ a: 1 });
    expect(upsertBase({ $or: [{ a: 1 }, { b: 1 }], c: { $in: [1, 2] }, d: { $ne: 1 }, $nor: [{ e: 1 }] })).toEqual({});
  });

  test('cannot have one path twice', () => {
    expect(() => upsertBase({ a: 1, $and: [{ a: 2 }] })).toThrow("path 'a' is matched twice");
    expect(() => upsertBase({ a: {}, 'a.b': 2 })).toThrow('conflict');
  });
});
