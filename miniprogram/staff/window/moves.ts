/** 叫号的动作: what the buttons do, each as one or two calls. */
import { call } from '../../api/call';
import { failureOf } from '../../api/failure';
import type { Current, Ticket } from './desk';

export interface Done {
  /** What became of the ticket; null: nobody waits. */
  ticket: Ticket | null;
  /** In words, where the screen does not show it by itself. */
  told: string;
}

type Move = 'recall' | 'start' | 'noShow' | 'finish';

const TOLD: Record<Move, (ticket: Ticket) => string> = {
  recall: ({ number, calls }) => `又叫了一次 ${number}，共 ${calls} 次。`,
  start: () => '',
  noShow: ({ number, rejoined }) =>
    rejoined
      ? `${number} 过号了。已经重新排过一次，这个号不能再用。`
      : `${number} 过号了。本人可以在手机上重新排一次。`,
  finish: ({ number }) => `${number} 办完了。`,
};

export async function move(action: Move, ticketId: string): Promise<Done> {
  const ticket = await call('take-number', { action, ticketId });
  return { ticket, told: TOLD[action](ticket) };
}

export async function transfer(ticketId: string, queueId: string): Promise<Done> {
  const ticket = await call('take-number', { action: 'transfer', ticketId, queueId });
  return { ticket, told: `${ticket.number} 转到“${ticket.queueName}”，排在最前面。` };
}

/** @param queueId '' as the counter's queues and their order say */
export async function callNext(hallId: string, counterId: string, queueId: string): Promise<Done> {
  const event = { action: 'callNext' as const, hallId, counterId, ...(queueId ? { queueId } : {}) };
  const { ticket } = await call('take-number', event).catch((error: unknown) => {
    // Two counters at the same moment: whoever comes second gets the next one.
    if (failureOf(error).code === 'CONFLICT') return call('take-number', event);
    throw error;
  });
  return { ticket, told: ticket ? '' : '现在没有人在等。' };
}

/** Calling the next one ends whoever was served before; with nobody to call that is said by itself. */
export async function finishAndCall(hallId: string, counterId: string, current: Current): Promise<Done> {
  const next = await callNext(hallId, counterId, '');
  if (next.ticket) return next;
  const { ticket, told } = await move('finish', current.ticketId);
  return { ticket, told: `${told}${next.told}` };
}
