import { compileProjection } from './projection';
import type { Document } from './value';

/** Rows: projection, document, what is left of it. The title is the page of the MongoDB manual. */
const cases: Record<string, [projection: Document, document: Document, expected: Document][]> = {
  'Project Fields to Return from Query': [
    [
      { item: 1, status: 1 },
      { _id: 1, status: 'A', x: 1, item: 'i' },
      { _id: 1, status: 'A', item: 'i' },
    ],
    [{ item: 1, _id: 0 }, { _id: 1, item: 'i', x: 1 }, { item: 'i' }],
    [
      { status: 0, x: false },
      { _id: 1, status: 'A', x: 1, y: 2 },
      { _id: 1, y: 2 },
    ],
    [{ status: 0, _id: 0 }, { _id: 1, status: 'A', y: 2 }, { y: 2 }],
    [
      { status: 0, _id: 1 },
      { _id: 1, status: 'A', y: 2 },
      { _id: 1, y: 2 },
    ],
    [{ _id: 1 }, { _id: 1, a: 1 }, { _id: 1 }],
    [{ _id: 0 }, { _id: 1, a: 1 }, { a: 1 }],
    [{}, { _id: 1, a: 1 }, { _id: 1, a: 1 }],
    [{ 'size.uom': 1 }, { _id: 1, size: { h: 1, uom: 'cm' }, x: 1 }, { _id: 1, size: { uom: 'cm' } }],
    [{ size: { uom: 1 } }, { _id: 1, size: { h: 1, uom: 'cm' } }, { _id: 1, size: { uom: 'cm' } }],
    [{ 'size.uom': 0 }, { _id: 1, size: { h: 1, uom: 'cm' }, x: 1 }, { _id: 1, size: { h: 1 }, x: 1 }],
    [{ 'in.qty': 1 }, { in: [{ w: 'A', qty: 5 }, 7, { w: 'B' }] }, { in: [{ qty: 5 }, {}] }],
    [{ 'in.qty': 0 }, { in: [{ w: 'A', qty: 5 }, 7] }, { in: [{ w: 'A' }, 7] }],
    [{ 'a.b': 1 }, { a: 5 }, {}],
    [{ 'a.b': 0 }, { a: 5 }, { a: 5 }],
    [{ toString: 1 }, { a: 1 }, {}],
  ],
  '$slice (projection)': [
    [{ l: { $slice: 2 } }, { _id: 1, l: [1, 2, 3], x: 1 }, { _id: 1, l: [1, 2], x: 1 }],
    [{ l: { $slice: -2 } }, { l: [1, 2, 3] }, { l: [2, 3] }],
    [{ l: { $slice: [1, 1] } }, { l: [1, 2, 3] }, { l: [2] }],
    [{ l: { $slice: [-2, 1] } }, { l: [1, 2, 3] }, { l: [2] }],
    [{ l: { $slice: [-9, 1] } }, { l: [1, 2, 3] }, { l: [1] }],
    [{ l: { $slice: 1 } }, { l: 'text' }, { l: 'text' }],
    [
      { l: { $slice: 1 }, x: 1 },
      { l: [1, 2], x: 1, y: 1 },
      { l: [1], x: 1 },
    ],
    [
      { l: { $slice: 1 }, _id: 0 },
      { _id: 1, l: [1, 2], y: 1 },
      { l: [1], y: 1 },
    ],
    [
      { l: { $slice: 1 }, y: 0 },
      { l: [1, 2], y: 1, z: 1 },
      { l: [1], z: 1 },
    ],
    [{ 'a.l': { $slice: 1 } }, { a: { l: [1, 2], b: 1 } }, { a: { l: [1], b: 1 } }],
  ],
  '$elemMatch (projection)': [
    [
      { s: { $elemMatch: { school: 102 } } },
      { _id: 1, z: 1, s: [{ school: 1 }, { school: 102, n: 1 }, { school: 102 }] },
      { _id: 1, s: [{ school: 102, n: 1 }] },
    ],
    [{ s: { $elemMatch: { school: 102 } } }, { _id: 1, s: [{ school: 1 }] }, { _id: 1 }],
    [
      { s: { $elemMatch: { $gt: 1 } }, z: 1 },
      { z: 1, s: [1, 2, 3] },
      { z: 1, s: [2] },
    ],
    [{ s: { $elemMatch: { $gt: 1 } } }, { s: 5 }, {}],
  ],
};

describe.each(Object.entries(cases))('as in the manual page "%s"', (_page, rows) => {
  test.each(rows)('%j of %j', (projection, document, expected) => {
    const untouched = structuredClone(document);
    expect(compileProjection(projection)(document)).toEqual(expected);
    expect(document).toEqual(untouched);
  });
});

/** Filter, projection, document, what is left: '$' is the element that the filter matched. */
const positional: [filter: Document, projection: Document, document: Document, expected: Document][] = [
  [{ g: { $gte: 85 } }, { 'g.$': 1 }, { _id: 1, g: [80, 90, 95], x: 1 }, { _id: 1, g: [90] }],
  [{ 'g.m': { $gt: 70 } }, { 'g.$': 1 }, { g: [{ m: 70 }, { m: 80, s: 1 }] }, { g: [{ m: 80, s: 1 }] }],
  [
    { g: { $elemMatch: { m: 1, s: 2 } } },
    { 'g.$': 1, x: 1 },
    { g: [{ m: 1 }, { m: 1, s: 2 }], x: 0, y: 0 },
    { g: [{ m: 1, s: 2 }], x: 0 },
  ],
  [{ 'a.g': 2 }, { 'a.g.$': 1, _id: 0 }, { _id: 1, a: { g: [1, 2], h: 1 } }, { a: { g: [2] } }],
];

test.each(positional)(
  'as in the manual page "$ (projection)": %j, %j of %j',
  (filter, projection, document, expected) => {
    expect(compileProjection(projection, filter)(document)).toEqual(expected);
  },
);

test('a positional projection needs a condition on the list', () => {
  for (const filter of [undefined, {}, { _id: 1 }, { g: { $ne: 5 } }]) {
    expect(() => compileProjection({ 'g.$': 1 }, filter)({ _id: 1, g: [1] })).toThrow(
      "positional operator '.$' couldn't find a matching element in the array",
    );
  }
});

test('the fields keep the order of the document', () => {
  expect(Object.keys(compileProjection({ a: 1, b: 1 })({ b: 1, _id: 1, a: 1 }))).toEqual(['b', '_id', 'a']);
});

describe('a projection that makes no sense is refused', () => {
  test.each([
    { a: 1, b: 0 },
    { a: 0, b: 1 },
    { a: 1, 'a.b': 1 },
    { 'a..b': 1 },
    { a: 'x' },
    { l: { $slice: 'x' } },
    { l: { $slice: [1, 0] } },
    { 'g.$': 1, 'h.$': 1 },
    { 'g.$': 0 },
    { 'g.$.a': 1 },
    { g: { $slice: 1, $elemMatch: {} } },
    { 'g.h': { $elemMatch: { a: 1 } } },
    { 'a.$b': 1 },
  ])('%j', (projection) => {
    expect(() => compileProjection(projection)).toThrow(expect.objectContaining({ code: 'INVALID_PARAM' }));
  });

  test('and so is an unknown operator', () => {
    expect(() => compileProjection({ a: { $foo: 1 } })).toThrow(
      expect.objectContaining({ code: 'DATABASE_INVALID_OPERRATOR' }),
    );
  });
});
