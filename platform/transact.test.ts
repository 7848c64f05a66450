import { type CourtCloud, startCourt } from '../demo/court-cloud';
import { collection, DuplicateKeyError, type Stored } from './database';
import { transact } from './transact';

interface Account extends Stored {
  fen: number;
}
const accounts = collection<Account>('people');

let court: CourtCloud;
beforeEach(async () => {
  court = await startCourt({});
  await accounts.insert({ _id: 'a', fen: 100 });
  await accounts.insert({ _id: 'b', fen: 0 });
});
afterEach(() => court.stop());

const pay = (from: string, to: string, fen: number) =>
  transact(async (transaction) => {
    const inside = transaction.collection<Account>('people');
    const [payer, payee] = [await inside.get(from), await inside.get(to)];
    if (!payer || !payee || payer.fen < fen) throw new Error('not enough');
    await inside.update(from, { fen: payer.fen - fen });
    await inside.update(to, { fen: payee.fen + fen });
    return payer.fen - fen;
  });

test('documents change together', async () => {
  expect(await pay('a', 'b', 30)).toBe(70);
  expect([await accounts.get('a'), await accounts.get('b')]).toEqual([
    { _id: 'a', fen: 70 },
    { _id: 'b', fen: 30 },
  ]);
});

test('what throws changes nothing', async () => {
  await expect(pay('a', 'b', 101)).rejects.toThrow('not enough');
  expect(await accounts.get('a')).toEqual({ _id: 'a', fen: 100 });
});

test('many at once on the same documents: all get through, nothing is lost', async () => {
  const results = await Promise.all(Array.from({ length: 20 }, () => pay('a', 'b', 1)));
  expect(results).toHaveLength(20);
  expect([await accounts.get('a'), await accounts.get('b')]).toEqual([
    { _id: 'a', fen: 80 },
    { _id: 'b', fen: 20 },
  ]);
});

test('a duplicate key inside a transaction is a DuplicateKeyError, and nothing is written', async () => {
  const inserting = transact(async (transaction) => {
    const inside = transaction.collection<Account>('people');
    await inside.update('b', { fen: 5 });
    await inside.insert({ _id: 'a', fen: 1 });
  });
  await expect(inserting).rejects.toBeInstanceOf(DuplicateKeyError);
  expect(await accounts.get('b')).toEqual({ _id: 'b', fen: 0 });
});

test('what is there already is not inserted again inside a transaction, and what else it does stands', async () => {
  const inserted = await transact(async (transaction) => {
    const inside = transaction.collection<Account>('people');
    await inside.update('b', { fen: 5 });
    return [await inside.insertMissing({ _id: 'a', fen: 1 }), await inside.insertMissing({ _id: 'c', fen: 2 })];
  });
  expect(inserted).toEqual([false, true]);
  expect([await accounts.get('a'), await accounts.get('b'), await accounts.get('c')]).toMatchObject([
    { fen: 100 },
    { fen: 5 },
    { fen: 2 },
  ]);
});
