/** 预约: reminded the day before; a day later a booking is past, and whether its holder came is the counter's word (APPT-1, clause A). */
import { bookingMachine } from '../../court/machines/booking';
import { transition } from '../../court/machines/state-machine';
import { addDays, type LegalDate, legalDateOf, legalDateText } from '../../court/time/legal-date';
import { command } from '../../platform/database';
import { notify } from '../../platform/notify';
import { sideBySide } from '../../platform/side-by-side';
import { type Booking, bookingPage, bookings } from '../../records/booking/booking';
import { type Hall, halls } from '../../records/hall/hall';
import { raiseTasks } from '../../records/task/task';
import { dailyFrom, type Job } from './job';

const A_SLICE = 200;

const midnight = (day: LegalDate) => new Date(`${day}T00:00:00+08:00`).toISOString();

export const bookingsTomorrow: Job = {
  name: 'bookingsTomorrow',
  due: dailyFrom(8, 30),
  async slice({ cursor, now }) {
    const tomorrow = addDays(legalDateOf(now), 1);
    const _ = command();
    const found = await bookings.find(
      {
        state: 'booked',
        dayKey: _.and(_.gt(cursor || midnight(tomorrow)), _.lt(midnight(addDays(tomorrow, 1)))),
      },
      { orderBy: [['dayKey', 'asc']], limit: A_SLICE },
    );
    const hallIds = [...new Set(found.map(({ hallId }) => hallId))];
    const known = hallIds.length > 0 ? await halls.find({ _id: _.in(hallIds) }, { limit: A_SLICE }) : [];
    const byId = new Map(known.map((hall) => [hall._id, hall]));
    await sideBySide(found, (booking) => remind(booking, byId.get(booking.hallId), now));
    return { done: found.length, next: found.length === A_SLICE ? (found.at(-1)?.dayKey ?? null) : null };
  },
};

function remind({ _id, openid, courtId, date, startsAt }: Booking, hall: Hall | undefined, now: number) {
  const time = new Date(startsAt.getTime() + 8 * 3_600_000).toISOString().slice(11, 16);
  return notify({
    _id: `${_id}:tomorrow`,
    openid,
    courtId,
    title: '您预约的时间是明天',
    text: `${legalDateText(date)} ${time}，${hall ? `${hall.name}，${hall.address}` : '请打开查看地点'}。请带身份证。不能来的，请在开始前取消。`,
    page: bookingPage(_id),
    at: new Date(now),
    message: {
      template: 'bookingTomorrow',
      values: { place: hall?.name ?? '法院诉讼服务大厅', time: startsAt.toISOString() },
    },
  });
}

export const pastBookings: Job = {
  name: 'pastBookings',
  due: dailyFrom(0, 10),
  async slice({ now, act }) {
    const today = legalDateOf(now);
    const over = await bookings.find(
      { state: 'booked', dayKey: command().lt(midnight(today)) },
      { orderBy: [['dayKey', 'asc']], limit: A_SLICE },
    );
    const { from, to } = transition(bookingMachine, 'pass');
    await sideBySide(over, ({ _id }) =>
      bookings.updateAndReturn({ _id, state: command().in([...from]) }, { state: to, liveKey: _id, lastAct: act._id }),
    );
    const days = new Map(over.map(({ courtId, date }) => [`${courtId}:${date}`, { courtId, date }]));
    await raiseTasks(
      [...days].map(([about, { courtId, date }]) => ({
        _id: `bookings:${about}`,
        courtId,
        role: 'window' as const,
        kind: 'recordBookings' as const,
        about,
        title: `${legalDateText(date)}的预约待登记`,
        dueOn: date,
        page: null,
      })),
      now,
    );
    return { done: over.length, next: over.length === A_SLICE ? 'more' : null };
  },
};

/** Whether somebody's coming that day still has to be written down. */
export async function hasUnrecorded(courtId: string, date: string): Promise<boolean> {
  const open = await bookings.find(
    { courtId, date, state: command().in(['booked', 'past']) },
    { limit: 1, fields: ['_id'] },
  );
  return open.length > 0;
}
