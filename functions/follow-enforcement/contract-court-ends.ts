/** 和解、中止、结案、终本和恢复 (ENF-8): how an execution pauses, ends and begins again. */
import * as z from 'zod/mini';
import { STAY_GROUNDS, TERMINATION_GROUNDS } from '../../court/enforcement/stay-grounds';
import { named } from '../../platform/input';
import { keysOf } from '../../records/filing/form/fields';
import { approval, caseId, date, documentId, moved, partyId, reason, staffId, text } from './court-shapes';

const ROUND_STEPS = [
  'allInquiriesDone',
  'noAssets',
  'cannotBeRealised',
  'searchedForDebtor',
  'noObstruction',
  'obstructionPunished',
  'listingSettled',
  'applicantHeard',
  'applicantSigned',
  'panelReviewed',
] as const;
const rulingId = documentId;
export const endActions = {
  /** 民诉法241.1: noted, and signed by both; an agent's hand is the party's only with that power (ID-7). */
  settle: {
    input: z.strictObject({
      caseId,
      signedOn: date('签名日期'),
      text: text('和解协议的内容', 4000),
      transcript: text('笔录的编号或者名称', 100),
      signers: named(
        z
          .array(z.strictObject({ partyId, agent: z.optional(staffId('代签的代理人')) }))
          .check(z.minLength(1), z.maxLength(50)),
        '签名的人',
      ),
      performBy: z.optional(date('和解的履行期限')),
    }),
    result: moved,
  },
  /** 民诉法241.2, 解释465 */
  resumeTitle: {
    input: z.strictObject({
      caseId,
      how: named(z.enum(['broken', 'fraudOrThreat', 'kept', 'unclear']), '和解协议的履行情况'),
      reason,
    }),
    result: moved,
  },
  stay: {
    input: z.strictObject({
      caseId,
      ground: named(z.enum(keysOf(STAY_GROUNDS)), '中止的情形'),
      rulingId,
      reason,
      /** 法释〔2014〕8号3.3: a review of the title that the debtor did not ask for, or a retrial. */
      interestStops: z.optional(named(z.boolean(), '中止期间不计加倍利息')),
    }),
    result: moved,
  },
  resumeExecution: { input: z.strictObject({ caseId, goneOn: date('原因消失的日期'), reason }), result: moved },
  complete: {
    input: z.strictObject({
      caseId,
      /** Of money: as the sums show; otherwise, or by a settlement that was kept, or what the applicant gave up, what shows it. */
      fulfilled: named(z.enum(['paid', 'settlementKept', 'waived', 'done']), '怎样履行完毕'),
      record: text('履行完毕的记录', 1000),
    }),
    result: moved,
  },
  terminate: {
    input: z.strictObject({
      caseId,
      ground: named(z.enum([...keysOf(TERMINATION_GROUNDS), 'notToBeEnforced']), '终结的情形'),
      rulingId,
      reason,
      /** 解释481: the debtor's objection that was found right. */
      objection: z.optional(text('被执行人的时效异议和审查结果', 500)),
    }),
    result: moved,
  },
  /** 法〔2016〕373号: a step that the file shows. */
  recordRoundStep: {
    input: z.strictObject({
      caseId,
      step: named(z.enum(ROUND_STEPS), '终本前的工作'),
      on: date('日期'),
      text: text('怎样做的', 1000),
    }),
    result: moved,
  },
  recordWhereabouts: {
    input: z.strictObject({
      caseId,
      debtor: partyId,
      missing: named(z.boolean(), '是否下落不明'),
      text: text('怎样知道的', 500),
    }),
    result: moved,
  },
  closeRound: {
    input: z.strictObject({
      caseId,
      rulingId,
      outcome: named(z.enum(['applicantAgrees', 'panelAndPresident']), '终本的依据'),
      panel: z.optional(approval),
      president: z.optional(approval),
    }),
    result: moved,
  },
  /** The applicant's request, or of itself: the filing judge registers the new case. */
  askResumption: {
    input: z.strictObject({
      caseId,
      by: named(z.enum(['applicant', 'exOfficio']), '谁提出的'),
      assets: text('发现的财产', 1000),
      paperId: z.optional(staffId('恢复执行申请')),
    }),
    result: z.extend(moved, { resumptionId: z.string() }),
  },
  resumptionsToRegister: {
    input: z.strictObject({}),
    result: z.object({
      resumptions: z.array(
        z.object({
          caseId: z.string(),
          caseNo: z.string(),
          resumptionId: z.string(),
          on: z.string(),
          assets: z.string(),
        }),
      ),
    }),
  },
  /** NUM-5: 执恢, with its own number, linked both ways. */
  registerResumed: {
    input: z.strictObject({ caseId, resumptionId: staffId('恢复执行的申请') }),
    result: z.object({ caseId: z.string(), caseNo: z.string(), resumes: z.string() }),
  },
};
