/** 实时推送: the result of one query, kept up to date commit by commit, and what each commit changed of it. No I/O. */
import { compileFilter } from '../query/filter';
import type { IndexField } from '../query/key';
import { type Document, equalValues } from '../query/value';
import type { Change } from '../store/commit-feed';
import { difference, isNone } from './difference';
import type { WatchEvent } from './event';
import { Ordered, watchOrder } from './ordered';

export interface LiveQueryOptions {
  filter: Document;
  sort: readonly IndexField[];
  limit?: number;
  /** The rules let everybody read every document: then also what became of one that has left is told. */
  open: boolean;
  /** How many documents one watch may have. */
  most: number;
}

/** The watch has ended: its result is larger than one may be. */
export class TooManyDocuments extends Error {}

/** A change of a document that was, or is, among those that match. */
interface Move {
  change: Change;
  old: Document | undefined;
  now: Document | undefined;
}

export class LiveQuery {
  /** How many documents were looked at: for tests and statistics. */
  evaluations = 0;
  readonly #options: LiveQueryOptions;
  readonly #fits: (doc: Document) => boolean;
  /** All that match, also beyond the limit, by their keys in the store. */
  readonly #matching = new Map<string, Document>();
  readonly #ordered: Ordered;

  /**
   * @param found what matches now, in any order
   * @throws QueryError for a filter or a sort that is none; TooManyDocuments
   */
  constructor(options: LiveQueryOptions, found: readonly { id: string; doc: Document }[]) {
    this.#options = options;
    this.#fits = compileFilter(options.filter);
    for (const { id, doc } of found) this.#matching.set(id, doc);
    this.#checkSize();
    this.#ordered = new Ordered(watchOrder(options.sort), [...this.#matching.values()]);
  }

  /** The result, in its order. */
  get docs(): Document[] {
    return this.#ordered.first(this.#options.limit);
  }

  /**
   * Takes the changes of one commit, at most one a document, and answers what they changed of the result, none where
   * nothing. Applying the events in their order to the old result, as the SDK does, gives the new one.
   *
   * @throws TooManyDocuments, QueryError: the watch cannot go on
   */
  apply(changes: readonly Change[]): WatchEvent[] {
    const moves = changes.flatMap((change) => this.#move(change) ?? []);
    if (moves.length === 0) return [];
    const before = this.#window();
    for (const { change, old, now } of moves) {
      if (old) this.#ordered.remove(old);
      if (now) this.#ordered.add(now);
      if (now) this.#matching.set(change.id, now);
      else this.#matching.delete(change.id);
    }
    this.#checkSize();
    const after = this.#window();
    const own = moves.flatMap((move) => {
      const was = move.old !== undefined && (before?.has(move.old) ?? true);
      const is = move.now !== undefined && (after?.has(move.now) ?? true);
      return this.#event(move, was, is) ?? [];
    });
    if (!before || !after) return inOrder(own);
    const moved = new Set(moves.flatMap(({ old, now }) => [old, now]));
    const out = [...before].filter((doc) => !after.has(doc) && !moved.has(doc));
    const into = [...after].filter((doc) => !before.has(doc) && !moved.has(doc));
    const by =
      (queueType: 'enqueue' | 'dequeue') =>
      (doc: Document): WatchEvent => ({
        dataType: 'limit',
        queueType,
        id: doc._id,
        ...(queueType === 'enqueue' && { doc }),
      });
    return inOrder([...own, ...out.map(by('dequeue')), ...into.map(by('enqueue'))]);
  }

  #move(change: Change): Move | undefined {
    const old = this.#matching.get(change.id);
    this.evaluations += 1;
    const now = change.after && this.#fits(change.after) ? change.after : undefined;
    return old || now ? { change, old, now } : undefined;
  }

  /** What lies within the limit; undefined: everything does. */
  #window(): Set<Document> | undefined {
    return this.#options.limit === undefined ? undefined : new Set(this.docs);
  }

  #event({ change, old, now }: Move, was: boolean, is: boolean): WatchEvent | undefined {
    const dataType = change.replaced ? 'replace' : 'update';
    if (!was && !is) return undefined;
    if (now && is && !was) {
      return { dataType: change.before ? dataType : 'add', queueType: 'enqueue', id: now._id, doc: now };
    }
    if (!old) return undefined;
    if (!change.after) return { dataType: 'remove', queueType: 'dequeue', id: old._id };
    const changed = difference(old, change.after);
    if (is) {
      if (change.replaced ? equalValues(old, change.after) : isNone(changed)) return undefined;
      // The whole document too: the SDK's own way to apply fields (lodash `set`) makes an array of a new `a.0`.
      const event: WatchEvent = { dataType, queueType: 'update', id: old._id, doc: change.after };
      return change.replaced ? event : { ...event, difference: changed };
    }
    // It has left by its own change. If it still matches, its watchers may read it. If not, perhaps no longer: then
    // they are told nothing of what it became, and a replaced one, which the SDK wants whole, is told as it was.
    const readable = now !== undefined || this.#options.open;
    if (change.replaced) return { dataType, queueType: 'dequeue', id: old._id, doc: readable ? change.after : old };
    return {
      dataType,
      queueType: 'dequeue',
      id: old._id,
      ...(readable && { doc: change.after, difference: changed }),
    };
  }

  #checkSize(): void {
    const { most, limit = Number.POSITIVE_INFINITY } = this.#options;
    const size = Math.min(this.#matching.size, limit);
    if (size > most)
      throw new TooManyDocuments(`a watch has at most ${most} documents, not ${size}: narrow it, or give it a limit`);
  }
}

const TURNS = ['dequeue', 'update', 'enqueue'];

/** What leaves first: the list is never longer than its limit. */
function inOrder(events: WatchEvent[]): WatchEvent[] {
  return events.length < 2
    ? events
    : events.toSorted((a, b) => TURNS.indexOf(a.queueType) - TURNS.indexOf(b.queueType));
}
