import fc from 'fast-check';
import { arbitraryDocument, arbitraryPath, plainValue } from './arbitrary';
import { conjuncts } from './conjuncts';
import { EMPTY_ARRAY } from './encode';
import { compileFilter, filterShape } from './filter';
import { type IndexField, indexKeys, isMultikey } from './key';
import { compileSort } from './sort';
import { type Document, descending, encodeValue, type Value } from './value';

const up = (...fields: string[]): IndexField[] => fields.map((field) => ({ field, direction: 1 }));
const encoded = (...values: Value[]): string[] => values.map(encodeValue);

describe('the keys of a document', () => {
  test('are one for each combination of components, joined in their order', () => {
    expect(indexKeys({ a: 1, b: 'x' }, up('a', 'b'))).toEqual([encodeValue(1) + encodeValue('x')]);
    const fields: IndexField[] = [...up('a'), { field: 'b', direction: -1 }];
    expect(indexKeys({ a: 1, b: 'x' }, fields)).toEqual([encodeValue(1) + descending(encodeValue('x'))]);
  });

  test('count a missing field as null', () => {
    expect(indexKeys({}, up('a'))).toEqual(encoded(null));
    expect(indexKeys({ a: 5 }, up('a.b'))).toEqual(encoded(null));
  });

  test('are one for each distinct element of an array', () => {
    expect(indexKeys({ a: [1, 2, 1] }, up('a'))).toEqual(encoded(1, 2));
    expect(indexKeys({ a: [{ b: 1 }, { b: [2, 3] }, {}, 7] }, up('a.b'))).toEqual(encoded(1, 2, 3, null));
    expect(indexKeys({ a: [[1, 2]] }, up('a'))).toEqual(encoded([1, 2]));
    expect(indexKeys({ a: [1, 2], b: 3 }, up('b', 'a'))).toEqual([1, 2].map((n) => encodeValue(3) + encodeValue(n)));
  });

  test('are one below null for an empty array', () => {
    expect(indexKeys({ a: [] }, up('a'))).toEqual([EMPTY_ARRAY]);
    expect(EMPTY_ARRAY < encodeValue(null)).toBe(true);
    expect(indexKeys({ a: [] }, up('a.b'))).toEqual(encoded(null));
  });

  test('follow a position into an array', () => {
    expect(indexKeys({ a: [5, 6] }, up('a.1'))).toEqual(encoded(6));
    expect(indexKeys({ a: [{ b: 5 }] }, up('a.0.b'))).toEqual(encoded(5));
    expect(() => indexKeys({ a: [{ 0: 5 }] }, up('a.0'))).toThrow(/Ambiguous field name/);
  });

  test('keep together what two components find in one array', () => {
    const document = {
      a: [
        { b: 1, c: 2 },
        { b: 3, c: 4 },
      ],
    };
    expect(indexKeys(document, up('a.b', 'a.c'))).toEqual([encoded(1, 2).join(''), encoded(3, 4).join('')]);
  });

  test('cannot be made from two different arrays', () => {
    expect(() => indexKeys({ a: [1], b: [2] }, up('a', 'b'))).toThrow(/parallel arrays/);
    expect(() => indexKeys({ a: [{ b: [1], c: [2] }] }, up('a.b', 'a.c'))).toThrow(/parallel arrays/);
  });
});

test('a document is multikey when an array lies on the way of a component', () => {
  expect(isMultikey({ a: [1] }, up('a'))).toBe(true);
  expect(isMultikey({ a: [{ b: 1 }] }, up('c', 'a.b'))).toBe(true);
  expect(isMultikey({ a: { b: 1 } }, up('a.b'))).toBe(false);
  expect(isMultikey({ a: [{ b: 1 }] }, up('a.0.b'))).toBe(false);
});

const sorted = (documents: Document[], ...fields: IndexField[]): Document[] => [...documents].sort(compileSort(fields));

describe('sorting', () => {
  test('takes the least element of an array upwards and the greatest downwards', () => {
    const documents = [{ a: [2, 9] }, { a: 3 }, { a: [1, 4] }, { a: [] }, {}];
    expect(sorted(documents, { field: 'a', direction: 1 })).toEqual([
      { a: [] },
      {},
      { a: [1, 4] },
      { a: [2, 9] },
      { a: 3 },
    ]);
    expect(sorted(documents, { field: 'a', direction: -1 })).toEqual([
      { a: [2, 9] },
      { a: [1, 4] },
      { a: 3 },
      {},
      { a: [] },
    ]);
  });

  test('goes on to the next field where the first is equal', () => {
    const documents = [
      { a: 1, b: 1 },
      { a: 2, b: 1 },
      { a: 1, b: 2 },
    ];
    expect(sorted(documents, { field: 'a', direction: 1 }, { field: 'b', direction: -1 })).toEqual([
      { a: 1, b: 2 },
      { a: 1, b: 1 },
      { a: 2, b: 1 },
    ]);
  });

  test('puts documents in the order in which an index lists them', () => {
    const field = fc.record({ field: arbitraryPath, direction: fc.constantFrom<1 | -1>(1, -1) });
    const fields = fc.uniqueArray(field, { minLength: 1, maxLength: 2, selector: (one) => one.field });
    fc.assert(
      fc.property(fields, arbitraryDocument, arbitraryDocument, (components, a, b) => {
        let keys: string[][];
        try {
          keys = [a, b].map((document) => indexKeys(document, components).sort());
        } catch {
          return; // parallel arrays
        }
        const [x = '', y = ''] = keys.map((list) => list[0]);
        expect(Math.sign(compileSort(components)(a, b)) + 0).toBe(x < y ? -1 : x > y ? 1 : 0);
      }),
      { numRuns: 3000 },
    );
  });
});

