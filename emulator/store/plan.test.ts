import fc from 'fast-check';
import { compileFilter } from '../query/filter';
import type { IndexField } from '../query/key';
import { compileSort } from '../query/sort';
import type { Document, Value } from '../query/value';
import { Index, type IndexSpec } from './index';
import { type Plan, plan } from './plan';
import { indexOn, storeOf } from './trial';
import type { Explain } from './unit';

const value: fc.Arbitrary<Value> = fc.constantFrom<Value>(0, 1, 2, 3, 'a', 'b', null, true, new Date(1));
const field = fc.constantFrom('a', 'b', 'c');
const direction = fc.constantFrom<1 | -1>(1, -1);
const fields = (maxLength: number) =>
  fc.uniqueArray(fc.record({ field, direction }), { minLength: 1, maxLength, selector: (one) => one.field });
const dense = (element: fc.Arbitrary<Value>) =>
  fc.array(fc.dictionary(field, element, { minKeys: 2, maxKeys: 3, noNullPrototype: true }), {
    minLength: 15,
    maxLength: 40,
    size: 'max',
  });
const operators = fc.oneof(
  value.map(($eq): Document => ({ $eq })),
  fc.array(value, { minLength: 1, maxLength: 4 }).map(($in): Document => ({ $in })),
  fc.dictionary(fc.constantFrom('$gt', '$gte', '$lt', '$lte'), fc.nat({ max: 3 }), {
    minKeys: 1,
    maxKeys: 2,
    noNullPrototype: true,
  }),
  fc.constantFrom('a', true).map(($gte): Document => ({ $gte })),
  fc.constantFrom('b', true, new Date(1)).map(($lte): Document => ({ $lte })),
);
const asked = fc.record({
  index: fields(3).map((list): IndexSpec => ({ name: 'index', fields: list, unique: false })),
  filter: fc.dictionary(field, operators, { maxKeys: 3, noNullPrototype: true }),
  sort: fc.oneof(fc.constant<IndexField[]>([]), fields(2)),
  limit: fc.integer({ min: 1, max: 12 }),
});

async function sameAsWithoutIndex(
  docs: Document[],
  index: IndexSpec,
  filter: Document,
  sort: IndexField[],
  limit: number,
) {
  const trial = await storeOf([index]);
  await trial.act((unit, things) => docs.forEach((doc, i) => void unit.put(things, `s${i}`, { _id: `${i}`, ...doc })));
  const answer = await trial.find({ filter, sort, limit });
  const matches = compileFilter(filter);
  const compare = compileSort(sort);
  const expected = docs.filter(matches).sort(compare).slice(0, limit);
  expect(answer.every(matches)).toBe(true);
  expect(new Set(answer.map(({ _id }) => _id)).size).toBe(answer.length);
  expect(answer).toHaveLength(expected.length);
  answer.forEach((doc, i) => void expect(compare(doc, expected[i] ?? {})).toBe(0));
  await trial.store.close();
}

test('ranges, lists and orders read from an index are those of the filter and the sort', async () => {
  await fc.assert(
    fc.asyncProperty(dense(value), asked, (docs, { index, filter, sort, limit }) =>
      sameAsWithoutIndex(docs, index, filter, sort, limit),
    ),
    { numRuns: 500 },
  );
});

test('the same where one field holds arrays', async () => {
  const several = fc.oneof(value, fc.array(value, { maxLength: 3 }));
  const docs = fc
    .tuple(dense(value), dense(several))
    .map(([plain, arrays]) => plain.map((doc, i) => ({ ...doc, a: arrays[i]?.a ?? null })));
  await fc.assert(
    fc.asyncProperty(docs, asked, (docs, { index, filter, sort, limit }) =>
      sameAsWithoutIndex(docs, index, filter, sort, limit),
    ),
    { numRuns: 500 },
  );
});

test('two fields of one array are not both looked up by one key: they may be met by different elements', async () => {
  const trial = await storeOf([indexOn({ 'a.b': 1, 'a.c': 1 })]);
  await trial.insert({
    _id: 'x',
    a: [
      { b: 1, c: 9 },
      { b: 0, c: 2 },
    ],
  });
  expect(await trial.find({ filter: { 'a.b': 1, 'a.c': 2 } })).toHaveLength(1);
  expect(await trial.find({ filter: { 'a.b': 1, 'a.c': { $lt: 5 } } })).toHaveLength(1);
  await trial.store.close();
});

