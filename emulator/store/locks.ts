/** Who is writing what: a transaction's writes lock documents and unique keys until it ends. */
import { transactionConflict } from './errors';
import type { Unit } from './unit';

/** Thrown inside a plain action that met a locked document: the store waits for the holder and runs it again. */
export class Locked {
  constructor(readonly holder: Unit) {}
}

export class Locks {
  readonly #held = new Map<string, Unit>();
  readonly #of = new Map<Unit, string[]>();
  readonly #waiting = new Map<Unit, Set<() => void>>();

  claimDocument(unit: Unit, collection: string, id: string): void {
    // Nothing is held and a plain action need not hold: the usual case builds no name.
    if (unit.isTransaction || this.#held.size > 0) this.#claim(unit, `${collection}\0d${id}`);
  }

  claimUniqueKey(unit: Unit, collection: string, index: string, key: string): void {
    if (unit.isTransaction || this.#held.size > 0) this.#claim(unit, `${collection}\0k${index}\0${key}`);
  }

  /** A transaction that meets another's lock fails at once; a plain action waits (`Locked`). Source: WeChat's guide on transactions. */
  #claim(unit: Unit, name: string): void {
    const holder = this.#held.get(name);
    if (holder === unit) return;
    if (holder) throw unit.isTransaction ? transactionConflict() : new Locked(holder);
    if (!unit.isTransaction) return; // commits in this tick: nothing can come between
    this.#held.set(name, unit);
    const own = this.#of.get(unit);
    if (own) own.push(name);
    else this.#of.set(unit, [name]);
  }

  /** Gives up all locks of a unit and wakes who waits for it, in the order they came. */
  release(unit: Unit): void {
    for (const name of this.#of.get(unit) ?? []) this.#held.delete(name);
    this.#of.delete(unit);
    const waiting = this.#waiting.get(unit) ?? [];
    this.#waiting.delete(unit);
    for (const wake of waiting) wake();
  }

  /** Resolves true when `holder` has ended, false after `ms`. */
  ended(holder: Unit, ms: number): Promise<boolean> {
    return new Promise((resolve) => {
      const waiting = this.#waiting.get(holder) ?? new Set();
      this.#waiting.set(holder, waiting);
      const wake = () => {
        clearTimeout(timer);
        resolve(true);
      };
      const timer = setTimeout(() => {
        waiting.delete(wake);
        resolve(false);
      }, ms);
      waiting.add(wake);
    });
  }

  /** For tests and statistics: locks held, units that hold some, plain actions that wait. */
  get counts(): { held: number; holders: number; waiting: number } {
    let waiting = 0;
    for (const wakers of this.#waiting.values()) waiting += wakers.size;
    return { held: this.#held.size, holders: this.#of.size, waiting };
  }
}
