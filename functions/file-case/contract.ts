/** 手机立案: what can be asked of a civil filing, by its filer and by the filing judge. */
import * as z from 'zod/mini';
import { CIVIL_SUIT_KINDS } from '../../court/fees/suit-kind';
import { GUIDE_GROUNDS, type GuideGround } from '../../court/machines/filing';
import { contract as define, type EventOf, type InputOf, type ResultOf } from '../../platform/contract';
import { composedId, id, named } from '../../platform/input';
import { content } from '../../records/filing/content';

const filingId = id('立案申请');
const version = named(z.int().check(z.minimum(1)), '版本');
const grounds = Object.keys(GUIDE_GROUNDS) as GuideGround[];
const reasons = (title: string) => named(z.string().check(z.minLength(5), z.maxLength(5000)), title);

const doubt = z.object({ field: z.string(), text: z.string(), rule: z.string() });
const correctionItem = z.object({
  itemId: z.string(),
  what: z.string(),
  rule: z.string(),
  how: z.string(),
  answer: z.nullable(z.string()),
});

const fee = z.object({
  kind: z.string(),
  amountFen: z.int(),
  steps: z.array(z.object({ text: z.string(), rule: z.string() })),
});

/** What leads a filing on, its filer's and the judge's. */
const MOVES = [
  'saveDraft',
  'submit',
  'resubmit',
  'insist',
  'withdraw',
  'take',
  'requestCorrection',
  'returnUncorrected',
  'returnDeficient',
  'guideElsewhere',
  'register',
  'refuse',
] as const;

const summary = z.object({
  filingId: z.string(),
  courtId: z.string(),
  title: z.string(),
  state: z.string(),
  stateName: z.string(),
  version: z.int(),
  receiptNo: z.nullable(z.string()),
  receivedAt: z.nullable(z.string()),
  updatedAt: z.string(),
  decisionDue: z.nullable(z.string()),
  /** Days left to decide; negative: over. */
  daysLeft: z.nullable(z.int()),
  alert: z.nullable(z.enum(['soon', 'overdue'])),
  /** The last day of a correction under way, and the days left until then. */
  correctBy: z.nullable(z.string()),
  correctDaysLeft: z.nullable(z.int()),
  /** The next step is of who looks: the filer, or the court. */
  waitsForMe: z.boolean(),
  /** What happens next, in plain words to who looks: in the filer's list a short line, in one filing by when and why too. */
  next: z.string(),
  caseNo: z.nullable(z.string()),
});

const filing = z.extend(summary, {
  content: z.nullable(content),
  warnings: z.array(doubt),
  /** For the court: who submitted, by his verified name. */
  filerName: z.nullable(z.string()),
  correction: z.nullable(z.object({ items: z.array(correctionItem), lastDay: z.string(), late: z.boolean() })),
  guidance: z.nullable(z.object({ ground: z.string(), text: z.string() })),
  insisted: z.boolean(),
  refusal: z.nullable(z.object({ reasons: z.string(), at: z.string() })),
  /** Once registered, and only in `get`. */
  fee: z.nullable(z.extend(fee, { lastDay: z.nullable(z.string()) })),
  /** Who did what when, the earliest first; saving a draft aside. */
  history: z.array(z.object({ event: z.string(), what: z.string(), at: z.string(), by: z.string() })),
  /** Actions open to who looks, as it stands now. */
  can: z.array(z.enum(MOVES)),
});

const uploaded = named(z.string().check(z.maxLength(500)), '文件');
const attachment = z.object({
  attachmentId: z.string(),
  name: z.string(),
  mime: z.string(),
  size: z.int(),
  sha256: z.string(),
  receivedAt: z.string(),
  /** Of the evidence in the form that it proves; missing where the phone said none. */
  evidenceId: z.optional(z.string()),
  /** `detach` is open to who looks; missing: it is not. */
  removable: z.optional(z.boolean()),
});

const feeKind = named(z.optional(z.enum(CIVIL_SUIT_KINDS)), '收费种类');
const bankruptDebtor = named(z.optional(z.boolean()), '债务人已进入破产程序');
const cursor = z.optional(named(z.string().check(z.maxLength(200)), '页码'));
const limit = z.optional(named(z.int().check(z.minimum(1), z.maximum(100)), '条数'));
const page = z.object({ filings: z.array(summary), next: z.nullable(z.string()) });

