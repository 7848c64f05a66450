/** What the web SDK does with documents, in both of its modes. */
import { as, type Case, type Doc, idOf, rows, rowsOf } from './client-page';
import { type Collection, codeOf } from './web-sdk';

export const DOCUMENT_CASES: Case[] = [
  {
    // @cloudbase/database, serializer/datatype.ts and util.ts.
    name: 'dates, server dates, places, patterns and numbers go there and come back',
    async run({ app, mode, expect }) {
      await app.auth().signInAnonymously();
      const db = app.database();
      const before = Date.now();
      const at = new Date('2026-03-04T05:06:07.089Z');
      const place = new db.Geo.Point(121.15, 30.04);
      const values = {
        at,
        epoch: new Date(0),
        n: 3_000_000_000,
        f: 1.5,
        text: '甲',
        yes: true,
        no: null,
        list: [1, [2]],
      };
      const id = idOf(await db.collection('open').add({ ...values, place, soon: db.serverDate({ offset: 60_000 }) }));
      const [document] = rowsOf(await db.collection('open').doc(id).get());
      expect(document).toMatchObject(values);
      expect(document?.place).toMatchObject({ longitude: 121.15, latitude: 30.04 });
      expect(document?.at).toBeInstanceOf(Date);
      expect(Number(document?.soon) - 60_000).toBeGreaterThanOrEqual(before);
      const _ = db.command;
      const found = (condition: Doc) => rows(db.collection('open').where(condition));
      expect(await found({ at })).toHaveLength(1);
      expect(await found({ at: _.gt(at) })).toHaveLength(0);
      expect(await found({ soon: _.gt(db.serverDate()), epoch: _.lt(db.serverDate({ offset: -1 })) })).toHaveLength(1);
      expect(await found({ text: /^甲$/ })).toHaveLength(1);
      expect(await found({ text: db.RegExp({ regexp: '乙', options: '' }) })).toHaveLength(0);
      expect(await found({ text: db.RegExp({ regexp: '甲', options: '' }) })).toHaveLength(1);
      // GATEWAY: bson's EJSON.stringify makes missing options null, and MongoDB takes only a string for them.
      const bare = db.collection('open').where({ text: db.RegExp({ regexp: '甲' }) });
      expect(await codeOf(bare.get())).toBe(mode === 'GATEWAY' ? 'INVALID_PARAM' : 'none');
    },
  },
  {
    name: 'queries: conditions, order, skip, limit, fields, count',
    async run({ app, expect }) {
      await app.auth().signInAnonymously();
      const open = app.database().collection('open');
      const _ = app.database().command;
      const answer = await open.add([1, 2, 3, 4, 5].map((n) => ({ n, o: { k: n % 2 } })));
      expect(answer.ids).toHaveLength(5);
      const numbers = async (query: { get(): Promise<Doc> }) => (await rows(query)).map(({ n }) => n);
      expect(await numbers(open.orderBy('n', 'desc').skip(1).limit(2))).toEqual([4, 3]);
      expect(await numbers(open.where({ n: _.in([2, 9]) }))).toEqual([2]);
      expect(await numbers(open.where({ o: { k: 1 } }).orderBy('n', 'asc'))).toEqual([1, 3, 5]);
      expect(await numbers(open.where(Object(_.or([{ n: 1 }, { n: _.gte(5) }]))).orderBy('n', 'asc'))).toEqual([1, 5]);
      expect(await rows(open.where({ n: 1 }).field({ n: true, _id: false }))).toEqual([{ n: 1 }]);
      expect((await open.where({ n: _.gt(3) }).count()).total).toBe(2);
    },
  },
  {
    name: 'updates with operators, of one document and of many, and removal',
    async run({ app, expect }) {
      await app.auth().signInAnonymously();
      const db = app.database();
      const open = db.collection('open');
      const _ = db.command;
      await open.add([
        { _id: 'a', n: 1, l: [1] },
        { _id: 'b', n: 2, l: [] },
      ]);
      expect(await open.doc('a').update({ n: _.inc(10), l: _.push([2, 3]), at: db.serverDate() })).toMatchObject({
        updated: 1,
      });
      expect(rowsOf(await open.doc('a').get())).toMatchObject([{ n: 11, l: [1, 2, 3] }]);
      expect(await open.where({ n: _.gt(0) }).update({ seen: true, l: _.remove() })).toMatchObject({ updated: 2 });
      expect(await rows(open.where({ seen: true }).field({ l: 1 }))).toEqual([{ _id: 'a' }, { _id: 'b' }]);
      expect(await open.doc('zzz').update({ n: 1 })).toMatchObject({ updated: 0 });
      expect(await open.doc('a').remove()).toMatchObject({ deleted: 1 });
      expect(await open.where({ n: 2 }).remove()).toMatchObject({ deleted: 1 });
      expect((await open.count()).total).toBe(0);
    },
  },
  {
    // docs.cloudbase.net/http-api/nosql/update-documents: without replaceMode, which this SDK never sends for doc.set,
    // plain data is wrapped in $set.
    name: 'doc.set makes a document; it replaces one in CLOUD_API, and only merges in GATEWAY',
    async run({ app, mode, expect }) {
      await app.auth().signInAnonymously();
      const open = app.database().collection('open');
      expect(await open.doc('s').set({ a: 1, b: 1 })).toMatchObject({ updated: 0 });
      expect(await open.doc('s').set({ a: 2 })).toMatchObject({ updated: 1 });
      const [document] = rowsOf(await open.doc('s').get());
      expect(document?.a).toBe(2);
      expect(document?.b).toBe(mode === 'GATEWAY' ? 1 : undefined);
      expect(document?._openid).toBeDefined();
    },
  },
  {
    // docs.cloudbase.net/http-api/nosql/aggregate: 20 without $limit, $lookup only for administrators.
    name: 'aggregations: groups, 20 results without a limit, no joins',
    async run({ app, expect }) {
      await app.auth().signInAnonymously();
      const db = app.database();
      const open = db.collection('open');
      await open.add(Array.from({ length: 25 }, (_none, n) => ({ n, at: new Date(n) })));
      const grouped = await open
        .aggregate()
        .match({ n: db.command.lt(3) })
        .group({ _id: null, sum: db.command.aggregate.sum('$n') })
        .end();
      expect(grouped.data).toEqual([{ _id: null, sum: 3 }]);
      const all = rowsOf(await open.aggregate().sort({ n: 1 }).end());
      expect(all).toHaveLength(20);
      expect(all[1]?.at).toEqual(new Date(1));
      const join = { from: 'notes', localField: 'n', foreignField: 'n', as: 'x' };
      expect(await codeOf(open.aggregate().lookup(join).end())).toBe('DATABASE_PERMISSION_DENIED');
    },
  },
  {
    // @cloudbase/database, transaction/: getInTransaction and its kin.
    name: 'a transaction: reads, writes, commits',
    async run({ app, mode, expect }) {
      await app.auth().signInAnonymously();
      const db = app.database();
      await db.collection('open').add({ _id: 'a', n: 1 });
      const told = await db.runTransaction(async (transaction) => {
        const open: Collection = transaction.collection('open');
        const { data } = await open.doc('a').get();
        // GATEWAY: the document stands in a list (js-sdk database/src/index.ts, getInTransaction).
        expect(data).toMatchObject(mode === 'GATEWAY' ? { list: [{ n: 1 }] } : { n: 1 });
        expect(await open.doc('a').update({ n: db.command.inc(1) })).toMatchObject({ updated: 1 });
        expect(await open.add({ _id: 'b', n: 5 })).toMatchObject({ inserted: 1, ok: 1 });
        expect(await open.doc('c').set({ n: 6 })).toMatchObject({ updated: 0 });
        expect(await open.doc('b').delete()).toMatchObject({ deleted: 1 });
        return 'done';
      });
      expect(told).toBe('done');
      expect(await rows(db.collection('open').orderBy('_id', 'asc'))).toMatchObject([
        { _id: 'a', n: 2 },
        { _id: 'c', n: 6 },
      ]);
    },
  },
  {
    name: 'a transaction: a conflict runs it again, a refusal rolls it back',
    async run(page) {
      const { app, expect } = page;
      await as(page, 'o-alice');
      const db = app.database();
      await db.collection('open').add({ _id: 'a', n: 1 });
      let runs = 0;
      await db.runTransaction(async (transaction) => {
        runs += 1;
        await transaction.collection('open').doc('a').get();
        if (runs === 1) await db.collection('open').doc('a').update({ n: 10 });
        await transaction
          .collection('open')
          .doc('a')
          .update({ n: db.command.inc(1) });
      });
      expect(runs).toBe(2);
      expect(await rows(db.collection('open'))).toMatchObject([{ n: 11 }]);
      const work = db.runTransaction(async (transaction) => {
        await transaction.collection('open').doc('a').update({ n: 0 });
        await transaction.collection('closed').doc('x').update({ n: 0 });
      });
      expect(await codeOf(work)).toBe('DATABASE_PERMISSION_DENIED');
      expect(await rows(db.collection('open'))).toMatchObject([{ n: 11 }]);
    },
  },
  {
    // WeChat guide database/transaction: only doc() and add().
    name: 'a transaction: where is refused',
    async run({ app, mode, expect }) {
      await app.auth().signInAnonymously();
      const transaction = await app.database().startTransaction();
      const query = transaction.collection('open').where({ n: 1 });
      expect(await codeOf(query.update({ n: 2 }))).toBe('INVALID_PARAM');
      if (mode === 'CLOUD_API') expect(await codeOf(query.get())).toBe('INVALID_PARAM');
    },
  },
  {
    // js-sdk database/src/index.ts: safeParseEJSON, then JSON, makes texts of dates; a server date it cannot parse, and
    // sends the whole data as a text, which the gateway's documentation does not know.
    name: 'a transaction: dates and server dates keep their meaning in CLOUD_API, and lose it in GATEWAY',
    async run({ app, mode, expect }) {
      await app.auth().signInAnonymously();
      const db = app.database();
      const at = new Date('2026-01-02T03:04:05.006Z');
      const write = (data: Doc) =>
        db.runTransaction((transaction) => transaction.collection('open').doc('d').set(data));
      await write({ at, early: new Date(5) });
      const [document] = await rows(db.collection('open'));
      expect(document?.at).toEqual(mode === 'GATEWAY' ? at.toISOString() : at);
      if (mode === 'CLOUD_API') expect(document?.early).toEqual(new Date(5));
      expect(await codeOf(write({ now: db.serverDate() }))).toBe(mode === 'GATEWAY' ? 'INVALID_PARAM' : 'none');
    },
  },
];
