/** $addFields and $set: computed fields beside the others. */
import type { Env } from '../expression/compiled';
import { type Document, isArray, isDocument, type Value } from '../type';
import { fieldTree, isComputed, isExpression, isNode, type Node } from './field-tree';
import { envOf, type Stage } from './stage';

function addTo(value: Value, node: Node, env: Env): Value {
  return isArray(value) ? value.map((element) => addTo(element, node, env)) : addComputed(value, node, env);
}

/**
 * A copy with the computed fields of the tree: in each element of an array, and in a document of its own where there
 * is none. A missing value takes the field away.
 */
export function addComputed(value: Value, node: Node, env: Env): Document {
  const out: Document = isDocument(value) ? { ...value } : {};
  for (const [name, child] of node) {
    if (isNode(child)) {
      if (hasComputed(child)) out[name] = addTo(out[name], child, env);
    } else if (isComputed(child)) {
      const set = child.evaluate(env);
      if (set === undefined) delete out[name];
      else out[name] = set;
    }
  }
  return out;
}

/** True where something in the tree is computed. */
export function hasComputed(node: Node): boolean {
  return [...node.values()].some((child) => (isNode(child) ? hasComputed(child) : isComputed(child)));
}

/** Source: MongoDB manual, "$addFields (aggregation)". */
export const addFields: Stage = (operand, { scope }) => {
  const tree = fieldTree('$addFields', operand, (_, value) => (isExpression(value) ? scope.compile(value) : undefined));
  return (documents, run) => {
    const env = envOf(scope, run);
    return documents.map((document) => {
      env.root = document;
      return addComputed(document, tree, env);
    });
  };
};
