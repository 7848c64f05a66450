/** $rename: a field moves to another name, neither of them inside an array. Source: MongoDB manual, "$rename". */
import { malformed, refused } from './error';
import { type Document, isArray, isDocument, type Value } from './type';
import { type Branch, insert, isArrayFilter, namesOf } from './update-path';

const text = (value: Value): string => JSON.stringify(value) ?? 'undefined';

function inArray(which: string, path: string, root: Document, parent: string) {
  const owner = root._id === undefined ? 'no id' : `_id: ${text(root._id)}`;
  return refused(
    `The ${which} field cannot be an array element, '${path}' in doc with ${owner} has an array field called '${parent}'`,
  );
}

/** The value at the source; undefined when there is none. */
function source(root: Document, names: string[], path: string): Value {
  let value: Value = root;
  let parent = '';
  for (const name of names) {
    if (isArray(value)) throw inArray('source', path, root, parent);
    if (value === undefined) return undefined;
    if (!isDocument(value)) throw refused(`Cannot create field '${name}' in element {${parent}: ${text(value)}}`);
    value = Object.hasOwn(value, name) ? value[name] : undefined;
    parent = name;
  }
  return value;
}

function checkTarget(root: Document, names: string[], path: string): void {
  let value: Value = root;
  let parent = '';
  for (const name of names) {
    if (isArray(value)) throw inArray('destination', path, root, parent);
    if (!isDocument(value)) return;
    value = Object.hasOwn(value, name) ? value[name] : undefined;
    parent = name;
  }
}

const isDynamic = (name: string): boolean => name === '$' || isArrayFilter(name);
const begins = (path: string[], whole: string[]): boolean => path.every((name, i) => name === whole[i]);

/** @throws QueryError INVALID_PARAM for names that cannot be those of a $rename */
export function insertRename(tree: Branch, from: string, to: Value): void {
  const shown = `${from}: ${text(to)}`;
  if (typeof to !== 'string') throw malformed(`The 'to' field for $rename must be a string: ${shown}`);
  const names = namesOf(from);
  const target = namesOf(to);
  if (from === to) throw malformed(`The source and target field for $rename must differ: ${shown}`);
  if (begins(names, target) || begins(target, names)) {
    throw malformed(`The source and target field for $rename must not be on the same path: ${shown}`);
  }
  if (names.some(isDynamic)) throw malformed(`The source field for $rename may not be dynamic: ${from}`);
  if (target.some(isDynamic)) throw malformed(`The destination field for $rename may not be dynamic: ${to}`);
  insert(tree, from, (_old, { root }) => {
    source(root, names, from);
    return undefined;
  });
  insert(tree, to, (old, { root }) => {
    const value = source(root, names, from);
    if (value === undefined) return old;
    checkTarget(root, target, to);
    return value;
  });
}
