import { ObjectId } from 'bson';
import fc from 'fast-check';
import { arbitraryDocument, arbitraryValue } from '../query/arbitrary';
import { equalValues, type Value } from '../query/value';
import { GroupCommit } from './group-commit';
import { pack, unpack } from './prepare';
import { Store } from './store';
import { HandJournal, indexOn, isPending, KeptJournal, settle, storeOf, Trial } from './trial';

const refuse = (error: unknown) => {
  throw error;
};

/** A trial with a document that is on disk; further flushes are held back. */
async function heldBack(): Promise<{ trial: Trial; journal: HandJournal }> {
  const journal = new HandJournal();
  journal.free = true;
  const trial = await storeOf([indexOn({ n: 1 }, true)], journal);
  await trial.insert({ _id: 'x', n: 1 });
  journal.free = false;
  return { trial, journal };
}

describe('nothing is answered before what it depends on is on disk', () => {
  const pendingAfterWrite: [string, (trial: Trial) => Promise<unknown>][] = [
    ['the write', (trial) => trial.insert({ _id: 'z', n: 9 })],
    ['a read of the document by somebody else', (trial) => trial.get('y')],
    ['a read that would find it', (trial) => trial.find({ filter: { n: { $gt: 1 } } })],
    ['a read that no longer finds what it was', (trial) => trial.find({ filter: { n: 5 } })],
    ['a refusal that tells of it', (trial) => trial.insert({ _id: 'other', n: 2 })],
    ['a refusal of its id', (trial) => trial.insert({ _id: 'y', n: 3 })],
    ['an update that finds nothing because of it', (trial) => trial.set('gone', {})],
  ];
  test.each(pendingAfterWrite)('%s', async (_what, action) => {
    const { trial, journal } = await heldBack();
    const write = trial.insert({ _id: 'y', n: 2 });
    const answer = action(trial).catch((error: Error) => error.message);
    expect(await isPending(write)).toBe(true);
    expect(await isPending(answer)).toBe(true);
    journal.finish();
    await settle();
    journal.finish();
    await write;
    await answer;
    journal.free = true;
    await trial.store.close();
  });

  test('a transaction’s reads of a commit that is not on disk, and its own commit', async () => {
    const { trial, journal } = await heldBack();
    const write = trial.add('x', 1);
    const one = trial.store.transactions.start();
    const read = trial.get('x', one);
    expect(await isPending(read)).toBe(true);
    journal.finish();
    expect(await read).toMatchObject({ n: 2 });
    await write;
    await trial.store.run((unit) => unit.get(trial.things, 'sx'));
    const change = await trial.add('x', 1, one);
    const commits = [trial.commit(one), trial.commit(one)];
    expect(await isPending(Promise.race(commits))).toBe(true);
    journal.finish();
    await Promise.all(commits);
    expect(change).toBe(1);
    await trial.store.close();
  });

  test('a new collection, and the refusal to make it again', async () => {
    const { trial, journal } = await heldBack();
    const made = trial.store.createCollection('more');
    const again = expect(trial.store.createCollection('more')).rejects.toThrow('Table exist');
    expect(await isPending(made)).toBe(true);
    expect(await isPending(again)).toBe(true);
    journal.finish();
    await made;
    await again;
    await trial.store.close();
  });

  test('but a document that is on disk is answered while others wait', async () => {
    const { trial, journal } = await heldBack();
    const write = trial.insert({ _id: 'y', n: 2 });
    await settle();
    expect(await trial.get('x')).toMatchObject({ n: 1 });
    journal.finish();
    await write;
    await trial.store.close();
  });
});

describe('group commit', () => {
  test('writes what came while a flush ran in one batch, and answers in the order of the commits', async () => {
    const journal = new HandJournal();
    const group = new GroupCommit(journal, refuse);
    const answered: number[] = [];
    const commit = (seq: number) => {
      group.add(seq, [{ type: 'del', key: `${seq}` }]);
      group.durable(seq)?.then(() => answered.push(seq));
    };
    commit(1);
    commit(2);
    await settle();
    expect(journal.pending).toBe(1);
    for (let seq = 3; seq <= 1000; seq++) commit(seq);
    group.durable(1)?.then(() => answered.push(-1));
    await settle();
    expect(answered).toEqual([]);
    journal.finish();
    await settle();
    expect(answered).toEqual([1, 2, -1]);
    expect(group.durable(2)).toBeUndefined();
    journal.finish();
    await group.drained();
    expect(journal.batches.map(({ length }) => length)).toEqual([2, 998]);
    expect(answered.slice(3)).toEqual(Array.from({ length: 998 }, (_, i) => i + 3));
  });

  test('commits that arrive in one turn share one flush', async () => {
    const journal = new KeptJournal();
    const trial = await storeOf([], journal);
    journal.batches.length = 0;
    await Promise.all(Array.from({ length: 64 }, (_, i) => trial.insert({ _id: `${i}` })));
    expect(journal.batches).toHaveLength(1);
    await trial.store.close();
  });

  test('a flush that fails is told once, never tried again, and nothing that waits is answered', async () => {
    const journal = new HandJournal();
    journal.free = true;
    const failures: unknown[] = [];
    const trial = new Trial(await Store.open(journal, (error) => failures.push(error)));
    await trial.store.ensureIndexes('things', []);
    journal.free = false;
    const first = trial.insert({ _id: 'x' });
    await settle();
    const second = trial.insert({ _id: 'y' });
    journal.fail(new Error('EIO'));
    expect(await isPending(Promise.race([first, second, trial.insert({ _id: 'z' })]))).toBe(true);
    expect(failures).toEqual([new Error('EIO')]);
    expect(journal.pending).toBe(0);
    expect([...journal.held.keys()].filter((key) => key.startsWith('d'))).toEqual([]);
    await trial.store.close();
  });
});

