/** 过号重排: the holder of a passed ticket rejoins once, 3 places back. */
import { REJOIN_PLACES, rejoinRank } from '../../court/machines/ticket';
import type { PersonGrant, WriteOperation } from '../../platform/operation';
import { person } from '../../platform/policy';
import type { TakeNumberInput, TakeNumberResult } from './contract';
import { moveOwn } from './holder';
import { tickets } from './records';
import { refreshAfter } from './refresh';
import { aheadOf, firstWaiting } from './waiting';
import { holderView } from './words';

export const rejoin: WriteOperation<TakeNumberInput<'rejoin'>, TakeNumberResult<'rejoin'>, PersonGrant> = {
  kind: 'write',
  policy: person,
  async run(context) {
    const mine = await tickets.first({ _id: context.input.ticketId, openid: context.grant.openid });
    const waiting = mine ? await firstWaiting(mine.queueDay, REJOIN_PLACES + 1) : [];
    const ticket = await moveOwn(context, {
      event: 'rejoin',
      guard: { rejoined: false },
      set: {
        rejoined: true,
        rank: rejoinRank(waiting.map(({ rank }) => rank)),
        calls: 0,
        counterId: null,
        counterName: null,
        calledAt: null,
      },
      guardRefusal: '过号只能重新排队一次，请重新取号。',
    });
    await refreshAfter(ticket, context.clock.now());
    return holderView(ticket, await aheadOf(ticket));
  },
};
