/** 预约立案: slots and bookings; a booking is not filing, an uploaded complaint is received the same day (APPT-1..3; 立案规定2, 14). */

import { DECISION_DAYS } from '../machines/filing';
import type { Step } from '../step';
import { type LegalDate, legalDateOf, legalDateText } from '../time/legal-date';
import { computePeriod } from '../time/period';

export interface Slot {
  courtId: string;
  /** Epoch ms. */
  startsAt: number;
  capacity: number;
}

export interface Booking {
  courtId: string;
  person: string;
  startsAt: number;
  cancelled?: boolean | undefined;
}

export type BookingProblem = 'started' | 'full' | 'alreadyBooked';

const live = ({ cancelled }: Booking) => !cancelled;

/**
 * APPT-1: whether this person may book.
 * @param bookings all of that court, live or not
 * @returns undefined: yes. Throws RangeError for a capacity that is no whole number above 0.
 */
export function bookingProblem(
  slot: Slot,
  person: string,
  bookings: readonly Booking[],
  now: number,
): BookingProblem | undefined {
  if (!Number.isSafeInteger(slot.capacity) || slot.capacity < 1)
    throw new RangeError(`not a capacity: ${slot.capacity}`);
  if (now >= slot.startsAt) return 'started';
  const here = bookings.filter((one) => live(one) && one.courtId === slot.courtId);
  // One live booking a person a court: those already over are not in the way.
  if (here.some((one) => one.person === person && one.startsAt > now)) return 'alreadyBooked';
  return here.filter((one) => one.startsAt === slot.startsAt).length >= slot.capacity ? 'full' : undefined;
}

/** APPT-1: until the slot begins. */
export const mayCancel = (booking: Booking, now: number): boolean => live(booking) && now < booking.startsAt;

export interface BookingEffect {
  /** APPT-3: the day the court received it; undefined: a booking alone, nothing is filed. */
  receivedOn: LegalDate | undefined;
  /** FILE-5's last day to decide, from that day. */
  decisionDue: LegalDate | undefined;
  steps: Step[];
}

/**
 * APPT-2, APPT-3: what a booking does, and the warning if a time limit runs out before it is the person's turn.
 * @param uploadedAt when a complaint was handed in with it, epoch ms
 * @param lastDay of the time to sue, if known (FILE-23, or labour's 15 days)
 */
export function bookingEffect({
  slotAt,
  uploadedAt,
  lastDay,
}: {
  slotAt: number;
  uploadedAt?: number | undefined;
  lastDay?: LegalDate | undefined;
}): BookingEffect {
  if (uploadedAt !== undefined) {
    const receivedOn = legalDateOf(uploadedAt);
    const decisionDue = computePeriod({ from: receivedOn, days: DECISION_DAYS }).lastDay;
    const text = `起诉状已在 ${legalDateText(receivedOn)}收到，从这天起算，与预约的日期无关；没有来也不影响。法官在 ${legalDateText(decisionDue)}前决定是否立案。`;
    return { receivedOn, decisionDue, steps: [{ text, rule: 'APPT-3 立案规定第2条、行诉法第51条第2款' }] };
  }
  const steps: Step[] = [{ text: '预约只是约好时间，不等于起诉，也不会让任何期限停下来。', rule: 'APPT-2' }];
  const slotDay = legalDateOf(slotAt);
  if (lastDay && lastDay < slotDay)
    steps.push({
      text: `起诉的最后一天看来是 ${legalDateText(lastDay)}，早于预约的 ${legalDateText(slotDay)}。请现在就在网上提交起诉状，当天就算收到。`,
      rule: 'APPT-2 行诉法第45、46条',
    });
  return { receivedOn: undefined, decisionDue: undefined, steps };
}
