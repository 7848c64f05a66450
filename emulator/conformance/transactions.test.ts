import { randomUUID } from 'node:crypto';
import cloudbase from '@cloudbase/node-sdk';
import { createEmulator, type Emulator } from '../emulator';
import { type Documents, nodeSdk, type Sdk, wxSdk } from './both-sdks';

let emulator: Emulator;
beforeAll(async () => {
  emulator = await createEmulator({ envId: 'local-env' });
  Object.assign(process.env, emulator.environment);
});
afterAll(async () => {
  const { held, holders, waiting, snapshots, transactions } = emulator.store.counts;
  await emulator.stop();
  expect({ held, holders, waiting, snapshots, transactions }).toEqual({
    held: 0,
    holders: 0,
    waiting: 0,
    snapshots: false,
    transactions: 0,
  });
});

// WeChat, guide/database/transaction; @cloudbase/database transaction/index.ts, which both SDKs use.
describe.each([
  ['node-sdk', nodeSdk],
  ['wx-server-sdk', wxSdk],
])('%s', (sdkName, make) => {
  let sdk: Sdk;
  let docs: Documents;
  let name: string;
  beforeEach(async () => {
    sdk = make('local-env');
    docs = sdk.on(sdk.db);
    name = `c-${randomUUID()}`;
    await sdk.db.createCollection(name);
    await docs.add(name, [
      { _id: 'x', n: 1 },
      { _id: 'y', n: 1 },
    ]);
  });
  const value = async (id: string) => (await docs.get(name, id))?.n;
  const inc = (by: number) => ({ n: sdk.db.command.inc?.(by) });

  test('runTransaction commits all it did and answers what the callback answered', async () => {
    const answer = await sdk.db.runTransaction(async (transaction) => {
      const inside = sdk.on(transaction);
      expect(await inside.get(name, 'x')).toEqual({ _id: 'x', n: 1 });
      expect(await inside.update(name, 'x', inc(-1))).toBe(1);
      await inside.set(name, 'y', { n: 2 });
      expect(await inside.add(name, { _id: 'z', n: 3 })).toBe('z');
      expect(await inside.get(name, 'z')).toEqual({ _id: 'z', n: 3 });
      expect(await value('x')).toBe(1);
      expect(await inside.remove(name, 'z')).toBe(1);
      return 'done';
    });
    expect(answer).toBe('done');
    expect([await value('x'), await value('y'), await value('z')]).toEqual([0, 2, undefined]);
  });

  test('rollback undoes all and rejects with its reason', async () => {
    const rolledBack = sdk.db.runTransaction(async (transaction) => {
      await sdk.on(transaction).update(name, 'x', inc(5));
      await transaction.rollback('not enough');
    });
    await expect(rolledBack).rejects.toBe('not enough');
    expect(await value('x')).toBe(1);
  });

  test('an exception in the callback aborts', async () => {
    const failed = sdk.db.runTransaction(async (transaction) => {
      await sdk.on(transaction).update(name, 'x', inc(5));
      throw new TypeError('mistake');
    });
    await expect(failed).rejects.toThrow('mistake');
    expect(await docs.update(name, 'x', inc(1))).toBe(1);
    expect(await value('x')).toBe(2);
  });

  test('startTransaction, commit and rollback by hand', async () => {
    const one = await sdk.db.startTransaction();
    await sdk.on(one).update(name, 'x', inc(1));
    await one.commit();
    const two = await sdk.db.startTransaction();
    await sdk.on(two).update(name, 'x', inc(1));
    await two.rollback();
    expect(await value('x')).toBe(2);
    await expect(one.commit()).resolves.toBeDefined();
    await expect(two.commit()).rejects.toMatchObject({ code: 'DATABASE_TRANSACTION_FAIL' });
  });

  test('a snapshot is taken at the first action and stays', async () => {
    const one = await sdk.db.startTransaction();
    await docs.update(name, 'x', inc(1));
    expect(await sdk.on(one).get(name, 'x')).toMatchObject({ n: 2 });
    await docs.update(name, 'x', inc(1));
    await docs.update(name, 'y', inc(1));
    expect(await sdk.on(one).get(name, 'x')).toMatchObject({ n: 2 });
    expect(await sdk.on(one).get(name, 'y')).toMatchObject({ n: 1 });
    await one.commit();
  });

  test('where in a transaction is refused', async () => {
    const one = await sdk.db.startTransaction();
    await expect(one.collection(name).where({ n: 1 }).get()).rejects.toMatchObject(sdk.error('INVALID_PARAM'));
  });

  // @cloudbase/database transaction/index.ts: DATABASE_TRANSACTION_CONFLICT is tried again, 3 times. wx-server-sdk
  // turns the code of an operation into errCode -501001 before the loop sees it, so there the first one is final.
  test('a conflict at an operation is tried again by node-sdk only, and its document is free meanwhile', async () => {
    let runs = 0;
    const contested = sdk.db.runTransaction(async (transaction) => {
      runs += 1;
      await sdk.on(transaction).get(name, 'x');
      if (runs <= 3) await docs.update(name, 'x', inc(1));
      await sdk.on(transaction).update(name, 'x', inc(100));
    });
    if (sdkName === 'node-sdk') {
      await contested;
      expect([runs, await value('x')]).toEqual([4, 104]);
    } else {
      await expect(contested).rejects.toMatchObject({ errCode: -501001 });
      expect([runs, await value('x')]).toEqual([1, 2]);
    }
  });

  test('after 4 runs in conflict node-sdk gives up with the cloud’s code', async () => {
    let runs = 0;
    const lost = sdk.db.runTransaction(async (transaction) => {
      runs += 1;
      await sdk.on(transaction).get(name, 'x');
      await docs.update(name, 'x', inc(1));
      await sdk.on(transaction).update(name, 'x', inc(100));
    });
    await expect(lost).rejects.toMatchObject(sdk.error('DATABASE_TRANSACTION_CONFLICT'));
    expect(runs).toBe(sdkName === 'node-sdk' ? 4 : 1);
    expect(await value('x')).toBe(1 + runs);
  });

  test('a write outside waits for the transaction that holds the document', async () => {
    const one = await sdk.db.startTransaction();
    await sdk.on(one).update(name, 'x', inc(1));
    const order: string[] = [];
    const outside = docs.update(name, 'x', inc(10)).then(() => order.push('outside'));
    await docs.update(name, 'y', inc(1));
    await one.commit().then(() => order.push('commit'));
    await outside;
    expect(order.sort()).toEqual(['commit', 'outside']);
    expect(await value('x')).toBe(12);
  });

  test('a duplicate key ends the transaction', async () => {
    const clash = sdk.db.runTransaction(async (transaction) => {
      await sdk.on(transaction).update(name, 'y', inc(1));
      await sdk.on(transaction).add(name, { _id: 'x' });
    });
    await expect(clash).rejects.toMatchObject(sdk.error('DATABASE_REQUEST_FAILED'));
    expect(await value('y')).toBe(1);
  });
});