test('when the store is closed, who waits for a transaction is refused and nothing is written any more', async () => {
  const journal = new KeptJournal();
  const trial = await storeOf([], journal);
  await trial.insert({ _id: 'x', n: 1 });
  const one = await trial.begin();
  await trial.add('x', 1, one);
  const refused = expect(trial.add('x', 1)).rejects.toThrow('stopped');
  await settle();
  const { length } = journal.batches;
  await trial.store.close();
  await refused;
  await settle();
  expect(journal.batches).toHaveLength(length);
  expect(trial.store.counts).toMatchObject({ held: 0, waiting: 0, transactions: 0 });
});

test('whatever part of the flushes reached the disk, from the first on, is a state that once was', async () => {
  const journal = new KeptJournal();
  const trial = await storeOf([indexOn({ owner: 1 }, true)], journal);
  const states: unknown[] = [];
  const all = { filter: {}, sort: [{ field: '_id', direction: 1 as const }] };
  const remember = async () => void states.push(await trial.find(all));
  await remember();
  for (const _id of ['a', 'b', 'c']) await trial.insert({ _id, n: 0, owner: _id }).then(remember);
  for (let round = 0; round < 20; round++) {
    const transfer = await trial.begin();
    for (const [i, id] of ['a', 'b', 'c'].entries()) await trial.add(id, (i + round) % 3 === 0 ? -2 : 1, transfer);
    if (round % 4 === 0) await trial.remove(`r${round - 4}`, transfer);
    if (round % 4 === 0) await trial.insert({ _id: `r${round}`, n: 0, owner: 'r' }, transfer);
    await trial.commit(transfer).then(remember);
  }
  expect(journal.batches).toHaveLength(states.length);
  for (const [i, state] of states.entries()) {
    const part = new KeptJournal();
    for (const batch of journal.batches.slice(0, i + 1)) await part.write(batch);
    expect(await new Trial(await Store.open(part, refuse)).find(all)).toEqual(state);
  }
});

describe('what the journal holds', () => {
  test('is the same value when it is read again, of every type', () => {
    const same = (value: Value) =>
      expect(equalValues(unpack<{ value: Value }>(pack({ value })).value, value)).toBe(true);
    fc.assert(fc.property(arbitraryValue, same), { numRuns: 500 });
    for (const value of [new ObjectId(), /a\/b/im, new Date(-1), new Date(8.64e15), Number.NaN, 2 ** 53, -0, 1e300, ''])
      same({ deep: [value] });
    expect(unpack(pack({ at: new ObjectId('0a0000000000000000000000') }))).toEqual({
      at: new ObjectId('0a0000000000000000000000'),
    });
  });

  test('recovers to the same documents and indexes, once and twice', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat({ max: 5 }), fc.option(arbitraryDocument)), { maxLength: 20 }),
        async (steps) => {
          const journal = new KeptJournal();
          const trial = await storeOf([indexOn({ a: 1 }), indexOn({ 'a.b': -1 })], journal);
          for (const [id, doc] of steps)
            await trial.act((unit, things) => unit.put(things, `s${id}`, doc && { _id: `${id}`, ...doc }));
          const state = async (of: Trial) => ({
            docs: await of.find({ filter: {}, sort: [{ field: '_id', direction: 1 }] }),
            entries: [...of.things.indexes.values()].map(({ tree }) => [...tree.keys()]),
            specs: of.things.specs,
          });
          const before = await state(trial);
          const reopen = async () => new Trial(await Store.open(journal, refuse));
          expect(await state(await reopen())).toEqual(before);
          expect(await state(await reopen())).toEqual(before);
        },
      ),
      { numRuns: 60 },
    );
  });

  test('has ids of every kind, each for itself', async () => {
    const journal = new KeptJournal();
    const trial = await storeOf([], journal);
    const ids: Value[] = ['1', 1, 1.5, true, '', 'a\0b', new Date(1), new ObjectId('0a0000000000000000000000')];
    ids.push('0a0000000000000000000000', Number.NaN, Number.POSITIVE_INFINITY, { a: 1 }, { a: '1' }, {}, '\u{1F600}');
    for (const id of ids) await trial.insert({ _id: id });
    const again = new Trial(await Store.open(journal, refuse));
    for (const id of ids) expect(await again.find({ filter: { _id: { $eq: id } } })).toEqual([{ _id: id }]);
    expect(again.things.docs.size).toBe(ids.length);
  });

  test.each([[[1]], [/x/], [null], ['\ud800']])('refuses %j as an id', async (id) => {
    const trial = await storeOf();
    await expect(trial.act(() => undefined).then(() => trial.insert({ _id: id }))).rejects.toThrow('_id');
  });

  test('a document beyond 200 levels or 16 MB is refused, and the one before stays', async () => {
    const trial = await storeOf();
    await trial.insert({ _id: 'x', n: 1 });
    let deep: Value = 1;
    for (let level = 0; level < 250; level++) deep = level % 2 ? [deep] : { deep };
    await expect(trial.set('x', { deep })).rejects.toThrow('depth limit');
    await expect(trial.set('x', { text: 'x'.repeat(17 * 1024 * 1024) })).rejects.toThrow('too large');
    expect(await trial.get('x')).toEqual({ _id: 'x', n: 1 });
  });
});
