/** 守时: what the clock has to say. It reminds, raises tasks, seals and sweeps; it decides nothing (clause A). */
import * as z from 'zod/mini';
import { contract as define, type EventOf, type InputOf, type ResultOf } from '../../platform/contract';
import { composedId, named } from '../../platform/input';

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
    'unpaidAppealFee',
    'settleAppealFee',
    'sendNotices',
    'chooseMeans',
    'assignCase',
    'trialLimit',
    'recordServed',
    'confirmEffect',
    'serviceProof',
    'noticeOver',
    'otherMeans',
    'decideDispute',
    'answerDossierRequest',
    'decidePaper',
    'sendCopies',
    'takeOverExecution',
    'executionNotice',
    'renewMeasure',
    'deleteListing',
    'judgeClue',
    'checkClue',
    'payOut',
    'inquireAgain',
    'registerResumed',
    'liftAfterEnd',
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

const sealed = z.object({
  at: z.string(),
  who: z.enum(['self', 'court', 'party']),
  whoName: z.string(),
  what: z.string(),
  /** `pending`: it is sealed within minutes. `altered`, `missing`: not as it was sealed. */
  state: z.enum(['sealed', 'pending', 'altered', 'missing']),
  stateName: z.string(),
  /** The number of the batch; null: not sealed yet. */
  batch: z.nullable(z.int()),
});
/** A batch and its hash: kept by whom it concerns, it shows later whether the chain was made anew. */
const head = z.object({ batch: z.int(), hash: z.string() });

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
  /**
   * A party, or who acts for him: whether what he did in his case, and what the court did as far as he may see it, stands as it was
   * sealed; page by page, the earliest first.
   */
  verifyCase: {
    input: z.strictObject({
      caseId: composedId('案件'),
      cursor,
      /** What he kept of an earlier check. */
      kept: z.optional(
        named(
          z.strictObject({
            batch: named(z.int().check(z.minimum(1)), '批次'),
            hash: named(z.string().check(z.regex(/^[0-9a-f]{64}$/)), '校验值'),
          }),
          '上次记下的校验值',
        ),
      ),
    }),
    result: z.object({
      acts: z.array(sealed),
      problems: z.int(),
      /** The latest batch of the court; null: nothing was sealed yet. */
      head: z.nullable(head),
      /** What was kept, against the chain as it is; null: nothing was given. */
      kept: z.nullable(z.enum(['same', 'different'])),
      verdict: z.string(),
      next: z.nullable(z.string()),
    }),
  },
});

export type KeepTimeAction = keyof typeof contract.actions;
export type KeepTimeEvent = { [K in KeepTimeAction]: EventOf<typeof contract, K> }[KeepTimeAction];
export type KeepTimeInput<K extends KeepTimeAction> = InputOf<typeof contract, K>;
export type KeepTimeResult<K extends KeepTimeAction> = ResultOf<typeof contract, K>;
