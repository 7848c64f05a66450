/** Prints an expression in one canonical way, with no more parentheses than are needed. */
import type { Expression } from './ast';
import { NAME } from './lexer';
import { RANK, UNARY_RANK } from './parse';

const TIGHT = 9;

function rank(node: Expression): number {
  if (node.kind === 'binary') return RANK[node.operator];
  return node.kind === 'unary' ? UNARY_RANK : TIGHT;
}

const within = (node: Expression, least: number): string => (rank(node) < least ? `(${show(node)})` : show(node));

const ESCAPED: Record<string, string> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** In quotes; `${` would be refused there, so its $ gets a backslash. */
export function quoted(text: string): string {
  return `'${text.replace(/['\\\n\r\t]|\$(?=\{)/g, (character) => ESCAPED[character] ?? `\\${character}`)}'`;
}

function isName(text: string): boolean {
  NAME.lastIndex = 0;
  return NAME.exec(text)?.[0] === text;
}

const number = (value: number): string => (Object.is(value, -0) ? '-0' : String(value));

/** `show(parse(text))`, and parse reads the same tree from it. */
export function show(node: Expression): string {
  switch (node.kind) {
    case 'literal':
      return typeof node.value === 'string' ? quoted(node.value) : String(node.value);
    case 'list':
      return `[${node.members.map((member) => (typeof member === 'string' ? quoted(member) : number(member))).join(', ')}]`;
    case 'variable':
      return node.name;
    case 'field':
      return `${within(node.of, TIGHT)}${isName(node.name) ? `.${node.name}` : `[${quoted(node.name)}]`}`;
    case 'index':
      return `${within(node.of, TIGHT)}[${show(node.key)}]`;
    case 'unary':
      return `${node.operator}${within(node.operand, UNARY_RANK)}`;
    case 'binary': {
      const own = RANK[node.operator];
      // Comparisons do not chain, so neither side may be one; the others group to the left.
      const left = within(node.left, own === RANK['=='] ? own + 1 : own);
      return `${left} ${node.operator} ${within(node.right, own + 1)}`;
    }
    case 'template':
      return `\`${node.texts
        .map((text, i) => {
          const hole = node.holes[i];
          const plain = text.replace(/[`\\\n\r\t]|\$(?=\{)/g, (character) => ESCAPED[character] ?? `\\${character}`);
          return hole === undefined ? plain : `${plain}\${${show(hole)}}`;
        })
        .join('')}\``;
    case 'get':
      return `get(${show(node.path)})`;
  }
}
