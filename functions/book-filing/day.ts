/** 当天预约: who comes when, for the counter and the filing judges; and what the counter records. */
import { type BookingEvent, type BookingState, bookingMachine } from '../../court/machines/booking';
import { transition } from '../../court/machines/state-machine';
import { fillIn } from '../../court/machines/told';
import { legalDateText, parseLegalDate } from '../../court/time/legal-date';
import type { OpenId } from '../../platform/caller';
import { command } from '../../platform/database';
import { CourtError } from '../../platform/errors';
import { move } from '../../platform/move';
import type { ReadOperation, WriteOperation } from '../../platform/operation';
import { type Staff, staff } from '../../platform/policy';
import { type Booking, bookings, slots } from '../../records/booking/booking';
import { halls } from '../../records/hall/hall';
import type { BookFilingInput, BookFilingResult } from './contract';
import { tell } from './tell';
import { slotView, timeText, visitView } from './views';

type StaffGrant = { openid: OpenId; staff: Staff };

const PAGE = 50;

const noVisit = () => new CourtError('NOT_FOUND', '没有找到这个预约，请在当天的预约里查看。');

/** A window clerk belongs to halls; a filing judge to the court. */
const mayEnter = ({ roles, hallIds }: Staff, hallId: string) =>
  roles.includes('filing-judge') || hallIds.includes(hallId);

export const day: ReadOperation<BookFilingInput<'day'>, BookFilingResult<'day'>, StaffGrant> = {
  kind: 'read',
  policy: staff('window', 'filing-judge'),
  async run({ input: { date, hallId, cursor, limit = PAGE }, grant, clock }) {
    const { courtId } = grant.staff;
    const ofCourt = await halls.find({ courtId }, { orderBy: [['_id', 'asc']], limit: 1000 });
    const open = ofCourt.filter(({ _id }) => mayEnter(grant.staff, _id) && (hallId === undefined || hallId === _id));
    if (open.length === 0)
      throw new CourtError('NOT_FOUND', '没有可以查看的大厅，请重新选择大厅。', { hallId: '没有这个大厅' });
    const _ = command();
    const where = { courtId, date: parseLegalDate(date), hallId: _.in(open.map(({ _id }) => _id)) };
    const [found, times] = await Promise.all([
      bookings.find(
        { ...where, ...(cursor === undefined ? {} : { dayKey: _.gt(cursor) }) },
        { orderBy: [['dayKey', 'asc']], limit: limit + 1 },
      ),
      cursor === undefined ? slots.find(where, { orderBy: [['startsAt', 'asc']], limit: 1000 }) : [],
    ]);
    const page = found.slice(0, limit);
    return {
      visits: page.map((booking) => visitView(booking, clock.now())),
      slots: times.map((slot) => ({
        ...slotView(
          slot,
          open.find(({ _id }) => _id === slot.hallId),
        ),
        capacity: slot.capacity,
        taken: slot.taken,
        closed: slot.closed,
      })),
      next: found.length > limit ? (page.at(-1)?.dayKey ?? null) : null,
    };
  },
};

const record = (
  event: 'arrive' | 'noShow',
): WriteOperation<{ bookingId: string }, BookFilingResult<'arrived'>, StaffGrant> => ({
  kind: 'write',
  policy: staff('window'),
  async run({ input: { bookingId }, grant, act, clock, note }) {
    const now = clock.now();
    const { guards, states } = bookingMachine;
    const isOurs = ({ courtId, hallId }: Booking) => courtId === grant.staff.courtId && mayEnter(grant.staff, hallId);
    const before = await bookings.get(bookingId);
    if (!before || !isOurs(before)) throw noVisit();
    if (event === 'noShow' && now < before.endsAt.getTime())
      throw new CourtError('PRECONDITION_FAILED', guards.slotOver?.text ?? '');
    const booking = await move<Booking, BookingState, BookingEvent>({
      in: bookings,
      by: bookingMachine,
      event,
      id: bookingId,
      act,
      // It holds its person no longer.
      set: { liveKey: bookingId, recordedBy: grant.staff.name },
      refused(found) {
        if (!found) throw noVisit();
        throw new CourtError('PRECONDITION_FAILED', `这个预约${states[found.state].name}，不能再记录。`);
      },
    });
    note({ target: bookingId, courtId: booking.courtId });
    if (event === 'noShow') await tellMissed(booking, act.at);
    return visitView(booking, now);
  },
});

export const arrived = record('arrive');
export const noShow = record('noShow');

/** APPT-3: what was received goes on untouched. */
async function tellMissed(booking: Booking, at: Date): Promise<void> {
  const { told } = transition<BookingState, BookingEvent>(bookingMachine, 'noShow');
  const { receivedOn, decisionDue } = booking;
  const papers =
    receivedOn && decisionDue
      ? `${legalDateText(receivedOn)}收到的起诉材料不受影响，法官最迟 ${legalDateText(decisionDue)}决定是否立案。`
      : '这次没有起诉材料交到法院，期限不会因为预约停下来。';
  const text = fillIn(told?.filer ?? '', { time: timeText(booking), papers });
  await tell(booking, 'noShow', { title: '预约的时间已过', text, hall: undefined }, at);
}
