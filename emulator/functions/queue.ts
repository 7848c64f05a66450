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
  readonly #waiting: Waiting[] = [];
  readonly #running = new Map<string, number>();
  #all = 0;

  constructor(
    private readonly runner: Runner,
    private readonly caps: Caps,
  ) {}

  invoke(invocation: Invocation): Promise<unknown> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ invocation, resolve, reject });
      this.#next();
    });
  }

  get waiting(): number {
    return this.#waiting.length;
  }

  #next(): void {
    for (let i = 0; i < this.#waiting.length && this.#all < this.caps.all; ) {
      const waiting = this.#waiting[i];
      if (!waiting) return;
      const { name, caller } = waiting.invocation;
      const running = this.#running.get(name) ?? 0;
      // A function called by a function passes the cap, or a chain of calls could wait for itself.
      if (running >= this.caps.each && !caller.source.includes('scf')) {
        i += 1;
        continue;
      }
      this.#waiting.splice(i, 1);
      this.#start(waiting, name, running);
    }
  }

  #start({ invocation, resolve, reject }: Waiting, name: string, running: number): void {
    this.#running.set(name, running + 1);
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
