/** Walking acorn's trees. */
import type { Node } from 'acorn';

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string' && 'start' in value;

export function childrenOf(node: Node): Node[] {
  return Object.values(node).flatMap((value: unknown) => {
    if (Array.isArray(value)) return value.filter(isNode);
    return isNode(value) ? [value] : [];
  });
}

/** Whether an expression is one of several texts that it names itself. */
export function isOneOfTexts(node: Node | undefined): boolean {
  if (!node) return false;
  if (node.type === 'Literal') return true;
  if (node.type !== 'ConditionalExpression' || !('consequent' in node) || !('alternate' in node)) return false;
  return isOneOfTexts(node.consequent as Node) && isOneOfTexts(node.alternate as Node);
}
