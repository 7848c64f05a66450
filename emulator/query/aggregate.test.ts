import { aggregate, leading } from './aggregate';
import { compileFilter } from './filter';
import type { Document } from './value';

/** Collections by name, and a record of what was asked of them. */
function store(collections: Record<string, Document[]>) {
  const asked: [collection: string, filter: Document][] = [];
  const lookup = (collection: string, filter: Document): Document[] => {
    asked.push([collection, filter]);
    return (collections[collection] ?? []).filter(compileFilter(filter));
  };
  return { asked, lookup };
}

function freeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(freeze);
  return value;
}

const nothing = (): Document[] => [];

describe('a pipeline', () => {
  test('runs stage by stage', () => {
    const cases = [
      { court: 'A', fee: 5 },
      { court: 'B', fee: 7 },
      { court: 'A', fee: 1 },
    ];
    const stages = [
      { $match: { fee: { $gt: 1 } } },
      { $group: { _id: '$court', total: { $sum: '$fee' } } },
      { $sort: { total: -1 } },
    ];
    expect(aggregate(cases, stages, nothing)).toEqual([
      { _id: 'B', total: 7 },
      { _id: 'A', total: 5 },
    ]);
    expect(aggregate(cases, [], nothing)).toBe(cases);
  });

  test('matches and sorts as the other operations do', () => {
    const documents = [{ v: [3] }, { v: [{ v: 3 }] }];
    expect(aggregate(documents, [{ $match: { v: { $elemMatch: { v: 3 } } } }], nothing)).toEqual([{ v: [{ v: 3 }] }]);
    const mixed = [{ k: true }, { k: 'a' }, { k: [5, 0] }, { k: 1 }, {}];
    expect(aggregate(mixed, [{ $sort: { k: 1 } }], nothing)).toEqual([
      {},
      { k: [5, 0] },
      { k: 1 },
      { k: 'a' },
      { k: true },
    ]);
    expect(
      aggregate(
        [
          { a: 1, b: 1 },
          { a: 2, b: 1 },
        ],
        [{ $match: { b: 1, $expr: { $gt: ['$a', '$b'] } } }],
        nothing,
      ),
    ).toEqual([{ a: 2, b: 1 }]);
  });

  const writing: Document[] = [
    { $addFields: { 'a.b': 9, c: { d: 1 } } },
    { $set: { a: { b: 9 } } },
    { $unset: ['a.b', 'l.x'] },
    { $project: { 'a.b': 0 } },
    { $project: { a: { b: 0 } } },
    { $project: { 'a.c': { $literal: 1 } } },
    { $setWindowFields: { sortBy: { n: 1 }, output: { 'a.q': { $sum: '$n' } } } },
    { $fill: { output: { n: { value: 1 } } } },
    { $unwind: { path: '$l', includeArrayIndex: 'a.at' } },
    { $replaceRoot: { newRoot: '$a' } },
    { $redact: '$$DESCEND' },
    { $addFields: { l: { $reverseArray: '$l' } } },
    { $facet: { x: [{ $set: { 'a.b': 3 } }] } },
    { $lookup: { from: 'x', localField: 'n', foreignField: 'n', as: 'a.list' } },
    { $lookup: { from: 'x', let: { n: '$n' }, pipeline: [{ $set: { 'a.b': '$$n' } }], as: 'list' } },
  ];
  test.each(writing)('leaves its input alone: %j', (stage) => {
    const documents = (): Document[] => [
      { _id: 1, a: { b: 1 }, l: [{ x: 2 }, { x: 1 }], n: 2 },
      { _id: 2, a: { b: 2 }, l: [], n: null },
    ];
    const input = freeze(documents());
    const other = freeze(documents());
    aggregate(input, [stage], () => other);
    expect([input, other]).toEqual([documents(), documents()]);
  });

  test('refuses stages and operators that there are not', () => {
    const unknown = expect.objectContaining({ code: 'DATABASE_INVALID_OPERRATOR' });
    expect(() => aggregate([{}], [{ $foo: 1 }], nothing)).toThrow("Unrecognized pipeline stage name: '$foo'");
    expect(() => aggregate([{}], [{ $foo: 1 }], nothing)).toThrow(unknown);
    expect(() => aggregate([{}], [{ $out: 'x' }], nothing)).toThrow(unknown);
    expect(() => aggregate([{}], [{ $project: { a: { $foo: 1 } } }], nothing)).toThrow(unknown);
    expect(() => aggregate([{}], [{ $match: { a: { $foo: 1 } } }], nothing)).toThrow(unknown);
    expect(() => aggregate([{}], [{ $match: {}, $sort: {} }], nothing)).toThrow(
      expect.objectContaining({ code: 'INVALID_PARAM' }),
    );
    expect(() => aggregate([{}], [{ $sort: { a: 2 } }], nothing)).toThrow(
      expect.objectContaining({ code: 'INVALID_PARAM' }),
    );
    expect(() => aggregate([{ a: 'x' }], [{ $project: { b: { $divide: ['$a', 2] } } }], nothing)).toThrow(
      expect.objectContaining({ code: 'DATABASE_REQUEST_FAILED' }),
    );
  });
});

