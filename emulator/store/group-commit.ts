/** Group commit: while one flush runs, later commits gather and go to disk together in the next one. */
import type { Journal, JournalWrite } from './journal';

export class GroupCommit {
  #gathered: JournalWrite[] = [];
  #gatheredSeq = 0;
  #durableSeq = 0;
  #flushing = false;
  #waiters: { seq: number; resolve: () => void }[] = [];
  #idle: (() => void)[] = [];

  /** @param onFatal called once when a flush fails: what is on disk is then unknown, so the process must stop (never a retried fsync). */
  constructor(
    private readonly journal: Journal,
    private readonly onFatal: (error: unknown) => void,
  ) {}

  /** Starts counting at what the journal already held. */
  startAt(seq: number): void {
    this.#gatheredSeq = seq;
    this.#durableSeq = seq;
  }

  /** Takes the writes of commit `seq` into the next flush. */
  add(seq: number, writes: JournalWrite[]): void {
    for (const write of writes) this.#gathered.push(write);
    this.#gatheredSeq = seq;
    if (!this.#flushing) {
      this.#flushing = true;
      // After the present macrotask, so that requests that arrived together share one flush.
      setImmediate(() => void this.#flush());
    }
  }

  /** Resolves once commit `seq` is on disk. Nothing may be answered before (reads of it too). */
  durable(seq: number): Promise<void> | undefined {
    if (seq <= this.#durableSeq) return undefined;
    return new Promise((resolve) => this.#waiters.push({ seq, resolve }));
  }

  /** Resolves when nothing is left to flush. */
  async drained(): Promise<void> {
    if (this.#flushing) await new Promise<void>((resolve) => this.#idle.push(resolve));
  }

  async #flush(): Promise<void> {
    try {
      while (this.#gathered.length > 0) {
        const batch = this.#gathered;
        const seq = this.#gatheredSeq;
        this.#gathered = [];
        await this.journal.write(batch);
        this.#durableSeq = seq;
        const waiting = this.#waiters;
        this.#waiters = waiting.filter((waiter) => waiter.seq > seq);
        for (const waiter of waiting) if (waiter.seq <= seq) waiter.resolve();
      }
      this.#flushing = false;
      for (const resolve of this.#idle.splice(0)) resolve();
    } catch (error) {
      this.onFatal(error);
    }
  }
}
