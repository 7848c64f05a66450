/** 重呼: the counter calls a ticket again; after the third call it may be passed over. */
import { CALLS_BEFORE_PASSED } from '../../court/machines/ticket';
import { command } from '../../platform/database';
import { tellCalled } from './call-next';
import { counterOperation } from './counter-operation';

export const recall = counterOperation<'recall'>({
  event: 'recall',
  guard: () => ({ calls: command().lt(CALLS_BEFORE_PASSED) }),
  set: ({ clock }) => ({ calls: command().inc(1), calledAt: new Date(clock.now()) }),
  guardRefusal: '这张号已经叫满 3 次，没有人来可以按“过号”。',
  after: (ticket, now) => tellCalled(ticket, now),
});
