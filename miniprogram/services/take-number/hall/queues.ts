/** 队列: what a person sees of each queue of a hall. Free of wx. */
import type { DataOf } from '../../../api/services';
import { waitingText, waitText } from '../text';

export type Queue = DataOf<'take-number', 'queues'>['queues'][number];
export type Ticket = DataOf<'take-number', 'mine'>['tickets'][number];

export interface QueueCard {
  queueId: string;
  name: string;
  /** Without the people it is for. */
  short: string;
  filing: boolean;
  hint: string;
  waiting: string;
  wait: string;
  /** One's own ticket there, which taking again would only give back. */
  ticketId: string;
  own: string;
}

const LIVE = ['waiting', 'called', 'serving', 'passed'];

/** A passed ticket that may not rejoin is at its end: its holder takes a new one. */
const isLive = ({ state, canRejoin }: Ticket) => LIVE.includes(state) && (state !== 'passed' || canRejoin);

export function queueCards(hallId: string, queues: readonly Queue[], mine: readonly Ticket[]): QueueCard[] {
  return queues.map(({ queueId, name, waiting, wait, filing, hint }) => {
    const own = mine.find((one) => one.hallId === hallId && one.queueId === queueId && isLive(one));
    return {
      queueId,
      name,
      short: withoutPeople(name),
      filing,
      hint: hint ?? '',
      waiting: waitingText(waiting),
      wait: waitText(wait),
      ticketId: own?.ticketId ?? '',
      own: own ? `您已经有号 ${own.number}，${own.stateName}` : '',
    };
  });
}

/** What stands in brackets says whom a queue is for. */
const withoutPeople = (name: string) => name.replace(/（.*）/, '') || name;

/** Terms of art in a queue's name: 缴费、退费. */
export const termsIn = (name: string) => withoutPeople(name).split(/[、，]/);
