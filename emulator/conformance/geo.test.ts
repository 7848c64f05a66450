/** Nearness as both server SDKs ask for it. Sources: WeChat, "Command.geoNear"; MongoDB manual, "$nearSphere". */
import { createEmulator, type Emulator } from '../emulator';
import { type Documents, nodeSdk, type Sdk, wxSdk } from './both-sdks';

let emulator: Emulator;
beforeAll(async () => {
  emulator = await createEmulator({
    envId: 'local-env',
    collections: {
      places: [{ name: 'loc', unique: false, fields: [{ field: 'loc', direction: '2dsphere' }] }],
      plain: [],
    },
  });
  Object.assign(process.env, emulator.environment);
});
afterAll(() => emulator.stop());

describe.each([
  ['node-sdk', nodeSdk],
  ['wx-server-sdk', wxSdk],
])('%s', (_name, make) => {
  let sdk: Sdk;
  let docs: Documents;
  let _: Sdk['db']['command'];
  beforeAll(() => {
    sdk = make('local-env');
    docs = sdk.on(sdk.db);
    _ = sdk.db.command;
  });
  afterEach(() => docs.removeWhere('places', { _id: _.exists?.(true) }));
  const point = (x: number, y: number) => new sdk.db.Geo.Point(x, y);
  const near = (x: number, y: number, more = {}) => _.geoNear?.({ geometry: point(x, y), ...more });
  const fill = () =>
    docs.add('places', [
      { _id: 'palace', city: 'Beijing', loc: point(116.3949659, 39.9163447) },
      { _id: 'mountain', city: 'Guangzhou', loc: point(113.306789, 23.1564721) },
      { _id: 'tower', city: 'Guangzhou', loc: point(113.30593, 23.1361155) },
      { _id: 'nowhere', city: 'Guangzhou' },
    ]);
  const ids = async (where: Record<string, unknown>, limit = 100) =>
    (await sdk.db.collection('places').where(where).limit(limit).get()).data.map(({ _id }) => _id);

  test('geoNear answers the nearest first, within distances in metres', async () => {
    await fill();
    expect(await ids({ loc: near(113.3089506, 23.0968251) })).toEqual(['tower', 'mountain', 'palace']);
    expect(await ids({ loc: near(113.3089506, 23.0968251) }, 1)).toEqual(['tower']);
    expect(await ids({ loc: near(113.3089506, 23.0968251, { maxDistance: 5000 }) })).toEqual(['tower']);
    expect(await ids({ loc: near(113.3089506, 23.0968251, { minDistance: 5000, maxDistance: 1e5 }) })).toEqual([
      'mountain',
    ]);
    expect(await ids({ city: 'Beijing', loc: near(113, 23) })).toEqual(['palace']);
    expect(await ids({ loc: near(-60, 0, { maxDistance: 1000 }) })).toEqual([]);
    expect(
      (
        await sdk.db
          .collection('places')
          .where({ loc: near(113, 23, { maxDistance: 1e5 }) })
          .count()
      ).total,
    ).toBe(2);
    expect(await docs.updateWhere('places', { loc: near(113, 23, { maxDistance: 1e5 }) }, { close: true })).toBe(2);
  });

  test('an order that is asked for goes before nearness', async () => {
    await fill();
    const { data } = await sdk.db
      .collection('places')
      .where({ loc: near(113, 23) })
      .orderBy('_id', 'desc')
      .get();
    expect(data.map(({ _id }) => _id)).toEqual(['tower', 'palace', 'mountain']);
  });

  test('geoNear needs an index of places', async () => {
    const asked = sdk.db
      .collection('plain')
      .where({ loc: near(1, 1) })
      .get();
    await expect(asked).rejects.toThrow('unable to find index for $geoNear query');
    await expect(
      sdk.db
        .collection('plain')
        .where({ loc: near(1, 1) })
        .get(),
    ).rejects.toMatchObject(sdk.error('DATABASE_REQUEST_FAILED'));
  });

  test('an index of places holds nothing else', async () => {
    for (const loc of [
      'here',
      { type: 'Point', coordinates: [200, 0] },
      {
        type: 'Polygon',
        coordinates: [
          [
            [0, 0],
            [1, 1],
          ],
        ],
      },
    ]) {
      await expect(docs.add('places', { loc })).rejects.toThrow("Can't extract geo keys");
    }
    await docs.add('places', [
      { _id: 'a' },
      { _id: 'b', loc: null },
      { _id: 'c', loc: [1, 2] },
      { _id: 'd', loc: [point(1, 2), point(3, 4)] },
    ]);
    expect(await ids({ loc: near(3, 4) })).toEqual(['d', 'c']);
  });
});
