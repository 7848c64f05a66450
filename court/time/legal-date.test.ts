import fc from 'fast-check';
import {
  addDays,
  addMonths,
  addYears,
  daysBetween,
  isLegalDate,
  type LegalDate,
  legalDateOf,
  legalDateText,
  parseLegalDate,
  weekday,
} from './legal-date';

const date = parseLegalDate;
const leap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
const monthLengths = (year: number) => [31, leap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const written = (year: number, month: number, day: number) =>
  date(`${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`);

/** Every day from 1900 to 2199, counted without Date. */
const EVERY_DAY: LegalDate[] = [];
for (let year = 1900; year < 2200; year++) {
  for (const [i, length] of monthLengths(year).entries()) {
    for (let day = 1; day <= length; day++) EVERY_DAY.push(written(year, i + 1, day));
  }
}
const anyIndex = fc.integer({ min: 0, max: EVERY_DAY.length - 1 });
const at = (index: number) => date(EVERY_DAY[index] ?? 'none');

test.each(['1900-01-01', '2199-12-31', '2000-02-29', '2024-02-29', '2025-02-28'])('%s is a date', (text) => {
  expect(isLegalDate(text)).toBe(true);
  expect(parseLegalDate(text)).toBe(text);
});

test.each([
  '1899-12-31',
  '2200-01-01',
  '1900-02-29', // 1900 was no leap year
  '2025-02-29',
  '2025-02-30',
  '2025-04-31',
  '2025-13-01',
  '2025-00-10',
  '2025-01-00',
  '2025-1-1',
  '20250101',
  '2025-01-01 ',
  '2025-01-01\n',
  '2025-01-01T00:00:00Z',
  '２０２５-01-01',
  '',
])('%j is no date', (text) => {
  expect(isLegalDate(text)).toBe(false);
  expect(() => parseLegalDate(text)).toThrow(RangeError);
});

test('days are added as one turns the pages of a calendar, across every leap year and year end', () => {
  for (let i = 1; i < EVERY_DAY.length; i++) {
    if (addDays(at(i - 1), 1) !== at(i)) throw new Error(`after ${at(i - 1)}`);
  }
  fc.assert(
    fc.property(anyIndex, anyIndex, (from, to) => {
      expect(addDays(at(from), to - from)).toBe(at(to));
      expect(daysBetween(at(from), at(to))).toBe(to - from);
    }),
  );
});

test('TIME-4: months end on the corresponding day, or else on the last of the month', () => {
  fc.assert(
    fc.property(anyIndex, fc.integer({ min: -600, max: 600 }), (index, months) => {
      const from = at(index);
      // Counted month by month, not by division.
      let [year = 0, month = 0] = from.split('-').map(Number);
      for (let i = 0; i < Math.abs(months); i++) {
        month += Math.sign(months);
        if (month === 13) [year, month] = [year + 1, 1];
        if (month === 0) [year, month] = [year - 1, 12];
      }
      fc.pre(year >= 1900 && year < 2200);
      const last = monthLengths(year)[month - 1] ?? 0;
      expect(addMonths(from, months)).toBe(written(year, month, Math.min(Number(from.slice(8)), last)));
    }),
  );
});

test.each([
  ['2024-08-31', 6, '2025-02-28'],
  ['2023-08-31', 6, '2024-02-29'],
  ['2025-01-31', 1, '2025-02-28'],
  ['2025-02-28', 1, '2025-03-28'], // not the last day of March
  ['2025-12-31', 2, '2026-02-28'],
  ['2025-11-30', 1, '2025-12-30'],
  ['2025-12-01', 1, '2026-01-01'],
  ['2025-03-31', -1, '2025-02-28'],
  ['2025-01-15', -1, '2024-12-15'],
])('TIME-4: %s and %i months is %s', (from, months, to) => {
  expect(addMonths(date(from), months)).toBe(to);
});

test.each([
  ['2024-02-29', 1, '2025-02-28'],
  ['2024-02-29', 4, '2028-02-29'],
  ['2023-02-28', 1, '2024-02-28'],
  ['2023-06-30', 2, '2025-06-30'],
])('TIME-4: %s and %i years is %s', (from, years, to) => {
  expect(addYears(date(from), years)).toBe(to);
});

test('weekdays go round in seven, and known days have theirs', () => {
  expect(weekday(date('1900-01-01'))).toBe(1);
  expect(weekday(date('1970-01-01'))).toBe(4);
  expect(weekday(date('2025-01-25'))).toBe(6);
  expect(weekday(date('2025-01-26'))).toBe(7);
  fc.assert(fc.property(anyIndex, (i) => expect(weekday(at(i))).toBe((i % 7) + 1)));
});

test('what leaves 1900–2199, is no whole number or no date is refused', () => {
  expect(() => addDays(date('2199-12-31'), 1)).toThrow(RangeError);
  expect(() => addDays(date('1900-01-01'), -1)).toThrow(RangeError);
  expect(() => addMonths(date('2199-12-01'), 1)).toThrow(RangeError);
  expect(() => addYears(date('2199-01-01'), 1)).toThrow(RangeError);
  expect(() => addDays(date('2025-01-01'), 0.5)).toThrow(RangeError);
  expect(() => addDays(date('2025-01-01'), Number.NaN)).toThrow(RangeError);
  expect(() => addDays(date('2025-01-01'), Number.MAX_SAFE_INTEGER)).toThrow(RangeError);
  expect(() => addMonths(date('2025-01-01'), 1.5)).toThrow(RangeError);
  expect(() => addMonths(date('2025-01-01'), Number.MAX_SAFE_INTEGER)).toThrow(RangeError);
  expect(() => addYears(date('2025-01-01'), Number.POSITIVE_INFINITY)).toThrow(RangeError);
});

test('a day begins at midnight in Shanghai', () => {
  expect(legalDateOf(Date.parse('2025-03-13T23:59:59.999+08:00'))).toBe('2025-03-13');
  expect(legalDateOf(Date.parse('2025-03-14T00:00:00+08:00'))).toBe('2025-03-14');
});

test('dates are written out for people', () => {
  expect(legalDateText(date('2025-01-05'))).toBe('2025 年 1 月 5 日（周日）');
  expect(legalDateText(date('2025-10-06'))).toBe('2025 年 10 月 6 日（周一）');
});
