/** 取号: one live ticket a person a queue a day; asking again returns it. No identity is needed. */

import { LIVE_STATES } from '../../court/machines/ticket';
import { legalDateOf } from '../../court/time/legal-date';
import { acts } from '../../platform/act';
import type { OpenId } from '../../platform/caller';
import { CourtError } from '../../platform/errors';
import type { PersonGrant, WriteOperation } from '../../platform/operation';
import { person } from '../../platform/policy';
import type { TakeNumberInput, TakeNumberResult } from './contract';
import { draw } from './draw';
import { queueDayId, type Ticket, tickets } from './records';
import { aheadOf } from './waiting';
import { holderView } from './words';

/** Taking and cancelling in turn would use the numbers up. */
const MOST_A_DAY = 20;

/** A person's k-th ticket of a queue and day: unique among acts, so that two taps at once draw one number. */
const claimOf = (queueDay: string, openid: OpenId, k: number) => `ticket:${queueDay}:${openid}:${k}`;

/** A passed ticket that may not rejoin is at its end: its holder may take a new one. */
const isLive = ({ state, rejoined }: Ticket) => LIVE_STATES.includes(state) && !(state === 'passed' && rejoined);

export const take: WriteOperation<TakeNumberInput<'take'>, TakeNumberResult<'take'>, PersonGrant> = {
  kind: 'write',
  policy: person,
  // The ticket holds all of the answer: keeping it in the act too would cost each taker one more write.
  answer: 'recalled',

  claim: ({ input, clock, grant }) =>
    claimOf(queueDayId(input.hallId, legalDateOf(clock.now()), input.queueId), grant.openid, 0),

  async claimed({ input, clock, grant }, claim) {
    const act = await acts.first({ claim });
    if (!act) return { claim };
    const ticket = await draw({ ...input, act, again: true, clock });
    if (isLive(ticket)) return { answer: holderView(ticket, await aheadOf(ticket)) };
    const queueDay = queueDayId(input.hallId, ticket.date, input.queueId);
    const today = await tickets.find({ openid: grant.openid, date: ticket.date }, { limit: 200, fields: ['_id'] });
    const k = today.filter(({ _id }) => _id.startsWith(`${queueDay}:`)).length;
    if (k >= MOST_A_DAY)
      throw new CourtError('TOO_MANY_REQUESTS', '您今天在这个队列取号次数太多，请到大厅窗口请工作人员帮您取号。');
    return { claim: claimOf(queueDay, grant.openid, k) };
  },

  async run({ input, act, again, clock }) {
    const ticket = await draw({ ...input, act, again, clock });
    return holderView(ticket, ticket.aheadAtTaking, 'waiting');
  },
};
