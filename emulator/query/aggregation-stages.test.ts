/** The rest of the stages, case by case, as MongoDB's manual has them: each table is named after its section. */
import { checkPipelines, malformed, refused, unknown } from './aggregation-cases';
import { compileFilter } from './filter';
import type { Document } from './type';

describe('$unwind (aggregation)', () => {
  const inventory = [
    { _id: 1, sizes: ['S', 'M'] },
    { _id: 2, sizes: [] },
    { _id: 3, sizes: 'L' },
    { _id: 4 },
    { _id: 5, sizes: null },
  ];
  checkPipelines([
    [
      inventory,
      [{ $unwind: '$sizes' }],
      [
        { _id: 1, sizes: 'S' },
        { _id: 1, sizes: 'M' },
        { _id: 3, sizes: 'L' },
      ],
    ],
    [
      inventory,
      [{ $unwind: { path: '$sizes', preserveNullAndEmptyArrays: true } }],
      [
        { _id: 1, sizes: 'S' },
        { _id: 1, sizes: 'M' },
        { _id: 2 },
        { _id: 3, sizes: 'L' },
        { _id: 4 },
        { _id: 5, sizes: null },
      ],
    ],
    [
      inventory,
      [{ $unwind: { path: '$sizes', includeArrayIndex: 'at' } }],
      [
        { _id: 1, sizes: 'S', at: 0 },
        { _id: 1, sizes: 'M', at: 1 },
        { _id: 3, sizes: 'L', at: null },
      ],
    ],
    [
      inventory.slice(3),
      [{ $unwind: { path: '$sizes', includeArrayIndex: 'i.at', preserveNullAndEmptyArrays: true } }],
      [
        { _id: 4, i: { at: null } },
        { _id: 5, sizes: null, i: { at: null } },
      ],
    ],
    [[{ a: { b: [1, 2], c: 3 } }], [{ $unwind: '$a.b' }], [{ a: { b: 1, c: 3 } }, { a: { b: 2, c: 3 } }]],
    [[{ a: [{ b: [1, 2] }] }], [{ $unwind: '$a' }, { $unwind: '$a.b' }], [{ a: { b: 1 } }, { a: { b: 2 } }]],
    [[{ a: [{ b: [1, 2] }] }], [{ $unwind: '$a.b' }], []],
    [[{ a: [[1], null] }], [{ $unwind: '$a' }], [{ a: [1] }, { a: null }]],
    [[{ a: 1 }], [{ $unwind: { path: '$none', preserveNullAndEmptyArrays: true } }], [{ a: 1 }]],
    [[], [{ $unwind: 'sizes' }], malformed("path option to $unwind stage should be prefixed with a '$': sizes")],
    [
      [],
      [{ $unwind: 5 }],
      malformed('expected either a string or an object as specification for $unwind stage, got int'),
    ],
    [[], [{ $unwind: {} }], malformed('no path specified to $unwind stage')],
    [[], [{ $unwind: { path: '$a', x: 1 } }], malformed('unrecognized option to $unwind stage: x')],
    [[], [{ $unwind: { path: '$a', includeArrayIndex: '$i' } }], malformed("should not be prefixed with a '$': $i")],
    [
      [],
      [{ $unwind: { path: '$a', includeArrayIndex: '' } }],
      malformed('expected a non-empty string for the includeArrayIndex'),
    ],
    [
      [],
      [{ $unwind: { path: '$a', preserveNullAndEmptyArrays: 1 } }],
      malformed('expected a boolean for the preserveNullAndEmptyArrays'),
    ],
  ]);
});

