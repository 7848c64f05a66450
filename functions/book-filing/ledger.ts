/** For the tests of this service: bookings and places agree, and nobody is told what is not so. */
import { notifications } from '../../platform/notify';
import { bookings, slots } from '../../records/booking/booking';

/** Ended before its time: its place is free again. */
const FREED: readonly string[] = ['cancelled', 'calledOff'];

/** Of every slot, `taken` counts exactly the bookings that hold a place in it; of every person and court, one is live. Returns how many hold one. */
export async function ledger(): Promise<number> {
  const [all, times] = await Promise.all([bookings.find({}, { limit: 1000 }), slots.find({}, { limit: 1000 })]);
  const holding = all.filter(({ state }) => !FREED.includes(state));
  for (const { _id, taken, capacity, closed, hasPlace } of times) {
    expect([_id, taken]).toEqual([_id, holding.filter(({ slotId }) => slotId === _id).length]);
    expect(taken).toBeLessThanOrEqual(capacity);
    expect([_id, hasPlace]).toEqual([_id, !closed && taken < capacity]);
  }
  const live = all.filter(({ state }) => state === 'booked');
  expect(live.map(({ courtId, openid, liveKey }) => [liveKey, `${courtId}:${openid}`])).toEqual(
    live.map(({ liveKey }) => [liveKey, liveKey]),
  );
  expect(new Set(live.map(({ liveKey }) => liveKey)).size).toBe(live.length);
  const told = new Set((await notifications.find({}, { limit: 1000 })).map(({ _id }) => _id));
  expect(all.filter(({ _id }) => !told.has(`${_id}:booked`))).toEqual([]);
  expect([...told].filter((id) => id.endsWith(':booked')).length).toBe(all.length);
  return holding.length;
}
