/** What was written down is played to the real SDK. */
import sdk from '@cloudbase/js-sdk';
import type { SdkDatabase } from '../sdk-shape';
import { COMMAND as _ } from './command';
import { GEO } from './geo';
import { copied, played } from './recorded';
import { regExp, serverDate } from './values';

// The boundary: the SDK's own types say less of its commands.
const db = sdk.init({ env: 'env-x' }).database() as unknown as SdkDatabase & {
  command: Record<string, (...operands: unknown[]) => { and(other: unknown): unknown }>;
};

const names = (commands: object) => Object.keys(commands).filter((name) => !['project', 'aggregate'].includes(name));

test.each([
  ['command', _, db.command],
  ['aggregate', _.aggregate, Reflect.get(db.command, 'aggregate')],
  ['project', _.project, Reflect.get(db.command, 'project')],
])('every %s of the SDK is there, and no other', (_name, ours, theirs) => {
  expect(names(ours).sort()).toEqual(names(theirs).sort());
});

test('commands, also chained and inside of each other, become the SDK’s own', () => {
  const { gt, lt } = db.command;
  expect(played({ n: _.gt?.(1).and?.(_.lt?.(5)), list: [{ m: _.lt?.(2) }] }, db)).toEqual({
    n: gt?.(1).and(lt?.(5)),
    list: [{ m: lt?.(2) }],
  });
  expect(played(_.or?.([{ a: _.gt?.(1) }, { a: 0 }]), db)).toEqual(db.command.or?.([{ a: gt?.(1) }, { a: 0 }]));
  expect(JSON.stringify(played({ sum: _.aggregate.sum?.('$n') }, db))).toBe('{"sum":{"$sum":"$n"}}');
});

test('a program may change its objects after it has said what it wants', () => {
  const wanted = { a: { b: [1] } };
  const command = _.in?.(wanted.a.b);
  const copy = copied(wanted);
  wanted.a.b.push(2);
  expect(copy).toEqual({ a: { b: [1] } });
  expect(played(command, db)).toEqual(db.command.in?.([1]));
});

test('dates and patterns of the language stay what they are; circles are refused', () => {
  const values = { at: new Date(0), pattern: /a/i, nothing: null };
  expect(played(copied(values), db)).toEqual(values);
  const circle: Record<string, unknown> = {};
  circle.self = { circle };
  expect(() => copied(circle)).toThrow('circular');
  const twice = { a: values, b: values };
  expect(copied(twice)).toEqual(twice);
});

test('server dates and patterns become the SDK’s own', () => {
  expect(played(serverDate(), db)).toEqual(db.serverDate());
  expect(played(serverDate({ offset: 60 }), db)).toEqual(db.serverDate({ offset: 60 }));
  expect(played(regExp({ regexp: '^a', options: 'i' }), db)).toEqual(db.RegExp({ regexp: '^a', options: 'i' }));
});

const RING = [
  [0, 0],
  [0, 1],
  [1, 1],
  [0, 0],
];
const ringOf = () => GEO.LineString(RING.map(([east, north]) => GEO.Point(east, north)));

test.each([
  ['a point', GEO.Point(121, 30), { type: 'Point', coordinates: [121, 30] }],
  ['a line', ringOf(), { type: 'LineString', coordinates: RING }],
  ['a polygon', GEO.Polygon([ringOf()]), { type: 'Polygon', coordinates: [RING] }],
  ['points', GEO.MultiPoint([GEO.Point(1, 2)]), { type: 'MultiPoint', coordinates: [[1, 2]] }],
  ['lines', GEO.MultiLineString([ringOf()]), { type: 'MultiLineString', coordinates: [RING] }],
  ['polygons', GEO.MultiPolygon([GEO.Polygon([ringOf()])]), { type: 'MultiPolygon', coordinates: [[RING]] }],
])('%s: GeoJSON here, from GeoJSON, and in the SDK', (_name, place, geoJson) => {
  expect(place.toJSON()).toEqual(geoJson);
  const make: (geoJson: unknown) => unknown = Reflect.get(GEO, geoJson.type);
  expect(make(geoJson)).toEqual(place);
  expect(JSON.parse(JSON.stringify(played(place, db)))).toEqual(geoJson);
});
