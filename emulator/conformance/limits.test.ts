import { randomUUID } from 'node:crypto';
import cloudbase from '@cloudbase/node-sdk';
import wxCloud from 'wx-server-sdk';
import { createEmulator, type Emulator, type EmulatorOptions } from '../emulator';
import { type Documents, nodeSdk, type Sdk, wxSdk } from './both-sdks';

type Rows = Record<string, unknown>[];

let emulator: Emulator;
async function start(options: EmulatorOptions): Promise<void> {
  emulator = await createEmulator(options);
  Object.assign(process.env, emulator.environment);
}
const codes = () => emulator.warnings.list().map(({ code }) => code);
const warned = () => emulator.warnings.list().map(({ code, message }) => `${code}: ${message}`);
const get = async (path: string, method = 'GET'): Promise<unknown> =>
  (await fetch(`${emulator.url}${path}`, { method })).json();

const BY_N = { name: 'by_n', unique: false, fields: [{ field: 'n', direction: 1 as const }] };
const numbered = (count: number): Rows =>
  Array.from({ length: count }, (_none, n) => ({ _id: `d${n}`, n, odd: n % 2 }));

describe.each([
  ['node-sdk', nodeSdk],
  ['wx-server-sdk', wxSdk],
])('%s', (_name, make) => {
  let sdk: Sdk;
  let docs: Documents;
  let _: Sdk['db']['command'];
  const things = () => sdk.db.collection('things');
  async function open(options: EmulatorOptions = {}, rows: Rows = []): Promise<void> {
    await start({ collections: { things: [BY_N] }, ...options });
    sdk = make('local-env');
    docs = sdk.on(sdk.db);
    _ = sdk.db.command;
    if (rows.length > 0) await docs.add('things', rows);
  }
  afterEach(() => emulator.stop());

  // @cloudbase/database query.ts sends 100 where no limit is given and 1,000 for any greater one; the cloud says nothing.
  describe('a result that was cut', () => {
    test('at 100 is warned of, once a shape', async () => {
      await open({}, numbered(101));
      expect((await things().get()).data).toHaveLength(100);
      expect((await things().get()).data).toHaveLength(100);
      expect(warned()).toEqual([
        expect.stringMatching(/^RESULT_CUT: get of things where \{\} answered 100 .*more: the SDK/),
      ]);
      await things().orderBy('n', 'desc').get();
      expect(codes()).toEqual(['RESULT_CUT', 'RESULT_CUT']);
    });

    test('not where 100 is all there is, nor at a limit the program named', async () => {
      await open({}, numbered(100));
      expect((await things().get()).data).toHaveLength(100);
      expect((await things().limit(99).get()).data).toHaveLength(99);
      expect(codes()).toEqual([]);
    });

    test('at 1,000, whatever more is asked for', async () => {
      await open({}, numbered(1001));
      expect((await things().limit(5000).get()).data).toHaveLength(1000);
      expect(warned()).toEqual([expect.stringContaining('no query answers more than 1000')]);
    });

    // docs.cloudbase.net/http-api/nosql/aggregate
    test('at 20 for want of $limit', async () => {
      await open({}, numbered(21));
      const found = async (condition: Record<string, unknown>, limit?: number) => {
        const matched = things().aggregate().match?.(condition);
        return sdk.list((limit ? matched?.limit?.(limit) : matched) ?? {});
      };
      expect(await found({ n: _.gte?.(1) })).toHaveLength(20);
      expect(await found({ n: _.gt?.(0) }, 30)).toHaveLength(20);
      expect(codes()).toEqual([]);
      expect(await found({ n: _.gte?.(0) })).toHaveLength(20);
      expect(warned()).toEqual([expect.stringMatching(/^RESULT_CUT: aggregate of things .*20 .*\$limit/)]);
    });

    test('limits can be others, or none', async () => {
      await open({ limits: { 'get-default': 3, 'get-most': 'off', 'aggregate-default': 2 } }, numbered(1001));
      expect((await things().limit(3).get()).data).toHaveLength(3);
      expect((await things().limit(1000).get()).data).toHaveLength(1000);
      expect(await sdk.list(things().aggregate().sort?.({ n: 1 }) ?? {})).toHaveLength(2);
    });
  });

  // MongoDB manual, "Query Optimization": a query without a suitable index reads every document.
  describe('a query without an index', () => {
    const scans: [string, RegExp, () => Promise<unknown>][] = [
      ['get', /get of things where \{odd:\$eq\}/, () => things().where({ odd: 1 }).get()],
      ['get in an order', /by -odd .*"odd", "direction": -1/, () => things().orderBy('odd', 'desc').limit(5).get()],
      ['count', /count of things/, () => things().where({ odd: 1 }).count()],
      ['update', /update of things/, () => docs.updateWhere('things', { odd: 1 }, { seen: true })],
      ['remove', /remove of things/, () => docs.removeWhere('things', { odd: 1 })],
      ['aggregate', /aggregate of things/, () => sdk.list(things().aggregate().match?.({ odd: 1 }) ?? {})],
      [
        'aggregate of all',
        /neither a condition nor a limit/,
        () => sdk.list(things().aggregate().group?.({ _id: '$odd' }) ?? {}),
      ],
      [
        'lookup',
        /lookup of things where \{odd:\$in\}/,
        () =>
          sdk.list(
            things()
              .aggregate()
              .match?.({ n: 1 })
              .lookup?.({ from: 'things', localField: 'n', foreignField: 'odd', as: 'same' }) ?? {},
          ),
      ],
    ];

    test.each(scans)('is warned of: %s', async (_what, message, query) => {
      await open({}, numbered(4));
      await query();
      await query().catch(() => undefined);
      expect(warned()).toEqual([expect.stringMatching(/^INDEX_MISSING: /)]);
      expect(warned()[0]).toMatch(message);
    });

    test.each(scans)(
      'is refused where indexes are strict, though there is no document yet: %s',
      async (_what, message, query) => {
        await open({ strictIndexes: true });
        // wx-server-sdk's aggregate throws errCode -1 for every code.
        if (sdk.name === 'node-sdk') await expect(query()).rejects.toMatchObject(sdk.error('DATABASE_REQUEST_FAILED'));
        await expect(query()).rejects.toThrow(message);
        await expect(query()).rejects.toThrow(/INDEX_MISSING: /);
      },
    );

    test('refused, it has changed nothing', async () => {
      await open({ strictIndexes: true }, numbered(4));
      await expect(docs.removeWhere('things', { odd: 1 })).rejects.toThrow(/INDEX_MISSING/);
      await expect(docs.updateWhere('things', { odd: 1 }, { n: 9 })).rejects.toThrow(/INDEX_MISSING/);
      expect((await things().orderBy('n', 'asc').get()).data).toEqual(numbered(4));
    });

    test('says what it read and what to paste, which then serves it', async () => {
      await open({}, numbered(4));
      await things()
        .where({ odd: 1, at: _.gt?.(1) })
        .orderBy('n', 'asc')
        .get();
      const [warning] = emulator.warnings.list();
      expect(warning?.message).toContain('4 scanned, 0 matched.');
      expect(warning?.message).toContain('database-rules/things.json: { "name": "odd_n_at", "unique": false, "fields"');
      expect(warning?.detail.indexes).toEqual([
        {
          name: 'odd_n_at',
          unique: false,
          fields: ['odd', 'n', 'at'].map((field) => ({ field, direction: 1 })),
        },
      ]);
      await emulator.stop();
      await open({
        strictIndexes: true,
        collections: { things: [JSON.parse(String(/\{ "name".*\}/.exec(String(warning?.message))))] },
      });
      expect(
        (
          await things()
            .where({ odd: 1, at: _.gt?.(1) })
            .orderBy('n', 'asc')
            .get()
        ).data,
      ).toEqual([]);
      expect(codes()).toEqual([]);
    });

    test('what an index, or _id, bounds is neither warned of nor refused', async () => {
      await open({ strictIndexes: true }, numbered(4));
      await docs.get('things', 'd1');
      await docs.set('things', 'd1', { n: 1, odd: 1 });
      await docs.update('things', 'd1', { seen: true });
      await things().get();
      await things().limit(2).skip(1).get();
      await things().orderBy('n', 'desc').limit(2).get();
      await things().orderBy('_id', 'desc').get();
      await things().where({ n: 1, odd: 1 }).get();
      await things()
        .where({ n: _.gt?.(1) })
        .orderBy('odd', 'asc')
        .get();
      await things()
        .where(_.or?.([{ n: 1 }, { _id: 'd2' }]) as Record<string, unknown>)
        .get();
      await things()
        .where({ _id: _.in?.(['d1', 'd2']) })
        .get();
      await things().count();
      await sdk.list(
        things()
          .aggregate()
          .match?.({ n: _.gt?.(1) })
          .group?.({ _id: '$odd' }) ?? {},
      );
      await sdk.list(things().aggregate().sort?.({ n: 1 }).limit?.(3) ?? {});
      await docs.removeWhere('things', { _id: _.exists?.(true) });
      expect((await things().count()).total).toBe(0);
      expect(codes()).toEqual([]);
    });

    test('many documents sorted in memory are warned of, though an index found them', async () => {
      await open({}, numbered(1001));
      await things()
        .where({ n: _.gte?.(0) })
        .orderBy('odd', 'asc')
        .limit(10)
        .get();
      expect(warned()).toEqual([expect.stringMatching(/^SORT_WITHOUT_INDEX: .* sorted 1001 documents/)]);
    });
  });

  describe('sizes', () => {
    // WeChat, wxcloud/basis/concepts/quota: 16 MB in each packet the database puts out.
    test('an answer of the database carries no more than it may', async () => {
      await open({ limits: { 'answer-bytes': 300 } }, [
        { _id: 'x', n: 1, text: '长'.repeat(50) },
        { _id: 'y', n: 2, text: '长'.repeat(50) },
      ]);
      expect((await things().where({ n: 1 }).get()).data).toHaveLength(1);
      await expect(things().get()).rejects.toMatchObject(sdk.error('DATABASE_REQUEST_FAILED'));
      await expect(sdk.list(things().aggregate().limit?.(5) ?? {})).rejects.toThrow(/at most 300 bytes, not/);
      expect((await things().field({ n: true }).get()).data).toHaveLength(2);
    });

    // MongoDB manual, "MongoDB Limits and Thresholds".
    test('a document grows no larger than it may', async () => {
      await open({ limits: { 'document-bytes': 1000 } }, [{ _id: 'x', text: 'a'.repeat(900) }]);
      await expect(docs.add('things', { _id: 'y', text: 'a'.repeat(1000) })).rejects.toThrow(/too large/);
      await expect(docs.update('things', 'x', { more: 'a'.repeat(200) })).rejects.toMatchObject(
        sdk.error('DATABASE_REQUEST_FAILED'),
      );
      expect((await things().count()).total).toBe(1);
    });

    // docs.cloudbase.net, EXCEED_MAX_PAYLOAD_SIZE; cloud.tencent.com/document/product/583/11637.
    test('what goes into a function and comes out of it has a limit', async () => {
      const called: number[] = [];
      await open({
        functions: {
          repeat: (event) => {
            const { text, times } = event as { text: string; times: number };
            called.push(text.length);
            return text.repeat(times);
          },
        },
      });
      const call = async (text: string, times = 1): Promise<unknown> => {
        const request = { name: 'repeat', data: { text, times } };
        const app = cloudbase.init({ env: 'local-env' });
        const answer = sdk.name === 'node-sdk' ? await app.callFunction(request) : await wxCloud.callFunction(request);
        return answer?.result;
      };
      expect(await call('a'.repeat(100_000))).toHaveLength(100_000);
      await expect(call('a'.repeat(102_400))).rejects.toThrow(/at most 102400 bytes/);
      await expect(call('长'.repeat(40_000))).rejects.toThrow(/at most 102400 bytes, not 1200\d\d/);
      expect(called).toEqual([100_000]);
      expect(await call('a'.repeat(1000), 6000)).toHaveLength(6_000_000);
      await expect(call('a'.repeat(1000), 6300)).rejects.toThrow(/the answer of a function: at most 6291456 bytes/);
    });

    test('files of one call', async () => {
      await open({ limits: { 'files-a-call': 2 } });
      const list = (count: number) => Array.from({ length: count }, (_none, i) => `cloud://local-env.b/${i}`);
      const app = cloudbase.init({ env: 'local-env' });
      const ask = (fileList: string[]) =>
        sdk.name === 'node-sdk' ? app.getTempFileURL({ fileList }) : wxCloud.getTempFileURL({ fileList });
      expect(await ask(list(2))).toMatchObject({ fileList: [{}, {}] });
      await expect(ask(list(3))).rejects.toThrow(/at most 2 files, not 3/);
    });
  });

  // docs.cloudbase.net, DATABASE_TRANSACTION_FAIL: committed or aborted within 30 seconds.
  test('a transaction that stays open too long is gone', async () => {
    await open({ limits: { 'transaction-ms': 0 } });
    const transaction = await sdk.db.startTransaction();
    await expect(sdk.on(transaction).update('things', 'x', { n: 1 })).rejects.toMatchObject(
      sdk.error('DATABASE_TRANSACTION_FAIL'),
    );
  });

  test('a transaction without an end in time stays open', async () => {
    await open({ limits: { 'transaction-ms': 'off' } });
    const transaction = await sdk.db.startTransaction();
    await sdk.on(transaction).add('things', { _id: 'x' });
    await transaction.commit();
    expect((await things().count()).total).toBe(1);
  });
});

