/** 我的预约: one's own bookings, the latest time first; and one of them. */
import { command } from '../../platform/database';
import { CourtError } from '../../platform/errors';
import { type VerifiedGrant, verified } from '../../platform/identity';
import type { ReadOperation } from '../../platform/operation';
import { bookings } from '../../records/booking/booking';
import type { BookFilingInput, BookFilingResult } from './contract';
import { placeOf, placesOf } from './places';
import { bookingView } from './views';
import { warningsOf } from './warnings';

const PAGE = 20;

export const noBooking = () => new CourtError('NOT_FOUND', '没有找到这个预约，请在“我的预约”里查看。');

export const mine: ReadOperation<BookFilingInput<'mine'>, BookFilingResult<'mine'>, VerifiedGrant> = {
  kind: 'read',
  policy: verified,
  async run({ input: { cursor, limit = PAGE }, grant, clock }) {
    const found = await bookings.find(
      { openid: grant.openid, ...(cursor === undefined ? {} : { dayKey: command().lt(cursor) }) },
      { orderBy: [['dayKey', 'desc']], limit: limit + 1 },
    );
    const page = found.slice(0, limit);
    const whereIs = await placesOf(page);
    return {
      bookings: page.map((booking) => bookingView(booking, whereIs(booking), clock.now())),
      next: found.length > limit ? (page.at(-1)?.dayKey ?? null) : null,
    };
  },
};

export const get: ReadOperation<BookFilingInput<'get'>, BookFilingResult<'get'>, VerifiedGrant> = {
  kind: 'read',
  policy: verified,
  async run({ input: { bookingId }, grant, clock }) {
    const booking = await bookings.get(bookingId);
    if (booking?.openid !== grant.openid) throw noBooking();
    const now = clock.now();
    const where = await placeOf(booking);
    return { ...bookingView(booking, where, now), warnings: await warningsOf(booking, now) };
  },
};
