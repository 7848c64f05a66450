/** $geoWithin and $geoIntersects as tests of a value. */
import { malformed, QueryError } from '../error';
import type { Test } from '../predicate';
import { type Document, isDocument, type Value } from '../type';
import { box, circle, flatPolygon, type Region } from './flat';
import { isGeoJson, pairOf, parseGeoJson, placeOf, storedGeometry } from './geojson';
import { type Geometry, intersects, isWithin, isWithinCap } from './geometry';

/** A test of what a stored value is read as; what is no geometry is in no region. */
function ofStored(test: (geometry: Geometry) => boolean): Test {
  return (value) => {
    const geometry = storedGeometry(value);
    return !(geometry instanceof QueryError) && test(geometry);
  };
}

/** A flat region holds points only: a pair, or a GeoJSON point by its numbers. */
function ofPoint(region: Region): Test {
  return (value) => {
    if (storedGeometry(value) instanceof QueryError) return false;
    if (!isGeoJson(value)) return region(pairOf(value, true));
    return value.type === 'Point' && region(pairOf(value.coordinates, true));
  };
}

const only = (operand: Document): [shape: string, value: Value] => {
  const [first, ...more] = Object.entries(operand).filter(([name]) => name !== '$uniqueDocs');
  if (!first) throw malformed("geo query doesn't have any geometry");
  if (more.length > 0) throw malformed(`$geoWithin doesn't accept multiple shapes ${JSON.stringify(operand)}`);
  return first;
};

function geometryOf(operand: Value): Geometry {
  if (!isDocument(operand)) throw malformed('geometry must be an object');
  return parseGeoJson(operand);
}

/** { $centerSphere: [[longitude, latitude], radians] } */
function centerSphere(operand: Value): Test {
  const [place, radius, ...more] = Array.isArray(operand) ? operand : [];
  const center = placeOf(pairOf(place, false));
  if (typeof radius !== 'number' || !(radius >= 0)) throw malformed('radius must be a non-negative number');
  if (more.length > 0) throw malformed('Only 2 fields allowed for circular region');
  return ofStored((geometry) => isWithinCap(geometry, { center, radius }));
}

/**
 * { $geoWithin: shape }: the stored geometry lies in the shape wholly; its edge counts.
 * Source: MongoDB manual, "$geoWithin"; WeChat's Command.geoWithin (Polygon, MultiPolygon or centerSphere).
 *
 * @throws QueryError INVALID_PARAM for a bad shape, or one that nothing can lie in (a line)
 */
export function compileWithin(operand: Value): Test {
  if (!isDocument(operand)) throw malformed('geometry must be an object');
  const [shape, value] = only(operand);
  switch (shape) {
    case '$geometry': {
      const region = geometryOf(value);
      if (region.polygons.length === 0 || region.points.length > 0 || region.lines.length > 0) {
        throw malformed(`$within not supported with provided geometry: ${JSON.stringify(operand)}`);
      }
      return ofStored((geometry) => isWithin(geometry, region));
    }
    case '$centerSphere':
      return centerSphere(value);
    case '$box':
      return ofPoint(box(value));
    case '$polygon':
      return ofPoint(flatPolygon(value));
    case '$center':
      return ofPoint(circle(value));
    default:
      throw malformed(`unknown geo specifier: ${shape}: ${JSON.stringify(value)}`);
  }
}

/**
 * { $geoIntersects: { $geometry } }: the two have a point in common.
 * Source: MongoDB manual, "$geoIntersects"; WeChat's Command.geoIntersects.
 *
 * @throws QueryError INVALID_PARAM for a bad geometry
 */
export function compileIntersects(operand: Value): Test {
  if (!isDocument(operand)) throw malformed('geometry must be an object');
  const [shape, value] = only(operand);
  if (shape !== '$geometry') {
    throw malformed(`$geoIntersect not supported with provided geometry: ${JSON.stringify(operand)}`);
  }
  const sought = geometryOf(value);
  return ofStored((geometry) => intersects(geometry, sought));
}