describe('beside the SDKs', () => {
  afterEach(() => emulator.stop());

  // docs.cloudbase.net/en/faq/database: 100 collections. node-sdk throws the code, wx-server-sdk keeps -1 beside it.
  test('there are no more collections than there may be', async () => {
    await start({ limits: { collections: 2 }, collections: { one: [] } });
    const [node, wx] = [nodeSdk('local-env'), wxSdk('local-env')];
    await node.db.createCollection('two');
    await expect(node.db.createCollection('three')).rejects.toMatchObject({ code: 'DATABASE_COLLECTION_EXCEED_LIMIT' });
    await expect(wx.db.createCollection('three')).rejects.toMatchObject({ errCode: -1 });
    await expect(node.db.createCollection('two')).rejects.toMatchObject({ code: 'DATABASE_COLLECTION_ALREADY_EXIST' });
  });

  // docs.cloudbase.net, EXCEED_MAX_RESPONSE_SIZE: 1 MB; the SDK's code table, -604001.
  test('a mini-program is answered 1 MB at most, a timer more', async () => {
    await start({ functions: { large: () => 'a'.repeat(1024 * 1024) } });
    const call = (path: string, headers = {}) =>
      fetch(`${emulator.url}${path}`, { method: 'POST', headers, body: '{}' });
    const refused = await call('/call/large', { 'x-openid': 'o-a' });
    expect(refused.status).toBe(502);
    expect(await refused.json()).toMatchObject({ code: 'EXCEED_MAX_RESPONSE_SIZE' });
    expect((await call('/call/large')).status).toBe(502);
    expect((await call('/trigger/large/daily')).status).toBe(200);
  });

  test('too large an event is refused before the function is called, by its text and by its body', async () => {
    await start({ functions: { any: () => 'called' }, limits: { 'event-bytes': 200_000 } });
    const call = async (characters: number) => {
      const body = JSON.stringify({ text: 'a'.repeat(characters) });
      const answer = await fetch(`${emulator.url}/call/any`, { method: 'POST', body });
      return [answer.status, ((await answer.json()) as { code?: string }).code];
    };
    expect(await call(102_400 - 11)).toEqual([200, undefined]);
    expect(await call(102_400 - 10)).toEqual([413, 'EXCEED_MAX_PAYLOAD_SIZE']);
    expect(await call(200_000)).toEqual([413, 'EXCEED_MAX_PAYLOAD_SIZE']);
    expect(await get('/stats')).toMatchObject({ calls: { any: { calls: 1 } } });
  });

  test('limits and warnings are listed; forgotten ones are told anew', async () => {
    const told: string[] = [];
    await start({
      collections: { things: [] },
      limits: { collections: 'off' },
      onWarning: ({ code }) => told.push(code),
    });
    const { db } = nodeSdk('local-env');
    expect(await get('/limits')).toContainEqual({
      name: 'collections',
      value: 'off',
      cloud: 100,
      unit: 'collections',
      what: 'collections of an environment',
      code: 'DATABASE_COLLECTION_EXCEED_LIMIT',
      source: expect.stringContaining('docs.cloudbase.net'),
    });
    for (const field of ['a', 'b', 'a'])
      await db
        .collection('things')
        .where({ [field]: 1 })
        .get();
    expect(await get('/warnings')).toMatchObject([
      {
        code: 'INDEX_MISSING',
        shape: expect.stringContaining('{b:$eq}'),
        detail: { collection: 'things', action: 'get' },
      },
      { code: 'INDEX_MISSING', shape: expect.stringContaining('{a:$eq}') },
    ]);
    expect(await get('/warnings', 'DELETE')).toEqual({});
    expect(await get('/warnings')).toEqual([]);
    await db.collection('things').where({ a: 1 }).get();
    expect(await get('/warnings')).toHaveLength(1);
    expect(told).toEqual(['INDEX_MISSING', 'INDEX_MISSING', 'INDEX_MISSING']);
  });

  test('the hub looks into data without an index', async () => {
    await start({ collections: { things: [] }, strictIndexes: true });
    await nodeSdk('local-env').db.createCollection(`c-${randomUUID()}`);
    expect(await get(`/hub/documents/things?filter=${encodeURIComponent('{"a":1}')}`)).toEqual({ documents: [] });
    expect(codes()).toEqual([]);
  });
});
