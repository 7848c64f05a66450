/** 说法: the sentences of the queue, and tickets as people see them. */
import { transition } from '../../court/machines/state-machine';
import {
  CALLS_BEFORE_PASSED,
  type HallHours,
  type TicketState,
  ticketMachine,
  waitRange,
} from '../../court/machines/ticket';
import { TICKET_STATES } from '../../court/machines/ticket-words';
import type { TakeNumberResult } from './contract';
import { START_FILING } from './pages';
import type { Ticket } from './records';

/** Q-4, on every ticket. */
export const NO_EFFECT = '取号只是排队，不等于立案，也不会使任何期限停止计算。';
const ONLINE_FILING = { text: '不想排队？可以直接在手机上立案。', page: START_FILING };

/** */
export const PRIORITY_HINT = '60 岁以上老人、残疾人、孕妇、抱婴者可取优先号，到窗口时出示证件即可。';

const clockText = (minute: number) =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

export function hoursText({ open, close }: HallHours): string {
  return open === 0 && close === 1440 ? '全天' : `${clockText(open)}—${clockText(close)}`;
}

export function opening(opensAt: Date, closesAt: Date): string {
  const midnight = Math.floor((opensAt.getTime() + 8 * 3_600_000) / 86_400_000) * 86_400_000 - 8 * 3_600_000;
  return hoursText({ open: (opensAt.getTime() - midnight) / 60_000, close: (closesAt.getTime() - midnight) / 60_000 });
}

/** The holder's view. `ahead` counts only while it waits. */
export function holderView(ticket: Ticket, ahead: number, state: TicketState = ticket.state): TakeNumberResult<'take'> {
  const waiting = state === 'waiting' ? ahead : 0;
  return {
    ticketId: ticket._id,
    seq: ticket.seq,
    number: ticket.number,
    courtId: ticket.courtId,
    hallId: ticket.hallId,
    queueId: ticket.queueId,
    queueName: ticket.queueName,
    date: ticket.date,
    state,
    stateName: TICKET_STATES[state].name,
    next: nextOf(ticket, state),
    ahead: waiting,
    wait:
      state === 'waiting' ? waitRange(waiting, ticket.minutesEach, ticket.counters) : { fromMinutes: 0, toMinutes: 0 },
    counterName: ticket.counterName,
    calls: ticket.calls,
    canRejoin: state === 'passed' && !ticket.rejoined,
    canCancel: transition(ticketMachine, 'cancel').from.includes(state),
    takenAt: ticket.takenAt.toISOString(),
    notice: NO_EFFECT,
    onlineFiling: ticket.filing ? ONLINE_FILING : null,
  };
}

/** What the holder does now. */
function nextOf({ counterName, rejoined }: Ticket, state: TicketState): string {
  if (state === 'called' && counterName) return `请马上到${counterName}。`;
  if (state === 'passed' && rejoined) return '这张号已经重新排过一次，不能再用。需要时请重新取号。';
  return TICKET_STATES[state].next;
}

/** the counter sees only number and queue. */
export function counterView(ticket: Ticket): TakeNumberResult<'recall'> {
  const { _id, number, queueId, queueName, state, calls, rejoined, counterId, counterName, takenAt } = ticket;
  return {
    ticketId: _id,
    number,
    queueId,
    queueName,
    state,
    stateName: TICKET_STATES[state].name,
    calls,
    canRecall: state === 'called' && calls < CALLS_BEFORE_PASSED,
    canPass: state === 'called' && calls >= CALLS_BEFORE_PASSED,
    rejoined,
    counterId,
    counterName,
    takenAt: takenAt.toISOString(),
  };
}

/** How a ticket stands, for refusals: what it is, so that the reader knows what can still be done. */
export const STATE_TEXT: Record<TicketState, string> = {
  waiting: '还在等候叫号',
  called: '已经叫到',
  serving: '正在办理',
  done: '已经办完',
  passed: '已经过号',
  cancelled: '已经取消',
  expired: '已经作废（当天有效）',
};
