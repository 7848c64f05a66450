/** 办案数据的口径: days, months, and that each figure says in plain words what it is. */
import fc from 'fast-check';
import { type LegalDate, parseLegalDate } from '../time/legal-date';
import { FIGURES, type FigureDefinition, STANDING } from './definitions';
import { averageDays, medianDays, type Took } from './duration';
import { addToMonth, isMonth, lastDayOf, MONTHS_KEPT, monthOf, monthsBefore, monthsToCount, parseMonth } from './month';

const took = (...days: number[]): Took[] => days.map((one) => ({ days: one, cases: 1 }));
const day = (text: string): LegalDate => parseLegalDate(text);

test('one case that took long moves the average, hardly the median', () => {
  expect([averageDays(took(3, 5, 7)), medianDays(took(3, 5, 7))]).toEqual([5, 5]);
  expect([averageDays(took(3, 5, 700)), medianDays(took(3, 5, 700))]).toEqual([236, 5]);
  expect(medianDays(took(2, 5))).toBe(3.5);
  expect([averageDays([]), medianDays([])]).toEqual([null, null]);
  expect(averageDays(took(0, 0, 1))).toBe(0.3);
});

test('grouped by days, average and median are those of the cases one by one', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 900 }), { minLength: 1, maxLength: 60 }), (days) => {
      const grouped = [...new Set(days)].map((one) => ({
        days: one,
        cases: days.filter((each) => each === one).length,
      }));
      const inOrder = days.toSorted((a, b) => a - b);
      const [low = 0, high = 0] = [inOrder[Math.floor((days.length - 1) / 2)], inOrder[Math.floor(days.length / 2)]];
      expect(medianDays(grouped)).toBe((low + high) / 2);
      expect(averageDays(grouped)).toBe(averageDays(took(...days)));
    }),
  );
});

test('months go over the year and know their last day', () => {
  expect(addToMonth(parseMonth('2024-12'), 1)).toBe('2025-01');
  expect(addToMonth(parseMonth('2025-01'), -13)).toBe('2023-12');
  expect(lastDayOf(parseMonth('2024-02'))).toBe('2024-02-29');
  expect([isMonth('2025-13'), isMonth('2025-1'), isMonth('2025-09')]).toEqual([false, false, true]);
  expect(() => parseMonth('2025')).toThrow(RangeError);
});

test('all missing months are counted; after that the latest three each night, and each older one within three weeks', () => {
  const today = day('2025-03-31');
  const all = monthsBefore(today);
  expect([all.length, all[0], all.at(-1)]).toEqual([MONTHS_KEPT, '2025-02', '2023-03']);
  expect(monthsToCount(today, new Set())).toEqual(all);
  const kept = new Set<string>(all);
  const nights = Array.from({ length: 21 }, (_none, i) =>
    monthsToCount(day(`2025-03-${String(i + 1).padStart(2, '0')}`), kept),
  );
  for (const night of nights) expect(night.slice(0, 3)).toEqual(['2025-02', '2025-01', '2024-12']);
  expect(nights.every((night) => night.length === 4)).toBe(true);
  expect(new Set(nights.flat())).toEqual(kept);
  expect(monthsToCount(today, new Set())).not.toContain(monthOf(today));
});

test('each figure says what it is and how it is counted; a part names what it is a part of', () => {
  const all: FigureDefinition[] = Object.values(FIGURES);
  for (const { plain, how, of } of all) {
    expect(plain).toMatch(/。$/);
    expect(how).toMatch(/。$/);
    if (of !== undefined) expect(Object.keys(FIGURES)).toContain(of);
  }
  for (const { plain, how } of Object.values(STANDING)) expect(`${plain}${how}`).toMatch(/。.*。$/);
  expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
});
