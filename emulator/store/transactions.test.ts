import { codeOf, indexOn, isPending, NOTHING_LEFT, settle, storeOf, type Trial } from './trial';

const CONFLICT = 'DATABASE_TRANSACTION_CONFLICT';
const FAIL = 'DATABASE_TRANSACTION_FAIL';

let trial: Trial;
beforeEach(async () => {
  trial = await storeOf([indexOn({ n: 1 })]);
  await trial.insert({ _id: 'x', n: 1 });
  await trial.insert({ _id: 'y', n: 1 });
});
afterEach(async () => {
  await trial.store.close();
  expect(trial.leftovers).toEqual(NOTHING_LEFT);
});

describe('the anomalies that snapshot isolation forbids', () => {
  test('lost update: of two that read the same and write it, the second fails', async () => {
    const [one, two] = [await trial.begin(), await trial.begin()];
    await trial.add('x', 10, one);
    await trial.commit(one);
    expect(await codeOf(trial.add('x', 100, two))).toBe(CONFLICT);
    expect(await trial.get('x')).toMatchObject({ n: 11 });
  });

  test('dirty read: what is not committed is seen by nobody else', async () => {
    const [one, two] = [await trial.begin(), await trial.begin()];
    await trial.add('x', 10, one);
    await trial.insert({ _id: 'z', n: 5 }, one);
    expect(await trial.get('x')).toMatchObject({ n: 1 });
    expect(await trial.get('x', two)).toMatchObject({ n: 1 });
    expect(await trial.find({ filter: { n: 5 } })).toEqual([]);
    trial.store.transactions.abort(one);
    expect(await trial.get('x')).toMatchObject({ n: 1 });
  });

  test('fuzzy read: a document read twice is the same, though it was changed or removed meanwhile', async () => {
    const one = await trial.begin();
    await trial.add('x', 10);
    await trial.remove('y');
    expect(await trial.get('x', one)).toMatchObject({ n: 1 });
    expect(await trial.get('y', one)).toMatchObject({ n: 1 });
    expect(await trial.get('y')).toBeUndefined();
  });

  test('read skew: two documents are read as of one moment', async () => {
    const one = await trial.begin();
    expect(await trial.get('x', one)).toMatchObject({ n: 1 });
    const two = await trial.begin();
    await trial.add('x', -1, two);
    await trial.add('y', 1, two);
    await trial.commit(two);
    expect(await trial.get('y', one)).toMatchObject({ n: 1 });
  });

  test.each([
    ['by index range', { n: { $gte: 1 } }],
    ['by scan', { other: null }],
  ])('phantom %s: what comes, goes or moves meanwhile changes no answer', async (_how, filter) => {
    const one = await trial.begin();
    const before = await trial.find({ filter, sort: [{ field: 'n', direction: -1 }] }, one);
    await trial.insert({ _id: 'z', n: 2 });
    await trial.remove('x');
    await trial.set('y', { n: 7, other: 1 });
    expect(await trial.find({ filter, sort: [{ field: 'n', direction: -1 }] }, one)).toEqual(before);
  });
});

test('write skew is possible, as in every database with snapshots: both saw that the other is on duty', async () => {
  const [one, two] = [await trial.begin(), await trial.begin()];
  expect(await trial.find({ filter: { n: 1 } }, one)).toHaveLength(2);
  expect(await trial.find({ filter: { n: 1 } }, two)).toHaveLength(2);
  await trial.set('x', { n: 0 }, one);
  await trial.set('y', { n: 0 }, two);
  await trial.commit(one);
  await trial.commit(two);
  expect(await trial.find({ filter: { n: 1 } })).toEqual([]);
});

