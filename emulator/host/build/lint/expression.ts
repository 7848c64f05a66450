/** The expressions of WXML and the names they stand on. */
import { type Node, parseExpressionAt } from 'acorn';
import { childrenOf } from '../syntax-tree';
import { expressionEnd } from './wxml';

export interface UsedName {
  name: string;
  offset: number;
}

export interface WxmlExpression {
  offset: number;
  /** undefined: the compiler tells what is wrong with it. */
  tree: Node | undefined;
}

/** Every `{{…}}` of a text that begins at `from` in its file. */
export function expressionsIn(text: string, from: number): WxmlExpression[] {
  const found: WxmlExpression[] = [];
  for (let at = text.indexOf('{{'); at >= 0; at = text.indexOf('{{', at)) {
    const end = expressionEnd(text, at);
    found.push({ offset: from + at + 2, tree: parsed(text.slice(at + 2, end - 2)) });
    at = end;
  }
  return found;
}

/** `{{a, b: c, ...d}}` is an object without its braces, as template data is written. */
function parsed(code: string): Node | undefined {
  for (const [before, after] of [
    ['(', ')'],
    ['({', '})'],
  ]) {
    try {
      const tree = parseExpressionAt(`${before}${code}${after}`, 0, { ecmaVersion: 2020 });
      // `a, b` parses as a sequence too.
      if (tree.type !== 'SequenceExpression') return shifted(tree, before?.length ?? 0);
    } catch {
      // The other way of reading it, or the compiler's to tell.
    }
  }
  return undefined;
}

/** Places from the beginning of what the author wrote. */
function shifted(node: Node, by: number): Node {
  node.start -= by;
  node.end -= by;
  for (const child of childrenOf(node)) shifted(child, by);
  return node;
}

type Identifier = Node & { name: string };
export type ObjectTree = Node & { properties: (PropertyTree | SpreadTree)[] };
export type PropertyTree = Node & { type: 'Property'; key: Node; value: Node; computed: boolean; shorthand: boolean };
export type SpreadTree = Node & { type: 'SpreadElement'; argument: Node };

export const isIdentifier = (node: Node): node is Identifier => node.type === 'Identifier';
export const isObjectTree = (node: Node): node is ObjectTree => node.type === 'ObjectExpression';

/** The name under which a property is kept; undefined for a computed one. */
export function keyOf({ key, computed }: PropertyTree): string | undefined {
  if (computed) return undefined;
  if (isIdentifier(key)) return key.name;
  return 'value' in key ? String(key.value) : undefined;
}

const NOT_NAMES = new Set(['undefined', 'NaN', 'Infinity']);

/** Names that an expression takes from around it, with their places in the file. */
export function namesIn({ tree, offset }: WxmlExpression): UsedName[] {
  const names: UsedName[] = [];
  function walk(node: Node): void {
    if (isIdentifier(node)) {
      if (!NOT_NAMES.has(node.name)) names.push({ name: node.name, offset: offset + node.start });
      return;
    }
    for (const child of childrenOf(node)) if (!isOnlyALabel(node, child)) walk(child);
  }
  if (tree) walk(tree);
  return names;
}

/** `b` in `a.b`, `a` in `{a: b}`. */
function isOnlyALabel(parent: Node, child: Node): boolean {
  const { property, key, computed, shorthand } = parent as Partial<PropertyTree> & { property?: Node };
  if (computed) return false;
  return child === property || (child === key && !shorthand);
}
