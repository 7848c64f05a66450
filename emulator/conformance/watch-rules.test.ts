/**
 * Who may watch what, and what he may see of it: the unmodified web SDK under security rules. A watch that is refused from
 * the start is tried without the SDK (watch/socket.test.ts): in Node.js it ends the process by an unhandled rejection
 * (virtual-websocket-client.ts, the constructor's initWatch).
 */
import { collectionOf, type Told } from './watch-client';
import { Stage } from './watch-stage';

let stage: Stage;
beforeEach(async () => {
  stage = await Stage.start();
});
afterEach(() => stage.stop());

const failed = ({ errors }: Told) => errors.length > 0;
const said = ({ errors }: Told) =>
  errors.map((error) => (error instanceof Error ? error.message : JSON.stringify(error)));

test('cloud.tencent.com 876/41801: the read permission holds; who may only read his own is told of no other', async () => {
  const alice = stage.watch(collectionOf(await stage.person('o-alice'), 'mine'));
  await alice.snapshot(1);
  const mine = stage.database.collection('mine');
  await mine.add([
    { _id: 'b', _openid: 'o-bob' },
    { _id: 'a', _openid: 'o-alice' },
  ]);
  expect((await alice.snapshot(2)).docs).toEqual([{ _id: 'a', _openid: 'o-alice' }]);
  await mine.doc('b').update({ n: 1 });
  await mine.doc('a').update({ n: 1 });
  expect((await alice.snapshot(3)).docs).toEqual([{ _id: 'a', _openid: 'o-alice', n: 1 }]);
});

test("'{openid}' in the query is whoever watches; two people do not share what each may see", async () => {
  const people = await Promise.all(['o-alice', 'o-bob'].map((openid) => stage.person(openid)));
  const all = people.map((app) => stage.watch(collectionOf(app, 'boards').where({ _openid: '{openid}' })));
  for (const seen of all) await seen.snapshot(1);
  await stage.database.collection('boards').add({ _id: 'b', _openid: 'o-bob' });
  await all[1]?.snapshot(2);
  expect(all.map(({ last }) => last.docs.length)).toEqual([0, 1]);
  expect(stage.emulator.watch.counts.channels).toBe(2);
});

test('what leaves by its own change is not shown as it became, where the rules say nothing for that', async () => {
  const tickets = stage.database.collection('tickets');
  await tickets.add([
    { _id: 'a', state: 'open' },
    { _id: 'b', state: 'open' },
  ]);
  const seen = stage.watch(collectionOf(await stage.person('o-alice'), 'tickets').where({ state: 'open' }));
  await seen.snapshot(1);
  await tickets.doc('a').update({ state: 'sealed', secret: 's' });
  await seen.snapshot(2);
  await tickets.doc('b').set({ state: 'sealed', secret: 's' });
  await seen.snapshot(3);
  expect(seen.changes).toEqual(['replace/dequeue b']);
  expect(JSON.stringify(seen.snapshots)).not.toMatch(/sealed|secret/);
});

test('where everybody may read everything, what left is shown as it became', async () => {
  const boards = stage.database.collection('boards');
  await boards.add({ _id: 'a', n: 1 });
  const seen = stage.watch(collectionOf(await stage.person('o-alice'), 'boards').where({ n: 1 }));
  await seen.snapshot(1);
  await boards.doc('a').update({ n: 2 });
  await seen.snapshot(2);
  expect(seen.last.docChanges).toMatchObject([{ queueType: 'dequeue', doc: { n: 2 }, updatedFields: { n: 2 } }]);
});

test('the rules change: who may no longer watch is told so, and of nothing that comes after', async () => {
  const seen = stage.watch(collectionOf(await stage.person('o-alice'), 'boards').where({ n: 1 }));
  await seen.snapshot(1);
  stage.emulator.client.access.setRules('boards', { read: "doc.state == 'open'", write: false });
  await stage.database.collection('boards').add({ _id: 'a', n: 1, secret: true });
  await seen.until(failed);
  expect(said(seen)[0]).toMatch(/COLLECTION_PERMISSION_DENIED/);
  expect(seen.snapshots).toHaveLength(1);
  expect(stage.emulator.watch.counts.watches).toBe(0);
});

test('the rules change, but not for him: the watch goes on', async () => {
  const seen = stage.watch(collectionOf(await stage.person('o-alice'), 'tickets').where({ state: 'open' }));
  await seen.snapshot(1);
  stage.emulator.client.access.setRules('tickets', { read: "doc.state in ['open', 'called']", write: false });
  await stage.database.collection('tickets').add({ _id: 'a', state: 'open' });
  await seen.snapshot(2);
  expect(seen.errors).toEqual([]);
});

test('get(): who is struck off the list that the rule reads is told of nothing that comes after', async () => {
  await stage.database.collection('boards').add({ _id: 'b1', people: ['o-alice'] });
  const rooms = stage.database.collection('rooms');
  const seen = stage.watch(collectionOf(await stage.person('o-alice'), 'rooms').where({ boardId: 'b1' }));
  await seen.snapshot(1);
  await rooms.add({ _id: 'r1', boardId: 'b1' });
  expect((await seen.snapshot(2)).docs).toHaveLength(1);
  await stage.database.collection('boards').doc('b1').update({ people: [] });
  await rooms.add({ _id: 'r2', boardId: 'b1' });
  await seen.until(failed);
  expect(seen.snapshots).toHaveLength(2);
});

test('get(): who is struck off is told so within the 10 s of CHECK_LAST, though nothing happens', async () => {
  stage.hurry();
  await stage.database.collection('boards').add({ _id: 'b1', people: ['o-alice'] });
  const seen = stage.watch(collectionOf(await stage.person('o-alice'), 'rooms').where({ boardId: 'b1' }));
  await seen.snapshot(1);
  await stage.database.collection('boards').doc('b1').update({ people: [] });
  await seen.until(failed);
  expect(said(seen)[0]).toMatch(/COLLECTION_PERMISSION_DENIED/);
});

test('a connection that was cut: the rules are asked again before anything of the past is told', async () => {
  const seen = stage.watch(collectionOf(await stage.person('o-alice'), 'boards').where({ n: 1 }));
  await seen.snapshot(1);
  stage.emulator.watch.cut();
  stage.emulator.client.access.setRules('boards', 'ADMINONLY');
  await stage.database.collection('boards').add({ _id: 'a', n: 1 });
  await seen.until(failed);
  expect(seen.snapshots).toHaveLength(1);
});

test('who signs out does not get his watch back once the connection is cut', async () => {
  stage.hurry();
  const app = await stage.person('o-alice');
  const seen = stage.watch(collectionOf(app, 'boards'));
  await seen.snapshot(1);
  await app.auth().signOut();
  stage.emulator.watch.beat();
  await stage.quiet();
  await stage.database.collection('boards').add({ _id: 'a' });
  await seen.until(failed);
  expect(seen.snapshots).toHaveLength(1);
});
