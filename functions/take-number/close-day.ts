/**
 * 关号: at closing the numbers that were not served expire, those of days gone by too. The counters of today and
 * tomorrow are made ready, so that the first taker of a day pays no more than the others.
 */

import { transition } from '../../court/machines/state-machine';
import { hallDay, type TicketState, ticketMachine } from '../../court/machines/ticket';
import { type LegalDate, legalDateOf } from '../../court/time/legal-date';
import type { Act } from '../../platform/act';
import type { Clock } from '../../platform/clock';
import { command } from '../../platform/database';
import { CourtError } from '../../platform/errors';
import type { WriteOperation } from '../../platform/operation';
import { either, staff, timer } from '../../platform/policy';
import type { TakeNumberInput, TakeNumberResult } from './contract';
import { repair } from './draw';
import { newQueueDay } from './queue-day';
import { type Hall, hallDayId, halls, queueDays, tickets } from './records';
import { refresh } from './refresh';
import { ownHall, type WindowGrant } from './window';

const DAY_MS = 86_400_000;

type ByTimerOrWindow = { openid: undefined } | WindowGrant;

export const closeDay: WriteOperation<TakeNumberInput<'closeDay'>, TakeNumberResult<'closeDay'>, ByTimerOrWindow> = {
  kind: 'write',
  policy: either(timer, staff('window')),
  async run({ input, grant, act, clock }) {
    const closing = await hallsToClose(input, grant, clock);
    const closed: { hallId: string; expired: number }[] = [];
    for (const hall of closing)
      closed.push({ hallId: hall._id, expired: await close(hall, act, clock, input.early === true) });
    return { halls: closed };
  },
};

async function hallsToClose(input: TakeNumberInput<'closeDay'>, grant: ByTimerOrWindow, clock: Clock): Promise<Hall[]> {
  if (!('staff' in grant)) return halls.find({}, { limit: 1000 });
  if (!input.hallId) throw new CourtError('INVALID_INPUT', '请选择要关号的大厅。', { hallId: '请选择大厅' });
  ownHall(grant.staff, input.hallId);
  const hall = await halls.get(input.hallId);
  if (!hall) throw new CourtError('NOT_FOUND', '没有找到这个服务大厅。');
  if (hallDay(hall.hours, clock.now()) !== 'closed' && input.early !== true)
    throw new CourtError(
      'PRECONDITION_FAILED',
      '还没有到关门时间。确实要提前关号的，请选择“提前关号”；没有办理的号会全部作废。',
    );
  return [hall];
}

/** Expires what was not served: of today when closed (or closed early), and of every day before. Returns how many. */
async function close(hall: Hall, act: Act, clock: Clock, early: boolean): Promise<number> {
  const now = clock.now();
  const today = legalDateOf(now);
  const over = early || hallDay(hall.hours, now) === 'closed';
  if (over) await closeQueues(hall, today, now);
  else await prepareQueues(hall, today);
  await prepareQueues(hall, legalDateOf(now + DAY_MS));
  const { from, to } = transition(ticketMachine, 'closeDay');
  const live: TicketState[] = [...from, 'serving'];
  const dates = await openDates(hall, live, over ? today : undefined, today);
  let expired = 0;
  for (const date of dates) {
    const hallDayOf = hallDayId(hall._id, date);
    const days = await queueDays.find({ hallId: hall._id, date }, { limit: 1000 });
    await Promise.all(days.map(repair));
    expired += await tickets.updateWhere(
      { hallDay: hallDayOf, state: command().in([...from]) },
      { state: to, lastAct: act._id },
    );
    // Who sat at a counter at closing was served.
    await tickets.updateWhere({ hallDay: hallDayOf, state: 'serving' }, { state: 'done', lastAct: act._id });
    await refresh(hall, date, now);
  }
  return expired;
}

/** Dates with tickets still alive: today only when it is over. */
async function openDates(
  hall: Hall,
  live: readonly TicketState[],
  over: LegalDate | undefined,
  today: LegalDate,
): Promise<LegalDate[]> {
  const grouped = await tickets.aggregate<{ _id: LegalDate }>([
    { match: { hallId: hall._id, state: { $in: live }, date: { $lte: today } } },
    { group: { _id: '$date' } },
    { limit: 400 },
  ]);
  return grouped.map(({ _id }) => _id).filter((date) => date < today || date === over);
}

/** No number is given any more today, also in queues where none was given yet. */
async function closeQueues(hall: Hall, date: LegalDate, now: number): Promise<void> {
  await prepareQueues(hall, date);
  await queueDays.updateWhere({ hallId: hall._id, date, closed: false }, { closed: true });
  await refresh(hall, date, now);
}

async function prepareQueues(hall: Hall, date: LegalDate): Promise<void> {
  const there = await queueDays.find({ hallId: hall._id, date }, { limit: 1000, fields: ['queueId'] });
  for (const queue of hall.queues) {
    if (!there.some(({ queueId }) => queueId === queue.queueId))
      await queueDays.insertMissing(newQueueDay(hall, queue, date));
  }
}
