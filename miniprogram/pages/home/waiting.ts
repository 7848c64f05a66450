/** 您正在办的: tickets of today and filings that wait for the person or run, the most pressing first. */
import type { DataOf } from '../../api/services';
import { filingTone, type Tone, ticketTone } from '../../text/tone';

export type Ticket = DataOf<'take-number', 'mine'>['tickets'][number];
export type Filing = DataOf<'file-case', 'mine'>['filings'][number];

/** One card of the list. */
export interface Waiting {
  key: string;
  machine: 'ticket' | 'filing';
  state: string;
  stateName: string;
  title: string;
  text: string;
  url: string;
}

const PRESSING: Record<Tone, number> = { urgent: 0, yours: 0, running: 1, quiet: 2, over: 3 };

/** All live tickets, since they last a day and have no page of their own list; and filings as far as there is room. */
export function waitingOf(tickets: readonly Ticket[], filings: readonly Filing[], room: number): Waiting[] {
  const live = tickets.filter(({ state }) => ticketTone(state) !== 'over');
  const open = filings.filter(({ state }) => filingTone(state) !== 'over');
  const all = [
    ...live.map((ticket) => ({ tone: ticketTone(ticket.state), card: ofTicket(ticket) })),
    // The service puts first what it waits for.
    ...open
      .slice(0, Math.max(1, room - live.length))
      .map((filing) => ({ tone: filingTone(filing.state), card: ofFiling(filing) })),
  ];
  // A sort keeps the order of equals.
  return all.sort((a, b) => PRESSING[a.tone] - PRESSING[b.tone]).map(({ card }) => card);
}

function ofTicket({ ticketId, number, queueName, state, stateName, next, ahead, wait }: Ticket): Waiting {
  const before =
    ahead === 0
      ? '下一个就是您，请在大厅等候。'
      : `前面还有 ${ahead} 人，大约 ${wait.fromMinutes} 到 ${wait.toMinutes} 分钟。`;
  return {
    key: `ticket:${ticketId}`,
    machine: 'ticket',
    state,
    stateName,
    title: `${queueName} ${number}`,
    text: state === 'waiting' ? before : next,
    url: `/services/take-number/ticket/index?ticketId=${encodeURIComponent(ticketId)}`,
  };
}

function ofFiling({ filingId, title, state, stateName, next }: Filing): Waiting {
  return {
    key: `filing:${filingId}`,
    machine: 'filing',
    state,
    stateName,
    title: title || '没有写完的起诉状',
    text: next,
    url: `/services/file-case/filing/index?filingId=${encodeURIComponent(filingId)}`,
  };
}
