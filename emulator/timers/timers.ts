/**
 * Timer triggers under the local cloud's clock: they fire as its time passes. A clock that stands fires nothing;
 * `{"advance": …}` passes through the time between and fires each tick at its own time; a clock that jumps (`{"now": …}`,
 * a computer that slept) fires each trigger that came due once, as nobody was there at the times between; set back, it
 * fires nothing.
 */

import type { Agenda } from '../clock/agenda';
import { type Clock, durationMs } from '../clock/clock';
import type { Warning } from '../warnings/warnings';
import { lastTick, parseCron } from './cron';
import { checkTriggers, nameOf, type Trigger } from './trigger';
import { type Timer, walkOf } from './walk';

/** setTimeout's own limit; a later tick is looked for again then. */
const LONGEST_WAIT_MS = 2 ** 31 - 1;

export interface TimersOptions {
  clock: Clock;
  /** Calls the function with SCF's event. */
  call: (name: string, event: Record<string, unknown>) => Promise<unknown>;
  warn: (warning: Warning) => void;
  /** What else happens at times of the clock: it is passed on the way, too. */
  agenda?: Agenda;
}

export class Timers {
  #timers: Timer[] = [];
  /** Everything due until then was fired. Epoch ms of the clock. */
  #seen: number;
  #timeout: NodeJS.Timeout | undefined;
  readonly #firing = new Set<Promise<void>>();
  /** The clock is moved from here: what comes due is fired one by one, not looked for. */
  #walking = false;
  #stopped = false;
  #orders: Promise<unknown> = Promise.resolve();
  readonly #unsubscribe: () => void;

  constructor(private readonly options: TimersOptions) {
    this.#seen = options.clock.now();
    this.#unsubscribe = options.clock.onChange(() => this.#pass());
  }

  /** @throws TriggerError; then none was added */
  add(triggers: readonly Trigger[]): void {
    checkTriggers([...this.#timers.map(({ trigger }) => trigger), ...triggers]);
    // What passed before they were there is not theirs.
    this.#pass();
    this.#timers = [...this.#timers, ...triggers.map((trigger) => ({ trigger, cron: parseCron(trigger.config) }))];
    this.#arm();
  }

  /** `POST /clock`: as `Clock.apply`; resolves when what came due has run. One order after the other. Throws ClockError. */
  apply(order: Record<string, unknown>): Promise<void> {
    const done = this.#orders.then(async () => {
      const ms = typeof order.advance === 'string' && order.now === undefined ? durationMs(order.advance) : 0;
      if (ms > 0) await this.#walk(ms);
      else this.options.clock.apply(order);
      await this.settled();
    });
    this.#orders = done.catch(() => undefined);
    return done;
  }

  /** Resolves when no trigger's call runs, and nothing of the agenda. */
  async settled(): Promise<void> {
    while (this.#firing.size > 0) await Promise.all(this.#firing);
    await this.options.agenda?.settled();
  }

  stop(): void {
    this.#stopped = true;
    this.#unsubscribe();
    clearTimeout(this.#timeout);
    this.#timers = [];
  }

  /** The clock goes from tick to tick, and on only when what was due there has run. */
  async #walk(ms: number): Promise<void> {
    const { clock, warn } = this.options;
    this.#pass();
    clearTimeout(this.#timeout);
    this.#walking = true;
    const until = clock.now() + ms;
    let left = ms;
    const move = (by: number) => {
      clock.advance(by);
      left -= by;
    };
    for (const { at, due } of walkOf(this.#timers, this.#seen, until, warn)) {
      await this.#keepAgenda(at, (to) => move(Math.min(Math.max(0, to - clock.now()), left)));
      // A running clock has run on while the calls before took their time.
      move(Math.min(Math.max(0, at - clock.now()), left));
      for (const { trigger } of due) this.#fire(trigger, at);
      await this.settled();
      if (this.#stopped) break;
    }
    await this.#keepAgenda(until, (to) => move(Math.min(Math.max(0, to - clock.now()), left)));
    move(left);
    this.#walking = false;
    this.#seen = until;
    this.#pass();
  }

  /** Stops at each time of the agenda until `limit`, for what happens there may put down more. */
  async #keepAgenda(limit: number, moveTo: (at: number) => void): Promise<void> {
    const { agenda } = this.options;
    await agenda?.settled();
    for (let at = agenda?.next(); at !== undefined && at <= limit && !this.#stopped; at = agenda?.next()) {
      // The agenda hears of it from the clock.
      moveTo(at);
      await agenda?.settled();
    }
  }

  /** Fires what came due since it was looked last. */
  #pass(): void {
    if (this.#walking) return;
    const since = this.#seen;
    const now = this.options.clock.now();
    this.#seen = now;
    const due = this.#timers.flatMap(({ trigger, cron }) => {
      const at = now > since ? lastTick(cron, since, now) : undefined;
      return at === undefined ? [] : [{ trigger, at }];
    });
    for (const { trigger, at } of due.sort((a, b) => a.at - b.at)) this.#fire(trigger, at);
    this.#arm();
  }

  /** One timeout, to the next tick. */
  #arm(): void {
    clearTimeout(this.#timeout);
    const { clock } = this.options;
    if (!clock.running) return;
    const next = this.#timers.flatMap(({ cron }) => cron.next(this.#seen) ?? []);
    if (next.length === 0) return;
    const wait = Math.max(0, Math.min(...next) - clock.now());
    this.#timeout = setTimeout(() => this.#pass(), Math.min(wait, LONGEST_WAIT_MS)).unref();
  }

  #fire(trigger: Trigger, at: number): void {
    const { call, warn } = this.options;
    const firing = call(trigger.function, eventOf(trigger, at))
      .catch((error: unknown) => warn(failed(trigger, at, error)))
      .then(() => {
        this.#firing.delete(firing);
      });
    this.#firing.add(firing);
  }
}

/** SCF, "Trigger Event Message Structure Summary" (product/583/31439): the time has no milliseconds. */
function eventOf({ name, message = '' }: Trigger, at: number): Record<string, unknown> {
  return { Type: 'Timer', TriggerName: name, Time: `${new Date(at).toISOString().slice(0, 19)}Z`, Message: message };
}

function failed(trigger: Trigger, at: number, error: unknown): Warning {
  const why = error instanceof Error ? error.message : String(error);
  return {
    code: 'TIMER_FAILED',
    message: `trigger ${nameOf(trigger)}, due at ${new Date(at).toISOString()}, failed: ${why}`,
    detail: { function: trigger.function, trigger: trigger.name, at: new Date(at).toISOString(), error: why },
    shape: `${nameOf(trigger)} ${why}`,
  };
}
