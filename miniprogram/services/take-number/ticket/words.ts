/** 号票的说法: how a ticket stands and what its holder does now. Free of wx. */
import type { DataOf } from '../../../api/services';
import { dayText } from '../../../text/day';
import { aheadText, waitText } from '../text';

export type Ticket = DataOf<'take-number', 'ticket'>;

/** Told when so many are before one; from here on one should be in the hall. */
const SOON = 2;
/** */
const CALLS = 3;
const REJOIN_PLACES = 3;

export interface Words {
  head: string;
  /** What to do now. */
  text: string;
  /** '' where nothing is waited for. */
  wait: string;
}

export function ticketNow(ticket: Ticket, today: string): Words {
  if (isOfAnotherDay(ticket, today))
    return {
      head: '这张号已经过期',
      text: `这是 ${dayText(ticket.date)}的号，只在当天有效。再来请重新取号。`,
      wait: '',
    };
  if (ticket.state === 'waiting')
    return { head: aheadText(ticket.ahead), text: whileWaiting(ticket), wait: waitText(ticket.wait) };
  if (ticket.state === 'called')
    return { head: `请到${ticket.counterName ?? '叫您的窗口'}`, text: onCall(ticket.calls), wait: '' };
  const text = ticket.canRejoin ? `${ticket.next}重新排队，排在 ${REJOIN_PLACES} 位之后。` : ticket.next;
  return { head: ticket.stateName, text, wait: '' };
}

const isOfAnotherDay = ({ date, state }: Ticket, today: string) =>
  date < today && !['done', 'cancelled'].includes(state);

function whileWaiting({ ahead }: Ticket): string {
  if (ahead === 0) return '请在窗口附近等，叫到您的号就过去。';
  if (ahead <= SOON) return '快到了。请在大厅里等，留意叫号屏。';
  return `还剩 ${SOON} 位时，“消息”里会告诉您。请留出路上的时间。`;
}

function onCall(calls: number): string {
  if (calls <= 1) return '请马上过去，把这个号给工作人员看。';
  if (calls < CALLS) return `这是第 ${calls} 次叫您。叫 ${CALLS} 次没有到，就过号了。请马上过去。`;
  return `这是第 ${calls} 次叫您，也是最后一次。请马上过去。`;
}

/** Nothing more comes of it: one takes a new number. */
export function isOver(ticket: Ticket, today: string): boolean {
  if (isOfAnotherDay(ticket, today)) return true;
  return ['done', 'cancelled', 'expired'].includes(ticket.state) || (ticket.state === 'passed' && !ticket.canRejoin);
}

/** The phone has something to do: screen on, and a sound when it comes to a call. */
export const isPressing = ({ state, ahead }: Ticket) => state === 'called' || (state === 'waiting' && ahead <= SOON);
