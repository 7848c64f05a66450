import fc from 'fast-check';
import { isDayOff, nextWorkingDay } from './calendar';
import { type Interval, leaveOut, onWorkingDay } from './exclusion';
import { addDays, parseLegalDate as date, type LegalDate } from './legal-date';

const start = date('2025-01-06');
const end = date('2025-04-07'); // a Monday
const days = (from: string, to?: string): Interval => ({ from: date(from), to: to === undefined ? to : date(to) });
const endWith = (...intervals: Interval[]): LegalDate => {
  const moved = leaveOut(start, end, intervals);
  if (moved.standsStill) throw new Error('stands still');
  return moved.end;
};

test('TIME-10 a day left out moves the end by a day, the first and last day of an interval included', () => {
  expect(endWith()).toBe('2025-04-07');
  expect(endWith(days('2025-02-03', '2025-02-03'))).toBe('2025-04-08');
  expect(endWith(days('2025-02-03', '2025-02-12'))).toBe('2025-04-17');
  expect(endWith(days('2025-04-07', '2025-04-09'))).toBe('2025-04-10');
});

test('TIME-10 days in several intervals count once', () => {
  const overlapping = [
    days('2025-02-01', '2025-02-10'),
    days('2025-02-06', '2025-02-12'),
    days('2025-02-03', '2025-02-04'),
  ];
  expect(leaveOut(start, end, overlapping)).toEqual({ standsStill: false, end: '2025-04-19', days: 12 });
  expect(endWith(days('2025-02-01', '2025-02-05'), days('2025-02-06', '2025-02-10'))).toBe('2025-04-17');
});

test('TIME-10 what lies before the beginning or begins after the end leaves out nothing', () => {
  expect(endWith(days('2024-12-01', '2025-01-06'))).toBe('2025-04-07');
  expect(endWith(days('2024-12-01', '2025-01-08'))).toBe('2025-04-09');
  expect(endWith(days('2025-04-08', '2025-05-30'))).toBe('2025-04-07');
  // A limit prolonged by one interval is still running when the next begins.
  expect(endWith(days('2025-04-01', '2025-04-10'), days('2025-04-17', '2025-04-18'))).toBe('2025-04-19');
  expect(leaveOut(start, end, [days('2025-04-08')])).toEqual({ standsStill: false, end: '2025-04-07', days: 0 });
});

test('TIME-2, TIME-10 an interval that begins on the working day to which the end moves is in time', () => {
  const saturday = date('2025-03-15');
  const moved = leaveOut(start, saturday, [days('2025-03-17', '2025-03-18')]);
  expect(moved).toEqual({ standsStill: false, end: '2025-03-19', days: 2 });
  expect(leaveOut(start, saturday, [days('2025-03-18', '2025-03-19')])).toMatchObject({ end: '2025-03-15' });
});

test('TIME-10 while an interval lasts the limit stands still, with the days it has left', () => {
  expect(leaveOut(start, end, [days('2025-04-01')])).toEqual({
    standsStill: true,
    since: '2025-04-01',
    daysLeft: 7,
    days: 0,
  });
  expect(leaveOut(start, end, [days('2025-04-07')])).toMatchObject({ daysLeft: 1 });
  // Also from an earlier interval into it, and whatever else ends meanwhile.
  const both = [days('2025-02-01', '2025-02-10'), days('2025-02-05'), days('2025-03-01', '2025-03-02')];
  expect(leaveOut(start, end, both)).toMatchObject({ standsStill: true, since: '2025-02-01' });
});

test('an interval that ends before it begins is refused', () => {
  expect(() => leaveOut(start, end, [days('2025-02-03', '2025-02-02')])).toThrow(RangeError);
});

test('TIME-2 a last day found otherwise moves as that of a period', () => {
  expect(onWorkingDay(date('2025-10-01'))).toMatchObject({ lastDay: '2025-10-09', provisional: false });
  expect(onWorkingDay(date('2025-10-01')).steps.map(({ rule }) => rule)).toEqual([
    'TIME-2 民事诉讼法第85条第3款',
    'TIME-3 民事诉讼法第85条第4款、民法典第203条第2款',
  ]);
  expect(onWorkingDay(date('2029-10-01')).provisional).toBe(true);
});

describe('TIME-10 whatever is left out', () => {
  const anyInterval = fc
    .record({ at: fc.integer({ min: -30, max: 200 }), length: fc.integer({ min: 0, max: 60 }) })
    .map(({ at, length }): Interval => ({ from: addDays(start, at), to: addDays(start, at + length) }));
  const several = fc.array(anyInterval, { maxLength: 6 });

  test('the limit never ends earlier for it', () => {
    fc.assert(
      fc.property(several, anyInterval, (intervals, more) => {
        expect(endWith(...intervals) >= end).toBe(true);
        expect(endWith(...intervals, more) >= endWith(...intervals)).toBe(true);
      }),
    );
  });

  test('the order in which it was recorded does not matter', () => {
    fc.assert(
      fc.property(
        several.chain((intervals) =>
          fc.tuple(fc.constant(intervals), fc.shuffledSubarray(intervals, { minLength: intervals.length })),
        ),
        ([intervals, shuffled]) => {
          expect(leaveOut(start, end, shuffled)).toEqual(leaveOut(start, end, intervals));
        },
      ),
    );
  });

  test('as many days count as would without it, one by one', () => {
    fc.assert(
      fc.property(several, (intervals) => {
        const moved = endWith(...intervals);
        const out = (day: LegalDate) =>
          intervals.some(({ from, to }) => from <= day && (to === undefined || day <= to));
        let counted = 0;
        for (let day = addDays(start, 1); day <= moved; day = addDays(day, 1)) if (!out(day)) counted++;
        expect(counted).toBeGreaterThanOrEqual(91);
        // TIME-2: only what begins after a last day that was off finds the limit still running, on the day it was moved to.
        if (!intervals.some(({ from }) => isDayOff(addDays(from, -1)))) expect(counted).toBe(91);
      }),
    );
  });

  test('the last day is never a day off', () => {
    fc.assert(
      fc.property(several, (intervals) => {
        const { lastDay } = onWorkingDay(endWith(...intervals));
        expect(isDayOff(lastDay)).toBe(false);
        expect(lastDay).toBe(nextWorkingDay(endWith(...intervals)));
      }),
    );
  });
});
