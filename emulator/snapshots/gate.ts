/** Holds calls of functions back while all of the data is replaced, so that none reads the old and writes into the new. */
import type { Runner } from '../functions/invocation';
import { SnapshotError } from './shelf';

/** How long the calls that run are waited for. */
const PATIENCE_MS = 30_000;

export class Gate {
  #closed: Promise<void> | undefined;
  readonly #running = new Set<Promise<unknown>>();

  /** New calls wait while the gate is closed; a function that is called by one that runs does not. */
  runner(runner: Runner): Runner {
    return {
      invoke: async (invocation) => {
        const inner = invocation.caller.source.includes('scf');
        while (this.#closed && !inner) await this.#closed;
        const running = runner.invoke(invocation);
        this.#running.add(running);
        return running.finally(() => this.#running.delete(running));
      },
      stop: () => runner.stop(),
    };
  }

  /** Runs `work` when no function does. @throws SnapshotError where one does not end */
  async quiet<T>(work: () => Promise<T>, patienceMs = PATIENCE_MS): Promise<T> {
    let open: () => void = () => undefined;
    this.#closed = new Promise((resolve) => {
      open = resolve;
    });
    try {
      await this.#ended(patienceMs);
      return await work();
    } finally {
      this.#closed = undefined;
      open();
    }
  }

  async #ended(patienceMs: number): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      const busy = new SnapshotError(
        'SNAPSHOT_BUSY',
        `functions ran for more than ${patienceMs / 1000} s, and nothing was restored: try again when they have ended`,
      );
      timer = setTimeout(() => reject(busy), patienceMs);
    });
    try {
      while (this.#running.size > 0) await Promise.race([Promise.allSettled(this.#running), late]);
    } finally {
      clearTimeout(timer);
    }
  }
}
