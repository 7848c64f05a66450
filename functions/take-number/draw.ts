/**
 * 发号: one atomic write draws the number and remembers who drew it, one write makes the ticket (Q-1: no gap, no reuse,
 * in order of arrival). A function that dies between the two leaves no gap: whoever comes by makes the ticket from the
 * counter's memory, and asking again finds one's own number.
 */
import { type LegalDate, legalDateOf } from '../../court/legal-date';
import { ticketNumber } from '../../court/ticket';
import { type Act, acts } from '../../platform/act';
import type { OpenId } from '../../platform/caller';
import type { Clock } from '../../platform/clock';
import { command, DuplicateKeyError } from '../../platform/database';
import { CourtError } from '../../platform/errors';
import {
  type Hall,
  hallDayId,
  halls,
  type Queue,
  type QueueDay,
  queueDayId,
  queueDays,
  type Ticket,
  ticketId,
  tickets,
} from './records';
import { opening } from './words';

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
  const queueDay = queueDayId(hallId, legalDateOf(act.at.getTime()), queueId);
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
    if (!found) await openQueueDay(hallId, queueId, clock);
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
  try {
    await tickets.insert(ticket);
    return ticket;
  } catch (error) {
    if (!(error instanceof DuplicateKeyError)) throw error;
    return (await tickets.get(ticket._id)) ?? ticket;
  }
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

/** The first taker of the day makes the counter from the hall's set-up. Throws NOT_FOUND, PRECONDITION_FAILED. */
async function openQueueDay(hallId: string, queueId: string, clock: Clock): Promise<void> {
  const hall = await halls.get(hallId);
  if (!hall)
    throw new CourtError('NOT_FOUND', '没有找到这个服务大厅，请返回大厅列表重新选择。', { hallId: '没有这个大厅' });
  const queue = hall.queues.find((one) => one.queueId === queueId);
  if (!queue) throw new CourtError('NOT_FOUND', '这个大厅没有这项业务，请重新选择业务。', { queueId: '没有这个队列' });
  const day = newQueueDay(hall, queue, legalDateOf(clock.now()));
  refuseOutsideHours(day, clock);
  try {
    await queueDays.insert(day);
  } catch (error) {
    if (!(error instanceof DuplicateKeyError)) throw error;
  }
}

/** A queue's counter at the beginning of a day. */
export function newQueueDay(hall: Hall, queue: Queue, date: LegalDate): QueueDay {
  const midnight = Date.parse(`${date}T00:00:00+08:00`);
  return {
    _id: queueDayId(hall._id, date, queue.queueId),
    courtId: hall.courtId,
    hallId: hall._id,
    date,
    queueId: queue.queueId,
    issued: 0,
    settled: 0,
    recent: [],
    opensAt: new Date(midnight + hall.hours.open * 60_000),
    closesAt: new Date(midnight + hall.hours.close * 60_000),
    closed: false,
    queue,
    counters: Math.max(1, hall.counters.filter(({ queueIds }) => queueIds.includes(queue.queueId)).length),
  };
}

function refuseOutsideHours({ opensAt, closesAt, closed }: QueueDay, clock: Clock): void {
  const now = clock.now();
  const hours = opening(opensAt, closesAt);
  if (!closed && now < opensAt.getTime())
    throw new CourtError('PRECONDITION_FAILED', `大厅还没有开始取号（取号时间 ${hours}），请到时再来。`);
  if (closed || now >= closesAt.getTime())
    throw new CourtError(
      'PRECONDITION_FAILED',
      `今天的取号已经结束（取号时间 ${hours}）。请改日再来，或在网上立案、办理。`,
    );
}
