/** Live queries of `wx.cloud`, in a browser. */
import assert from 'node:assert/strict';
import { freePort } from '../emulator/bin/trial';
import { startCloud } from '../emulator/conformance/client-cloud';
import { type CloudCase, type Failure, inPhone, NETWORK_IS, openPhone } from './cloud-phone';

/** Collects what a watch tells, and waits until so much was told. */
const WATCH = `
  const told = [];
  let wake = () => {};
  const until = async (condition) => {
    while (!condition()) await new Promise((resolve) => { wake = resolve; });
  };
  const watch = (query) => query.watch({
    onChange: (snapshot) => { told.push(snapshot); wake(); },
    onError: ({ errCode, errMsg }) => { told.push({ errCode, errMsg }); wake(); },
  });
`;

export const WATCH_CASES: CloudCase[] = [
  {
    name: 'watch tells what is there and each change; a refused one says so and nothing else',
    async run(page, base) {
      const uncaught: string[] = [];
      page.on('pageerror', ({ message }) => uncaught.push(message));
      await openPhone(page, base, 'o-alice');
      const seen = await inPhone<Record<string, unknown> & { refused: Failure }>(
        page,
        `cloud.init();
        ${WATCH}
        const db = cloud.database();
        const open = db.collection('open');
        await open.add({ data: { _id: 'a', n: 1, at: db.serverDate() } });
        const watcher = watch(open.where({ n: db.command.gt(0) }));
        await until(() => told.length === 1);
        const [{ type, docs, docChanges }] = told;
        const first = { type, n: docs[0].n, isDate: docs[0].at instanceof Date, changes: docChanges.map(({ dataType }) => dataType) };
        await open.add({ data: { _id: 'b', n: 2 } });
        await until(() => told.length === 2);
        await open.doc('a').update({ data: { n: 7 } });
        await until(() => told.length === 3);
        await open.doc('b').remove();
        await until(() => told.length === 4);
        const changes = told.slice(1).map(({ type, docChanges: [c] }) => [type, c.dataType, c.queueType, c.docId]);
        const updated = told[2].docChanges[0].updatedFields;
        watcher.close();
        await open.doc('a').update({ data: { n: 8 } });
        told.length = 0;
        watch(db.collection('closed'));
        await until(() => told.length === 1);
        const closedAtOnce = watch(open);
        closedAtOnce.close();
        const document = watch(open.doc('a'));
        await until(() => told.length === 2);
        document.close();
        await cloud.callFunction({ name: 'who' });
        return { first, changes, updated, refused: told[0], document: told[1].docs[0].n, told: told.length, rejections };`,
      );
      assert.deepEqual(seen.first, { type: 'init', n: 1, isDate: true, changes: ['init'] });
      assert.deepEqual(seen.changes, [
        [undefined, 'add', 'enqueue', 'b'],
        [undefined, 'update', 'update', 'a'],
        [undefined, 'remove', 'dequeue', 'b'],
      ]);
      assert.deepEqual(seen.updated, { n: 7 });
      assert.equal(seen.refused.errCode, -402002);
      assert.match(seen.refused.errMsg, /PERMISSION_DENIED/);
      assert.deepEqual([seen.document, seen.told, seen.rejections, uncaught], [8, 2, [], []]);
    },
  },
  {
    name: 'watch goes on when the phone was 断网, and has missed nothing',
    async run(page, base) {
      await openPhone(page, base, 'o-alice');
      const [told, rejections] = await inPhone<[number[], string[]]>(
        page,
        `cloud.init();
        ${WATCH}
        const open = cloud.database().collection('open');
        await open.add({ data: { _id: 'a', n: 0 } });
        watch(open.doc('a'));
        await until(() => told.length === 1);
        network.set('offline');
        network.set('online');
        for (const n of [1, 2, 3]) await open.doc('a').update({ data: { n } });
        await until(() => told.at(-1).docs?.[0].n === 3);
        return [told.map(({ docs }) => docs?.[0].n), rejections];`,
      );
      assert.deepEqual(told, [...told].sort());
      assert.deepEqual([told[0], told.at(-1), rejections], [0, 3, []]);
    },
  },
  {
    // The emulator of this case keeps nothing, not even the key of its tokens.
    name: 'the local cloud ends and comes back: the phone says 断网 meanwhile, then signs in again and watches on',
    async run(page) {
      // On a port that nobody is given while it is free.
      const first = await startCloud({ port: await freePort() });
      await openPhone(page, first.url, 'o-alice');
      const before = await inPhone<unknown>(
        page,
        `cloud.init();
        ${WATCH}
        ${NETWORK_IS}
        Object.assign(globalThis, { told, until, networkIs });
        const open = cloud.database().collection('open');
        await open.add({ data: { _id: 'a', n: 1 } });
        watch(open.where({ n: cloud.database().command.gt(0) }));
        await until(() => told.length === 1);
        return [network.state, told[0].docs[0].n];`,
      );
      assert.deepEqual(before, ['online', 1]);
      await first.stop();
      const without = await inPhone<unknown[]>(
        page,
        `const { errCode, errMsg } = await failure(cloud.callFunction({ name: 'who' }));
        await networkIs('offline');
        return [errCode, errMsg];`,
      );
      assert.deepEqual(without, [
        -1,
        'cloud.callFunction:fail Error: errCode: -1 network error | errMsg: request:fail net::ERR_CONNECTION_REFUSED',
      ]);
      const second = await startCloud({ port: first.port });
      try {
        const after = await inPhone<unknown>(
          page,
          `await networkIs('online');
          const { result } = await cloud.callFunction({ name: 'who' });
          await cloud.database().collection('open').add({ data: { _id: 'b', n: 2 } });
          await until(() => told.at(-1).docs?.some(({ n }) => n === 2));
          return [result.openid, told.at(-1).docs.map(({ _id }) => _id), told.filter(({ errCode }) => errCode), rejections];`,
        );
        assert.deepEqual(after, ['o-alice', ['b'], [], []]);
      } finally {
        await second.stop();
      }
    },
  },
];
