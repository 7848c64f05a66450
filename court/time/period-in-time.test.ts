import fc from 'fast-check';
import { addDays, parseLegalDate as date } from './legal-date';
import { computeHourPeriod, daysLeft, isInTime } from './period';

const anyDay = fc.integer({ min: 0, max: 7000 }).map((days) => addDays(date('2019-01-01'), days));
const shanghai = (text: string) => Date.parse(`${text}+08:00`);

test('TIME-1: the hour of the event is not counted, not even when it began that very moment', () => {
  const start = (text: string) => computeHourPeriod(shanghai(text), 1).startsAt;
  expect(start('2025-03-07T15:59:59.999')).toBe(shanghai('2025-03-07T16:00'));
  expect(start('2025-03-07T16:00')).toBe(shanghai('2025-03-07T17:00'));
  expect(start('2025-03-07T16:00:00.001')).toBe(shanghai('2025-03-07T17:00'));
  expect(start('2025-12-31T23:30')).toBe(shanghai('2026-01-01T00:00'));
  const anyInstant = fc.integer({ min: 0, max: 4_102_444_800_000 });
  fc.assert(
    fc.property(anyInstant, fc.integer({ min: 1, max: 720 }), (instant, hours) => {
      const { startsAt, endsAt } = computeHourPeriod(instant, hours);
      expect(startsAt % 3_600_000).toBe(0);
      expect(startsAt - instant).toBeGreaterThan(0);
      expect(startsAt - instant).toBeLessThanOrEqual(3_600_000);
      expect(endsAt - startsAt).toBe(hours * 3_600_000);
    }),
  );
});

test('TIME-3: in time until 24:00 Shanghai of the last day', () => {
  const lastDay = date('2025-03-13');
  expect(isInTime(shanghai('2025-03-13T00:00'), lastDay)).toBe(true);
  expect(isInTime(shanghai('2025-03-13T23:59:59.999'), lastDay)).toBe(true);
  expect(isInTime(shanghai('2025-03-14T00:00'), lastDay)).toBe(false);
  expect(isInTime(Date.parse('2025-03-13T15:59:59.999Z'), lastDay)).toBe(true);
  expect(isInTime(Date.parse('2025-03-13T16:00:00Z'), lastDay)).toBe(false);
  expect(() => isInTime(Number.NaN, lastDay)).toThrow(RangeError);
});

test('days left: 0 on the last day, negative when it is over, in step with TIME-3', () => {
  const lastDay = date('2025-03-13');
  expect(daysLeft(shanghai('2025-03-10T09:00'), lastDay)).toBe(3);
  expect(daysLeft(shanghai('2025-03-12T23:59:59.999'), lastDay)).toBe(1);
  expect(daysLeft(shanghai('2025-03-13T00:00'), lastDay)).toBe(0);
  expect(daysLeft(shanghai('2025-03-13T23:59:59.999'), lastDay)).toBe(0);
  expect(daysLeft(shanghai('2025-03-14T00:00'), lastDay)).toBe(-1);
  expect(daysLeft(shanghai('2025-01-01T12:00'), lastDay)).toBe(71);
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 0, max: 2_000_000_000_000 }), (last, now) => {
      expect(isInTime(now, last)).toBe(daysLeft(now, last) >= 0);
    }),
  );
});

test('hours or a time that are none are refused', () => {
  for (const hours of [0, -1, 1.5, 721, Number.NaN]) expect(() => computeHourPeriod(0, hours)).toThrow(RangeError);
  for (const instant of [0.5, Number.NaN, Number.POSITIVE_INFINITY]) {
    expect(() => computeHourPeriod(instant, 48)).toThrow(RangeError);
  }
});
