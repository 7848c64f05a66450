/** Transactions by id: begun at their first action, ended by commit, abort, conflict or their 30 seconds. */
import { randomUUID } from 'node:crypto';
import { CloudError, transactionGone } from './errors';
import type { Outcome, Outcomes } from './outcomes';
import type { Unit } from './unit';

/** The longest a timer of Node.js can wait. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

interface Engine {
  begin(): Unit;
  /** Answers the commit's number; what it wrote and how it ended go to disk together. */
  commit(unit: Unit, transaction: string): number;
  end(unit: Unit): void;
  durable(seq: number): Promise<void>;
  /** Resolves when all that has happened so far is durable. */
  settled(): Promise<void>;
}

interface Open {
  unit: Unit | undefined;
  timer: NodeJS.Timeout;
}

export class Transactions {
  readonly #open = new Map<string, Open>();

  constructor(
    private readonly engine: Engine,
    private readonly ended: Outcomes,
    /** How long a transaction may stay open. */
    private readonly lifeMs: number,
  ) {}

  /** The snapshot is taken at the first action, not here. */
  start(): string {
    const id = randomUUID();
    const life = Math.min(this.lifeMs, LONGEST_TIMER_MS);
    const timer = setTimeout(() => this.#drop(id, `transaction ${id} was open for more than ${life / 1000} s`), life);
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
    const ended = this.ended.get(id);
    if (ended && 'committed' in ended) return this.engine.durable(ended.committed);
    const { unit } = this.#find(id);
    try {
      const committed = unit ? this.engine.commit(unit, id) : 0;
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
    const ended = this.ended.get(id);
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
    this.ended.set(id, outcome);
  }
}
