import {
  type DateFields,
  dateColumns,
  dateWithin,
  formatDate,
  formatTime,
  parseDate,
  parseTime,
  timeColumns,
  timeWithin,
} from './picker-dates';

const range = (start: string, end: string, fields: DateFields = 'day') => ({ start, end, fields });

test.each([
  ['the 31st of a month with 30 days becomes its last', [2025, 4, 31], [2025, 4, 30]],
  ['the 29th of February in a common year', [2025, 2, 29], [2025, 2, 28]],
  ['the 29th of February in a leap year stays', [2024, 2, 29], [2024, 2, 29]],
  ['before the range: its first day', [2023, 12, 31], [2024, 2, 10]],
  ['after the range: its last day', [2026, 6, 16], [2026, 6, 15]],
])('a date within its range: %s', (_, chosen, expected) => {
  expect(dateWithin(chosen, range('2024-02-10', '2026-06-15'))).toEqual(expected);
});

test('columns end where the range does, only in its first and last year and month', () => {
  const first = dateColumns([2024, 2, 10], range('2024-02-10', '2026-06-15'));
  expect(first).toEqual([[2024, 2025, 2026], [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], expect.arrayContaining([10, 29])]);
  expect(first[2]).toHaveLength(20);
  const middle = dateColumns([2025, 2, 1], range('2024-02-10', '2026-06-15'));
  expect(middle.map((column) => column.length)).toEqual([3, 12, 28]);
  const last = dateColumns([2026, 6, 1], range('2024-02-10', '2026-06-15'));
  expect(last.map((column) => column.at(-1))).toEqual([2026, 6, 15]);
});

test.each([
  ['year', 1, '2025'],
  ['month', 2, '2025-03'],
  ['day', 3, '2025-03-04'],
] as const)('fields=%s has %i columns and tells %s', (fields, columns, told) => {
  expect(dateColumns([2025, 3, 4], range('', '', fields))).toHaveLength(columns);
  expect(formatDate([2025, 3, 4], fields)).toBe(told);
});

test('what is no date starts today; a month alone starts at its day', () => {
  expect(parseDate('', '2025-11-26')).toEqual([2025, 11, 26]);
  expect(parseDate('2024-05', '2025-11-26')).toEqual([2024, 5, 26]);
});

test.each([
  [
    [9, 0],
    [9, 30],
  ],
  [
    [17, 1],
    [17, 0],
  ],
  [
    [12, 59],
    [12, 59],
  ],
])('the time %j within 09:30 to 17:00 is %j', (chosen, expected) => {
  expect(timeWithin(chosen, { start: '09:30', end: '17:00' })).toEqual(expected);
});

test('minutes begin with the range in its first hour and end with it in its last', () => {
  const times = { start: '09:30', end: '17:00' };
  expect(timeColumns([9, 30], times)[1]?.[0]).toBe(30);
  expect(timeColumns([10, 0], times)[1]).toHaveLength(60);
  expect(timeColumns([17, 0], times)[1]).toEqual([0]);
  expect(timeColumns([0, 0], { start: '', end: '' }).map((column) => column.length)).toEqual([24, 60]);
});

test('times are read and told as hh:mm', () => {
  expect(formatTime(parseTime('9:05'))).toBe('09:05');
  expect(formatTime(parseTime(''))).toBe('00:00');
});
