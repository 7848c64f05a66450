/** 号票页上的内容: from what the service says to what the page shows. Free of wx. */
import type { Other, Shown } from './start';
import { isOver, type Ticket, ticketNow } from './words';

const AT_COUNTER = ['called', 'serving', 'done'];

export function shownOf(ticket: Ticket, today: string): Shown {
  const { ticketId, number, queueName, hallId, courtId, state, counterName, canCancel, canRejoin, notice } = ticket;
  const over = isOver(ticket, today);
  return {
    ticketId,
    number,
    queueName,
    hallId,
    courtId,
    state,
    counterName: counterName ?? '窗口',
    canCancel: canCancel && !over,
    canRejoin: canRejoin && !over,
    over,
    notice,
    offersFiling: ticket.onlineFiling !== null && !AT_COUNTER.includes(state),
    filingText: ticket.onlineFiling?.text ?? '',
    filingPage: ticket.onlineFiling?.page ?? '',
    ...ticketNow(ticket, today),
  };
}

/** The ticket asked for; without one the called, then the one with the fewest before it. */
export function mainTicket(tickets: readonly Ticket[], ticketId: string, today: string): Ticket | undefined {
  if (ticketId) return tickets.find((one) => one.ticketId === ticketId);
  const live = tickets.filter((one) => !isOver(one, today));
  return live.find(({ state }) => state === 'called') ?? [...live].sort((a, b) => a.ahead - b.ahead)[0] ?? tickets[0];
}

/** A called one first: two counters may call one person at once. */
export function othersOf(tickets: readonly Ticket[], main: Ticket, today: string): Other[] {
  return tickets
    .filter((one) => one.ticketId !== main.ticketId && !isOver(one, today))
    .map((one) => ({
      ticketId: one.ticketId,
      title: `${one.queueName} ${one.number}`,
      state: one.state,
      called: one.state === 'called',
      text: ticketNow(one, today).head,
    }))
    .sort((a, b) => Number(b.called) - Number(a.called));
}
