import fc from 'fast-check';
import { addWorkingDays, dayOffReason, isDayOff, isProvisional, nextWorkingDay } from './calendar';
import { ARRANGED_YEARS, FIXED_HOLIDAYS } from './calendar-data';
import { addDays, parseLegalDate as date, daysBetween, type LegalDate, weekday } from './legal-date';

/** Any day of the years with and without notices. */
const anyDay = fc.integer({ min: 0, max: 9000 }).map((days) => addDays(date('2018-01-01'), days));
const run = (from: string, to: string): LegalDate[] =>
  Array.from({ length: daysBetween(date(from), date(to)) + 1 }, (_, i) => addDays(date(from), i));
const daysOf = (year: number) => run(`${year}-01-01`, `${year}-12-31`);

const workedDays = ARRANGED_YEARS.flatMap(({ holidays }) => holidays.flatMap(({ worked }) => worked ?? []));

test('TIME-2: weekends, holidays and shifted days are off; a weekend made a working day is not', () => {
  expect(dayOffReason(date('2025-01-25'))).toBe('周六');
  expect(dayOffReason(date('2025-01-19'))).toBe('周日');
  expect(dayOffReason(date('2025-01-26'))).toBeUndefined(); // Sunday worked
  expect(dayOffReason(date('2025-01-27'))).toBeUndefined();
  expect(dayOffReason(date('2025-01-28'))).toBe('春节');
  expect(dayOffReason(date('2025-02-04'))).toBe('春节'); // shifted
  expect(dayOffReason(date('2025-02-05'))).toBeUndefined();
  expect(dayOffReason(date('2025-10-04'))).toBe('国庆节、中秋节'); // a Saturday within the run
  expect(dayOffReason(date('2022-12-31'))).toBe('元旦'); // by the notice for 2023
  expect(dayOffReason(date('2023-01-02'))).toBe('元旦'); // shifted
  expect(dayOffReason(date('2023-04-23'))).toBeUndefined(); // Sunday worked
  expect(dayOffReason(date('2023-10-06'))).toBe('中秋节、国庆节');
  expect(dayOffReason(date('2024-02-09'))).toBeUndefined(); // 除夕 of 2024
  expect(dayOffReason(date('2024-06-08'))).toBe('周六'); // “与周末连休”
  for (const day of workedDays) expect(isDayOff(date(day))).toBe(false);
});

test('TIME-2: the next working day', () => {
  expect(nextWorkingDay(date('2025-03-13'))).toBe('2025-03-13');
  expect(nextWorkingDay(date('2023-09-29'))).toBe('2023-10-07'); // a Saturday worked
  expect(nextWorkingDay(date('2025-10-01'))).toBe('2025-10-09');
  expect(nextWorkingDay(date('2025-10-11'))).toBe('2025-10-11');
  expect(nextWorkingDay(date('2025-10-12'))).toBe('2025-10-13');
  expect(nextWorkingDay(date('2026-02-14'))).toBe('2026-02-14');
  expect(nextWorkingDay(date('2026-02-15'))).toBe('2026-02-24');
  fc.assert(
    fc.property(anyDay, (day) => {
      const next = nextWorkingDay(day);
      expect(isDayOff(next)).toBe(false);
      for (let each = day; each < next; each = addDays(each, 1)) expect(isDayOff(each)).toBe(true);
      expect(isDayOff(day)).toBe(dayOffReason(day) !== undefined);
    }),
  );
  expect(() => nextWorkingDay(date('2199-12-31'))).not.toThrow(); // a Tuesday
});

test('working days are counted without days off, the first day not counted', () => {
  expect(addWorkingDays(date('2025-03-03'), 3)).toBe('2025-03-06');
  expect(addWorkingDays(date('2025-03-06'), 3)).toBe('2025-03-11');
  expect(addWorkingDays(date('2025-03-08'), 1)).toBe('2025-03-10'); // from a Saturday
  expect(addWorkingDays(date('2025-09-26'), 3)).toBe('2025-09-30'); // Sunday the 28th worked
  expect(addWorkingDays(date('2025-09-30'), 3)).toBe('2025-10-11');
  expect(addWorkingDays(date('2025-12-31'), 1)).toBe('2026-01-04');
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 1, max: 60 }), (day, count) => {
      const end = addWorkingDays(day, count);
      expect(run(addDays(day, 1), end).filter((each) => !isDayOff(each))).toHaveLength(count);
      expect(isDayOff(end)).toBe(false);
    }),
  );
  for (const count of [0, -1, 1.5, 367, Number.NaN]) {
    expect(() => addWorkingDays(date('2025-03-03'), count)).toThrow(RangeError);
  }
});

test('TIME-2: a year without a notice is reckoned and marked provisional', () => {
  expect(isProvisional(date('2022-12-31'))).toBe(true);
  expect(isProvisional(date('2023-01-01'))).toBe(false);
  expect(isProvisional(date('2025-12-31'))).toBe(false);
  const last = ARRANGED_YEARS.at(-1)?.year ?? 0;
  // The next notice may still move the last days of this year.
  expect(isProvisional(date(`${last}-12-27`))).toBe(false);
  expect(isProvisional(date(`${last}-12-28`))).toBe(true);
  expect(isProvisional(date(`${last + 1}-01-01`))).toBe(true);
});

test('TIME-2: reckoned years have the weekends and the days of 放假办法第2条', () => {
  for (const year of [2031, 2040, 2199]) {
    const holidays = daysOf(year).filter((day) => !/^周/.test(dayOffReason(day) ?? '周'));
    expect(holidays.map((day) => day.slice(5))).toEqual(['01-01', '05-01', '05-02', '10-01', '10-02', '10-03']);
    for (const day of daysOf(year)) if (weekday(day) >= 6) expect(isDayOff(day)).toBe(true);
  }
  expect(FIXED_HOLIDAYS.map(({ name }) => name)).toEqual(['元旦', '劳动节', '国庆节']);
  expect(dayOffReason(date('2028-10-03'))).toBe('国庆节、中秋节');
  expect(dayOffReason(date('2028-10-02'))).toBe('国庆节');
  expect(dayOffReason(date('2029-02-12'))).toBe('春节');
  expect(dayOffReason(date('2029-02-16'))).toBeUndefined();
  expect(dayOffReason(date('2030-09-12'))).toBe('中秋节');
});
