import { createEmulator, type Emulator } from '../emulator';
import { RawClient } from './raw-client';

let emulator: Emulator;
const watches = async () => (await fetch(`${emulator.url}/watches`)).json();

beforeAll(async () => {
  emulator = await createEmulator({
    envId: 'env-x',
    collections: { things: [] },
    rules: { things: { read: true, write: false } },
  });
});
afterAll(() => emulator.stop());

test('it is told who watches what, and all connections are cut on order', async () => {
  expect(await watches()).toMatchObject({ sockets: 0, watches: 0, queries: [] });
  const clients = await Promise.all(['o-a', 'o-b'].map((openid) => RawClient.open(emulator, openid)));
  for (const client of clients) await client.watch('w', { collName: 'things', query: { n: 7 } });
  const things = emulator.store.collection('things');
  await emulator.store.run((unit) => unit.put(things, 's1', { _id: '1', n: 7 }));
  await clients[0]?.change();
  expect(await watches()).toMatchObject({
    sockets: 2,
    channels: 1,
    watches: 2,
    lingering: 0,
    queries: [{ collection: 'things', where: '{"n":7}', documents: 1, changes: 1, watchers: ['o-a', 'o-b'] }],
  });
  const cut = clients.map(({ socket }) => new Promise((resolve) => socket.once('close', resolve)));
  await fetch(`${emulator.url}/watches/cut`, { method: 'POST' });
  await Promise.all(cut);
});
