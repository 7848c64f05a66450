/** 预约立案: times at the counter that a court offers, and who has taken them. */
import type { BookingState } from '../../court/machines/booking';
import { instantAt } from '../../court/time/clock-time';
import type { LegalDate } from '../../court/time/legal-date';
import type { OpenId } from '../../platform/caller';
import { collection, type Stored } from '../../platform/database';
import type { Movable } from '../../platform/move';
import type { Hall } from '../hall/hall';
import type { Matter } from './matters';

/** 时段: `hall:date:HHMM`. */
export interface Slot extends Stored {
  courtId: string;
  hallId: string;
  date: LegalDate;
  startsAt: Date;
  endsAt: Date;
  capacity: number;
  /** Bookings that were neither cancelled nor called off: changed in one transaction with them. Never above `capacity`. */
  taken: number;
  /** Somebody may still book it, as far as places go: free times are found by it. */
  hasPlace: boolean;
  /** The court does not offer it (any more). */
  closed: boolean;
  /** Why, for those who had booked. */
  closedFor: string | null;
  lastAct: string;
}

export interface Booking extends Movable<BookingState> {
  courtId: string;
  hallId: string;
  slotId: string;
  date: LegalDate;
  startsAt: Date;
  endsAt: Date;
  openid: OpenId;
  /** His verified name: called out at the counter. */
  name: string;
  matter: Matter;
  /** What is read out and written on the paper. */
  bookingNo: string;
  /** APPT-1: `court:openid` while it is to come, unique; its own `_id` afterwards. */
  liveKey: string;
  /** The draft that was handed in with it, as the version it then had. */
  filingId: string | null;
  filingVersion: number | null;
  /** APPT-3: once the court has received it. */
  receiptNo: string | null;
  receivedOn: LegalDate | null;
  decisionDue: LegalDate | null;
  bookedAt: Date;
  /** The counter's clerk who recorded that he came, or did not. */
  recordedBy: string | null;
  /** Order of a day: `startsAt:_id`. */
  dayKey: string;
}

export const slots = collection<Slot>('booking_slots');
export const bookings = collection<Booking>('bookings');

export const slotId = (hallId: string, date: LegalDate, from: string) => `${hallId}:${date}:${from.replace(':', '')}`;
/** A time nobody has taken yet. @param lastAct of who offers it */
export const newSlot = (
  { _id: hallId, courtId }: Pick<Hall, '_id' | 'courtId'>,
  { date, from, to }: { date: LegalDate; from: string; to: string },
  capacity: number,
  lastAct: string,
): Slot => ({
  _id: slotId(hallId, date, from),
  courtId,
  hallId,
  date,
  startsAt: new Date(instantAt(date, from)),
  endsAt: new Date(instantAt(date, to)),
  capacity,
  taken: 0,
  hasPlace: true,
  closed: false,
  closedFor: null,
  lastAct,
});

export const liveKeyOf = (courtId: string, openid: OpenId) => `${courtId}:${openid}`;

/** Page of the mini-program. */
export const bookingPage = (bookingId: string) => `/services/book-filing/booking/index?bookingId=${bookingId}`;
