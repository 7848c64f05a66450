/** 示范时段: times to book at the courts that offer it, on the next working days; the administrators may change them. */
import { isDayOff } from '../court/time/calendar';
import { addDays, legalDateOf } from '../court/time/legal-date';
import { newSlot, slots } from '../records/booking/booking';

const DAYS = 15;
const OFFERED = [
  { _id: 'bj-4th-intermediate-hall-1', courtId: 'bj-4th-intermediate', capacity: 3 },
  { _id: 'yuyao-hall-1', courtId: 'yuyao', capacity: 2 },
];
const TIMES = [
  ['09:00', '09:30'],
  ['10:00', '10:30'],
  ['14:00', '14:30'],
  ['15:00', '15:30'],
] as const;

/** @param now epoch ms: times begin on the next working day. What is there stays as it is. Returns how many are new. */
export async function seedSlots(now: number): Promise<number> {
  const wanted = workingDaysAfter(now).flatMap((date) =>
    OFFERED.flatMap(({ capacity, ...hall }) =>
      TIMES.map(([from, to]) => newSlot(hall, { date, from, to }, capacity, 'seed')),
    ),
  );
  const added = await Promise.all(wanted.map((slot) => slots.insertMissing(slot)));
  return added.filter(Boolean).length;
}

function workingDaysAfter(now: number) {
  const found = [];
  for (let date = addDays(legalDateOf(now), 1); found.length < DAYS; date = addDays(date, 1))
    if (!isDayOff(date)) found.push(date);
  return found;
}
