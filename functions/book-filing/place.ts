/**
 * 占位与退位: a booking and its place in the slot come and go in one transaction: all of it or nothing, also when the function
 * dies, and never more bookings than places (APPT-1).
 */
import { bookingMachine } from '../../court/machines/booking';
import { fillIn } from '../../court/machines/told';
import type { Act } from '../../platform/act';
import { DuplicateKeyError } from '../../platform/database';
import { CourtError } from '../../platform/errors';
import { type Transaction, transact } from '../../platform/transact';
import { type Booking, bookings, type Slot } from '../../records/booking/booking';
import type { Hall } from '../../records/hall/hall';
import { nearestText } from './nearest';
import { passed } from './passed';
import { tell } from './tell';
import { timeText } from './views';

/** A live booking in the way may be one whose time is over, or may end while we look. */
const MOST_TRIES = 4;

export interface Order {
  booking: Booking;
  hall: Hall | undefined;
  act: Act;
  now: number;
}

/**
 * Takes the place and makes the booking; two taps or two phones of one person for one time find the same booking.
 * Throws NOT_FOUND, PRECONDITION_FAILED (begun, closed or full: with the nearest free times), CONFLICT (another live one).
 */
export async function place(order: Order): Promise<Booking> {
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    try {
      return await transact((transaction) => placeIn(transaction, order));
    } catch (error) {
      if (error instanceof NoPlace) throw await refusal(error, order);
      if (!(error instanceof DuplicateKeyError)) throw error;
      const held = await inTheWay(order);
      if (held) return held;
    }
  }
  throw new CourtError('CONFLICT', '您的另一次预约正在办理，请稍等几秒，在“我的预约”里查看。');
}

/** Why there is no place; the nearest free times are looked up outside the transaction. */
class NoPlace extends Error {}

async function refusal({ message }: NoPlace, { booking, now }: Order): Promise<CourtError> {
  const others = await nearestText(booking.courtId, now);
  return new CourtError('PRECONDITION_FAILED', `${message}${others}`, { slotId: '请另选时间' });
}

async function placeIn(transaction: Transaction, { booking, hall, act, now }: Order): Promise<Booking> {
  const inSlots = transaction.collection<Slot>('booking_slots');
  const slot = await inSlots.get(booking.slotId);
  const why = slot ? closedFor(slot, now) : '没有这个时段了。';
  if (!slot || why) throw new NoPlace(why);
  if (slot.taken >= slot.capacity) throw new NoPlace('这个时段刚刚约满。');
  // Set, not counted up: a request that comes twice would take two places.
  await inSlots.update(slot._id, standing(slot, slot.taken + 1, act));
  await transaction.collection<Booking>('bookings').insert(booking);
  const { told } = bookingMachine.transitions.find(({ event }) => event === 'book') ?? {};
  const text = fillIn(told?.filer ?? '', {
    time: timeText(booking),
    place: `${hall?.name ?? ''}（${hall?.address ?? ''}）`,
  });
  await tell(booking, 'booked', { title: '预约成功', text, template: 'bookingConfirmed', hall }, act.at, transaction);
  return booking;
}

/** Why nobody can book a slot any more; empty: it is open. */
export function closedFor({ closed, startsAt }: Slot, now: number): string {
  if (closed) return '法院已经取消这个时段。';
  return startsAt.getTime() <= now ? '这个时段已经开始，不能再约。' : '';
}

/** Gives the place back, within the transaction that ends the booking. */
export async function giveBack(transaction: Transaction, slotId: string, act: Act): Promise<void> {
  const inSlots = transaction.collection<Slot>('booking_slots');
  const slot = await inSlots.get(slotId);
  if (slot) await inSlots.update(slotId, standing(slot, Math.max(0, slot.taken - 1), act));
}

const standing = ({ capacity, closed }: Slot, taken: number, act: Act) => ({
  taken,
  hasPlace: !closed && taken < capacity,
  lastAct: act._id,
});

/** The live booking that stands in the way, where it is the same one: two taps, two phones. Another one is a CONFLICT. */
async function inTheWay({ booking, act, now }: Order): Promise<Booking | undefined> {
  const held = (await bookings.get(booking._id)) ?? (await bookings.first({ liveKey: booking.liveKey }));
  if (!held) return undefined;
  if (held.slotId === booking.slotId && held.filingId === booking.filingId) return held;
  if (held.startsAt.getTime() > now)
    throw new CourtError(
      'CONFLICT',
      `您在这个法院已经约了 ${timeText(held)}。要改时间的，请先在“我的预约”里取消它，再约新的。`,
      { slotId: '已有预约' },
    );
  // Those already over are not in the way.
  await passed(held, act);
  return undefined;
}