/** Manual: "$lookup", "Perform a Single Equality Join" and "Use $lookup with an Array". */
describe('$lookup by fields', () => {
  const inventory = [
    { _id: 1, sku: 'almonds' },
    { _id: 2, sku: 'bread' },
    { _id: 3, sku: null },
    { _id: 4 },
    { _id: 5, sku: ['almonds', 'nuts'] },
  ];
  const join = { from: 'inventory', localField: 'item', foreignField: 'sku', as: 'docs' };
  const ids = (documents: Document[]): unknown[] =>
    documents.map(({ docs }) =>
      Array.isArray(docs) ? docs.map((d) => (d instanceof Object && '_id' in d ? d._id : d)) : docs,
    );

  test('joins equal values, null with missing ones, and the elements of arrays, by one question', () => {
    const { lookup, asked } = store({ inventory });
    const orders = [
      { item: 'almonds' },
      {},
      { item: ['bread', 'nuts'] },
      { item: 'none' },
      { item: [] },
      { item: null },
    ];
    const joined = aggregate(orders, [{ $lookup: join }], lookup);
    expect(ids(joined)).toEqual([[1, 5], [3, 4], [2, 5], [], [3, 4], [3, 4]]);
    expect(asked).toEqual([['inventory', { sku: { $in: ['almonds', null, 'bread', 'nuts', 'none'] } }]]);
  });

  test('follows paths through arrays on both sides', () => {
    const { lookup } = store({
      inventory: [
        { _id: 1, s: [{ k: 1 }, { k: 2 }] },
        { _id: 2, s: { k: 3 } },
      ],
    });
    const spec = { ...join, localField: 'l.id', foreignField: 's.k' };
    expect(ids(aggregate([{ l: [{ id: 3 }, { id: 2 }, {}] }], [{ $lookup: spec }], lookup))).toEqual([[1, 2]]);
  });

  test('joins a regular expression with itself, not with what it matches', () => {
    const { lookup } = store({ inventory: [...inventory, { _id: 6, sku: /^a/ }] });
    expect(ids(aggregate([{ item: /^a/ }], [{ $lookup: join }], lookup))).toEqual([[6]]);
  });

  test('works inside $facet, and before and after other stages', () => {
    const { lookup } = store({ inventory });
    const stages = [
      { $facet: { x: [{ $lookup: join }, { $unwind: '$docs' }, { $replaceRoot: { newRoot: '$docs' } }] } },
    ];
    expect(aggregate([{ item: 'bread' }], stages, lookup)).toEqual([{ x: [{ _id: 2, sku: 'bread' }] }]);
  });

  test('with a pipeline beside runs it on what was joined', () => {
    const { lookup } = store({ inventory });
    const spec = { ...join, let: { least: '$least' }, pipeline: [{ $match: { $expr: { $gt: ['$_id', '$$least'] } } }] };
    expect(ids(aggregate([{ item: 'almonds', least: 1 }], [{ $lookup: spec }], lookup))).toEqual([[5]]);
  });

  test.each([
    5,
    {},
    { from: 'x', as: 'y' },
    { from: 'x', as: 'y', localField: 'a' },
    { from: 1, as: 'y', pipeline: [] },
    { from: 'x', pipeline: [] },
    { from: 'x', as: 'y', pipeline: [1] },
  ])('is refused when malformed: %j', ($lookup) => {
    expect(() => aggregate([{}], [{ $lookup }], nothing)).toThrow(expect.objectContaining({ code: 'INVALID_PARAM' }));
  });
});

