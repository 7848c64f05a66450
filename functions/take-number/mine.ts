/** 我的号票: today's tickets of the caller, each with how many are before it; one database action. */
import { legalDateOf } from '../../court/time/legal-date';
import type { PersonGrant, ReadOperation } from '../../platform/operation';
import { person } from '../../platform/policy';
import type { TakeNumberInput, TakeNumberResult } from './contract';
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

export const mine: ReadOperation<TakeNumberInput<'mine'>, TakeNumberResult<'mine'>, PersonGrant> = {
  kind: 'read',
  policy: person,
  async run({ clock, grant }) {
    const found = await tickets.aggregate<Ticket & { before: { n: number }[] }>([
      { match: { openid: grant.openid, date: legalDateOf(clock.now()) } },
      { sort: { takenAt: -1 } },
      { limit: 50 },
      { lookup: BEFORE },
    ]);
    return { tickets: found.map((ticket) => holderView(ticket, ticket.before[0]?.n ?? 0)) };
  },
};
