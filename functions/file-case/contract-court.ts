/** 立案审查: what a filing judge, and for rulings a clerk, does with filings of their court. */
import * as z from 'zod/mini';
import { GUIDE_GROUNDS } from '../../court/machines/filing';
import { NOT_REGISTRABLE } from '../../court/pleading/not-registrable';
import { composedId, id, named } from '../../platform/input';
import { keysOf } from '../../records/filing/form/fields';
import {
  bankruptDebtor,
  bytes,
  cursor,
  doubt,
  fee,
  feeKind,
  filing,
  filingId,
  kind,
  limit,
  move,
  offset,
  page,
  reasons,
  summary,
} from './contract-shapes';

const clerkId = z.optional(id('书记员'));

const feeDecision = {
  feeKind,
  bankruptDebtor,
  /** FEE-10: 追索劳动报酬 need not be paid ahead; missing: as 案由 says. */
  wages: named(z.optional(z.boolean()), '追索劳动报酬'),
  /** FEE-6: 适用简易程序 or 小额诉讼: halved from the start; FEE-8 tops it up if it becomes ordinary. Civil suits only. */
  summaryProcedure: named(z.optional(z.boolean()), '适用简易程序'),
};

const registering = {
  filingId,
  ...feeDecision,
  /** FILE-5, 立案规定8.2: it cannot be decided in time whether the conditions are met. */
  registerFirst: named(z.optional(z.boolean()), '先行立案'),
  /** TIME-7: days to bring evidence, named in the 举证通知书; missing: 15 in ordinary procedure. */
  evidenceDays: named(z.optional(z.int().check(z.minimum(1), z.maximum(120))), '举证期限（天）'),
};

