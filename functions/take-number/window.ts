/** 窗口: what a window clerk may touch, and how a ticket moves at the counter. */

import { type TicketEvent, type TicketState, ticketMachine } from '../../court/machines/ticket';
import { legalDateOf } from '../../court/time/legal-date';
import type { Act } from '../../platform/act';
import type { OpenId } from '../../platform/caller';
import type { Clock } from '../../platform/clock';
import { type Changes, command, type Where } from '../../platform/database';
import { CourtError } from '../../platform/errors';
import { move } from '../../platform/move';
import type { Staff } from '../../platform/policy';
import { type Ticket, tickets } from './records';
import { STATE_TEXT } from './words';

export type WindowGrant = { openid: OpenId; staff: Staff };

/** Throws FORBIDDEN when the clerk does not serve in this hall. */
export function ownHall({ hallIds }: Staff, hallId: string): void {
  if (!hallIds.includes(hallId)) throw new CourtError('FORBIDDEN', '您不在这个大厅值班，只能操作自己所在大厅的号。');
}

export interface CounterMove {
  event: TicketEvent;
  ticketId: string;
  staff: Staff;
  act: Act;
  clock: Clock;
  guard?: Where;
  set?: Changes;
  /** What to say when a guard of the transition, and not the state, stood in the way. */
  guardRefusal?: string;
}

/** Moves a ticket of today and of the clerk's own hall. Throws NOT_FOUND, FORBIDDEN, PRECONDITION_FAILED. */
export function moveAtCounter({
  event,
  ticketId,
  staff,
  act,
  clock,
  guard = {},
  set = {},
  guardRefusal,
}: CounterMove): Promise<Ticket> {
  const date = legalDateOf(clock.now());
  return move<Ticket, TicketState, TicketEvent>({
    in: tickets,
    by: ticketMachine,
    event,
    id: ticketId,
    act,
    guard: { ...guard, hallId: command().in(staff.hallIds), date },
    set,
    refused(found) {
      if (!found) throw new CourtError('NOT_FOUND', '没有找到这张号，请刷新叫号列表。');
      ownHall(staff, found.hallId);
      if (found.date !== date)
        throw new CourtError(
          'PRECONDITION_FAILED',
          `${found.number} 号是 ${found.date} 的号，当天有效，今天不能再叫。`,
        );
      const stands = ticketMachine.transitions.some((one) => one.event === event && one.from.includes(found.state));
      throw new CourtError(
        'PRECONDITION_FAILED',
        stands && guardRefusal ? guardRefusal : `${found.number} 号${STATE_TEXT[found.state]}，请刷新叫号列表。`,
      );
    },
  });
}
