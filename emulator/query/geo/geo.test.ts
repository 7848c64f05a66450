import { compileFilter } from '../filter';
import type { Document, Value } from '../value';
import { nearOf, sortByDistance } from './near';
import { EARTH_RADIUS } from './sphere';

const point = (x: number, y: number): Document => ({ type: 'Point', coordinates: [x, y] });
const line = (...coordinates: number[][]): Document => ({ type: 'LineString', coordinates });
const polygon = (...coordinates: number[][][]): Document => ({ type: 'Polygon', coordinates });
const square = (x: number, y: number, side: number): number[][] => [
  [x, y],
  [x + side, y],
  [x + side, y + side],
  [x, y + side],
  [x, y],
];
const at = (...places: Value[]): Document[] => places.map((loc) => ({ loc }));
const ring = polygon(square(0, 0, 10), square(4, 4, 2));

/** Filter on `loc`, geometries that match, those that do not. */
const tables: Record<string, [condition: Document, yes: Value[], no: Value[]][]> = {
  '$geoWithin, $geometry': [
    [
      { $geoWithin: { $geometry: polygon(square(0, 0, 10)) } },
      [
        point(5, 5),
        point(0, 0),
        [5, 5],
        { x: 5, y: 5 },
        line([1, 1], [9, 9]),
        polygon(square(1, 1, 2)),
        polygon(square(0, 0, 10)),
        {
          type: 'MultiPoint',
          coordinates: [
            [1, 1],
            [2, 2],
          ],
        },
        { type: 'GeometryCollection', geometries: [point(1, 1), line([1, 1], [2, 2])] },
      ],
      [
        point(11, 5),
        point(-170, -5),
        line([1, 1], [11, 1]),
        polygon(square(8, 8, 4)),
        {
          type: 'MultiPoint',
          coordinates: [
            [1, 1],
            [20, 2],
          ],
        },
        'here',
        5,
        null,
        { type: 'Point', coordinates: [5] },
        { type: 'Star', coordinates: [5, 5] },
      ],
    ],
    [
      { $geoWithin: { $geometry: ring } },
      [point(1, 1), point(4, 4), line([1, 1], [9, 1]), polygon(square(0, 0, 2))],
      [
        point(5, 5),
        line([1, 1], [9, 9]),
        polygon(square(4, 4, 2)),
        polygon(square(0, 0, 10)),
        polygon(square(1, 1, 8)),
      ],
    ],
    [
      { $geoWithin: { $geometry: { type: 'MultiPolygon', coordinates: [[square(0, 0, 1)], [square(5, 5, 1)]] } } },
      [point(0.5, 0.5), point(5.5, 5.5)],
      [point(3, 3), line([0.5, 0.5], [5.5, 5.5])],
    ],
    // Either way round, the smaller part of the world is meant.
    [{ $geoWithin: { $geometry: polygon([...square(0, 0, 10)].reverse()) } }, [point(5, 5)], [point(50, 50)]],
    // Across the date line, and round the pole.
    [
      {
        $geoWithin: {
          $geometry: polygon([
            [170, -10],
            [-170, -10],
            [-170, 10],
            [170, 10],
            [170, -10],
          ]),
        },
      },
      [point(180, 0), point(-175, 5)],
      [point(0, 0)],
    ],
    [
      {
        $geoWithin: {
          $geometry: polygon([
            [0, 80],
            [120, 80],
            [-120, 80],
            [0, 80],
          ]),
        },
      },
      [point(7, 90), point(60, 89)],
      [point(60, 70), point(0, -90)],
    ],
  ],
  '$geoWithin, $centerSphere': [
    [
      { $geoWithin: { $centerSphere: [[113, 23], 10_000 / EARTH_RADIUS] } },
      [point(113, 23), [113.05, 23.05]],
      [point(113.2, 23)],
    ],
    [
      { $geoWithin: { $centerSphere: [[0, 0], 0.1] } },
      [line([0, 0], [5, 0]), polygon(square(-1, -1, 2))],
      [line([0, 0], [6, 0])],
    ],
    [{ $geoWithin: { $centerSphere: [[0, 0], 4] } }, [point(180, 0), polygon(square(0, 0, 10))], []],
    [
      { $geoWithin: { $centerSphere: [[0, 0], 3] } },
      [point(170, 0), line([-170, 0], [-160, 0])],
      [point(180, 0), line([171, 0], [-171, 0])],
    ],
  ],
  '$geoWithin, $box, $polygon, $center': [
    [
      {
        $geoWithin: {
          $box: [
            [0, 0],
            [10, 10],
          ],
        },
      },
      [[0, 10], point(5, 5), { lng: 1, lat: 2 }],
      [[11, 1], line([1, 1], [2, 2])],
    ],
    [
      {
        $geoWithin: {
          $box: [
            [10, 10],
            [0, 0],
          ],
        },
      },
      [[5, 5]],
      [[-1, 5]],
    ],
    [
      {
        $geoWithin: {
          $polygon: [
            [0, 0],
            [3, 6],
            [6, 0],
          ],
        },
      },
      [
        [3, 3],
        [0, 0],
        [3, 0],
      ],
      [
        [0, 6],
        [3, 7],
      ],
    ],
    [{ $geoWithin: { $center: [[0, 0], 5] } }, [[3, 4], point(0, 5)], [[4, 4]]],
  ],
  $geoIntersects: [
    [
      { $geoIntersects: { $geometry: polygon(square(0, 0, 10)) } },
      [
        point(5, 5),
        line([-5, 5], [15, 5]),
        line([5, 5], [6, 6]),
        polygon(square(-5, -5, 30)),
        polygon(square(8, 8, 9)),
        polygon(square(10, 0, 5)),
      ],
      [point(-1, 5), line([-5, -5], [-1, -1]), polygon(square(20, 20, 1))],
    ],
    [
      { $geoIntersects: { $geometry: ring } },
      [line([5, 5], [9, 9]), polygon(square(3, 3, 4))],
      [point(5, 5), polygon(square(4.5, 4.5, 1))],
    ],
    [
      { $geoIntersects: { $geometry: line([0, 0], [10, 0]) } },
      [point(5, 0), line([5, -1], [5, 1]), line([10, 0], [11, 1]), ring],
      [point(5, 1), line([0, 1], [10, 1])],
    ],
    [
      { $geoIntersects: { $geometry: point(5, 5) } },
      [point(5, 5), [5, 5], polygon(square(0, 0, 10))],
      [point(5, 5.001), ring],
    ],
    [
      {
        $geoIntersects: {
          $geometry: {
            type: 'MultiLineString',
            coordinates: [
              [
                [0, 0],
                [1, 1],
              ],
              [
                [5, 5],
                [6, 6],
              ],
            ],
          },
        },
      },
      [point(5, 5), line([0, 1], [1, 0])],
      [point(3, 3)],
    ],
  ],
  'a list of places': [
    [
      {
        $geoWithin: {
          $box: [
            [0, 0],
            [10, 10],
          ],
        },
      },
      [
        [point(50, 50), point(5, 5)],
        [
          [50, 50],
          [1, 1],
        ],
      ],
      [[point(50, 50)], []],
    ],
  ],
};

