/** How operators take their operands: so many in a list, any number of them, or by name. All checked when compiled. */
import { malformed } from '../error';
import { isArray, isDocument, type Value } from '../type';
import { type Compiled, computed } from './compiled';
import type { Scope } from './scope';

/** Compiles one use of an operator: `{ [name]: operand }`. */
export type Operator = (operand: Value, scope: Scope, name: string) => Compiled;

/** Operators by name, `$` and all. */
export type Operators = Readonly<Record<string, Operator>>;

/** A list of expressions; anything else is a list of one. */
function listOf(operand: Value): Value[] {
  return isArray(operand) ? operand : [operand];
}

function apply(operands: Compiled[], compute: (...values: Value[]) => Value): Compiled {
  const [first, second, third] = operands;
  if (first && !second) return computed(operands, (env) => compute(first.evaluate(env)));
  if (first && second && !third) return computed(operands, (env) => compute(first.evaluate(env), second.evaluate(env)));
  return computed(operands, (env) => compute(...operands.map((operand) => operand.evaluate(env))));
}

/** An operator of exactly so many operands. Of one, the list around it may be left out. */
export function fixed(count: number, compute: (...values: Value[]) => Value): Operator {
  return (operand, scope, name) => {
    const list = listOf(operand);
    if (list.length !== count)
      throw malformed(`Expression ${name} takes exactly ${count} arguments. ${list.length} were passed in.`);
    return apply(
      list.map((one) => scope.compile(one)),
      compute,
    );
  };
}

/** An operator of `least` to `most` operands. */
export function ranged(least: number, most: number, compute: (...values: Value[]) => Value): Operator {
  return (operand, scope, name) => {
    const list = listOf(operand);
    if (list.length < least || list.length > most)
      throw malformed(
        `Expression ${name} takes at least ${least} arguments, and at most ${most}, but ${list.length} were passed in.`,
      );
    return apply(
      list.map((one) => scope.compile(one)),
      compute,
    );
  };
}

/** An operator of `least` or more operands, which it gets as one list. */
export function variadic(least: number, compute: (values: Value[]) => Value): Operator {
  return (operand, scope, name) => {
    const list = listOf(operand);
    if (list.length < least) throw malformed(`${name} needs at least ${least} arguments, had: ${list.length}`);
    const operands = list.map((one) => scope.compile(one));
    return computed(operands, (env) => compute(operands.map((one) => one.evaluate(env))));
  };
}

/** The operands of `{ $op: { input: …, cond: … } }`, uncompiled, once their names are found in order. */
export function namedOperands(
  operand: Value,
  name: string,
  required: readonly string[],
  optional: readonly string[],
): Record<string, Value> {
  if (!isDocument(operand)) throw malformed(`${name} only supports an object as its argument`);
  const stray = Object.keys(operand).find((key) => !required.includes(key) && !optional.includes(key));
  if (stray !== undefined) throw malformed(`Unrecognized argument to ${name}: ${stray}`);
  const missing = required.find((key) => !Object.hasOwn(operand, key));
  if (missing !== undefined) throw malformed(`Missing '${missing}' parameter to ${name}`);
  return operand;
}

/** An operator with named operands. `compute` finds those that were given; one given but missing is undefined, too. */
export function named(
  required: readonly string[],
  optional: readonly string[],
  compute: (values: Record<string, Value>) => Value,
): Operator {
  return (operand, scope, name) => {
    const entries = Object.entries(namedOperands(operand, name, required, optional));
    const operands = entries.map(([key, one]) => ({ key, value: scope.compile(one) }));
    return computed(
      operands.map(({ value }) => value),
      (env) => {
        const values: Record<string, Value> = {};
        for (const { key, value } of operands) values[key] = value.evaluate(env);
        return compute(values);
      },
    );
  };
}