describe('$limit, $skip, $sample, $count and $sort (aggregation)', () => {
  const some = [{ n: 2 }, { n: 1 }, { n: 3 }];
  checkPipelines([
    [some, [{ $limit: 2 }], [{ n: 2 }, { n: 1 }]],
    [some, [{ $skip: 1 }, { $limit: 5 }], [{ n: 1 }, { n: 3 }]],
    [some, [{ $skip: 0 }, { $skip: 9 }], []],
    [[], [{ $limit: 0 }], malformed('the limit must be positive')],
    [[], [{ $limit: -1 }], malformed('Expected a non-negative number in: $limit: -1')],
    [[], [{ $limit: 1.5 }], malformed('Expected an integer: $limit: 1.5')],
    [[], [{ $limit: '1' }], malformed('Expected a number in: $limit')],
    [[], [{ $skip: -1 }], malformed('Expected a non-negative number in: $skip: -1')],
    [[], [{ $skip: '1' }], malformed('Expected a number in: $skip')],
    [some, [{ $sample: { size: 9 } }, { $sort: { n: 1 } }], [{ n: 1 }, { n: 2 }, { n: 3 }]],
    [some, [{ $sample: { size: 2 } }, { $count: 'n' }], [{ n: 2 }]],
    [[], [{ $sample: { size: -1 } }], malformed('size argument to $sample must not be negative')],
    [[], [{ $sample: {} }], malformed('$sample stage must specify a size')],
    [[], [{ $sample: { size: 'x' } }], malformed('size argument to $sample must be a number')],
    [[], [{ $sample: { size: 1, seed: 2 } }], malformed('unrecognized option to $sample: seed')],
    [some, [{ $match: { n: { $gt: 1 } } }, { $count: 'passing' }], [{ passing: 2 }]],
    [[], [{ $count: 'n' }], []],
    [[], [{ $count: '' }], malformed('the count field must be a non-empty string')],
    [[], [{ $count: '$n' }], malformed('the count field cannot be a $-prefixed path')],
    [[], [{ $count: '__proto__' }], malformed('may not be __proto__')],
    [[], [{ $count: 'a.b' }], malformed("the count field cannot contain '.'")],
    [some, [{ $sort: { n: -1 } }], [{ n: 3 }, { n: 2 }, { n: 1 }]],
    [
      [
        { a: 1, b: 1 },
        { a: 0, b: 1 },
        { a: 2, b: 0 },
      ],
      [{ $sort: { b: 1 } }],
      [
        { a: 2, b: 0 },
        { a: 1, b: 1 },
        { a: 0, b: 1 },
      ],
    ],
    [
      [
        { a: 1, b: 1 },
        { a: 0, b: 1 },
      ],
      [{ $sort: { b: -1, a: 1 } }],
      [
        { a: 0, b: 1 },
        { a: 1, b: 1 },
      ],
    ],
    [
      [{ a: 'x' }, { a: [3, -1] }, {}, { a: 0 }, { a: null }],
      [{ $sort: { a: 1 } }],
      [{}, { a: null }, { a: [3, -1] }, { a: 0 }, { a: 'x' }],
    ],
    [[], [{ $sort: {} }], malformed('$sort stage must have at least one sort key')],
    [[], [{ $sort: { a: 2 } }], malformed('$sort key ordering must be 1 (for ascending) or -1 (for descending)')],
    [[], [{ $sort: 'a' }], malformed('the $sort key specification must be an object')],
    [[], [{ $sort: { 'a.': 1 } }], malformed("must not end with a '.'")],
    [[], [{ $sort: { s: { $meta: 'textScore' } } }], refused('query requires text score metadata')],
  ]);
});

describe('$replaceRoot, $replaceWith and $redact (aggregation)', () => {
  checkPipelines([
    [[{ a: { b: 1 } }], [{ $replaceRoot: { newRoot: '$a' } }], [{ b: 1 }]],
    [
      [{ _id: 1, a: { b: 1 } }],
      [{ $replaceRoot: { newRoot: { $mergeObjects: [{ x: 0 }, '$a', { id: '$_id' }] } } }],
      [{ x: 0, b: 1, id: 1 }],
    ],
    [[{ a: 1 }], [{ $replaceRoot: { newRoot: { x: '$a', y: '$none' } } }], [{ x: 1 }]],
    [[{ a: 1 }], [{ $replaceWith: { x: '$a' } }], [{ x: 1 }]],
    [
      [{ a: 1 }],
      [{ $replaceRoot: { newRoot: '$a' } }],
      refused(
        "'newRoot' expression  must evaluate to an object, but resulting value was: 1. Type of resulting value: 'int'",
      ),
    ],
    [[{ a: 1 }], [{ $replaceRoot: { newRoot: '$none' } }], refused("Type of resulting value: 'missing'")],
    [[], [{ $replaceRoot: '$a' }], malformed('expected an object as specification for $replaceRoot stage, got string')],
    [[], [{ $replaceRoot: {} }], malformed('no newRoot specified for the $replaceRoot stage')],
    [[], [{ $replaceRoot: { newRoot: '$a', x: 1 } }], malformed('unrecognized option to $replaceRoot stage: x')],
    [
      [{ t: 1, a: { t: 2, s: 'x' }, l: [{ t: 1 }, { t: 3 }] }],
      [{ $redact: { $cond: [{ $lte: ['$t', 1] }, '$$DESCEND', '$$PRUNE'] } }],
      [{ t: 1, l: [{ t: 1 }] }],
    ],
    [[{ t: 1, a: { t: 2 } }], [{ $redact: '$$KEEP' }], [{ t: 1, a: { t: 2 } }]],
    [[{ t: 1 }], [{ $redact: '$t' }], refused('$redact must evaluate to one of')],
  ]);
});

