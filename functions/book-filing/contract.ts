/** 预约立案: a time at the counter. It is no filing; what is handed in with it is received the same day (APPT-1..3). */
import * as z from 'zod/mini';
import { isLegalDate } from '../../court/time/legal-date';
import { contract as define, type EventOf, type InputOf, type ResultOf } from '../../platform/contract';
import { composedId, id, named } from '../../platform/input';
import { MATTERS } from '../../records/booking/matters';
import { keysOf } from '../../records/filing/form/fields';

/** `YYYY-MM-DD`, Asia/Shanghai. */
const date = named(z.string().check(z.refine(isLegalDate)), '日期');
const time = (title: string) => named(z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/)), title);
const slotId = composedId('时段');
const bookingId = id('预约');
const filingId = id('立案申请');
const cursor = z.optional(named(z.string().check(z.maxLength(200)), '页码'));
const limit = z.optional(named(z.int().check(z.minimum(1), z.maximum(100)), '条数'));

const step = z.object({ text: z.string(), rule: z.string() });
const slot = z.object({
  slotId: z.string(),
  hallId: z.string(),
  hallName: z.string(),
  date: z.string(),
  /** 3 月 5 日（周三）09:00–09:30 */
  timeText: z.string(),
  from: z.string(),
  to: z.string(),
  free: z.int(),
});

const booking = z.object({
  bookingId: z.string(),
  bookingNo: z.string(),
  courtId: z.string(),
  courtName: z.string(),
  hallId: z.string(),
  hallName: z.string(),
  address: z.string(),
  slotId: z.string(),
  date: z.string(),
  from: z.string(),
  to: z.string(),
  timeText: z.string(),
  startsAt: z.string(),
  matter: z.string(),
  matterName: z.string(),
  state: z.string(),
  stateName: z.string(),
  /** What happens next, and what a booking is not (APPT-2, 3). */
  next: z.string(),
  /** The draft that goes with it. `sending`: not received yet, ask `book` again with the same requestId, or hand it in. */
  papers: z.object({
    state: z.enum(['none', 'sending', 'received']),
    filingId: z.nullable(z.string()),
    receiptNo: z.nullable(z.string()),
    receivedOn: z.nullable(z.string()),
    decisionDue: z.nullable(z.string()),
  }),
  /** Actions open to its holder now. */
  can: z.array(z.enum(['cancel'])),
});

const booked = z.extend(booking, { warnings: z.array(step) });

/** A booking as the counter sees it. */
const visit = z.object({
  bookingId: z.string(),
  bookingNo: z.string(),
  name: z.string(),
  hallId: z.string(),
  from: z.string(),
  to: z.string(),
  matterName: z.string(),
  state: z.string(),
  stateName: z.string(),
  papers: z.enum(['none', 'sending', 'received']),
  receiptNo: z.nullable(z.string()),
  can: z.array(z.enum(['arrived', 'noShow'])),
});

const draft = { filingId: z.optional(filingId) };

export const contract = define('book-filing', '预约立案 book a time to file', {
  /** Days and times with free places from `from` on (today, if none): two weeks at a time. */
  slots: {
    input: z.strictObject({ courtId: id('法院'), from: z.optional(date), hallId: z.optional(id('大厅')) }),
    result: z.object({
      days: z.array(
        z.object({
          date: z.string(),
          dateText: z.string(),
          /** Why the court is closed: a weekend or a holiday; null: a working day. */
          dayOff: z.nullable(z.string()),
          slots: z.array(slot),
        }),
      ),
      /** `from` of the next page; null: nothing was opened after these days. */
      next: z.nullable(z.string()),
      /** What a booking does not do (APPT-2), and the way that needs none. */
      notice: z.array(step),
    }),
  },
  /** What booking this time would do and not do, said before: nothing is written. */
  consider: {
    input: z.strictObject({ slotId, ...draft }),
    result: z.object({ slot, warnings: z.array(step), receivedToday: z.boolean() }),
  },
  /** With a draft, the draft is handed in at the same time, as file-case.submit does: `version` guards it. */
  book: {
    input: z.strictObject({
      slotId,
      matter: named(z.enum(keysOf(MATTERS)), '办理事项'),
      ...draft,
      version: z.optional(named(z.int().check(z.minimum(1)), '版本')),
    }),
    result: booked,
  },
  cancel: { input: z.strictObject({ bookingId }), result: booking },
  /** One's own, the latest time first. */
  mine: {
    input: z.strictObject({ cursor, limit }),
    result: z.object({ bookings: z.array(booking), next: z.nullable(z.string()) }),
  },
  get: { input: z.strictObject({ bookingId }), result: booked },
  /** 预约确认单 as PDF, piece by piece. */
  confirmation: {
    input: z.strictObject({
      bookingId,
      offset: z.optional(named(z.int().check(z.minimum(0)), '起点')),
    }),
    result: z.object({
      documentId: z.string(),
      title: z.string(),
      mime: z.string(),
      size: z.int(),
      sha256: z.string(),
      base64: z.string(),
      next: z.nullable(z.int()),
    }),
  },
  /** The administrator: each time on each day; once more changes capacity, opens again what was closed, and adds nothing twice. */
  openSlots: {
    input: z.strictObject({
      hallId: id('大厅'),
      dates: named(z.array(date).check(z.minLength(1), z.maxLength(31)), '日期'),
      times: named(
        z
          .array(z.strictObject({ from: time('开始时间'), to: time('结束时间') }))
          .check(z.minLength(1), z.maxLength(20)),
        '时段',
      ),
      capacity: named(z.int().check(z.minimum(1), z.maximum(100)), '人数'),
      /** Days off are left out unless the court really opens then. */
      onDaysOff: named(z.optional(z.boolean()), '休息日也开放'),
    }),
    result: z.object({
      opened: z.int(),
      changed: z.int(),
      unchanged: z.int(),
      refused: z.array(z.object({ date: z.string(), from: z.string(), why: z.string() })),
    }),
  },
  /** Everybody who had booked is told and offered other times. Asked again, it finishes what was cut. */
  closeSlots: {
    input: z.strictObject({
      slotIds: named(z.array(slotId).check(z.minLength(1), z.maxLength(50)), '时段'),
      reason: named(z.string().check(z.minLength(2), z.maxLength(100)), '取消原因'),
    }),
    result: z.object({ closed: z.array(z.object({ slotId: z.string(), told: z.int() })) }),
  },
  /** Who comes when, page by page. A window clerk sees his halls. */
  day: {
    input: z.strictObject({ date: date, hallId: z.optional(id('大厅')), cursor, limit }),
    result: z.object({
      visits: z.array(visit),
      /** All times of that day, on the first page, full ones and closed ones too. */
      slots: z.array(z.extend(slot, { capacity: z.int(), taken: z.int(), closed: z.boolean() })),
      next: z.nullable(z.string()),
    }),
  },
  arrived: { input: z.strictObject({ bookingId }), result: visit },
  /** After the time is over; it leaves the application untouched (APPT-3). */
  noShow: { input: z.strictObject({ bookingId }), result: visit },
});

export type BookFilingAction = keyof typeof contract.actions;
export type BookFilingEvent = { [K in BookFilingAction]: EventOf<typeof contract, K> }[BookFilingAction];
export type BookFilingInput<K extends BookFilingAction> = InputOf<typeof contract, K>;
export type BookFilingResult<K extends BookFilingAction> = ResultOf<typeof contract, K>;
