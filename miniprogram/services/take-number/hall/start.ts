/** What the page of a hall shows before anything is known. */
import { dayWords } from '../text';
import type { QueueCard } from './queues';

const NOBODY: QueueCard = {
  queueId: '',
  name: '',
  short: '',
  filing: false,
  hint: '',
  waiting: '',
  wait: '',
  ticketId: '',
  own: '',
};

interface HallData {
  state: string;
  failure: { code: string; message: string };
  hallId: string;
  courtId: string;
  name: string;
  address: string;
  hours: string;
  day: string;
  words: ReturnType<typeof dayWords>;
  /** */
  notice: string;
  cards: QueueCard[];
  filing: boolean;
  /** When this was last known, as soon as it is not known any more. */
  stale: string;
  chosen: QueueCard;
  choosing: boolean;
  sending: boolean;
  trouble: string;
}

export const start: HallData = {
  state: 'loading',
  failure: { code: '', message: '' },
  hallId: '',
  courtId: '',
  name: '',
  address: '',
  hours: '',
  day: '',
  words: dayWords('closed', ''),
  notice: '',
  cards: [],
  filing: false,
  stale: '',
  chosen: NOBODY,
  choosing: false,
  sending: false,
  trouble: '',
};
