/** 诉讼指引: what can be asked before going to court: neutral information with its source (GUIDE-4). No identity needed. */
import * as z from 'zod/mini';
import { contract as define, type EventOf, type InputOf, type ResultOf } from '../../platform/contract';
import { id, named } from '../../platform/input';
import { template, term, topic } from './content/schema';
import { administrativeFacts, civilFacts, dispute } from './court-facts';
import { timeLimitFacts, timeLimitKind } from './time-limit-facts';

/** Without a court: the program's own content. */
const courtId = z.optional(id('法院'));
const topicId = id('主题');
const templateId = id('范本');
const kind = named(z.enum(['topic', 'term', 'template']), '内容种类');
const itemId = named(z.string().check(z.minLength(1), z.maxLength(80)), '内容编号');
const version = named(z.int().check(z.minimum(0)), '版本');
const amountFen = named(z.int().check(z.minimum(0)), '金额（分）');
const date = named(z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/)), '日期（如 2025-03-08）');

const steps = z.array(z.object({ text: z.string(), rule: z.string() }));
const law = z.object({ title: z.string(), article: z.string(), gist: z.string() });
const templateTitle = z.object({ templateId: z.string(), title: z.string(), use: z.string() });

const question = z.object({
  questionId: z.string(),
  text: z.string(),
  plain: z.string(),
  options: z.array(z.object({ value: z.string(), label: z.string() })),
});
const finding = z.object({ findingId: z.string(), kind: z.string(), title: z.string(), text: z.string(), law });

const saved = z.object({ kind: z.string(), itemId: z.string(), version: z.int() });

