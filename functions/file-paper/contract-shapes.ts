/** 材料的样子: how a filed paper is written, and shown. Money in integer fen, days YYYY-MM-DD in Shanghai, instants ISO. */
import * as z from 'zod/mini';
import { FILED_KINDS } from '../../court/papers-filed/kinds';
import { isLegalDate } from '../../court/time/legal-date';
import { composedId, named } from '../../platform/input';
import { keysOf } from '../../records/filing/form/fields';

export const caseId = composedId('案件');
export const paperId = named(z.string().check(z.regex(/^[0-9a-f]{24}$/)), '材料');
export const partyIds = z.optional(
  named(z.array(composedId('当事人')).check(z.minLength(1), z.maxLength(50)), '替哪几位当事人提交'),
);
export const kind = named(z.enum(keysOf(FILED_KINDS)), '材料种类');
export const date = (title: string) => named(z.string().check(z.refine(isLegalDate)), `${title}（如 2025-03-08）`);
export const text = (title: string, most: number, least = 1) =>
  named(z.string().check(z.minLength(least), z.maxLength(most)), title);
export const version = named(z.int().check(z.minimum(1)), '版本');
export const offset = z.optional(named(z.int().check(z.minimum(0)), '起点'));
export const cursor = z.optional(named(z.string().check(z.maxLength(300)), '页码'));
export const limit = z.optional(named(z.int().check(z.minimum(1), z.maximum(50)), '条数'));
export const sha256 = named(z.string().check(z.regex(/^[0-9a-f]{64}$/)), '校验值');
export const fileIds = named(z.array(text('文件', 300)).check(z.minLength(1), z.maxLength(20)), '文件');

/** What he writes; which of these a kind asks for says `kinds`. A field left open is a doubt, never a refusal. */
export const content = z.strictObject({
  requests: z.optional(z.array(text('请求事项', 2000)).check(z.maxLength(30))),
  facts: z.optional(text('事实和理由', 20_000, 0)),
  amountFen: z.optional(named(z.int().check(z.minimum(1), z.maximum(100_000_000_000_000)), '金额（分）')),
  about: z.optional(text('对象', 2000, 0)),
  dateId: z.optional(composedId('期限')),
  obstacleEndedOn: z.optional(date('障碍消除的日期')),
  items: z.optional(
    z
      .array(
        z.strictObject({
          name: text('证据名称', 200),
          source: z.optional(text('证据来源', 500, 0)),
          proves: z.optional(text('证明内容', 1000, 0)),
        }),
      )
      .check(z.maxLength(200)),
  ),
  urgent: z.optional(named(z.boolean(), '是否情况紧急')),
  appealed: z.optional(named(z.enum(['judgment', 'dismissSuit', 'jurisdiction', 'nonAcceptance']), '对什么上诉')),
});

export const step = z.object({ text: z.string(), rule: z.string() });
export const doubt = z.extend(step, {
  about: z.enum(['matter', 'side', 'state', 'authority', 'time', 'content']),
});

export const timing = z.extend(step, {
  partyId: z.string(),
  name: z.string(),
  state: z.enum(['open', 'inTime', 'late']),
  lastDay: z.nullable(z.string()),
  /** Of `case_dates`; null: no such period. */
  dateId: z.nullable(z.string()),
  /** Minutes of that day on which the platform was down: a ground to ask the period back (TIME-5). */
  outageMinutes: z.int(),
  restoreUntil: z.nullable(z.string()),
});

export const fee = z.object({
  orderId: z.nullable(z.string()),
  amountFen: z.nullable(z.int()),
  steps: z.array(step),
});

export const file = z.object({
  fileId: z.string(),
  name: z.string(),
  mime: z.string(),
  size: z.int(),
  sha256: z.string(),
  receivedAt: z.string(),
});

export const document = z.object({
  documentId: z.string(),
  title: z.string(),
  /** `signing`: it lies before its signers, and only the court sees it. */
  state: z.enum(['ready', 'signing', 'issued']),
  sha256: z.nullable(z.string()),
});

