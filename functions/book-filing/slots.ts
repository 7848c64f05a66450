/** 可约时间: two weeks at a time, day by day, days off with their reason. */

import { bookingEffect } from '../../court/pleading/appointment';
import { addDays, type LegalDate, legalDateOf, legalDateText, parseLegalDate } from '../../court/time/legal-date';
import { courts } from '../../platform/courts';
import { command } from '../../platform/database';
import { CourtError } from '../../platform/errors';
import type { ReadOperation } from '../../platform/operation';
import { anyone } from '../../platform/policy';
import { slots as slotCollection } from '../../records/booking/booking';
import { daysOffOf } from '../../records/court/calendar';
import { halls } from '../../records/hall/hall';
import type { BookFilingInput, BookFilingResult } from './contract';
import { slotView } from './views';

const DAYS = 14;
const ONLINE = { text: '不想等的，可以现在就在网上提交起诉状，当天就算收到，不用预约。', rule: 'APPT-3 立案规定第2条' };

const dayStart = (date: LegalDate) => new Date(`${date}T00:00:00+08:00`);

export const slots: ReadOperation<BookFilingInput<'slots'>, BookFilingResult<'slots'>, unknown> = {
  kind: 'read',
  policy: anyone,
  async run({ input: { courtId, from, hallId }, clock }) {
    const now = clock.now();
    const today = legalDateOf(now);
    const asked = from === undefined ? today : parseLegalDate(from);
    const isGone = asked < today;
    const first = isGone ? today : asked;
    const end = addDays(first, DAYS);
    const _ = command();
    const where = { courtId, ...(hallId === undefined ? {} : { hallId }) };
    const begins = first === today ? _.gt(new Date(now)) : _.gte(dayStart(first));
    const dates = Array.from({ length: DAYS }, (_day, i) => addDays(first, i));
    const [found, later, ofCourt, court, dayOff] = await Promise.all([
      slotCollection.find(
        { ...where, closed: false, startsAt: _.and([begins, _.lt(dayStart(end))]) },
        { orderBy: [['startsAt', 'asc']], limit: 1000 },
      ),
      slotCollection.find(
        { ...where, closed: false, startsAt: _.gte(dayStart(end)) },
        { orderBy: [['startsAt', 'asc']], limit: 1, fields: ['date'] },
      ),
      halls.find({ courtId }, { orderBy: [['_id', 'asc']], limit: 1000 }),
      courts.get(courtId),
      daysOffOf(courtId, dates),
    ]);
    if (!court) throw new CourtError('NOT_FOUND', '没有找到这个法院，请重新选择。', { courtId: '没有这个法院' });
    const hallOf = new Map(ofCourt.map((hall) => [hall._id, hall]));
    return {
      days: dates.map((date) => ({
        date,
        dateText: legalDateText(date),
        dayOff: dayOff(date) ?? null,
        slots: found.filter((slot) => slot.date === date).map((slot) => slotView(slot, hallOf.get(slot.hallId))),
      })),
      next: later[0]?.date ?? null,
      notice: [...bookingEffect({ slotAt: now }).steps, ONLINE],
    };
  },
};
