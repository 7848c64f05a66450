/**
 * Aggregation as both server SDKs build it. Sources: @cloudbase/database aggregate.ts and command.ts; the results are
 * those of docs.cloudbase.net, "Aggregate" and "db.command.aggregate", and of WeChat's pages of the same names.
 */
// biome-ignore-all lint/suspicious/noThenProperty: MongoDB's names of operands
import { randomUUID } from 'node:crypto';
import { createEmulator, type Emulator } from '../emulator';
import { type Documents, nodeSdk, type Sdk, wxSdk } from './both-sdks';

let emulator: Emulator;
beforeAll(async () => {
  emulator = await createEmulator({
    envId: 'local-env',
    collections: { places: [{ name: 'at', unique: false, fields: [{ field: 'at', direction: '2dsphere' }] }] },
  });
  Object.assign(process.env, emulator.environment);
});
afterAll(() => emulator.stop());

type Doc = Record<string, unknown>;
type Aggregate = ReturnType<ReturnType<Sdk['db']['collection']>['aggregate']>;

const DATE = new Date('2019-05-14T09:38:51.686Z');

/** A document with what the operators are tried on. */
const SUBJECT: Doc = {
  _id: 'subject',
  n: 7,
  negative: -7.5,
  text: 'Dong-心谭',
  date: DATE,
  list: [3, 1, 2],
  words: ['a', 'b'],
  object: { a: 1, b: 2 },
  pairs: [{ k: 'x', v: 1 }],
  nothing: null,
};

/** Each operator of `db.command.aggregate` by its name there: an operand, and what it makes of SUBJECT. */
const OPERATORS: Record<string, [operand: unknown, result: unknown]> = {
  abs: ['$negative', 7.5],
  add: [['$n', 1], 8],
  addToSet: ['$n', [7]],
  allElementsTrue: [['$list'], true],
  and: [['$n', '$nothing'], false],
  anyElementTrue: [['$list'], true],
  arrayElemAt: [['$list', -1], 2],
  arrayToObject: ['$pairs', { x: 1 }],
  avg: ['$list', 2],
  ceil: ['$negative', -7],
  cmp: [['$n', 8], -1],
  concat: [['$text', '!'], 'Dong-心谭!'],
  concatArrays: [
    ['$list', '$words'],
    [3, 1, 2, 'a', 'b'],
  ],
  cond: [{ if: { $gt: ['$n', 5] }, then: 'big', else: 'small' }, 'big'],
  dateFromParts: [
    { year: 2017, month: 2, day: 8, hour: 12, timezone: 'America/New_York' },
    new Date('2017-02-08T17:00:00.000Z'),
  ],
  dateFromString: [{ dateString: '2019-05-14T09:38:51.686Z' }, DATE],
  dateToString: [{ date: '$date', format: '%Y-%m-%d %H:%M', timezone: 'Asia/Shanghai' }, '2019-05-14 17:38'],
  dayOfMonth: ['$date', 14],
  dayOfWeek: ['$date', 3],
  dayOfYear: ['$date', 134],
  divide: [['$n', 2], 3.5],
  eq: [['$n', 7], true],
  exp: [0, 1],
  filter: [{ input: '$list', as: 'x', cond: { $gte: ['$$x', 2] } }, [3, 2]],
  first: ['$n', 7],
  floor: ['$negative', -8],
  gt: [['$n', 7], false],
  gte: [['$n', 7], true],
  hour: ['$date', 9],
  ifNull: [['$nothing', 'none'], 'none'],
  in: [['b', '$words'], true],
  indexOfArray: [['$list', 1], 1],
  indexOfBytes: [['$text', '谭'], 8],
  indexOfCP: [['$text', '谭'], 6],
  isArray: ['$list', true],
  isoDayOfWeek: ['$date', 2],
  isoWeek: ['$date', 20],
  isoWeekYear: ['$date', 2019],
  last: ['$n', 7],
  let: [{ vars: { twice: { $multiply: ['$n', 2] } }, in: { $add: ['$$twice', 1] } }, 15],
  literal: ['$n', '$n'],
  ln: [1, 0],
  log: [[100, 10], 2],
  log10: [1000, 3],
  lt: [['$n', 8], true],
  lte: [['$n', 6], false],
  map: [{ input: '$list', as: 'x', in: { $multiply: ['$$x', 2] } }, [6, 2, 4]],
  max: ['$list', 3],
  mergeObjects: [['$object', { b: 3 }], { a: 1, b: 3 }],
  millisecond: ['$date', 686],
  min: ['$list', 1],
  minute: ['$date', 38],
  mod: [['$n', 4], 3],
  month: ['$date', 5],
  multiply: [['$n', 2, 3], 42],
  neq: [['$n', 7], false],
  not: [['$nothing'], true],
  objectToArray: [
    '$object',
    [
      { k: 'a', v: 1 },
      { k: 'b', v: 2 },
    ],
  ],
  or: [['$nothing', 1], true],
  pow: [['$n', 2], 49],
  push: ['$n', [7]],
  range: [
    [0, 10, 4],
    [0, 4, 8],
  ],
  reduce: [{ input: '$list', initialValue: 0, in: { $add: ['$$value', '$$this'] } }, 6],
  reverseArray: ['$list', [2, 1, 3]],
  second: ['$date', 51],
  setDifference: [
    ['$list', [1]],
    [3, 2],
  ],
  setEquals: [['$list', [1, 2, 3, 3]], true],
  setIntersection: [['$list', [2, 9]], [2]],
  setIsSubset: [[[1], '$list'], true],
  setUnion: [
    ['$words', ['a', 'c']],
    ['a', 'b', 'c'],
  ],
  size: ['$list', 3],
  slice: [
    ['$list', -2],
    [1, 2],
  ],
  split: [
    ['$text', '-'],
    ['Dong', '心谭'],
  ],
  sqrt: [16, 4],
  stdDevPop: ['$list', Math.sqrt(2 / 3)],
  stdDevSamp: ['$list', 1],
  strLenBytes: ['$text', 11],
  strLenCP: ['$text', 7],
  strcasecmp: [['$text', 'dong-心谭'], 0],
  substr: [['$text', 0, 4], 'Dong'],
  substrBytes: [['$text', 5, 3], '心'],
  substrCP: [['$text', 6, -1], '谭'],
  subtract: [['$date', 1000], new Date('2019-05-14T09:38:50.686Z')],
  sum: ['$list', 6],
  switch: [{ branches: [{ case: { $eq: ['$n', 7] }, then: 'seven' }], default: 'other' }, 'seven'],
  toLower: ['$text', 'dong-心谭'],
  toUpper: ['$text', 'DONG-心谭'],
  trunc: ['$negative', -7],
  week: ['$date', 19],
  year: ['$date', 2019],
  zip: [
    { inputs: ['$words', '$list'] },
    [
      ['a', 3],
      ['b', 1],
    ],
  ],
};

