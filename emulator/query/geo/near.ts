/** $near and $nearSphere: a condition and an order at once, so taken out of a filter before it is compiled. */
import { malformed, QueryError, refused } from '../error';
import { someAt } from '../path';
import { type Document, isArray, isDocument, type Value } from '../type';
import { isGeoJson, pairOf, parseGeoJson, placeOf, storedGeometry } from './geojson';
import { angleTo } from './geometry';
import { EARTH_RADIUS, type Vector } from './sphere';

/** A query by nearness, without the other conditions. */
export interface Near {
  field: string;
  /** The other conditions: what an index can be asked. */
  rest: Document;
  /** Metres to the nearest geometry in the field; undefined where there is none, or none as near or far as asked. */
  distance(document: Document): number | undefined;
}

const NAMES = ['$near', '$nearSphere'] as const;

const isNear = (condition: Value): condition is Document =>
  isDocument(condition) && NAMES.some((name) => condition[name] !== undefined);

/** Where the query starts from and how far it goes, in metres. */
interface Sphere {
  center: Vector;
  least: number;
  most: number;
}

function bound(name: string, value: Value, otherwise: number): number {
  if (value === undefined) return otherwise;
  if (typeof value !== 'number') throw malformed(`${name} must be a number`);
  if (!(value >= 0) || !Number.isFinite(value)) throw malformed(`${name} must be non-negative`);
  return value;
}

function sphere(center: Vector, options: Document, metres: number): Sphere {
  const known = new Set(['$geometry', '$minDistance', '$maxDistance', '$near', '$nearSphere', '$uniqueDocs']);
  const stray = Object.keys(options).find((name) => !known.has(name));
  if (stray !== undefined) throw malformed(`invalid argument in geo near query: ${stray}`);
  return {
    center,
    least: bound('$minDistance', options.$minDistance, 0) * metres,
    most: bound('$maxDistance', options.$maxDistance, Number.POSITIVE_INFINITY) * metres,
  };
}

function centerOf(point: Value): Vector {
  try {
    const [center] = parseGeoJson(point).points;
    if (center && isDocument(point) && point.type === 'Point') return center;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw malformed(`invalid point in geo near query $geometry argument: ${JSON.stringify(point)}  ${reason}`);
  }
  throw malformed(`invalid point in geo near query $geometry argument: ${JSON.stringify(point)}`);
}

/** `{ $near: { $geometry, $maxDistance, $minDistance } }` in metres, `{ $nearSphere: [x, y], $maxDistance }` in radians. */
function parse(condition: Document): Sphere {
  const [name, argument] = Object.entries(condition)[0] ?? [];
  if (name !== '$near' && name !== '$nearSphere')
    throw malformed(`near must be first in: ${JSON.stringify(condition)}`);
  if (!isArray(argument) && !isDocument(argument)) throw malformed('geo near query argument is not an object');
  if (isGeoJson(argument)) return sphere(centerOf(argument), condition, 1);
  if (isDocument(argument) && Object.keys(argument)[0]?.startsWith('$')) {
    const extra = Object.keys(condition)[1];
    if (extra !== undefined) {
      throw malformed(
        `geo near accepts just one argument when querying for a GeoJSON point. Extra field found: ${extra}`,
      );
    }
    if (argument.$geometry === undefined) throw malformed('$geometry is required for geo near query');
    return sphere(centerOf(argument.$geometry), argument, 1);
  }
  // A pair on a flat map needs a 2d index, which the cloud does not offer.
  if (name === '$near') throw refused('unable to find index for $geoNear query');
  return sphere(placeOf(pairOf(argument, false)), condition, EARTH_RADIUS);
}

function measure(field: string, { center, least, most }: Sphere): Near['distance'] {
  const names = field.split('.');
  return (document) => {
    let nearest: number | undefined;
    someAt(document, names, 0, true, (value) => {
      const geometry = storedGeometry(value);
      if (geometry instanceof QueryError) return false;
      const metres = angleTo(geometry, center) * EARTH_RADIUS;
      if (metres >= least && metres <= most && (nearest === undefined || metres < nearest)) nearest = metres;
      return false;
    });
    return nearest;
  };
}

function collect(filter: Document, found: [string, Document][]): Document {
  const rest: [string, Value][] = [];
  for (const [name, condition] of Object.entries(filter)) {
    if (name === '$and' && isArray(condition) && condition.some((clause) => isDocument(clause) && holdsNear(clause))) {
      const clauses = condition.map((clause) => (isDocument(clause) ? collect(clause, found) : clause));
      rest.push([name, clauses]);
    } else if (!name.startsWith('$') && isNear(condition)) found.push([name, condition]);
    else rest.push([name, condition]);
  }
  return Object.fromEntries(rest);
}

function holdsNear(filter: Document): boolean {
  for (const name in filter) {
    const condition = filter[name];
    if (isNear(condition) && !name.startsWith('$')) return true;
    if (name === '$and' && isArray(condition) && condition.some((one) => isDocument(one) && holdsNear(one)))
      return true;
  }
  return false;
}

/**
 * The nearness a filter asks for at its top or in an $and, or undefined (most filters: looked at quickly). Anywhere
 * else compileFilter refuses it. Source: MongoDB manual, "$near", "$nearSphere"; WeChat's Command.geoNear.
 *
 * @throws QueryError INVALID_PARAM for a bad point or distance, and for two of them
 */
export function nearOf(filter: Document): Near | undefined {
  if (!holdsNear(filter)) return undefined;
  const found: [string, Document][] = [];
  const rest = collect(filter, found);
  const [first, second] = found;
  if (!first) return undefined;
  if (second) throw malformed('Too many geoNear expressions');
  const [field, condition] = first;
  return { field, rest, distance: measure(field, parse(condition)) };
}

/** The documents that match and are near enough, nearest first; of two at one distance the first comes first. */
export function sortByDistance<T>(near: Near, items: readonly T[], documentOf: (item: T) => Document): T[] {
  const measured = items.flatMap((item) => {
    const metres = near.distance(documentOf(item));
    return metres === undefined ? [] : [{ item, metres }];
  });
  return measured.sort((a, b) => a.metres - b.metres).map(({ item }) => item);
}
