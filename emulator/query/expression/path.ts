/** Strings that begin with `$`: paths into the document and variables. */
import { malformed } from '../error';
import { type Compiled, literal } from './compiled';
import { pathNames, pathReader } from './field-path';
import type { Scope } from './scope';

/** What $redact answers with; anywhere else they are these strings. */
const DECISIONS: ReadonlySet<string> = new Set(['DESCEND', 'PRUNE', 'KEEP']);

function base(name: string, scope: Scope): Compiled {
  const slot = scope.slot(name);
  if (slot !== undefined) return { evaluate: (env) => env.slots[slot], constant: false };
  if (name === 'ROOT' || name === 'CURRENT') return { evaluate: (env) => env.root, constant: false };
  if (name === 'NOW') return { evaluate: (env) => new Date(env.now), constant: false };
  if (name === 'REMOVE') return literal(undefined);
  if (DECISIONS.has(name)) return literal(`$$${name}`);
  throw malformed(`Use of undefined variable: ${name}`);
}

/**
 * Checks the name of a variable: `kind` says whose it is in the message.
 *
 * @throws QueryError INVALID_PARAM
 */
function checkVariableName(name: string, first: RegExp, kind: string): void {
  if (name === '') throw malformed('empty variable names are not allowed');
  if (!first.test(name)) throw malformed(`'${name}' starts with an invalid character for a ${kind}variable name`);
  const odd = [...name].find((char) => !/[\w\u0080-\u{10ffff}]/u.test(char));
  if (odd !== undefined) throw malformed(`'${name}' contains an invalid character for a variable name: '${odd}'`);
}

/** Checks a name that $let, $map, $filter or $lookup give to a variable; only CURRENT may be given anew. */
export function checkUserVariable(name: string): void {
  if (name !== 'CURRENT') checkVariableName(name, /^[a-z\u0080-\u{10ffff}]/u, 'user ');
}

/**
 * Compiles '$a.b', '$$name' and '$$name.a.b'.
 *
 * @throws QueryError INVALID_PARAM for an undefined variable or a bad path
 */
export function compilePath(text: string, scope: Scope): Compiled {
  if (text === '$') throw malformed("'$' by itself is not a valid FieldPath");
  if (!text.startsWith('$$')) return read(base('CURRENT', scope), text.slice(1));
  const dot = text.indexOf('.');
  const name = text.slice(2, dot === -1 ? undefined : dot);
  checkVariableName(name, /^[A-Za-z\u0080-\u{10ffff}]/u, '');
  const variable = base(name, scope);
  return dot === -1 ? variable : read(variable, text.slice(dot + 1));
}

function read(from: Compiled, path: string): Compiled {
  const reader = pathReader(pathNames(path));
  return { evaluate: (env) => reader(from.evaluate(env)), constant: false };
}
