/** The specifications of $project and $addFields as a tree of field names, paths and nested objects alike. */
import { malformed } from '../error';
import type { Compiled } from '../expression/compiled';
import { pathNames } from '../expression/field-path';
import { isDocument, type Value } from '../type';

/** What is done with a field: kept, dropped, computed, or something inside it. */
export type Leaf = 'include' | 'exclude' | Compiled;
export type Node = Map<string, Leaf | Node>;

/** Reads the value of one field; undefined for an object of fields within it. */
export type ReadLeaf = (path: string, value: Value) => Leaf | undefined;

export function isNode(child: Leaf | Node | undefined): child is Node {
  return child instanceof Map;
}

export function isComputed(child: Leaf | Node): child is Compiled {
  return typeof child === 'object' && !isNode(child);
}

function add(root: Node, names: readonly string[], leaf: Leaf, path: string): void {
  let node = root;
  for (const name of names.slice(0, -1)) {
    const next = node.get(name) ?? new Map();
    if (!isNode(next)) throw malformed(`Path collision at ${path}`);
    node.set(name, next);
    node = next;
  }
  const last = names.at(-1) ?? '';
  if (node.has(last)) throw malformed(`Path collision at ${path}`);
  node.set(last, leaf);
}

function collect(root: Node, specification: Value, prefix: string, read: ReadLeaf): void {
  if (!isDocument(specification)) return;
  for (const [name, value] of Object.entries(specification)) {
    if (prefix !== '' && name.includes('.'))
      throw malformed(`FieldPath field names may not contain '.'. Found: ${name}`);
    const path = prefix + name;
    const names = pathNames(path);
    const leaf = read(path, value);
    if (leaf !== undefined) add(root, names, leaf, path);
    else if (isDocument(value) && Object.keys(value).length === 0)
      throw malformed(`an empty object is not a valid value. Found at path ${path}`);
    else collect(root, value, `${path}.`, read);
  }
}

/**
 * Reads a specification: `{ 'a.b': 1, c: { d: '$x' } }` is a tree of a (b) and c (d).
 *
 * @throws QueryError INVALID_PARAM for no field, an empty object within, or paths that collide
 */
export function fieldTree(stage: string, specification: Value, read: ReadLeaf): Node {
  if (!isDocument(specification)) throw malformed(`${stage} specification must be an object`);
  if (Object.keys(specification).length === 0)
    throw malformed(`Invalid ${stage} :: caused by :: specification must have at least one field`);
  const root: Node = new Map();
  collect(root, specification, '', read);
  return root;
}

/** True for `{ $op: … }`, an expression rather than fields within. */
export function isExpression(value: Value): boolean {
  return !isDocument(value) || Object.keys(value)[0]?.startsWith('$') === true;
}
