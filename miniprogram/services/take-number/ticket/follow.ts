/** 跟着号票: one's tickets of the day as they move: live, asked again besides, and from memory without network. */
import { call } from '../../../api/call';
import { type CallFailure, failureOf, unanswered } from '../../../api/failure';
import { watchLive } from '../../../api/live';
import { type Board, watchBoard } from '../board';
import { type Asking, keepAsking } from '../keep-asking';
import { onNetwork } from '../network';
import { keepLastKnown, type LastKnown, lastKnown } from './last-known';
import { differs, moved, type TicketDocument } from './moved';
import type { Ticket } from './words';

interface Tell {
  /** @param fresh false: that is how it was at `known.at`; how it is now is not known */
  tickets(known: LastKnown, fresh: boolean): void;
  board(board: Board): void;
  /** Nothing is known at all. */
  failed(failure: CallFailure): void;
}

export interface Following extends Pick<Asking, 'now' | 'pause'> {
  /** What a move of one's own answered. */
  put(ticket: Ticket): void;
  end(): void;
}

/**
 * @param owner the page, with `behaviors: [closesLive]`
 * @param ticketId the ticket that must be among them; '' only those of today
 */
export function followTickets(owner: object, ticketId: string, tell: Tell): Following {
  let known: LastKnown | undefined;
  let documents: TicketDocument[] = [];
  let closeWatches: (() => void) | undefined;

  const show = (tickets: Ticket[]) => {
    known = { tickets, at: Date.now() };
    keepLastKnown(known);
    tell.tickets(known, true);
  };

  const ask = async (): Promise<boolean> => {
    const before = documents;
    try {
      const { tickets } = await call('take-number', { action: 'mine' });
      const isThere = !ticketId || tickets.some((one) => one.ticketId === ticketId);
      const all = isThere ? tickets : [...tickets, await call('take-number', { action: 'ticket', ticketId })];
      // A call that came while the answer was on its way is newer than the answer.
      show(before === documents ? all : all.map((one) => overlaid(one, documents)));
      closeWatches ??= watch();
      return true;
    } catch (error) {
      const failure = failureOf(error);
      if (unanswered(failure.code)) recall(failure);
      else tell.failed(failure);
      return !unanswered(failure.code);
    }
  };

  const recall = (failure?: CallFailure) => {
    const last = known ?? lastKnown();
    if (last && (!ticketId || last.tickets.some((one) => one.ticketId === ticketId))) tell.tickets(last, false);
    else if (failure) tell.failed(failure);
  };

  const asking = keepAsking(ask);

  const watch = (): (() => void) | undefined => {
    const ticket = known?.tickets.find((one) => one.ticketId === ticketId) ?? known?.tickets[0];
    if (!ticket) return undefined;
    const { date } = ticket;
    const closeTickets = watchLive<TicketDocument>(owner, {
      query: () => wx.cloud.database().collection('tickets').where({ openid: '{openid}', date }),
      onData: ownMoved,
    });
    const closeBoard = watchBoard(owner, ticket, (board) => {
      tell.board(board);
      asking.soon();
    });
    return () => {
      closeTickets();
      closeBoard();
    };
  };

  /** At once from the documents, since it may be a call; then in full from the service. */
  const ownMoved = (told: TicketDocument[]) => {
    documents = told;
    const tickets = known?.tickets ?? [];
    const after = tickets.map((one) => overlaid(one, told));
    if (after.some((one, i) => one !== tickets[i])) show(after);
    if (told.some((document) => isNews(tickets, document))) asking.soon(0);
  };

  const endNetwork = onNetwork((connected) => {
    if (!connected) return recall();
    // A socket that died without a word is not waited for.
    closeWatches?.();
    closeWatches = undefined;
    asking.now();
  });

  return {
    now: asking.now,
    pause: asking.pause,
    put: (ticket) => show((known?.tickets ?? []).map((one) => (one.ticketId === ticket.ticketId ? ticket : one))),
    end() {
      asking.pause();
      endNetwork();
    },
  };
}

function overlaid(ticket: Ticket, documents: readonly TicketDocument[]): Ticket {
  const document = documents.find(({ _id }) => _id === ticket.ticketId);
  return document ? moved(ticket, document) : ticket;
}

function isNews(tickets: readonly Ticket[], document: TicketDocument): boolean {
  const ticket = tickets.find(({ ticketId }) => ticketId === document._id);
  return !ticket || differs(ticket, document);
}
