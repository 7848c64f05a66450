/** Calls wait here: at most so many a function and so many in all. serverless-offline itself starts a thread for every concurrent call. */
import type { Invocation, Runner } from './invocation';

export interface Caps {
  /** Concurrent calls of one function. */
  each: number;
  /** Concurrent calls of all functions. */
  all: number;
}

interface Waiting {
  invocation: Invocation;
  resolve: (result: unknown) => void;
  reject: (error: unknown) => void;
}

export class FunctionQueue {
  /** Functions in the order in which they get a turn, each with its own calls in order of arrival. */
  readonly #waiting = new Map<string, Waiting[]>();
  readonly #running = new Map<string, number>();
  #all = 0;

  constructor(
    private readonly runner: Runner,
    private readonly caps: Caps,
  ) {}

  invoke(invocation: Invocation): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const waiting = { invocation, resolve, reject };
      // A function called by a function does not wait, or a chain of calls could wait for itself.
      if (invocation.caller.source.includes('scf')) return this.#start(waiting);
      const line = this.#waiting.get(invocation.name);
      if (line) line.push(waiting);
      else this.#waiting.set(invocation.name, [waiting]);
      this.#next();
    });
  }

  #next(): void {
    for (const [name, line] of this.#waiting) {
      while (this.#all < this.caps.all && (this.#running.get(name) ?? 0) < this.caps.each) {
        const first = line.shift();
        if (!first) break;
        this.#start(first);
      }
      if (line.length === 0) this.#waiting.delete(name);
      if (this.#all >= this.caps.all) return;
    }
  }

  #start({ invocation, resolve, reject }: Waiting): void {
    const { name } = invocation;
    this.#running.set(name, (this.#running.get(name) ?? 0) + 1);
    this.#all += 1;
    this.runner
      .invoke(invocation)
      .then(resolve, reject)
      .finally(() => {
        this.#running.set(name, (this.#running.get(name) ?? 1) - 1);
        this.#all -= 1;
        this.#next();
      });
  }
}
