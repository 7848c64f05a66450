/** 期日: the law's dates are Asia/Shanghai dates (DOMAIN clause B); instants are UTC. */

/** `YYYY-MM-DD`, a day in Asia/Shanghai. */
export type LegalDate = string & { readonly __brand: 'LegalDate' };

/** Shanghai keeps UTC+8 all year since 1991: no time-zone data is needed for the dates this program handles. */
const SHANGHAI_MS = 8 * 3_600_000;
const DAY_MS = 86_400_000;

/** The Shanghai date of an instant (epoch ms). */
export function legalDateOf(instant: number): LegalDate {
  return new Date(instant + SHANGHAI_MS).toISOString().slice(0, 10) as LegalDate;
}

/** Minutes since the Shanghai midnight, 0–1439, of an instant (epoch ms). */
export function shanghaiMinuteOf(instant: number): number {
  return Math.floor(((((instant + SHANGHAI_MS) % DAY_MS) + DAY_MS) % DAY_MS) / 60_000);
}

const WEEKDAY_TEXTS = ['周一', '周二', '周三', '周四', '周五', '周六', '周日'] as const;

/** Whether a text is a day of the Gregorian calendar written `YYYY-MM-DD`, from 1900-01-01 to 2199-12-31. */
export function isLegalDate(text: string): text is LegalDate {
  if (!/^(19|20|21)\d\d-\d\d-\d\d$/.test(text)) return false;
  const instant = Date.parse(text);
  // Date.parse takes 31 February for 3 March: only a day that exists is written back the same.
  return !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(text);
}

/** Throws RangeError unless `isLegalDate`. */
export function parseLegalDate(text: string): LegalDate {
  if (!isLegalDate(text)) throw new RangeError(`not a date from 1900 to 2199: ${text}`);
  return text;
}

/** The day `days` days later, earlier if negative. Throws RangeError unless a whole number and a day within 1900–2199. */
export function addDays(date: LegalDate, days: number): LegalDate {
  return dateOfDay(dayNumber(date) + whole(days));
}

/**
 * TIME-4, 民法典第202条: the corresponding day `months` months later (earlier if negative); where that month has none, its
 * last day. Throws RangeError unless a whole number and a day within 1900–2199.
 */
export function addMonths(date: LegalDate, months: number): LegalDate {
  const { year, month, day } = partsOf(date);
  const monthIndex = year * 12 + month - 1 + whole(months);
  return dateOfDay(firstOfMonth(monthIndex) + Math.min(day, daysInMonth(monthIndex)) - 1);
}

/** As `addMonths`, twelve months a year: one year after 29 February is 28 February. */
export function addYears(date: LegalDate, years: number): LegalDate {
  return addMonths(date, whole(years) * 12);
}

/** Whole days from one day to another: 0 on the same day, negative if `to` is before `from`. */
export function daysBetween(from: LegalDate, to: LegalDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** 1 Monday – 7 Sunday. */
export function weekday(date: LegalDate): number {
  // Day 0, 1970-01-01, was a Thursday.
  return ((((dayNumber(date) + 3) % 7) + 7) % 7) + 1;
}

/** `周一` – `周日` */
export function weekdayText(date: LegalDate): string {
  return WEEKDAY_TEXTS[weekday(date) - 1] ?? '';
}

/** `2025 年 1 月 25 日（周六）` */
export function legalDateText(date: LegalDate): string {
  const { year, month, day } = partsOf(date);
  return `${year} 年 ${month} 月 ${day} 日（${weekdayText(date)}）`;
}

/** The day of the month, 1–31. */
export function dayOfMonth(date: LegalDate): number {
  return partsOf(date).day;
}

/** The year, 1900–2199. */
export function yearOf(date: LegalDate): number {
  return partsOf(date).year;
}

function partsOf(date: LegalDate): { year: number; month: number; day: number } {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) };
}

/** Days since 1970-01-01. A date string without a time is read as UTC, where every day has 24 hours. */
function dayNumber(date: LegalDate): number {
  return Date.parse(date) / DAY_MS;
}

/** The inverse of `dayNumber`. Throws RangeError outside 1900–2199. */
function dateOfDay(days: number): LegalDate {
  return parseLegalDate(new Date(days * DAY_MS).toISOString().slice(0, 10));
}

/** Day number of the first day of a month; months are counted from the year 0, so that December is followed by January. */
function firstOfMonth(monthIndex: number): number {
  return Date.UTC(Math.floor(monthIndex / 12), ((monthIndex % 12) + 12) % 12) / DAY_MS;
}

function daysInMonth(monthIndex: number): number {
  return firstOfMonth(monthIndex + 1) - firstOfMonth(monthIndex);
}

function whole(amount: number): number {
  if (!Number.isSafeInteger(amount)) throw new RangeError(`not a whole number: ${amount}`);
  return amount;
}
