/** Time zones of the date operators: Olson names such as Asia/Shanghai, and offsets such as +08:00, +0800 and +08. */
import { refused } from '../error';

/** A time zone: where its clocks stand beside UTC. */
export interface TimeZone {
  /** Milliseconds to add to UTC, at an instant in milliseconds since the epoch. */
  offsetAt(instant: number): number;
}

export const UTC: TimeZone = { offsetAt: () => 0 };

const DAY = 86_400_000;
const MINUTE = 60_000;

function ofOffset(name: string): TimeZone | undefined {
  const match = /^([+-])(\d\d)(?::?(\d\d))?$/.exec(name);
  if (!match) return undefined;
  const [, sign, hours, minutes = '0'] = match;
  const offset = (Number(hours) * 60 + Number(minutes)) * MINUTE * (sign === '-' ? -1 : 1);
  return { offsetAt: () => offset };
}

/** The names are case-sensitive in MongoDB, not in Intl; every part of one begins with a capital. */
function isSpelled(name: string): boolean {
  if (!/^[A-Z][\w+-]*(\/[A-Z][\w+-]*)*$/.test(name)) return false;
  const known = new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone;
  return known === name || known.toLowerCase() !== name.toLowerCase();
}

function ofName(name: string): TimeZone | undefined {
  let format: Intl.DateTimeFormat;
  try {
    if (!isSpelled(name)) return undefined;
    format = new Intl.DateTimeFormat('en-US', {
      timeZone: name,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  } catch {
    return undefined;
  }
  return {
    offsetAt(instant) {
      // As '1/31/2024, 13:05:09': the order of en-US, with the 24 hours of h23.
      const [month = 1, day = 1, year = 1970, hour = 0, minute = 0, second = 0] = (
        format.format(instant).match(/\d+/g) ?? []
      ).map(Number);
      const whole = Math.floor(instant / 1000) * 1000;
      return Date.UTC(year, month - 1, day, hour, minute, second) - whole;
    },
  };
}

const zones = new Map<string, TimeZone>();

/**
 * The time zone of a name. Source: MongoDB manual, "$dateToString", "timezone".
 *
 * @throws QueryError DATABASE_REQUEST_FAILED for a name there is not
 */
export function timeZone(name: string): TimeZone {
  let zone = zones.get(name);
  if (!zone) {
    zone = name === 'UTC' || name === 'GMT' ? UTC : (ofOffset(name) ?? ofName(name));
    if (!zone) throw refused(`unrecognized time zone identifier: "${name}"`);
    zones.set(name, zone);
  }
  return zone;
}

/**
 * The instant at which the clocks of a zone show `local` (read as if it were UTC). Of an hour that comes twice the
 * first, of one that is left out as many minutes later.
 */
export function instantOf(local: number, zone: TimeZone): number {
  const before = zone.offsetAt(local - DAY);
  const first = local - before;
  if (zone.offsetAt(first) === before) return first;
  const after = zone.offsetAt(local + DAY);
  const second = local - after;
  return zone.offsetAt(second) === after ? second : first;
}
