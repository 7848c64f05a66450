/** What the clients of a recorded run do: random transactions over few keys at a time, so that they meet. */
import type { Workload } from './check';
import type { Op } from './history';
import type { Random } from './random';

/** Keys in use at a time. */
const ACTIVE = 6;
/** Values of appends to several lists at once: they must be the same in all, and no other's. */
const SHARED = 1_000_000;
/** Writes to a key before another takes its place: lists stay short. */
const WRITES_A_KEY = 24;
/** Acts of a transaction. */
const MOST_OPS = 5;

export type Append = readonly ['append', key: string, value: number];

export const keyNames = (count: number): string[] => Array.from({ length: count }, (_none, i) => `k${i}`);

/** How many keys so many transactions use up. */
export const keysFor = (transactions: number): number =>
  ACTIVE + Math.ceil((transactions * MOST_OPS) / 2 / WRITES_A_KEY);

export class Load {
  readonly #next = new Map<string, number>();
  readonly #active: string[] = [];
  #made = 0;
  #shared = SHARED;

  /** @param pool how many keys there are; the last stay in use when no fresh ones are left */
  constructor(
    private readonly workload: Workload,
    private readonly random: Random,
    private readonly pool = Number.POSITIVE_INFINITY,
  ) {}

  /** The acts of a transaction; what it reads is null until it is read. */
  transaction(): Op[] {
    return Array.from({ length: 1 + this.random.below(MOST_OPS) }, () =>
      this.random.chance(0.5) ? this.write(this.key()) : this.read(),
    );
  }

  read(): Op {
    return ['r', this.key(), null];
  }

  /** Other keys than each other. */
  several(): string[] {
    return [...new Set(Array.from({ length: 3 }, () => this.key()))];
  }

  /** One value for several lists. */
  appends(keys: readonly string[]): Append[] {
    this.#shared += 1;
    return keys.map((key) => ['append', key, this.#shared]);
  }

  append(key: string): Append {
    return ['append', key, this.#value(key)];
  }

  write(key: string): Op {
    return this.workload === 'lists' ? this.append(key) : ['w', key, this.#value(key)];
  }

  #value(key: string): number {
    const value = (this.#next.get(key) ?? 0) + 1;
    this.#next.set(key, value);
    return value;
  }

  key(): string {
    while (this.#active.length < ACTIVE) this.#active.push(`k${this.#made++}`);
    const at = this.random.below(ACTIVE);
    const key = this.#active[at] ?? '';
    if ((this.#next.get(key) ?? 0) < WRITES_A_KEY || this.#made >= this.pool) return key;
    this.#active.splice(at, 1);
    return this.key();
  }
}