const up = (...names: string[]): IndexField[] => names.map((name) => ({ field: name, direction: 1 }));
const down = (...names: string[]): IndexField[] => names.map((name) => ({ field: name, direction: -1 }));
const chosen = (filter: Document, sort: IndexField[], ...specs: IndexSpec[]): Plan =>
  plan(
    filter,
    sort,
    specs.map((spec) => new Index(spec)),
  );
const orderOf = (given: Plan) =>
  given.kind === 'index' && given.sorted ? (given.reverse ? 'backward' : 'forward') : 'none';

test('a query by _id looks up ids and nothing else', () => {
  expect(chosen({ _id: 'x' }, [], indexOn({ a: 1 }))).toEqual({ kind: 'ids', ids: ['sx'] });
  expect(chosen({ _id: { $in: ['x', null, 'y'] } }, [])).toEqual({ kind: 'ids', ids: ['sx', 'sy'] });
  expect(chosen({ _id: '\ud800' }, [])).toEqual({ kind: 'ids', ids: [] });
});

test('the index with the most equalities, then a range, then the order wins', () => {
  const specs = [indexOn({ a: 1 }), indexOn({ a: 1, b: 1 }), indexOn({ b: 1, c: 1 })];
  expect(chosen({ a: 1, b: 2 }, [], ...specs)).toMatchObject({ index: { spec: { name: 'a_1_b_1' } } });
  expect(chosen({ b: 2, c: { $gt: 1 } }, [], ...specs)).toMatchObject({ index: { spec: { name: 'b_1_c_1' } } });
  expect(chosen({}, up('b'), ...specs)).toMatchObject({ index: { spec: { name: 'b_1_c_1' } }, sorted: true });
  expect(chosen({ d: 1 }, up('d'), ...specs)).toEqual({ kind: 'scan' });
});

test.each([
  [{}, up('a', 'b'), 'forward'],
  [{}, down('a', 'b'), 'backward'],
  [{}, [...up('a'), ...down('b')], 'none'],
  [{ a: 1 }, down('b'), 'backward'],
  [{ a: 1 }, up('b', 'a'), 'forward'],
  [{ a: { $in: [1, 2] } }, up('b'), 'none'],
  [{ a: { $in: [1, 1] } }, up('b'), 'forward'],
  [{ a: { $gt: 1 } }, up('a', 'b'), 'forward'],
  [{ a: { $gt: 1 } }, up('b'), 'none'],
])('index a, b serves %j in the order %j: %s', (filter, sort, order) => {
  expect(orderOf(chosen(filter, sort, indexOn({ a: 1, b: 1 })))).toBe(order);
});

test('an index with arrays gives no order, because a document stands at several places', () => {
  const index = new Index(indexOn({ a: 1 }));
  index.add('s1', index.keysOf({ a: [1] }), { a: [1] });
  expect(orderOf(plan({}, up('a'), [index]))).toBe('none');
});

async function explained(filter: Document, count = 300): Promise<Explain> {
  const trial = await storeOf([indexOn({ n: 1 }), indexOn({ down: -1 })]);
  await trial.act((unit, things) => {
    for (let n = 0; n < count; n++) unit.put(things, `s${n}`, { _id: `${n}`, n, down: n });
  });
  const { explain } = await trial.store.run((unit) => unit.find(trial.things, { filter }));
  return explain;
}

test('a range reads only what lies in it, in an index of either direction', async () => {
  expect(await explained({ n: { $gt: 10, $lte: 13 } })).toEqual({ index: 'n_1', scanned: 3, returned: 3 });
  expect(await explained({ down: { $gte: 10, $lt: 13 } })).toEqual({ index: 'down_-1', scanned: 3, returned: 3 });
  expect(await explained({ down: { $gt: 'text' } })).toEqual({ index: 'down_-1', scanned: 0, returned: 0 });
  expect(await explained({ n: null })).toEqual({ index: 'n_1', scanned: 0, returned: 0 });
});

test('a long list of values still uses the index while that is less than reading all', async () => {
  const $in = Array.from({ length: 250 }, (_, i) => i * 1000);
  expect(await explained({ n: { $in } })).toMatchObject({ index: null });
  expect(await explained({ n: { $in } }, 2000)).toEqual({ index: 'n_1', scanned: 2, returned: 2 });
});

test('two elements of one array may satisfy the two ends of a range', async () => {
  const trial = await storeOf([indexOn({ n: 1 })]);
  await trial.insert({ _id: 'x', n: [0, 5] });
  expect(await trial.find({ filter: { n: { $gt: 1, $lt: 2 } } })).toHaveLength(1);
});
