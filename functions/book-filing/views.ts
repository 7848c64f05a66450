/** How times and bookings are shown: to who looks for one, to who has one, and at the counter. */
import { BOOKING_STATES } from '../../court/machines/booking-words';
import { clockText, spanText } from '../../court/time/clock-time';
import { legalDateText } from '../../court/time/legal-date';
import type { Court } from '../../platform/courts';
import type { Booking, Slot } from '../../records/booking/booking';
import { MATTERS } from '../../records/booking/matters';
import type { Hall } from '../../records/hall/hall';
import type { BookFilingResult } from './contract';

export type SlotView = BookFilingResult<'consider'>['slot'];
export type BookingView = BookFilingResult<'cancel'>;
export type VisitView = BookFilingResult<'arrived'>;

/** Where it is. A hall that was removed since is still named by its id. */
export interface Place {
  court: Court | undefined;
  hall: Hall | undefined;
}

export const timeText = ({ startsAt, endsAt }: Pick<Slot, 'startsAt' | 'endsAt'>): string =>
  spanText(startsAt.getTime(), endsAt.getTime());

export function slotView(slot: Slot, hall: Hall | undefined): SlotView {
  return {
    slotId: slot._id,
    hallId: slot.hallId,
    hallName: hall?.name ?? '',
    date: slot.date,
    timeText: timeText(slot),
    from: clockText(slot.startsAt.getTime()),
    to: clockText(slot.endsAt.getTime()),
    free: slot.hasPlace ? slot.capacity - slot.taken : 0,
  };
}

export function bookingView(booking: Booking, { court, hall }: Place, now: number): BookingView {
  const { _id, bookingNo, courtId, hallId, slotId, date, startsAt, endsAt, matter, state } = booking;
  return {
    bookingId: _id,
    bookingNo,
    courtId,
    courtName: court?.name ?? '',
    hallId,
    hallName: hall?.name ?? '',
    address: hall?.address ?? '',
    slotId,
    date,
    from: clockText(startsAt.getTime()),
    to: clockText(endsAt.getTime()),
    timeText: timeText(booking),
    startsAt: startsAt.toISOString(),
    matter,
    matterName: MATTERS[matter],
    state,
    stateName: BOOKING_STATES[state].name,
    next: nextOf(booking, now),
    papers: {
      state: papersOf(booking),
      filingId: booking.filingId,
      receiptNo: booking.receiptNo,
      receivedOn: booking.receivedOn,
      decisionDue: booking.decisionDue,
    },
    can: state === 'booked' && now < startsAt.getTime() ? ['cancel'] : [],
  };
}

export const papersOf = ({ filingId, receiptNo }: Booking): VisitView['papers'] => {
  if (receiptNo !== null) return 'received';
  return filingId === null ? 'none' : 'sending';
};

/** APPT-3: what was received goes on by itself, whatever becomes of the booking. */
function nextOf({ state, receivedOn, decisionDue, receiptNo, endsAt }: Booking, now: number): string {
  const isToCome = state === 'booked' && now < endsAt.getTime();
  // Nobody has marked it as past yet.
  const { next } = BOOKING_STATES[state === 'booked' && !isToCome ? 'past' : state];
  if (!receivedOn || !decisionDue) return next;
  return `起诉材料已在 ${legalDateText(receivedOn)}收到（${receiptNo}），法官最迟 ${legalDateText(decisionDue)}决定是否立案，与预约无关。${isToCome ? '请按约好的时间带身份证和原件到场。' : ''}`;
}

export function visitView(booking: Booking, now: number): VisitView {
  const { _id, bookingNo, name, hallId, startsAt, endsAt, matter, state, receiptNo } = booking;
  const canArrive = state === 'booked' || state === 'past' || state === 'noShow';
  const isMissing = (state === 'booked' || state === 'past') && now >= endsAt.getTime();
  return {
    bookingId: _id,
    bookingNo,
    name,
    hallId,
    from: clockText(startsAt.getTime()),
    to: clockText(endsAt.getTime()),
    matterName: MATTERS[matter],
    state,
    stateName: BOOKING_STATES[state].name,
    papers: papersOf(booking),
    receiptNo,
    can: [...(canArrive ? (['arrived'] as const) : []), ...(isMissing ? (['noShow'] as const) : [])],
  };
}