/** Manual: "$lookup", "Perform Multiple Joins and a Correlated Subquery with $lookup". */
describe('$lookup by a pipeline', () => {
  const warehouses = [
    { _id: 1, stock_item: 'almonds', instock: 120 },
    { _id: 2, stock_item: 'pecans', instock: 80 },
    { _id: 3, stock_item: 'almonds', instock: 60 },
    { _id: 4, stock_item: ['almonds'], instock: 900 },
  ];
  const orders = [
    { _id: 1, item: 'almonds', ordered: 100 },
    { _id: 2, item: 'pecans', ordered: 90 },
  ];
  const lookupStage = (expression: Document, more: Document = {}): Document => ({
    $lookup: {
      from: 'warehouses',
      let: { item: '$item', ordered: '$ordered' },
      pipeline: [{ $match: { ...more, $expr: expression } }, { $project: { _id: 1 } }],
      as: 'stock',
    },
  });

  test('asks for what the first $match says of single fields, and evaluates all of it', () => {
    const { lookup, asked } = store({ warehouses });
    const expression = { $and: [{ $eq: ['$stock_item', '$$item'] }, { $gte: ['$instock', '$$ordered'] }] };
    expect(aggregate(orders, [lookupStage(expression)], lookup).map(({ stock }) => stock)).toEqual([[{ _id: 1 }], []]);
    expect(asked.map(([, filter]) => filter)).toEqual([
      { stock_item: { $eq: 'almonds' } },
      { stock_item: { $eq: 'pecans' } },
    ]);
  });

  test('takes the plain conditions and a range that is closed on both sides', () => {
    const { lookup, asked } = store({ warehouses });
    const expression = { $and: [{ $lte: ['$$ordered', '$instock'] }, { $lt: ['$instock', 500] }] };
    const stage = lookupStage(expression, { stock_item: 'almonds' });
    expect(aggregate(orders.slice(0, 1), [stage], lookup).map(({ stock }) => stock)).toEqual([[{ _id: 1 }]]);
    expect(asked[0]?.[1]).toEqual({ $and: [{ stock_item: 'almonds' }, { instock: { $gte: 100, $lt: 500 } }] });
  });

  test('does not narrow by half a range, which in an expression reaches into other types', () => {
    const { lookup, asked } = store({
      warehouses: [
        { _id: 1, instock: 'plenty' },
        { _id: 2, instock: 1 },
      ],
    });
    const joined = aggregate([{ ordered: 5 }], [lookupStage({ $gt: ['$instock', '$$ordered'] })], lookup);
    expect(joined.map(({ stock }) => stock)).toEqual([[{ _id: 1 }]]);
    expect(asked[0]?.[1]).toEqual({});
  });

  test('hands its variables on to a lookup within', () => {
    const { lookup } = store({ warehouses, a: [{ x: 1 }] });
    const inner = {
      from: 'warehouses',
      let: {},
      pipeline: [{ $match: { $expr: { $eq: ['$stock_item', '$$item'] } } }],
      as: 'w',
    };
    const outer = { from: 'a', let: { item: '$item' }, pipeline: [{ $lookup: inner }], as: 'out' };
    const [first] = aggregate(orders.slice(1), [{ $lookup: outer }], lookup);
    expect(first?.out).toEqual([{ x: 1, w: [warehouses[1]] }]);
  });

  test('may have no condition at all', () => {
    const { lookup } = store({ warehouses });
    const spec = { from: 'warehouses', pipeline: [{ $count: 'n' }], as: 'all' };
    expect(aggregate([{}], [{ $lookup: spec }], lookup)).toEqual([{ all: [{ n: 4 }] }]);
  });
});

