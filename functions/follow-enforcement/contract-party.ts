/** 当事人一侧, and what the officer does with what parties bring: an execution from one's own side, clues to assets, the debtor's report (ENF-1..4). */
import * as z from 'zod/mini';
import { composedId, named } from '../../platform/input';
import {
  answers,
  bytes,
  caseId,
  clue,
  clueId,
  clueKind,
  clueResult,
  cursor,
  date,
  execution,
  executionLine,
  file,
  fileId,
  image,
  limit,
  offset,
  ownReport,
  page,
  partyId,
  reason,
  reportId,
  reportKind,
  reportLine,
  reportQuestion,
  sha256,
  text,
  tile,
  upload,
  uploads,
  version,
} from './party-shapes';

const truth = named(z.literal(true), '如实报告的承诺');

export const partyActions = {
  /** Executions that one takes part in, what is newest first. */
  mine: {
    input: z.strictObject({ cursor, limit }),
    result: z.object({ executions: z.array(executionLine), next: z.nullable(z.string()) }),
  },
  /** One execution as one's own side sees it: how it stands, what comes next, by when and why. */
  view: { input: z.strictObject({ caseId }), result: execution },

  /** ENF-1: only the applicant's side; read by the officer and by it, never by the debtor. */
  reportClue: {
    input: z.strictObject({
      caseId,
      /** Missing: the only one he is or acts for. */
      partyId: z.optional(partyId),
      kind: clueKind,
      text: text('线索内容', 4000, 4),
      urgent: z.optional(named(z.boolean(), '是否情况紧急')),
      files: uploads,
    }),
    result: clue,
  },
  /** More to an open clue: what the officer asked for, further files. */
  addToClue: {
    input: z.strictObject({ clueId, text: text('补充内容', 4000, 2), files: uploads }),
    result: clue,
  },
  /** Those of one's own party, the latest first. */
  clues: {
    input: z.strictObject({ caseId, cursor, limit }),
    result: z.object({ clues: z.array(clue), next: z.nullable(z.string()), uploadFolder: z.string() }),
  },
  clueFile: { input: z.strictObject({ clueId, fileId, offset }), result: bytes },

  /** The report as it is begun, or an empty one; of the debtor's side. */
  reportDraft: {
    input: z.strictObject({ caseId, partyId: z.optional(partyId), kind: reportKind }),
    result: z.object({
      report: z.nullable(ownReport),
      /** What is asked, in order. */
      questions: z.array(reportQuestion),
      debtor: z.object({ partyId: z.string(), name: z.string() }),
      /** Changes are told from this day on; null: the notice is not served yet. */
      lookBackFrom: z.nullable(z.string()),
      dueOn: z.nullable(z.string()),
      steps: z.array(z.object({ text: z.string(), rule: z.string() })),
      /** What is promised by handing it in. */
      truthText: z.string(),
      uploadFolder: z.string(),
    }),
  },
  /** Begins the draft (without `version`), or changes it. CONFLICT where another device has changed it. */
  saveReport: {
    input: z.strictObject({
      caseId,
      partyId: z.optional(partyId),
      kind: reportKind,
      /** Of a supplement: the day of the change; missing: it completes what the report left out. */
      changedOn: z.optional(date('财产变动的日期')),
      answers,
      version: z.optional(version),
    }),
    result: ownReport,
  },
  attachToReport: { input: z.strictObject({ reportId, file: upload }), result: file },
  detachFromReport: { input: z.strictObject({ reportId, fileId }), result: z.object({ reportId: z.string() }) },
  /** What would be handed in, as PDF; its hash goes with the handing in (SIGN-2). Also of what was handed in: one's own copy. */
  reportPaper: { input: z.strictObject({ reportId, offset }), result: bytes },
  ownReportFile: { input: z.strictObject({ reportId, fileId, offset }), result: bytes },
  /** Late it is received and marked. PRECONDITION_FAILED once where a kind has no answer, unless `asItIs`. */
  handInReport: {
    input: z.strictObject({
      reportId,
      version,
      seen: sha256,
      truth,
      asItIs: z.optional(named(z.boolean(), '有没写的也照样提交')),
    }),
    result: ownReport,
  },
  /** Of the debtor's side: his own; of the applicant's: those handed in, which he may ask to read. */
  reports: {
    input: z.strictObject({ caseId }),
    result: z.object({
      side: z.enum(['applicant', 'judgmentDebtor']),
      reports: z.array(z.extend(reportLine, { promised: z.boolean(), views: z.int(), lastAt: z.nullable(z.string()) })),
    }),
  },
  ownReport: { input: z.strictObject({ reportId }), result: ownReport },
  /** ENF-3, 调查规定8: must be allowed; what one promises before. */
  askToRead: {
    input: z.strictObject({ reportId }),
    result: z.object({
      reportId: z.string(),
      promised: z.boolean(),
      /** Said back by `promiseSecrecy`. */
      promise: z.string(),
      sha256: z.string(),
    }),
  },
  promiseSecrecy: {
    input: z.strictObject({ reportId, sha256 }),
    result: z.object({ reportId: z.string(), promisedAt: z.string() }),
  },
  /** What there is to read; each page is a picture with one's own name over it, each look is kept. PRECONDITION_FAILED before the promise. */
  readReport: {
    input: z.strictObject({ reportId }),
    result: z.extend(reportLine, {
      pages: z.int(),
      fileList: z.array(z.extend(file, { pages: z.int() })),
    }),
  },
  /** A page of the report, or of one of its files. */
  reportPage: { input: z.strictObject({ reportId, fileId: z.optional(fileId), page, tile }), result: image },

  // The officer.
  cluesOf: {
    input: z.strictObject({ caseId, cursor, limit }),
    result: z.object({ clues: z.array(clue), next: z.nullable(z.string()), uploadFolder: z.string() }),
  },
  /** PRIV-5: as it was written, with the reason, which is kept. */
  openClue: { input: z.strictObject({ clueId, reason }), result: clue },
  courtClueFile: { input: z.strictObject({ clueId, fileId, offset }), result: bytes },
  /** Told at the counter or on paper. */
  enterClue: {
    input: z.strictObject({
      caseId,
      partyId,
      kind: clueKind,
      text: text('线索内容', 4000, 2),
      urgent: z.optional(named(z.boolean(), '是否情况紧急')),
      receivedOn: date('收到日期'),
      files: uploads,
    }),
    result: clue,
  },
  /** Concrete: checked in 7 days, urgent in 3; else `asks` says what is missing. */
  judgeClue: {
    input: z.strictObject({
      clueId,
      concrete: named(z.boolean(), '是否明确具体'),
      urgent: z.optional(named(z.boolean(), '是否情况紧急')),
      asks: z.optional(text('请申请人补充什么', 1000, 2)),
    }),
    result: clue,
  },
  /** What the giver reads; late it is marked. Numbers in it are masked; what was found and not controlled is not told (ENF-4). */
  answerClue: {
    input: z.strictObject({ clueId, result: clueResult, text: text('答复', 2000, 2) }),
    result: clue,
  },

  /** Each debtor's reports, with what is missing, late, and who read them. */
  reportsOf: {
    input: z.strictObject({ caseId }),
    result: z.object({
      debtors: z.array(
        z.object({
          partyId: z.string(),
          name: z.string(),
          reportBy: z.nullable(z.string()),
          reportedOn: z.nullable(z.string()),
          /** The day is over and none came. */
          overdue: z.boolean(),
        }),
      ),
      reports: z.array(
        z.extend(reportLine, {
          asked: z.nullable(z.object({ text: z.string(), by: z.nullable(z.string()), at: z.string() })),
          readers: z.array(
            z.object({
              name: z.string(),
              promisedAt: z.string(),
              views: z.int(),
              lastAt: z.nullable(z.string()),
            }),
          ),
        }),
      ),
    }),
  },
  /** PRIV-5: read by the officer, with the reason, which is kept. */
  openReport: {
    input: z.strictObject({ reportId, reason }),
    result: z.extend(reportLine, {
      questions: z.array(reportQuestion),
      text: z.nullable(z.string()),
      fileList: z.array(file),
    }),
  },
  courtReportFile: { input: z.strictObject({ reportId, fileId, offset }), result: bytes },
  /** It came on paper. */
  enterReport: {
    input: z.strictObject({
      caseId,
      debtor: partyId,
      kind: reportKind,
      receivedOn: date('收到日期'),
      changedOn: z.optional(date('财产变动的日期')),
      answers,
      files: uploads,
    }),
    result: reportLine,
  },
  /** To its debtor: what is to be completed. */
  askToComplete: {
    input: z.strictObject({ reportId, text: text('请补充什么', 1000, 2), by: z.optional(date('最晚日期')) }),
    result: reportLine,
  },
  /** 调查规定5.3: in writing he asked for more time. */
  extendReport: {
    input: z.strictObject({ caseId, debtor: partyId, until: date('延长到'), reason }),
    result: z.object({ caseId: z.string(), reportBy: z.string() }),
  },
  /** 调查规定12.3: what the court found, shown to who asked for it in writing (`paperId`, granted), as the officer writes it; read behind the same promise. */
  courtFindings: {
    input: z.strictObject({
      caseId,
      paperId: composedId('申请'),
      debtor: partyId,
      text: text('查到的财产情况', 5000, 2),
      files: uploads,
    }),
    result: reportLine,
  },
};

type Actions = typeof partyActions;
export type PartyAction = keyof Actions;
export type PartyInput<K extends PartyAction> = z.output<Actions[K]['input']>;
export type PartyResult<K extends PartyAction> = z.output<Actions[K]['result']>;
