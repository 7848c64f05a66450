/** One live query with its last batches of events, for all who watch it: evaluated and made into text once. */
import type { Change } from '../store/commit-feed';
import { eventText, initEvent } from './event';
import type { LiveQuery } from './live-query';
import type { Watch } from './watch';

/** What one commit changed of the result. */
export interface Batch {
  number: number;
  /** See `eventText`. */
  events: readonly string[];
}

/** The whole result as it was after a batch. */
export interface Whole {
  number: number;
  events: readonly string[];
}

/** How much of the past is kept for those whose connection was cut; who missed more gets the whole result again. */
const MOST_BATCHES = 1000;
const MOST_CHARACTERS = 1_000_000;

export class Channel {
  readonly watches = new Set<Watch>();
  #number = 0;
  #whole: Whole | undefined;
  #batches: Batch[] = [];
  #characters = 0;

  /**
   * @param key who asks for the same
   * @param from the commit whose state the query began with: later ones are told to it
   */
  constructor(
    readonly key: string,
    readonly collection: string,
    readonly from: number,
    readonly query: LiveQuery,
  ) {}

  /** The newest batch's; 0: none yet. */
  get number(): number {
    return this.#number;
  }

  /** Answers whether the result has changed. Throws where the query cannot go on. */
  apply(changes: readonly Change[]): boolean {
    const events = this.query.apply(changes).map(eventText);
    if (events.length === 0) return false;
    this.#whole = undefined;
    this.#number += 1;
    this.#batches.push({ number: this.#number, events });
    this.#characters += lengthOf(events);
    return true;
  }

  whole(): Whole {
    this.#whole ??= { number: this.#number, events: this.query.docs.map((doc) => eventText(initEvent(doc))) };
    return this.#whole;
  }

  /** The batches after one; undefined: not all of them are kept, or it is none of this channel's. */
  after(number: number): readonly Batch[] | undefined {
    const first = this.#batches[0]?.number ?? this.#number + 1;
    return number < first - 1 || number > this.#number ? undefined : this.#batches.slice(number + 1 - first);
  }

  /** Forgets what is too old. Called when all who could be told have been told. */
  trim(): void {
    let gone = 0;
    for (const { events } of this.#batches) {
      if (this.#batches.length - gone <= MOST_BATCHES && this.#characters <= MOST_CHARACTERS) break;
      this.#characters -= lengthOf(events);
      gone += 1;
    }
    if (gone > 0) this.#batches = this.#batches.slice(gone);
  }
}

const lengthOf = (texts: readonly string[]): number => texts.reduce((sum, { length }) => sum + length, 0);
