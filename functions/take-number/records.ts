/** 大厅、队列、号票: the documents of the queue, and how their ids are made. */

import type { TicketState } from '../../court/machines/ticket';
import type { LegalDate } from '../../court/time/legal-date';
import type { OpenId } from '../../platform/caller';
import { collection, type Stored } from '../../platform/database';
import type { Movable } from '../../platform/move';
import { type Counter, type Hall, halls, type Queue } from '../../records/hall/hall';

export { type Counter, type Hall, halls, type Queue };

/** One queue on one day: the hot counter. What taking needs of the hall is copied here once a day. */
export interface QueueDay extends Stored {
  courtId: string;
  hallId: string;
  date: LegalDate;
  queueId: string;
  /** The last number drawn. */
  issued: number;
  /** `issued` minus those who wait: brought up to date by the counters' moves, so that taking need not count. */
  settled: number;
  /** Acts of the last takers, the newest last: who died between number and ticket is found here. */
  recent: string[];
  opensAt: Date;
  closesAt: Date;
  closed: boolean;
  queue: Queue;
  counters: number;
}

export interface Ticket extends Movable<TicketState> {
  courtId: string;
  hallId: string;
  date: LegalDate;
  /** Where it waits now: `hall:date` and `hall:date:queue`. The number stays that of the queue where it was taken. */
  hallDay: string;
  queueDay: string;
  queueId: string;
  queueName: string;
  seq: number;
  number: string;
  filing: boolean;
  minutesEach: number;
  counters: number;
  /** null: taken at the counter for somebody without a phone. */
  openid: OpenId | null;
  /** The act that took it. */
  act: string;
  /** Order in the queue, then by `seq`. */
  rank: number;
  aheadAtTaking: number;
  calls: number;
  rejoined: boolean;
  counterId: string | null;
  counterName: string | null;
  takenAt: Date;
  calledAt: Date | null;
}

/** 叫号屏: what everybody may see, read and watched by clients directly. */
export interface Board extends Stored {
  courtId: string;
  hallId: string;
  date: LegalDate;
  version: number;
  updatedAt: Date;
  queues: { queueId: string; name: string; waiting: number }[];
  /** The latest call first. */
  calling: { number: string; queueName: string; counterName: string; calls: number; at: Date }[];
}

export const queueDays = collection<QueueDay>('queue_days');
export const tickets = collection<Ticket>('tickets');
export const boards = collection<Board>('boards');

export const hallDayId = (hallId: string, date: LegalDate) => `${hallId}:${date}`;
export const queueDayId = (hallId: string, date: LegalDate, queueId: string) => `${hallId}:${date}:${queueId}`;
/** a ticket is hall + date + queue + sequence. */
export const ticketId = (queueDay: string, seq: number) => `${queueDay}:${seq}`;

/** Who waits, in order. */
export const IN_ORDER = [
  ['rank', 'asc'],
  ['seq', 'asc'],
] as const;
