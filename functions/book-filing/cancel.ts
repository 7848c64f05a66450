/** 取消预约: until the start; the place is free again at once (APPT-1). What was handed in stays with the court (APPT-3). */
import { type BookingEvent, type BookingState, bookingMachine } from '../../court/machines/booking';
import { transition } from '../../court/machines/state-machine';
import { CourtError } from '../../platform/errors';
import { type VerifiedGrant, verified } from '../../platform/identity';
import type { WriteOperation } from '../../platform/operation';
import { bookings } from '../../records/booking/booking';
import type { BookFilingInput, BookFilingResult } from './contract';
import { endBooking } from './end';
import { noBooking } from './mine';
import { placeOf } from './places';
import { bookingView, timeText } from './views';

export const cancel: WriteOperation<BookFilingInput<'cancel'>, BookFilingResult<'cancel'>, VerifiedGrant> = {
  kind: 'write',
  policy: verified,
  async run({ input: { bookingId }, grant, act, clock, note }) {
    const found = await bookings.get(bookingId);
    if (found?.openid !== grant.openid) throw noBooking();
    const where = await placeOf(found);
    const { guards, states } = bookingMachine;
    const { from } = transition<BookingState, BookingEvent>(bookingMachine, 'cancel');
    const booking = await endBooking({
      bookingId,
      event: 'cancel',
      act,
      words: { time: timeText(found) },
      title: '已取消预约',
      hall: where.hall,
      refuse(now) {
        if (!from.includes(now.state))
          throw new CourtError('PRECONDITION_FAILED', `这个预约${states[now.state].name}，不能再取消。`);
        if (clock.now() >= now.startsAt.getTime())
          throw new CourtError('PRECONDITION_FAILED', guards.beforeStart?.text ?? '');
      },
    });
    note({ target: bookingId, courtId: booking.courtId });
    return bookingView(booking, where, clock.now());
  },
};
