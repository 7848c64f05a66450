/** What an expression is compiled into, and the surroundings it is evaluated in. */
import type { Value } from '../type';

/** The surroundings of one evaluation. A stage makes one and moves `root` from document to document. */
export interface Env {
  /** $$ROOT: the document the stage is at. */
  root: Value;
  /** $$NOW in milliseconds, the same for all of a pipeline. */
  readonly now: number;
  /** The values of the variables, by the slots their names were given when the expression was compiled. */
  readonly slots: Value[];
}

/** A compiled expression. `undefined` is a missing value. */
export interface Compiled {
  evaluate(env: Env): Value;
  /** Its value is the same for every document, and computed once. */
  readonly constant: boolean;
}

/** A literal. */
export function literal(value: Value): Compiled {
  return { evaluate: () => value, constant: true };
}

/** What is computed from operands alone: of constants it is a constant, computed when it is first asked for. */
export function computed(operands: readonly Compiled[], evaluate: Compiled['evaluate']): Compiled {
  if (!operands.every(({ constant }) => constant)) return { evaluate, constant: false };
  let known: { value: Value } | undefined;
  return {
    evaluate(env) {
      known ??= { value: evaluate(env) };
      return known.value;
    },
    constant: true,
  };
}
