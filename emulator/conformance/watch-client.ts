/** watch() of the unmodified web SDK, for tests: what it tells its user, to be waited for. */
import type { WebApp } from './web-sdk';

type Doc = Record<string, unknown>;

interface DocChange {
  id: number;
  queueType: string;
  dataType: string;
  docId: unknown;
  doc: Doc;
  updatedFields?: Doc;
  removedFields?: string[];
}

export interface Snapshot {
  id: number;
  docs: Doc[];
  docChanges: DocChange[];
  type?: string;
  msgType?: string;
}

interface Listener {
  close(): void;
}

export interface Watchable {
  where(condition: Doc): Watchable;
  orderBy(field: string, direction: 'asc' | 'desc'): Watchable;
  limit(most: number): Watchable;
  doc(id: string): Watchable;
  watch(options: { onChange(snapshot: Snapshot): void; onError(error: unknown): void }): Listener;
}

const isWatchable = (collection: object): collection is Watchable => 'watch' in collection;

export function collectionOf(app: WebApp, name: string): Watchable {
  const collection = app.database().collection(name);
  if (!isWatchable(collection)) throw new Error('the SDK cannot watch');
  return collection;
}

/** What one watch was told. */
export class Told {
  readonly snapshots: Snapshot[] = [];
  readonly errors: unknown[] = [];
  #waiting: (() => void)[] = [];
  readonly #listener: Listener;

  constructor(query: Watchable) {
    this.#listener = query.watch({
      onChange: (snapshot) => {
        this.snapshots.push(snapshot);
        this.#wake();
      },
      onError: (error) => {
        this.errors.push(error);
        this.#wake();
      },
    });
  }

  get last(): Snapshot {
    const last = this.snapshots.at(-1);
    if (!last) throw new Error('nothing was told yet');
    return last;
  }

  /** The changes of the newest snapshot: `['update/dequeue a']`. */
  get changes(): string[] {
    return this.last.docChanges.map(({ dataType, queueType, docId }) => `${dataType}/${queueType} ${docId}`);
  }

  /** Resolves once it holds, looked at after each thing told. */
  async until(condition: (told: Told) => boolean): Promise<void> {
    while (!condition(this)) await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }

  /** Resolves with the snapshot of so many in all. */
  async snapshot(count: number): Promise<Snapshot> {
    await this.until(({ snapshots }) => snapshots.length >= count);
    return this.last;
  }

  close(): void {
    this.#listener.close();
  }

  #wake(): void {
    for (const resolve of this.#waiting.splice(0)) resolve();
  }
}