describe('the beginning of a pipeline', () => {
  test('is its $match stages and the $sort after them', () => {
    const stages = [{ $match: { a: 1 } }, { $match: { b: 2 } }, { $sort: { c: -1 } }, { $limit: 1 }];
    expect(leading(stages)).toEqual({
      filter: { $and: [{ a: 1 }, { b: 2 }] },
      sort: [{ field: 'c', direction: -1 }],
      rest: [{ $limit: 1 }],
    });
    expect(leading([{ $match: { a: 1 } }])).toEqual({ filter: { a: 1 }, rest: [] });
    expect(leading([{ $sort: { a: 1 } }])).toEqual({ sort: [{ field: 'a', direction: 1 }], rest: [] });
    expect(leading([{ $group: { _id: null } }, { $match: { a: 1 } }])).toMatchObject({
      rest: [{ $group: {} }, { $match: {} }],
    });
    expect(leading([])).toEqual({ rest: [] });
  });

  test('keeps an $expr in the rest, but reads out of it what it can', () => {
    const $expr = { $and: [{ $eq: ['$a', 1] }, { $gt: ['$b', '$c'] }] };
    expect(leading([{ $match: { $expr, d: 2 } }, { $sort: { e: 1 } }])).toEqual({
      filter: { $and: [{ d: 2 }, { a: { $eq: 1 } }] },
      sort: [{ field: 'e', direction: 1 }],
      rest: [{ $match: { $expr } }],
    });
    expect(leading([{ $match: { $expr: { $gt: ['$b', '$c'] } } }])).toMatchObject({ rest: [{ $match: {} }] });
  });

  test('leaves a $sort that is none to the pipeline', () => {
    expect(leading([{ $sort: { s: { $meta: 'textScore' } } }])).toEqual({
      rest: [{ $sort: { s: { $meta: 'textScore' } } }],
    });
  });
});

/** WeChat, "Aggregate.geoNear": there must be a geo index, and `key` where there are several. */
describe('$geoNear', () => {
  const at = { type: 'Point', coordinates: [1, 0] };
  const near = (more: Document = {}) => [
    { $geoNear: { near: { type: 'Point', coordinates: [0, 0] }, distanceField: 'm', spherical: true, ...more } },
    { $project: { _id: 1 } },
  ];
  const run = (places: string[], more?: Document) =>
    aggregate([{ _id: 1, at, home: at }], near(more), nothing, { places });

  test('measures the field of the index', () => {
    expect(run(['at'])).toEqual([{ _id: 1 }]);
    expect(run(['at', 'home'], { key: 'home' })).toEqual([{ _id: 1 }]);
    expect(run(['away'])).toEqual([]);
  });

  test('is refused without an index, and without a key where there are two, also of an empty collection', () => {
    expect(() => aggregate([], near(), nothing, { places: [] })).toThrow('unable to find index for $geoNear query');
    expect(() => run(['at'], { key: 'home' })).toThrow('unable to find index for $geoNear query');
    expect(() => run(['at', 'home'])).toThrow('There is more than one 2dsphere index');
  });

  test('must come first, and nearness stands nowhere else', () => {
    const close = { at: { $near: { $geometry: at } } };
    expect(() => leading([{ $match: {} }, ...near()])).toThrow(
      '$geoNear is only valid as the first stage in a pipeline.',
    );
    expect(() => leading([{ $match: close }])).toThrow('are not allowed in this context');
    expect(() => leading(near({ query: close }))).toThrow('are not allowed in this context');
    expect(() => aggregate([], [{ $limit: 1 }, { $match: close }], nothing)).toThrow('are not allowed in this context');
    expect(leading(near({ query: { city: 'x' } })).filter).toEqual({ city: 'x' });
  });
});

test('$$NOW is the time that the pipeline was given', () => {
  const stages = [{ $project: { at: '$$NOW', year: { $year: '$$NOW' } } }];
  expect(aggregate([{}], stages, nothing, { now: Date.UTC(2030, 1, 2) })).toEqual([
    { at: new Date('2030-02-02T00:00:00Z'), year: 2030 },
  ]);
});
