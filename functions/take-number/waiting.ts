/** 等候人数: who waits before whom, counted from the tickets themselves. */
import { command } from '../../platform/database';
import { IN_ORDER, type QueueDay, type Ticket, tickets } from './records';

/** Waiting tickets before this one. */
export async function aheadOf({ state, queueDay, rank }: Ticket): Promise<number> {
  return state === 'waiting' ? tickets.count({ queueDay, state: 'waiting', rank: command().lt(rank) }) : 0;
}

/** The first who wait in a queue, in order. */
export function firstWaiting(queueDay: string, limit: number): Promise<Ticket[]> {
  return tickets.find({ queueDay, state: 'waiting' }, { orderBy: IN_ORDER, limit });
}

/** How many wait in each queue of a hall today: queueId → count. */
export async function waitingByQueue(hallDay: string): Promise<Map<string, number>> {
  const counted = await tickets.aggregate<{ _id: string; n: number }>([
    { match: { hallDay, state: 'waiting' } },
    { group: { _id: '$queueId', n: { $sum: 1 } } },
    { limit: 100 },
  ]);
  return new Map(counted.map(({ _id, n }) => [_id, n]));
}

export const waitingIn = (queueDay: QueueDay['_id']): Promise<number> => tickets.count({ queueDay, state: 'waiting' });
