import { randomUUID } from 'node:crypto';
import cloudbase from '@cloudbase/node-sdk';
import wxCloud from 'wx-server-sdk';
import { createEmulator, type Emulator } from '../emulator';
import { type Documents, nodeSdk, type Sdk, wxSdk } from './both-sdks';

let emulator: Emulator;
beforeAll(async () => {
  emulator = await createEmulator({ envId: 'local-env' });
  Object.assign(process.env, emulator.environment);
});
afterAll(() => emulator.stop());

describe.each([
  ['node-sdk', nodeSdk],
  ['wx-server-sdk', wxSdk],
])('%s', (_name, make) => {
  let sdk: Sdk;
  let docs: Documents;
  let name: string;
  let _: Sdk['db']['command'];
  beforeEach(async () => {
    sdk = make('local-env');
    docs = sdk.on(sdk.db);
    _ = sdk.db.command;
    name = `c-${randomUUID()}`;
    await sdk.db.createCollection(name);
  });
  const all = () => sdk.db.collection(name);
  const fill = (count: number) =>
    docs.add(
      name,
      Array.from({ length: count }, (_none, n) => ({ _id: `d${n}`, n })),
    );
  const numbers = (list: { data: Record<string, unknown>[] }) => list.data.map(({ n }) => n);

  // @cloudbase/database collection.ts: add(), one document or a list of them.
  describe('add', () => {
    test('answers a new id of 32 hexadecimal digits', async () => {
      const id = await docs.add(name, { a: 1 });
      expect(id).toMatch(/^[0-9a-f]{32}$/);
      expect(await docs.get(name, String(id))).toEqual({ _id: id, a: 1 });
    });

    test('keeps a given id, and makes several documents at once', async () => {
      expect(await docs.add(name, { _id: 'mine' })).toBe('mine');
      expect(await docs.add(name, [{ _id: 'one' }, { n: 2 }])).toEqual(['one', expect.any(String)]);
      expect((await all().count()).total).toBe(3);
    });

    test('refuses a taken id with E11000', async () => {
      await docs.add(name, { _id: 'mine' });
      const again = docs.add(name, { _id: 'mine' });
      await expect(again).rejects.toMatchObject(sdk.error('DATABASE_REQUEST_FAILED'));
      await expect(docs.add(name, { _id: 'mine' })).rejects.toThrow(/E11000 duplicate key/);
    });

    // @cloudbase/database serializer/datatype.ts and bson's EJSON.
    test('brings every type there and back', async () => {
      const doc = {
        int: 1,
        long: 3_000_000_000,
        double: 1.5,
        negative: -0.25,
        text: '微法院 \u{1F600}',
        yes: true,
        nothing: null,
        at: new Date('2024-01-02T03:04:05.678Z'),
        list: [1, [2], { three: 3 }],
        empty: {},
        none: [],
      };
      await docs.add(name, { _id: 'x', ...doc, missing: undefined });
      expect(await docs.get(name, 'x')).toEqual({ _id: 'x', ...doc });
    });

    // @cloudbase/database serverDate and WeChat's Database.serverDate: the server's time plus offset in ms.
    test('takes the server’s date', async () => {
      emulator.clock.apply({ now: '2030-01-01T00:00:00.000Z' });
      await docs.add(name, { _id: 'x', at: sdk.db.serverDate(), soon: sdk.db.serverDate({ offset: 60_000 }) });
      const doc = await docs.get(name, 'x');
      emulator.clock.apply({});
      expect(Math.abs(Number(doc?.soon) - Number(doc?.at))).toBe(60_000);
      expect(JSON.stringify(doc?.at)).toMatch(/^"2030-01-01T00:00:/);
    });

    // @cloudbase/database geo/point.ts: stored as GeoJSON, read as a Point again.
    test('keeps a point', async () => {
      await docs.add(name, { _id: 'x', at: new sdk.db.Geo.Point(113, 23) });
      expect((await docs.get(name, 'x'))?.at).toMatchObject({ longitude: 113, latitude: 23 });
    });
  });

  // @cloudbase/database document.ts
  describe('doc', () => {
    test('get of a missing document finds nothing', async () => {
      expect(await docs.get(name, 'missing')).toBeNull();
    });

    test('ids may be numbers, and differ from the same text', async () => {
      await docs.add(name, [
        { _id: 1, what: 'number' },
        { _id: '1', what: 'text' },
      ]);
      expect(await docs.get(name, 1)).toEqual({ _id: 1, what: 'number' });
      expect(await docs.get(name, '1')).toEqual({ _id: '1', what: 'text' });
    });

    test('field keeps what is named, or drops it', async () => {
      await docs.add(name, { _id: 'x', a: 1, b: { c: 2, d: 3 } });
      expect(await docs.get(name, 'x', { a: true })).toEqual({ _id: 'x', a: 1 });
      expect(await docs.get(name, 'x', { 'b.c': true, _id: false })).toEqual({ b: { c: 2 } });
      expect(await docs.get(name, 'x', { b: false })).toEqual({ _id: 'x', a: 1 });
    });

    // document.ts set(): merge false, upsert true.
    test('set makes a document, then replaces all of it', async () => {
      expect(await docs.set(name, 'x', { a: 1, b: 2 })).toEqual({ updated: 0, created: true });
      expect(await docs.set(name, 'x', { c: 3 })).toEqual({ updated: 1, created: false });
      expect(await docs.get(name, 'x')).toEqual({ _id: 'x', c: 3 });
    });

    // serializer/update.ts: objects are flattened to paths, _.set replaces one.
    test('update changes fields, also inside objects', async () => {
      await docs.add(name, { _id: 'x', a: { b: 1, c: 2 }, whole: { p: 1 } });
      expect(await docs.update(name, 'x', { a: { b: 5 }, whole: _.set?.({ q: 2 }), 'n.m': 7 })).toBe(1);
      expect(await docs.get(name, 'x')).toEqual({ _id: 'x', a: { b: 5, c: 2 }, whole: { q: 2 }, n: { m: 7 } });
    });

    test('update of a missing document changes nothing and is no error', async () => {
      expect(await docs.update(name, 'missing', { a: 1 })).toBe(0);
      expect((await all().count()).total).toBe(0);
    });

    // @cloudbase/database commands/update.ts
    test('every update command does as MongoDB’s operator', async () => {
      await docs.add(name, { _id: 'x', n: 10, list: [1, 2, 3, 2], old: 1, gone: 1, low: 5, high: 5, bag: [1] });
      await docs.update(name, 'x', {
        n: _.inc?.(5),
        gone: _.remove?.(),
        low: _.min?.(3),
        high: _.max?.(9),
        list: _.push?.([4, 5]),
        old: _.rename?.('renamed'),
        bag: _.addToSet?.(1),
      });
      await docs.update(name, 'x', { n: _.mul?.(2), list: _.pop?.() });
      await docs.update(name, 'x', { list: _.shift?.() });
      await docs.update(name, 'x', { list: _.unshift?.([0]) });
      await docs.update(name, 'x', { list: _.pull?.(3) });
      await docs.update(name, 'x', { list: _.pullAll?.([2]) });
      await docs.update(name, 'x', { list: _.push?.({ each: [9], position: 0, slice: 2 }) });
      expect(await docs.get(name, 'x')).toEqual({
        _id: 'x',
        n: 30,
        list: [9, 0],
        low: 3,
        high: 9,
        bag: [1],
        renamed: 1,
      });
    });

    test('remove answers how many there were', async () => {
      await docs.add(name, { _id: 'x' });
      expect(await docs.remove(name, 'x')).toBe(1);
      expect(await docs.remove(name, 'x')).toBe(0);
    });

    test('a refused update leaves the document', async () => {
      await docs.add(name, { _id: 'x', n: 'text' });
      await expect(docs.update(name, 'x', { n: _.inc?.(1), other: 1 })).rejects.toMatchObject(
        sdk.error('DATABASE_REQUEST_FAILED'),
      );
      expect(await docs.get(name, 'x')).toEqual({ _id: 'x', n: 'text' });
    });
  });

  // @cloudbase/database query.ts: limit 100 when not given, 1000 at most.
  describe('where', () => {
    test('answers 100 documents by default, 1,000 at most', async () => {
      await fill(1010);
      expect((await all().get()).data).toHaveLength(100);
      expect((await all().limit(1000).get()).data).toHaveLength(1000);
      expect((await all().limit(5000).get()).data).toHaveLength(1000);
      expect((await all().limit(7).get()).data).toHaveLength(7);
      expect((await all().count()).total).toBe(1010);
    });

    test('orders by several fields, skips and limits', async () => {
      await docs.add(
        name,
        [
          [1, 2],
          [1, 3],
          [2, 1],
          [0, 9],
        ].map(([a, n]) => ({ a, n })),
      );
      const ordered = all().orderBy('a', 'desc').orderBy('n', 'asc');
      expect(numbers(await ordered.get())).toEqual([1, 2, 3, 9]);
      expect(numbers(await ordered.skip(1).limit(2).get())).toEqual([2, 3]);
      expect((await ordered.skip(10).get()).data).toEqual([]);
      expect((await all().field({ n: true, _id: false }).limit(1).get()).data).toEqual([{ n: 2 }]);
    });

    // @cloudbase/database commands/query.ts and logic.ts
    test.each<[string, (c: Sdk['db']['command']) => unknown, number[]]>([
      ['eq', (c) => c.eq?.(2), [2]],
      ['neq', (c) => c.neq?.(2), [0, 1, 3, 4]],
      ['gt', (c) => c.gt?.(2), [3, 4]],
      ['gte and lt', (c) => c.and?.(c.gte?.(1), c.lt?.(3)), [1, 2]],
      ['lte', (c) => c.lte?.(1), [0, 1]],
      ['in', (c) => c.in?.([1, 4, 9]), [1, 4]],
      ['nin', (c) => c.nin?.([1, 4]), [0, 2, 3]],
      ['or', (c) => c.or?.(c.eq?.(0), c.gt?.(3)), [0, 4]],
      ['not', (c) => c.not?.(c.gt?.(1)), [0, 1]],
      ['mod', (c) => c.mod?.(2, 1), [1, 3]],
      ['exists', (c) => c.exists?.(true), [0, 1, 2, 3, 4]],
    ])('finds by the command %s', async (_command, condition, expected) => {
      await fill(5);
      expect(
        numbers(
          await all()
            .where({ n: condition(_) })
            .orderBy('n', 'asc')
            .get(),
        ),
      ).toEqual(expected);
    });

    test('finds in arrays and objects and by pattern', async () => {
      await docs.add(name, [
        { _id: 'x', tags: ['a', 'b'], who: { name: 'Anna' }, items: [{ p: 1, q: 2 }] },
        {
          _id: 'y',
          tags: ['c'],
          who: { name: 'Bob' },
          items: [
            { p: 1, q: 3 },
            { p: 2, q: 2 },
          ],
        },
      ]);
      const ids = async (where: Record<string, unknown>) => (await all().where(where).get()).data.map(({ _id }) => _id);
      expect(await ids({ tags: 'b' })).toEqual(['x']);
      expect(await ids({ tags: _.all?.(['a', 'b']) })).toEqual(['x']);
      expect(await ids({ items: _.elemMatch?.({ p: 1, q: 2 }) })).toEqual(['x']);
      expect(await ids({ items: _.size?.(2) })).toEqual(['y']);
      expect(await ids({ who: { name: 'Bob' } })).toEqual(['y']);
      expect(await ids({ 'who.name': sdk.db.RegExp({ regexp: '^an', options: 'i' }) })).toEqual(['x']);
      expect(await ids({ 'who.name': /^B/ })).toEqual(['y']);
    });

    test('update and remove act on all that match', async () => {
      await fill(150);
      expect(await docs.updateWhere(name, { n: _.lt?.(120) }, { low: true })).toBe(120);
      expect((await all().where({ low: true }).count()).total).toBe(120);
      expect(await docs.removeWhere(name, { low: true })).toBe(120);
      expect((await all().count()).total).toBe(30);
    });
  });

  // @cloudbase/database aggregate.ts; docs.cloudbase.net/http-api/nosql/aggregate: 20 results where no limit is given.
  describe('aggregate', () => {
    test('matches, groups, joins and orders', async () => {
      await docs.add(name, [
        { _id: 'x', g: 1, n: 2 },
        { _id: 'y', g: 1, n: 3 },
        { _id: 'z', g: 2, n: 9 },
      ]);
      const grouped = all()
        .aggregate()
        .match?.({ n: _.gte?.(2) })
        .group?.({ _id: '$g', n: _.aggregate.sum?.('$n') })
        .sort?.({ _id: 1 });
      expect(grouped && (await sdk.list(grouped))).toEqual([
        { _id: 1, n: 5 },
        { _id: 2, n: 9 },
      ]);
      const joined = all()
        .aggregate()
        .match?.({ _id: 'x' })
        .lookup?.({ from: name, localField: 'g', foreignField: 'g', as: 'same' });
      expect(joined && (await sdk.list(joined))[0]?.same).toHaveLength(2);
    });

    test('answers 20 results unless a limit is given', async () => {
      await fill(50);
      expect(await sdk.list(all().aggregate().sort?.({ n: 1 }) ?? {})).toHaveLength(20);
      expect(await sdk.list(all().aggregate().sort?.({ n: 1 }).limit?.(40) ?? {})).toHaveLength(40);
      expect(await sdk.list(all().aggregate().count?.('all') ?? {})).toEqual([{ all: 50 }]);
    });
  });

  // docs.cloudbase.net, error codes; both SDKs' code tables.
  describe('errors', () => {
    test('a collection that was not made', async () => {
      await expect(docs.add('missing', { a: 1 })).rejects.toMatchObject(sdk.error('DATABASE_COLLECTION_NOT_EXIST'));
      await expect(sdk.db.collection('missing').get()).rejects.toMatchObject(
        sdk.error('DATABASE_COLLECTION_NOT_EXIST'),
      );
      await expect(sdk.db.collection('missing').count()).rejects.toThrow(/not exist/);
    });

    test('an unknown operator', async () => {
      await expect(
        all()
          .where({ n: { $odd: 1 } })
          .get(),
      ).rejects.toMatchObject(sdk.error('DATABASE_INVALID_OPERRATOR'));
    });

    test('a bad limit', async () => {
      await expect(all().limit(-1).get()).rejects.toMatchObject(sdk.error('INVALID_PARAM'));
    });
  });
});

// node-sdk throws the cloud's code; wx-server-sdk keeps it beside its own errCode -1.
test('a collection that exists is not made again', async () => {
  const [node, wx] = [nodeSdk('local-env'), wxSdk('local-env')];
  await node.db.createCollection('twice');
  await expect(node.db.createCollection('twice')).rejects.toMatchObject({ code: 'DATABASE_COLLECTION_ALREADY_EXIST' });
  await expect(wx.db.createCollection('twice')).rejects.toMatchObject({ errCode: -1 });
});

// @cloudbase/database query.ts: updateAndReturn is node-sdk's alone.
test('updateAndReturn changes one document and answers it as it is then', async () => {
  const db = cloudbase.init({ env: 'local-env' }).database();
  await db.createCollection('returning');
  const all = db.collection('returning');
  await all.add([
    { _id: 'x', n: 1 },
    { _id: 'y', n: 1 },
  ]);
  expect(await all.where({ n: 1, _id: 'y' }).updateAndReturn({ n: db.command.inc(5) })).toMatchObject({
    updated: 1,
    doc: { _id: 'y', n: 6 },
  });
  expect(await all.where({ n: 1 }).updateAndReturn({ n: db.command.inc(5) })).toMatchObject({
    updated: 1,
    doc: { n: 6 },
  });
  expect(await all.where({ n: 1 }).updateAndReturn({ n: 0 })).toMatchObject({ updated: 0, doc: null });
});

// @cloudbase/database query.ts: an update without fields is sent as {} with merge: true.
test('node-sdk’s update without fields is refused and empties nothing', async () => {
  const { db, on } = nodeSdk('local-env');
  await db.createCollection('emptied');
  await on(db).add('emptied', { _id: 'x', n: 1 });
  await expect(on(db).update('emptied', 'x', {})).rejects.toMatchObject({ code: 'INVALID_PARAM' });
  expect(await on(db).get('emptied', 'x')).toEqual({ _id: 'x', n: 1 });
});

// wx-server-sdk document.ts: throwOnNotFound is true unless set.
test('wx-server-sdk’s get of a missing document throws by default', async () => {
  wxCloud.init({ env: 'local-env' });
  const db = wxCloud.database();
  await db.createCollection('throwing');
  await expect(db.collection('throwing').doc('missing').get()).rejects.toMatchObject({
    errCode: -1,
    errMsg: expect.stringContaining('document with _id missing does not exist'),
  });
});