/** In a $project they would be other operators, or none. */
const IN_GROUPS = ['addToSet', 'first', 'last', 'push'];

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

  /** Runs stages through the builder: `[['match', {…}], ['count', 'n']]`. */
  const run = (...stages: [stage: string, operand: unknown][]): Promise<Doc[]> =>
    through(sdk.db.collection(name).aggregate(), stages);
  function through(start: Aggregate, stages: [stage: string, operand: unknown][]): Promise<Doc[]> {
    let built = start;
    for (const [stage, operand] of stages) {
      const next = built[stage]?.(operand);
      if (!next) throw new Error(`the SDK has no stage ${stage}`);
      built = next;
    }
    return sdk.list(built);
  }
  const $ = (operator: string, operand: unknown): unknown => _.aggregate[operator]?.(operand);

  test('every operator of db.command.aggregate has a case', () => {
    const known = Object.keys(_.aggregate).filter((operator) => operator !== 'pipeline' && operator !== 'meta');
    expect(Object.keys(OPERATORS).sort()).toEqual(known.sort());
  });

  test('every operator makes what is documented', async () => {
    await docs.add(name, SUBJECT);
    for (const [operator, [operand, result]] of Object.entries(OPERATORS)) {
      const inGroup = IN_GROUPS.includes(operator);
      const [made] = await run(
        inGroup
          ? ['group', { _id: null, made: $(operator, operand) }]
          : ['project', { _id: 0, made: $(operator, operand) }],
      );
      expect({ [operator]: made?.made }).toEqual({ [operator]: result });
    }
  });

  describe('stages', () => {
    const students = () =>
      docs.add(name, [
        { _id: '1', name: 'Dong', class: 'a', score: 84, tags: ['x', 'y'], born: new Date('1999-12-12T00:00:00Z') },
        { _id: '2', name: 'Wang', class: 'a', score: 96, tags: [], born: new Date('1998-11-11T00:00:00Z') },
        { _id: '3', name: 'Li', class: 'b', score: 80, born: new Date('1997-10-10T00:00:00Z') },
      ]);

    test('match takes the commands of where, dates and regular expressions among them', async () => {
      await students();
      const ids = async (where: Doc) => (await run(['match', where], ['sort', { _id: 1 }])).map(({ _id }) => _id);
      expect(await ids({ score: _.gt?.(80), class: 'a' })).toEqual(['1', '2']);
      expect(await ids({ born: _.lt?.(new Date('1998-01-01T00:00:00Z')) })).toEqual(['3']);
      expect(await ids({ name: sdk.db.RegExp({ regexp: '^d', options: 'i' }) })).toEqual(['1']);
      expect(await ids({ name: /ang$/ })).toEqual(['2']);
      expect(await ids({ born: _.lt?.(sdk.db.serverDate()) })).toEqual(['1', '2', '3']);
      expect(await ids({ born: _.gt?.(sdk.db.serverDate({ offset: 1000 })) })).toEqual([]);
      const either = (_.or as (...conditions: unknown[]) => Doc)({ class: 'b' }, { score: _.gte?.(96) });
      expect(await ids(either)).toEqual(['2', '3']);
      expect(await ids(_.expr?.($('gt', ['$score', 90])) as Doc)).toEqual(['2']);
    });

    test('project and addFields compute, include and exclude', async () => {
      await students();
      const first = (...stages: [string, unknown][]) => run(['match', { _id: '1' }], ...stages);
      expect(await first(['project', { _id: 0, name: 1, year: $('year', '$born') }])).toEqual([
        { name: 'Dong', year: 1999 },
      ]);
      expect(await first(['project', { tags: 0, born: 0, score: 0 }])).toEqual([
        { _id: '1', name: 'Dong', class: 'a' },
      ]);
      expect(await first(['project', { 'x.y': '$score' }])).toEqual([{ _id: '1', x: { y: 84 } }]);
      expect(
        await first(['addFields', { 'x.y': $('add', ['$score', 1]), tags: '$none' }], ['project', { born: 0 }]),
      ).toEqual([{ _id: '1', name: 'Dong', class: 'a', score: 84, x: { y: 85 } }]);
      expect(await first(['project', { _id: 0, when: new Date(5), text: 'text' }])).toEqual([
        { when: new Date(5), text: 'text' },
      ]);
    });

    // @cloudbase/database aggregate.ts writes only the conditions of match and geoNear as where does.
    test('a server date outside of conditions is sent as the object it is, and so is no date', async () => {
      await students();
      const [made] = await run(['match', { _id: '1' }], ['project', { _id: 0, at: sdk.db.serverDate({ offset: 5 }) }]);
      // { at: { offset: 5 } } keeps at.offset, which there is not.
      expect(made).toEqual({});
    });

    test('group, sort, skip and limit', async () => {
      await students();
      const grouped = await run(
        ['group', { _id: { class: '$class' }, n: $('sum', 1), mean: $('avg', '$score'), names: $('push', '$name') }],
        ['sort', { _id: -1 }],
      );
      expect(grouped).toEqual([
        { _id: { class: 'b' }, n: 1, mean: 80, names: ['Li'] },
        { _id: { class: 'a' }, n: 2, mean: 90, names: ['Dong', 'Wang'] },
      ]);
      expect(await run(['sort', { score: -1 }], ['skip', 1], ['limit', 1], ['project', { _id: 1 }])).toEqual([
        { _id: '1' },
      ]);
      expect(await run(['count', 'n'])).toEqual([{ n: 3 }]);
      expect(await run(['sortByCount', '$class'])).toEqual([
        { _id: 'a', count: 2 },
        { _id: 'b', count: 1 },
      ]);
    });

    test('bucket and bucketAuto', async () => {
      await students();
      expect(
        await run([
          'bucket',
          {
            groupBy: '$score',
            boundaries: [0, 84, 90],
            default: 'top',
            output: { n: $('sum', 1), ids: $('push', '$_id') },
          },
        ]),
      ).toEqual([
        { _id: 0, n: 1, ids: ['3'] },
        { _id: 84, n: 1, ids: ['1'] },
        { _id: 'top', n: 1, ids: ['2'] },
      ]);
      expect(await run(['bucketAuto', { groupBy: '$score', buckets: 2 }])).toEqual([
        { _id: { min: 80, max: 96 }, count: 2 },
        { _id: { min: 96, max: 96 }, count: 1 },
      ]);
    });

    test('unwind, replaceRoot and sample', async () => {
      await students();
      expect(await run(['unwind', '$tags'], ['project', { tags: 1 }])).toEqual([
        { _id: '1', tags: 'x' },
        { _id: '1', tags: 'y' },
      ]);
      const kept = { path: '$tags', includeArrayIndex: 'at', preserveNullAndEmptyArrays: true };
      expect(await run(['unwind', kept], ['sort', { _id: 1, at: 1 }], ['project', { tags: 1, at: 1 }])).toEqual([
        { _id: '1', tags: 'x', at: 0 },
        { _id: '1', tags: 'y', at: 1 },
        { _id: '2', at: null },
        { _id: '3', at: null },
      ]);
      expect(await run(['match', { _id: '3' }], ['replaceRoot', { newRoot: { n: '$name' } }])).toEqual([{ n: 'Li' }]);
      expect(await run(['sample', { size: 2 }])).toHaveLength(2);
    });

    test('lookup by fields, and by a pipeline of db.command.aggregate with let', async () => {
      await docs.add(name, [
        { _id: 'o4', book: 'novel 1', quantity: 20 },
        { _id: 'o5', book: 'science 1', quantity: 1 },
      ]);
      const books = `b-${randomUUID()}`;
      await sdk.db.createCollection(books);
      await docs.add(books, [
        { _id: 'b1', title: 'novel 1', stock: 10, at: new Date(5), made: new Date(5) },
        { _id: 'b3', title: 'science 1', stock: 30, at: new Date(5), made: new Date(5) },
      ]);
      const byFields = await run(
        ['sort', { _id: 1 }],
        ['lookup', { from: books, localField: 'book', foreignField: 'title', as: 'found' }],
        ['project', { ids: '$found._id' }],
      );
      expect(byFields).toEqual([
        { _id: 'o4', ids: ['b1'] },
        { _id: 'o5', ids: ['b3'] },
      ]);
      const condition = $('and', [$('eq', ['$title', '$$book']), $('gte', ['$stock', '$$quantity'])]);
      const pipeline = _.aggregate.pipeline?.() as Aggregate | undefined;
      const done = pipeline
        ?.match?.({ ...(_.expr?.(condition) as Doc), at: _.lte?.(new Date(5)), made: _.lt?.(sdk.db.serverDate()) })
        .project?.({ _id: 0, stock: 1 })
        .done?.();
      const byPipeline = await run(
        ['sort', { _id: 1 }],
        ['lookup', { from: books, let: { book: '$book', quantity: '$quantity' }, pipeline: done, as: 'found' }],
        ['project', { found: 1 }],
      );
      expect(byPipeline).toEqual([
        { _id: 'o4', found: [] },
        { _id: 'o5', found: [{ stock: 30 }] },
      ]);
    });

    // The builder makes the point of near's longitude and latitude, and reads query as where does.
    test('geoNear', async () => {
      await docs.removeWhere('places', { _id: _.exists?.(true) });
      await docs.add('places', [
        { _id: 'geoNear.0', city: 'Guangzhou', at: new sdk.db.Geo.Point(113.30593, 23.1361155), name: 'Canton Tower' },
        {
          _id: 'geoNear.1',
          city: 'Guangzhou',
          at: new sdk.db.Geo.Point(113.306789, 23.1564721),
          name: 'Baiyun Mountain',
        },
        {
          _id: 'geoNear.2',
          city: 'Beijing',
          at: new sdk.db.Geo.Point(116.3949659, 39.9163447),
          name: 'The Palace Museum',
        },
      ]);
      // The builder changes the object it is given.
      const near = () => ({
        distanceField: 'distance',
        spherical: true,
        near: new sdk.db.Geo.Point(113.3089506, 23.0968251),
        query: { city: _.in?.(['Guangzhou']) },
        key: 'at',
        includeLocs: 'measured',
      });
      const found = await through(sdk.db.collection('places').aggregate(), [['geoNear', near()]]);
      expect(found.map(({ name }) => name)).toEqual(['Canton Tower', 'Baiyun Mountain']);
      // WeChat's page of Aggregate.geoNear answers these distances.
      expect(Number(found[0]?.distance)).toBeCloseTo(4384.68131486958, 1);
      expect(Number(found[1]?.distance)).toBeCloseTo(6643.521654040738, 1);
      const late = through(sdk.db.collection('places').aggregate(), [
        ['match', {}],
        ['geoNear', near],
      ]);
      await expect(late).rejects.toMatchObject(failure('INVALID_PARAM'));
    });
  });

  /** wx-server-sdk api/database/aggregate.ts: end() hands the error on without reading its code, so it is always -1. */
  const failure = (code: string) =>
    sdk.name === 'node-sdk' ? sdk.error(code) : { errCode: -1, errMsg: expect.any(String) };

  // docs.cloudbase.net, error codes: DATABASE_INVALID_OPERRATOR is its spelling.
  test.each([0, 1])('an unknown operator has the cloud’s code, among %d documents', async (count) => {
    if (count === 1) await docs.add(name, { a: 1 });
    for (const [stage, operand] of [
      ['match', { $nothing: 1 }],
      ['match', { a: { $nothing: 1 } }],
      ['project', { b: { $nothing: '$a' } }],
      ['group', { _id: null, b: { $nothing: '$a' } }],
      ['sortByCount', { $nothing: 1 }],
    ] as const)
      await expect(run([stage, operand])).rejects.toMatchObject(failure('DATABASE_INVALID_OPERRATOR'));
  });

  test('what a document does not allow fails, and a malformed stage is INVALID_PARAM', async () => {
    await docs.add(name, { a: 'x' });
    await expect(run(['project', { b: $('divide', ['$a', 2]) }])).rejects.toMatchObject(
      failure('DATABASE_REQUEST_FAILED'),
    );
    await expect(run(['project', { b: $('meta', 'textScore') }])).rejects.toMatchObject(
      failure('DATABASE_REQUEST_FAILED'),
    );
    await expect(run(['limit', 0])).rejects.toMatchObject(failure('INVALID_PARAM'));
    await expect(run(['project', { a: 1, b: 0 }])).rejects.toMatchObject(failure('INVALID_PARAM'));
  });

  // docs.cloudbase.net/http-api/nosql/aggregate: 20 where no limit is given.
  test('20 results are answered unless a limit is given, also one before other stages', async () => {
    await docs.add(
      name,
      Array.from({ length: 30 }, (_none, n) => ({ n })),
    );
    expect(await run(['project', { n: 1 }])).toHaveLength(20);
    expect(await run(['limit', 25], ['project', { n: 1 }])).toHaveLength(25);
    expect(await run(['match', { n: _.lt?.(5) }])).toHaveLength(5);
  });
});

