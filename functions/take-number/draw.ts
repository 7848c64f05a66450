/**
 * 发号: one atomic write draws the number and remembers who drew it, one write makes the ticket (Q-1: no gap, no reuse,
 * in order of arrival). A function that dies between the two leaves no gap: whoever comes by makes the ticket from the
 * counter's memory, and asking again finds one's own number.
 */

import { ticketNumber } from '../../court/machines/ticket';
import { legalDateOf } from '../../court/time/legal-date';
import { type Act, acts } from '../../platform/act';
import type { OpenId } from '../../platform/caller';
import type { Clock } from '../../platform/clock';
import { command } from '../../platform/database';
import { openQueueDay, refuseOutsideHours } from './queue-day';
import { hallDayId, type QueueDay, queueDayId, queueDays, type Ticket, ticketId, tickets } from './records';

/** Takers remembered by the counter; swept twice before they are forgotten. */
const REMEMBERED = 64;
const SWEPT_EVERY = 32;

export interface Draw {
  hallId: string;
  queueId: string;
  act: Act;
  /** The act was begun before: its number may be drawn already. */
  again: boolean;
  clock: Clock;
}

/** Draws a number and makes its ticket; run again with the same act it gives the same ticket. */
export async function draw({ hallId, queueId, act, again, clock }: Draw): Promise<Ticket> {
  if (again) {
    const made = await tickets.first({ act: act._id });
    if (made) return made;
  }
  // The day of the act, also when it is finished after midnight.
  const date = legalDateOf(act.at.getTime());
  const queueDay = queueDayId(hallId, date, queueId);
  for (;;) {
    const day = await drawNumber(queueDay, act, clock);
    if (day) {
      const ticket = await makeTicket(day, day.issued, act);
      if (day.issued % SWEPT_EVERY === 0) await repair(day);
      return ticket;
    }
    const found = await queueDays.get(queueDay);
    const seq = found && numberOf(found, act._id);
    if (found && seq) return makeTicket(found, seq, act);
    if (!found) await openQueueDay(hallId, queueId, date, clock);
    // Another taker may have opened the day between the two reads: then the number is simply drawn again.
    else refuseOutsideHours(found, clock);
  }
}

/** The one hot write. A taker who is in its memory already does not draw twice. */
function drawNumber(queueDay: string, act: Act, clock: Clock): Promise<QueueDay | undefined> {
  const _ = command();
  const now = new Date(clock.now());
  return queueDays.updateAndReturn(
    { _id: queueDay, closed: false, opensAt: _.lte(now), closesAt: _.gt(now), recent: _.neq(act._id) },
    { issued: _.inc(1), recent: _.push({ each: [act._id], slice: -REMEMBERED }) },
  );
}

/** Each draw pushed one act and counted one up, so the place from the end gives the number. */
function numberOf({ issued, recent }: QueueDay, act: string): number | undefined {
  const place = recent.lastIndexOf(act);
  return place === -1 ? undefined : issued - (recent.length - 1 - place);
}

/** Everything in a ticket follows from the counter and the act: whoever makes it makes the same one. */
async function makeTicket(day: QueueDay, seq: number, act: Act): Promise<Ticket> {
  const ticket: Ticket = {
    _id: ticketId(day._id, seq),
    courtId: day.courtId,
    hallId: day.hallId,
    date: day.date,
    hallDay: hallDayId(day.hallId, day.date),
    queueDay: day._id,
    queueId: day.queueId,
    queueName: day.queue.name,
    seq,
    number: ticketNumber(day.queue.prefix, seq),
    filing: day.queue.filing,
    minutesEach: day.queue.minutesEach,
    counters: day.counters,
    openid: act.action === 'take' ? (act.by as OpenId) : null,
    act: act._id,
    lastAct: act._id,
    state: 'waiting',
    rank: seq,
    aheadAtTaking: Math.max(0, seq - 1 - day.settled),
    calls: 0,
    rejoined: false,
    counterId: null,
    counterName: null,
    takenAt: act.at,
    calledAt: null,
  };
  if (await tickets.insertMissing(ticket)) return ticket;
  return (await tickets.get(ticket._id)) ?? ticket;
}

/** Makes the tickets of remembered takers who died before they made their own. */
export async function repair(day: QueueDay): Promise<void> {
  if (day.recent.length === 0) return;
  const first = day.issued - day.recent.length + 1;
  const ids = day.recent.map((_act, i) => ticketId(day._id, first + i));
  const there = await tickets.find({ _id: command().in(ids) }, { limit: REMEMBERED, fields: ['_id'] });
  if (there.length === ids.length) return;
  const have = new Set(there.map(({ _id }) => _id));
  for (const [i, actId] of day.recent.entries()) {
    if (have.has(ids[i] ?? '')) continue;
    const act = await acts.get(actId);
    if (act) await makeTicket(day, first + i, act);
  }
}
