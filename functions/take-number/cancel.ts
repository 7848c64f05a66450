/** 取消号票 by its holder. */
import type { PersonGrant, WriteOperation } from '../../platform/operation';
import { person } from '../../platform/policy';
import type { TakeNumberInput, TakeNumberResult } from './contract';
import { moveOwn } from './holder';
import { halls } from './records';
import { refresh } from './refresh';
import { holderView } from './words';

export const cancel: WriteOperation<TakeNumberInput<'cancel'>, TakeNumberResult<'cancel'>, PersonGrant> = {
  kind: 'write',
  policy: person,
  async run(context) {
    const ticket = await moveOwn(context, { event: 'cancel' });
    const hall = await halls.get(ticket.hallId);
    if (hall) await refresh(hall, ticket.date, [ticket.queueDay], context.clock.now());
    return holderView(ticket, 0);
  },
};
