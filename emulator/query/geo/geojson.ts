/** Reads GeoJSON into a Geometry, with MongoDB's checks in MongoDB's words. Source: manual, "GeoJSON Objects". */
import { malformed, type QueryError } from '../error';
import { type Document, isArray, isDocument, type Value } from '../type';
import type { Geometry, Line, Polygon } from './geometry';
import { Loop } from './loop';
import { isAntipodal, isSame, type Vector, vectorOf } from './sphere';

const text = (value: Value): string => JSON.stringify(value) ?? 'undefined';

/** Degrees east and north. */
export type Position = readonly [longitude: number, latitude: number];

/** Two finite numbers, from a list or from an object's first two fields ("legacy coordinate pairs"). */
export function pairOf(value: Value, more: boolean): Position {
  if (!isArray(value) && !isDocument(value)) throw malformed('Point must be an array or object');
  const [x, y, ...rest] = isArray(value) ? value : Object.values(value);
  if (typeof x !== 'number' || typeof y !== 'number') throw malformed('Point must only contain numeric elements');
  if (!more && rest.length > 0) throw malformed('Point must only contain two numeric elements');
  if (!Number.isFinite(x) || !Number.isFinite(y)) throw malformed('Point coordinates must be finite numbers');
  return [x, y];
}

/** A pair as a place on earth. */
export function placeOf([longitude, latitude]: Position): Vector {
  if (Math.abs(longitude) > 180 || Math.abs(latitude) > 90) {
    throw malformed(`longitude/latitude is out of bounds, lng: ${longitude} lat: ${latitude}`);
  }
  return vectorOf(longitude, latitude);
}

function position(value: Value): Vector {
  if (!isArray(value)) throw malformed('GeoJSON coordinates must be an array');
  // GeoJSON allows extra elements, such as altitude.
  return placeOf(pairOf(value, true));
}

function positions(value: Value): Vector[] {
  if (!isArray(value)) throw malformed('GeoJSON coordinates must be an array of coordinates');
  const places = value.map(position);
  return places.filter((place, i) => {
    const before = places[i - 1];
    return before === undefined || !isSame(before, place);
  });
}

function line(value: Value): Line {
  const points = positions(value);
  if (points.length < 2) throw malformed(`GeoJSON LineString must have at least 2 vertices: ${text(value)}`);
  if (points.some((point, i) => i > 0 && isAntipodal(points[i - 1] ?? point, point))) {
    throw malformed(`GeoJSON LineString is not valid: Adjacent vertices are antipodal ${text(value)}`);
  }
  return points;
}

function ring(value: Value): Loop {
  const points = positions(value);
  const [first] = points;
  const last = points.at(-1);
  if (!first || !last) throw malformed(`Loop has no vertices: ${text(value)}`);
  // All points the same leave one, which is closed.
  if (!isSame(first, last)) throw malformed(`Loop is not closed: ${text(value)}`);
  const open = points.slice(0, -1);
  if (open.length < 3) throw malformed(`Loop must have at least 3 different vertices: ${text(value)}`);
  const loop = new Loop(open);
  const fault = loop.fault();
  if (fault) throw malformed(`Loop is not valid: ${text(value)} ${fault}`);
  return loop;
}

function polygon(value: Value): Polygon {
  if (!isArray(value)) throw malformed('Polygon coordinates must be an array');
  const [shell, ...holes] = value.map(ring);
  if (!shell) throw malformed('Polygon has no loops.');
  holes.forEach((hole, i) => {
    if (!hole.points.every((point) => shell.covers(point)) || hole.crosses(shell)) {
      throw malformed(
        `Secondary loops not contained by first exterior loop - secondary loops must be holes: ${text(value[i + 1])} first loop: ${text(value[0])}`,
      );
    }
    if (holes.slice(0, i).some((other) => hole.crosses(other) || hole.points.some((point) => other.surrounds(point)))) {
      throw malformed(`Polygon isn't valid: Loops ${i} and ${i + 1} cross or contain each other ${text(value)}`);
    }
  });
  return { shell, holes };
}

