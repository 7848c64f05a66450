/** Compiles an update into one function from a document to the next, sharing with the old all that stays the same. */
import { equalValues } from './compare';
import { malformed, QueryError, refused } from './error';
import { isOperators } from './filter';
import { field, isIndex } from './path';
import { type Document, isArray, isDocument, type Value } from './type';
import { type Context, type Leaf, leafOf } from './update-operator';

/** A tree of the paths an update touches; the leaves change values. Siblings are kept in MongoDB's order. */
interface Branch {
  children: [name: string, node: Branch | Leaf][];
}

const isLeaf = (node: Branch | Leaf): node is Leaf => typeof node === 'function';

/** New fields appear in this order: names as text, positions as numbers (manual: "Update Operators Behavior"). */
function byName([a]: [string, unknown], [b]: [string, unknown]): number {
  if (isIndex(a) && isIndex(b)) return Number(a) - Number(b);
  return a < b ? -1 : 1;
}

function namesOf(path: string): string[] {
  const names = path.split('.');
  for (const name of names) {
    if (name === '') throw malformed(`The update path '${path}' contains an empty field name, which is not allowed.`);
    if (name === '$' || name.startsWith('$[')) {
      throw new QueryError(`Positional updates are not supported by this emulator: '${path}'`);
    }
    if (name.startsWith('$')) {
      throw refused(`The dollar ($) prefixed field '${name}' in '${path}' is not valid for storage.`);
    }
  }
  return names;
}

function insert(root: Branch, path: string, leaf: Leaf): void {
  let branch = root;
  const names = namesOf(path);
  names.forEach((name, i) => {
    const known = branch.children.find(([child]) => child === name)?.[1];
    const last = i === names.length - 1;
    if (known && (last || isLeaf(known))) {
      const at = names.slice(0, i + 1).join('.');
      throw refused(`Updating the path '${path}' would create a conflict at '${at}'`);
    }
    const node = known ?? (last ? leaf : { children: [] });
    if (!known) branch.children.push([name, node]);
    if (!isLeaf(node)) branch = node;
  });
}

function sortTree(branch: Branch): void {
  branch.children.sort(byName);
  for (const [, node] of branch.children) if (!isLeaf(node)) sortTree(node);
}

/** A tree under a missing field: nothing, unless some leaf makes a value. */
function grow(branch: Branch, context: Context): Value {
  const grown = changeDocument(EMPTY, branch, context);
  return grown === EMPTY ? undefined : grown;
}

const EMPTY: Document = {};

/** `copy[name] = value`, which for this one name would change the prototype. */
function assign(copy: Document, name: string, value: Value): void {
  if (name === '__proto__') {
    Object.defineProperty(copy, name, { value, enumerable: true, configurable: true, writable: true });
  } else {
    copy[name] = value;
  }
}

function changeDocument(document: Document, branch: Branch, context: Context): Document {
  let copy = document;
  for (const [name, node] of branch.children) {
    const old = field(document, name);
    const changed = change(old, node, context, name);
    if (changed === old) continue;
    if (changed === undefined) {
      // Not `delete`: the object would be slow to read ever after.
      const { [name]: _removed, ...rest } = copy;
      copy = rest;
      continue;
    }
    if (copy === document) copy = { ...document };
    assign(copy, name, changed);
  }
  return copy;
}

/** MongoDB pads an array with nulls up to a position beyond its end, but not without limit. */
const MOST_PADDING = 1_500_000;

function changeArray(array: Value[], branch: Branch, context: Context, parent: string): Value[] {
  let copy = array;
  for (const [name, node] of branch.children) {
    const position = Number(name);
    const old = isIndex(name) ? array[position] : undefined;
    const changed = change(old, node, context, name);
    if (changed === old) continue;
    if (!isIndex(name)) throw refused(`Cannot create field '${name}' in element {${parent}: ${text(array)}}`);
    if (copy === array) copy = [...array];
    if (position > copy.length + MOST_PADDING) {
      throw refused(`can't backfill more than ${MOST_PADDING} elements`);
    }
    while (copy.length < position) copy.push(null);
    // $unset leaves a hole, so that the other elements keep their positions.
    copy[position] = changed === undefined ? null : changed;
  }
  return copy;
}

function text(value: Value): string {
  return JSON.stringify(value) ?? 'undefined';
}

/** The new value at a node; the old one itself when nothing changed, undefined for none. */
function change(old: Value, node: Branch | Leaf, context: Context, name: string): Value {
  if (isLeaf(node)) return node(old, context, name);
  if (old === undefined) return grow(node, context);
  if (isDocument(old)) return changeDocument(old, node, context);
  if (isArray(old)) return changeArray(old, node, context, name);
  // $unset and the like find nothing to do in a scalar; what would make a field cannot.
  const grown = changeDocument(EMPTY, node, context);
  if (grown === EMPTY) return old;
  throw refused(`Cannot create field '${Object.keys(grown)[0]}' in element {${name}: ${text(old)}}`);
}