describe.each(Object.entries(tables))('MongoDB manual, "%s"', (_page, rows) => {
  test.each(rows)('%j', (condition, yes, no) => {
    expect(at(...yes, ...no).filter(compileFilter({ loc: condition }))).toEqual(at(...yes));
  });
});

const refusals: [condition: Document, message: string][] = [
  [{ $geoWithin: 1 }, 'geometry must be an object'],
  [{ $geoWithin: {} }, "geo query doesn't have any geometry"],
  [{ $geoWithin: { $geometry: point(1, 1) } }, '$within not supported with provided geometry'],
  [{ $geoWithin: { $geometry: line([1, 1], [2, 2]) } }, '$within not supported with provided geometry'],
  [
    {
      $geoWithin: {
        $box: [
          [0, 0],
          [1, 1],
        ],
        $center: [[0, 0], 1],
      },
    },
    "$geoWithin doesn't accept multiple shapes",
  ],
  [{ $geoWithin: { $circle: 1 } }, 'unknown geo specifier: $circle'],
  [{ $geoWithin: { $box: [[0, 0]] } }, 'Point must be an array or object'],
  [
    {
      $geoWithin: {
        $box: [
          ['x', 0],
          [1, 1],
        ],
      },
    },
    'Point must only contain numeric elements',
  ],
  [
    {
      $geoWithin: {
        $polygon: [
          [0, 0],
          [1, 1],
        ],
      },
    },
    'Polygon must have at least 3 points',
  ],
  [{ $geoWithin: { $center: [[0, 0], -1] } }, 'radius must be a non-negative number'],
  [{ $geoWithin: { $centerSphere: [[0, 0], 'x'] } }, 'radius must be a non-negative number'],
  [{ $geoWithin: { $centerSphere: [[0, 0], 1, 2] } }, 'Only 2 fields allowed for circular region'],
  [{ $geoWithin: { $centerSphere: [[0, 91], 1] } }, 'longitude/latitude is out of bounds, lng: 0 lat: 91'],
  [
    {
      $geoIntersects: {
        $box: [
          [0, 0],
          [1, 1],
        ],
      },
    },
    '$geoIntersect not supported with provided geometry',
  ],
  [{ $geoIntersects: { $geometry: { type: 'Circle', coordinates: [1, 1] } } }, 'Unknown GeoJSON type'],
  [{ $geoIntersects: { $geometry: {} } }, 'Unknown GeoJSON type'],
  [{ $geoIntersects: { $geometry: point(181, 0) } }, 'longitude/latitude is out of bounds, lng: 181 lat: 0'],
  [{ $geoIntersects: { $geometry: point(Number.NaN, 0) } }, 'Point coordinates must be finite numbers'],
  [
    { $geoIntersects: { $geometry: { type: 'Point', coordinates: ['1', 2] } } },
    'Point must only contain numeric elements',
  ],
  [
    { $geoIntersects: { $geometry: { type: 'LineString', coordinates: [[1, 1]] } } },
    'GeoJSON LineString must have at least 2 vertices',
  ],
  [{ $geoIntersects: { $geometry: line([1, 1], [1, 1]) } }, 'GeoJSON LineString must have at least 2 vertices'],
  [{ $geoIntersects: { $geometry: line([0, 0], [180, 0]) } }, 'GeoJSON LineString is not valid'],
  [
    {
      $geoIntersects: {
        $geometry: polygon([
          [0, 0],
          [1, 0],
          [1, 1],
        ]),
      },
    },
    'Loop is not closed',
  ],
  [
    {
      $geoIntersects: {
        $geometry: polygon([
          [0, 0],
          [1, 0],
          [0, 0],
        ]),
      },
    },
    'Loop must have at least 3 different vertices',
  ],
  [
    {
      $geoIntersects: {
        $geometry: polygon([
          [0, 0],
          [2, 2],
          [2, 0],
          [0, 2],
          [0, 0],
        ]),
      },
    },
    'Edges 0 and 2 cross',
  ],
  [
    {
      $geoIntersects: {
        $geometry: polygon([
          [0, 0],
          [2, 0],
          [1, 1],
          [2, 0],
          [0, 2],
          [0, 0],
        ]),
      },
    },
    'Loop is not valid',
  ],
  [{ $geoIntersects: { $geometry: polygon() } }, 'Polygon has no loops.'],
  [{ $geoIntersects: { $geometry: polygon([]) } }, 'Loop has no vertices'],
  [
    { $geoIntersects: { $geometry: polygon(square(0, 0, 1), square(5, 5, 1)) } },
    'Secondary loops not contained by first exterior loop',
  ],
  [
    { $geoIntersects: { $geometry: polygon(square(0, 0, 9), square(1, 1, 4), square(2, 2, 1)) } },
    "Polygon isn't valid",
  ],
  [
    { $geoIntersects: { $geometry: { type: 'MultiPoint', coordinates: [] } } },
    'MultiPoint coordinates must have at least 1 element',
  ],
  [{ $geoIntersects: { $geometry: { type: 'GeometryCollection', geometries: [] } } }, 'must have at least 1 element'],
  [
    { $geoIntersects: { $geometry: { ...point(1, 1), crs: { type: 'name', properties: { name: 'X' } } } } },
    'Unknown CRS name: X',
  ],
];

