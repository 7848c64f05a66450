/** 您正在办的: tickets of today, fees, filings, bookings and originals that wait for the person or run, the most pressing first. */
import type { DataOf } from '../../api/services';
import { dayOf, daysBetween, dayText } from '../../text/day';
import { isOwed } from '../../text/owed';
import { bookingTone, filingTone, type Tone, ticketTone } from '../../text/tone';
import { type CaseDay, nearDays } from './waiting-date';
import { type Fee, owedOf } from './waiting-fee';

export type Ticket = DataOf<'take-number', 'mine'>['tickets'][number];
export type Filing = DataOf<'file-case', 'mine'>['filings'][number];
export type Booking = DataOf<'book-filing', 'mine'>['bookings'][number];
export type Original = DataOf<'correct-filing', 'originals'>['originals'][number];

/** What a person has with the courts. */
export interface Mine {
  tickets: readonly Ticket[];
  filings: readonly Filing[];
  bookings: readonly Booking[];
  originals: readonly Original[];
  fees: readonly Fee[];
  /** Of his cases, in the coming days. */
  days: readonly CaseDay[];
}

/** One card of the list. */
export interface Waiting {
  key: string;
  machine: 'ticket' | 'filing' | '';
  state: string;
  /** Where no machine says it. */
  tone: Tone;
  stateName: string;
  title: string;
  text: string;
  url: string;
}

const PRESSING: Record<Tone, number> = { urgent: 0, yours: 0, running: 1, quiet: 2, over: 3 };

/**
 * All live tickets, since they last a day and have no page of their own list, all bookings to come, of which there is one a
 * court, what is to be brought and what is to be paid; and filings as far as there is room.
 */
export function waitingOf(
  { tickets, filings, bookings, originals, fees, days }: Mine,
  room: number,
  now: number,
): Waiting[] {
  const live = tickets.filter(({ state }) => ticketTone(state) !== 'over');
  const open = filings.filter(({ state }) => filingTone(state) !== 'over');
  const today = dayOf(now);
  const toCome = bookings.filter(
    ({ state, date }) => bookingTone(state) !== 'over' && state !== 'noShow' && date >= today,
  );
  const all = [
    ...nearDays(days, room).map((card) => ({ tone: card.tone, card })),
    ...owedOf(
      fees.filter(({ state }) => isOwed(state)),
      room,
    ).map((card) => ({ tone: card.tone, card })),
    ...broughtIn(originals).map((card) => ({ tone: card.tone, card })),
    ...toCome.map((booking) => ofBooking(booking, today)).map((card) => ({ tone: card.tone, card })),
    ...live.map((ticket) => ({ tone: ticketTone(ticket.state), card: ofTicket(ticket) })),
    // The service puts first what it waits for.
    ...open
      .slice(0, Math.max(1, room - live.length))
      .map((filing) => ({ tone: filingTone(filing.state), card: ofFiling(filing) })),
  ];
  // A sort keeps the order of equals.
  return all.sort((a, b) => PRESSING[a.tone] - PRESSING[b.tone]).map(({ card }) => card);
}

/** The day before and on the day it is the person's turn. */
function ofBooking({ bookingId, state, stateName, date, from, to, hallName, papers }: Booking, today: string): Waiting {
  const isNear = daysBetween(today, date) <= 1;
  const lost = papers.state === 'sending' ? '材料还没有交成，请打开再交。' : '';
  return {
    key: `booking:${bookingId}`,
    machine: '',
    state,
    stateName,
    tone: lost ? 'urgent' : state === 'booked' && isNear ? 'yours' : bookingTone(state),
    title: `${date === today ? '今天' : dayText(date).slice(5)} ${from}–${to}`,
    text: lost || (state === 'booked' ? `到${hallName}，带身份证。` : '请打开看看，另选时间。'),
    url: `/services/book-filing/booking/index?bookingId=${encodeURIComponent(bookingId)}`,
  };
}

/** One card for each filing of which originals are wanted. */
function broughtIn(originals: readonly Original[]): Waiting[] {
  // In the order in which they were asked for: ids are.
  const wanted = originals
    .filter(({ state }) => state === 'asked')
    .sort((a, b) => (a.originalId < b.originalId ? -1 : 1));
  return [...new Set(wanted.map(({ filingId }) => filingId ?? ''))].map((filingId) => {
    const here = wanted.filter((one) => (one.filingId ?? '') === filingId);
    const [by = ''] = here.flatMap(({ bringBy }) => bringBy ?? []).sort();
    return {
      key: `originals:${filingId}`,
      machine: '',
      state: 'asked',
      stateName: '等您带去',
      tone: 'yours',
      title: '带原件到法院核对',
      text: `${here[0]?.name ?? ''}${here.length > 1 ? `等 ${here.length} 件` : ''}${by ? `，最迟${dayText(by).slice(5)}` : ''}`,
      url: `/services/file-case/correct/originals/index?filingId=${encodeURIComponent(filingId)}`,
    };
  });
}

function ofTicket({ ticketId, number, queueName, state, stateName, next, ahead, wait }: Ticket): Waiting {
  const before =
    ahead === 0
      ? '下一个就是您，请在大厅等候。'
      : `前面还有 ${ahead} 人，大约 ${wait.fromMinutes} 到 ${wait.toMinutes} 分钟。`;
  return {
    key: `ticket:${ticketId}`,
    machine: 'ticket',
    tone: ticketTone(state),
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
    tone: filingTone(state),
    state,
    stateName,
    title: title || '没有写完的起诉状',
    text: next,
    url: `/services/file-case/filing/index?filingId=${encodeURIComponent(filingId)}`,
  };
}
