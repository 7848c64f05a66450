/** 告知: what the holder of a booking reads, and what may be sent beside it. */
import { notify } from '../../platform/notify';
import type { Transaction } from '../../platform/transact';
import { type Booking, bookingPage } from '../../records/booking/booking';
import type { Hall } from '../../records/hall/hall';

interface Told {
  title: string;
  text: string;
  template?: 'bookingConfirmed' | 'bookingCancelled';
  hall: Hall | undefined;
}

/** @param what once a booking: the same again tells nothing */
export const tell = (
  { _id, openid, courtId, startsAt }: Booking,
  what: string,
  { title, text, template, hall }: Told,
  at: Date,
  within?: Transaction,
): Promise<void> =>
  notify(
    {
      _id: toldId(_id, what),
      openid,
      courtId,
      title,
      text,
      page: bookingPage(_id),
      at,
      ...(template ? { message: { template, values: { place: hall?.name ?? '', time: startsAt.toISOString() } } } : {}),
    },
    within,
  );

export const toldId = (bookingId: string, what: string) => `${bookingId}:${what}`;
