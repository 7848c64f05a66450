/** 录入的日历: a year's days off as a court enters them from the yearly notice (TIME-2), checked before they are kept. */
import { dayOffReason } from './calendar';
import type { Holiday } from './calendar-data';
import { addDays, isLegalDate, type LegalDate, parseLegalDate, weekday, weekdayText, yearOf } from './legal-date';

const SATURDAY = 6;
const LONGEST_DAYS = 16;

/** Why a day is off by these holidays; undefined: a working day. */
export function dayOffBy(holidays: readonly Holiday[], date: LegalDate): string | undefined {
  if (holidays.some(({ worked = [] }) => worked.includes(date))) return undefined;
  const holiday = holidays.find(({ from, to }) => from <= date && date <= to)?.name;
  return holiday ?? (weekday(date) >= SATURDAY ? weekdayText(date) : undefined);
}

/** Path of a field → what is wrong with it. Empty: it may be kept. */
export function calendarErrors(year: number, holidays: readonly Holiday[]): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const [i, { from, to, worked = [] }] of holidays.entries()) {
    const at = (field: string) => `holidays.${i}.${field}`;
    if (!isLegalDate(from) || !isNear(from, year)) errors[at('from')] = `要在 ${year} 年`;
    else if (!isLegalDate(to) || to < from) errors[at('to')] = '不能早于开始';
    else if (to > addDays(from, LONGEST_DAYS - 1)) errors[at('to')] = `一次放假不超过 ${LONGEST_DAYS} 天`;
    for (const [j, day] of worked.entries()) {
      if (!isLegalDate(day) || !isNear(day, year)) errors[at(`worked.${j}`)] = `要在 ${year} 年`;
      else if (weekday(day) < SATURDAY) errors[at(`worked.${j}`)] = '只有周末才需要写调休上班';
      else if (holidays.some((other) => other.from <= day && day <= other.to))
        errors[at(`worked.${j}`)] = '这一天又写了放假';
    }
  }
  return errors;
}

/** A notice may reach into the last days of the year before (元旦). */
const isNear = (date: LegalDate, year: number) => date >= `${year - 1}-12-28` && yearOf(date) <= year;

/** Days of the year on which the entered calendar and the program's table differ: to be looked at twice. */
export function differences(
  year: number,
  holidays: readonly Holiday[],
): { date: LegalDate; entered: string | undefined; table: string | undefined }[] {
  const found = [];
  for (let date = parseLegalDate(`${year}-01-01`); yearOf(date) === year; date = addDays(date, 1)) {
    const [entered, table] = [dayOffBy(holidays, date), dayOffReason(date)];
    if ((entered === undefined) !== (table === undefined)) found.push({ date, entered, table });
  }
  return found;
}