/** @cloudbase/database collection.ts: with the option raw, aggregate(stages) takes a whole pipeline; wx-server-sdk's does not. */
describe('node-sdk with a raw pipeline', () => {
  const raw = (sdk: Sdk, stages: Doc[]): Aggregate => {
    const collection = sdk.db.collection('places') as unknown as {
      options(options: Doc): { aggregate(stages: Doc[]): Aggregate };
    };
    return collection.options({ raw: true }).aggregate(stages);
  };

  test('stages that the builder has not', async () => {
    const sdk = nodeSdk('local-env');
    const docs = sdk.on(sdk.db);
    await docs.removeWhere('places', { _id: sdk.db.command.exists?.(true) });
    await docs.add('places', { _id: 'x', n: 1, at: new sdk.db.Geo.Point(1, 1) });
    const stages = [
      { $set: { m: { $add: ['$n', 1] } } },
      { $facet: { all: [{ $unset: 'at' }], some: [{ $match: { n: 2 } }] } },
    ];
    expect(await sdk.list(raw(sdk, stages))).toEqual([{ all: [{ _id: 'x', n: 1, m: 2 }], some: [] }]);
    for (const $out of [{ $out: 'others' }, { $merge: { into: 'others' } }, { $nothing: {} }])
      await expect(sdk.list(raw(sdk, [$out]))).rejects.toMatchObject(sdk.error('DATABASE_INVALID_OPERRATOR'));
  });
});
