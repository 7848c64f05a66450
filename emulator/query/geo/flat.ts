/** $box, $polygon and $center of $geoWithin: regions on a flat map, for points only. Source: manual, "$geoWithin". */
import { malformed } from '../error';
import { isArray, isDocument, type Value } from '../type';
import { type Position, pairOf } from './geojson';

/** True for a point of the region, its edge included. */
export type Region = (point: Position) => boolean;

function elements(operand: Value): Value[] {
  if (isArray(operand)) return operand;
  if (isDocument(operand)) return Object.values(operand);
  throw malformed('Point must be an array or object');
}

/** Two opposite corners. */
export function box(operand: Value): Region {
  const [one, other] = elements(operand).map((corner) => pairOf(corner, false));
  if (!one || !other) throw malformed('Point must be an array or object');
  const within = (value: number, a: number, b: number): boolean => value >= Math.min(a, b) && value <= Math.max(a, b);
  return ([x, y]) => within(x, one[0], other[0]) && within(y, one[1], other[1]);
}

/** Centre and radius, in the units of the coordinates. */
export function circle(operand: Value): Region {
  const [center, radius, ...more] = elements(operand);
  const [cx, cy] = pairOf(center, false);
  if (typeof radius !== 'number' || !(radius >= 0)) throw malformed('radius must be a non-negative number');
  if (more.length > 0) throw malformed('Only 2 fields allowed for circular region');
  return ([x, y]) => Math.hypot(x - cx, y - cy) <= radius;
}

function isOnSide([x, y]: Position, [ax, ay]: Position, [bx, by]: Position): boolean {
  if ((bx - ax) * (y - ay) !== (by - ay) * (x - ax)) return false;
  return Math.min(ax, bx) <= x && x <= Math.max(ax, bx) && Math.min(ay, by) <= y && y <= Math.max(ay, by);
}

/** Corners in order; the last is joined to the first. */
export function flatPolygon(operand: Value): Region {
  const corners = elements(operand).map((corner) => pairOf(corner, false));
  if (corners.length < 3) throw malformed('Polygon must have at least 3 points');
  return (point) => {
    const [x, y] = point;
    let inside = false;
    for (const [i, corner] of corners.entries()) {
      const before = corners.at(i - 1) ?? corner;
      if (isOnSide(point, before, corner)) return true;
      const [[ax, ay], [bx, by]] = [before, corner];
      if (ay > y !== by > y && x < ax + ((bx - ax) * (y - ay)) / (by - ay)) inside = !inside;
    }
    return inside;
  };
}
