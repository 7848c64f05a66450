/** 窗口台面: what a clerk has before him, from the hall's board and the counter he sits at. Free of wx. */
import type { DataOf } from '../../api/services';
import { momentText } from '../../text/day';

export type Board = DataOf<'take-number', 'board'>;
export type Ticket = DataOf<'take-number', 'recall'>;

/** Numbers shown of those who come next. */
const NEXT_SHOWN = 3;
/** Q-3 */
const CALLS_BEFORE_PASSED = 3;

export interface Current {
  ticketId: string;
  number: string;
  queueId: string;
  queueName: string;
  /** '' nobody is at the counter. */
  state: string;
  stateName: string;
  canRecall: boolean;
  canPass: boolean;
  calls: number;
  /** Q-3: passed over once more, it is at its end. */
  rejoined: boolean;
  note: string;
}

export const NOBODY: Current = {
  ticketId: '',
  number: '',
  queueId: '',
  queueName: '',
  state: '',
  stateName: '',
  canRecall: false,
  canPass: false,
  calls: 0,
  rejoined: false,
  note: '',
};

export interface QueueRow {
  queueId: string;
  name: string;
  /** Without what stands in brackets. */
  short: string;
  waiting: number;
  next: string;
  /** This counter serves it. */
  mine: boolean;
}

interface NumberRow {
  ticketId: string;
  number: string;
  text: string;
}

export interface Desk {
  current: Current;
  /** The counter's own queues first. */
  queues: QueueRow[];
  /** Who waits in its own queues. */
  waiting: number;
  /** More than one may stand at a counter, when two phones call there. */
  alsoHere: NumberRow[];
  elsewhere: NumberRow[];
  passed: string[];
}

const row = ({ ticketId, number, counterName, stateName }: Ticket, withCounter: boolean): NumberRow => ({
  ticketId,
  number,
  text: withCounter ? `${counterName ?? ''} ${stateName}` : stateName,
});

/** Who was called and has not come is decided first; then who is served. */
function currentOf(here: readonly Ticket[], chosen: string): Ticket | undefined {
  return here.find(({ ticketId }) => ticketId === chosen) ?? here.find(({ state }) => state === 'called') ?? here[0];
}

function shown(ticket: Ticket, now: number): Current {
  const { ticketId, number, queueId, queueName, state, stateName, canRecall, canPass, calls, rejoined, takenAt } =
    ticket;
  const taken = `${momentText(takenAt, now)} 取号`;
  const left = CALLS_BEFORE_PASSED - calls;
  const note =
    state === 'called'
      ? `叫了 ${calls} 次，${canPass ? '没有来可以过号' : `再叫 ${left} 次没有来才能过号`}；${taken}`
      : taken;
  return {
    ticketId,
    number,
    queueId,
    queueName: shortOf(queueName),
    state,
    stateName,
    canRecall,
    canPass,
    calls,
    rejoined,
    note,
  };
}

const shortOf = (name: string) => name.split('（')[0] ?? name;

/** @param chosen the ticket the clerk put before him; '' none */
export function deskOf(board: Board, counterId: string, chosen: string, now: number): Desk {
  const here = board.atCounters.filter((one) => one.counterId === counterId);
  const current = currentOf(here, chosen);
  const own = board.counters.find((one) => one.counterId === counterId)?.queueIds ?? [];
  const queues = board.queues.map(({ queueId, name, waiting, next }) => ({
    queueId,
    name,
    short: shortOf(name),
    waiting,
    next: next.slice(0, NEXT_SHOWN).join('、'),
    mine: own.includes(queueId),
  }));
  const [mine, others] = [queues.filter(({ mine }) => mine), queues.filter(({ mine }) => !mine)];
  return {
    current: current ? shown(current, now) : NOBODY,
    queues: [...mine, ...others],
    waiting: mine.reduce((sum, { waiting }) => sum + waiting, 0),
    alsoHere: here.filter((one) => one !== current).map((one) => row(one, false)),
    elsewhere: board.atCounters.filter((one) => one.counterId !== counterId).map((one) => row(one, true)),
    passed: board.passed.map(({ number }) => number),
  };
}

/** The one large button: what comes next with whoever is there. */
export function mainMove({ state }: Current): { action: 'callNext' | 'start' | 'finishAndCall'; text: string } {
  if (state === 'called') return { action: 'start', text: '到了，开始办理' };
  if (state === 'serving') return { action: 'finishAndCall', text: '办完，叫下一位' };
  return { action: 'callNext', text: '叫下一位' };
}