/** One line of a list. */
export const line = z.object({
  paperId: z.string(),
  caseId: z.string(),
  caseNo: z.string(),
  caseTitle: z.string(),
  courtId: z.string(),
  courtName: z.string(),
  kind: z.string(),
  name: z.string(),
  names: z.array(z.string()),
  state: z.string(),
  stateName: z.string(),
  next: z.string(),
  receiptNo: z.nullable(z.string()),
  at: z.string(),
  late: z.boolean(),
  doubts: z.int(),
  embargo: z.boolean(),
  decideBy: z.nullable(z.string()),
  decideAt: z.nullable(z.string()),
  copiesBy: z.nullable(z.string()),
});

export const decision = z.object({
  outcome: z.enum(['noted', 'granted', 'refused']),
  title: z.string(),
  reasons: z.string(),
  decided: z.string(),
  newLastDay: z.nullable(z.string()),
  by: z.string(),
  at: z.string(),
  issuedAt: z.nullable(z.string()),
});

/** How an outcome is put in writing; `elsewhere`: it is a move of the case, made on its own page. */
const way = z.nullable(
  z.object({
    form: z.nullable(z.enum(['notice', 'decision', 'ruling'])),
    title: z.string(),
    remedy: z.nullable(z.string()),
    elsewhere: z.nullable(z.string()),
  }),
);

/** For the court alone: what a decision on it asks of the officer. */
const deciding = z.nullable(
  z.object({
    granted: way,
    refused: way,
    articles: z.string(),
    /** Granted, it makes a period longer: a new last day is asked for. */
    lengthens: z.boolean(),
    /** Granted, it needs the president's approval (DOMAIN 4). */
    approval: z.boolean(),
    /** Nobody is assigned yet: of whom the officer names the clerk who signs a ruling; else empty. */
    clerks: z.array(z.object({ clerkId: z.string(), name: z.string() })),
  }),
);

export const paper = z.extend(line, {
  version: z.int(),
  /** Of who files it. */
  byName: z.string(),
  asName: z.string(),
  mine: z.boolean(),
  /** `served`: another party, who has a copy. */
  seenAs: z.enum(['own', 'served', 'court']),
  parties: z.array(z.string()),
  content: z.object({
    requests: z.optional(z.array(z.string())),
    facts: z.optional(z.string()),
    amountFen: z.optional(z.int()),
    about: z.optional(z.string()),
    dateId: z.optional(z.string()),
    obstacleEndedOn: z.optional(z.string()),
    items: z.optional(
      z.array(z.object({ name: z.string(), source: z.optional(z.string()), proves: z.optional(z.string()) })),
    ),
    urgent: z.optional(z.boolean()),
    appealed: z.optional(z.string()),
  }),
  files: z.array(file),
  doubtList: z.array(doubt),
  timings: z.array(timing),
  channel: z.enum(['online', 'counter', 'post']),
  handedInOn: z.nullable(z.string()),
  ratified: z.nullable(z.object({ name: z.string(), at: z.string() })),
  fee: z.nullable(fee),
  feeText: z.nullable(step),
  copies: z.nullable(z.object({ to: z.array(z.string()), at: z.string(), by: z.string() })),
  decision: z.nullable(decision),
  deciding,
  /** For the court alone: the other parties, and the service of a copy on each; empty: no copies are sent of such a paper. */
  copyTo: z.array(
    z.object({
      partyId: z.string(),
      name: z.string(),
      roleName: z.string(),
      serviceId: z.nullable(z.string()),
      stateName: z.nullable(z.string()),
    }),
  ),
  documents: z.array(document),
  can: z.array(
    z.enum([
      'saveDraft',
      'attach',
      'submit',
      'withdraw',
      'ratify',
      'note',
      'grant',
      'refuse',
      'takeBack',
      'sign',
      'serveCopies',
      'askRestoration',
    ]),
  ),
});

/** Piece of a file, base64. */
export const bytes = z.object({
  documentId: z.string(),
  title: z.string(),
  mime: z.string(),
  size: z.int(),
  sha256: z.string(),
  base64: z.string(),
  next: z.nullable(z.int()),
});
