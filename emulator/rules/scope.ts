/** What an expression may speak of: variables and their fields, and how often and how deep it may ask get(). */
import { children, type Expression, MOST_GET_NESTING, MOST_GETS, nodes, type VariableName } from './ast';
import { RuleSyntaxError } from './error';

/** The variables of a kind of rules. Source: cloud.tencent.com/document/product/876/41757, "preset variables". */
export interface Scope {
  variables: readonly VariableName[];
  get: boolean;
}

export const DATABASE: Scope = { variables: ['auth', 'doc', 'request', 'now'], get: true };
export const STORAGE: Scope = { variables: ['auth', 'resource'], get: false };

/** The fields that are documented; another is a slip of the pen that would never be anything but undefined. */
const FIELDS: Partial<Record<VariableName, readonly string[]>> = {
  auth: ['openid', 'uid', 'loginType'],
  request: ['data'],
  resource: ['openid', 'path'],
};

function* variableProblems(node: Expression, { variables }: Scope): Generator<RuleSyntaxError> {
  if (node.kind === 'variable') {
    if (!variables.includes(node.name)) {
      yield new RuleSyntaxError(node.at, `expected one of ${variables.join(', ')}, found ${node.name}`);
    } else if (node.name === 'request') {
      yield new RuleSyntaxError(node.at, 'expected request.data: request is no value');
    }
    return;
  }
  if (node.kind === 'field' && node.of.kind === 'variable') {
    const { name } = node.of;
    const fields = FIELDS[name];
    if (fields !== undefined && variables.includes(name)) {
      if (!fields.includes(node.name)) {
        yield new RuleSyntaxError(node.at, `expected ${fields.map((field) => `${name}.${field}`).join(' or ')}`);
      }
      return;
    }
  }
  for (const child of children(node)) yield* variableProblems(child, { variables, get: true });
}

function nesting(node: Expression): number {
  const inner = Math.max(0, ...children(node).map(nesting));
  return node.kind === 'get' ? inner + 1 : inner;
}

/** The text that a path surely begins with, and whether it is the whole path. */
function beginning(path: Expression): { text: string; whole: boolean } | undefined {
  if (path.kind === 'literal') return { text: String(path.value), whole: true };
  if (path.kind === 'template') return { text: path.texts[0] ?? '', whole: path.holes.length === 0 };
  if (path.kind !== 'binary' || path.operator !== '+') return undefined;
  const left = beginning(path.left);
  return left && { ...left, whole: false };
}

function isPath({ text, whole }: { text: string; whole: boolean }): boolean {
  if (whole) return /^database\.[^.]+\..+$/s.test(text);
  return text.startsWith('database.') || 'database.'.startsWith(text);
}

/** Everything in an expression that its kind of rules does not allow. */
export function* scopeProblems(expression: Expression, scope: Scope): Generator<RuleSyntaxError> {
  yield* variableProblems(expression, scope);
  const gets = [...nodes(expression)].filter((node) => node.kind === 'get');
  const [first] = gets;
  if (first !== undefined && !scope.get) yield new RuleSyntaxError(first.at, 'get() is for rules of the database only');
  const fourth = gets[MOST_GETS];
  if (fourth !== undefined) {
    yield new RuleSyntaxError(fourth.at, `expected at most ${MOST_GETS} get() in one expression, found ${gets.length}`);
  }
  const deep = gets.find((node) => nesting(node) > MOST_GET_NESTING);
  if (deep !== undefined) {
    yield new RuleSyntaxError(deep.at, `expected get() nested at most ${MOST_GET_NESTING} deep`);
  }
  for (const { at, path } of gets) {
    const known = beginning(path);
    if (known !== undefined && !isPath(known)) {
      yield new RuleSyntaxError(at, `expected get('database.<collection>.<id>'), found a path that is not so`);
    }
  }
}
