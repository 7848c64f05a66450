/** 排队叫号: the life of a ticket (DOMAIN 3 `ticket`) and the practice rules Q-1..4, without any I/O. */
import { shanghaiMinuteOf } from '../time/legal-date';
import type { StateMachine } from './state-machine';
import { TICKET_GUARDS, TICKET_STATES } from './ticket-words';

export type TicketState = keyof typeof TICKET_STATES;
type TicketGuard = keyof typeof TICKET_GUARDS;
export type TicketEvent =
  | 'take'
  | 'call'
  | 'recall'
  | 'start'
  | 'finish'
  | 'noShow'
  | 'rejoin'
  | 'transfer'
  | 'cancel'
  | 'closeDay';

/** a ticket passes after so many calls without an answer. */
export const CALLS_BEFORE_PASSED = 3;
/** who rejoins waits behind so many others. */
export const REJOIN_PLACES = 3;
/** Told when so many are before one. */
export const TOLD_WHEN_AHEAD = 2;

/** Tickets that still hold a place: at most one a person a queue a day. */
export const LIVE_STATES: readonly TicketState[] = ['waiting', 'called', 'serving', 'passed'];

/** Nobody is at the counter with it yet, and it may still come to that. */
const OPEN: readonly TicketState[] = ['waiting', 'called', 'passed'];

export const ticketMachine: StateMachine<TicketState, TicketEvent, TicketGuard, never> = {
  name: 'ticket',
  title: '排队号票',
  states: TICKET_STATES,
  guards: TICKET_GUARDS,
  open: OPEN,
  transitions: [
    {
      event: 'take',
      from: [],
      to: 'waiting',
      who: ['anyone', 'window'],
      guards: ['hallOpen', 'noLiveTicket'],
      rule: 'Q-1, Q-2, Q-4',
      told: { holder: '您的号是 {number}，在 {place} 等候。取号不等于立案，也不会让任何期限停下来。' },
    },
    {
      event: 'call',
      from: ['waiting'],
      to: 'called',
      who: ['window'],
      rule: 'Q-1',
      told: { holder: '请 {number} 号到 {counter} 办理。' },
    },
    {
      event: 'recall',
      from: ['called'],
      to: 'called',
      who: ['window'],
      rule: 'Q-3',
      told: { holder: '再次呼叫：请 {number} 号到 {counter} 办理。' },
    },
    { event: 'start', from: ['called'], to: 'serving', who: ['window'], rule: 'Q-1' },
    // The counter need not press "start" first: who is served has plainly come.
    { event: 'finish', from: ['called', 'serving'], to: 'done', who: ['window'], rule: 'Q-1' },
    {
      event: 'noShow',
      from: ['called'],
      to: 'passed',
      who: ['window'],
      guards: ['calledThreeTimes'],
      rule: 'Q-3',
      told: { holder: '{number} 号叫了三次没有人应，已过号。人还在的，可以点“重新排队”，排到三个人之后，只能用一次。' },
    },
    {
      event: 'rejoin',
      from: ['passed'],
      to: 'waiting',
      who: ['holder'],
      guards: ['neverRejoined'],
      rule: 'Q-3',
      told: { holder: '已重新排队，前面还有 {ahead} 人。' },
    },
    {
      event: 'transfer',
      from: ['called', 'serving'],
      to: 'waiting',
      who: ['window'],
      rule: 'Q-1',
      told: { holder: '您的事项转到 {queue} 办理，排在最前面，请稍候。' },
    },
    { event: 'cancel', from: OPEN, to: 'cancelled', who: ['holder'], rule: 'Q-1', told: { holder: '号票已取消。' } },
    {
      event: 'closeDay',
      from: OPEN,
      to: 'expired',
      who: ['sys'],
      rule: 'Q-3',
      told: { holder: '今天已关门，{number} 号作废。要立案的，可以在网上提交，不必等到明天。' },
    },
  ],
  changes: [],
};

/** What is printed and called: the queue's letter and at least three digits, e.g. `A007`. */
export function ticketNumber(prefix: string, seq: number): string {
  return prefix + String(seq).padStart(3, '0');
}

/**
 * Where a rejoining ticket goes among the waiting (Q-3: 3 places back): a rank behind the third of `ranks`, before the
 * fourth and before every number still to be drawn (those have whole ranks).
 * @param ranks ranks of the waiting tickets of the queue, in order
 */
export function rejoinRank(ranks: readonly number[]): number {
  const before = ranks[Math.min(REJOIN_PLACES, ranks.length) - 1] ?? 0;
  const after = ranks[REJOIN_PLACES] ?? Math.floor(before) + 1;
  return (before + after) / 2;
}

/** A transferred ticket goes to the front of its new queue. */
export function frontRank(ranks: readonly number[]): number {
  return (ranks[0] ?? 1) - 1;
}

/**
 * 预计等候: a range in whole minutes, because one figure would be a promise.
 * @param ahead tickets before this one
 * @param minutesEach average minutes a ticket takes at one counter
 * @param counters counters that serve the queue, at least 1
 */
export function waitRange(
  ahead: number,
  minutesEach: number,
  counters: number,
): { fromMinutes: number; toMinutes: number } {
  const expected = (ahead * minutesEach) / Math.max(1, counters);
  return { fromMinutes: Math.floor(expected * 0.7), toMinutes: Math.ceil(expected * 1.5) + (ahead === 0 ? 5 : 0) };
}

/** Opening hours of a hall in minutes after the Shanghai midnight; `close` 1440 is the end of the day. */
export interface HallHours {
  open: number;
  close: number;
}

/** Where the day stands at an instant (epoch ms): numbers are given from opening to closing, unserved ones expire at closing. */
export function hallDay(hours: HallHours, instant: number): 'before' | 'open' | 'closed' {
  const minute = shanghaiMinuteOf(instant);
  if (minute < hours.open) return 'before';
  return minute < hours.close ? 'open' : 'closed';
}
