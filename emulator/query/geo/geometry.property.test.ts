import fc from 'fast-check';
import type { Document } from '../value';
import { parseGeoJson } from './geojson';
import { angleTo, intersects, isWithin } from './geometry';
import { angle, angleToEdge, doCross, EARTH_RADIUS, isSame, middle, vectorOf } from './sphere';

const point = (x: number, y: number): Document => ({ type: 'Point', coordinates: [x, y] });
const polygon = (...coordinates: number[][][]): Document => ({ type: 'Polygon', coordinates });
const square = (x: number, y: number, side: number): number[][] => [
  [x, y],
  [x + side, y],
  [x + side, y + side],
  [x, y + side],
  [x, y],
];

describe('geometry', () => {
  const longitude = fc.double({ min: -180, max: 180, noNaN: true });
  const latitude = fc.double({ min: -90, max: 90, noNaN: true });
  const place = fc.tuple(longitude, latitude).map(([x, y]) => vectorOf(x, y));

  test('has distances: none to oneself, the same there and back, no detour is shorter', () => {
    fc.assert(
      fc.property(place, place, place, (a, b, c) => {
        expect(angle(a, a)).toBeLessThan(1e-15);
        expect(angle(a, b)).toBe(angle(b, a));
        expect(angle(a, c)).toBeLessThanOrEqual(angle(a, b) + angle(b, c) + 1e-12);
        expect(angle(a, b)).toBeLessThanOrEqual(Math.PI + 1e-12);
      }),
    );
  });

  test('knows a degree of latitude, and the haversine formula', () => {
    expect(angle(vectorOf(0, 0), vectorOf(0, 1)) * EARTH_RADIUS).toBeCloseTo(111_318.845, 2);
    fc.assert(
      fc.property(longitude, latitude, longitude, latitude, (x1, y1, x2, y2) => {
        const radians = (degrees: number) => (degrees * Math.PI) / 180;
        const half = (a: number, b: number) => Math.sin(radians(a - b) / 2) ** 2;
        const h = half(y1, y2) + Math.cos(radians(y1)) * Math.cos(radians(y2)) * half(x1, x2);
        expect(angle(vectorOf(x1, y1), vectorOf(x2, y2))).toBeCloseTo(2 * Math.asin(Math.sqrt(Math.min(1, h))), 6);
      }),
    );
  });

  test('measures to an edge no more than to any of its points', () => {
    fc.assert(
      fc.property(place, place, place, (p, a, b) => {
        fc.pre(angle(a, b) > 1e-6 && angle(a, b) < Math.PI - 1e-3);
        const half = middle(a, b);
        const nearest = angleToEdge(p, a, b);
        for (const q of [a, b, half, middle(a, half), middle(half, b)]) {
          expect(nearest).toBeLessThanOrEqual(angle(p, q) + 1e-9);
        }
        expect(angleToEdge(half, a, b)).toBeLessThan(1e-9);
      }),
    );
  });

  test('finds crossings the same whichever edge comes first and whichever way it goes', () => {
    fc.assert(
      fc.property(place, place, place, place, (a, b, c, d) => {
        const found = doCross(a, b, c, d);
        expect(doCross(c, d, a, b)).toBe(found);
        expect(doCross(b, a, c, d)).toBe(found);
        expect(doCross(a, b, d, c)).toBe(found);
      }),
    );
  });

  /** A star-shaped polygon of up to 10 degrees round a centre away from the poles. */
  const star = fc
    .tuple(
      fc.double({ min: -170, max: 170, noNaN: true }),
      fc.double({ min: -70, max: 70, noNaN: true }),
      fc.array(fc.double({ min: 0.5, max: 10, noNaN: true }), { minLength: 5, maxLength: 9 }),
    )
    .map(([x, y, radii]) => {
      const corners = radii.map((radius, i) => {
        const turn = (i / radii.length) * 2 * Math.PI;
        return [x + (radius * Math.cos(turn)) / 3, y + (radius * Math.sin(turn)) / 3];
      });
      return { center: [x, y], corners, closed: [...corners, corners[0] ?? []] };
    });

  test('a star holds its centre, its corners and itself, not its opposite, whichever way round it is drawn', () => {
    fc.assert(
      fc.property(star, ({ center: [x = 0, y = 0], corners, closed }) => {
        for (const loop of [closed, [...closed].reverse()]) {
          const region = parseGeoJson(polygon(loop));
          expect(isWithin(parseGeoJson(point(x, y)), region)).toBe(true);
          expect(isWithin(parseGeoJson({ type: 'MultiPoint', coordinates: corners }), region)).toBe(true);
          expect(isWithin(region, region)).toBe(true);
          expect(intersects(parseGeoJson(point(x > 0 ? x - 180 : x + 180, -y)), region)).toBe(false);
          expect(angleTo(region, vectorOf(x, y))).toBe(0);
        }
      }),
      { numRuns: 200 },
    );
  });

  test('within and intersects agree with each other and with distance', () => {
    fc.assert(
      fc.property(star, star, longitude, latitude, (one, other, x, y) => {
        const a = parseGeoJson(polygon(one.closed));
        const b = parseGeoJson(polygon(other.closed));
        const p = parseGeoJson(point(x, y));
        expect(intersects(a, b)).toBe(intersects(b, a));
        if (isWithin(a, b)) expect(intersects(a, b)).toBe(true);
        expect(isWithin(p, a)).toBe(intersects(p, a));
        expect(intersects(p, a)).toBe(angleTo(a, vectorOf(x, y)) <= 1e-11);
      }),
      { numRuns: 300 },
    );
  });

  test('a box in the middle of a small square map is inside as it is on paper', () => {
    const degree = fc.double({ min: 0.2, max: 9.8, noNaN: true });
    fc.assert(
      fc.property(degree, degree, fc.double({ min: -0.15, max: 0.15, noNaN: true }), (x, y, small) => {
        const inside = Math.abs(small);
        const map = parseGeoJson(polygon(square(0, 0, 10)));
        expect(isWithin(parseGeoJson(polygon(square(x - inside / 2, y - inside / 2, inside + 0.01))), map)).toBe(true);
        expect(intersects(parseGeoJson(point(x, y + 11)), map)).toBe(false);
      }),
      { numRuns: 200 },
    );
  });

  test('places that are the same in numbers are one', () => {
    expect(isSame(vectorOf(180, 5), vectorOf(-180, 5))).toBe(true);
    expect(isSame(vectorOf(0, 90), vectorOf(77, 90))).toBe(true);
  });
});
