/** `wx.cloud.database()`, in a browser. */
import assert from 'node:assert/strict';
import { type CloudCase, type Failure, inPhone, openPhone } from './cloud-phone';

export const DATABASE_CASES: CloudCase[] = [
  {
    name: 'documents: added, found, counted, changed, replaced, removed, in WeChat’s shapes',
    async run(page, base) {
      await openPhone(page, base, 'o-alice');
      const seen = await inPhone<Record<string, unknown> & { empty: Failure }>(
        page,
        `cloud.init();
        const db = cloud.database();
        const notes = db.collection('notes');
        const added = await notes.add({ data: { _id: 'n1', n: 1, at: db.serverDate(), where: db.Geo.Point(121, 30) } });
        await notes.add({ data: { _id: 'n2', n: 2, tags: ['a'] } });
        const one = await notes.doc('n1').get();
        const { at, where, ...rest } = one.data;
        return {
          added,
          rest, errMsg: one.errMsg, isDate: at instanceof Date, longitude: where.longitude,
          some: await notes.where({ n: db.command.gt(1).and(db.command.lt(5)) }).field({ n: true }).get(),
          pattern: (await notes.where({ _id: db.RegExp({ regexp: '^N', options: 'i' }) }).orderBy('n', 'desc').limit(1).get()).data[0]._id,
          count: await notes.where({ n: db.command.in([1, 2]) }).count(),
          updated: await notes.doc('n1').update({ data: { n: db.command.inc(5) } }),
          several: await notes.where({ n: db.command.gt(0) }).update({ data: { tags: db.command.push(['b']) } }),
          replaced: await notes.doc('n2').set({ data: { n: 9 } }),
          made: await notes.doc('n3').set({ data: { n: 3 } }),
          after: (await notes.orderBy('n', 'asc').field({ n: 1, tags: 1, _id: 0 }).get()).data,
          removed: await notes.doc('n1').remove(),
          rest2: await notes.where({ n: db.command.gt(0) }).remove(),
          gone: await failure(notes.doc('n1').get()),
          empty: await failure(notes.add({})),
        };`,
      );
      assert.deepEqual(seen.added, { _id: 'n1', errMsg: 'collection.add:ok' });
      assert.deepEqual(seen.rest, { _id: 'n1', _openid: 'o-alice', n: 1 });
      assert.deepEqual([seen.errMsg, seen.isDate, seen.longitude], ['document.get:ok', true, 121]);
      assert.deepEqual(seen.some, { data: [{ _id: 'n2', n: 2 }], errMsg: 'collection.get:ok' });
      assert.equal(seen.pattern, 'n2');
      assert.deepEqual(seen.count, { total: 2, errMsg: 'collection.count:ok' });
      assert.deepEqual(seen.updated, { stats: { updated: 1 }, errMsg: 'document.update:ok' });
      assert.deepEqual(seen.several, { stats: { updated: 2 }, errMsg: 'collection.update:ok' });
      assert.deepEqual(seen.replaced, { _id: 'n2', stats: { updated: 1, created: 0 }, errMsg: 'document.set:ok' });
      assert.deepEqual(seen.made, { _id: 'n3', stats: { updated: 0, created: 1 }, errMsg: 'document.set:ok' });
      assert.deepEqual(seen.after, [{ n: 3 }, { n: 6, tags: ['b'] }, { n: 9 }]);
      assert.deepEqual(seen.removed, { stats: { removed: 1 }, errMsg: 'document.remove:ok' });
      assert.deepEqual(seen.rest2, { stats: { removed: 2 }, errMsg: 'collection.remove:ok' });
      assert.deepEqual(seen.gone, {
        errCode: -1,
        errMsg:
          'document.get:fail cannot find document with _id n1, please make sure that the document exists and you have the corresponding access permission',
        isError: true,
      });
      assert.equal(seen.empty.errCode, -401003);
    },
  },
  {
    name: 'at most 20 documents at once, and what the rules forbid is refused',
    async run(page, base) {
      await openPhone(page, base, 'o-alice');
      const seen = await inPhone<Record<string, Failure> & { count: number[] }>(
        page,
        `cloud.init();
        const db = cloud.database();
        const open = db.collection('open');
        for (let n = 0; n < 25; n++) await open.add({ data: { n } });
        const lengths = [await open.get(), await open.limit(100).get(), await open.skip(20).get(), await open.limit(3).get()];
        const $ = db.command.aggregate;
        const { list, errMsg } = await open.aggregate().match({ n: db.command.gte(10) }).group({ _id: null, sum: $.sum('$n') }).end();
        return {
          count: [...lengths.map(({ data }) => data.length), list[0].sum, errMsg],
          closed: await failure(db.collection('closed').get()),
          unknown: await failure(db.collection('nowhere').get()),
          theirs: await failure(db.collection('notes').add({ data: { _openid: 'o-bob' } })),
          wrong: await failure(open.where({ n: { $foo: 1 } }).get()),
        };`,
      );
      assert.deepEqual(seen.count, [20, 20, 5, 3, 255, 'collection.aggregate:ok']);
      assert.equal(seen.closed?.errCode, -502003);
      assert.match(seen.closed?.errMsg ?? '', /^collection\.get:fail -502003 database permission denied\. /);
      assert.equal(seen.theirs?.errCode, -502003);
      assert.notEqual(seen.unknown?.errCode, undefined);
      assert.equal(seen.wrong?.errCode, -502002);
    },
  },
];