function some<T>(type: string, value: Value, read: (member: Value) => T): T[] {
  if (!isArray(value)) throw malformed(`${type} coordinates must be an array`);
  if (value.length === 0) throw malformed(`${type} coordinates must have at least 1 element`);
  return value.map(read);
}

/** The world's own coordinates are the only ones; they may be named. */
function checkCrs(crs: Value): void {
  if (crs === undefined) return;
  if (!isDocument(crs)) throw malformed('GeoJSON CRS must be an object');
  if (crs.type !== 'name') throw malformed('GeoJSON CRS must have field "type": "name"');
  if (!isDocument(crs.properties)) throw malformed('CRS must have field "properties" which is an object');
  const { name } = crs.properties;
  if (typeof name !== 'string') throw malformed('In CRS, "properties.name" must be a string');
  if (name !== 'urn:ogc:def:crs:OGC:1.3:CRS84' && name !== 'EPSG:4326') throw malformed(`Unknown CRS name: ${name}`);
}

const NOTHING: Geometry = { points: [], lines: [], polygons: [] };

function collection({ geometries }: Document): Geometry {
  if (!isArray(geometries)) throw malformed('GeometryCollection geometries must be an array');
  if (geometries.length === 0) throw malformed('GeometryCollection geometries must have at least 1 element');
  const parts = geometries.map((part, i) => {
    if (!isDocument(part)) throw malformed(`Element ${i} of "geometries" is not an object`);
    if (part.type === 'GeometryCollection') throw malformed(`GeometryCollections cannot be nested: ${text(part)}`);
    return parseGeoJson(part);
  });
  return {
    points: parts.flatMap(({ points }) => points),
    lines: parts.flatMap(({ lines }) => lines),
    polygons: parts.flatMap(({ polygons }) => polygons),
  };
}

/** True for what says it is GeoJSON, whether it is well made or not. */
export function isGeoJson(value: Value): value is Document {
  return isDocument(value) && typeof value.type === 'string';
}

/** @throws QueryError INVALID_PARAM for anything but well-made GeoJSON */
export function parseGeoJson(value: Value): Geometry {
  if (!isDocument(value)) throw malformed('geometry must be an object');
  const { type, coordinates, crs } = value;
  if (type === 'GeometryCollection') return collection(value);
  checkCrs(crs);
  switch (type) {
    case 'Point':
      return { ...NOTHING, points: [placeOf(pairOf(coordinates, true))] };
    case 'MultiPoint':
      return { ...NOTHING, points: some(type, coordinates, position) };
    case 'LineString':
      return { ...NOTHING, lines: [line(coordinates)] };
    case 'MultiLineString':
      return { ...NOTHING, lines: some(type, coordinates, line) };
    case 'Polygon':
      return { ...NOTHING, polygons: [polygon(coordinates)] };
    case 'MultiPolygon':
      return { ...NOTHING, polygons: some(type, coordinates, polygon) };
    default:
      throw malformed(`Unknown GeoJSON type: ${text(value)}`);
  }
}

/** Geometries of documents, which are immutable, are read once. */
const read = new WeakMap<object, Geometry | QueryError>();

/** A stored geometry, GeoJSON or a pair of coordinates. An error where there is none: a query passes it over. */
export function storedGeometry(value: Value): Geometry | QueryError {
  if (typeof value !== 'object' || value === null) return malformed('geo element must be an array or object');
  const known = read.get(value);
  if (known) return known;
  const found = attempt(value);
  read.set(value, found);
  return found;
}

function attempt(value: Value): Geometry | QueryError {
  try {
    // Stored pairs may have more fields than two.
    return isGeoJson(value) ? parseGeoJson(value) : { ...NOTHING, points: [placeOf(pairOf(value, true))] };
  } catch (error) {
    return error instanceof Error ? malformed(error.message) : malformed(String(error));
  }
}
