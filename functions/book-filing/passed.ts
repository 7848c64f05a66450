/** 时间已过: the booking holds its person no longer. Whether he came is the counter's word (clause A). */
import { bookingMachine } from '../../court/machines/booking';
import { transition } from '../../court/machines/state-machine';
import type { Act } from '../../platform/act';
import { command } from '../../platform/database';
import { type Booking, bookings } from '../../records/booking/booking';

/** Does nothing to one that was cancelled, called off or recorded meanwhile. */
export async function passed({ _id }: Booking, act: Act): Promise<void> {
  const { from, to } = transition(bookingMachine, 'pass');
  await bookings.updateAndReturn(
    { _id, state: command().in([...from]) },
    { state: to, liveKey: _id, lastAct: act._id },
  );
}
