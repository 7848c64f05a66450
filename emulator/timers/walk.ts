/** The ticks of a span of time, in order, each with the timers that are due at it. */
import type { Warning } from '../warnings/warnings';
import type { Cron } from './cron';
import type { Trigger } from './trigger';

/** How often one trigger fires in one `advance`, about; where it would more often, its ticks are thinned out evenly. */
const MOST = 1000;

export interface Timer {
  trigger: Trigger;
  cron: Cron;
}

interface Step<T> {
  at: number;
  due: T[];
}

/** Ticks in (since, until], epoch ms. Warns where not all of them are given. */
export function* walkOf<T extends Timer>(
  timers: readonly T[],
  since: number,
  until: number,
  warn: (warning: Warning) => void,
): Generator<Step<T>> {
  const tracks = timers.map((timer) => {
    const apart = hasMore(timer.cron, since, until) ? Math.ceil((until - since) / MOST) : 1;
    if (apart > 1) warn(thinned(timer.trigger, since, until));
    return { timer, apart, next: timer.cron.next(since) };
  });
  for (;;) {
    const at = Math.min(...tracks.map(({ next }) => next ?? Number.POSITIVE_INFINITY));
    if (at > until) return;
    const due = tracks.filter(({ next }) => next === at);
    for (const track of due) track.next = track.timer.cron.next(at + track.apart - 1);
    yield { at, due: due.map(({ timer }) => timer) };
  }
}

function hasMore(cron: Cron, since: number, until: number): boolean {
  let tick = cron.next(since);
  for (let count = 1; tick !== undefined && tick <= until; count += 1) {
    if (count > MOST) return true;
    tick = cron.next(tick);
  }
  return false;
}

function thinned(trigger: Trigger, since: number, until: number): Warning {
  const [from, to] = [since, until].map((ms) => new Date(ms).toISOString());
  return {
    code: 'TIMER_THINNED',
    message:
      `trigger ${trigger.name} of function ${trigger.function} is due more than ${MOST} times from ${from} to ${to}: ` +
      `about ${MOST} of them, evenly apart, are fired. Advance by less to have them all.`,
    detail: { function: trigger.function, trigger: trigger.name, from, to },
  };
}