describe('the conditions an index can use', () => {
  test('are merged for each field, also from $and', () => {
    const filter = { a: { $gt: 1, $lt: 9, $ne: 4 }, b: 'x', $and: [{ a: { $gt: 2 } }, { c: { $in: [1, null] } }] };
    expect(conjuncts(filter)).toEqual([
      { field: 'a', gt: 2, lt: 9 },
      { field: 'b', eq: 'x' },
      { field: 'c', in: [1, null] },
    ]);
  });

  test('have one bound a side, the tighter', () => {
    const both = [{ a: { $gte: 2, $lt: 9 } }, { a: { $gt: 2, $lte: 8 } }, { a: { $gte: 1, $lt: 9 } }, { b: 1 }];
    expect(conjuncts({ $and: both })).toEqual([
      { field: 'a', gt: 2, lte: 8 },
      { field: 'b', eq: 1 },
    ]);
  });

  test('leave out what an index cannot answer', () => {
    const filter = { a: /x/, b: [1], c: { $in: [/x/] }, d: { $ne: 1 }, e: { $exists: false }, f: { $not: { $gt: 1 } } };
    expect(conjuncts({ ...filter, $or: [{ g: 1 }], h: { $gt: null }, 'i.0': null })).toEqual([]);
  });

  test('list null, for null and missing', () => {
    expect(conjuncts({ a: null, b: { $gte: null } })).toEqual([
      { field: 'a', eq: null },
      { field: 'b', eq: null },
    ]);
  });

  const comparison = fc.constantFrom('$eq', '$gt', '$gte', '$lt', '$lte', '$in');
  const condition = fc
    .tuple(comparison, plainValue, plainValue)
    .map(([name, a, b]): Document => ({ [name]: name === '$in' ? [a, b] : a }));

  test('each hold for a key of every document that the filter matches', () => {
    fc.assert(
      fc.property(arbitraryPath, condition, arbitraryDocument, (path, operators, document) => {
        const filter = { [path]: operators };
        fc.pre(compileFilter(filter)(document));
        let keys: string[];
        try {
          keys = indexKeys(document, up(path));
        } catch {
          return; // ambiguous position
        }
        for (const { eq, in: list, gt, gte, lt, lte } of conjuncts(filter)) {
          if (eq !== undefined) expect(keys).toContain(encodeValue(eq));
          if (list !== undefined) expect(keys.some((key) => encoded(...list).includes(key))).toBe(true);
          if (gt !== undefined) expect(keys.some((key) => key > encodeValue(gt))).toBe(true);
          if (gte !== undefined) expect(keys.some((key) => key >= encodeValue(gte))).toBe(true);
          if (lt !== undefined) expect(keys.some((key) => key < encodeValue(lt))).toBe(true);
          if (lte !== undefined) expect(keys.some((key) => key <= encodeValue(lte))).toBe(true);
        }
      }),
      { numRuns: 2000 },
    );
  });
});

describe('the shape of a filter', () => {
  const shapes: [Document, string][] = [
    [{ a: 1, b: { $gt: 2 } }, '{a:$eq,b:$gt}'],
    [{ a: { $gt: 1, $lt: 2 } }, '{a:$gt+$lt}'],
    [{ a: /x/, b: { $in: [1] }, c: { $in: [/x/] } }, '{a:$regex,b:$in,c:$in(regex)}'],
    [{ $or: [{ a: 1 }, { b: { $ne: 2 } }] }, '{$or:[{a:$eq},{b:$ne}]}'],
    [{ a: { $not: { $gt: 1 } }, b: { $elemMatch: { c: 1 } } }, '{a:$not($gt),b:$elemMatch{c:$eq}}'],
    [{ $expr: { $eq: ['$a', 1] } }, '{$expr}'],
    [{ a: [1] }, '{a:$eq(array)}'],
  ];
  test.each(shapes)('%j is %s', (filter, shape) => {
    expect(filterShape(filter)).toBe(shape);
  });
});
