/** The paths of an update as a tree, refused where two operators would meet or a path makes no sense. */
import { malformed, refused } from './error';
import { isIndex } from './path';
import type { Leaf } from './update-operator';

/**
 * A tree of the paths an update touches; the leaves change values. Siblings are kept in MongoDB's order. Two names are
 * not literal: '$' is the element the filter matched, '$[]' every element.
 */
export interface Branch {
  children: [name: string, node: Branch | Leaf][];
}

export const isLeaf = (node: Branch | Leaf): node is Leaf => typeof node === 'function';

/** '$[]', all elements, or '$[id]', those of an array filter. */
export const isArrayFilter = (name: string): boolean => name.startsWith('$[') && name.endsWith(']');

/** New fields appear in this order: names as text, positions as numbers (manual: "Update Operators Behavior"). */
function byName([a]: [string, unknown], [b]: [string, unknown]): number {
  if (isIndex(a) && isIndex(b)) return Number(a) - Number(b);
  return a < b ? -1 : 1;
}

/**
 * The names of a path. Source: MongoDB manual, "$ (update)", "$[]", "$[<identifier>]".
 *
 * @throws QueryError INVALID_PARAM or DATABASE_REQUEST_FAILED, in MongoDB's words
 */
export function namesOf(path: string): string[] {
  if (path === '') throw malformed('An empty update path is not valid.');
  const names = path.split('.');
  if (names.includes('')) {
    throw malformed(`The update path '${path}' contains an empty field name, which is not allowed.`);
  }
  names.forEach((name, i) => {
    if (name === '$') {
      if (i === 0) {
        throw malformed(`Cannot have positional (i.e. '$') element in the first position in path '${path}'`);
      }
      if (names.indexOf('$') !== i) {
        throw malformed(`Too many positional (i.e. '$') elements found in path '${path}'`);
      }
    } else if (isArrayFilter(name)) {
      if (i === 0) {
        throw malformed(
          `Cannot have array filter identifier (i.e. '$[<id>]') element in the first position in path '${path}'`,
        );
      }
      // The cloud's actions carry no array filters, so there is none for any identifier.
      if (name !== '$[]') {
        throw malformed(`No array filter found for identifier '${name.slice(2, -1)}' in path '${path}'`);
      }
    } else if (name.startsWith('$')) {
      throw refused(`The dollar ($) prefixed field '${name}' in '${path}' is not valid for storage.`);
    }
  });
  return names;
}

/** @throws QueryError DATABASE_REQUEST_FAILED where another operator already changes the path or a part of it */
export function insert(root: Branch, path: string, leaf: Leaf): void {
  let branch = root;
  const names = namesOf(path);
  const conflict = (parts: number) =>
    refused(`Updating the path '${path}' would create a conflict at '${names.slice(0, parts).join('.')}'`);
  names.forEach((name, i) => {
    // All elements at once and single ones do not go together.
    const [sibling] = branch.children[0] ?? [];
    if (sibling !== undefined && isArrayFilter(sibling) !== isArrayFilter(name)) throw conflict(i);
    const known = branch.children.find(([child]) => child === name)?.[1];
    const last = i === names.length - 1;
    if (known && (last || isLeaf(known))) throw conflict(i + 1);
    const node = known ?? (last ? leaf : { children: [] });
    if (!known) branch.children.push([name, node]);
    if (!isLeaf(node)) branch = node;
  });
}

export function sortTree(branch: Branch): void {
  branch.children.sort(byName);
  for (const [, node] of branch.children) if (!isLeaf(node)) sortTree(node);
}

/** True when some path has the name '$'. */
export function isPositional(branch: Branch): boolean {
  return branch.children.some(([name, node]) => name === '$' || (!isLeaf(node) && isPositional(node)));
}
