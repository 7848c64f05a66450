import fc from 'fast-check';
import { clockText, instantAt, spanText } from './clock-time';
import { addDays, legalDateOf, parseLegalDate } from './legal-date';

test('a time of a day is that of Shanghai, whatever zone the server is in', () => {
  const instant = instantAt(parseLegalDate('2025-03-05'), '09:05');
  expect(new Date(instant).toISOString()).toBe('2025-03-05T01:05:00.000Z');
  expect(clockText(instant)).toBe('09:05');
  expect(spanText(instant, instant + 1_800_000)).toBe('2025 年 3 月 5 日（周三）09:05–09:35');
});

test('what was written is read back, for every minute of every day', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 40_000 }), fc.integer({ min: 0, max: 1439 }), (days, minute) => {
      const date = addDays(parseLegalDate('1992-01-01'), days);
      const time = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
      const instant = instantAt(date, time);
      expect([legalDateOf(instant), clockText(instant)]).toEqual([date, time]);
    }),
  );
});

test.each(['25:00', '9:00', '09:60', '', '09:00:00'])('%s is no time', (time) => {
  expect(() => instantAt(parseLegalDate('2025-03-05'), time)).toThrow(RangeError);
});
