/** 远程补正: the court lists once what is missing; the filer answers item by item, on any phone, and hands it in once (FIX-1..4). */
import * as z from 'zod/mini';
import { ORIGINALS_REASONS } from '../../court/pleading/correction';
import { isLegalDate } from '../../court/time/legal-date';
import { contract as define, type EventOf, type InputOf, type ResultOf } from '../../platform/contract';
import { composedId, id, named } from '../../platform/input';
import { content } from '../../records/filing/content';
import { keysOf } from '../../records/filing/form/fields';

const filingId = id('立案申请');
const caseId = composedId('案件');
const itemId = id('补正项');
const version = named(z.int().check(z.minimum(1)), '版本');
const date = (title: string) => named(z.string().check(z.refine(isLegalDate)), title);
const text = (title: string, least: number, most: number) =>
  named(z.string().check(z.minLength(least), z.maxLength(most)), title);
const cursor = z.optional(named(z.string().check(z.maxLength(200)), '页码'));
const limit = z.optional(named(z.int().check(z.minimum(1), z.maximum(100)), '条数'));

const step = z.object({ text: z.string(), rule: z.string() });
const file = z.object({ attachmentId: z.string(), name: z.string() });

const item = z.object({
  itemId: z.string(),
  what: z.string(),
  rule: z.string(),
  how: z.string(),
  /** What is saved so far, or was handed in. */
  text: z.string(),
  files: z.array(file),
  savedAt: z.nullable(z.string()),
  done: z.boolean(),
});

const extension = z.object({
  extensionId: z.string(),
  filingId: z.string(),
  state: z.enum(['asked', 'granted', 'refused', 'moot']),
  stateName: z.string(),
  /** FIX-1: in time, within ten days of the obstacle's end, or neither: the judge decides on all of them. */
  path: z.enum(['ask', 'restore', 'tooLate']),
  reason: z.string(),
  obstacleEndedOn: z.nullable(z.string()),
  askedAt: z.string(),
  /** The last day as it was when asked. */
  lastDay: z.string(),
  newLastDay: z.nullable(z.string()),
  /** Why it was refused. */
  answer: z.nullable(z.string()),
  decidedBy: z.nullable(z.string()),
  decidedAt: z.nullable(z.string()),
  steps: z.array(step),
});

const receipt = z.object({
  receiptNo: z.string(),
  attachmentId: z.string(),
  name: z.string(),
  size: z.int(),
  sha256: z.string(),
  /** EVID-2: an electronic copy; whoever holds the original keeps it ready (在线规则12). */
  form: z.string(),
  copies: z.int(),
  receivedAt: z.string(),
  handler: z.string(),
});

const notice = z.object({
  filingId: z.string(),
  courtId: z.string(),
  courtName: z.string(),
  title: z.string(),
  state: z.string(),
  stateName: z.string(),
  version: z.int(),
  /** null: nothing was asked to be corrected. */
  correction: z.nullable(
    z.object({
      items: z.array(item),
      lastDay: z.string(),
      lastDayText: z.string(),
      daysLeft: z.int(),
      late: z.boolean(),
      /** How many items have no answer yet. */
      open: z.int(),
    }),
  ),
  extension: z.nullable(extension),
  /** What happens next, in plain words. */
  next: z.string(),
  /** FILE-7: once handed in. */
  decisionDue: z.nullable(z.string()),
  /** A new application already made of this one (FIX-3). */
  anewFilingId: z.nullable(z.string()),
  can: z.array(z.enum(['answerItem', 'resubmit', 'askExtension', 'fileAnew', 'decideExtension'])),
});

const original = z.object({
  originalId: z.string(),
  filingId: z.nullable(z.string()),
  caseId: z.nullable(z.string()),
  name: z.string(),
  reason: z.string(),
  reasonText: z.string(),
  explain: z.nullable(z.string()),
  /** What to do, and by which rule (FIX-4). */
  step,
  bringBy: z.nullable(z.string()),
  askedBy: z.string(),
  askedAt: z.string(),
  state: z.enum(['asked', 'shown', 'dropped']),
  stateName: z.string(),
  shownAt: z.nullable(z.string()),
  shownTo: z.nullable(z.string()),
  agrees: z.nullable(z.boolean()),
  remark: z.nullable(z.string()),
  can: z.array(z.enum(['originalShown', 'dropOriginal'])),
});

