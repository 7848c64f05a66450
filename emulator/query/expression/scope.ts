/** Which variables an expression may name, and where their values stand when it is evaluated. */
import type { Value } from '../type';
import type { Compiled, Env } from './compiled';

type Compile = (expression: Value, scope: Scope) => Compiled;

/** Immutable; `bind` makes an inner one. */
export class Scope {
  readonly #compile: Compile;
  readonly #slots: ReadonlyMap<string, number>;
  /** The slots taken so far: an inner scope's begin here. */
  readonly #size: number;

  constructor(compile: Compile, slots: ReadonlyMap<string, number> = new Map(), size = slots.size) {
    this.#compile = compile;
    this.#slots = slots;
    this.#size = size;
  }

  /** Compiles an expression within this scope. */
  compile(expression: Value): Compiled {
    return this.#compile(expression, this);
  }

  /** The slot of a variable, undefined where there is none of that name. */
  slot(name: string): number | undefined {
    return this.#slots.get(name);
  }

  /** The scope with more variables, whose slots are answered in the order of the names. */
  bind(names: readonly string[]): { scope: Scope; slots: number[] } {
    const slots = names.map((_, i) => this.#size + i);
    const all = new Map(this.#slots);
    names.forEach((name, i) => {
      all.set(name, this.#size + i);
    });
    return { scope: new Scope(this.#compile, all, this.#size + names.length), slots };
  }

  /** Surroundings in which the variables of this scope have these values. */
  env(variables: Readonly<Record<string, Value>>, now: number): Env {
    const slots: Value[] = [];
    for (const [name, slot] of this.#slots) slots[slot] = variables[name];
    return { root: undefined, now, slots };
  }
}
