/** 预约确认单: made for who reads it first, from what the booking says; the same bytes from then on. */
import { bookingConfirmation } from '../../court/documents/booking-confirmation';
import type { Paper } from '../../court/documents/paper';
import { legalDateOf } from '../../court/time/legal-date';
import { issuePaper } from '../../platform/documents/store/issue';
import { readForAnswer } from '../../platform/documents/store/read';
import { CourtError } from '../../platform/errors';
import { type VerifiedGrant, verified } from '../../platform/identity';
import type { ReadOperation } from '../../platform/operation';
import { type Booking, bookings } from '../../records/booking/booking';
import { MATTERS } from '../../records/booking/matters';
import { filings } from '../../records/filing/filing';
import type { BookFilingInput, BookFilingResult } from './contract';
import { noBooking } from './mine';
import { placeOf } from './places';
import type { Place } from './views';
import { lastDayOf } from './warnings';

export const confirmation: ReadOperation<
  BookFilingInput<'confirmation'>,
  BookFilingResult<'confirmation'>,
  VerifiedGrant
> = {
  kind: 'read',
  policy: verified,
  async run({ input: { bookingId, offset = 0 }, grant }) {
    const booking = await bookings.get(bookingId);
    if (booking?.openid !== grant.openid) throw noBooking();
    if (booking.state === 'cancelled' || booking.state === 'calledOff')
      throw new CourtError('PRECONDITION_FAILED', '这个预约已经取消，没有确认单。请另约时间，或者在网上提交。');
    const document = await issuePaper({
      // Papers that were received after it was made are another paper.
      documentId: `${bookingId}:bookingConfirmation:${booking.receivedOn === null ? 1 : 2}`,
      paper: await paperOf(booking, await placeOf(booking)),
      courtId: booking.courtId,
      recipient: booking.openid,
      at: booking.bookedAt,
    });
    return readForAnswer(document, offset);
  },
};

const BRING = {
  always: ['本人身份证原件', '委托他人办理的，带授权委托书和受托人的身份证件'],
  /** APPT-3: what is with the court already need not be brought again, only compared. */
  received: ['已经提交材料的原件，供核对'],
  none: ['起诉状或者申请书，并按对方人数准备副本', '证据材料的复印件和原件'],
};

async function paperOf(booking: Booking, { court, hall }: Place): Promise<Paper> {
  const { bookingNo, name, startsAt, endsAt, matter, receivedOn, filingId, bookedAt } = booking;
  const draft = filingId !== null && receivedOn === null ? await filings.get(filingId) : undefined;
  const bookedOn = legalDateOf(bookedAt.getTime());
  const lastDayToSue = draft && lastDayOf(draft, bookedOn);
  return bookingConfirmation({
    courtName: court?.name ?? '',
    bookingNo,
    name,
    hall: hall?.name ?? '',
    address: hall?.address ?? '',
    startsAt: startsAt.getTime(),
    endsAt: endsAt.getTime(),
    matter: MATTERS[matter],
    bring: [...BRING.always, ...(receivedOn === null ? BRING.none : BRING.received)],
    bookedOn,
    ...(receivedOn === null ? {} : { receivedOn }),
    ...(lastDayToSue ? { lastDayToSue } : {}),
  });
}
