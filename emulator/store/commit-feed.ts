/** What each commit changed, told in the order of the commits and only once it is durable: for live queries. */
import type { Document } from '../query/value';

/** One document's change; null: it was not there, or is not any more. */
export interface Change {
  collection: string;
  /** The key of its `_id` in the store. */
  id: string;
  before: Document | null;
  after: Document | null;
  /** The whole document was set, not fields of it updated. */
  replaced: boolean;
}

export interface Commit {
  seq: number;
  changes: readonly Change[];
}

type Listener = (commit: Commit) => void;

export class CommitFeed {
  readonly #listeners = new Set<Listener>();

  /** Whether anybody listens: otherwise nothing need be gathered. */
  get watched(): boolean {
    return this.#listeners.size > 0;
  }

  /** `listener` hears of commits made from now on, and must not throw. Returns how to end that. */
  on(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  publish(commit: Commit): void {
    for (const listener of this.#listeners) listener(commit);
  }
}
