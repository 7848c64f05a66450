/** A geometry on the sphere, taken apart into points, lines and polygons, and what holds between two of them. */
import type { Loop } from './loop';
import { angle, angleToEdge, doCross, doMeet, isOnEdge, isSame, middle, type Vector } from './sphere';

export type Line = readonly Vector[];

/** The outer ring first, then the holes. */
export interface Polygon {
  shell: Loop;
  holes: readonly Loop[];
}

/** Any geometry of GeoJSON: a Multi- one has several parts, a collection parts of several kinds. */
export interface Geometry {
  points: readonly Vector[];
  lines: readonly Line[];
  polygons: readonly Polygon[];
}

/** A circle on the sphere: everything within `radius` radians of the centre. */
export interface Cap {
  center: Vector;
  radius: number;
}

function* edgesOf(line: Line): Generator<[from: Vector, to: Vector]> {
  for (let i = 0; i + 1 < line.length; i++) {
    const [from, to] = [line[i], line[i + 1]];
    if (from && to) yield [from, to];
  }
}

function* ringEdges({ shell, holes }: Polygon): Generator<[from: Vector, to: Vector]> {
  yield* shell.edges();
  for (const hole of holes) yield* hole.edges();
}

/** True for a point of the polygon, its edges and those of its holes among them. */
export function covers({ shell, holes }: Polygon, point: Vector): boolean {
  return shell.covers(point) && !holes.some((hole) => hole.surrounds(point));
}

function somePair<T>(one: Iterable<T>, others: () => Iterable<T>, test: (a: T, b: T) => boolean): boolean {
  for (const a of one) for (const b of others()) if (test(a, b)) return true;
  return false;
}

const edgesMeet = ([a, b]: [Vector, Vector], [c, d]: [Vector, Vector]): boolean => doMeet(a, b, c, d);

const isOnLine = (point: Vector, line: Line): boolean =>
  [...edgesOf(line)].some(([from, to]) => isOnEdge(point, from, to));

function lineMeetsPolygon(line: Line, polygon: Polygon): boolean {
  return line.some((point) => covers(polygon, point)) || somePair(edgesOf(line), () => ringEdges(polygon), edgesMeet);
}

function polygonsMeet(a: Polygon, b: Polygon): boolean {
  if (somePair(ringEdges(a), () => ringEdges(b), edgesMeet)) return true;
  const [first] = a.shell.points;
  const [other] = b.shell.points;
  return (first !== undefined && covers(b, first)) || (other !== undefined && covers(a, other));
}

/** True where two geometries have a point in common. */
export function intersects(a: Geometry, b: Geometry): boolean {
  return meets(a, b) || meets(b, a);
}

/** Each kind of part of `a` with those of `b` that are as large or larger; the other way round covers the rest. */
function meets(a: Geometry, b: Geometry): boolean {
  return (
    a.points.some(
      (point) =>
        b.points.some((other) => isSame(point, other)) ||
        b.lines.some((line) => isOnLine(point, line)) ||
        b.polygons.some((polygon) => covers(polygon, point)),
    ) ||
    a.lines.some(
      (line) =>
        b.lines.some((other) => somePair(edgesOf(line), () => edgesOf(other), edgesMeet)) ||
        b.polygons.some((polygon) => lineMeetsPolygon(line, polygon)),
    ) ||
    a.polygons.some((polygon) => b.polygons.some((other) => polygonsMeet(polygon, other)))
  );
}

/** A line inside a polygon touches its edges at most: no edge crosses, no piece between two touches lies outside. */
function lineIsWithin(line: Line, polygon: Polygon): boolean {
  if (!line.every((point) => covers(polygon, point))) return false;
  for (const [from, to] of edgesOf(line)) {
    for (const [c, d] of ringEdges(polygon)) if (doCross(from, to, c, d)) return false;
    if (!covers(polygon, middle(from, to))) return false;
  }
  return true;
}

function polygonIsWithin(inner: Polygon, outer: Polygon): boolean {
  const { shell } = inner;
  const first = shell.points[0];
  if (first === undefined || !lineIsWithin([...shell.points, first], outer)) return false;
  // A hole of the outer one that lies inside the inner one is not filled by it, unless it has that hole too.
  return outer.holes.every((hole) => {
    // The whole of it in a hole, if only just: its corners, and the middles of its edges, are no proof to the contrary.
    if (shell.points.every((p) => hole.covers(p)) && [...shell.edges()].every(([a, b]) => hole.covers(middle(a, b))))
      return false;
    const inside = hole.points.filter((point) => shell.surrounds(point));
    return inside.every((point) => inner.holes.some((own) => own.covers(point)));
  });
}

/** True where all of a geometry lies within one of the region's polygons. */
export function isWithin(geometry: Geometry, region: Geometry): boolean {
  return region.polygons.some(
    (polygon) =>
      geometry.points.every((point) => covers(polygon, point)) &&
      geometry.lines.every((line) => lineIsWithin(line, polygon)) &&
      geometry.polygons.every((inner) => polygonIsWithin(inner, polygon)),
  );
}

/** True where all of a geometry lies within a circle. */
export function isWithinCap({ points, lines, polygons }: Geometry, { center, radius }: Cap): boolean {
  if (radius >= Math.PI) return true;
  const isNear = (point: Vector): boolean => angle(center, point) <= radius;
  const opposite: Vector = [-center[0], -center[1], -center[2]];
  // Up to a quarter of the way round a circle is convex; beyond that it is all but a convex circle around the opposite.
  const edgeIsWithin = ([from, to]: [Vector, Vector]): boolean =>
    radius <= Math.PI / 2 || angleToEdge(opposite, from, to) >= Math.PI - radius;
  return (
    points.every(isNear) &&
    lines.every((line) => line.every(isNear) && [...edgesOf(line)].every(edgeIsWithin)) &&
    polygons.every(
      (polygon) =>
        polygon.shell.points.every(isNear) &&
        [...polygon.shell.edges()].every(edgeIsWithin) &&
        (radius <= Math.PI / 2 || !covers(polygon, opposite)),
    )
  );
}

/** The distance in radians from a point to the nearest point of a geometry; 0 inside a polygon. */
export function angleTo({ points, lines, polygons }: Geometry, point: Vector): number {
  let least = Number.POSITIVE_INFINITY;
  for (const other of points) least = Math.min(least, angle(point, other));
  for (const line of lines)
    for (const [from, to] of edgesOf(line)) least = Math.min(least, angleToEdge(point, from, to));
  for (const polygon of polygons) {
    if (covers(polygon, point)) return 0;
    for (const [from, to] of ringEdges(polygon)) least = Math.min(least, angleToEdge(point, from, to));
  }
  return least;
}
