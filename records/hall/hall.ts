/** 诉讼服务大厅: where people come to, and what is done at which counter. */
import type { HallHours } from '../../court/machines/ticket';
import { collection, type Stored } from '../../platform/database';

export interface Queue {
  queueId: string;
  name: string;
  /** Letter before the number. */
  prefix: string;
  /** for people aged 60 and over, disabled, pregnant or with an infant; called before others. */
  priority: boolean;
  /** people come here to file; online filing is offered too. */
  filing: boolean;
  /** Average minutes a ticket takes at one counter. */
  minutesEach: number;
}

export interface Counter {
  counterId: string;
  name: string;
  /** Queues it serves, the first before the second; priority queues go before all. */
  queueIds: string[];
}

/** Set up by the court's administrator. */
export interface Hall extends Stored {
  courtId: string;
  name: string;
  address: string;
  hours: HallHours;
  queues: Queue[];
  counters: Counter[];
  /** Raised by each save; missing: as it was seeded, 1. And the act that last saved it. */
  version?: number;
  savedBy?: string;
}

export const halls = collection<Hall>('halls');
