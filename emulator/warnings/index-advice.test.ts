import { type IndexField, ordered } from '../query/key';
import { filterShape } from '../query/shape';
import type { Document } from '../query/value';
import type { IndexSpec } from '../store/index';
import { indexAdvice, specText } from './index-advice';

const index = (...names: string[]): IndexSpec => ({
  name: names.join('_'),
  unique: false,
  fields: names.map((name) =>
    name.startsWith('-') ? { field: name.slice(1), direction: -1 } : { field: name, direction: 1 },
  ),
});
const places = (field: string): IndexSpec => ({
  name: field,
  unique: false,
  fields: [{ field, direction: '2dsphere' }],
});
const sortBy = (...names: string[]): IndexField[] => ordered(index(...names).fields);
const advice = (filter: Document, specs: IndexSpec[], sort: string[] = []) =>
  indexAdvice({ filter, sort: sortBy(...sort), bounded: true, needsAll: false }, specs);

// MongoDB manual: "Compound Indexes" (prefixes), "$or Clauses and Indexes", "$regex" (Index Use), "Multikey Indexes",
// "Query Selectivity".
describe('an index serves', () => {
  const specs = [index('a', 'b'), index('items.p'), index('tags'), places('place')];
  test.each<[Document]>([
    [{ a: 1 }],
    [{ a: null }],
    [{ a: { x: 1 } }],
    [{ a: { $in: [1, 2] }, c: 3 }],
    [{ c: 3, a: { $gt: 1 } }],
    [{ a: { $ne: 1, $lt: 5 } }],
    [{ $and: [{ c: 1 }, { a: { $gte: 1 } }] }],
    [{ $or: [{ a: 1 }, { tags: 'x', c: 1 }] }],
    [{ c: { $ne: 1 }, $or: [{ a: 1 }, { _id: 'x' }] }],
    [{ $and: [{ $or: [{ a: 1 }, { tags: 2 }] }] }],
    [{ a: /^ab/ }],
    [{ a: { $regex: '^ab' } }],
    [{ a: { $in: ['x', /^ab/] } }],
    [{ tags: ['x', 'y'] }],
    [{ tags: { $all: ['x', 'y'] } }],
    [{ tags: { $elemMatch: { $gt: 1, $lt: 3 } } }],
    [{ items: { $elemMatch: { p: 1, q: 2 } } }],
    [{ 'items.p': 1 }],
    [{ _id: { $gt: 'x' } }],
    [{ _id: { $in: ['x'] }, c: 1 }],
    [{ c: { $near: {} } }],
    [{ place: { $geoWithin: {} } }],
    [{ c: 1, place: { $geoIntersects: {} } }],
  ])('%j', (filter) => {
    expect(advice(filter, specs)).toBeUndefined();
    // And without that index, it does not.
    if (!JSON.stringify(filter).includes('_id') && !('c' in filter && JSON.stringify(filter).includes('near')))
      expect(advice(filter, [])).toBeDefined();
  });

  test.each<[Document]>([
    [{ b: 1 }],
    [{ c: 1 }],
    [{ a: { $ne: 1 } }],
    [{ a: { $nin: [1] } }],
    [{ a: { $exists: true } }],
    [{ a: { $not: { $gt: 1 } } }],
    [{ a: { $size: 1 } }],
    [{ a: /ab/ }],
    [{ a: /^ab/i }],
    [{ a: /^ab|c/ }],
    [{ a: { $regex: '^ab', $options: 'i' } }],
    [{ a: { $in: [/ab/] } }],
    [{ $or: [{ a: 1 }, { c: 1 }] }],
    [{ $nor: [{ a: 1 }] }],
    [{ $or: [] }],
    [{ items: { $elemMatch: { q: 2 } } }],
    [{ $expr: { $eq: ['$a', 1] } }],
    [{ _id: { $ne: 'x' } }],
    [{ a: { $geoWithin: {} } }],
    [{ place: { x: 1 } }],
  ])('but not %j', (filter) => {
    expect(advice(filter, specs)).toBeDefined();
  });
});

