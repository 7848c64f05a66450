import { idKey } from './collection';
import { codeOf, docsOf, indexOn, isPending, NOTHING_LEFT, storeOf, type Trial } from './trial';

const CONFLICT = 'DATABASE_TRANSACTION_CONFLICT';

let trial: Trial;
beforeEach(async () => {
  trial = await storeOf([indexOn({ email: 1 }, true)]);
  await trial.insert({ _id: 'a', email: 'a' });
});
afterEach(async () => {
  await trial.store.close();
  expect(trial.leftovers).toEqual(NOTHING_LEFT);
});

test('a key of another document is refused with E11000, naming index and key', async () => {
  await expect(trial.insert({ _id: 'b', email: 'a' })).rejects.toThrow(
    'E11000 duplicate key error collection: things index: email_1 dup key: { email: "a" }',
  );
  await trial.insert({ _id: 'b', email: 'b' });
  await expect(trial.set('b', { email: 'a' })).rejects.toThrow('E11000');
  await trial.set('b', { email: 'b', other: 1 });
});

test('an element of an array is a key of its own', async () => {
  await trial.insert({ _id: 'b', email: ['b', 'c', 'b'] });
  await expect(trial.insert({ _id: 'c', email: ['d', 'c'] })).rejects.toThrow('E11000');
});

test('a missing field is one key, null, as in MongoDB', async () => {
  await trial.insert({ _id: 'b' });
  await expect(trial.insert({ _id: 'c', email: null })).rejects.toThrow('E11000');
});

test('an action that fails midway leaves nothing of what it wrote before', async () => {
  await expect(
    trial.act((unit, things) => {
      unit.put(things, idKey('b'), { _id: 'b', email: 'b' });
      unit.put(things, idKey('a'), null);
      unit.put(things, idKey('c'), { _id: 'c', email: 'b' });
    }),
  ).rejects.toThrow('E11000');
  expect(await trial.find({ filter: {} })).toEqual([{ _id: 'a', email: 'a' }]);
  await trial.insert({ _id: 'c', email: 'b' });
});

test('a document that an index cannot hold is refused before anything is changed', async () => {
  await trial.store.ensureIndexes('things', [indexOn({ p: 1, q: 1 })]);
  await expect(
    trial.act((unit, things) => {
      unit.put(things, idKey('b'), { _id: 'b' });
      unit.put(things, idKey('c'), { _id: 'c', p: [1], q: [2] });
    }),
  ).rejects.toThrow('parallel arrays');
  expect(await trial.find({ filter: {} })).toHaveLength(1);
  const one = await trial.begin();
  await trial.insert({ _id: 'b' }, one);
  await expect(trial.insert({ _id: 'c', p: [1], q: [2] }, one)).rejects.toThrow('parallel arrays');
  expect(await trial.get('b')).toBeUndefined();
});

describe('within one transaction', () => {
  test('a key may be freed by a change or a removal and used again', async () => {
    const one = await trial.begin();
    await trial.set('a', { email: 'z' }, one);
    await trial.insert({ _id: 'b', email: 'a' }, one);
    await trial.remove('b', one);
    await trial.insert({ _id: 'c', email: 'a' }, one);
    await trial.set('c', { email: 'c' }, one);
    await trial.set('a', { email: 'a' }, one);
    await trial.commit(one);
    expect(await trial.get('a')).toMatchObject({ email: 'a' });
    expect(await trial.get('c')).toMatchObject({ email: 'c' });
  });

  test('two documents cannot have one key', async () => {
    const one = await trial.begin();
    await trial.insert({ _id: 'b', email: 'b' }, one);
    await expect(trial.insert({ _id: 'c', email: 'b' }, one)).rejects.toThrow('E11000');
  });

  test('a key given up and taken by another own document is not free for its first owner', async () => {
    const one = await trial.begin();
    await trial.set('a', { email: 'z' }, one);
    await trial.insert({ _id: 'b', email: 'a' }, one);
    await expect(trial.set('a', { email: 'a' }, one)).rejects.toThrow('E11000');
  });
});

