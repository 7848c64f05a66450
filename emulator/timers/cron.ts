/** Cron expressions of SCF's timer triggers: seven fields, second minute hour day month week year, in UTC+8. */
import { daysIn, parseDays } from './cron-days';
import { CronError, parseField, RANGES } from './cron-field';

export interface Cron {
  /** The first tick after an instant, both in epoch ms; undefined: none is left before the year 2100. */
  next(after: number): number | undefined;
}

/** WeChat's guide "functions/triggers": rules are in UTC+8, which knows no summer time. */
const ZONE_MS = 8 * 3_600_000;
const SECOND_MS = 1000;
const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;
const DAY_MS = 86_400_000;
const FIELDS = 7;

/** @throws CronError for what cannot be read, and for dates that never come, such as 30 February */
export function parseCron(text: string): Cron {
  const fields = text.trim().split(/\s+/);
  if (fields.length !== FIELDS)
    throw new CronError(
      `'${text}' has ${fields.length} fields, not 7: second minute hour day month week year, e.g. '0 0 2 * * * *'`,
    );
  const [second = '', minute = '', hour = '', day = '', month = '', week = '', year = ''] = fields;
  const seconds = sorted(parseField(second, RANGES.second));
  const minutes = sorted(parseField(minute, RANGES.minute));
  const hours = sorted(parseField(hour, RANGES.hour));
  const months = sorted(parseField(month, RANGES.month));
  const years = sorted(parseField(year, RANGES.year));
  const isDay = parseDays(day, week);

  /** Days that begin at or after an instant of local time, each as the instant of its beginning. */
  function* daysFrom(local: number): Generator<number> {
    const first = new Date(local);
    for (const y of years) {
      if (y < first.getUTCFullYear()) continue;
      for (const m of months) {
        if (Date.UTC(y, m, 1) <= local) continue;
        for (let d = 1; d <= daysIn(y, m); d += 1) {
          const begins = Date.UTC(y, m - 1, d);
          if (begins >= local && isDay({ year: y, month: m, day: d })) yield begins;
        }
      }
    }
  }

  /** The first tick of a day that is at or after `from`, ms of the day. */
  function inDay(from: number): number | undefined {
    for (const h of hours) {
      if ((h + 1) * HOUR_MS <= from) continue;
      for (const m of minutes) {
        const at = h * HOUR_MS + m * MINUTE_MS;
        if (at + MINUTE_MS <= from) continue;
        for (const s of seconds) if (at + s * SECOND_MS >= from) return at + s * SECOND_MS;
      }
    }
    return undefined;
  }

  function next(after: number): number | undefined {
    // Ticks are whole seconds.
    const from = Math.floor(after / SECOND_MS) * SECOND_MS + SECOND_MS + ZONE_MS;
    const today = Math.floor(from / DAY_MS) * DAY_MS;
    for (const begins of daysFrom(today)) {
      const tick = inDay(begins === today ? from - today : 0);
      if (tick !== undefined) return begins + tick - ZONE_MS;
    }
    return undefined;
  }

  if (daysFrom(0).next().done) throw new CronError(`'${text}' never comes: there is no such date`);
  return { next };
}

/** The last tick in (since, until], epoch ms. */
export function lastTick(cron: Cron, since: number, until: number): number | undefined {
  const due = (after: number) => {
    const tick = cron.next(after);
    return tick !== undefined && tick <= until ? tick : undefined;
  };
  // `low` is a tick; the first tick after an instant never comes earlier for a later instant, so halving finds the last.
  let low = due(since);
  if (low === undefined) return undefined;
  let high = until;
  while (low < high) {
    const middle: number = Math.ceil((low + high) / 2);
    const tick = due(middle - 1);
    if (tick === undefined) high = middle - 1;
    else low = tick;
  }
  return low;
}

const sorted = (values: ReadonlySet<number>): number[] => [...values].sort((a, b) => a - b);