export const courtActions = {
  inbox: { input: z.strictObject({ cursor, limit, kind: z.optional(named(kind, '案件类型')) }), result: page },
  /** Not decided in time: the same list for every filing judge of the court (FILE-5). */
  overdue: { input: z.strictObject({}), result: z.object({ filings: z.array(summary) }) },
  take: move,
  requestCorrection: {
    input: z.strictObject({
      filingId,
      days: z.optional(named(z.int().check(z.minimum(3), z.maximum(30)), '补正期限（天）')),
      items: named(
        z
          .array(
            z.strictObject({
              what: named(z.string().check(z.minLength(1), z.maxLength(200)), '缺什么'),
              rule: named(z.string().check(z.minLength(1), z.maxLength(200)), '依据'),
              how: named(z.string().check(z.minLength(1), z.maxLength(500)), '怎么补'),
            }),
          )
          .check(z.minLength(1), z.maxLength(30)),
        '补正项',
      ),
    }),
    result: filing,
  },
  returnUncorrected: move,
  returnDeficient: { input: z.strictObject({ filingId, reasons: reasons('退回理由') }), result: filing },
  guideElsewhere: {
    input: z.strictObject({
      filingId,
      ground: named(z.enum(keysOf(GUIDE_GROUNDS)), '告知事由'),
      text: reasons('告知内容'),
    }),
    result: filing,
  },
  /** What registering would charge; `feeKind` tries another row of the tariff. */
  proposeFee: {
    input: z.strictObject({ filingId, ...feeDecision }),
    result: z.extend(fee, { title: z.string(), kinds: z.array(z.object({ kind: z.string(), title: z.string() })) }),
  },
  /** Drafts of what registering would issue, to sign off; nothing is kept. Each comes whole: drafts are short. */
  previewDocuments: {
    input: z.strictObject(registering),
    result: z.object({ documents: z.array(z.object({ kind: z.string(), title: z.string(), base64: z.string() })) }),
  },
  /** `feeKind`: where the judge finds another row of the tariff right than 案由 and claims suggest. */
  register: {
    input: z.strictObject(registering),
    result: z.object({
      filingId: z.string(),
      caseId: z.string(),
      caseNo: z.string(),
      fee: z.extend(fee, { lastDay: z.nullable(z.string()) }),
    }),
  },
  /** Makes and seals the court's papers that are due, so that they are there before anybody asks; again, it goes on. */
  issueDocuments: {
    input: z.strictObject({ filingId }),
    result: z.object({
      documents: z.array(z.object({ documentId: z.string(), title: z.string(), sha256: z.string() })),
    }),
  },
  /**
   * The judge decides and signs; told and shown to the filer once the clerk has signed and it bears the seal (FILE-10). `clerkId`:
   * who signs with him; missing: the court's first clerk.
   */
  refuse: { input: z.strictObject({ filingId, reasons: reasons('裁定理由'), clerkId }), result: filing },
  /** The ruling as it would be issued; nothing is kept. */
  previewRuling: {
    input: z.strictObject({ filingId, reasons: reasons('裁定理由'), clerkId }),
    result: z.object({
      title: z.string(),
      base64: z.string(),
      clerks: z.array(z.object({ clerkId: z.string(), name: z.string() })),
    }),
  },
  /** Another clerk signs, since the first one cannot; the judge signs the new text with it. */
  changeClerk: { input: z.strictObject({ filingId, clerkId: id('书记员') }), result: filing },
  /** Rulings that wait for the signature of the clerk who asks, the oldest first. */
  rulingsToSign: {
    input: z.strictObject({ cursor, limit }),
    result: z.object({
      rulings: z.array(
        z.object({
          filingId: z.string(),
          title: z.string(),
          judge: z.string(),
          decidedAt: z.string(),
          reasons: z.string(),
        }),
      ),
      next: z.nullable(z.string()),
    }),
  },
  /** The ruling as it waits for signature, part by part. */
  readRuling: { input: z.strictObject({ filingId, offset }), result: bytes },
  /** `sha256`: of what the clerk has read; signed is this and nothing else (SIGN-3). */
  signRuling: {
    input: z.strictObject({ filingId, sha256: named(z.string().check(z.regex(/^[0-9a-f]{64}$/)), '看过的裁定书') }),
    result: z.object({ filingId: z.string(), documentId: z.string(), issuedAt: z.string() }),
  },
  /** MED-1: only with the filer's consent; it may be ended by him at any time (`resumeReview`). */
  divertToMediation: move,
  /** By the filer, who need give no reason, or by the filing judge when mediation has come to nothing (MED-9). */
  resumeReview: move,
  /** FEE-13: 缓交 is decided before registration. `lastDay`: until when it is put off. */
  decideAid: {
    input: z.strictObject({
      filingId,
      granted: named(z.boolean(), '是否准许'),
      reasons: reasons('理由'),
      lastDay: named(z.optional(z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/))), '缓交到哪一天（如 2025-06-30）'),
      /** FEE-14, DOMAIN 4: aid is approved by the president; recorded by who decides here. */
      approval: named(
        z.optional(
          z.strictObject({
            name: named(z.string().check(z.minLength(1), z.maxLength(50)), '批准人'),
            date: named(z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/)), '批准日期（如 2025-03-08）'),
            ref: named(z.string().check(z.minLength(1), z.maxLength(100)), '审批文号'),
          }),
        ),
        '院长批准',
      ),
    }),
    result: filing,
  },
  /** 解释247: filings and cases of one's own court with the same parties, for the judge to compare. */
  duplicates: {
    input: z.strictObject({ filingId }),
    result: z.object({
      found: z.array(
        z.object({
          filingId: z.string(),
          title: z.string(),
          stateName: z.string(),
          receivedAt: z.nullable(z.string()),
          caseNo: z.nullable(z.string()),
          /** What is the same. */
          same: z.array(z.string()),
        }),
      ),
      advice: z.nullable(doubt),
    }),
  },
  /** 立案规定10: for judges only; `null` takes the mark away. */
  markSpecial: {
    input: z.strictObject({
      filingId,
      matter: named(z.nullable(z.enum(keysOf(NOT_REGISTRABLE))), '情形'),
      text: named(z.optional(z.string().check(z.maxLength(2000))), '说明'),
    }),
    result: filing,
  },
  /** PRIV-5: one covered field in full, with a reason; the act keeps who, what, when. */
  reveal: {
    input: z.strictObject({
      filingId,
      /** Path in the content, e.g. `plaintiffs.0.idNumber`. */
      field: named(z.string().check(z.regex(/^[A-Za-z]+(?:\.(?:\d{1,3}|[A-Za-z]+)){0,4}$/)), '要查看的项目'),
      reason: named(z.string().check(z.minLength(2), z.maxLength(200)), '查看的理由'),
    }),
    result: z.object({ field: z.string(), value: z.string() }),
  },
} as const;

export const documentId = composedId('文书');