describe('between two', () => {
  test('transactions that take the same new key: the second fails at once', async () => {
    const [one, two] = [await trial.begin(), await trial.begin()];
    await trial.insert({ _id: 'b', email: 'b' }, one);
    expect(await codeOf(trial.insert({ _id: 'c', email: 'b' }, two))).toBe(CONFLICT);
    await trial.commit(one);
  });

  test('a plain insert of a key that a transaction has taken waits, and is refused when that commits', async () => {
    const one = await trial.begin();
    await trial.insert({ _id: 'b', email: 'b' }, one);
    const plain = trial.insert({ _id: 'c', email: 'b' });
    expect(await isPending(plain)).toBe(true);
    await trial.commit(one);
    await expect(plain).rejects.toThrow('E11000');
  });

  test('a plain insert of such a key goes through when the transaction is aborted', async () => {
    const one = await trial.begin();
    await trial.insert({ _id: 'b', email: 'b' }, one);
    const plain = trial.insert({ _id: 'c', email: 'b' });
    expect(await isPending(plain)).toBe(true);
    trial.store.transactions.abort(one);
    await plain;
  });

  test('a key that came after the snapshot is a conflict: the transaction could not see whose it is', async () => {
    const one = await trial.begin();
    await trial.insert({ _id: 'b', email: 'b' });
    expect(await codeOf(trial.insert({ _id: 'c', email: 'b' }, one))).toBe(CONFLICT);
  });

  test('a key that was freed after the snapshot is a conflict: the transaction would see it twice', async () => {
    const one = await trial.begin();
    await trial.remove('a');
    expect(await codeOf(trial.insert({ _id: 'b', email: 'a' }, one))).toBe(CONFLICT);
    const two = await trial.begin();
    await trial.insert({ _id: 'b', email: 'a' }, two);
    await trial.commit(two);
  });

  test('a key that an open transaction has freed is still its owner’s for everybody else', async () => {
    const one = await trial.begin();
    await trial.remove('a', one);
    await expect(trial.insert({ _id: 'b', email: 'a' })).rejects.toThrow('E11000');
    trial.store.transactions.abort(one);
    expect(await trial.get('a')).toBeDefined();
  });
});

describe('a change of the indexes', () => {
  test('that does not hold leaves the old ones', async () => {
    await trial.insert({ _id: 'b', email: 'b' });
    const wanted = [indexOn({ email: -1 }), indexOn({ other: 1 }, true)];
    await expect(trial.store.ensureIndexes('things', wanted)).rejects.toThrow('E11000');
    expect(trial.things.specs).toEqual([indexOn({ email: 1 }, true)]);
    await expect(trial.insert({ _id: 'c', email: 'b' })).rejects.toThrow('E11000');
  });

  test('lets an open snapshot read through the new index as through the old', async () => {
    const one = await trial.begin();
    await trial.set('a', { email: 'moved' });
    await trial.store.ensureIndexes('things', [indexOn({ email: -1 })]);
    const read = (email: string) => trial.act((unit, things) => docsOf(unit.find(things, { filter: { email } })), one);
    expect(await read('a')).toEqual([{ _id: 'a', email: 'a' }]);
    expect(await read('moved')).toEqual([]);
    trial.store.transactions.abort(one);
  });

  test('ends a transaction that wrote before it, since its keys were never checked against the new ones', async () => {
    const one = await trial.begin();
    await trial.insert({ _id: 'b', other: 1 }, one);
    await trial.insert({ _id: 'c', email: 'c', other: 1 });
    await trial.store.ensureIndexes('things', [indexOn({ other: 1 }, true)]);
    expect(await codeOf(trial.commit(one))).toBe(CONFLICT);
    expect(await trial.get('b')).toBeUndefined();
  });
});
