/** watch() through the unmodified @cloudbase/js-sdk 3.7 in Node.js, in both of its modes. */

import { collectionOf } from './watch-client';
import { Stage } from './watch-stage';
import type { Mode } from './web-sdk';

let stage: Stage;
beforeEach(async () => {
  stage = await Stage.start();
});
afterEach(() => stage.stop());

describe.each<Mode>(['CLOUD_API', 'GATEWAY'])('in mode %s', (mode) => {
  test('WeChat guide/database/realtime: an empty result, add, update, set and remove are told as such', async () => {
    const app = await stage.person('o-alice', mode);
    const boards = stage.database.collection('boards');
    const seen = stage.watch(collectionOf(app, 'boards').where({ hall: 'h1' }));
    expect(await seen.snapshot(1)).toMatchObject({ type: 'init', docs: [], docChanges: [] });
    await boards.add({ _id: 'a', hall: 'h1', n: 1, gone: true, in: { x: 1, y: 2 } });
    expect(await seen.snapshot(2)).toMatchObject({ docs: [{ _id: 'a', n: 1 }] });
    expect(seen.changes).toEqual(['add/enqueue a']);
    await boards.doc('a').update({ n: 2, gone: stage.database.command.remove(), in: { y: 3 } });
    const { docs, docChanges } = await seen.snapshot(3);
    expect(docs).toEqual([{ _id: 'a', hall: 'h1', n: 2, in: { x: 1, y: 3 } }]);
    expect(docChanges).toMatchObject([
      { dataType: 'update', queueType: 'update', updatedFields: { n: 2, 'in.y': 3 }, removedFields: ['gone'] },
    ]);
    await boards.doc('a').set({ hall: 'h1', n: 3 });
    expect((await seen.snapshot(4)).docs).toEqual([{ _id: 'a', hall: 'h1', n: 3 }]);
    expect(seen.changes).toEqual(['replace/update a']);
    await boards.doc('a').remove();
    expect((await seen.snapshot(5)).docs).toEqual([]);
    expect(seen.changes).toEqual(['remove/dequeue a']);
    expect(seen.last.docChanges[0]?.doc).toEqual({ _id: 'a', hall: 'h1', n: 3 });
    expect(seen.errors).toEqual([]);
  });

  test('WeChat guide/database/realtime: what comes to match enters the list, what ceases to leaves it', async () => {
    const app = await stage.person('o-alice', mode);
    const boards = stage.database.collection('boards');
    await boards.add([
      { _id: 'a', n: 1 },
      { _id: 'b', n: 5 },
    ]);
    const seen = stage.watch(collectionOf(app, 'boards').where({ n: app.database().command.gt(3) }));
    expect((await seen.snapshot(1)).docs).toEqual([{ _id: 'b', n: 5 }]);
    await boards.doc('a').update({ n: 4 });
    await seen.snapshot(2);
    expect(seen.changes).toEqual(['update/enqueue a']);
    await boards.doc('b').update({ n: 0 });
    expect((await seen.snapshot(3)).docs).toEqual([{ _id: 'a', n: 4 }]);
    expect(seen.changes).toEqual(['update/dequeue b']);
    await boards.doc('a').set({ n: 1 });
    expect((await seen.snapshot(4)).docs).toEqual([]);
    expect(seen.changes).toEqual(['replace/dequeue a']);
    await boards.doc('a').set({ n: 9 });
    expect((await seen.snapshot(5)).docs).toEqual([{ _id: 'a', n: 9 }]);
    expect(seen.changes).toEqual(['replace/enqueue a']);
  });

  test('WeChat Collection.watch: the first by orderBy up to the limit; others move up and out', async () => {
    const app = await stage.person('o-alice', mode);
    const boards = stage.database.collection('boards');
    for (const n of [1, 2, 3]) await boards.add({ _id: `t${n}`, n });
    const seen = stage.watch(collectionOf(app, 'boards').orderBy('n', 'desc').limit(2));
    expect((await seen.snapshot(1)).docs.map(({ n }) => n)).toEqual([3, 2]);
    await boards.add({ _id: 't4', n: 4 });
    expect(new Set((await seen.snapshot(2)).docs.map(({ n }) => n))).toEqual(new Set([3, 4]));
    expect(seen.changes).toEqual(['limit/dequeue t2', 'add/enqueue t4']);
    await boards.doc('t4').remove();
    await seen.snapshot(3);
    expect(seen.changes).toEqual(['remove/dequeue t4', 'limit/enqueue t2']);
    await boards.doc('t3').update({ n: 0 });
    expect(new Set((await seen.snapshot(4)).docs.map(({ n }) => n))).toEqual(new Set([2, 1]));
    expect(seen.changes).toEqual(['update/dequeue t3', 'limit/enqueue t1']);
  });

  test('one document is watched; other documents are not told of', async () => {
    const app = await stage.person('o-alice', mode);
    const boards = stage.database.collection('boards');
    await boards.add({ _id: 'a', n: 1 });
    const seen = stage.watch(collectionOf(app, 'boards').doc('a'));
    await seen.snapshot(1);
    await boards.add({ _id: 'b', n: 1 });
    await boards.doc('a').update({ n: 1 });
    await boards.doc('a').update({ n: 2 });
    expect((await seen.snapshot(2)).docs).toEqual([{ _id: 'a', n: 2 }]);
  });

  test('the client itself writes, and is told of it like everybody', async () => {
    const app = await stage.person('o-alice', mode);
    const seen = stage.watch(collectionOf(app, 'boards').where({ n: 7 }));
    await seen.snapshot(1);
    await app.database().collection('boards').add({ n: 7 });
    expect((await seen.snapshot(2)).docs).toMatchObject([{ n: 7, _openid: 'o-alice' }]);
  });

  test('query.ts: dates in the query are those of the web SDK, a server date is of when the watch begins', async () => {
    const app = await stage.person('o-alice', mode);
    const { command, serverDate } = app.database();
    const boards = stage.database.collection('boards');
    const at = (ms: number) => new Date(Date.now() + ms);
    await boards.add([
      { _id: 'past', on: at(-60_000) },
      { _id: 'next', on: at(60_000) },
    ]);
    const before = stage.watch(collectionOf(app, 'boards').where({ on: command.lt(new Date()) }));
    const after = stage.watch(collectionOf(app, 'boards').where({ on: command.gt(serverDate()) }));
    expect((await before.snapshot(1)).docs).toMatchObject([{ _id: 'past' }]);
    expect((await after.snapshot(1)).docs).toMatchObject([{ _id: 'next' }]);
    const on = new Date(Date.now() + 5000);
    await boards.add({ _id: 'soon', on });
    expect((await after.snapshot(2)).docs[1]).toEqual({ _id: 'soon', on: { $date: on.toISOString() } });
  });

  test('close() ends the watch, the last one the connection too', async () => {
    const app = await stage.person('o-alice', mode);
    const seen = [stage.watch(collectionOf(app, 'boards')), stage.watch(collectionOf(app, 'boards').limit(1))];
    for (const one of seen) await one.snapshot(1);
    expect(stage.emulator.watch.counts).toMatchObject({ sockets: 1, channels: 2, watches: 2 });
    seen[0]?.close();
    await stage.database.collection('boards').add({ n: 1 });
    await seen[1]?.snapshot(2);
    expect(seen[0]?.snapshots).toHaveLength(1);
    seen[1]?.close();
    await stage.quiet();
    expect(stage.emulator.watch.counts).toMatchObject({ channels: 0, watches: 0, lingering: 0 });
  });
});
