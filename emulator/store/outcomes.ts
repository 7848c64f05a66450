/** How transactions ended, the newest ones: a commit whose answer was lost can be asked again, also after a restart. */
import type { JournalWrite } from './journal';
import { pack, unpack } from './prepare';

/** How many are remembered. Committed ones are kept on disk, too, in a ring of as many places. */
const REMEMBERED = 10_000;

export type Outcome = { committed: number } | { gone: string };

interface Place {
  transaction: string;
  /** Counts the commits of transactions; its place in the ring. */
  nth: number;
}

export class Outcomes {
  readonly #ended = new Map<string, Outcome>();
  #commits = 0;

  constructor(private readonly most = REMEMBERED) {}

  get(transaction: string): Outcome | undefined {
    return this.#ended.get(transaction);
  }

  set(transaction: string, outcome: Outcome): void {
    this.#ended.set(transaction, outcome);
    if (this.#ended.size > this.most) for (const oldest of this.#ended.keys()) return void this.#ended.delete(oldest);
  }

  /** What keeps a commit's outcome on disk; it goes there in one batch with the commit. `prefix` begins its key. */
  record(prefix: string, transaction: string): JournalWrite {
    const nth = this.#commits++;
    const place: Place = { transaction, nth };
    return { type: 'put', key: `${prefix}${nth % this.most}`, value: pack(place) };
  }

  /** Takes in what `record` kept, in any order. */
  restore(values: readonly Uint8Array[]): void {
    const places = values.map((value) => unpack<Place>(value)).sort((a, b) => a.nth - b.nth);
    for (const { transaction, nth } of places) {
      this.set(transaction, { committed: 0 });
      this.#commits = nth + 1;
    }
  }
}
