/** What watchers are told, seen on the socket. */
import { ObjectId } from 'bson';
import { createEmulator, type Emulator, type EmulatorOptions } from '../emulator';
import { idKey } from '../store/collection';
import { RawClient } from './raw-client';

const ENVIRONMENT: EmulatorOptions = {
  envId: 'env-x',
  collections: { boards: [] },
  rules: { boards: { read: true, write: false } },
  onWarning: () => undefined,
};

let emulator: Emulator;
beforeEach(async () => {
  emulator = await createEmulator(ENVIRONMENT);
});
afterEach(async () => {
  await emulator.stop();
});

const put = (...docs: { _id: string; [field: string]: string | number }[]) =>
  emulator.store.run((unit) => {
    for (const doc of docs) unit.put(emulator.store.collection('boards'), `s${doc._id}`, doc);
  });

test('cloud.tencent.com 876/41801: more than 5,000 documents are refused, unless a limit keeps to fewer', async () => {
  await put(...Array.from({ length: 5001 }, (_none, n) => ({ _id: `b${n}`, n })));
  const client = await RawClient.open(emulator, 'o-alice');
  await expect(client.watch('w', { collName: 'boards' })).rejects.toThrow(/at most 5000 documents, not 5001/);
  const few = await client.watch('w', { collName: 'boards', limit: 2, orderBy: { n: 'desc' } });
  expect(few.docs.map(({ n }) => n)).toEqual([5000, 4999]);
});

test('cloud.tencent.com 876/41801: a watch that grows beyond 5,000 ends with an error', async () => {
  await put(...Array.from({ length: 5000 }, (_none, n) => ({ _id: `b${n}`, n })));
  const client = await RawClient.open(emulator, 'o-alice');
  const seen = await client.watch('w', { collName: 'boards' });
  expect(seen.docs).toHaveLength(5000);
  await put({ _id: 'one more', n: 0 });
  const error = await client.until(({ msgType }) => msgType === 'ERROR');
  expect(error).toMatchObject({ watchId: 'w', msgData: { code: 'SYS_ERR' } });
  expect(emulator.watch.counts).toMatchObject({ watches: 0, channels: 0 });
});

test('Collection.watch: without orderBy the order is that of _id, descending', async () => {
  await put({ _id: 'b', n: 1 }, { _id: 'c', n: 1 }, { _id: 'a', n: 1 });
  const client = await RawClient.open(emulator, 'o-alice');
  const seen = await client.watch('w', { collName: 'boards', limit: 2 });
  expect(seen.docs.map(({ _id }) => _id)).toEqual(['c', 'b']);
});

test.each([
  ['a number', 7, 7],
  ['an ObjectId', new ObjectId('0123456789abcdef01234567'), '0123456789abcdef01234567'],
])('a document whose _id is %s is followed', async (_what, id, told) => {
  const client = await RawClient.open(emulator, 'o-alice');
  const seen = await client.watch('w', { collName: 'boards' });
  const boards = emulator.store.collection('boards');
  for (const n of [1, 2]) await emulator.store.run((unit) => unit.put(boards, idKey(id), { _id: id, n }));
  while (seen.current < 2) await client.change();
  expect(seen.docs).toEqual([{ _id: told, n: 2 }]);
  await emulator.store.run((unit) => unit.put(boards, idKey(id), null));
  while (seen.docs.length > 0) await client.change();
});

test('a transaction is one change, with all that it wrote', async () => {
  const client = await RawClient.open(emulator, 'o-alice');
  const seen = await client.watch('w', { collName: 'boards' });
  await put({ _id: 'a', n: 1 }, { _id: 'b', n: 1 });
  while (seen.current < 1) await client.change();
  expect(seen.snapshots.map((changes) => changes.length)).toEqual([2]);
});

test('who missed more than 1,000 changes, or says he has seen more than there were, gets the whole result again', async () => {
  const client = await RawClient.open(emulator, 'o-alice');
  const seen = await client.watch('w', { collName: 'boards' });
  client.socket.terminate();
  for (let n = 1; n <= 1001; n++) await put({ _id: 'a', n });
  const again = await RawClient.open(emulator, 'o-alice');
  await again.rebuild('w', 'boards', seen);
  expect(seen).toMatchObject({ wholes: 1, current: 1, docs: [{ _id: 'a', n: 1001 }] });
  again.socket.terminate();
  for (let n = 1; n <= 1000; n++) await put({ _id: 'a', n });
  const third = await RawClient.open(emulator, 'o-alice');
  await third.rebuild('w', 'boards', seen);
  expect(seen).toMatchObject({ wholes: 1, current: 1001, docs: [{ _id: 'a', n: 1000 }] });
  seen.current = 5000;
  await third.rebuild('w', 'boards', seen);
  await put({ _id: 'a', n: 1 });
  while (seen.current < 5002) await third.change();
  expect(seen).toMatchObject({ wholes: 2, docs: [{ _id: 'a', n: 1 }] });
});

test('a snapshot is restored: who watches has what it holds', async () => {
  await put({ _id: 'a', n: 1 });
  await emulator.save('one');
  const client = await RawClient.open(emulator, 'o-alice');
  const seen = await client.watch('w', { collName: 'boards' });
  await put({ _id: 'b', n: 2 });
  await emulator.restore('one');
  while (seen.docs.length !== 1) await client.change();
  expect(seen.docs).toEqual([{ _id: 'a', n: 1 }]);
});