describe('two writers of one document', () => {
  test('a transaction fails at once where another has written, before that commits', async () => {
    const [one, two] = [await trial.begin(), await trial.begin()];
    await trial.add('x', 1, one);
    expect(await codeOf(trial.add('x', 1, two))).toBe(CONFLICT);
    await trial.commit(one);
  });

  test('a transaction fails where a plain action has written since its snapshot', async () => {
    const one = await trial.begin();
    await trial.add('x', 1);
    expect(await codeOf(trial.add('x', 1, one))).toBe(CONFLICT);
  });

  test('a removal counts as a write', async () => {
    const [one, two] = [await trial.begin(), await trial.begin()];
    await trial.remove('x', one);
    expect(await codeOf(trial.add('x', 1, two))).toBe(CONFLICT);
    await trial.commit(one);
    expect(await trial.get('x')).toBeUndefined();
  });

  test('a plain write waits for the transaction and is then applied to what that left', async () => {
    const one = await trial.begin();
    await trial.add('x', 10, one);
    const plain = [trial.add('x', 100), trial.add('x', 100)];
    expect(await isPending(Promise.race(plain))).toBe(true);
    expect(trial.store.counts).toMatchObject({ waiting: 2 });
    await trial.commit(one);
    expect(await Promise.all(plain)).toEqual([1, 1]);
    expect(await trial.get('x')).toMatchObject({ n: 211 });
  });

  test('a plain write that no longer matches after the wait changes nothing', async () => {
    const one = await trial.begin();
    await trial.set('x', { n: 2 }, one);
    const guarded = trial.change({ _id: 'x', n: 1 }, (doc) => ({ ...doc, n: 50 }));
    expect(await isPending(guarded)).toBe(true);
    await trial.commit(one);
    expect(await guarded).toBe(0);
  });

  test.each(['abort', 'conflict', 'error'])('an %s wakes who waits', async (end) => {
    const one = await trial.begin();
    await trial.add('x', 10, one);
    const plain = trial.add('x', 100);
    expect(await isPending(plain)).toBe(true);
    if (end === 'abort') trial.store.transactions.abort(one);
    if (end === 'conflict') {
      await trial.add('y', 1);
      expect(await codeOf(trial.add('y', 1, one))).toBe(CONFLICT);
    }
    if (end === 'error') await expect(trial.find({ filter: { n: { $odd: 1 } } }, one)).rejects.toThrow('$odd');
    expect(await plain).toBe(1);
    expect(await trial.get('x')).toMatchObject({ n: 101 });
  });

  test('a plain write over several documents waits as a whole and applies all of it', async () => {
    const one = await trial.begin();
    await trial.add('y', 10, one);
    const all = trial.change({}, (doc) => ({ ...doc, n: Number(doc.n) + 1 }));
    expect(await isPending(all)).toBe(true);
    expect(await trial.get('x')).toMatchObject({ n: 1 });
    await trial.commit(one);
    expect(await all).toBe(2);
    expect(await trial.find({ filter: {}, sort: [{ field: 'n', direction: 1 }] })).toMatchObject([{ n: 2 }, { n: 12 }]);
  });
});

describe('documents that come and go', () => {
  test('an id that another open transaction has inserted is a conflict, for a plain insert a wait and then E11000', async () => {
    const [one, two] = [await trial.begin(), await trial.begin()];
    await trial.insert({ _id: 'z', n: 1 }, one);
    expect(await codeOf(trial.insert({ _id: 'z', n: 2 }, two))).toBe(CONFLICT);
    const plain = trial.insert({ _id: 'z', n: 3 });
    expect(await isPending(plain)).toBe(true);
    await trial.commit(one);
    await expect(plain).rejects.toThrow('E11000');
  });

  test('a plain insert that waited takes the id when the transaction was aborted', async () => {
    const one = await trial.begin();
    await trial.insert({ _id: 'z', n: 1 }, one);
    const plain = trial.insert({ _id: 'z', n: 3 });
    expect(await isPending(plain)).toBe(true);
    trial.store.transactions.abort(one);
    await plain;
    expect(await trial.get('z')).toMatchObject({ n: 3 });
  });

  test('an id that came after the snapshot is a conflict, not a duplicate that cannot be read', async () => {
    const one = await trial.begin();
    await trial.insert({ _id: 'z', n: 1 });
    expect(await codeOf(trial.insert({ _id: 'z', n: 2 }, one))).toBe(CONFLICT);
  });

  test('removing and inserting one id in a transaction replaces it, inserting and removing leaves nothing', async () => {
    const one = await trial.begin();
    await trial.remove('x', one);
    expect(await trial.get('x', one)).toBeUndefined();
    await trial.insert({ _id: 'x', n: 9 }, one);
    await trial.insert({ _id: 'z', n: 9 }, one);
    await trial.remove('z', one);
    await trial.commit(one);
    expect(await trial.get('x')).toEqual({ _id: 'x', n: 9 });
    expect(await trial.get('z')).toBeUndefined();
  });
});

