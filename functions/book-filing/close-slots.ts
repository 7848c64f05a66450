/**
 * 取消时段: nobody can book it any more from the first write on; then each who had booked is told and offered other times. Cut
 * between, asking again goes on with those who are left.
 */
import { type BookingEvent, type BookingState, bookingMachine } from '../../court/machines/booking';
import { transition } from '../../court/machines/state-machine';
import type { Act } from '../../platform/act';
import { command } from '../../platform/database';
import { CourtError } from '../../platform/errors';
import type { WriteOperation } from '../../platform/operation';
import { staff } from '../../platform/policy';
import { transact } from '../../platform/transact';
import { bookings, type Slot, slots } from '../../records/booking/booking';
import { type Hall, halls } from '../../records/hall/hall';
import type { BookFilingInput, BookFilingResult } from './contract';
import { endBooking } from './end';
import { nearestText } from './nearest';
import type { AdminGrant } from './open-slots';
import { timeText } from './views';

export const closeSlots: WriteOperation<BookFilingInput<'closeSlots'>, BookFilingResult<'closeSlots'>, AdminGrant> = {
  kind: 'write',
  policy: staff('admin'),
  async run({ input: { slotIds, reason }, grant, act, clock, note }) {
    const { courtId } = grant.staff;
    const found = await slots.find({ _id: command().in([...new Set(slotIds)]) }, { limit: 100 });
    const own = found.filter((slot) => slot.courtId === courtId);
    if (own.length < new Set(slotIds).size)
      throw new CourtError('NOT_FOUND', '有的时段本院没有，请刷新后重新选择。', { slotIds: '没有这个时段' });
    note({
      target: own
        .map(({ _id }) => _id)
        .join(' ')
        .slice(0, 500),
      courtId,
    });
    // All of them first, so that nobody is offered a time that goes next.
    for (const { _id } of own) await close(_id, reason, act);
    const others = await nearestText(courtId, clock.now());
    const closed: { slotId: string; told: number }[] = [];
    for (const slot of own) {
      const hall = await halls.get(slot.hallId);
      closed.push({ slotId: slot._id, told: await callOff(slot, { reason, others, hall, act }) });
    }
    return { closed };
  },
};

const close = (slotId: string, reason: string, act: Act): Promise<void> =>
  transact(async (transaction) => {
    const inSlots = transaction.collection<Slot>('booking_slots');
    const slot = await inSlots.get(slotId);
    if (!slot || slot.closed) return;
    await inSlots.update(slotId, { closed: true, closedFor: reason, hasPlace: false, lastAct: act._id });
  });

interface Why {
  reason: string;
  others: string;
  hall: Hall | undefined;
  act: Act;
}

/** Returns how many were told, by this act or an earlier run of it. */
async function callOff(slot: Slot, { reason, others, hall, act }: Why): Promise<number> {
  const { from } = transition<BookingState, BookingEvent>(bookingMachine, 'callOff');
  const booked = await bookings.find(
    { slotId: slot._id, state: command().in([...from, 'calledOff']) },
    { limit: 1000 },
  );
  let told = 0;
  for (const { _id, state, lastAct } of booked) {
    if (state === 'calledOff') {
      if (lastAct === act._id) told += 1;
      continue;
    }
    const ended = await endBooking({
      bookingId: _id,
      event: 'callOff',
      act,
      words: { time: timeText(slot), reason, others },
      title: '法院取消了您的预约',
      template: 'bookingCancelled',
      hall,
      refuse: () => undefined,
    });
    if (ended.state === 'calledOff') told += 1;
  }
  return told;
}
