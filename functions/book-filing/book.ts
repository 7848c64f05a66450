/** 预约: one time at the counter; with a draft, the court has received it from now on, whatever the time is (APPT-1, APPT-3). */
import { legalDateOf } from '../../court/time/legal-date';
import { idFrom } from '../../platform/digest';
import { CourtError } from '../../platform/errors';
import { type VerifiedGrant, verified } from '../../platform/identity';
import type { WriteContext, WriteOperation } from '../../platform/operation';
import { type Booking, bookings, liveKeyOf, slots } from '../../records/booking/booking';
import type { BookFilingInput, BookFilingResult } from './contract';
import { checkDraft, handIn } from './papers';
import { closedFor, place } from './place';
import { placeOf } from './places';
import { bookingView } from './views';
import { warningsOf } from './warnings';

type Context = WriteContext<BookFilingInput<'book'>, VerifiedGrant>;

export const book: WriteOperation<BookFilingInput<'book'>, BookFilingResult<'book'>, VerifiedGrant> = {
  kind: 'write',
  policy: verified,
  async run(context) {
    const { act, clock, grant, note } = context;
    const placed = await placedBy(context);
    const booking = await handIn(placed, grant, act);
    note({ target: booking._id, courtId: booking.courtId });
    const where = await placeOf(booking);
    return { ...bookingView(booking, where, clock.now()), warnings: await warningsOf(booking, clock.now()) };
  },
};

/** The booking with its place; of an earlier run of the same act, as it was made then. */
async function placedBy({ input, act, again, clock, grant }: Context): Promise<Booking> {
  const _id = idFrom(act._id);
  const made = again ? await bookings.get(_id) : undefined;
  if (made) return made;
  const now = clock.now();
  const slot = await slots.get(input.slotId);
  if (!slot) throw new CourtError('NOT_FOUND', '没有找到这个时段，请刷新后重新选择。', { slotId: '没有这个时段' });
  const { courtId, hallId, date, startsAt, endsAt } = slot;
  const { hall } = await placeOf(slot);
  const { filingId = null, version = null } = input;
  // What cannot be received is said before a place is taken.
  if (filingId !== null && !closedFor(slot, now)) await checkDraft({ filingId, version, courtId }, grant.openid, act);
  const booking: Booking = {
    _id,
    courtId,
    hallId,
    slotId: slot._id,
    date,
    startsAt,
    endsAt,
    openid: grant.openid,
    name: grant.person.name,
    matter: input.matter,
    bookingNo: `约${legalDateOf(act.at.getTime()).replaceAll('-', '')}-${_id.slice(0, 6).toUpperCase()}`,
    liveKey: liveKeyOf(courtId, grant.openid),
    filingId,
    filingVersion: version,
    receiptNo: null,
    receivedOn: null,
    decisionDue: null,
    bookedAt: act.at,
    recordedBy: null,
    dayKey: `${startsAt.toISOString()}:${_id}`,
    state: 'booked',
    lastAct: act._id,
  };
  return place({ booking, hall, act, now });
}
