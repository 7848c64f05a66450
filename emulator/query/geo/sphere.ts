/** Points, edges and distances on a sphere. Points are unit vectors, edges the shorter great-circle arcs between them. */

/** A unit vector from the centre of the earth. */
export type Vector = readonly [x: number, y: number, z: number];

/** Metres; MongoDB's equatorial radius. Source: MongoDB manual, "Calculate Distances Using Spherical Geometry". */
export const EARTH_RADIUS = 6378100;

/** Radians within which two places are one: about 6 millionths of a metre. */
const SAME = 1e-12;

/** The vector of a longitude and a latitude in degrees. */
export function vectorOf(longitude: number, latitude: number): Vector {
  const lambda = (longitude * Math.PI) / 180;
  const phi = (latitude * Math.PI) / 180;
  return [Math.cos(phi) * Math.cos(lambda), Math.cos(phi) * Math.sin(lambda), Math.sin(phi)];
}

const dot = (a: Vector, b: Vector): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];

const cross = (a: Vector, b: Vector): Vector => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
];

const lengthOf = (a: Vector): number => Math.sqrt(dot(a, a));

/** The angle between two points in radians: their distance on the unit sphere. */
export function angle(a: Vector, b: Vector): number {
  return Math.atan2(lengthOf(cross(a, b)), dot(a, b));
}

/** True where two points are one, up to rounding. */
export function isSame(a: Vector, b: Vector): boolean {
  return angle(a, b) <= SAME;
}

/** True where two points are opposite each other, so that no one arc joins them. */
export function isAntipodal(a: Vector, b: Vector): boolean {
  return angle(a, [-b[0], -b[1], -b[2]]) <= SAME;
}

/** The distance in radians from a point to the nearest point of an edge. */
export function angleToEdge(point: Vector, from: Vector, to: Vector): number {
  const normal = cross(from, to);
  const size = lengthOf(normal);
  const ends = Math.min(angle(point, from), angle(point, to));
  if (size < SAME) return ends;
  // The foot of the perpendicular lies on the arc when the point is between the planes through its ends.
  const isBetween = dot(cross(normal, from), point) > 0 && dot(cross(to, normal), point) > 0;
  if (!isBetween) return ends;
  return Math.min(ends, Math.abs(Math.asin(Math.max(-1, Math.min(1, dot(normal, point) / size)))));
}

/** True where a point lies on an edge. */
export function isOnEdge(point: Vector, from: Vector, to: Vector): boolean {
  return angleToEdge(point, from, to) <= SAME;
}

/** The side of the edge's great circle a point is on, left being positive; 0 within rounding. */
function sideOf(point: Vector, from: Vector, to: Vector): number {
  const normal = cross(from, to);
  const size = lengthOf(normal);
  const height = size < SAME ? 0 : dot(normal, point) / size;
  return Math.abs(height) <= SAME ? 0 : Math.sign(height);
}

/** True where two edges cross in the inner of both, not where they only touch. */
export function doCross(a: Vector, b: Vector, c: Vector, d: Vector): boolean {
  const sideC = sideOf(c, a, b);
  const sideD = sideOf(d, a, b);
  if (sideC * sideD >= 0) return false;
  const sideA = sideOf(a, c, d);
  const sideB = sideOf(b, c, d);
  if (sideA * sideB >= 0) return false;
  // Two great circles meet at two opposite places: both arcs have to be about the same one.
  const meeting = cross(cross(a, b), cross(c, d));
  const near = dot(meeting, [a[0] + b[0], a[1] + b[1], a[2] + b[2]]);
  const far = dot(meeting, [c[0] + d[0], c[1] + d[1], c[2] + d[2]]);
  return near * far > 0;
}

/** True where two edges have a point in common. */
export function doMeet(a: Vector, b: Vector, c: Vector, d: Vector): boolean {
  return doCross(a, b, c, d) || isOnEdge(a, c, d) || isOnEdge(b, c, d) || isOnEdge(c, a, b) || isOnEdge(d, a, b);
}

/** The point halfway along an edge. */
export function middle(a: Vector, b: Vector): Vector {
  const sum: Vector = [a[0] + b[0], a[1] + b[1], a[2] + b[2]];
  const size = lengthOf(sum);
  return [sum[0] / size, sum[1] / size, sum[2] / size];
}

/** The signed angle at `point` from the direction of `a` to that of `b`, counter-clockwise seen from outside. */
export function turn(point: Vector, a: Vector, b: Vector): number {
  const toA = cross(point, a);
  const toB = cross(point, b);
  return Math.atan2(dot(point, cross(toA, toB)), dot(toA, toB));
}

/** The signed area of a triangle on the unit sphere, counter-clockwise being positive. */
export function triangleArea(a: Vector, b: Vector, c: Vector): number {
  const volume = dot(a, cross(b, c));
  return 2 * Math.atan2(volume, 1 + dot(a, b) + dot(b, c) + dot(c, a));
}
