/** 案件进展, the court's half: the clerk's and the judge's moves on a case, along its machine (DOMAIN 3), and the papers they call for. */
import * as z from 'zod/mini';
import { BY_NOTICE } from '../../court/people/joining';
import { composedId, id, named } from '../../platform/input';
import { entering } from '../../records/case/entering';
import { decisionContent, judges } from './contract-decisions';
import {
  approval,
  bytes,
  calledTo,
  caseId,
  cursor,
  date,
  dated,
  dateId,
  decision,
  decisionId,
  entered,
  eventId,
  exclusionKind,
  limit,
  moved,
  offset,
  opening,
  partyId,
  procedure,
  reason,
  sha256,
  step,
  text,
  time,
} from './court-shapes';

const months = z.optional(named(z.int().check(z.minimum(1), z.maximum(12)), '延长的月数'));
const days = z.optional(named(z.int().check(z.minimum(1), z.maximum(366)), '延长的天数'));
const version = named(z.int().check(z.minimum(1)), '版本');

export const courtActions = {
  /** FILE-12: the leader's assignment, recorded by a clerk of the court: procedure, judges, clerk. */
  assign: {
    input: z.strictObject({
      caseId,
      procedure,
      judges,
      clerkId: id('书记员'),
      assignedBy: text('分案的院、庭长', 50),
      assignedOn: date('分案日期'),
    }),
    result: moved,
  },
  /** FILE-12, 民诉法128, 行诉法67: complaint, 应诉通知书, 举证通知书 and address form to each defendant; 受理、举证通知书 to each plaintiff. Once. */
  sendNotices: {
    input: z.strictObject({
      caseId,
      /** 民诉法解释222: third parties of the complaint whom the judge has decided to call in. */
      thirdParties: z.optional(named(z.array(partyId).check(z.maxLength(100)), '通知参加诉讼的第三人')),
      /** 境内没有住所: thirty days to answer (民诉法285). */
      abroad: z.optional(named(z.array(partyId).check(z.maxLength(100)), '境内没有住所的被告')),
      /** Where registration settled none (TIME-7). */
      evidenceDays: z.optional(named(z.int().check(z.minimum(1), z.maximum(120)), '举证期限（天）')),
    }),
    result: moved,
  },
  /** 民诉法59, 135, 民诉法解释55, 73, 81; 行诉法25, 29: somebody comes in by the court's notice; `inPlaceOf`: of a successor, who leaves by it. */
  admitParty: {
    input: z.strictObject({
      caseId,
      ground: named(z.enum(BY_NOTICE), '参加诉讼的情形'),
      role: named(z.enum(['plaintiff', 'defendant', 'thirdParty']), '诉讼地位'),
      inPlaceOf: z.optional(partyId),
      ...entering.shape,
      /** 境内没有住所: thirty days to answer (民诉法285). */
      abroad: z.optional(named(z.boolean(), '在境内没有住所')),
      reason,
      /** The 追加当事人申请书 that is granted by it. */
      paperId: z.optional(composedId('追加当事人申请')),
    }),
    result: z.extend(moved, { partyId: z.string() }),
  },
  /** Somebody of the trial body was recused or has left (民诉法131). */
  changeBody: {
    input: z.strictObject({
      caseId,
      judges,
      clerkId: id('书记员'),
      assignedBy: text('决定变更的院、庭长', 50),
      assignedOn: date('决定日期'),
      reason: text('变更的原因', 200),
      /** The 回避申请书 that is granted by it. */
      paperId: z.optional(composedId('回避申请')),
    }),
    result: moved,
  },
  /** FILE-19: to another procedure where no ruling is needed: small claims to summary, or summary by agreement. */
  convert: {
    input: z.strictObject({
      caseId,
      to: named(z.enum(['summary', 'smallToSummary']), '改用的程序'),
      reason,
      /** By agreement of the parties (民诉法160.2), before the hearing; the judge found none of 解释257. */
      agreedOn: z.optional(date('各方约定的日期')),
      /** Of administrative cases: which item of 行诉法82. */
      ground: z.optional(named(z.enum(['onTheSpot', 'smallAmount', 'information', 'agreed']), '适用简易程序的情形')),
    }),
    result: moved,
  },

  /** HEAR-4: a hearing or another date; summons to each party, notice to each agent. Only a hearing moves the case. */
  schedule: {
    input: z.strictObject({
      caseId,
      what: calledTo,
      on: date('日期'),
      time,
      place: text('地点，或者进入在线庭审的方式', 200),
      mode: named(z.enum(['online', 'offline', 'mixed']), '方式'),
      open: named(z.boolean(), '是否公开'),
      /** Less than three days ahead: why it may be (all agree …); civil cases only. */
      shortNotice: z.optional(text('不受三日限制的理由', 300)),
    }),
    result: dated,
  },
  /** @param paperId the 延期开庭申请书 that is granted by it */
  callOff: {
    input: z.strictObject({ caseId, dateId, reason, paperId: z.optional(composedId('延期开庭申请')) }),
    result: moved,
  },
  /** A hearing was held: opened after what HEAR-6 asks for, and closed. The transcript is scanned in. */
  recordHearing: {
    input: z.strictObject({
      caseId,
      dateId,
      done: opening,
      present: text('到庭的人', 1000),
      /** 行诉法3.3: that the head of the authority came, or whom it sent and why. */
      head: z.optional(text('行政机关负责人出庭情况', 300)),
    }),
    result: moved,
  },
  /** The ground of the stay is gone (民诉法153.2). */
  resume: { input: z.strictObject({ caseId, goneOn: date('原因消除的日期'), reason }), result: moved },

  /** 裁判文书: what is asked for and known already, for the form of one. */
  decisionForm: {
    input: z.strictObject({ caseId }),
    result: z.object({
      caseId: z.string(),
      caseNo: z.string(),
      matter: z.enum(['civil', 'administrative']),
      procedure: z.string(),
      parties: z.array(z.object({ partyId: z.string(), role: z.string(), name: z.string() })),
      claims: z.array(z.string()),
      factsAndReasons: z.string(),
      heardOn: z.array(z.string()),
      /** Hearings to which a plaintiff may not have come (HEAR-8); those called off are none. */
      hearings: z.array(z.object({ dateId: z.string(), title: z.string(), on: z.string() })),
      /** 撤诉申请 filed here, not taken back (FILE-16). */
      withdrawals: z.array(z.object({ paperId: z.string(), partyIds: z.array(z.string()), receivedOn: z.string() })),
      appealCourt: z.nullable(z.string()),
      feeFen: z.nullable(z.int()),
      stayGrounds: z.array(z.string()),
      terminationGrounds: z.array(z.string()),
      can: z.array(z.string()),
    }),
  },
  /** A draft, or a change of one (`version` as read: a stale page is refused with CONFLICT). */
  saveDecision: {
    input: z.strictObject({
      caseId,
      decisionId: z.optional(decisionId),
      version: z.optional(version),
      content: decisionContent,
    }),
    result: decision,
  },
  decisions: {
    input: z.strictObject({ caseId, cursor, limit }),
    result: z.object({ decisions: z.array(decision), next: z.nullable(z.string()) }),
  },
  decision: {
    input: z.strictObject({ decisionId }),
    result: z.extend(decision, { content: decisionContent }),
  },
  /** As it would be issued, marked as a draft; nothing is kept. */
  previewDecision: {
    input: z.strictObject({ decisionId }),
    result: z.object({ title: z.string(), base64: z.string() }),
  },
  /** The judge has finished it: it lies before judges and clerk, with his own signature. */
  layDecision: { input: z.strictObject({ decisionId, version }), result: decision },
  takeBackDecision: { input: z.strictObject({ decisionId }), result: decision },
  dropDecision: { input: z.strictObject({ decisionId }), result: decision },
  /** What waits for the signature of who asks. */
  decisionsToSign: {
    input: z.strictObject({ cursor }),
    result: z.object({
      decisions: z.array(
        z.object({
          decisionId: z.string(),
          documentId: z.string(),
          caseId: z.string(),
          title: z.string(),
          laidAt: z.string(),
        }),
      ),
      next: z.nullable(z.string()),
    }),
  },
  /** The text before its signers, piece by piece: of those who sign it. */
  readDecision: { input: z.strictObject({ decisionId, offset }), result: bytes },
  /** `sha256` of what was read (SIGN-3). With the last signature, and a judgment pronounced, it is sealed, issued and served. */
  signDecision: { input: z.strictObject({ decisionId, sha256 }), result: decision },
  /** HEAR-5: publicly pronounced; a judgment is not issued before. */
  pronounce: {
    input: z.strictObject({
      decisionId,
      on: date('宣判日期'),
      how: named(z.enum(['inCourt', 'later']), '当庭还是定期宣判'),
    }),
    result: decision,
  },
  /** MED-8: a party took his word back before all had signed for the 调解书. */
  undoMediation: {
    input: z.strictObject({ caseId, partyId, on: date('反悔的日期'), record: text('反悔的记录', 300) }),
    result: moved,
  },

  /** TIME-8: the document is served on everybody; each has his own last day. */
  allServed: { input: z.strictObject({ caseId }), result: moved },
  /** An appeal on paper; always received, in time or not (DOMAIN 6.2). */
  recordAppeal: {
    input: z.strictObject({
      caseId,
      partyId,
      receivedOn: date('收到日期'),
      /** TIME-3: posted before the end is in time. */
      postedOn: z.optional(date('寄出日期')),
      record: text('收件号或者材料名称', 100),
    }),
    result: moved,
  },
  /** Effect as computed, for the clerk to confirm; nothing is written. */
  effect: {
    input: z.strictObject({ caseId }),
    result: z.object({
      state: z.string(),
      effectiveOn: z.nullable(z.string()),
      provisional: z.boolean(),
      steps: z.array(step),
      missing: z.array(z.string()),
      /** Where the law leaves the day open, the clerk names it. */
      open: z.boolean(),
    }),
  },
  /** `effectiveOn` as computed: a stale page is refused with CONFLICT; where the law leaves it open, with `basis`. */
  takeEffect: {
    input: z.strictObject({
      caseId,
      effectiveOn: date('生效日期'),
      basis: z.optional(text('确定生效日期的依据', 300)),
    }),
    result: moved,
  },
  /** 生效证明, for one party. */
  certifyEffect: {
    input: z.strictObject({ caseId, partyId }),
    result: z.object({ caseId: z.string(), documentId: z.string(), papersDue: z.int() }),
  },
  appealResult: {
    input: z.strictObject({
      caseId,
      outcome: named(z.enum(['stands', 'replaced']), '二审结果'),
      document: text('上级法院的文书', 200),
      madeOn: date('文书日期'),
      receivedOn: date('收到日期'),
      effectiveOn: date('生效日期'),
    }),
    result: moved,
  },
  archive: { input: z.strictObject({ caseId }), result: moved },

  /** TIME-9, 11: approved by the president, or higher; recorded by the judge. */
  extendLimit: {
    input: z.strictObject({
      caseId,
      by: named(z.enum(['president', 'superiorCourt', 'highCourt', 'supremeCourt']), '批准的机关'),
      months,
      days,
      askedOn: date('申请日期'),
      approval,
      reason,
    }),
    result: moved,
  },
  /** TIME-10 */
  exclude: {
    input: z.strictObject({
      caseId,
      kind: exclusionKind,
      from: date('开始日期'),
      to: z.optional(date('结束日期')),
      ground: text('扣除的理由', 500),
    }),
    result: z.extend(moved, { exclusionId: z.string() }),
  },
  endExclusion: {
    input: z.strictObject({ caseId, exclusionId: id('扣除'), to: date('结束日期') }),
    result: moved,
  },
  /** 流程规定1.2: a case of major impact, by decision. */
  openToPublic: {
    input: z.strictObject({ caseId, open: named(z.boolean(), '是否向社会公开流程'), approval, reason }),
    result: moved,
  },

  /** PROG-4: preservation or 先予执行, held back from who did not ask for it. */
  enterPreservation: {
    input: z.strictObject({
      caseId,
      kind: named(z.enum(['preservation', 'advanceEnforcement']), '保全还是先予执行'),
      applicants: named(z.array(partyId).check(z.minLength(1), z.maxLength(50)), '申请人'),
      title: text('标题', 60),
      text: text('内容', 2000),
      /** The ruling that it is about, and the application: held back and released with it. */
      documentId: z.optional(composedId('裁定书')),
      paperId: z.optional(composedId('申请')),
    }),
    result: entered,
  },
  /** PROG-4, 民诉法106.1: carried out, or the officer lifts it: everybody sees it, and whose property it is, is told at once. */
  releasePreservation: {
    input: z.strictObject({
      caseId,
      eventId,
      how: named(z.enum(['executed', 'lifted']), '已经执行还是不再需要保密'),
      owners: named(z.array(partyId).check(z.minLength(1), z.maxLength(50)), '被保全人'),
      text: text('内容', 2000),
    }),
    result: entered,
  },
  /** PROG-6: shown otherwise than it is: another entry says how it is, the old one is marked. */
  correctEvent: {
    input: z.strictObject({ caseId, eventId, title: text('标题', 60), text: text('内容', 2000), reason }),
    result: entered,
  },
  /** PROG-6: should not have been shown. */
  withdrawEvent: { input: z.strictObject({ caseId, eventId, reason }), result: entered },

  /** Goes on with papers that a move called for and that are not made, sealed or served yet. */
  sendPapers: { input: z.strictObject({ caseId }), result: z.object({ caseId: z.string(), papersDue: z.int() }) },
};

type Actions = typeof courtActions;
export type CourtAction = keyof Actions;
export type CourtInput<K extends CourtAction> = z.output<Actions[K]['input']>;
export type CourtResult<K extends CourtAction> = z.output<Actions[K]['result']>;
