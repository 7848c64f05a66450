/** 送达, the court's half: what to serve on whom by which means, what became of it, and what officers find about it. */
import * as z from 'zod/mini';
import { named } from '../../platform/input';
import {
  bytes,
  caseId,
  cursor,
  date,
  dispute,
  documentId,
  files,
  limit,
  offset,
  partyId,
  period,
  serviceId,
  serviceLine,
  step,
  text,
} from './contract-shapes';

const PROCEEDINGS = [
  'civilOrdinary',
  'civilSummary',
  'smallClaims',
  'civilAppeal',
  'administrative',
  'administrativeAppeal',
] as const;

const law = named(z.enum(['civil', 'administrative']), '案件性质');
const instance = named(z.enum(['first', 'smallClaims', 'special', 'second', 'supreme']), '审级');
const days = named(z.int().check(z.minimum(1), z.maximum(365)), '天数');

/** What begins to run on the day after it is served (SERVE-6). */
const start = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: named(z.literal('answer'), '期限'),
    proceeding: named(z.enum(PROCEEDINGS), '程序'),
    agreedDays: z.optional(days),
  }),
  z.strictObject({ kind: named(z.literal('evidence'), '期限'), days }),
  z.strictObject({
    kind: named(z.literal('appeal'), '期限'),
    document: z.discriminatedUnion('kind', [
      z.strictObject({ kind: named(z.literal('judgment'), '文书'), law, instance }),
      z.strictObject({
        kind: named(z.literal('ruling'), '文书'),
        law,
        instance,
        about: named(z.enum(['nonAcceptance', 'jurisdiction', 'dismissSuit', 'other']), '裁定事项'),
      }),
    ]),
  }),
  z.strictObject({ kind: named(z.literal('payFee'), '期限'), orderId: text('缴费单', 200) }),
  z.strictObject({
    kind: named(z.literal('other'), '期限'),
    title: text('期限名称', 50),
    days,
    next: text('要做的事', 200),
    rule: text('依据', 200),
  }),
]);

const to = named(
  z
    .array(
      z.strictObject({
        partyId,
        starts: z.optional(named(z.array(start).check(z.maxLength(5)), '期限')),
        abroad: z.optional(named(z.boolean(), '在境内没有住所')),
      }),
    )
    .check(z.minLength(1), z.maxLength(50)),
  '送达对象',
);

const proofDays = z.optional(named(z.int().check(z.minimum(1), z.maximum(30)), '等待凭证的天数'));
const confirmIdentity = z.optional(named(z.boolean(), '打开前核验本人'));
export const OTHER_MEANS = ['direct', 'leaving', 'entrusted', 'post', 'handedOn'] as const;

/** As officers see it: with the whole trace. */
const tracked = z.extend(serviceLine, {
  documentId: z.string(),
  sha256: z.string(),
  next: z.string(),
  why: z.array(step),
  rule: z.nullable(z.string()),
  presumed: z.boolean(),
  proofBy: z.nullable(z.string()),
  /** Its day for proof, or of the end of a notice, is over and nothing was recorded. */
  late: z.boolean(),
  sentBy: z.nullable(z.string()),
  recipients: z.array(z.object({ name: z.string(), role: z.string(), openedAt: z.nullable(z.string()) })),
  channels: z.array(
    z.object({
      channel: z.string(),
      to: z.string(),
      basis: z.string(),
      events: z.array(z.object({ kind: z.string(), name: z.string(), at: z.string() })),
    }),
  ),
  others: z.array(
    z.object({
      means: z.string(),
      meansName: z.string(),
      at: z.string(),
      reference: z.string(),
      failed: z.nullable(z.boolean()),
      receivedOn: z.nullable(z.string()),
      note: z.nullable(z.string()),
    }),
  ),
  /** SERVE-10: by the law's order, with what is left; the clerk chooses. */
  means: z.array(
    z.object({ means: z.string(), name: z.string(), state: z.string(), text: z.string(), rule: z.string() }),
  ),
  periods: z.array(period),
  dispute,
  /** Where the paper goes that was asked for; whole, since it is to be written on the envelope. */
  paper: z.nullable(
    z.object({
      requestedAt: z.string(),
      receiver: z.string(),
      address: z.string(),
      postcode: z.nullable(z.string()),
      phone: z.nullable(z.string()),
      postedAt: z.nullable(z.string()),
      parcel: z.nullable(z.string()),
    }),
  ),
  notice: z.nullable(z.object({ publishedOn: z.array(z.string()), servedOn: z.string(), reason: z.string() })),
  correctedBy: z.nullable(z.string()),
  /** Where who asks lays the scan of a receipt. */
  uploadFolder: z.string(),
  corrections: z.array(z.object({ at: z.string(), by: z.string(), text: z.string() })),
  can: z.array(
    z.enum([
      'send',
      'proof',
      'fail',
      'fallback',
      'recordReceipt',
      'publish',
      'noticeOver',
      'decideDispute',
      'postPaper',
      'replace',
      'certificate',
      'say',
    ]),
  ),
});

const many = z.object({ services: z.array(tracked) });

