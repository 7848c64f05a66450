/** Queries as both server SDKs send them. Sources: @cloudbase/database's serializers; WeChat's Command pages; MongoDB. */
import { randomUUID } from 'node:crypto';
import { createEmulator, type Emulator } from '../emulator';
import { type Documents, nodeSdk, type Sdk, wxSdk } from './both-sdks';

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** A member of the SDK's that its types, or those of both-sdks, do not name. */
function member(target: unknown, name: string) {
  const found: unknown = isRecord(target) ? target[name] : undefined;
  if (typeof found !== 'function') throw new Error(`the SDK has no ${name}`);
  return found;
}

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
  let _: Sdk['db']['command'];
  const name = `c-${randomUUID()}`;
  beforeAll(async () => {
    sdk = make('local-env');
    docs = sdk.on(sdk.db);
    _ = sdk.db.command;
    await sdk.db.createCollection(name);
  });
  afterEach(() => docs.removeWhere(name, { _id: _.exists?.(true) }));
  const all = () => sdk.db.collection(name);
  const ids = async (where: unknown) => {
    if (!isRecord(where)) throw new Error('no condition');
    return (await all().where(where).orderBy('_id', 'asc').get()).data.map(({ _id }) => _id);
  };

  // serializer/query.ts: a nested object is flattened to paths, so the order of its keys does not matter here.
  test('an object in where is its fields; _.eq of it is the object itself, its keys in order', async () => {
    await docs.add(name, [
      { _id: 'a', o: { x: 1, y: 2 } },
      { _id: 'b', o: { y: 2, x: 1 } },
      { _id: 'c', o: { x: 1, y: 2, z: 3 } },
    ]);
    expect(await ids({ o: { x: 1, y: 2 } })).toEqual(['a', 'b', 'c']);
    expect(await ids({ o: _.eq?.({ x: 1, y: 2 }) })).toEqual(['a']);
    expect(await ids({ o: _.in?.([{ y: 2, x: 1 }]) })).toEqual(['b']);
  });

  // MongoDB manual, "Query for Null or Missing Fields".
  test('null finds missing fields too, exists tells them apart', async () => {
    await docs.add(name, [{ _id: 'a', n: null }, { _id: 'b' }, { _id: 'c', n: 0 }, { _id: 'd', n: [null] }]);
    expect(await ids({ n: null })).toEqual(['a', 'b', 'd']);
    expect(await ids({ n: _.eq?.(null) })).toEqual(['a', 'b', 'd']);
    expect(await ids({ n: _.neq?.(null) })).toEqual(['c']);
    expect(await ids({ n: _.exists?.(false) })).toEqual(['b']);
    expect(await ids({ n: _.in?.([null, 0]) })).toEqual(['a', 'b', 'c', 'd']);
    expect(await ids({ n: _.and?.(_.exists?.(true), _.eq?.(null)) })).toEqual(['a', 'd']);
  });

  // WeChat, Command.elemMatch; MongoDB manual, "$elemMatch": a scalar has no fields.
  test('elemMatch asks one element; a condition on a path asks any', async () => {
    await docs.add(name, [
      {
        _id: 'a',
        list: [
          { p: 1, q: 1 },
          { p: 2, q: 2 },
        ],
      },
      { _id: 'b', list: [{ p: 1, q: 2 }] },
      { _id: 'c', list: [1, 2] },
      { _id: 'd', list: { p: 1, q: 2 } },
    ]);
    expect(await ids({ list: _.elemMatch?.({ p: 1, q: 2 }) })).toEqual(['b']);
    expect(await ids({ 'list.p': 1, 'list.q': 2 })).toEqual(['a', 'b', 'd']);
    expect(await ids({ list: _.elemMatch?.({ p: _.gt?.(1) }) })).toEqual(['a']);
    expect(await ids({ list: _.elemMatch?.(_.gt?.(1)) })).toEqual(['c']);
    expect(await ids({ list: _.elemMatch?.({ p: _.exists?.(false) }) })).toEqual([]);
    expect(await ids({ list: _.all?.([_.elemMatch?.({ p: 1 }), _.elemMatch?.({ q: 2 })]) })).toEqual(['a', 'b']);
  });

  // regexp/index.ts: db.RegExp is sent as $regularExpression, as a JavaScript expression is. PCRE manual, "pcrepattern".
  test('patterns match as PCRE does, also in lists and under not', async () => {
    await docs.add(name, [
      { _id: 'a', s: '微法院' },
      { _id: 'b', s: 'line one\nLine two' },
      { _id: 'c', s: 'end\n' },
      { _id: 'd', s: ['x', 'tag-1'] },
      { _id: 'e', s: 5 },
    ]);
    const pattern = (regexp: string, options?: string) =>
      sdk.db.RegExp(options === undefined ? { regexp } : { regexp, options });
    expect(await ids({ s: pattern('法院$') })).toEqual(['a']);
    expect(await ids({ s: pattern('^line two', 'im') })).toEqual(['b']);
    expect(await ids({ s: pattern('one.line', 'is') })).toEqual(['b']);
    expect(await ids({ s: pattern('end$') })).toEqual(['c']);
    expect(await ids({ s: pattern('^\\w+-\\d$') })).toEqual(['d']);
    expect(await ids({ s: /^TAG/i })).toEqual(['d']);
    expect(await ids({ s: _.in?.([/^微/, 5]) })).toEqual(['a', 'e']);
    expect(await ids({ s: _.nin?.([/^微/, 5]) })).toEqual(['b', 'c', 'd']);
    expect(await ids({ s: _.not?.(/[a-z]/) })).toEqual(['a', 'e']);
    expect(await ids({ s: { $regex: '^ t a g', $options: 'ix' } })).toEqual(['d']);
    expect(await ids({ s: pattern('^ t a g # note', 'ix') })).toEqual(['d']);
    expect(await ids({ s: pattern('(?i)^TAG') })).toEqual(['d']);
    await expect(ids({ s: pattern('[\\u4e00-\\u9fa5]') })).rejects.toMatchObject(sdk.error('INVALID_PARAM'));
  });

  // serverDate/index.ts: the server puts its time in, wherever it stands.
  test('the server’s date is a value in where too', async () => {
    emulator.clock.apply({ now: '2030-01-01T00:00:00.000Z' });
    await docs.add(name, [
      { _id: 'past', at: new Date('2029-12-31T00:00:00Z') },
      { _id: 'soon', at: new Date('2030-01-01T00:30:00Z') },
      { _id: 'late', at: new Date('2030-06-01T00:00:00Z') },
    ]);
    const now = (offset = 0) => sdk.db.serverDate({ offset });
    const found = [
      await ids({ at: _.lt?.(now()) }),
      await ids({ at: _.and?.(_.gt?.(now()), _.lt?.(now(3_600_000))) }),
      await ids({ at: _.in?.([now(1), new Date('2030-06-01T00:00:00Z')]) }),
      await ids(_.or?.([{ at: _.gt?.(now(86_400_000)) }, { _id: 'past' }])),
    ];
    emulator.clock.apply({});
    expect(found).toEqual([['past'], ['soon'], ['late'], ['late', 'past']]);
  });

  // command.ts: and, or, nor, not, expr, jsonSchema, mod, size, all.
  test('the logical commands, expr and jsonSchema', async () => {
    await docs.add(name, [
      { _id: 'a', n: 1, m: 2, tags: ['x', 'y'] },
      { _id: 'b', n: 5, m: 2, tags: ['y'] },
      { _id: 'c', n: 5, m: 9, tags: [] },
    ]);
    const { aggregate } = _;
    expect(await ids(_.or?.([{ n: 1 }, { m: 9 }]))).toEqual(['a', 'c']);
    expect(await ids(_.and?.([{ n: 5 }, { m: 9 }]))).toEqual(['c']);
    expect(await ids(_.nor?.([{ n: 1 }, { m: 9 }]))).toEqual(['b']);
    expect(await ids({ n: _.nor?.([_.lt?.(3), _.gt?.(9)]) })).toEqual(['b', 'c']);
    expect(await ids({ n: _.not?.(_.gt?.(3)) })).toEqual(['a']);
    expect(await ids({ n: _.mod?.(4, 1), m: _.mod?.([2, 0]) })).toEqual(['a', 'b']);
    expect(await ids({ tags: _.size?.(0) })).toEqual(['c']);
    expect(await ids({ tags: _.all?.(['y']), n: _.gte?.(2) })).toEqual(['b']);
    expect(await ids(_.expr?.(aggregate.gt?.(['$m', '$n'])))).toEqual(['a', 'c']);
    expect(await ids(_.jsonSchema?.({ properties: { n: { minimum: 3 }, tags: { minItems: 1 } } }))).toEqual(['b']);
    expect(await ids({ n: { $bitsAllSet: [2] } })).toEqual(['b', 'c']);
    expect(await ids({ n: { $type: 'number' }, m: { $type: 16 } })).toEqual(['a', 'b', 'c']);
  });

  // MongoDB manual, "Comparison/Sort Order".
  test('orders across all types', async () => {
    const values = [null, 1, 'a', { x: 1 }, true, new Date(5), [0, 99]];
    await docs.add(
      name,
      values.map((v, i) => ({ _id: `${i}`, v })),
    );
    await docs.add(name, { _id: 'none' });
    const order = async (direction: 'asc' | 'desc') =>
      (await all().orderBy('v', direction).orderBy('_id', 'asc').get()).data.map(({ _id }) => _id);
    // The list stands at its least element upwards, at its greatest downwards.
    expect(await order('asc')).toEqual(['0', 'none', '6', '1', '2', '3', '4', '5']);
    expect(await order('desc')).toEqual(['5', '4', '3', '2', '6', '1', '0', 'none']);
  });

  // @cloudbase/database command.project; MongoDB manual, "$slice (projection)", "$elemMatch (projection)".
  test('projections cut lists and refuse mixtures', async () => {
    await docs.add(name, { _id: 'a', list: [1, 2, 3], o: { x: 1, y: 2 }, items: [{ k: 1 }, { k: 2, v: 3 }, { k: 2 }] });
    const project = (operator: string, operand: unknown): unknown => member(_.project, operator)(operand);
    const only = async (fields: Record<string, unknown>) => (await all().field(fields).get()).data[0];
    expect(await only({ list: project('slice', 2), o: false, items: false })).toEqual({ _id: 'a', list: [1, 2] });
    expect(await only({ list: project('slice', [-2, 1]), _id: true })).toMatchObject({ list: [2] });
    expect(await only({ items: project('elemMatch', { k: 2 }) })).toEqual({ _id: 'a', items: [{ k: 2, v: 3 }] });
    expect(await only({ 'o.x': true, _id: false })).toEqual({ o: { x: 1 } });
    expect(await only({ 'items.k': false, list: false, o: false })).toEqual({ _id: 'a', items: [{}, { v: 3 }, {}] });
    for (const mixture of [
      { list: true, o: false },
      { o: true, 'o.x': true },
    ]) {
      await expect(all().field(mixture).get()).rejects.toMatchObject(sdk.error('INVALID_PARAM'));
    }
  });

  // MongoDB manual, "$ (projection)".
  test('a positional projection keeps the element that the condition found', async () => {
    await docs.add(name, { _id: 'a', list: [{ k: 1 }, { k: 2, v: 3 }], n: 1 });
    expect((await all().where({ 'list.k': 2 }).field({ 'list.$': true }).get()).data).toEqual([
      { _id: 'a', list: [{ k: 2, v: 3 }] },
    ]);
  });

  // WeChat, Command.geoWithin and Command.geoIntersects; serializer/query.ts.
  test('geoWithin and geoIntersects', async () => {
    const geo = (kind: string, ...parts: unknown[]): unknown => Reflect.construct(member(sdk.db.Geo, kind), parts);
    const point = (x: number, y: number) => geo('Point', x, y);
    const line = (...points: [number, number][]) =>
      geo(
        'LineString',
        points.map(([x, y]) => point(x, y)),
      );
    const square = (x: number, y: number, side: number) =>
      geo('Polygon', [line([x, y], [x + side, y], [x + side, y + side], [x, y + side], [x, y])]);
    await docs.add(name, [
      { _id: 'in', loc: point(5, 5) },
      { _id: 'out', loc: point(50, 5) },
      { _id: 'none' },
      { _id: 'road', loc: line([5, 5], [15, 5]) },
      { _id: 'lot', loc: square(2, 2, 1) },
      { _id: 'many', loc: geo('MultiPoint', [point(1, 1), point(2, 2)]) },
    ]);
    expect(await ids({ loc: _.geoWithin?.({ geometry: square(0, 0, 10) }) })).toEqual(['in', 'lot', 'many']);
    expect(await ids({ loc: _.geoIntersects?.({ geometry: square(0, 0, 10) }) })).toEqual([
      'in',
      'lot',
      'many',
      'road',
    ]);
    expect(await ids({ loc: _.geoIntersects?.({ geometry: line([10, 0], [10, 9]) }) })).toEqual(['road']);
    expect(await ids({ loc: _.geoWithin?.({ centerSphere: [[5, 5], 100 / 6378.1] }) })).toEqual(['in']);
    expect(await ids({ loc: _.geoWithin?.({ centerSphere: [point(5, 5), 700 / 6378.1] }) })).toEqual([
      'in',
      'lot',
      'many',
    ]);
    expect(
      await ids({ loc: _.geoWithin?.({ geometry: geo('MultiPolygon', [square(40, 0, 20), square(4, 4, 2)]) }) }),
    ).toEqual(['in', 'out']);
    await expect(ids({ loc: _.geoWithin?.({ geometry: point(1, 1) }) })).rejects.toMatchObject(
      sdk.error('INVALID_PARAM'),
    );
  });

  // Both SDKs' code tables: -502002 DATABASE_INVALID_OPERRATOR, -501007 INVALID_PARAM.
  test.each<[string, Record<string, unknown>, string, RegExp]>([
    ['an unknown operator', { n: { $odd: 1 } }, 'DATABASE_INVALID_OPERRATOR', /unknown operator: \$odd/],
    ['an unknown operator at the top', { $odd: 1 }, 'DATABASE_INVALID_OPERRATOR', /unknown top level operator: \$odd/],
    ['$in without a list', { n: { $in: 1 } }, 'INVALID_PARAM', /\$in needs an array/],
    ['a pattern that is none', { n: { $regex: '(' } }, 'INVALID_PARAM', /Regular expression is invalid/],
    ['$mod by nothing', { n: { $mod: [0, 1] } }, 'INVALID_PARAM', /divisor cannot be 0/],
    ['an empty $or', { $or: [] }, 'INVALID_PARAM', /nonempty array/],
    [
      'a schema with an unknown keyword',
      { $jsonSchema: { min: 1 } },
      'DATABASE_INVALID_OPERRATOR',
      /Unknown \$jsonSchema keyword/,
    ],
  ])('%s is refused by get, count, update and remove', async (_title, where, code, message) => {
    await docs.add(name, { _id: 'a', n: 1 });
    for (const act of [
      () => all().where(where).get(),
      () => all().where(where).count(),
      () => docs.updateWhere(name, where, { m: 1 }),
      () => docs.removeWhere(name, where),
    ]) {
      await expect(act()).rejects.toMatchObject(sdk.error(code));
      await expect(act()).rejects.toThrow(message);
    }
    expect(await docs.get(name, 'a')).toEqual({ _id: 'a', n: 1 });
  });
});
