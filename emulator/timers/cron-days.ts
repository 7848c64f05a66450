/** Which days a cron expression allows: its fields day and week, with their signs `? L W #`. */
import { numberOf, parseField, RANGES } from './cron-field';

export interface CalendarDay {
  year: number;
  /** 1 to 12 */
  month: number;
  /** 1 to 31 */
  day: number;
}

type DayRule = (date: CalendarDay) => boolean;

const SATURDAY = 6;
const SUNDAY = 0;

export const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** 0 is Sunday. */
export const weekdayOf = ({ year, month, day }: CalendarDay): number =>
  new Date(Date.UTC(year, month - 1, day)).getUTCDay();

/**
 * SCF: where day and week both say something, either suffices; `*` and `?` say nothing.
 *
 * @throws CronError
 */
export function parseDays(dayText: string, weekText: string): DayRule {
  const day = saysNothing(dayText) ? undefined : parseDay(dayText);
  const week = saysNothing(weekText) ? undefined : parseWeek(weekText);
  if (!day || !week) return day ?? week ?? (() => true);
  return (date) => day(date) || week(date);
}

const saysNothing = (text: string) => text === '*' || text === '?';

function parseDay(text: string): DayRule {
  if (text === 'L') return ({ year, month, day }) => day === daysIn(year, month);
  if (text === 'LW') return (date) => date.day === workdayNear(date, daysIn(date.year, date.month));
  const [, near] = /^(\d+)W$/.exec(text) ?? [];
  if (near !== undefined) {
    const wanted = numberOf(near, RANGES.day);
    return (date) => wanted <= daysIn(date.year, date.month) && date.day === workdayNear(date, wanted);
  }
  const days = parseField(text, RANGES.day);
  return ({ day }) => days.has(day);
}

/** The day from Monday to Friday nearest to the wanted one, in the same month. */
function workdayNear({ year, month }: CalendarDay, wanted: number): number {
  const weekday = weekdayOf({ year, month, day: wanted });
  if (weekday === SATURDAY) return wanted === 1 ? 3 : wanted - 1;
  if (weekday === SUNDAY) return wanted === daysIn(year, month) ? wanted - 2 : wanted + 1;
  return wanted;
}

function parseWeek(text: string): DayRule {
  const [, last] = /^([0-6])L$/.exec(text) ?? [];
  if (last !== undefined)
    return (date) => weekdayOf(date) === Number(last) && date.day + 7 > daysIn(date.year, date.month);
  const [, weekday, nth] = /^([0-6])#([1-5])$/.exec(text) ?? [];
  if (weekday !== undefined)
    return (date) => weekdayOf(date) === Number(weekday) && Math.ceil(date.day / 7) === Number(nth);
  const weekdays = parseField(text, RANGES.week);
  return (date) => weekdays.has(weekdayOf(date));
}
