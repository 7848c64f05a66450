/** 一动就变: the hall's board with what a move just answered. Free of wx. */
import type { Board, Ticket } from './desk';

/** A board with what a move just answered, until the board itself is asked again. */
export function withTicket(board: Board, ticket: Ticket): Board {
  const rest = (list: readonly Ticket[]) => list.filter(({ ticketId }) => ticketId !== ticket.ticketId);
  const { state } = ticket;
  return {
    ...board,
    queues: board.queues.map((queue) => withoutNumber(queue, ticket)),
    atCounters: [...rest(board.atCounters), ...(state === 'called' || state === 'serving' ? [ticket] : [])],
    passed: [...rest(board.passed), ...(state === 'passed' ? [ticket] : [])],
  };
}

type Queue = Board['queues'][number];

function withoutNumber(queue: Queue, { number, state }: Ticket): Queue {
  if (state === 'waiting' || !queue.next.includes(number)) return queue;
  return { ...queue, waiting: queue.waiting - 1, next: queue.next.filter((one) => one !== number) };
}
