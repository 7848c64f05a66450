/** 动了: what one's own ticket documents say before the service has answered. Free of wx. */
import type { Ticket } from './words';

/** Of the document in `tickets`, written by functions/take-number. */
export interface TicketDocument {
  _id: string;
  state: Ticket['state'];
  counterName: string | null;
  calls: number;
}

/** The document tells something else than was known. */
export const differs = (known: Ticket, { state, counterName, calls }: TicketDocument) =>
  known.state !== state || known.counterName !== counterName || known.calls !== calls;

/** A call does not wait for the service's answer; how many are before one, and the words of a state, only the service knows. */
export function moved(known: Ticket, document: TicketDocument): Ticket {
  const { state, counterName, calls } = document;
  return state === 'called' && differs(known, document) ? { ...known, state, counterName, calls, ahead: 0 } : known;
}
