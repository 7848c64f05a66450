/** Compiles a projection: which fields of a document an answer has. */
import { malformed, QueryError, refused } from './error';
import { compileFilter, isOperators } from './filter';
import { matchedPosition } from './position';
import { type Document, isArray, isDocument, type Value } from './type';

/**
 * What is done with the array at a path: $slice, $elemMatch, or '$', which takes the element that the filter matched.
 * Undefined drops the field.
 */
type ArrayStep = (array: Value[], matched: number | undefined) => Value;

/** Fields as a tree: true for a named field, a step for an array, a tree for paths that go on. */
interface Tree {
  [name: string]: Tree | true | ArrayStep;
}

const tree = (): Tree => Object.create(null);

function add(root: Tree, path: string, leaf: true | ArrayStep): void {
  const names = path.split('.');
  const last = names.pop() ?? '';
  if (last === '' || names.includes('')) throw malformed(`Invalid projection path: '${path}'`);
  if (names.includes('$')) {
    throw malformed(`Positional projection may only be used at the end, for example: a.b.$. Query: '${path}'`);
  }
  if ([...names, last].some((name) => name.startsWith('$'))) {
    throw malformed(`FieldPath field names may not start with '$': '${path}'`);
  }
  let node = root;
  for (const name of names) {
    const next = node[name] ?? tree();
    if (typeof next !== 'object') throw malformed(`Path collision at ${path}`);
    node[name] = next;
    node = next;
  }
  if (node[last] !== undefined) throw malformed(`Path collision at ${path}`);
  node[last] = leaf;
}

/** $slice: n (from the end when negative) or [skip, n]. Source: MongoDB manual, "$slice (projection)". */
function slice(operand: Value): ArrayStep {
  const [skip, count] = isArray(operand) ? operand : [undefined, operand];
  if (typeof count !== 'number') throw malformed('$slice needs a number, or [skip, number]');
  if (skip === undefined) return (array) => (count < 0 ? array.slice(count) : array.slice(0, count));
  if (typeof skip !== 'number' || count <= 0) throw malformed('$slice needs [skip, a positive number]');
  return (array) => {
    const start = skip < 0 ? Math.max(0, array.length + skip) : skip;
    return array.slice(start, start + count);
  };
}

/** $elemMatch: the first element that matches, alone in its array. */
function elemMatch(operand: Value): ArrayStep {
  const matches = compileFilter({ element: { $elemMatch: operand } });
  return (array) => {
    const first = array.findIndex((element) => matches({ element: [element] }));
    return first === -1 ? undefined : [array[first]];
  };
}

const element: ArrayStep = (array, matched) => {
  if (matched === undefined || matched >= array.length) {
    throw refused("positional operator '.$' couldn't find a matching element in the array");
  }
  return [array[matched]];
};

/** Keeps the named fields, in the document's order. Elements of arrays that are no documents are dropped. */
function include(value: Document, fields: Tree, matched: number | undefined): Document {
  const out: [string, Value][] = [];
  for (const name of Object.keys(value)) {
    const node = fields[name];
    if (node === undefined) continue;
    const kept =
      node === true
        ? value[name]
        : typeof node === 'function'
          ? step(value[name], node, matched)
          : within(value[name], node, matched);
    if (kept !== undefined) out.push([name, kept]);
  }
  return Object.fromEntries(out);
}

function within(value: Value, fields: Tree, matched: number | undefined): Value {
  if (isDocument(value)) return include(value, fields, matched);
  if (!isArray(value)) return undefined;
  return value.map((element) => within(element, fields, matched)).filter((element) => element !== undefined);
}

/** Drops the named fields and keeps the rest. */
function exclude(value: Value, fields: Tree): Value {
  if (isArray(value)) return value.map((element) => exclude(element, fields));
  if (!isDocument(value)) return value;
  const out: [string, Value][] = [];
  for (const name of Object.keys(value)) {
    const node = fields[name];
    if (node === true) continue;
    const kept =
      node === undefined
        ? value[name]
        : typeof node === 'function'
          ? step(value[name], node, undefined)
          : exclude(value[name], node);
    if (kept !== undefined) out.push([name, kept]);
  }
  return Object.fromEntries(out);
}

