/** Which commits are warned of: those of transactions whose reads others have changed since the snapshot. */
import type { Document } from '../query/value';
import { memoryJournal } from './journal';
import { Store } from './store';
import { codeOf, indexOn, NOTHING_LEFT, Trial } from './trial';
import type { Query } from './unit';
import type { WriteSkew } from './write-skew';

let trial: Trial;
let skews: WriteSkew[];
beforeEach(async () => {
  skews = [];
  const refuse = (error: unknown) => {
    throw error;
  };
  const store = await Store.open(memoryJournal(), refuse, (skew) => skews.push(skew));
  await store.ensureIndexes('things', [indexOn({ n: 1 })]);
  trial = new Trial(store);
  for (let n = 1; n <= 5; n++) await trial.insert({ _id: `d${n}`, n });
});
afterEach(async () => {
  await trial.store.close();
  expect(trial.leftovers).toEqual(NOTHING_LEFT);
});

/** What is warned of when a transaction reads, others write, and it then writes a document of its own and commits. */
async function told(reads: (one: string) => Promise<unknown>, others: () => Promise<unknown>) {
  const one = await trial.begin();
  await reads(one);
  await others();
  await trial.insert({ _id: 'own', n: 1000 }, one);
  await trial.commit(one);
  return skews.map(({ changed }) => changed);
}

const read = (query: Query) => (one: string) => trial.find(query, one);
const ids = (...keys: string[]) => [[{ collection: 'things', ids: keys.map((key) => `s${key}`), queries: [] }]];
const byN = [{ field: 'n', direction: 1 as const }];

describe('a document that was read', () => {
  const document = (id: string) => read({ filter: { _id: id } });
  test('changed, removed, or made where none was', async () => {
    expect(await told(document('d1'), () => trial.add('d1', 1))).toEqual(ids('d1'));
  });
  test('removed', async () => {
    expect(await told(document('d1'), () => trial.remove('d1'))).toEqual(ids('d1'));
  });
  test('made where none was', async () => {
    expect(await told(document('new'), () => trial.insert({ _id: 'new' }))).toEqual(ids('new'));
  });
  test('made and removed again: nothing was and nothing is', async () => {
    const others = () => trial.insert({ _id: 'new' }).then(() => trial.remove('new'));
    expect(await told(document('new'), others)).toEqual([]);
  });
  test('changed before the first action: the snapshot has it', async () => {
    const one = trial.store.transactions.start();
    await trial.add('d1', 1);
    await trial.get('d1', one);
    await trial.add('d2', 1, one);
    await trial.commit(one);
    expect(skews).toEqual([]);
  });
  test('of several by id, those that changed', async () => {
    const several = read({ filter: { _id: { $in: ['d1', 'd2', 'd3'] } } });
    expect(await told(several, () => Promise.all([trial.add('d1', 1), trial.add('d3', 1)]))).toEqual(ids('d1', 'd3'));
  });
  test('another one changed', async () => {
    expect(await told(document('d1'), () => trial.add('d2', 1))).toEqual([]);
  });
  test('its own writes are not reads: what it wrote is locked', async () => {
    const one = await trial.begin();
    await trial.add('d1', 1, one);
    await trial.get('d1', one);
    await trial.add('d2', 1);
    await trial.commit(one);
    expect(skews).toEqual([]);
  });
});

