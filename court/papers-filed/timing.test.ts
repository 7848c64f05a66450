import fc from 'fast-check';
import { addDays, type LegalDate, parseLegalDate } from '../time/legal-date';
import { type TimingFacts, timingOf, worst } from './timing';

const LAST = parseLegalDate('2025-03-18');
const at = (text: string): number => Date.parse(`${text}+08:00`);
const timing = (text: string, more: Partial<TimingFacts> = {}) =>
  timingOf({ receivedAt: at(text), lastDay: LAST, outages: [], ...more });

test('TIME-3 the last second of the last day is in time, the first of the next is not', () => {
  expect(timing('2025-03-18T23:59:59.999').state).toBe('inTime');
  expect(timing('2025-03-19T00:00:00').state).toBe('late');
});

test('TIME-3 Shanghai’s midnight counts, wherever the server stands', () => {
  expect(timingOf({ receivedAt: Date.parse('2025-03-18T15:59:59Z'), lastDay: LAST, outages: [] }).state).toBe('inTime');
  expect(timingOf({ receivedAt: Date.parse('2025-03-18T16:00:00Z'), lastDay: LAST, outages: [] }).state).toBe('late');
});

test('SERVE-6 where nothing was served nothing runs: early is not late', () => {
  expect(timing('2025-03-19T00:00:00', { lastDay: null })).toMatchObject({ state: 'open', lastDay: null });
});

test('TIME-3 posted on the last day is in time, whenever it arrives; entered later, the day at the counter counts', () => {
  const late = '2025-03-22T10:00:00';
  expect(timing(late, { paper: { how: 'posted', on: LAST } }).state).toBe('inTime');
  expect(timing(late, { paper: { how: 'handedIn', on: LAST } }).state).toBe('inTime');
  expect(timing(late, { paper: { how: 'posted', on: addDays(LAST, 1) } }).state).toBe('late');
});

test('TIME-5 an outage on the last day is noted beside a late paper as a ground, with the day until which to ask; it restores nothing', () => {
  const outages = [{ from: at('2025-03-18T22:00:00'), to: at('2025-03-19T01:30:00') }];
  const found = timing('2025-03-19T08:00:00', { outages });
  // 10 days from 03-19, the day on which it ended.
  expect(found).toMatchObject({ state: 'late', outageMinutes: 120, restoreUntil: '2025-03-31' });
  expect(found.step.text).toContain('申请顺延期限');
});

test('TIME-5 an outage that still lasts has no day yet; one of another day is none of it; who is in time needs none', () => {
  const lasting = [{ from: at('2025-03-18T23:00:00') }];
  expect(timing('2025-03-19T00:30:00', { outages: lasting })).toMatchObject({ outageMinutes: 60, restoreUntil: null });
  const other = [{ from: at('2025-03-17T22:00:00'), to: at('2025-03-17T23:00:00') }];
  expect(timing('2025-03-19T08:00:00', { outages: other })).toMatchObject({ outageMinutes: 0, restoreUntil: null });
  expect(timing('2025-03-18T23:00:00', { outages: lasting })).toMatchObject({ state: 'inTime', outageMinutes: 0 });
});

test('TIME-3 in time or late is only a matter of the day', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: at('2025-03-01T00:00:00'), max: at('2025-04-05T00:00:00') }),
      fc.integer({ min: 0, max: 40 }),
      (receivedAt, day) => {
        const lastDay: LegalDate = addDays(parseLegalDate('2025-03-01'), day);
        const end = Date.parse(`${lastDay}T24:00:00+08:00`);
        expect(timingOf({ receivedAt, lastDay, outages: [] }).state).toBe(receivedAt < end ? 'inTime' : 'late');
      },
    ),
  );
});

test('TIME-8 of those who file together the one that is late stands out', () => {
  const inTime = timing('2025-03-18T10:00:00');
  const late = timing('2025-03-19T10:00:00');
  expect(worst([inTime, late])).toBe(late);
  expect(worst([])).toBeUndefined();
});
