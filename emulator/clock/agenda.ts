/** What shall happen at a time of the local cloud's clock, besides timer triggers; each once, and again only where it is put down again. */
import type { Clock } from './clock';

/** setTimeout's own limit; what is later is looked for again then. */
const LONGEST_WAIT_MS = 2 ** 31 - 1;

interface Entry {
  at: number;
  act: () => Promise<void>;
}

export class Agenda {
  readonly #entries = new Map<string, Entry>();
  readonly #running = new Set<Promise<void>>();
  #timeout: NodeJS.Timeout | undefined;
  #stopped = false;
  readonly #unsubscribe: () => void;

  constructor(
    private readonly clock: Clock,
    private readonly onError: (id: string, error: unknown) => void,
  ) {
    this.#unsubscribe = clock.onChange(() => this.#pass());
  }

  /** Epoch ms of the clock; what is past happens at once. Takes the place of what had the same id. */
  put(id: string, at: number, act: () => Promise<void>): void {
    this.#entries.set(id, { at, act });
    this.#pass();
  }

  remove(id: string): void {
    this.#entries.delete(id);
    this.#arm();
  }

  /** When the next is due. */
  next(): number | undefined {
    let next: number | undefined;
    for (const { at } of this.#entries.values()) if (next === undefined || at < next) next = at;
    return next;
  }

  /** Resolves when nothing that was due runs any more. */
  async settled(): Promise<void> {
    while (this.#running.size > 0) await Promise.all(this.#running);
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    this.#unsubscribe();
    clearTimeout(this.#timeout);
    this.#entries.clear();
    await this.settled();
  }

  #pass(): void {
    if (this.#stopped) return;
    const now = this.clock.now();
    const due = [...this.#entries].filter(([, { at }]) => at <= now).sort(([, a], [, b]) => a.at - b.at);
    for (const [id, { act }] of due) {
      this.#entries.delete(id);
      const running = act()
        .catch((error: unknown) => this.onError(id, error))
        .finally(() => this.#running.delete(running));
      this.#running.add(running);
    }
    this.#arm();
  }

  #arm(): void {
    clearTimeout(this.#timeout);
    const next = this.next();
    if (next === undefined || !this.clock.running || this.#stopped) return;
    const wait = Math.max(0, next - this.clock.now());
    this.#timeout = setTimeout(() => this.#pass(), Math.min(wait, LONGEST_WAIT_MS)).unref();
  }
}
