/** A holder's tickets, each with how many wait before it; one database action. */
import type { OpenId } from '../../platform/caller';
import type { TakeNumberResult } from './contract';
import { type Ticket, tickets } from './records';
import { holderView } from './words';

/** Below every rank: a range with two ends of one type can be served by an index, a half-open one cannot. */
const BELOW_ALL = -1_000_000;

/** Counts, for each of the caller's tickets, those who wait before it. */
const BEFORE = {
  from: 'tickets',
  let: { queueDay: '$queueDay', rank: '$rank' },
  pipeline: [
    {
      $match: {
        $expr: {
          $and: [
            { $eq: ['$queueDay', '$$queueDay'] },
            { $eq: ['$state', 'waiting'] },
            { $gt: ['$rank', BELOW_ALL] },
            { $lt: ['$rank', '$$rank'] },
          ],
        },
      },
    },
    { $count: 'n' },
  ],
  as: 'before',
};

const MOST = 50;

/** The latest first. @param which by date, or a single one by `_id` */
export async function ownTickets(
  openid: OpenId,
  which: Partial<Pick<Ticket, '_id' | 'date'>>,
): Promise<TakeNumberResult<'ticket'>[]> {
  const found = await tickets.aggregate<Ticket & { before: { n: number }[] }>([
    { match: { openid, ...which } },
    { sort: { takenAt: -1 } },
    { limit: MOST },
    { lookup: BEFORE },
  ]);
  return found.map((ticket) => holderView(ticket, ticket.before[0]?.n ?? 0));
}