// @cloudbase/database query.ts: updateAndReturn is the one action by condition that carries the transaction's id.
test('updateAndReturn works inside a transaction', async () => {
  const db = cloudbase.init({ env: 'local-env' }).database();
  await db.createCollection('returning');
  await db.collection('returning').add({ _id: 'x', n: 1 });
  const one = await db.startTransaction();
  const answer = await one
    .collection('returning')
    .where({ n: 1 })
    .updateAndReturn({ n: db.command.inc(1) });
  expect(answer).toMatchObject({ updated: 1, doc: { n: 2 } });
  await one.rollback();
  expect((await db.collection('returning').doc('x').get()).data).toEqual([{ _id: 'x', n: 1 }]);
});

test('32 clients with 5 transfers each lose and invent nothing', async () => {
  const db = cloudbase.init({ env: 'local-env' }).database();
  const { on } = nodeSdk('local-env');
  await db.createCollection('accounts');
  const ids = Array.from({ length: 20 }, (_none, i) => `a${i}`);
  await db.collection('accounts').add(ids.map((_id) => ({ _id, n: 100 })));
  const transfer = async (from: string, to: string): Promise<boolean> => {
    try {
      await db.runTransaction(async (transaction: Parameters<typeof on>[0]) => {
        const accounts = on(transaction);
        const [a, b] = [await accounts.get('accounts', from), await accounts.get('accounts', to)];
        await accounts.update('accounts', from, { n: Number(a?.n) - 1 });
        await accounts.update('accounts', to, { n: Number(b?.n) + 1 });
      });
      return true;
    } catch (error) {
      expect(error).toMatchObject({ code: 'DATABASE_TRANSACTION_CONFLICT' });
      return false;
    }
  };
  let done = 0;
  const client = async (number: number): Promise<void> => {
    for (let i = 0; i < 5; i++)
      if (await transfer(`a${(number + i) % 20}`, `a${(number * 7 + i * 3 + 1) % 20}`)) done += 1;
  };
  await Promise.all(Array.from({ length: 32 }, (_none, number) => client(number)));
  const { data } = await db.collection('accounts').get();
  expect(data.reduce((sum: number, { n }: { n: number }) => sum + n, 0)).toBe(2000);
  expect(done).toBeGreaterThan(32);
});

test('two lists that every transaction appends to together are read as equal, and lose no append', async () => {
  const sdk = nodeSdk('local-env');
  const docs = sdk.on(sdk.db);
  await sdk.db.createCollection('lists');
  await docs.add('lists', [
    { _id: 'x', list: [] },
    { _id: 'y', list: [] },
  ]);
  const committed: string[] = [];
  const append = async (act: string, lists: string[]): Promise<void> => {
    await sdk.db.runTransaction(async (transaction) => {
      const inside = sdk.on(transaction);
      const read: unknown[] = [];
      for (const list of lists) read.push((await inside.get('lists', list))?.list);
      expect(read[1]).toEqual(read[0]);
      for (const list of lists) await inside.update('lists', list, { list: sdk.db.command.push?.([act]) });
      expect((await inside.get('lists', 'x'))?.list).toEqual([...(read[0] as string[]), act]);
    });
    committed.push(act);
  };
  // Half take the lists in the other order; what ends in conflict is tried again as a new act.
  const client = async (number: number): Promise<void> => {
    const lists = number % 2 ? ['x', 'y'] : ['y', 'x'];
    for (let i = 0; i < 5; i++) {
      await append(`${number}-${i}`, lists).catch((error) =>
        expect(error).toMatchObject({ code: 'DATABASE_TRANSACTION_CONFLICT' }),
      );
    }
  };
  await Promise.all(Array.from({ length: 12 }, (_none, number) => client(number)));
  const { list } = (await docs.get('lists', 'x')) ?? {};
  expect((await docs.get('lists', 'y'))?.list).toEqual(list);
  expect([...(list as string[])].sort()).toEqual(committed.sort());
  expect(committed.length).toBeGreaterThan(5);
});