const move = { input: z.strictObject({ filingId }), result: filing };

export const contract = define('file-case', '手机立案 file a civil case', {
  saveDraft: {
    input: z.strictObject({
      courtId: z.optional(id('法院')),
      filingId: z.optional(filingId),
      version: z.optional(version),
      content,
    }),
    result: z.object({ filingId: z.string(), version: z.int(), warnings: z.array(doubt) }),
  },
  get: move,
  /** All of one's own, drafts included; `drafts`: only them, or only what was handed in. */
  mine: {
    input: z.strictObject({ cursor, limit, drafts: named(z.optional(z.boolean()), '草稿') }),
    result: page,
  },
  submit: { input: z.strictObject({ filingId, version }), result: filing },
  withdraw: move,
  insist: move,
  resubmit: {
    input: z.strictObject({
      filingId,
      version,
      answers: named(
        z
          .array(
            z.strictObject({
              itemId: id('补正项'),
              text: named(z.string().check(z.minLength(1), z.maxLength(2000)), '补正说明'),
            }),
          )
          .check(z.maxLength(50)),
        '补正说明',
      ),
      content: z.optional(content),
    }),
    result: filing,
  },
  /** One file a call, under `uploads/<openid>/`; a large one as `parts` in order, so that a cut loses at most one of them. */
  attach: {
    input: z.strictObject({
      filingId,
      fileId: z.optional(uploaded),
      parts: named(z.optional(z.array(uploaded).check(z.minLength(1), z.maxLength(10))), '文件的各段'),
      name: named(z.string().check(z.minLength(1), z.maxLength(100)), '附件名称'),
      evidenceId: z.optional(id('证据编号')),
    }),
    result: attachment,
  },
  /** Only what the court has not received: of a draft, or added to a correction that is not handed in yet. */
  detach: {
    input: z.strictObject({ attachmentId: composedId('附件') }),
    result: z.object({ attachmentId: z.string() }),
  },
  attachments: {
    input: z.strictObject({ filingId }),
    result: z.object({
      attachments: z.array(attachment),
      /** Where files of who asks may be uploaded before `attach`: a phone does not know its own openid. */
      uploadFolder: z.string(),
    }),
  },
  readAttachment: {
    input: z.strictObject({
      attachmentId: composedId('附件'),
      offset: z.optional(named(z.int().check(z.minimum(0)), '起点')),
    }),
    result: z.extend(attachment, { base64: z.string(), next: z.nullable(z.int()) }),
  },
  /** What was handed in each time, the earliest first. */
  versions: {
    input: z.strictObject({ filingId }),
    result: z.object({ versions: z.array(z.object({ at: z.string(), content })) }),
  },
  inbox: {
    input: z.strictObject({ cursor, limit }),
    result: page,
  },
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
      ground: named(z.enum(grounds as [GuideGround, ...GuideGround[]]), '告知事由'),
      text: reasons('告知内容'),
    }),
    result: filing,
  },
  /** What registering would charge; `feeKind` tries another row of the tariff. */
  proposeFee: {
    input: z.strictObject({ filingId, feeKind, bankruptDebtor }),
    result: z.extend(fee, { title: z.string(), kinds: z.array(z.object({ kind: z.string(), title: z.string() })) }),
  },
  /** `feeKind`: where the judge finds another row of the tariff right than 案由 and claims suggest. */
  register: {
    input: z.strictObject({ filingId, feeKind, bankruptDebtor }),
    result: z.object({
      filingId: z.string(),
      caseId: z.string(),
      caseNo: z.string(),
      fee: z.extend(fee, { lastDay: z.nullable(z.string()) }),
    }),
  },
  refuse: { input: z.strictObject({ filingId, reasons: reasons('裁定理由') }), result: filing },
});

export type FileCaseAction = keyof typeof contract.actions;
export type FileCaseEvent = { [K in FileCaseAction]: EventOf<typeof contract, K> }[FileCaseAction];
export type FileCaseInput<K extends FileCaseAction> = InputOf<typeof contract, K>;
export type FileCaseResult<K extends FileCaseAction> = ResultOf<typeof contract, K>;
