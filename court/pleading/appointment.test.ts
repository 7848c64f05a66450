import fc from 'fast-check';
import { addDays, parseLegalDate as date } from '../time/legal-date';
import { type Booking, bookingEffect, bookingProblem, mayCancel } from './appointment';

const at = (text: string) => Date.parse(`${text}+08:00`);
const SLOT = { courtId: 'yuyao', startsAt: at('2026-03-10T09:00:00'), capacity: 2 };
const NOW = at('2026-03-02T10:00:00');
const booking = (person: string, more: Partial<Booking> = {}): Booking => ({
  courtId: 'yuyao',
  person,
  startsAt: SLOT.startsAt,
  ...more,
});

test.each<[string, Booking[], number, string | undefined]>([
  ['free', [], NOW, undefined],
  ['one place left', [booking('p2')], NOW, undefined],
  ['full', [booking('p2'), booking('p3')], NOW, 'full'],
  ['a cancelled booking frees its place', [booking('p2'), booking('p3', { cancelled: true })], NOW, undefined],
  ['the person has one here', [booking('p1', { startsAt: at('2026-03-20T09:00:00') })], NOW, 'alreadyBooked'],
  ['the person’s earlier one is over', [booking('p1', { startsAt: at('2026-03-01T09:00:00') })], NOW, undefined],
  ['the person has one at another court', [booking('p1', { courtId: 'gz' })], NOW, undefined],
  ['it has begun', [], SLOT.startsAt, 'started'],
])('APPT-1 %s', (_what, bookings, now, problem) => {
  expect(bookingProblem(SLOT, 'p1', bookings, now)).toBe(problem);
});

test('APPT-1 a booking may be cancelled until the slot begins, and once', () => {
  expect(mayCancel(booking('p1'), SLOT.startsAt - 1)).toBe(true);
  expect(mayCancel(booking('p1'), SLOT.startsAt)).toBe(false);
  expect(mayCancel(booking('p1', { cancelled: true }), NOW)).toBe(false);
});

test('APPT-1 a slot has room for at least one', () => {
  expect(bookingProblem({ ...SLOT, capacity: 1 }, 'p1', [], NOW)).toBeUndefined();
  for (const capacity of [0, -1, 1.5])
    expect(() => bookingProblem({ ...SLOT, capacity }, 'p1', [], NOW)).toThrow(RangeError);
});

test('APPT-1 no order of bookings ever fills a slot beyond its capacity', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 9 })), (persons) => {
      const taken: Booking[] = [];
      for (const person of persons)
        if (!bookingProblem(SLOT, `p${person}`, taken, NOW)) taken.push(booking(`p${person}`));
      expect(taken.length).toBeLessThanOrEqual(SLOT.capacity);
      expect(new Set(taken.map(({ person }) => person)).size).toBe(taken.length);
    }),
  );
});

const slotAt = SLOT.startsAt;
test('APPT-2 a booking alone files nothing and stops nothing', () => {
  const effect = bookingEffect({ slotAt });
  expect(effect).toMatchObject({ receivedOn: undefined, decisionDue: undefined });
  expect(effect.steps.map(({ text }) => text)).toEqual(['预约只是约好时间，不等于起诉，也不会让任何期限停下来。']);
});

test.each([
  ['2026-03-09', true],
  ['2026-03-10', false],
  ['2026-03-11', false],
])('APPT-2 the time to sue ends on %s: a warning %s', (lastDay, warned) => {
  const { steps } = bookingEffect({ slotAt, lastDay: date(lastDay) });
  expect(steps.some(({ text }) => text.includes('现在就在网上提交'))).toBe(warned);
});

test('APPT-3 an uploaded complaint is received that day, whatever the slot’s date', () => {
  const effect = bookingEffect({ slotAt, uploadedAt: at('2026-03-02T23:59:59'), lastDay: date('2026-03-03') });
  expect(effect).toMatchObject({ receivedOn: '2026-03-02', decisionDue: '2026-03-09' });
  expect(effect.steps.some(({ text }) => text.includes('现在就在网上提交'))).toBe(false);
  expect(effect.steps[0]?.text).toContain('没有来也不影响');
});

test('APPT-3 the receipt does not move with the slot', () => {
  fc.assert(
    fc.property(fc.nat(300), (days) => {
      const later = Date.parse(addDays(date('2026-03-03'), days));
      expect(bookingEffect({ slotAt: later, uploadedAt: NOW }).receivedOn).toBe('2026-03-02');
    }),
  );
});
