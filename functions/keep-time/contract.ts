/** 守时: what the clock has to say. It reminds, raises tasks, seals and sweeps; it decides nothing (clause A). */
import * as z from 'zod/mini';
import { contract as define, type EventOf, type InputOf, type ResultOf } from '../../platform/contract';
import { named } from '../../platform/input';

const nothing = z.strictObject({});

/** What was done, job by job. `more`: it goes on at the next minute. */
const done = z.object({
  jobs: z.array(z.object({ job: z.string(), done: z.int(), more: z.boolean() })),
});
const timed = { input: nothing, result: done };

const cursor = named(z.optional(z.string().check(z.minLength(1), z.maxLength(200))), '翻页位置');

const task = z.object({
  taskId: z.string(),
  kind: z.enum([
    'decideFiling',
    'ruleOnInsistence',
    'decideExtension',
    'seeOriginals',
    'recordBookings',
    'unpaidFee',
    'decideAid',
    'confirmRefund',
    'finishRefund',
    'lookAtMoney',
  ]),
  title: z.string(),
  /** What to do, by when and why. */
  next: z.string(),
  /** The last day; of what has none, the day since when it waits. */
  dueOn: z.string(),
  /** The last day is over; never so of what has none. */
  late: z.boolean(),
  /** Days since its last day, by the court's clock; 0: not late. */
  lateDays: z.int(),
  /** null: this role only sees to it that it is done. */
  page: z.nullable(z.string()),
});

export const contract = define('keep-time', '守时 reminders, tasks, sealing and expiry, by the clock', {
  /** The function's one trigger (CloudBase allows no more): all of the following, each when it is due. */
  eachMinute: timed,
  deliver: timed,
  sealActs: timed,
  remind: timed,
  expire: timed,
  tasks: timed,
  /** What waits for the caller in his court, by his roles; the nearest day first. */
  myTasks: {
    input: z.strictObject({ cursor, limit: named(z.optional(z.int().check(z.minimum(1), z.maximum(50))), '每页条数') }),
    result: z.object({ tasks: z.array(task), next: z.nullable(z.string()) }),
  },
  /** [admin] Whether what was done in his court stands as it was sealed; page by page, with what the last page gave. */
  verifyActs: {
    input: z.strictObject({
      after: named(z.optional(z.int().check(z.minimum(0))), '上一批的编号'),
      head: named(z.optional(z.string().check(z.maxLength(64))), '上一批的校验值'),
    }),
    result: z.object({
      batches: z.int(),
      acts: z.int(),
      problems: z.array(
        z.object({
          batch: z.string(),
          kind: z.enum(['broken', 'altered', 'missing']),
          act: z.optional(z.string()),
        }),
      ),
      next: z.nullable(z.int()),
      head: z.string(),
      /** In plain words. */
      verdict: z.string(),
    }),
  },
});

export type KeepTimeAction = keyof typeof contract.actions;
export type KeepTimeEvent = { [K in KeepTimeAction]: EventOf<typeof contract, K> }[KeepTimeAction];
export type KeepTimeInput<K extends KeepTimeAction> = InputOf<typeof contract, K>;
export type KeepTimeResult<K extends KeepTimeAction> = ResultOf<typeof contract, K>;
