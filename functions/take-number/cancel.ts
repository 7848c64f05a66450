/** 取消号票 by its holder. */
import type { PersonGrant, WriteOperation } from '../../platform/operation';
import { person } from '../../platform/policy';
import type { TakeNumberInput, TakeNumberResult } from './contract';
import { moveOwn } from './holder';
import { refreshAfter } from './refresh';
import { holderView } from './words';

export const cancel: WriteOperation<TakeNumberInput<'cancel'>, TakeNumberResult<'cancel'>, PersonGrant> = {
  kind: 'write',
  policy: person,
  async run(context) {
    const ticket = await moveOwn(context, { event: 'cancel' });
    await refreshAfter(ticket, context.clock.now());
    return holderView(ticket, 0);
  },
};
