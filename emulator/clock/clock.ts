/** The local cloud's clock: court time, which may be set, moved, stopped and let run. Real time goes on beside it. */

/** How functions learn the time: `offset:<ms>` on real time, or `at:<epoch ms>` while the clock stands. */
export type ClockReading = `offset:${number}` | `at:${number}`;

const DURATION = /^(-)?P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/;

export class ClockError extends Error {}

export class Clock {
  #offset = 0;
  #standsAt: number | undefined;
  readonly #listeners = new Set<() => void>();

  /** Epoch ms of the local cloud's present. */
  now(): number {
    return this.#standsAt ?? Date.now() + this.#offset;
  }

  reading(): ClockReading {
    return this.#standsAt === undefined ? `offset:${this.#offset}` : `at:${this.#standsAt}`;
  }

  /** A running clock goes on by itself; a standing one only moves when it is moved. */
  get running(): boolean {
    return this.#standsAt === undefined;
  }

  /** `listener` is told, at once, whenever the clock was set, moved, stopped or let run. Returns how to end that. */
  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /** Sets the clock; it then stands until `run()`. */
  set(ms: number): void {
    this.#standsAt = ms;
    this.#tell();
  }

  /** Moves the clock by a time span; a standing clock stands at the new time, a running one runs on. */
  advance(ms: number): void {
    if (this.#standsAt === undefined) this.#offset += ms;
    else this.#standsAt += ms;
    this.#tell();
  }

  /** Lets a standing clock run on from where it stands. */
  run(): void {
    if (this.#standsAt === undefined) return;
    this.#offset = this.#standsAt - Date.now();
    this.#standsAt = undefined;
    this.#tell();
  }

  /** Back to real time. */
  reset(): void {
    this.#standsAt = undefined;
    this.#offset = 0;
    this.#tell();
  }

  info(): { now: string; running: boolean; offsetMs: number } {
    // One look at the real clock: a millisecond between two would make a day a little less than one.
    const real = Date.now();
    const now = this.#standsAt ?? real + this.#offset;
    return { now: new Date(now).toISOString(), running: this.running, offsetMs: now - real };
  }

  /** `POST /clock`: `{now: ISO}` sets, `{advance: ISO duration}` moves, `{real: true}` resets, `{}` lets run. Throws ClockError. */
  apply(order: Record<string, unknown>): void {
    if (typeof order.now === 'string') {
      const ms = Date.parse(order.now);
      if (Number.isNaN(ms)) throw new ClockError(`now is not an ISO instant: ${order.now}`);
      this.set(ms);
    } else if (typeof order.advance === 'string') this.advance(durationMs(order.advance));
    else if (order.real === true) this.reset();
    else if (Object.keys(order).length === 0) this.run();
    else throw new ClockError('one of {"now": ISO}, {"advance": "PT2H"}, {"real": true} or {} is expected');
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

/** An ISO 8601 duration of days and smaller (months have no fixed length). Throws ClockError. */
export function durationMs(text: string): number {
  const parts = DURATION.exec(text);
  const [, minus, days, hours, minutes, seconds] = parts ?? [];
  if (!parts || [days, hours, minutes, seconds].every((part) => part === undefined))
    throw new ClockError(`not an ISO 8601 duration of days, hours, minutes or seconds: ${text}`);
  const total =
    Number(days ?? 0) * 86_400_000 +
    Number(hours ?? 0) * 3_600_000 +
    Number(minutes ?? 0) * 60_000 +
    Number(seconds ?? 0) * 1000;
  return minus ? -total : total;
}
