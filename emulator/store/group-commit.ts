/** Group commit: while one flush runs, later commits gather and go to disk together in the next one. */
import type { Journal, JournalWrite } from './journal';

/** One flush: all who wait for it share one promise, so that waiting costs the same for one as for thousands. */
class Flush {
  readonly writes: JournalWrite[] = [];
  /** Called once it is on disk, before anybody who waits for it goes on. */
  readonly told: (() => void)[] = [];
  seq = 0;
  resolve: () => void = () => undefined;
  readonly done = new Promise<void>((resolve) => {
    this.resolve = resolve;
  });
}

export class GroupCommit {
  #gathering: Flush | undefined;
  #writing: Flush | undefined;
  #durableSeq = 0;
  #running = false;
  #failed = false;
  #idle: (() => void)[] = [];

  /** @param onFatal called once when a flush fails: what is on disk is then unknown, so the process must stop (never a retried fsync). */
  constructor(
    private readonly journal: Journal,
    private readonly onFatal: (error: unknown) => void,
  ) {}

  /** Takes the writes of commit `seq` into the next flush; `tell` is called, and must not throw, once they are on disk. */
  add(seq: number, writes: readonly JournalWrite[], tell?: () => void): void {
    this.#gathering ??= new Flush();
    for (const write of writes) this.#gathering.writes.push(write);
    if (tell) this.#gathering.told.push(tell);
    this.#gathering.seq = seq;
    if (this.#running) return;
    this.#running = true;
    // After the present macrotask, so that requests that arrived together share one flush.
    setImmediate(() => void this.#run());
  }

  /** Resolves once commit `seq` is on disk; undefined when it is. Nothing may be answered before (reads of it too). */
  durable(seq: number): Promise<void> | undefined {
    if (seq <= this.#durableSeq) return undefined;
    const flush = this.#writing && seq <= this.#writing.seq ? this.#writing : this.#gathering;
    if (!flush) throw new Error(`commit ${seq} was never given to a flush`);
    return flush.done;
  }

  /** Resolves when nothing is left to flush, or nothing ever will be. */
  async drained(): Promise<void> {
    if (this.#running && !this.#failed) await new Promise<void>((resolve) => this.#idle.push(resolve));
  }

  async #run(): Promise<void> {
    try {
      for (let flush = this.#gathering; flush; flush = this.#gathering) {
        this.#writing = flush;
        this.#gathering = undefined;
        await this.journal.write(flush.writes);
        this.#durableSeq = flush.seq;
        for (const tell of flush.told) tell();
        flush.resolve();
      }
      this.#writing = undefined;
      this.#running = false;
    } catch (error) {
      // Still "running" and "writing": no later flush is tried, and who waits for this one is never answered.
      this.#failed = true;
      this.onFatal(error);
    }
    for (const resolve of this.#idle.splice(0)) resolve();
  }
}
