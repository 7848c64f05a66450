/** 法定休假日: which days courts do not work (TIME-2), from the yearly notices; years without one are reckoned. */
import { ARRANGED_YEARS, FIXED_HOLIDAYS, type Holiday, LUNAR_HOLIDAYS } from './calendar-data';
import { addDays, type LegalDate, parseLegalDate, weekday, weekdayText, yearOf } from './legal-date';

const SATURDAY = 6;
/**
 * A notice may move the last days of the year before: that for 2019 took 2018-12-31 off and had 2018-12-29 worked. From
 * this day (`MM-DD`) on, a year is known only with the next year's notice.
 */
const NEXT_NOTICE_FROM = '12-28';
const MAX_WORKING_DAYS = 366;

const arrangedYears: ReadonlySet<number> = new Set(ARRANGED_YEARS.map(({ year }) => year));
const arranged = namesByDay(ARRANGED_YEARS.flatMap(({ holidays }) => holidays));
const lunar = namesByDay(LUNAR_HOLIDAYS);
const workedWeekendDays: ReadonlySet<string> = new Set(
  ARRANGED_YEARS.flatMap(({ holidays }) => holidays.flatMap(({ worked }) => worked ?? [])),
);

/** TIME-2: whether a period may not end on this day: a weekend, a holiday or a day off by a notice. */
export function isDayOff(date: LegalDate): boolean {
  return dayOffReason(date) !== undefined;
}

/** Why a day is off: the holiday（`国庆节`）or else the weekday（`周六`）; undefined on a working day. */
export function dayOffReason(date: LegalDate): string | undefined {
  // TIME-2: a weekend made a working day is a working day.
  if (workedWeekendDays.has(date)) return undefined;
  // A notice may reach into the last days of the year before, of which there is none.
  const holiday = arranged.get(date) ?? (arrangedYears.has(yearOf(date)) ? undefined : reckonedHoliday(date));
  return holiday ?? (weekday(date) >= SATURDAY ? weekdayText(date) : undefined);
}

/** TIME-2: whether the year's notice is missing, so that days off are reckoned and may turn out otherwise. */
export function isProvisional(date: LegalDate): boolean {
  const year = yearOf(date);
  if (!arrangedYears.has(year)) return true;
  return date.slice(5) >= NEXT_NOTICE_FROM && !arrangedYears.has(year + 1);
}

/** The first working day on or after a day. Throws RangeError past 2199. */
export function nextWorkingDay(date: LegalDate): LegalDate {
  let day = date;
  while (isDayOff(day)) day = addDays(day, 1);
  return day;
}

/**
 * The `count`th working day after a day, for rules that count 工作日; the day itself is not counted (TIME-1). Whether the
 * result may still change tells `isProvisional` of it.
 * @param count 1–366, otherwise RangeError
 */
export function addWorkingDays(date: LegalDate, count: number): LegalDate {
  if (!Number.isInteger(count) || count < 1 || count > MAX_WORKING_DAYS) {
    throw new RangeError(`not a number of working days from 1 to ${MAX_WORKING_DAYS}: ${count}`);
  }
  let day = date;
  for (let counted = 0; counted < count; counted++) day = nextWorkingDay(addDays(day, 1));
  return day;
}

/**
 * A year without a notice: 放假办法第2条, without the shifts and the days given back for a holiday on a weekend (第6条), which
 * the notice will settle; outside 2027–2030 also without the lunar holidays. A day off too few only shows a last day too
 * early. The other way round, a weekend day that the notice has worked, is why such a result is marked provisional.
 */
function reckonedHoliday(date: LegalDate): string | undefined {
  const fixed = FIXED_HOLIDAYS.find(({ days }) => days.includes(date.slice(5)))?.name;
  const moving = lunar.get(date);
  return fixed && moving ? `${fixed}、${moving}` : (fixed ?? moving);
}

function namesByDay(holidays: readonly Holiday[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const { name, from, to } of holidays) {
    for (let day = parseLegalDate(from); day <= to; day = addDays(day, 1)) names.set(day, name);
  }
  return names;
}
