/** What the unmodified web SDK does when its connection is cut, messages are lost, or the local cloud starts anew. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { idKey } from '../store/collection';
import { levelJournal } from '../store/journal';
import { Store } from '../store/store';
import { WatchSocket } from '../watch/socket';
import { collectionOf, type Told } from './watch-client';
import { Stage } from './watch-stage';

let stage: Stage;
let folder: string;
beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'watch-'));
  stage = await Stage.start({ dataDir: folder });
});
afterEach(async () => {
  await stage.stop();
  rmSync(folder, { recursive: true });
});

const boards = () => stage.database.collection('boards');

/** All values of a counter that were told, in order. */
const counted = (seen: Told) => seen.snapshots.flatMap(({ docChanges }) => docChanges.map(({ doc }) => doc.n));

async function counter() {
  const app = await stage.person('o-alice');
  await boards().add({ _id: 'a', n: 0 });
  const seen = stage.watch(collectionOf(app, 'boards').where({ _id: 'a' }));
  await seen.snapshot(1);
  const count = () =>
    boards()
      .doc('a')
      .update({ n: stage.database.command.inc(1) });
  return { seen, count };
}

test('REBUILD_WATCH: after its connection was cut the client is told each change that it missed, once', async () => {
  const { seen, count } = await counter();
  await count();
  await seen.snapshot(2);
  stage.emulator.watch.cut();
  for (let i = 0; i < 3; i++) await count();
  await seen.snapshot(5);
  await count();
  await seen.snapshot(6);
  expect(counted(seen)).toEqual([0, 1, 2, 3, 4, 5]);
  expect(seen.snapshots.map(({ id }) => id)).toEqual([0, 1, 2, 3, 4, 5]);
  expect(seen.errors).toEqual([]);
});

test('REBUILD_WATCH: a message that was lost leaves a gap, which the client has filled at the next one', async () => {
  const { seen, count } = await counter();
  const send = WatchSocket.prototype.send;
  const lost = jest.spyOn(WatchSocket.prototype, 'send').mockImplementationOnce(() => undefined);
  await count();
  await count();
  await seen.snapshot(3);
  expect(lost.mock.calls[0]?.[0]).toContain('NEXT_EVENT');
  expect(WatchSocket.prototype.send).not.toBe(send);
  expect(counted(seen)).toEqual([0, 1, 2]);
});

test('CHECK_LAST: a message that was lost is found missing even if no other follows', async () => {
  stage.hurry();
  const { seen, count } = await counter();
  jest.spyOn(WatchSocket.prototype, 'send').mockImplementationOnce(() => undefined);
  await count();
  await seen.snapshot(2);
  expect(counted(seen)).toEqual([0, 1]);
});

test('PING: a connection on which nothing happens stays', async () => {
  stage.hurry();
  const { seen, count } = await counter();
  const sent = jest.spyOn(WatchSocket.prototype, 'send');
  const has = (type: string) => sent.mock.calls.some(([text]) => text.includes(`"${type}"`));
  while (!has('PONG') || !has('CHECK_EVENT')) await new Promise((resolve) => setImmediate(resolve));
  await count();
  await seen.snapshot(2);
  expect(seen.errors).toEqual([]);
});

test('the local cloud starts anew: the client comes again by itself and has everything as it is now', async () => {
  stage.hurry();
  const { seen, count } = await counter();
  await count();
  await seen.snapshot(2);
  await stage.restart({ dataDir: folder });
  await count();
  await seen.until(({ last }) => last.docs[0]?.n === 2);
  await count();
  await seen.until(({ last }) => last.docs[0]?.n === 3);
  expect(seen.last.docs).toEqual([{ _id: 'a', n: 3 }]);
  expect(seen.changes).toEqual(['update/update a']);
  stage.emulator.watch.cut();
  await count();
  await seen.until(({ last }) => last.docs[0]?.n === 4);
  expect(seen.changes).toEqual(['update/update a']);
  expect(seen.errors).toEqual([]);
});

test('the local cloud starts anew with nothing left of what was watched: the client has nothing left, too', async () => {
  stage.hurry();
  const { seen } = await counter();
  await stage.restart({ dataDir: folder }, async () => {
    const journal = await levelJournal(`${folder}/database`);
    const store = await Store.open(journal, (error) => {
      throw error;
    });
    await store.run((unit) => unit.put(store.collection('boards'), idKey('a'), null));
    await store.close();
  });
  await seen.until(({ last }) => last.docs.length === 0);
  await boards().add({ _id: 'a', n: 9 });
  await seen.until(({ last }) => last.docs.length === 1);
  expect(seen.last.docs).toEqual([{ _id: 'a', n: 9 }]);
  expect(seen.errors).toEqual([]);
});

test('many watches of one client come again together', async () => {
  const app = await stage.person('o-alice');
  const all = [1, 2, 3, 4, 5].map((n) => stage.watch(collectionOf(app, 'boards').where({ n })));
  for (const seen of all) await seen.snapshot(1);
  stage.emulator.watch.cut();
  await boards().add([1, 2, 3, 4, 5].map((n) => ({ _id: `b${n}`, n })));
  for (const [i, seen] of all.entries())
    expect((await seen.snapshot(2)).docs).toEqual([{ _id: `b${i + 1}`, n: i + 1 }]);
});