export const courtActions = {
  /** What a document would be served on whom by, before anything is written; without `documentId` what there is to serve. */
  plan: {
    input: z.strictObject({ caseId, documentId: z.optional(documentId), cursor }),
    result: z.object({
      documents: z.array(
        z.object({
          documentId: z.string(),
          title: z.string(),
          date: z.string(),
          document: z.string(),
          served: z.int(),
        }),
      ),
      next: z.nullable(z.string()),
      parties: z.array(
        z.object({
          partyId: z.string(),
          name: z.string(),
          role: z.string(),
          /** Who receives, and why he may (SERVE-9). */
          recipients: z.array(z.object({ name: z.string(), text: z.string(), rule: z.string() })),
          /** `served`: arriving is service; `ascertained`: he has to confirm; `no`: other means. */
          electronic: z.enum(['served', 'ascertained', 'no']),
          why: z.array(step),
          /** The service of this document on him, once there is one. */
          serviceId: z.nullable(z.string()),
          suggested: z.array(start),
        }),
      ),
    }),
  },
  /** Made ready for each: nothing is sent. */
  prepare: { input: z.strictObject({ caseId, documentId, to, confirmIdentity }), result: many },
  /** Sends what may go electronically; who cannot be reached so stays `prepared`, for other means. */
  send: {
    input: z.strictObject({
      serviceIds: named(z.array(serviceId).check(z.minLength(1), z.maxLength(50)), '送达'),
      proofDays,
    }),
    result: many,
  },
  /** Of a case, or (without `caseId`) what is late or waits in the own court; `paper`: asked for on paper and not posted yet (SERVE-8). */
  track: {
    input: z.strictObject({
      caseId: z.optional(caseId),
      state: z.optional(
        named(z.enum(['prepared', 'sent', 'arrived', 'disputed', 'failed', 'publicNotice', 'late', 'paper']), '状态'),
      ),
      cursor,
      limit,
    }),
    result: z.object({
      services: z.array(
        z.extend(serviceLine, {
          late: z.boolean(),
          proofBy: z.nullable(z.string()),
          /** Of a public notice: when its days are over. */
          noticeUntil: z.nullable(z.string()),
          /** SERVE-8: paper was asked for and is not posted yet. */
          paperAsked: z.boolean(),
        }),
      ),
      next: z.nullable(z.string()),
    }),
  },
  trackOne: { input: z.strictObject({ serviceId }), result: tracked },
  /** SERVE-4b: other proof that he has it, since when. */
  proof: {
    input: z.strictObject({ serviceId, receivedOn: date('收到的日期'), text: text('证明的内容', 500, 5) }),
    result: tracked,
  },
  /** No proof by the day set, or it came back: to be served in another way (SERVE-10). */
  fail: { input: z.strictObject({ serviceId, reason: text('没有送到的原因', 500) }), result: tracked },
  /** By other means; `electronic`: he has agreed meanwhile. */
  fallback: {
    input: z.strictObject({
      serviceId,
      means: named(z.enum([...OTHER_MEANS, 'electronic']), '送达方式'),
      reference: z.optional(text('邮件号、经办人', 100)),
    }),
    result: tracked,
  },
  /** The blank 送达回证 that goes with it, as PDF. */
  receiptForm: { input: z.strictObject({ serviceId, offset }), result: bytes },
  /** What came of it: signed for, left at his home, or not served (`returned`). */
  recordReceipt: {
    input: z.strictObject({
      serviceId,
      outcome: named(z.enum(['signed', 'left', 'returned']), '结果'),
      receivedOn: z.optional(date('签收或者留置的日期')),
      signedBy: z.optional(text('签收人及与受送达人的关系', 100)),
      witnesses: z.optional(named(z.array(text('见证人', 50)).check(z.maxLength(5)), '见证人')),
      proofs: z.optional(files('送达回证、照片或者录像')),
      note: z.optional(text('说明', 500)),
    }),
    result: tracked,
  },
  /** 公告送达: the judge, where nothing else is left (SERVE-10). */
  publish: {
    input: z.strictObject({
      serviceId,
      publishedOn: named(z.array(date('张贴或者刊登的日期')).check(z.minLength(1), z.maxLength(10)), '公告日期'),
      reason: text('公告送达的原因和经过', 1000, 5),
      whereaboutsUnknown: named(z.boolean(), '下落不明'),
    }),
    result: z.extend(tracked, { /** 解释139: what the notice has to say. */ content: z.array(z.string()) }),
  },
  noticeOver: { input: z.strictObject({ serviceId }), result: tracked },
  decideDispute: {
    input: z.strictObject({
      serviceId,
      outcome: named(z.enum(['stands', 'otherDate', 'notServed']), '认定'),
      receivedOn: z.optional(date('认定的送达日期')),
      reason: text('理由', 1000, 5),
    }),
    result: tracked,
  },
  postPaper: { input: z.strictObject({ serviceId, parcel: text('邮件号', 50) }), result: tracked },
  /** SERVE-11: a corrected document takes the place of one that was served; whether periods run anew, the judge says, with his reason. */
  replace: {
    input: z.strictObject({
      caseId,
      documentId: documentId,
      correctedDocumentId: documentId,
      runAnew: named(z.boolean(), '期限是否重新计算'),
      reason: text('理由', 1000, 5),
      proofDays,
    }),
    result: many,
  },
};
