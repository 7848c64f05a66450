/** mingo with our expressions inside, for what of it computes with them: $expr, and the stages that are left to it. */
import type { Options } from 'mingo/types';
import { scopeOf } from './expression/compile';
import type { Compiled } from './expression/compiled';
import { OPERATORS } from './expression/operators';
import type { Scope } from './expression/scope';
import { mingo } from './mingo-load';
import type { Value } from './type';

export { mingo, withMingo } from './mingo-load';

type Operator = (document: object, operand: unknown, options: Options) => Value;

/** What mingo hands over has no type of ours; it is made of the values it was given. */
function isValue(value: unknown): value is Value {
  return typeof value !== 'function';
}

function isVariables(value: unknown): value is Record<string, Value> {
  return typeof value === 'object' && value !== null;
}

interface Known {
  scope: Scope;
  compiled: Compiled;
}

/** mingo asks for the value of an operator on one document after the other: it is compiled for the first. */
function bridge(name: string, now: number): Operator {
  const known = new WeakMap<object, Known>();
  return (document, operand, options) => {
    const outer = isVariables(options.variables) ? options.variables : {};
    const key = typeof operand === 'object' && operand !== null ? operand : undefined;
    let found = key && known.get(key);
    if (!found) {
      const scope = scopeOf(Object.keys(outer));
      found = { scope, compiled: scope.compile({ [name]: isValue(operand) ? operand : null }) };
      if (key) known.set(key, found);
    }
    const env = found.scope.env(outer, now);
    env.root = isValue(document) ? document : undefined;
    return found.compiled.evaluate(env);
  };
}

/** The operators that expressions are made of; none that run code of the caller's. `now` is $$NOW in milliseconds. */
export function expressionOperators(now = Date.now()) {
  const { accumulator, expression } = mingo();
  const { $accumulator: _accumulator, ...accumulators } = accumulator;
  const { $function: _function, ...expressions } = expression;
  const ours = Object.fromEntries(Object.keys(OPERATORS).map((name) => [name, bridge(name, now)]));
  return { accumulator: accumulators, expression: { ...expressions, ...ours } };
}
