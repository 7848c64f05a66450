/** Many who watch, and those who do not read or answer. */
import { createEmulator, type Emulator, type EmulatorOptions } from '../emulator';
import { RawClient } from './raw-client';

const ENVIRONMENT: EmulatorOptions = {
  envId: 'env-x',
  collections: { boards: [] },
  rules: { boards: { read: true, write: false } },
  onWarning: () => undefined,
};

let emulator: Emulator;
const start = async (options: EmulatorOptions = {}) => {
  emulator = await createEmulator({ ...ENVIRONMENT, ...options });
};
afterEach(async () => {
  await emulator.stop();
});

const put = (...docs: { _id: string; [field: string]: string | number }[]) =>
  emulator.store.run((unit) => {
    for (const doc of docs) unit.put(emulator.store.collection('boards'), `s${doc._id}`, doc);
  });

test('more connections than allowed are refused; those that are there go on', async () => {
  await start({ watch: { mostSockets: 3 } });
  const clients = await Promise.all(['a', 'b', 'c'].map((openid) => RawClient.open(emulator, openid)));
  expect((await RawClient.connect(emulator.port)).closed).toBe(1006);
  for (const client of clients) expect((await client.ask('PING')).msgType).toBe('PONG');
  await clients[0]?.close();
  expect((await RawClient.open(emulator, 'd')).closed).toBeUndefined();
});

test('1,000 connections are served, each with a watch of its own', async () => {
  await start();
  const clients = await Promise.all(Array.from({ length: 1000 }, (_none, i) => RawClient.open(emulator, `o-${i}`)));
  const models = await Promise.all(clients.map((client, n) => client.watch('w', { collName: 'boards', query: { n } })));
  expect(emulator.watch.counts).toMatchObject({ sockets: 1000, watches: 1000, channels: 1000 });
  await put(...clients.map((_client, n) => ({ _id: `b${n}`, n })));
  for (const [i, client] of clients.entries()) while (models[i]?.docs.length !== 1) await client.change();
  expect(models.every(({ docs }, n) => docs[0]?.n === n)).toBe(true);
});

test('100 who watch the same share one evaluation of each change', async () => {
  await start();
  await put({ _id: 'a', n: 1 }, { _id: 'b', n: 2 });
  const clients = await Promise.all(Array.from({ length: 100 }, (_none, i) => RawClient.open(emulator, `o-${i}`)));
  const query = { n: { $gt: 0 }, hall: { $exists: false } };
  const same = { hall: { $exists: false }, n: { $gt: 0 } };
  const models = await Promise.all(
    clients.map((client, i) => client.watch('w', { collName: 'boards', query: i % 2 ? query : same })),
  );
  expect(emulator.watch.counts).toMatchObject({ watches: 100, channels: 1, evaluations: 0 });
  await put({ _id: 'c', n: 3 });
  await put({ _id: 'a', n: 0 });
  for (const [i, client] of clients.entries()) while (models[i]?.current !== 2) await client.change();
  expect(emulator.watch.counts.evaluations).toBe(2);
  expect(models.every(({ docs }) => docs.length === 2)).toBe(true);
});

test('who never reads is cut off once 1 MB waits for him; others are told as before', async () => {
  await start();
  const [slow, quick] = [await RawClient.open(emulator, 'o-slow'), await RawClient.open(emulator, 'o-quick')];
  await slow.watch('w', { collName: 'boards' });
  const seen = await quick.watch('w', { collName: 'boards' });
  await slow.ask('PING');
  slow.socket.pause();
  let written = 0;
  while (emulator.watch.counts.sockets === 2) {
    written += 1;
    await put({ _id: 'big', n: written, text: 'x'.repeat(200_000) });
    if (written > 200) throw new Error('never cut off');
  }
  while (seen.current < written) await quick.change();
  expect(emulator.watch.counts).toMatchObject({ sockets: 1, watches: 2, lingering: 1 });
});

test('who does not answer two heartbeats is cut off', async () => {
  await start();
  const client = await RawClient.open(emulator, 'o-alice');
  client.socket.pause();
  emulator.watch.beat();
  expect(emulator.watch.counts.sockets).toBe(1);
  emulator.watch.beat();
  while (emulator.watch.counts.sockets > 0) await new Promise((resolve) => setImmediate(resolve));
});

test('what was missed is kept for a minute', async () => {
  await start();
  const client = await RawClient.open(emulator, 'o-alice');
  await client.watch('w', { collName: 'boards' });
  client.socket.terminate();
  while (emulator.watch.counts.sockets > 0) await new Promise((resolve) => setImmediate(resolve));
  emulator.watch.beat();
  expect(emulator.watch.counts).toMatchObject({ watches: 1, lingering: 1, channels: 1 });
  const now = jest.spyOn(Date, 'now').mockReturnValue(Date.now() + 60_001);
  emulator.watch.beat();
  expect(emulator.watch.counts).toMatchObject({ watches: 0, lingering: 0, channels: 0 });
  now.mockRestore();
});