test('own writes are seen by the transaction in filters, orders, windows and numbers', async () => {
  for (let n = 2; n <= 5; n++) await trial.insert({ _id: `p${n}`, n });
  const one = await trial.begin();
  await trial.set('x', { n: 10 }, one);
  await trial.set('p3', { n: 0 }, one);
  await trial.remove('p5', one);
  await trial.insert({ _id: 'new', n: 3 }, one);
  const ids = async (query: Parameters<Trial['find']>[0]) => (await trial.find(query, one)).map(({ _id }) => _id);
  const sort = [{ field: 'n', direction: 1 as const }];
  expect(await ids({ filter: {}, sort })).toEqual(['p3', 'y', 'p2', 'new', 'p4', 'x']);
  expect(await ids({ filter: {}, sort, skip: 1, limit: 3 })).toEqual(['y', 'p2', 'new']);
  expect(await ids({ filter: { n: { $gte: 3 } }, sort: [{ field: 'n', direction: -1 }], limit: 2 })).toEqual([
    'x',
    'p4',
  ]);
  expect(await ids({ filter: { n: { $gt: 4, $lt: 6 } } })).toEqual([]);
  expect(await ids({ filter: { _id: { $in: ['x', 'p5', 'new'] } } })).toHaveLength(2);
  expect(await trial.find({ filter: {} }, one)).toHaveLength(6);
  trial.store.transactions.abort(one);
});

describe('the end of a transaction', () => {
  test('a conflict ends it and frees its locks, as the SDK starts anew without aborting', async () => {
    const one = await trial.begin();
    await trial.add('y', 1, one);
    await trial.add('x', 1);
    expect(await codeOf(trial.add('x', 1, one))).toBe(CONFLICT);
    expect(trial.leftovers).toEqual(NOTHING_LEFT);
    expect(await codeOf(trial.get('y', one))).toBe(FAIL);
    expect(await codeOf(trial.commit(one))).toBe(FAIL);
    expect(await codeOf(Promise.resolve().then(() => trial.store.transactions.abort(one)))).toBe(FAIL);
    expect(await trial.get('y')).toMatchObject({ n: 1 });
  });

  test('a commit asked twice, also at once, answers the same and happens once', async () => {
    const one = await trial.begin();
    await trial.add('x', 1, one);
    await Promise.all([trial.commit(one), trial.commit(one)]);
    await trial.commit(one);
    expect(await trial.get('x')).toMatchObject({ n: 2 });
    expect(await codeOf(trial.add('x', 1, one))).toBe(FAIL);
  });

  test('an unknown id is refused, never taken for a plain action', async () => {
    expect(await codeOf(trial.add('x', 1, 'nobody'))).toBe(FAIL);
    expect(await codeOf(trial.commit('nobody'))).toBe(FAIL);
    expect(await trial.get('x')).toMatchObject({ n: 1 });
  });

  test('a transaction without any action commits', async () => {
    await trial.commit(trial.store.transactions.start());
  });
});

describe('time', () => {
  beforeEach(() => jest.useFakeTimers({ doNotFake: ['setImmediate', 'nextTick', 'queueMicrotask'] }));
  afterEach(() => jest.useRealTimers());

  test('after 30 s a transaction is dropped: its locks are free and its actions fail', async () => {
    const one = await trial.begin();
    await trial.add('x', 1, one);
    jest.advanceTimersByTime(29_999);
    await trial.add('y', 1, one);
    jest.advanceTimersByTime(1);
    expect(trial.leftovers).toEqual(NOTHING_LEFT);
    expect(await codeOf(trial.commit(one))).toBe(FAIL);
    expect(await trial.get('x')).toMatchObject({ n: 1 });
  });

  test('a plain write gives up waiting after 10 s and leaves nothing behind', async () => {
    const one = await trial.begin();
    await trial.add('x', 1, one);
    const plain = codeOf(trial.add('x', 1));
    await settle();
    jest.advanceTimersByTime(9_000);
    trial.store.transactions.abort(one);
    expect(await plain).toBeUndefined();
    const two = await trial.begin();
    await trial.add('x', 1, two);
    const late = codeOf(trial.add('x', 1));
    await settle();
    jest.advanceTimersByTime(10_000);
    expect(await late).toBe('SERVER_TIMEOUT');
    expect(trial.store.counts).toMatchObject({ waiting: 0 });
    await trial.commit(two);
  });
});

test('10,000 versions of one hot document that an open snapshot has kept are forgotten in one go', async () => {
  const one = await trial.begin();
  for (let round = 0; round < 50; round++) await Promise.all(Array.from({ length: 200 }, () => trial.add('x', 1)));
  expect(trial.leftovers).toMatchObject({ obsolete: true, oldVersions: 1 });
  expect(await trial.find({ filter: { n: { $lt: 5 } } }, one)).toHaveLength(2);
  await trial.commit(one);
  expect(await trial.get('x')).toMatchObject({ n: 10_001 });
});
