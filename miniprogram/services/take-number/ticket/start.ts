/** What the page of a ticket shows before anything is known. */
import type { Words } from './words';

export interface Shown extends Words {
  ticketId: string;
  number: string;
  queueName: string;
  hallId: string;
  courtId: string;
  state: string;
  counterName: string;
  canCancel: boolean;
  canRejoin: boolean;
  /** Nothing more comes of it. */
  over: boolean;
  /** */
  notice: string;
  /** Who is at the counter needs no other way. */
  offersFiling: boolean;
  filingText: string;
  filingPage: string;
}

/** Another ticket of the day. */
export interface Other {
  ticketId: string;
  title: string;
  state: string;
  called: boolean;
  text: string;
}

interface TicketData {
  state: string;
  failure: { code: string; message: string };
  ticket: Shown;
  /** When this was last known, as soon as it is not known any more. */
  stale: string;
  knownAt: string;
  others: Other[];
  hall: { name: string; address: string; hours: string };
  calling: { number: string; counterName: string }[];
  sending: string;
  /** The number over the whole screen. */
  large: boolean;
}

const NONE: Shown = {
  ticketId: '',
  number: '',
  queueName: '',
  hallId: '',
  courtId: '',
  state: '',
  counterName: '',
  canCancel: false,
  canRejoin: false,
  over: false,
  notice: '',
  offersFiling: false,
  filingText: '',
  filingPage: '',
  head: '',
  text: '',
  wait: '',
};

export const start: TicketData = {
  state: 'loading',
  failure: { code: '', message: '' },
  ticket: NONE,
  stale: '',
  knownAt: '',
  others: [],
  hall: { name: '', address: '', hours: '' },
  calling: [],
  sending: '',
  large: false,
};