test.each(refusals)('%j is refused: %s', (condition, message) => {
  expect(() => compileFilter({ loc: condition })).toThrow(message);
  expect(() => compileFilter({ loc: condition })).toThrow(expect.objectContaining({ code: 'INVALID_PARAM' }));
});

describe('$near and $nearSphere', () => {
  const places = [
    { _id: 'tower', loc: point(113.30593, 23.1361155) },
    { _id: 'mountain', loc: point(113.306789, 23.1564721) },
    { _id: 'palace', loc: point(116.3949659, 39.9163447) },
    { _id: 'wall', loc: point(116.2735, 40.2484) },
    { _id: 'nowhere' },
    { _id: 'void', loc: null },
    { _id: 'both', loc: [point(0, 0), point(113.3, 23.14)] },
  ];
  const ids = (condition: Document, rest: Document = {}) => {
    const near = nearOf({ ...rest, loc: condition });
    if (!near) throw new Error('no nearness');
    return sortByDistance(near, places.filter(compileFilter(near.rest)), (place) => place).map(({ _id }) => _id);
  };
  const here = { $geometry: point(113.3089506, 23.0968251) };

  test('find the nearest first, and nothing where there is no place', () => {
    expect(ids({ $nearSphere: here })).toEqual(['tower', 'both', 'mountain', 'palace', 'wall']);
    expect(ids({ $near: here })).toEqual(['tower', 'both', 'mountain', 'palace', 'wall']);
  });

  test('keep to distances in metres', () => {
    expect(ids({ $nearSphere: { ...here, $maxDistance: 5000 } })).toEqual(['tower', 'both']);
    expect(ids({ $nearSphere: { ...here, $minDistance: 5000, $maxDistance: 10_000 } })).toEqual(['mountain']);
    expect(ids({ $nearSphere: { ...here, $minDistance: 20_000_000 } })).toEqual([]);
  });

  test('go with other conditions, also in $and', () => {
    expect(ids({ $nearSphere: here }, { _id: /l$/ })).toEqual(['wall']);
    const near = nearOf({ $and: [{ loc: { $nearSphere: here } }, { _id: 'wall' }] });
    expect(near).toMatchObject({ field: 'loc', rest: { $and: [{}, { _id: 'wall' }] } });
  });

  test('take a pair, then radians', () => {
    expect(ids({ $nearSphere: [113.3089506, 23.0968251], $maxDistance: 5000 / EARTH_RADIUS })).toEqual([
      'tower',
      'both',
    ]);
  });

  test('measure to the nearest point of a line or polygon, 0 inside', () => {
    const near = nearOf({ loc: { $near: { $geometry: point(0, 1) } } });
    expect(near?.distance({ loc: line([-10, 0], [10, 0]) })).toBeCloseTo((Math.PI / 180) * EARTH_RADIUS, 3);
    expect(near?.distance({ loc: polygon(square(-1, 0, 2)) })).toBe(0);
  });

  test('are nothing in a filter without them', () => {
    expect(nearOf({ a: 1, $and: [{ b: 2 }], loc: point(1, 1) })).toBeUndefined();
  });

  const wrong: [filter: Document, message: string][] = [
    [{ loc: { $near: 5 } }, 'geo near query argument is not an object'],
    [{ loc: { $near: { $maxDistance: 5 } } }, '$geometry is required for geo near query'],
    [{ loc: { $near: { $geometry: line([1, 1], [2, 2]) } } }, 'invalid point in geo near query $geometry argument'],
    [{ loc: { $near: { $geometry: point(1, 99) } } }, 'longitude/latitude is out of bounds'],
    [{ loc: { $near: { ...here, $maxDistance: -1 } } }, '$maxDistance must be non-negative'],
    [{ loc: { $near: { ...here, $maxDistance: 'x' } } }, '$maxDistance must be a number'],
    [{ loc: { $near: { ...here, $minDistance: Number.NaN } } }, '$minDistance must be non-negative'],
    [{ loc: { $near: { ...here, $foo: 1 } } }, 'invalid argument in geo near query: $foo'],
    [{ loc: { $near: here, $exists: true } }, 'Extra field found: $exists'],
    [{ loc: { $exists: true, $near: here } }, 'near must be first in'],
    [{ loc: { $near: here }, b: { $near: here } }, 'Too many geoNear expressions'],
  ];
  test.each(wrong)('%j is refused: %s', (filter, message) => {
    expect(() => nearOf(filter)).toThrow(message);
  });

  test('on a flat map would need an index that the cloud does not have', () => {
    expect(() => nearOf({ loc: { $near: [1, 1] } })).toThrow('unable to find index for $geoNear query');
  });

  test('are allowed at the top and in $and only', () => {
    for (const filter of [{ $or: [{ loc: { $near: here } }] }, { loc: { $not: { $near: here } } }]) {
      expect(nearOf(filter)).toBeUndefined();
      expect(() => compileFilter(filter)).toThrow('$geoNear, $near, and $nearSphere are not allowed in this context');
    }
  });
});