describe('$facet (aggregation)', () => {
  const some = [{ n: 1 }, { n: 2 }];
  checkPipelines([
    [
      some,
      [{ $facet: { big: [{ $match: { n: { $gt: 1 } } }], all: [{ $count: 'n' }] } }],
      [{ big: [{ n: 2 }], all: [{ n: 2 }] }],
    ],
    [[], [{ $facet: { none: [{ $count: 'n' }] } }], [{ none: [] }]],
    [[], [{ $facet: {} }], malformed('the $facet specification must be a non-empty object')],
    [[], [{ $facet: { a: { $match: {} } } }], malformed('arguments to $facet must be arrays, a is type object')],
    [[], [{ $facet: { a: [] } }], malformed('sub-pipeline in $facet stage cannot be empty')],
    [
      [],
      [{ $facet: { a: [{ $facet: { b: [{ $count: 'n' }] } }] } }],
      malformed('$facet is not allowed to be used within a $facet stage'),
    ],
    [
      [],
      [{ $facet: { a: [{ $geoNear: {} }] } }],
      malformed('$geoNear is not allowed to be used within a $facet stage'),
    ],
    [[], [{ $facet: { a: [{ $foo: 1 }] } }], unknown("Unrecognized pipeline stage name: '$foo'")],
  ]);
});

describe('$lookup and $unionWith (aggregation)', () => {
  const others: Document[] = [
    { _id: 1, sku: 'almonds', stock: 120 },
    { _id: 2, sku: 'bread', stock: 80 },
    { _id: 3, sku: null },
    { _id: 4 },
  ];
  const join = { from: 'inventory', localField: 'item', foreignField: 'sku', as: 'docs' };
  const ids = [{ $project: { item: 1, ids: '$docs._id' } }];
  const pipeline = (stages: Document[], more: Document = {}) => [
    { $lookup: { from: 'inventory', pipeline: stages, as: 'docs', ...more } },
    ...ids,
  ];
  checkPipelines(
    [
      [
        [{ item: 'almonds' }, {}, { item: null }, { item: 'no' }],
        [{ $lookup: join }, ...ids],
        [{ item: 'almonds', ids: [1] }, { ids: [3, 4] }, { item: null, ids: [3, 4] }, { item: 'no', ids: [] }],
      ],
      [
        [{ item: ['bread', 'almonds'] }],
        [{ $lookup: join }, { $project: { _id: 0, ids: '$docs._id' } }],
        [{ ids: [1, 2] }],
      ],
      [
        [{ least: 100 }],
        pipeline([{ $match: { $expr: { $gte: ['$stock', '$$least'] } } }], { let: { least: '$least' } }),
        [{ ids: [1] }],
      ],
      [[{}], pipeline([{ $match: { $expr: { $eq: ['$sku', '$$x'] } } }], { let: { x: '$none' } }), [{ ids: [4] }]],
      [
        [{ k: 'bread' }],
        pipeline(
          [{ $match: { $or: [{ $expr: { $eq: ['$sku', '$$k'] } }, { _id: 4 }] } }, { $addFields: { k: '$$k' } }],
          { let: { k: '$k' } },
        ),
        [{ ids: [2, 4] }],
      ],
      [
        [{ k: 1 }],
        [
          {
            $lookup: {
              from: 'inventory',
              let: { k: '$k' },
              as: 'docs',
              pipeline: [{ $limit: 1 }, { $project: { _id: 0, n: { $add: ['$_id', '$$k'] } } }],
            },
          },
        ],
        [{ k: 1, docs: [{ n: 2 }] }],
      ],
      [[{}], pipeline([]), [{ ids: [1, 2, 3, 4] }]],
      [
        [{ a: { b: 1 } }],
        [
          { $lookup: { ...join, localField: 'x', foreignField: 'none', as: 'a.c' } },
          { $project: { n: { $size: '$a.c' }, b: '$a.b' } },
        ],
        [{ n: 4, b: 1 }],
      ],
      [
        [{ _id: 9 }],
        [{ $unionWith: { coll: 'inventory', pipeline: [{ $match: { sku: 'bread' } }, { $project: { _id: 1 } }] } }],
        [{ _id: 9 }, { _id: 2 }],
      ],
      [[], [{ $lookup: { ...join, from: 5 } }], malformed("$lookup argument 'from' must be a string")],
      [[], [{ $lookup: { ...join, extra: 1 } }], malformed('unknown argument to $lookup: extra')],
      [
        [],
        [{ $lookup: { from: 'x', as: 'y' } }],
        malformed('$lookup needs localField and foreignField, or a pipeline'),
      ],
      [[], pipeline([{ $foo: 1 }]), unknown("Unrecognized pipeline stage name: '$foo'")],
      [[], pipeline([{ $match: { $expr: '$$none' } }]), malformed('Use of undefined variable: none')],
      [
        [],
        pipeline([], { let: { Big: 1 } }),
        malformed("'Big' starts with an invalid character for a user variable name"),
      ],
      [[], [{ $unionWith: 5 }], malformed('the $unionWith stage specification must be an object or string')],
    ],
    (_, filter) => others.filter(compileFilter(filter)),
  );
});