export const contract = define('guide', '诉讼指引 what to do before going to court', {
  /** With `text`, in one's own words: the topics that fit, best first. */
  topics: {
    input: z.strictObject({ courtId, text: z.optional(named(z.string().check(z.maxLength(200)), '您遇到的事')) }),
    result: z.object({
      groups: z.array(
        z.object({
          group: z.string(),
          name: z.string(),
          topics: z.array(z.object({ topicId: z.string(), title: z.string(), brief: z.string() })),
        }),
      ),
      found: z.array(z.object({ topicId: z.string(), title: z.string(), brief: z.string() })),
    }),
  },
  topic: {
    input: z.strictObject({ courtId, topicId }),
    result: z.object({
      // `words` serve finding alone: people's own, not the court's.
      topic: z.omit(z.object(topic.shape), { words: true, eligibility: true, templates: true }),
      groupName: z.string(),
      templates: z.array(templateTitle),
      terms: z.array(term),
      /** 0: the program's own text; otherwise the court's, so many times changed. */
      version: z.int(),
      notice: z.string(),
    }),
  },
  terms: { input: z.strictObject({ courtId }), result: z.object({ terms: z.array(term) }) },
  eligibility: {
    input: z.strictObject({
      courtId,
      topicId,
      answers: named(
        z.array(z.strictObject({ questionId: id('问题'), value: id('回答') })).check(z.maxLength(6)),
        '已经回答的问题',
      ),
    }),
    result: z.object({
      question: z.nullable(question),
      finding: z.nullable(finding),
      asked: z.int(),
      most: z.int(),
      /** FILE-1: whatever came out, one may file. */
      notice: z.string(),
    }),
  },
  materials: {
    input: z.strictObject({
      courtId,
      topicId,
      filer: named(z.enum(['person', 'organisation']), '谁来起诉'),
      agents: named(
        z.optional(
          z
            .array(z.enum(['lawyer', 'legalWorker', 'relative', 'employee', 'community', 'association']))
            .check(z.maxLength(2)),
        ),
        '代理人',
      ),
      guardian: named(z.optional(z.boolean()), '由监护人代为起诉'),
      online: named(z.optional(z.boolean()), '网上办理'),
      otherParties: named(z.optional(z.int().check(z.minimum(0), z.maximum(1000))), '对方人数'),
      title: named(z.optional(z.enum(['judgment', 'arbitralAward', 'foreignAward', 'notarisedDebt'])), '执行依据'),
      succeeded: named(z.optional(z.boolean()), '权利是继承或受让来的'),
    }),
    result: z.object({
      /** What the law asks of everybody. */
      papers: z.array(
        z.object({ id: z.string(), name: z.string(), what: z.string(), how: z.string(), rule: z.string() }),
      ),
      /** What helps in this kind of matter. */
      useful: z.array(z.object({ name: z.string(), why: z.string(), how: z.string(), when: z.nullable(z.string()) })),
      notice: z.string(),
    }),
  },
  feeKinds: {
    input: z.strictObject({}),
    result: z.object({
      kinds: z.array(
        z.object({
          kind: z.string(),
          title: z.string(),
          amount: z.enum(['required', 'optional', 'none']),
          amountMeans: z.nullable(z.string()),
        }),
      ),
    }),
  },
  estimateFee: {
    input: z.strictObject({ courtId: id('法院'), kind: id('案件种类'), amountFen: z.optional(amountFen) }),
    result: z.object({
      kind: z.string(),
      title: z.string(),
      feeFen: z.int(),
      /** FEE-6: where the case is heard in summary procedure, mediated or withdrawn; null where nothing is halved. */
      halfFen: z.nullable(z.int()),
      steps,
      notes: z.array(z.string()),
      /** GUIDE-1 */
      notice: z.string(),
    }),
  },
  disputes: {
    input: z.strictObject({}),
    result: z.object({ disputes: z.array(z.object({ dispute: z.string(), name: z.string() })) }),
  },
  /** A civil matter by `dispute`, or in one's own words by `cause`; or an administrative one. */
  findCourt: {
    input: z.strictObject({
      dispute: z.optional(dispute),
      cause: z.optional(named(z.string().check(z.minLength(1), z.maxLength(50)), '案由')),
      facts: named(z.optional(civilFacts), '情况'),
      administrative: named(z.optional(administrativeFacts), '行政案件的情况'),
    }),
    result: z.object({
      hints: z.array(
        z.object({
          where: z.string(),
          place: z.nullable(z.string()),
          level: z.string(),
          text: z.string(),
          rule: z.string(),
        }),
      ),
      exclusive: z.boolean(),
      questions: z.array(z.string()),
      /** The last says that one may file all the same. */
      notes: z.array(z.string()),
      steps,
      courts: z.array(z.object({ courtId: z.string(), name: z.string(), why: z.string() })),
    }),
  },
  computePeriod: {
    input: z.strictObject({
      from: date,
      days: z.optional(named(z.int(), '天数')),
      months: z.optional(named(z.int(), '月数')),
      years: z.optional(named(z.int(), '年数')),
    }),
    result: z.object({
      from: z.string(),
      firstDay: z.string(),
      lastDay: z.string(),
      nominalLastDay: z.string(),
      shifted: z.boolean(),
      provisional: z.boolean(),
      steps,
      notice: z.string(),
    }),
  },
  /** Whether one looks in time to sue or to enforce; whatever comes out, one may file (FILE-1). */
  timeLimit: {
    input: z.strictObject({ kind: timeLimitKind, facts: timeLimitFacts }),
    result: z.object({
      standing: z.enum(['inTime', 'late', 'unclear']),
      /** null: none can be told, or there is none. */
      lastDay: z.nullable(z.string()),
      steps,
      /** Questions whose answers could change the result. */
      missing: z.array(z.string()),
      notice: z.string(),
    }),
  },
  templates: {
    input: z.strictObject({ courtId, topicId: z.optional(topicId) }),
    result: z.object({ templates: z.array(z.extend(templateTitle, { caseType: z.string() })) }),
  },
  template: { input: z.strictObject({ courtId, templateId }), result: z.object({ template, version: z.int() }) },
  /** The document as text; of a civil complaint also what `file-case.saveDraft` takes over as `content`. */
  fillTemplate: {
    input: z.strictObject({
      courtId,
      templateId,
      values: named(
        z
          .array(
            z.strictObject({
              fieldId: id('空格'),
              value: named(z.string().check(z.maxLength(5000)), '填写的内容'),
            }),
          )
          .check(z.maxLength(40)),
        '填写的内容',
      ),
    }),
    result: z.object({
      title: z.string(),
      paragraphs: z.array(z.string()),
      missing: z.array(z.string()),
      draft: z.nullable(
        z.object({
          causeOfAction: z.string(),
          claims: z.array(z.object({ text: z.string(), amountFen: z.optional(z.int()) })),
          factsAndReasons: z.string(),
          evidence: z.array(z.object({ name: z.string(), source: z.string(), proves: z.string() })),
        }),
      ),
      notice: z.string(),
    }),
  },
  /** GUIDE-2: what is told before litigating online; and that it was. */
  notice: {
    input: z.strictObject({}),
    result: z.object({
      version: z.int(),
      title: z.string(),
      sections: z.array(z.object({ heading: z.string(), text: z.string(), rule: z.string() })),
    }),
  },
  confirmNotice: {
    input: z.strictObject({ version }),
    result: z.object({ version: z.int(), confirmedAt: z.string() }),
  },
  saveContent: {
    input: z.strictObject({
      kind,
      itemId,
      /** The version that was changed; somebody else's later one is not overwritten. */
      version,
      item: named(z.unknown(), '内容'),
      reason: named(z.string().check(z.minLength(2), z.maxLength(200)), '修改原因'),
    }),
    result: saved,
  },
  /** Back to an earlier version of the court's, or to the program's own (0). */
  restoreContent: {
    input: z.strictObject({
      kind,
      itemId,
      version,
      to: named(z.int().check(z.minimum(0)), '恢复到的版本'),
      reason: named(z.string().check(z.minLength(2), z.maxLength(200)), '修改原因'),
    }),
    result: saved,
  },
  contentHistory: {
    input: z.strictObject({ kind, itemId }),
    result: z.object({
      current: z.int(),
      versions: z.array(
        z.object({
          version: z.int(),
          reason: z.string(),
          savedAt: z.string(),
          /** null: the program's own was restored. */
          item: z.nullable(z.unknown()),
        }),
      ),
    }),
  },
});

export type GuideAction = keyof typeof contract.actions;
export type GuideEvent = { [K in GuideAction]: EventOf<typeof contract, K> }[GuideAction];
export type GuideInput<K extends GuideAction> = InputOf<typeof contract, K>;
export type GuideResult<K extends GuideAction> = ResultOf<typeof contract, K>;
