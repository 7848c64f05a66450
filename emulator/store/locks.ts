/** Who is writing what: a transaction's writes lock documents and unique keys until it ends. */
import type { Collection } from './collection';
import { transactionConflict } from './errors';
import type { Unit } from './unit';

/** Thrown inside a plain action that met a locked document: the store waits for the holder and runs it again. */
export class Locked {
  constructor(readonly holder: Unit) {}
}

export class Locks {
  readonly #held = new Map<string, Unit>();
  readonly #of = new Map<Unit, string[]>();
  readonly #waiting = new Map<Unit, (() => void)[]>();

  claim(unit: Unit, collection: Collection, id: string): void {
    this.claimKey(unit, `${collection.name}\0${id}`);
  }

  /** A transaction that meets another's lock fails at once; a plain action waits (`Locked`). Source: WeChat's guide on transactions. */
  claimKey(unit: Unit, name: string): void {
    const holder = this.#held.get(name);
    if (holder === unit) return;
    if (holder) throw unit.isTransaction ? transactionConflict() : new Locked(holder);
    if (!unit.isTransaction) return; // commits in this tick: nothing can come between
    this.#held.set(name, unit);
    const own = this.#of.get(unit);
    if (own) own.push(name);
    else this.#of.set(unit, [name]);
  }

  /** Gives up all locks of a unit and wakes who waits for it. */
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
      const timer = setTimeout(() => resolve(false), ms);
      const wake = () => {
        clearTimeout(timer);
        resolve(true);
      };
      const waiting = this.#waiting.get(holder);
      if (waiting) waiting.push(wake);
      else this.#waiting.set(holder, [wake]);
    });
  }
}
