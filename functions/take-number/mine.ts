/** 我的号票: today's tickets of the caller, or a single one of any day, each with how many are before it. */
import { legalDateOf } from '../../court/time/legal-date';
import type { PersonGrant, ReadOperation } from '../../platform/operation';
import { person } from '../../platform/policy';
import type { TakeNumberInput, TakeNumberResult } from './contract';
import { noSuchTicket } from './holder';
import { ownTickets } from './own-tickets';

export const mine: ReadOperation<TakeNumberInput<'mine'>, TakeNumberResult<'mine'>, PersonGrant> = {
  kind: 'read',
  policy: person,
  run: async ({ clock, grant }) => ({
    tickets: await ownTickets(grant.openid, { date: legalDateOf(clock.now()) }),
  }),
};

/** Other people's do not exist. */
export const ticket: ReadOperation<TakeNumberInput<'ticket'>, TakeNumberResult<'ticket'>, PersonGrant> = {
  kind: 'read',
  policy: person,
  async run({ input, grant }) {
    const [own] = await ownTickets(grant.openid, { _id: input.ticketId });
    if (!own) throw noSuchTicket();
    return own;
  },
};