/** Reads the source of a $rename, which must not lie in an array. */
function renamed(document: Document, names: string[], path: string): Value {
  let value: Value = document;
  for (const name of names) {
    if (isArray(value)) throw refused(`The source field cannot be an array element, '${path}'`);
    if (!isDocument(value) || !Object.hasOwn(value, name)) return undefined;
    value = value[name];
  }
  return value;
}

function insertRename(root: Branch, from: string, to: Value): void {
  if (typeof to !== 'string') throw malformed(`The 'to' field for $rename must be a string: ${from}: ${text(to)}`);
  if (from === to) throw malformed(`The source and target field for $rename must differ: ${from}: "${to}"`);
  const names = namesOf(from);
  insert(root, from, () => undefined);
  insert(root, to, (old, { root: document }) => {
    const value = renamed(document, names, from);
    return value === undefined ? old : value;
  });
}

/** The message for the one field that never changes. */
const IMMUTABLE = "Performing an update on the path '_id' would modify the immutable field '_id'";

/**
 * True for a whole document, false for update operators.
 *
 * @throws QueryError INVALID_PARAM for a mixture of both
 */
export function isReplacement(update: Document): boolean {
  const names = Object.keys(update);
  const operators = names.filter((name) => name.startsWith('$')).length;
  if (operators > 0 && operators < names.length) {
    throw malformed('the update operation document must contain either atomic operators or a whole document, not both');
  }
  return operators === 0;
}

/** A compiled update. It answers the document itself, not a copy, when nothing changes. */
export type Update = (document: Document, options: { inserting: boolean }) => Document;

/**
 * Compiles update operators: `compileUpdate({ $inc: { n: 1 } })({ n: 1 }, { inserting: false })` is `{ n: 2 }`.
 *
 * Knows $set $unset $inc $mul $min $max $rename $push ($each $position $slice $sort) $pop $pull $pullAll $addToSet
 * ($each) $bit $currentDate, and $setOnInsert, which acts when `inserting`. The result shares every part that did not
 * change. Not supported: `$`, `$[]`, `$[name]` in paths, and pipelines. Source: MongoDB manual, "Update Operators".
 *
 * @throws QueryError when compiled: an unknown operator; INVALID_PARAM for a malformed one; DATABASE_REQUEST_FAILED for
 * two operators on one path. When applied, DATABASE_REQUEST_FAILED, in MongoDB's words, for a document that an operator
 * does not fit ($inc of a string) and for a change of `_id`
 */
export function compileUpdate(update: Document): Update {
  if (isReplacement(update)) throw malformed('an update needs operators such as $set');
  const root: Branch = { children: [] };
  for (const [operator, fields] of Object.entries(update)) {
    if (!isDocument(fields)) {
      throw malformed(
        `Modifiers operate on fields but we found ${typeof fields} instead: {${operator}: ${text(fields)}}`,
      );
    }
    for (const [path, operand] of Object.entries(fields)) {
      if (operator === '$rename') insertRename(root, path, operand);
      else if (operand !== undefined) insert(root, path, leafOf(operator, path, operand));
      else leafOf(operator, path, null);
    }
  }
  sortTree(root);
  const touchesId = root.children.some(([name]) => name === '_id');
  return (document, { inserting }) => {
    const changed = changeDocument(document, root, { inserting, root: document });
    if (touchesId && document._id !== undefined && !equalValues(document._id, changed._id)) throw refused(IMMUTABLE);
    return changed;
  };
}

function addEqualities(found: Map<string, Value>, filter: Document): void {
  for (const [path, condition] of Object.entries(filter)) {
    const clauses =
      path === '$and' || (path === '$or' && isArray(condition) && condition.length === 1) ? condition : [];
    if (isArray(clauses)) for (const clause of clauses) if (isDocument(clause)) addEqualities(found, clause);
    if (path.startsWith('$') || condition instanceof RegExp) continue;
    let value: Value = condition;
    if (isOperators(condition)) {
      const { $eq, $in, $all } = condition;
      const only = [$in, $all].find((list) => isArray(list) && list.length === 1);
      value = $eq !== undefined ? $eq : isArray(only) ? only[0] : undefined;
    }
    if (value === undefined || value instanceof RegExp || isOperators(value)) continue;
    if (found.has(path)) throw refused(`cannot infer query fields to set, path '${path}' is matched twice`);
    found.set(path, value);
  }
}

/**
 * The document an upsert starts from: the equality conditions of its filter as fields, also from $and and from lists
 * of one. `upsertBase({ 'a.b': 1, c: { $gt: 2 } })` is `{ a: { b: 1 } }`.
 * Source: MongoDB manual, "db.collection.updateOne(), Upsert Behavior".
 *
 * @throws QueryError DATABASE_REQUEST_FAILED when the filter fixes one path twice
 */
export function upsertBase(filter: Document): Document {
  const found = new Map<string, Value>();
  addEqualities(found, filter);
  const root: Branch = { children: [] };
  // Not sorted: the document has its fields in the order of the filter.
  for (const [path, value] of found) insert(root, path, () => value);
  return { ...changeDocument(EMPTY, root, { inserting: true, root: EMPTY }) };
}
