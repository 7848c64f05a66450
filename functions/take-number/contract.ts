/** 排队叫号: what can be asked of the queue. Nothing here has procedural effect. */
import * as z from 'zod/mini';
import { contract as define, type EventOf, type InputOf, type ResultOf } from '../../platform/contract';
import { composedId, id } from '../../platform/input';

const hallId = id('服务大厅');
const queueId = id('业务队列');
const ticketId = composedId('号票');
const counterId = id('窗口');
const state = z.enum(['waiting', 'called', 'serving', 'done', 'passed', 'cancelled', 'expired']);
/** the wait is a range of minutes. */
const wait = z.object({ fromMinutes: z.int(), toMinutes: z.int() });

/** A ticket as its holder sees it. */
const ticket = z.object({
  ticketId: z.string(),
  seq: z.int(),
  number: z.string(),
  courtId: z.string(),
  hallId: z.string(),
  queueId: z.string(),
  queueName: z.string(),
  date: z.string(),
  state,
  stateName: z.string(),
  /** What to do now, in plain words. */
  next: z.string(),
  /** Waiting tickets before this one. */
  ahead: z.int(),
  wait,
  counterName: z.nullable(z.string()),
  calls: z.int(),
  canRejoin: z.boolean(),
  canCancel: z.boolean(),
  takenAt: z.string(),
  /** Q-4, in plain words; and where to file online. */
  notice: z.string(),
  onlineFiling: z.nullable(z.object({ text: z.string(), page: z.string() })),
});

/** A ticket as the counter sees it: number and queue only. */
const counterTicket = z.object({
  ticketId: z.string(),
  number: z.string(),
  queueId: z.string(),
  queueName: z.string(),
  state,
  stateName: z.string(),
  calls: z.int(),
  /** after the third call there is no other, and the ticket may be passed over. */
  canRecall: z.boolean(),
  canPass: z.boolean(),
  /** it was passed over before, and does not come back a second time. */
  rejoined: z.boolean(),
  counterId: z.nullable(z.string()),
  counterName: z.nullable(z.string()),
  takenAt: z.string(),
});

const oneTicket = { input: z.strictObject({ ticketId }), result: counterTicket };

export const contract = define('take-number', '排队叫号 take a number', {
  halls: {
    input: z.strictObject({ courtId: z.optional(id('法院')) }),
    result: z.object({
      halls: z.array(
        z.object({ hallId: z.string(), courtId: z.string(), name: z.string(), address: z.string(), hours: z.string() }),
      ),
    }),
  },
  queues: {
    input: z.strictObject({ hallId }),
    result: z.object({
      hallId: z.string(),
      courtId: z.string(),
      name: z.string(),
      address: z.string(),
      hours: z.string(),
      /** The day of its board. */
      date: z.string(),
      /** `closed` also after a window closed the day early. */
      day: z.enum(['before', 'open', 'closed']),
      queues: z.array(
        z.object({
          queueId: z.string(),
          name: z.string(),
          waiting: z.int(),
          wait,
          priority: z.boolean(),
          filing: z.boolean(),
          hint: z.nullable(z.string()),
        }),
      ),
      notice: z.string(),
    }),
  },
  take: { input: z.strictObject({ hallId, queueId }), result: ticket },
  mine: { input: z.strictObject({}), result: z.object({ tickets: z.array(ticket) }) },
  /** One's own, of any day: where a notice leads. */
  ticket: { input: z.strictObject({ ticketId }), result: ticket },
  cancel: { input: z.strictObject({ ticketId }), result: ticket },
  rejoin: { input: z.strictObject({ ticketId }), result: ticket },
  callNext: {
    input: z.strictObject({ hallId, counterId: z.optional(counterId), queueId: z.optional(queueId) }),
    result: z.object({ ticket: z.nullable(counterTicket), waiting: z.int() }),
  },
  recall: oneTicket,
  start: oneTicket,
  noShow: oneTicket,
  finish: oneTicket,
  transfer: { input: z.strictObject({ ticketId, queueId }), result: counterTicket },
  takeFor: { input: z.strictObject({ hallId, queueId }), result: ticket },
  board: {
    input: z.strictObject({ hallId }),
    result: z.object({
      hallId: z.string(),
      hallName: z.string(),
      date: z.string(),
      queues: z.array(z.object({ queueId: z.string(), name: z.string(), waiting: z.int(), next: z.array(z.string()) })),
      counters: z.array(z.object({ counterId: z.string(), name: z.string(), queueIds: z.array(z.string()) })),
      /** The counter the clerk sits at unless he says otherwise. */
      ownCounterId: z.nullable(z.string()),
      atCounters: z.array(counterTicket),
      passed: z.array(counterTicket),
    }),
  },
  closeDay: {
    input: z.strictObject({ hallId: z.optional(hallId), early: z.optional(z.boolean()) }),
    result: z.object({ halls: z.array(z.object({ hallId: z.string(), expired: z.int() })) }),
  },
});

export type TakeNumberAction = keyof typeof contract.actions;
export type TakeNumberEvent = { [K in TakeNumberAction]: EventOf<typeof contract, K> }[TakeNumberAction];
export type TakeNumberInput<K extends TakeNumberAction> = InputOf<typeof contract, K>;
export type TakeNumberResult<K extends TakeNumberAction> = ResultOf<typeof contract, K>;
