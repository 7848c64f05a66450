/** 预约终止: a booking that ends before its time gives its place back in the same transaction, and its holder is told. */
import { type BookingEvent, type BookingState, bookingMachine } from '../../court/machines/booking';
import { transition } from '../../court/machines/state-machine';
import { fillIn } from '../../court/machines/told';
import type { Act } from '../../platform/act';
import { transact } from '../../platform/transact';
import type { Booking } from '../../records/booking/booking';
import type { Hall } from '../../records/hall/hall';
import { noBooking } from './mine';
import { giveBack } from './place';
import { tell } from './tell';

interface End {
  bookingId: string;
  event: 'cancel' | 'callOff';
  act: Act;
  /** What the machine's sentence is filled with. */
  words: Readonly<Record<string, string>>;
  title: string;
  hall: Hall | undefined;
  template?: 'bookingCancelled';
  /** Throws what stands in the way. */
  refuse(found: Booking): void;
}

/** Run again with the same act it finds its own work. */
export const endBooking = ({ bookingId, event, act, words, title, hall, template, refuse }: End): Promise<Booking> =>
  transact(async (transaction) => {
    const inBookings = transaction.collection<Booking>('bookings');
    const found = await inBookings.get(bookingId);
    if (!found) throw noBooking();
    if (found.lastAct === act._id) return found;
    refuse(found);
    const { to, told } = transition<BookingState, BookingEvent>(bookingMachine, event);
    const changes = { state: to, liveKey: bookingId, lastAct: act._id };
    await inBookings.update(bookingId, changes);
    await giveBack(transaction, found.slotId, act);
    const text = fillIn(told?.filer ?? '', words);
    await tell(found, event, { title, text, hall, ...(template ? { template } : {}) }, act.at, transaction);
    return { ...found, ...changes };
  });
