/** 提示: what a booking does not do, and what runs out before its time (APPT-2). It looks so to a program; the judge decides. */
import { bookingEffect } from '../../court/pleading/appointment';
import type { Step } from '../../court/step';
import { type LegalDate, legalDateOf, legalDateText } from '../../court/time/legal-date';
import type { Booking } from '../../records/booking/booking';
import { type Filing, filings, kindOf } from '../../records/filing/filing';
import { openContent } from '../../records/filing/sealed-content';
import { timeLimitOf } from '../../records/filing/time-limit';

/** Of a booking that there is. */
export async function warningsOf(booking: Booking, now: number): Promise<Step[]> {
  const { startsAt, filingId, receivedOn, decisionDue } = booking;
  if (receivedOn && decisionDue) return [received(receivedOn, decisionDue)];
  return alone(startsAt, filingId === null ? undefined : await filings.get(filingId), now);
}

/** APPT-3: the days to decide are those of the filing's own kind (FILE-5). */
export const received = (receivedOn: LegalDate, decisionDue: LegalDate): Step => ({
  text: `起诉状已在 ${legalDateText(receivedOn)}收到，从这天起算，与预约的日期无关；没有来也不影响。法官在 ${legalDateText(decisionDue)}前决定是否立案。`,
  rule: 'APPT-3 立案规定第2条、行诉法第51条第2款',
});

/** APPT-2: nothing was received with it. @param draft whose facts tell until when one may sue */
export const alone = (startsAt: Date, draft: Filing | undefined, now: number): Step[] =>
  bookingEffect({ slotAt: startsAt.getTime(), lastDay: draft && lastDayOf(draft, legalDateOf(now)) }).steps;

/** FILE-21, 23: as far as the form tells; undefined: it does not, or civil limitation, which is the other side's to plead. */
export function lastDayOf(draft: Filing, today: LegalDate): LegalDate | undefined {
  const reckoned = timeLimitOf(kindOf(draft), openContent(draft._id, draft.content), today);
  return reckoned && 'found' in reckoned ? reckoned.found.lastDay : undefined;
}
