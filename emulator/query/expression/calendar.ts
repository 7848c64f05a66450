/** Parts of a local time (a Date whose UTC parts are read) that Date does not have: days and weeks of a year. */

const DAY = 86_400_000;

/** Milliseconds of 1 January, 0:00, of a year from 0 on; Date.UTC takes 0 to 99 for years of the 20th century. */
export function startOfYear(year: number): number {
  return new Date(0).setUTCFullYear(year, 0, 1);
}

/** 1 to 366. */
export function dayOfYear(local: Date): number {
  return Math.floor((local.getTime() - startOfYear(local.getUTCFullYear())) / DAY) + 1;
}

/** 1 (Sunday) to 7. */
export function dayOfWeek(local: Date): number {
  return local.getUTCDay() + 1;
}

/** 1 (Monday) to 7 (Sunday). */
export function isoDayOfWeek(local: Date): number {
  return local.getUTCDay() || 7;
}

/** 0 to 53: weeks begin on Sundays, and week 1 with the first Sunday of the year. */
export function week(local: Date): number {
  return Math.floor((dayOfYear(local) - 1 + 7 - local.getUTCDay()) / 7);
}

/** The Thursday of the ISO week (Monday to Sunday): the week counts to the year that Thursday is in. */
function thursday(local: Date): Date {
  return new Date(local.getTime() + (4 - isoDayOfWeek(local)) * DAY);
}

/** 1 to 53. */
export function isoWeek(local: Date): number {
  return Math.ceil(dayOfYear(thursday(local)) / 7);
}

/** The year the ISO week counts to. */
export function isoWeekYear(local: Date): number {
  return thursday(local).getUTCFullYear();
}

/** Milliseconds of 0:00 on a day of an ISO week; weeks and days out of range carry over. */
export function isoWeekDate(year: number, isoWeekNumber: number, day: number): number {
  // 4 January is always in week 1.
  const fourth = new Date(startOfYear(year) + 3 * DAY);
  return fourth.getTime() + ((isoWeekNumber - 1) * 7 + day - isoDayOfWeek(fourth)) * DAY;
}
