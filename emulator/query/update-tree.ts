/** Walks a document along the paths of an update and has the leaves change what they find. */
import { refused } from './error';
import { field, isIndex } from './path';
import { type Document, isArray, isDocument, type Value } from './type';
import type { Context, Leaf } from './update-operator';
import { type Branch, isArrayFilter, isLeaf } from './update-path';

type Node = Branch | Leaf;

const text = (value: Value): string => JSON.stringify(value) ?? 'undefined';

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

/** The children with '$' replaced by the position that the filter matched. */
function placed(branch: Branch, { matched }: Context): Branch['children'] {
  if (!branch.children.some(([name]) => name === '$')) return branch.children;
  if (matched === undefined) {
    throw refused('The positional operator did not find the match needed from the query.');
  }
  const position = String(matched);
  if (branch.children.some(([name]) => name === position)) {
    throw refused(`Updating the path '${position}' would create a conflict at '${position}'`);
  }
  return branch.children.map(([name, node]) => [name === '$' ? position : name, node]);
}

function changeDocument(document: Document, branch: Branch, context: Context): Document {
  let copy = document;
  for (const [name, node] of placed(branch, context)) {
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
  for (const [name, node] of placed(branch, context)) {
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

/** `$[]`: each element there is. */
function changeElements(value: Value, node: Node, context: Context, parent: string): Value {
  if (value === undefined) {
    throw refused(`The path '${parent}' must exist in the document in order to apply array updates.`);
  }
  if (!isArray(value)) throw refused(`Cannot apply array updates to non-array element ${parent}: ${text(value)}`);
  let same = true;
  const next = value.map((element, i) => {
    const changed = change(element, node, context, String(i));
    if (changed === element) return element;
    same = false;
    return changed === undefined ? null : changed;
  });
  return same ? value : next;
}

/** The new value at a node; the old one itself when nothing changed, undefined for none. */
function change(old: Value, node: Node, context: Context, name: string): Value {
  if (isLeaf(node)) return node(old, context, name);
  const [child] = node.children;
  if (child && isArrayFilter(child[0])) return changeElements(old, child[1], context, name);
  if (old === undefined) return grow(node, context);
  if (isDocument(old)) return changeDocument(old, node, context);
  if (isArray(old)) return changeArray(old, node, context, name);
  // $unset and the like find nothing to do in a scalar; what would make a field cannot.
  const grown = changeDocument(EMPTY, node, context);
  if (grown === EMPTY) return old;
  throw refused(`Cannot create field '${Object.keys(grown)[0]}' in element {${name}: ${text(old)}}`);
}

/**
 * The document with the changes of a tree of paths, sharing with the old one all that stays the same; the old one itself
 * when nothing changes.
 *
 * @throws QueryError DATABASE_REQUEST_FAILED for a path that cannot be, and what the leaves throw
 */
export function applyTree(document: Document, root: Branch, context: Context): Document {
  return changeDocument(document, root, context);
}
