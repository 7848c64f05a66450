/**
 * 叫号屏刷新: after a move at a counter the board document and the queue's `settled` count are made anew from the
 * tickets, so that a function that died half-way leaves nothing wrong for longer than until the next move.
 */

import { TOLD_WHEN_AHEAD } from '../../court/machines/ticket';
import type { LegalDate } from '../../court/time/legal-date';
import { command } from '../../platform/database';
import { notify } from '../../platform/notify';
import { ticketPage } from './pages';
import { type Board, boards, type Hall, hallDayId, halls, queueDays, type Ticket, tickets } from './records';
import { firstWaiting, waitingByQueue, waitingIn } from './waiting';

/** Calls shown on the board. */
const SHOWN = 8;
/** A board changed by another counter meanwhile is made anew; after so many times that other's is as good. */
const TRIES = 3;

/** After a ticket's move. */
export async function refreshAfter(ticket: Ticket, now: number): Promise<void> {
  const hall = await halls.get(ticket.hallId);
  if (hall) await refresh(hall, ticket.date, now, [ticket.queueDay]);
}

/** @param touched queue days whose waiting changed */
export async function refresh(
  hall: Hall,
  date: LegalDate,
  now: number,
  touched: readonly string[] = [],
): Promise<void> {
  await Promise.all([
    refreshBoard(hall, date, now),
    ...touched.flatMap((queueDay) => [settle(queueDay), tellSoon(queueDay, now)]),
  ]);
}

async function refreshBoard(hall: Hall, date: LegalDate, now: number): Promise<void> {
  const _id = hallDayId(hall._id, date);
  for (let tries = 0; tries < TRIES; tries += 1) {
    const before = await boards.get(_id);
    const board = await boardOf(hall, date, now, (before?.version ?? 0) + 1);
    if (before) {
      const { _id: _, ...changes } = board;
      // Arrays replace arrays; `set` keeps the SDK from flattening.
      const set = Object.fromEntries(Object.entries(changes).map(([field, value]) => [field, command().set(value)]));
      if ((await boards.updateWhere({ _id, version: before.version }, set)) > 0) return;
    } else if (await boards.insertMissing(board)) return;
  }
}

async function boardOf(hall: Hall, date: LegalDate, now: number, version: number): Promise<Board> {
  const hallDay = hallDayId(hall._id, date);
  const [waiting, called] = await Promise.all([
    waitingByQueue(hallDay),
    tickets.find(
      { hallDay, state: command().in(['called', 'serving']) },
      { orderBy: [['calledAt', 'desc']], limit: SHOWN },
    ),
  ]);
  return {
    _id: hallDay,
    courtId: hall.courtId,
    hallId: hall._id,
    date,
    version,
    updatedAt: new Date(now),
    queues: hall.queues.map(({ queueId, name }) => ({ queueId, name, waiting: waiting.get(queueId) ?? 0 })),
    calling: called.map(({ number, queueName, counterName, calls, calledAt }) => ({
      number,
      queueName,
      counterName: counterName ?? '',
      calls,
      at: calledAt ?? new Date(now),
    })),
  };
}

/** `settled` only where no number was drawn meanwhile: else the next move finds it. */
async function settle(queueDay: string): Promise<void> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const day = await queueDays.get(queueDay);
    if (!day) return;
    const settled = day.issued - (await waitingIn(queueDay));
    if (settled === day.settled) return;
    if ((await queueDays.updateWhere({ _id: queueDay, issued: day.issued }, { settled })) > 0) return;
  }
}

/** “前面还有 2 位”. */
async function tellSoon(queueDay: string, now: number): Promise<void> {
  const ticket: Ticket | undefined = (await firstWaiting(queueDay, TOLD_WHEN_AHEAD + 1))[TOLD_WHEN_AHEAD];
  if (!ticket?.openid) return;
  await notify({
    _id: `${ticket._id}:soon`,
    openid: ticket.openid,
    courtId: ticket.courtId,
    title: `前面还有 ${TOLD_WHEN_AHEAD} 位`,
    text: `${ticket.number} 号（${ticket.queueName}）快到了，请回到大厅等候叫号。`,
    page: ticketPage(ticket._id),
    at: new Date(now),
    message: { template: 'ticketSoon', values: { number: ticket.number, count: String(TOLD_WHEN_AHEAD) } },
  });
}