export const contract = define('correct-filing', '远程补正 correct a filing', {
  /** The list, the last day, what is saved so far: for its filer, and for the filing judges of its court. */
  notice: { input: z.strictObject({ filingId }), result: notice },
  /** Kept at once, so that another phone goes on from here. An empty text takes the words back. */
  answerItem: {
    input: z.strictObject({
      filingId,
      itemId,
      text: named(z.string().check(z.maxLength(2000)), '补正说明'),
      attachmentIds: named(z.optional(z.array(composedId('附件')).check(z.maxLength(50))), '附件'),
    }),
    result: notice,
  },
  /** `answers`: said now; items not named keep what was saved. `content`: the form, where it was changed. */
  resubmit: {
    input: z.strictObject({
      filingId,
      version,
      answers: named(
        z.optional(z.array(z.strictObject({ itemId, text: text('补正说明', 1, 2000) })).check(z.maxLength(50))),
        '补正说明',
      ),
      content: z.optional(content),
    }),
    result: z.extend(notice, { receipts: z.array(receipt) }),
  },
  /** One for each file that was handed in with the correction (EVID-2). */
  receipts: { input: z.strictObject({ filingId }), result: z.object({ receipts: z.array(receipt) }) },
  askExtension: {
    input: z.strictObject({
      filingId,
      reason: text('申请理由', 5, 1000),
      /** Where the period is over: the day the obstacle ended (民诉法86). */
      obstacleEndedOn: z.optional(date('障碍消除的日期')),
    }),
    result: extension,
  },
  /** The filing judge's: who waits for an answer, the earliest last day first. */
  extensions: {
    input: z.strictObject({ cursor, limit }),
    result: z.object({
      extensions: z.array(z.extend(extension, { title: z.string() })),
      next: z.nullable(z.string()),
    }),
  },
  /** `days` from today (3–30) grants it; `reasons` refuses it: exactly one of the two. */
  decideExtension: {
    input: z.strictObject({
      extensionId: id('延长申请'),
      days: z.optional(named(z.int().check(z.minimum(3), z.maximum(30)), '延长到几天后')),
      reasons: z.optional(text('不予延长的理由', 5, 1000)),
    }),
    result: extension,
  },
  /** 延长补正期限决定书 as PDF, piece by piece, once it is decided. */
  extensionPaper: {
    input: z.strictObject({
      extensionId: id('延长申请'),
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
  /** FIX-3: after the return a new application: a draft with everything in it, files too. Ask again while `left` is above 0. */
  fileAnew: {
    input: z.strictObject({ filingId }),
    result: z.object({ filingId: z.string(), version: z.int(), files: z.int(), left: z.int() }),
  },
  /** FIX-4: of a filing or of a case; exactly one of the two ids. */
  requireOriginals: {
    input: z.strictObject({
      filingId: z.optional(filingId),
      caseId: z.optional(caseId),
      items: named(
        z
          .array(z.strictObject({ name: text('材料名称', 1, 100), attachmentId: z.optional(composedId('附件')) }))
          .check(z.minLength(1), z.maxLength(30)),
        '材料',
      ),
      reason: named(z.enum(keysOf(ORIGINALS_REASONS)), '要求提交原件的理由'),
      explain: z.optional(text('说明', 2, 500)),
      bringBy: z.optional(date('最后一天')),
    }),
    result: z.object({ originals: z.array(original) }),
  },
  originals: {
    input: z.strictObject({ filingId: z.optional(filingId), caseId: z.optional(caseId), cursor, limit }),
    result: z.object({ originals: z.array(original), next: z.nullable(z.string()) }),
  },
  /** At the counter: seen and compared, or not the same. */
  originalShown: {
    input: z.strictObject({
      originalId: composedId('原件'),
      agrees: named(z.boolean(), '与电子材料一致'),
      remark: z.optional(text('备注', 1, 500)),
    }),
    result: original,
  },
  /** It is not needed any more. */
  dropOriginal: { input: z.strictObject({ originalId: composedId('原件') }), result: original },
});

export type CorrectFilingAction = keyof typeof contract.actions;
export type CorrectFilingEvent = { [K in CorrectFilingAction]: EventOf<typeof contract, K> }[CorrectFilingAction];
export type CorrectFilingInput<K extends CorrectFilingAction> = InputOf<typeof contract, K>;
export type CorrectFilingResult<K extends CorrectFilingAction> = ResultOf<typeof contract, K>;