describe('without a condition', () => {
  const specs = [index('a', '-b')];
  const all = (sort: string[], use: { bounded?: boolean; needsAll?: boolean }) =>
    indexAdvice({ filter: {}, sort: sortBy(...sort), bounded: false, needsAll: false, ...use }, specs);

  test('a page in the order of an index or of _id is bounded', () => {
    for (const sort of [[], ['_id'], ['-_id', 'x'], ['a'], ['-a'], ['a', '-b'], ['-a', 'b']])
      expect(all(sort, { bounded: true })).toBeUndefined();
  });

  test('another order sorts all of it, and its index is said', () => {
    for (const sort of [['b'], ['a', 'b'], ['a', '-b', 'c'], ['a', '_id']])
      expect(all(sort, { bounded: true })?.indexes).toEqual(
        [index(...sort)].map((one) => ({ ...one, name: expect.any(String) })),
      );
  });

  test('whatever has no end reads all of it, unless all of it is meant', () => {
    expect(all([], {})).toMatchObject({ why: expect.stringContaining('neither a condition nor a limit'), indexes: [] });
    expect(all([], { needsAll: true })).toBeUndefined();
    expect(
      indexAdvice({ filter: { _id: { $exists: true } }, sort: [], bounded: false, needsAll: true }, specs),
    ).toBeUndefined();
  });
});

describe('the index to make has', () => {
  const wanted = (filter: Document, sort: string[] = []) =>
    advice(filter, [], sort)?.indexes.map(({ fields }) =>
      fields.map(({ field, direction }) => (direction === 1 ? field : `-${field}`)),
    );

  test('first what is held equal, then the order, then one range (MongoDB manual, "The ESR Rule")', () => {
    expect(wanted({ r: { $gt: 1 }, e: 1, s: { $lt: 2 }, f: { $in: [1] } }, ['-o'])).toEqual([['e', 'f', '-o', 'r']]);
    expect(wanted({ a: { $gt: 1 } }, ['a', '-b'])).toEqual([['a', '-b']]);
    expect(wanted({ a: 1, b: { $ne: 2 } })).toEqual([['a']]);
    expect(wanted({ items: { $elemMatch: { p: 1, q: { $gt: 2 } } } })).toEqual([['items.p', 'items.q']]);
  });

  test('of an $or one each for the clauses that have none', () => {
    expect(wanted({ $or: [{ a: 1 }, { b: 2 }] })).toEqual([['a'], ['b']]);
    expect(advice({ $or: [{ a: 1 }, { b: 2 }] }, [index('a')])?.indexes).toEqual([{ ...index('b') }]);
  });

  test('a 2dsphere component for an area, where nothing else narrows it', () => {
    expect(advice({ place: { $geoWithin: {} } }, [])?.indexes).toEqual([places('place')]);
    expect(specText(places('place'))).toContain('"direction": "2dsphere"');
    expect(wanted({ place: { $geoWithin: {} }, kind: 'court' })).toEqual([['kind']]);
  });

  test('nothing where none would help', () => {
    expect(wanted({ a: { $ne: 1 } })).toEqual([]);
    expect(wanted({ $or: [{ a: 1 }, { b: { $exists: false } }] })).toEqual([]);
  });

  test('and once made, it serves', () => {
    for (const filter of [{ r: { $gt: 1 }, e: 1 }, { $or: [{ a: 1 }, { b: 2 }] }, { 'a.b': /^x/ }]) {
      const made = advice(filter, [])?.indexes ?? [];
      expect(made.length).toBeGreaterThan(0);
      expect(advice(filter, made)).toBeUndefined();
    }
  });

  test('a text that can be pasted', () => {
    const [made] = advice({ 'a.b': 1, state: 'x' }, [], ['-at'])?.indexes ?? [];
    expect(made && specText(made)).toBe(
      '{ "name": "a_b_state_at", "unique": false, "fields": [{ "field": "a.b", "direction": 1 }, { "field": "state", "direction": 1 }, { "field": "at", "direction": -1 }] }',
    );
    expect(made && JSON.parse(specText(made))).toEqual(made);
  });
});

test('a shape tells fields and operators, never values', () => {
  expect(filterShape({ name: '张三', n: { $gt: 5 } })).toBe('{name:$eq,n:$gt}');
});