describe('a query', () => {
  const range: Query = { filter: { n: { $gte: 2, $lte: 4 } } };
  const firstTwo: Query = { filter: { n: { $gte: 2 } }, sort: byN, limit: 2 };
  const anyTwo: Query = { filter: { n: { $gte: 2 } }, limit: 2 };
  const all: Query = { filter: { other: null } };
  const table: [string, Query, () => Promise<unknown>, boolean][] = [
    ['a document comes into the range', range, () => trial.insert({ _id: 'new', n: 3 }), true],
    ['one leaves it', range, () => trial.set('d3', { n: 9 }), true],
    ['one is removed from it', range, () => trial.remove('d3'), true],
    ['one moves within it', range, () => trial.set('d3', { n: 4 }), true],
    ['one changes elsewhere, in another field', range, () => trial.set('d3', { other: 1 }), true],
    ['one comes beside it', range, () => trial.insert({ _id: 'new', n: 5 }), false],
    ['one changes beside it', range, () => trial.add('d5', 1), false],
    ['a scan meets a new document', all, () => trial.insert({ _id: 'new' }), true],
    ['a scan does not match it', all, () => trial.insert({ _id: 'new', other: 1 }), false],
    ['one comes first in an ordered window', firstTwo, () => trial.insert({ _id: 'new', n: 2.5 }), true],
    ['one comes after the window', firstTwo, () => trial.insert({ _id: 'new', n: 3.5 }), false],
    ['one of the window changes', firstTwo, () => trial.set('d2', { other: 1 }), true],
    [
      'a full window without order: others would have done, too',
      anyTwo,
      () => trial.insert({ _id: 'new', n: 2 }),
      false,
    ],
    ['nothing happened', range, () => Promise.resolve(), false],
  ];
  test.each(table)('%s', async (_what, query, others, warned) => {
    expect(await told(read(query), others)).toHaveLength(warned ? 1 : 0);
  });

  test('is told by its filter', async () => {
    const [changed] = await told(read(range), () => trial.remove('d3'));
    expect(changed).toEqual([{ collection: 'things', ids: [], queries: [range] }]);
  });

  test('a full window without order names the documents it found', async () => {
    expect(await told(read(anyTwo), () => trial.add('d2', 100))).toEqual(ids('d2'));
  });

  test('that can no longer be sorted counts as changed', async () => {
    const sorted: Query = {
      filter: {},
      sort: [
        { field: 'a', direction: 1 },
        { field: 'b', direction: 1 },
      ],
    };
    expect(await told(read(sorted), () => trial.insert({ _id: 'new', a: [1], b: [2] }))).toHaveLength(1);
  });

  test('mixed with own writes is compared as a whole', async () => {
    const reads = async (one: string) => {
      await trial.set('d2', { n: 100 }, one);
      expect(await trial.find(firstTwo, one)).toMatchObject([{ n: 3 }, { n: 4 }]);
    };
    expect(await told(reads, () => trial.set('d4', { n: 50 }))).toHaveLength(1);
  });
});

test('who only reads is not warned of, nor who is in conflict, nor a plain action', async () => {
  const [reader, loser] = [await trial.begin(), await trial.begin()];
  for (const one of [reader, loser]) await trial.find({ filter: {} }, one);
  await trial.add('d1', 1);
  await trial.commit(reader);
  expect(await codeOf(trial.add('d1', 1, loser))).toBe('DATABASE_TRANSACTION_CONFLICT');
  expect(skews).toEqual([]);
});

test('the warning names the transaction and all that it wrote', async () => {
  const one = await trial.begin();
  await trial.get('d1', one);
  await trial.add('d1', 1);
  await trial.add('d2', 1, one);
  await trial.remove('d3', one);
  await trial.commit(one);
  const wrote = [{ collection: 'things', ids: ['sd2', 'sd3'] }];
  expect(skews).toEqual([{ transaction: one, changed: ids('d1')[0], wrote }]);
});

test('memory is bounded: beyond 200 queries and 10,000 documents no more is watched', async () => {
  const one = await trial.begin();
  const many = Array.from({ length: 10_001 }, (_none, i) => `m${i}`);
  await trial.find({ filter: { _id: { $in: many } } }, one);
  const queries: Document[] = Array.from({ length: 201 }, (_none, i) => ({ n: 10_000 + i }));
  for (const filter of queries) await trial.find({ filter }, one);
  await trial.insert({ _id: 'm10000', n: 10_200 });
  await trial.insert({ _id: 'm9000', n: 10_199 });
  await trial.add('d1', 1, one);
  await trial.commit(one);
  expect(skews).toMatchObject([{ changed: [{ ids: ['sm9000'], queries: [{ filter: { n: 10_199 } }] }] }]);
});
