/** What is told when: nothing before it is on disk, nothing that a first result already had, nothing that was forbidden meanwhile. */
import { createEmulator, type Emulator } from '../emulator';
import { Limits } from '../limits/limits';
import { type Journal, memoryJournal } from '../store/journal';
import { QueryWatch } from '../warnings/query-watch';
import { Warnings } from '../warnings/warnings';
import { RawClient } from './raw-client';
import { SdkModel } from './sdk-model';
import type { Outlet } from './watch';
import { Watches } from './watches';

let emulator: Emulator;
let client: RawClient;
let hold: Promise<void> = Promise.resolve();
let release = (): void => undefined;

/** From now on nothing comes to disk before `release()`. */
function holdFlushes(): void {
  hold = new Promise((resolve) => {
    release = resolve;
  });
}

const put = (_id: string, n: number) =>
  emulator.store.run((unit) => unit.put(emulator.store.collection('boards'), `s${_id}`, { _id, n }));

/** Resolves when the local cloud has had time to say what it should not. */
async function settled(): Promise<void> {
  for (let i = 0; i < 3; i++) await client.ask('PING');
}

beforeEach(async () => {
  const journal: Journal = { ...memoryJournal(), write: () => hold };
  emulator = await createEmulator({
    envId: 'env-x',
    collections: { boards: [] },
    rules: { boards: { read: true, write: false } },
    journal,
    onWarning: () => undefined,
  });
  client = await RawClient.open(emulator, 'o-alice');
});
afterEach(async () => {
  release();
  await emulator.stop();
});

test('neither a change nor a first result is told before it is durable', async () => {
  const first = await client.watch('first', { collName: 'boards' });
  holdFlushes();
  const written = put('a', 1);
  const others = ['other', 'another'].map((name) => client.watch(name, { collName: 'boards', query: { n: 1 } }));
  // Whoever shares an old result has it as it is on disk.
  const same = await client.watch('same', { collName: 'boards' });
  await settled();
  expect([first.docs, same.docs]).toEqual([[], []]);
  expect(client.messages.filter(({ watchId }) => watchId?.includes('other'))).toEqual([]);
  release();
  await written;
  for (const other of others) expect((await other).docs).toEqual([{ _id: 'a', n: 1 }]);
  while (first.docs.length === 0 || same.docs.length === 0) await client.change();
});

test('a first result is not followed by the changes that it already has', async () => {
  await client.watch('of the changes', { collName: 'boards', query: { n: 0 } });
  holdFlushes();
  const written = [put('a', 1), put('a', 2), put('b', 1)];
  const watching = client.watch('w', { collName: 'boards' });
  await client.ask('PING');
  written.push(put('c', 1));
  release();
  await Promise.all(written);
  const seen = await watching;
  while (seen.docs.length < 3) await client.change();
  await settled();
  expect(seen.snapshots.map((changes) => changes.map(({ docId, doc }) => `${docId}${doc.n}`))).toEqual([
    ['b1', 'a2'],
    ['c1'],
  ]);
});

test('whoever has had his write answered finds it in a first result that he shares', async () => {
  const watches = new Watches({
    store: emulator.store,
    access: emulator.client.access,
    lenientDocRules: false,
    now: () => Date.now(),
    limits: new Limits(),
    queryWatch: new QueryWatch(new Warnings(() => undefined), false),
  });
  const outlet: Outlet = { send() {}, afterAll() {}, fail() {}, forget() {} };
  const open = () =>
    watches.open({ collection: 'boards', query: '{}', sort: [] }, { watchId: 'w', caller: null, outlet }, 'r');
  await open();
  await put('a', 1);
  // In the very turn in which the write is answered.
  const { answer } = await open();
  const seen = new SdkModel();
  seen.receive(answer);
  expect(seen.docs).toEqual([{ _id: 'a', n: 1 }]);
  expect(watches.counts).toMatchObject({ channels: 1, watches: 2 });
  watches.stop();
});

test('a change that is on disk, but not yet told, when the rules change, is not told to who may not read it', async () => {
  const seen = await client.watch('w', { collName: 'boards' });
  await put('a', 1);
  holdFlushes();
  void put('b', 1);
  emulator.client.access.setRules('boards', { read: false, write: false });
  await settled();
  expect(seen.docs).toEqual([]);
  release();
  const error = await client.until(({ msgType }) => msgType === 'ERROR');
  expect(error).toMatchObject({ watchId: 'w', msgData: { code: 'COLLECTION_PERMISSION_DENIED' } });
  expect(seen.docs).toEqual([]);
});
