/** 一个预约, and its page. */
import type { DataOf } from '../../api/services';

export type Booking = DataOf<'book-filing', 'mine'>['bookings'][number];

export const bookingUrl = (bookingId: string) =>
  `/services/book-filing/booking/index?bookingId=${encodeURIComponent(bookingId)}`;
