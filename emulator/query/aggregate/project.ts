/** $project and $unset: which fields a document keeps, and computed ones. */
import { malformed } from '../error';
import type { Env } from '../expression/compiled';
import { type Document, isArray, isDocument, type Value } from '../type';
import { addComputed, hasComputed } from './add-fields';
import { fieldTree, isExpression, isNode, type Leaf, type Node } from './field-tree';
import { envOf, type Stage } from './stage';

const INVALID = 'Invalid $project :: caused by :: Bad projection specification, cannot';

/** Keeps what the tree names. A scalar where it names fields within is dropped; in an array its place stays empty. */
function include(value: Value, node: Node): Value {
  if (isArray(value)) return value.map((element) => include(element, node));
  return isDocument(value) ? includeFields(value, node) : undefined;
}

function includeFields(document: Document, node: Node): Document {
  const out: Document = {};
  for (const name of Object.keys(document)) {
    const child = node.get(name);
    const kept = child === 'include' ? document[name] : isNode(child) ? include(document[name], child) : undefined;
    if (kept !== undefined) out[name] = kept;
  }
  return out;
}

/** Takes out the places that `include` left empty and nothing was computed into. */
function compact(value: Value, node: Node): Value {
  if (isArray(value)) return value.filter((element) => element !== undefined).map((element) => compact(element, node));
  if (!isDocument(value)) return value;
  for (const [name, child] of node) if (isNode(child) && name in value) value[name] = compact(value[name], child);
  return value;
}

function exclude(value: Value, node: Node): Value {
  if (isArray(value)) return value.map((element) => exclude(element, node));
  return isDocument(value) ? excludeFields(value, node) : value;
}

function excludeFields(document: Document, node: Node): Document {
  const out: Document = {};
  for (const name of Object.keys(document)) {
    const child = node.get(name);
    if (child === 'exclude') continue;
    out[name] = isNode(child) ? exclude(document[name], child) : document[name];
  }
  return out;
}

/** A document's `_id` comes first. */
function idFirst(document: Document): Document {
  if (!('_id' in document) || Object.keys(document)[0] === '_id') return document;
  const { _id, ...rest } = document;
  return { _id, ...rest };
}

/** `_id` is kept unless it is excluded, and stands first. */
function inclusion(tree: Node): (document: Document, env: Env) => Document {
  const computes = hasComputed(tree);
  const isNested = [...tree.values()].some(isNode);
  return (document, env) => {
    const kept = includeFields(document, tree);
    const whole = computes ? addComputed(kept, tree, env) : kept;
    if (isNested) compact(whole, tree);
    return idFirst(whole);
  };
}

function exclusion(tree: Node): (document: Document) => Document {
  return (document) => excludeFields(document, tree);
}

/** Source: MongoDB manual, "$project (aggregation)"; the messages are those of 4.0. */
export const project: Stage = (operand, { scope }) => {
  let mode: 'inclusion' | 'exclusion' | undefined;
  const tree = fieldTree('$project', operand, (path, value): Leaf | undefined => {
    const isFlag = typeof value === 'number' || typeof value === 'boolean';
    if (!isExpression(value)) return undefined;
    if (isFlag && !value) {
      if (path !== '_id') {
        if (mode === 'inclusion')
          throw malformed(`${INVALID} exclude fields other than '_id' in an inclusion projection: ${path}`);
        mode = 'exclusion';
      }
      return 'exclude';
    }
    if (mode === 'exclusion')
      throw malformed(`${INVALID} include fields or add computed fields during an exclusion projection: ${path}`);
    mode = 'inclusion';
    return isFlag ? 'include' : scope.compile(value);
  });
  if (mode !== 'inclusion') {
    const keep = exclusion(tree);
    return (documents) => documents.map(keep);
  }
  if (!tree.has('_id')) tree.set('_id', 'include');
  const keep = inclusion(tree);
  return (documents, run) => {
    const env = envOf(scope, run);
    return documents.map((document) => {
      env.root = document;
      return keep(document, env);
    });
  };
};

/** Source: MongoDB manual, "$unset (aggregation)". */
export const unset: Stage = (operand) => {
  const paths = isArray(operand) ? operand : [operand];
  if (paths.length === 0 || !paths.every((path) => typeof path === 'string' && path !== ''))
    throw malformed('$unset specification must be a string or an array of one or more strings');
  const tree = fieldTree('$unset', Object.fromEntries(paths.map((path) => [path, 0])), () => 'exclude');
  const keep = exclusion(tree);
  return (documents) => documents.map(keep);
};
