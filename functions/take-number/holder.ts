/** 持票人: how a holder moves his own ticket. */

import { type TicketEvent, type TicketState, ticketMachine } from '../../court/machines/ticket';
import { legalDateOf } from '../../court/time/legal-date';
import type { Changes, Where } from '../../platform/database';
import { CourtError } from '../../platform/errors';
import { move } from '../../platform/move';
import type { PersonGrant, WriteContext } from '../../platform/operation';
import { type Ticket, tickets } from './records';
import { STATE_TEXT } from './words';

export const noSuchTicket = () => new CourtError('NOT_FOUND', '没有找到这张号票，请在“我的号票”里查看。');

interface HolderMove {
  event: TicketEvent;
  guard?: Where;
  set?: Changes;
  guardRefusal?: string;
}

/** Throws NOT_FOUND (also for other people's tickets), PRECONDITION_FAILED. */
export function moveOwn(
  { input, grant, act, clock, note }: WriteContext<{ ticketId: string }, PersonGrant>,
  { event, guard = {}, set = {}, guardRefusal }: HolderMove,
): Promise<Ticket> {
  const date = legalDateOf(clock.now());
  note({ target: input.ticketId });
  return move<Ticket, TicketState, TicketEvent>({
    in: tickets,
    by: ticketMachine,
    event,
    id: input.ticketId,
    act,
    guard: { ...guard, openid: grant.openid, date },
    set,
    refused(found) {
      if (found?.openid !== grant.openid) throw noSuchTicket();
      if (found.date !== date)
        throw new CourtError('PRECONDITION_FAILED', `这是 ${found.date} 的号票，当天有效，请重新取号。`);
      const stands = ticketMachine.transitions.some((one) => one.event === event && one.from.includes(found.state));
      throw new CourtError(
        'PRECONDITION_FAILED',
        stands && guardRefusal ? guardRefusal : `${found.number} 号${STATE_TEXT[found.state]}，不能再做这项操作。`,
      );
    },
  });
}
