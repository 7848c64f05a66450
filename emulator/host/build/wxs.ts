/** WXS to JavaScript: it looks like it, but is a language of its own (WeChat, "WXS 语法参考"). */
import { type Node, parse } from 'acorn';
import { childrenOf } from './syntax-tree';

export interface WxsFault {
  /** Of the character in the script. */
  offset: number;
  text: string;
}

/** What JavaScript has and WXS has not, with what to write instead (WeChat, "WXS 语法参考": statements, types, basic library). */
const ABSENT: Partial<Record<string, string>> = {
  NewExpression: '"new": write getDate() or getRegExp()',
  TryStatement: '"try"',
  ThrowStatement: '"throw"',
  ForInStatement: '"for in"',
};
const ABSENT_NAMES = new Set([
  'Object',
  'Array',
  'RegExp',
  'Symbol',
  'Promise',
  'Map',
  'Set',
  'wx',
  'window',
  'globalThis',
]);

export interface CompiledWxs {
  code: string;
  /** Paths as they are written in `require`; in the code they have no suffix, as the template compiler names modules. */
  required: string[];
  faults: WxsFault[];
}

/**
 * Two things differ without a word if WXS runs as JavaScript: `x.constructor` is a name, not a function, and
 * `getRegExp('\d')` keeps its backslash.
 */
export function compileWxs(source: string): CompiledWxs {
  const faults: WxsFault[] = [];
  const required: string[] = [];
  const edits: Edit[] = [];
  function walk(node: Node, parent?: Node): void {
    const absent = ABSENT[node.type] ?? (isRegExp(node) ? 'patterns like /a/: write getRegExp("a")' : undefined);
    if (absent) faults.push({ offset: node.start, text: `WXS has no ${absent}` });
    if (isObjectOfMember(node, parent) && ABSENT_NAMES.has(node.name))
      faults.push({ offset: node.start, text: `WXS has no "${node.name}"` });
    if (isConstructor(node)) {
      edits.push({ start: node.object.start, end: node.object.start, text: '__wxsCtor(' });
      edits.push({ start: node.object.end, end: node.end, text: ')' });
    }
    if (isCallOf(node, 'getRegExp'))
      for (const one of node.arguments)
        if (isText(one)) edits.push({ start: one.start, end: one.end, text: JSON.stringify(one.raw.slice(1, -1)) });
    if (isCallOf(node, 'require')) {
      const [one] = node.arguments;
      if (one && isText(one)) {
        required.push(one.value);
        edits.push({ start: one.start, end: one.end, text: JSON.stringify(withoutSuffix(one.value)) });
      }
    }
    for (const child of childrenOf(node)) walk(child, node);
  }
  try {
    walk(parse(source, { ecmaVersion: 5, allowReturnOutsideFunction: true }));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const offset = 'pos' in error && typeof error.pos === 'number' ? error.pos : 0;
    const text = `${error.message.replace(/ \(\d+:\d+\)$/, '')} (WXS knows only what ES5 has: var, function)`;
    faults.push({ offset, text });
  }
  return { code: edited(source, edits), required, faults };
}

interface Edit {
  start: number;
  end: number;
  text: string;
}

/** From the end, so that places before stay what they were; no two touch the same character. */
function edited(source: string, edits: readonly Edit[]): string {
  let code = source;
  for (const { start, end, text } of edits.toSorted((a, b) => b.start - a.start))
    code = code.slice(0, start) + text + code.slice(end);
  return code;
}

type Member = Node & { object: Node; property: Node & { name: string }; computed: boolean };
type Call = Node & { callee: Node & { name: string }; arguments: Node[] };
type Text = Node & { value: string; raw: string };

const isRegExp = (node: Node): boolean => node.type === 'Literal' && 'regex' in node;

const isText = (node: Node): node is Text =>
  node.type === 'Literal' && 'value' in node && typeof node.value === 'string';

const isMember = (node: Node): node is Member => node.type === 'MemberExpression';

const isConstructor = (node: Node): node is Member =>
  isMember(node) && !node.computed && node.property.name === 'constructor';

const isCallOf = (node: Node, name: string): node is Call =>
  node.type === 'CallExpression' && 'callee' in node && (node as Call).callee.name === name;

const isObjectOfMember = (node: Node, parent: Node | undefined): node is Node & { name: string } =>
  node.type === 'Identifier' && parent !== undefined && isMember(parent) && parent.object === node;

export const withoutSuffix = (path: string): string => path.replace(/\.wxs$/, '');
