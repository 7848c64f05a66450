/** The tree of a rule's expression. Every node knows where in the text it begins, for errors; `show` prints it. */

/** docs.cloudbase.net/rule/introduce: one expression has at most 1024 characters. */
export const MOST_CHARACTERS = 1024;

/** docs.cloudbase.net/rule/reference/function, "usage limits". */
export const MOST_GETS = 3;
export const MOST_GET_NESTING = 2;
export const MOST_DOCUMENTS = 10;

export const VARIABLES = ['auth', 'doc', 'request', 'now', 'resource'] as const;
export type VariableName = (typeof VARIABLES)[number];

export const COMPARISONS = ['==', '!=', '>', '>=', '<', '<='] as const;
export type Comparison = (typeof COMPARISONS)[number];
export type BinaryOperator = Comparison | 'in' | '&&' | '||' | '+';
export type UnaryOperator = '!' | '+' | '-';

/** A literal; `undefined` can be written too. */
export interface Literal {
  kind: 'literal';
  at: number;
  value: null | undefined | boolean | number | string;
}

/** `[1, 'a']`: numbers and strings only. */
export interface List {
  kind: 'list';
  at: number;
  members: (number | string)[];
}

export interface Variable {
  kind: 'variable';
  at: number;
  name: VariableName;
}

/** `of.name`; `of['name']` is the same. */
export interface Field {
  kind: 'field';
  at: number;
  of: Expression;
  name: string;
}

/** `of[key]` with a computed key. */
export interface Index {
  kind: 'index';
  at: number;
  of: Expression;
  key: Expression;
}

export interface Unary {
  kind: 'unary';
  at: number;
  operator: UnaryOperator;
  operand: Expression;
}

export interface Binary {
  kind: 'binary';
  at: number;
  operator: BinaryOperator;
  left: Expression;
  right: Expression;
}

/** A template string: texts[0] holes[0] texts[1] …; there is always one text more than there are holes. */
export interface Template {
  kind: 'template';
  at: number;
  texts: string[];
  holes: Expression[];
}

export interface Get {
  kind: 'get';
  at: number;
  path: Expression;
}

export type Expression = Literal | List | Variable | Field | Index | Unary | Binary | Template | Get;

export function isComparison(operator: BinaryOperator): operator is Comparison {
  return COMPARISONS.some((comparison) => comparison === operator);
}

/** The nodes directly below. */
export function children(node: Expression): Expression[] {
  switch (node.kind) {
    case 'field':
      return [node.of];
    case 'index':
      return [node.of, node.key];
    case 'unary':
      return [node.operand];
    case 'binary':
      return [node.left, node.right];
    case 'template':
      return node.holes;
    case 'get':
      return [node.path];
    default:
      return [];
  }
}

/** The node and all below it, in the order of the text. */
export function* nodes(node: Expression): Generator<Expression> {
  yield node;
  for (const child of children(node)) yield* nodes(child);
}

/** True for what joins conditions, and is not itself one. */
export function isLogic(node: Expression): node is (Unary & { operator: '!' }) | (Binary & { operator: '&&' | '||' }) {
  return (
    (node.kind === 'unary' && node.operator === '!') ||
    (node.kind === 'binary' && (node.operator === '&&' || node.operator === '||'))
  );
}

/** The sub-expressions that are true or false: `&&`, `||`, `!` and the conditions that they join. */
export function conditions(node: Expression): Expression[] {
  return isLogic(node) ? [node, ...children(node).flatMap(conditions)] : [node];
}