/** A $slice of what is no array leaves it alone; an $elemMatch finds nothing in it. */
function step(value: Value, change: ArrayStep, matched: number | undefined): Value {
  if (isArray(value)) return change(value, matched);
  if (change === element) return value;
  return change([], undefined) === undefined ? undefined : value;
}

interface Parsed {
  fields: Tree;
  id: boolean | undefined;
  mode: 'inclusion' | 'exclusion' | undefined;
  /** Some path ends with '$'. */
  positional: boolean;
}

function setMode(parsed: Parsed, mode: 'inclusion' | 'exclusion', path: string): void {
  if (parsed.mode !== undefined && parsed.mode !== mode) {
    throw malformed(`Cannot do ${mode} on field ${path} in ${parsed.mode} projection`);
  }
  parsed.mode = mode;
}

function addPositional(parsed: Parsed, path: string, kept: boolean): void {
  if (!kept) throw malformed('positional projection cannot be used with exclusion');
  if (parsed.positional) throw malformed('Cannot specify more than one positional projection per query.');
  parsed.positional = true;
  add(parsed.fields, path, element);
}

function parseField(parsed: Parsed, path: string, value: Value): void {
  if (typeof value === 'number' || typeof value === 'boolean') {
    if (path === '_id') {
      parsed.id = Boolean(value);
      return;
    }
    setMode(parsed, value ? 'inclusion' : 'exclusion', path);
    if (path.endsWith('.$')) addPositional(parsed, path.slice(0, -2), Boolean(value));
    else add(parsed.fields, path, true);
  } else if (isOperators(value)) {
    const [name = '', ...more] = Object.keys(value);
    if (more.length > 0) throw malformed(`Cannot have more than one operator in the projection of ${path}`);
    if (name === '$elemMatch') {
      if (path.includes('.')) throw malformed('Cannot use $elemMatch projection on a nested field.');
      setMode(parsed, 'inclusion', path);
      add(parsed.fields, path, elemMatch(value.$elemMatch));
    } else if (name === '$slice') {
      add(parsed.fields, path, slice(value.$slice));
    } else {
      throw new QueryError(`Unsupported projection operator: ${name}`);
    }
  } else if (isDocument(value) && Object.keys(value).length > 0) {
    for (const [name, inner] of Object.entries(value)) parseField(parsed, `${path}.${name}`, inner);
  } else {
    throw malformed(`Unsupported projection option: ${path}: ${JSON.stringify(value)}`);
  }
}

/**
 * Compiles a projection: `compileProjection({ a: 1, 'b.c': 1 })` keeps a, b.c and _id; `{ a: 0 }` keeps all but a.
 *
 * `_id` is kept unless it is given as 0. `{ a: { $slice: 5 } }` and `{ a: { $slice: [skip, 5] } }` cut an array and by
 * themselves keep the other fields; `{ a: { $elemMatch: … } }` keeps the first matching element, `{ 'a.$': 1 }` the one
 * that `filter` matched. Fields are in the document's order. Source: MongoDB manual, "Project Fields to Return from Query", "$slice (projection)", "$elemMatch
 * (projection)", "$ (projection)".
 *
 * @throws QueryError for an unknown operator; INVALID_PARAM for a mixture of inclusion and exclusion or a bad operand
 */
export function compileProjection(projection: Document, filter?: Document): (document: Document) => Document {
  const parsed: Parsed = { fields: tree(), id: undefined, mode: undefined, positional: false };
  for (const [path, value] of Object.entries(projection)) parseField(parsed, path, value);
  const { fields, id } = parsed;
  // Only `_id`: { _id: 1 } keeps nothing else, { _id: 0 } all else; only $slice keeps all.
  const mode = parsed.mode ?? (id === true && Object.keys(fields).length === 0 ? 'inclusion' : 'exclusion');
  if (mode === 'inclusion' && id !== false) fields._id ??= true;
  if (mode === 'exclusion' && id === false) fields._id = true;
  if (mode === 'inclusion') {
    const at = parsed.positional && filter ? filter : undefined;
    return (document) => include(document, fields, at && matchedPosition(at, document));
  }
  if (Object.keys(fields).length === 0) return (document) => document;
  return (document) => {
    const kept = exclude(document, fields);
    return isDocument(kept) ? kept : document;
  };
}
