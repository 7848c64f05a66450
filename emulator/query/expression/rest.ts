/** Operators that are left to mingo: rare ones, newer than CloudBase documents. Their operands are computed here. */
import type { Options } from 'mingo/types';
import { mingo, withMingo } from '../mingo-load';
import { isArray, isDocument, type Value } from '../type';
import { type Compiled, computed } from './compiled';
import type { Operator } from './operator';
import type { Scope } from './scope';

/** mingo keeps its operators untyped; what they compute is made of the values they are given. */
type MingoOperator = (document: object, operand: unknown, options: Partial<Options>) => Value;

function isOperator(found: unknown): found is MingoOperator {
  return typeof found === 'function';
}

/** Runs code of the caller's. */
const FORBIDDEN: ReadonlySet<string> = new Set(['$function']);

/** Compiles what the operand is made of; what is computed is handed to mingo as literals in the same arrangement. */
function arranged(operand: Value, scope: Scope): { parts: Compiled[]; arrange: (values: object[]) => unknown } {
  if (isArray(operand)) return { parts: operand.map((one) => scope.compile(one)), arrange: (values) => values };
  if (isDocument(operand) && !Object.keys(operand)[0]?.startsWith('$')) {
    const names = Object.keys(operand);
    return {
      parts: names.map((name) => scope.compile(operand[name])),
      arrange: (values) => Object.fromEntries(names.map((name, i) => [name, values[i]])),
    };
  }
  return { parts: [scope.compile(operand)], arrange: ([value]) => value };
}

/** mingo's operator of that name as one of ours; undefined where there is none. */
export function mingoOperator(name: string): Operator | undefined {
  const { core, expression } = mingo();
  const operators: Record<string, unknown> = expression;
  const found = Object.hasOwn(operators, name) && !FORBIDDEN.has(name) ? operators[name] : undefined;
  if (!isOperator(found)) return undefined;
  const options = { context: core.Context.init({ expression }), failOnError: true, useStrictMode: true };
  return (operand, scope) => {
    const { parts, arrange } = arranged(operand, scope);
    return computed(parts, (env) => {
      const values = parts.map((part) => ({ $literal: part.evaluate(env) }));
      return withMingo(() => found({}, arrange(values), options));
    });
  };
}