/** WeChat and docs.cloudbase.net: "Aggregate.geoNear"; MongoDB manual 4.0: "$geoNear (aggregation)". */
describe('$geoNear (aggregation)', () => {
  const place = (_id: number, longitude: number, more: Document = {}) => ({
    _id,
    at: { type: 'Point', coordinates: [longitude, 0] },
    ...more,
  });
  const places = [place(1, 2), place(2, 0), place(3, 1, { city: 'x' })];
  const near = (more: Document = {}) => [
    { $geoNear: { near: { type: 'Point', coordinates: [0, 0] }, distanceField: 'm', spherical: true, ...more } },
    { $project: { m: { $round: ['$m', 0] } } },
  ];
  /** A degree of the equator in metres, on a sphere of 6,378.1 km. */
  const degree = 111_319;
  checkPipelines([
    [
      places,
      near(),
      [
        { _id: 2, m: 0 },
        { _id: 3, m: degree },
        { _id: 1, m: 2 * degree },
      ],
    ],
    [places, near({ minDistance: 1, maxDistance: 150_000 }), [{ _id: 3, m: degree }]],
    [places, near({ limit: 1 }), [{ _id: 2, m: 0 }]],
    [places, near({ query: { city: 'x' } }), [{ _id: 3, m: degree }]],
    [
      places,
      near({ distanceMultiplier: 0.001, key: 'at', maxDistance: 120_000 }),
      [
        { _id: 2, m: 0 },
        { _id: 3, m: 111 },
      ],
    ],
    [
      places,
      [
        { $geoNear: { near: [0, 0], distanceField: 'r', spherical: true, maxDistance: 0.02 } },
        { $project: { r: { $round: ['$r', 4] } } },
      ],
      [
        { _id: 2, r: 0 },
        { _id: 3, r: 0.0175 },
      ],
    ],
    [
      [place(1, 1)],
      [
        {
          $geoNear: {
            near: { type: 'Point', coordinates: [1, 0] },
            distanceField: 'd.m',
            spherical: true,
            includeLocs: 'd.at',
          },
        },
      ],
      [{ ...place(1, 1), d: { m: 0, at: { type: 'Point', coordinates: [1, 0] } } }],
    ],
    [[{ _id: 1, at: 'nowhere' }], near({ key: 'at' }), []],
    [[], near(), []],
    [[{ a: 1 }], near(), refused('unable to find index for $geoNear query')],
    [
      [{ ...place(1, 1), home: { type: 'Point', coordinates: [0, 0] } }],
      near(),
      refused('There is more than one 2dsphere index'),
    ],
    [[], [{ $match: {} }, ...near()], malformed('$geoNear is only valid as the first stage in a pipeline.')],
    [[], near({ spherical: false }), malformed('$geoNear requires spherical: true')],
    [[], near({ near: { type: 'Point', coordinates: [0, 95] } }), malformed('')],
    [[], near({ distanceField: 5 }), malformed("$geoNear requires that 'distanceField' is a String")],
    [
      [],
      [{ $geoNear: { near: { type: 'Point', coordinates: [0, 0] }, spherical: true } }],
      malformed("$geoNear requires a 'distanceField' option as a String"),
    ],
    [[], near({ maxDistance: -1 }), malformed('maxDistance must be nonnegative')],
    [[], near({ radius: 5 }), malformed('Unknown argument to $geoNear: radius')],
  ]);
});

describe('Aggregation Stages: pipelines as a whole', () => {
  checkPipelines([
    [[{ a: 1 }], [], [{ a: 1 }]],
    [[], [{ $foo: 1 }], unknown("Unrecognized pipeline stage name: '$foo'")],
    [
      [{ v: 1 }, { v: 3 }],
      [{ $densify: { field: 'v', range: { step: 1, bounds: 'full' } } }],
      [{ v: 1 }, { v: 2 }, { v: 3 }],
    ],
    [[], [{ $out: 'x' }], unknown("Unrecognized pipeline stage name: '$out'")],
    [[], [{ $merge: 'x' }], unknown("Unrecognized pipeline stage name: '$merge'")],
    [[], [{ $documents: [] }], unknown("Unrecognized pipeline stage name: '$documents'")],
    [[], [{}], malformed('A pipeline stage specification object must contain exactly one field.')],
    [
      [],
      [{ $match: {}, $limit: 1 }],
      malformed('A pipeline stage specification object must contain exactly one field.'),
    ],
    [
      [{ v: 1 }, { v: 3 }],
      [
        {
          $setWindowFields: {
            sortBy: { v: 1 },
            output: { sum: { $sum: '$v', window: { documents: ['unbounded', 'current'] } } },
          },
        },
      ],
      [
        { v: 1, sum: 1 },
        { v: 3, sum: 4 },
      ],
    ],
  ]);
});
