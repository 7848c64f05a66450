/** Transactions by id: begun at their first action, ended by commit, abort, conflict or their 30 seconds. */
import { randomUUID } from 'node:crypto';
import { CloudError, transactionGone } from './errors';
import type { Unit } from './unit';

/** docs.cloudbase.net, error DATABASE_TRANSACTION_FAIL: a transaction stays open for 30 seconds at most. */
const LIFE_MS = 30_000;
/** How many ended transactions are remembered, so that a commit whose answer was lost can be asked again. */
const REMEMBERED = 10_000;

interface Engine {
  begin(): Unit;
  commit(unit: Unit): number;
  end(unit: Unit): void;
  durable(seq: number): Promise<void>;
  /** Resolves when all that has happened so far is durable. */
  settled(): Promise<void>;
}

interface Open {
  unit: Unit | undefined;
  timer: NodeJS.Timeout;
}

type Outcome = { committed: number } | { gone: string };

export class Transactions {
  readonly #open = new Map<string, Open>();
  readonly #ended = new Map<string, Outcome>();

  constructor(private readonly engine: Engine) {}

  /** The snapshot is taken at the first action, not here. */
  start(): string {
    const id = randomUUID();
    const timer = setTimeout(() => this.#drop(id, `transaction ${id} was open for more than 30 s`), LIFE_MS);
    timer.unref();
    this.#open.set(id, { unit: undefined, timer });
    return id;
  }

  /** Runs one action of a transaction. Any error ends it. */
  async run<T>(id: string, work: (unit: Unit) => T): Promise<{ result: T; unit: Unit }> {
    const open = this.#find(id);
    open.unit ??= this.engine.begin();
    const { unit } = open;
    try {
      const result = work(unit);
      await this.engine.durable(unit.depends);
      return { result, unit };
    } catch (error) {
      // MongoDB ends a transaction at any error inside it; after a conflict the SDK starts anew without aborting.
      this.#drop(id, error instanceof CloudError ? error.message : 'one of its actions failed');
      await this.engine.settled();
      throw error;
    }
  }

  /** Asking again after a commit gives the same answer. */
  async commit(id: string): Promise<void> {
    const ended = this.#ended.get(id);
    if (ended && 'committed' in ended) return this.engine.durable(ended.committed);
    const { unit } = this.#find(id);
    try {
      const committed = unit ? this.engine.commit(unit) : 0;
      this.#close(id, { committed: Math.max(committed, unit?.depends ?? 0) });
    } catch (error) {
      this.#drop(id, error instanceof CloudError ? error.message : 'its commit failed');
      await this.engine.settled();
      throw error;
    }
    await this.commit(id);
  }

  abort(id: string): void {
    this.#find(id);
    this.#drop(id, 'it was aborted');
  }

  /** How many are open. */
  get open(): number {
    return this.#open.size;
  }

  close(): void {
    for (const id of [...this.#open.keys()]) this.#drop(id, 'the database was stopped');
  }

  #find(id: string): Open {
    const open = this.#open.get(id);
    if (open) return open;
    const ended = this.#ended.get(id);
    const why = ended && 'gone' in ended ? ended.gone : ended ? 'it was committed' : 'it is unknown here';
    throw transactionGone(`Transaction is not open: ${why}.`);
  }

  #drop(id: string, why: string): void {
    this.#close(id, { gone: why });
  }

  #close(id: string, outcome: Outcome): void {
    const open = this.#open.get(id);
    if (!open) return;
    clearTimeout(open.timer);
    this.#open.delete(id);
    if (open.unit) this.engine.end(open.unit);
    this.#remember(id, outcome);
  }

  #remember(id: string, outcome: Outcome): void {
    this.#ended.set(id, outcome);
    if (this.#ended.size > REMEMBERED) for (const oldest of this.#ended.keys()) return void this.#ended.delete(oldest);
  }
}
