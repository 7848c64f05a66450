/** $geoNear: documents by their distance from a point, nearest first. */
import { malformed, QueryError, refused } from '../error';
import { pathNames } from '../expression/field-path';
import { isTrue, typeName } from '../expression/value';
import { compileFilter } from '../filter';
import { pairOf, parseGeoJson, placeOf, storedGeometry } from '../geo/geojson';
import { angleTo } from '../geo/geometry';
import { EARTH_RADIUS, type Vector } from '../geo/sphere';
import { someAt } from '../path';
import { type Document, isArray, isDocument, type Value } from '../type';
import { setNested } from './nested';
import type { Stage } from './stage';

const OPTIONS = new Set([
  'near',
  'distanceField',
  'spherical',
  'limit',
  'num',
  'maxDistance',
  'minDistance',
  'query',
  'distanceMultiplier',
  'includeLocs',
  'key',
  'uniqueDocs',
]);

/** MongoDB manual 4.0, "$geoNear": `limit`, 100 where it is not said. CloudBase documents `limit`, too. */
const DEFAULT_LIMIT = 100;

/** The point, and what a distance is counted in: metres from a GeoJSON point, radians from a pair. */
function center(near: Value): { point: Vector; unit: number } {
  if (isArray(near)) return { point: placeOf(pairOf(near, false)), unit: 1 };
  if (!isDocument(near) || near.type !== 'Point') throw malformed('$geoNear requires near to be a GeoJSON point');
  try {
    const [point] = parseGeoJson(near).points;
    if (point) return { point, unit: EARTH_RADIUS };
  } catch (error) {
    throw malformed(`invalid point in $geoNear: ${error instanceof Error ? error.message : ''}`);
  }
  throw malformed('$geoNear requires near to be a GeoJSON point');
}

function number(operand: Document, name: string, otherwise: number): number {
  const value = operand[name];
  if (value === undefined) return otherwise;
  if (typeof value !== 'number') throw malformed(`${name} must be a number, found ${typeName(value)}`);
  if (!(value >= 0)) throw malformed(`${name} must be nonnegative`);
  return value;
}

function fieldName(operand: Document, name: string): string[] | undefined {
  const value = operand[name];
  if (value === undefined) return undefined;
  if (typeof value !== 'string')
    throw malformed(`$geoNear requires that '${name}' is a String, found ${typeName(value)}`);
  return pathNames(value);
}

/** The paths of a document at which places are stored. */
function placesIn(value: Document, prefix: string, found: Set<string>): void {
  for (const [name, inner] of Object.entries(value)) {
    const path = prefix + name;
    const first = isArray(inner) ? inner[0] : inner;
    if (isDocument(first) && !(storedGeometry(first) instanceof QueryError)) found.add(path);
    else if (isDocument(inner)) placesIn(inner, `${path}.`, found);
  }
}

const NO_INDEX = 'error processing query: unable to find index for $geoNear query';

/** The field to measure: that of an index. Without `key` there must be one index; where nobody knows the indexes, one field. */
function keyAmong(places: readonly string[], key: string[] | undefined): string[] {
  const [only, other] = places;
  if (only === undefined) throw refused(NO_INDEX);
  if (key) {
    if (!places.includes(key.join('.'))) throw refused(NO_INDEX);
    return key;
  }
  if (other !== undefined)
    throw refused(`There is more than one 2dsphere index; unclear which to use for $geoNear: ${places.join(', ')}`);
  return only.split('.');
}

function fieldsWithPlaces(documents: readonly Document[]): string[] {
  const found = new Set<string>();
  for (const document of documents) placesIn(document, '', found);
  return [...found];
}

interface Found {
  document: Document;
  distance: number;
  place: Value;
}

function nearest(document: Document, names: string[], point: Vector): Omit<Found, 'document'> | undefined {
  let best: Omit<Found, 'document'> | undefined;
  someAt(document, names, 0, true, (place) => {
    const geometry = storedGeometry(place);
    if (geometry instanceof QueryError) return false;
    const distance = angleTo(geometry, point);
    if (best === undefined || distance < best.distance) best = { distance, place };
    return false;
  });
  return best;
}

/** Source: docs.cloudbase.net and WeChat, "Aggregate.geoNear"; MongoDB manual, "$geoNear (aggregation)". */
export const geoNear: Stage = (operand) => {
  if (!isDocument(operand)) throw malformed('$geoNear must be an object');
  const stray = Object.keys(operand).find((name) => !OPTIONS.has(name));
  if (stray !== undefined) throw malformed(`Unknown argument to $geoNear: ${stray}`);
  const { point, unit } = center(operand.near);
  const distanceField = fieldName(operand, 'distanceField');
  if (!distanceField) throw malformed("$geoNear requires a 'distanceField' option as a String");
  if (!isTrue(operand.spherical)) throw malformed('$geoNear requires spherical: true');
  const least = number(operand, 'minDistance', 0);
  const most = number(operand, 'maxDistance', Number.POSITIVE_INFINITY);
  const multiplier = number(operand, 'distanceMultiplier', 1);
  const limit = number(operand, 'num', number(operand, 'limit', DEFAULT_LIMIT));
  const locations = fieldName(operand, 'includeLocs');
  const key = fieldName(operand, 'key');
  const { query = {} } = operand;
  if (!isDocument(query)) throw malformed('$geoNear requires that query is an object');
  const matches = compileFilter(query);
  return (documents, { places }) => {
    const candidates = documents.filter(matches);
    if (places === undefined && candidates.length === 0) return [];
    const names = places || !key ? keyAmong(places ?? fieldsWithPlaces(candidates), key) : key;
    const found = candidates.flatMap((document): Found[] => {
      const hit = nearest(document, names, point);
      const distance = (hit?.distance ?? 0) * unit;
      return hit && distance >= least && distance <= most ? [{ document, distance, place: hit.place }] : [];
    });
    found.sort((a, b) => a.distance - b.distance);
    return found.slice(0, limit).map(({ document, distance, place }) => {
      const measured = setNested(document, distanceField, distance * multiplier);
      return locations ? setNested(measured, locations, place) : measured;
    });
  };
};
