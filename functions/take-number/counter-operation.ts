/** One ticket moved by the counter: recall, start, finish, no-show and transfer differ only in what is set and told. */
import type { TicketEvent } from '../../court/machines/ticket';
import type { Changes, Where } from '../../platform/database';
import type { WriteContext, WriteOperation } from '../../platform/operation';
import { staff } from '../../platform/policy';
import type { TakeNumberInput, TakeNumberResult } from './contract';
import type { Ticket } from './records';
import { refreshAfter } from './refresh';
import { moveAtCounter, type WindowGrant } from './window';
import { counterView } from './words';

type CounterAction = 'recall' | 'start' | 'noShow' | 'finish' | 'transfer';
type CounterContext<K extends CounterAction> = WriteContext<TakeNumberInput<K>, WindowGrant>;

interface CounterOperation<K extends CounterAction> {
  event: TicketEvent;
  guard?(context: CounterContext<K>): Where;
  set?(context: CounterContext<K>): Changes | Promise<Changes>;
  guardRefusal?: string;
  after?(ticket: Ticket, now: number): Promise<void>;
}

export function counterOperation<K extends CounterAction>(
  what: CounterOperation<K>,
): WriteOperation<TakeNumberInput<K>, TakeNumberResult<'recall'>, WindowGrant> {
  return {
    kind: 'write',
    policy: staff('window'),
    async run(context) {
      const { input, grant, act, clock, note } = context;
      const ticket = await moveAtCounter({
        event: what.event,
        ticketId: input.ticketId,
        staff: grant.staff,
        act,
        clock,
        guard: what.guard?.(context) ?? {},
        set: (await what.set?.(context)) ?? {},
        ...(what.guardRefusal ? { guardRefusal: what.guardRefusal } : {}),
      });
      note({ courtId: ticket.courtId, target: ticket._id });
      await what.after?.(ticket, clock.now());
      await refreshAfter(ticket, clock.now());
      return counterView(ticket);
    },
  };
}
