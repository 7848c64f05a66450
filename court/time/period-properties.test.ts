import fc from 'fast-check';
import { isDayOff, isProvisional, nextWorkingDay } from './calendar';
import { addDays, addMonths, parseLegalDate as date, daysBetween, type LegalDate } from './legal-date';
import { computePeriod, type PeriodInput } from './period';

const anyDay = fc.integer({ min: 0, max: 7000 }).map((days) => addDays(date('2019-01-01'), days));
const anyLength = fc.oneof(
  fc.record({ days: fc.integer({ min: 1, max: 3660 }) }),
  fc.record({ months: fc.integer({ min: 1, max: 240 }) }),
  fc.record({ years: fc.integer({ min: 1, max: 20 }) }),
);
const lastDayOf = (from: LegalDate, days: number) => computePeriod({ from, days }).lastDay;

test('TIME-2: the last day is the first working day on or after the nominal one', () => {
  fc.assert(
    fc.property(anyDay, anyLength, (from, length) => {
      const period = computePeriod({ from, ...length });
      expect(period.firstDay).toBe(addDays(from, 1));
      expect(isDayOff(period.lastDay)).toBe(false);
      for (let day = period.nominalLastDay; day < period.lastDay; day = addDays(day, 1)) {
        expect(isDayOff(day)).toBe(true);
      }
      expect(period.lastDay >= period.nominalLastDay).toBe(true);
      expect(period.shifted).toBe(isDayOff(period.nominalLastDay));
      expect(computePeriod({ from, ...length })).toEqual(period);
    }),
  );
});

test('a longer period, or a later event, never ends earlier', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 1, max: 400 }), (from, days) => {
      expect(lastDayOf(from, days + 1) >= lastDayOf(from, days)).toBe(true);
      expect(lastDayOf(addDays(from, 1), days) >= lastDayOf(from, days)).toBe(true);
      expect(daysBetween(from, lastDayOf(from, days))).toBeGreaterThanOrEqual(days);
    }),
  );
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 1, max: 239 }), (from, months) => {
      const end = (count: number) => computePeriod({ from, months: count }).lastDay;
      expect(end(months + 1) >= end(months)).toBe(true);
    }),
  );
});

test('TIME-4: twelve months are a year', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 1, max: 20 }), (from, years) => {
      const period = computePeriod({ from, years });
      expect(computePeriod({ from, months: years * 12 }).lastDay).toBe(period.lastDay);
      expect(period.nominalLastDay).toBe(addMonths(from, years * 12));
      expect(period.lastDay).toBe(nextWorkingDay(period.nominalLastDay));
    }),
  );
});

describe('TIME-2: a last day that rests on a year without a notice', () => {
  test('is marked, and the nominal day is recommended if it was moved', () => {
    const period = computePeriod({ from: date('2029-09-16'), days: 15 });
    expect(period).toMatchObject({ nominalLastDay: '2029-10-01', lastDay: '2029-10-04', provisional: true });
    expect(period.steps.map(({ text }) => text)).toContain(
      '国务院的放假安排尚未公布或录入，这里按周末和法定节日推算，最后一天可能变动。稳妥起见，请不晚于 2029 年 10 月 1 日（周一）办理。',
    );
    const unmoved = computePeriod({ from: date('2029-03-05'), days: 15 });
    expect(unmoved).toMatchObject({ lastDay: '2029-03-20', shifted: false, provisional: true });
    expect(unmoved.steps.at(-2)?.text).toMatch(/可能变动。$/);
  });

  test('is not marked for the year of the event or the days in between', () => {
    expect(computePeriod({ from: date('2023-12-20'), days: 15 })).toMatchObject({
      lastDay: '2024-01-04',
      provisional: false,
    });
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 400 }), (from, days) => {
        const { nominalLastDay, lastDay, provisional, steps } = computePeriod({ from, days });
        expect(provisional).toBe(isProvisional(nominalLastDay) || isProvisional(lastDay));
        expect(steps).toHaveLength(provisional ? 5 : 4);
      }),
    );
  });

  test('is marked if only the move leads there, or comes from there', () => {
    // Saturday 2022-12-31, of a year without data, moves past the holiday of 2023.
    expect(computePeriod({ from: date('2022-12-16'), days: 15 })).toMatchObject({
      nominalLastDay: '2022-12-31',
      lastDay: '2023-01-03',
      provisional: true,
    });
  });
});

test('a length that is none is refused', () => {
  const from = date('2025-03-03');
  // As it may come from stored data, past the compiler.
  const refused: object[] = [
    {},
    { days: 15, months: 1 },
    { months: 1, years: 1 },
    { days: 0 },
    { days: -1 },
    { days: 1.5 },
    { days: 3661 },
    { days: Number.NaN },
    { days: '15' },
    { days: null },
    { months: 0 },
    { months: 241 },
    { years: 0 },
    { years: 21 },
  ];
  for (const length of refused) {
    const input: PeriodInput = Object.assign(JSON.parse('{}'), { from }, length);
    expect(() => computePeriod(input)).toThrow(RangeError);
  }
  expect(computePeriod({ from, days: 3660 }).nominalLastDay).toBe('2035-03-11');
  expect(computePeriod({ from, months: 240 }).nominalLastDay).toBe('2045-03-03');
  expect(computePeriod({ from, years: 20 }).nominalLastDay).toBe('2045-03-03');
  expect(() => computePeriod({ from: date('2199-12-20'), days: 15 })).toThrow(RangeError);
});
