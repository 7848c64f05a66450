/** The keys under which an index lists a document, with MongoDB's rules for arrays (multikey indexes). */
import { descending, EMPTY_ARRAY, encodeValue } from './encode';
import { QueryError, refused } from './error';
import { storedGeometry } from './geo/geojson';
import { field, isIndex, plainReader, someAt } from './path';
import { type Document, isArray, isContainer, isDocument, type Value } from './type';

/** One component of a sort, or of an index that is in order. */
export interface IndexField {
  field: string;
  direction: 1 | -1;
}

/** One component of an index; 2dsphere is for places: it gives no keys, but holds GeoJSON and nothing else. */
export interface Component {
  field: string;
  direction: IndexField['direction'] | '2dsphere';
}

/** The components of an index that are in order, and so in its keys. */
export function ordered(components: readonly Component[]): IndexField[] {
  return components.filter((component): component is IndexField => component.direction !== '2dsphere');
}

/** Where one component's walk along its path has come to. */
interface Cursor {
  names: readonly string[];
  /** How many names have been followed. */
  at: number;
  value: Value;
  /** The value is an element of an array already entered, so an array here is a value and is not entered again. */
  element: boolean;
  /** The value is the "element" of an empty array at the end of the path. */
  empty: boolean;
}

interface Plan {
  /** The paths of the components for places. */
  spheres: string[][];
  descending: boolean[];
  readers: ((document: Document) => Value)[];
  names: string[][];
}

/** Index definitions are few and long-lived objects: their paths are split once. */
const plans = new WeakMap<Component[], Plan>();

function planOf(components: Component[]): Plan {
  let plan = plans.get(components);
  if (!plan) {
    const fields = ordered(components);
    plan = {
      spheres: components.filter(({ direction }) => direction === '2dsphere').map(({ field }) => field.split('.')),
      descending: fields.map(({ direction }) => direction === -1),
      readers: fields.map(({ field }) => plainReader(field)),
      names: fields.map(({ field }) => field.split('.')),
    };
    plans.set(components, plan);
  }
  return plan;
}

function component(encoded: string, down: boolean | undefined): string {
  return down ? descending(encoded) : encoded;
}

/** An element found both at a position and under the same name would give two answers; MongoDB refuses it as well. */
function atPosition(array: Value[], name: string): Value {
  if (array.some((element) => isDocument(element) && field(element, name) !== undefined)) {
    throw refused(
      `Ambiguous field name found in array (do not use numeric field names in embedded elements): '${name}'`,
    );
  }
  return array[Number(name)];
}

/** Follows a path until it ends or meets an array that has to be entered element by element. */
function follow(cursor: Cursor): Cursor {
  let { at, value, element } = cursor;
  const { names } = cursor;
  while (at < names.length) {
    const name = names[at] ?? '';
    if (isDocument(value)) value = field(value, name);
    else if (isArray(value) && isIndex(name)) value = atPosition(value, name);
    else if (isArray(value) && !element) break;
    else value = undefined;
    element = false;
    at++;
  }
  return { ...cursor, at, value, element };
}

function entered(cursor: Cursor): boolean {
  return isArray(cursor.value) && !cursor.element;
}

/** The path walked so far names the array: two components may share one, but not meet two. */
function place(cursor: Cursor): string {
  return cursor.names.slice(0, cursor.at).join('.');
}

function keysFrom(cursors: Cursor[], down: boolean[], keys: Set<string>): void {
  const followed = cursors.map(follow);
  const first = followed.find(entered);
  if (!first || !isArray(first.value)) {
    let key = '';
    followed.forEach((cursor, i) => {
      key += component(cursor.empty ? EMPTY_ARRAY : encodeValue(cursor.value), down[i]);
    });
    keys.add(key);
    return;
  }
  const shared = place(first);
  const other = followed.find((cursor) => entered(cursor) && place(cursor) !== shared);
  if (other)
    throw refused(`cannot index parallel arrays [${other.names[other.at - 1]}] [${first.names[first.at - 1]}]`);
  const enter = (value: Value, empty: boolean): void => {
    const next = followed.map((cursor) =>
      entered(cursor) ? { ...cursor, value, element: true, empty: empty && cursor.at === cursor.names.length } : cursor,
    );
    keysFrom(next, down, keys);
  };
  if (first.value.length === 0) enter(undefined, true);
  for (const element of first.value) enter(element, false);
}

/** Source: MongoDB manual, "2dsphere Indexes": documents without the field are left out, others must be geometries. */
function checkPlaces(document: Document, { spheres }: Plan): void {
  for (const names of spheres) {
    someAt(document, names, 0, false, (value) => {
      if (value === undefined || value === null) return false;
      // A list is a pair of coordinates, or a list of geometries.
      const whole = storedGeometry(value);
      const members = whole instanceof QueryError && isArray(value) && value.some(isContainer) ? value : [value];
      for (const member of members) {
        const geometry = storedGeometry(member);
        if (geometry instanceof QueryError) {
          throw refused(`Can't extract geo keys: ${JSON.stringify(document)}  ${geometry.message}`);
        }
      }
      return false;
    });
  }
}

/**
 * The encoded keys of a document in an index: the components joined, each turned round where its direction is -1. A
 * missing field counts as null. An array gives one key an element (and an empty one a key below null's); components
 * that share the array stay together. Source: MongoDB manual, "Multikey Indexes".
 *
 * @throws QueryError DATABASE_REQUEST_FAILED when two components meet different arrays ("parallel arrays"), and for what
 * is no place in a 2dsphere component
 */
export function indexKeys(document: Document, fields: Component[]): string[] {
  const plan = planOf(fields);
  if (plan.spheres.length > 0) checkPlaces(document, plan);
  let key = '';
  for (let i = 0; i < plan.readers.length; i++) {
    const value = plan.readers[i]?.(document);
    if (Array.isArray(value)) return multikeys(document, plan);
    key += component(encodeValue(value), plan.descending[i]);
  }
  return [key];
}

function multikeys(document: Document, plan: Plan): string[] {
  const keys = new Set<string>();
  const cursors = plan.names.map((names) => ({ names, at: 0, value: document, element: false, empty: false }));
  keysFrom(cursors, plan.descending, keys);
  return [...keys];
}

/** True when an array lies on the way of a component, so that the document may have several keys. */
export function isMultikey(document: Document, fields: Component[]): boolean {
  const { names } = planOf(fields);
  return names.some((path) => entered(follow({ names: path, at: 0, value: document, element: false, empty: false })));
}
