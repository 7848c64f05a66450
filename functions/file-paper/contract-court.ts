/** 案中材料, the court's half: what came in, decided with its paper, copies served on the others; what came on paper. */
import * as z from 'zod/mini';
import { id, named } from '../../platform/input';
import * as shape from './contract-shapes';

const decided = {
  paperId: shape.paperId,
  outcome: named(z.enum(['noted', 'granted', 'refused']), '处理结果'),
  /** Why; of what is refused or ruled never empty. */
  reasons: z.optional(shape.text('理由', 8000, 0)),
  /** What exactly is allowed or ruled, one sentence a line; of a ruling never empty. */
  decided: z.optional(shape.text('决定的内容', 4000, 0)),
  /** Of a ruling, where others than the usual articles apply. */
  articles: z.optional(shape.text('依据的条文', 300)),
  /** Of a period that becomes longer (TIME-5, 7). */
  newLastDay: z.optional(shape.date('新的最后一天')),
  /** DOMAIN 4: what the president has approved, recorded by the officer. */
  approval: z.optional(
    named(
      z.strictObject({
        name: shape.text('批准人', 50),
        date: shape.date('批准日期'),
        ref: shape.text('审批文号', 100),
      }),
      '院长批准',
    ),
  ),
  /** Before the assignment: which clerk signs the ruling. */
  clerkId: z.optional(id('书记员')),
};

export const courtActions = {
  /** Of one's own cases (`own`), of cases nobody is named to yet (`unassigned`): the nearest day first. */
  inbox: {
    input: z.strictObject({
      of: z.optional(named(z.enum(['own', 'unassigned']), '范围')),
      caseId: z.optional(shape.caseId),
      cursor: shape.cursor,
      limit: shape.limit,
    }),
    result: z.object({ papers: z.array(shape.line), next: z.nullable(z.string()) }),
  },
  /** Notes it, or decides on it. Of a ruling it lays the text before its signers, the judge's signature on it; nothing is decided before the last. */
  decide: { input: z.strictObject(decided), result: shape.paper },
  /** The paper as it would be issued, marked as a draft; nothing is kept. */
  previewDecision: {
    input: z.strictObject({ ...decided, offset: shape.offset }),
    result: shape.bytes,
  },
  /** Signs the ruling that lies before oneself, as it was read (`sha256`). */
  signDecision: { input: z.strictObject({ paperId: shape.paperId, sha256: shape.sha256 }), result: shape.paper },
  /** Before it is issued: the text goes, the paper waits for a decision again. */
  takeBackDecision: { input: z.strictObject({ paperId: shape.paperId }), result: shape.paper },
  /** Rulings that wait for one's signature. */
  toSign: {
    input: z.strictObject({ cursor: shape.cursor }),
    result: z.object({
      papers: z.array(
        z.object({
          paperId: z.string(),
          documentId: z.string(),
          title: z.string(),
          caseNo: z.string(),
          sha256: z.string(),
          at: z.string(),
        }),
      ),
      next: z.nullable(z.string()),
    }),
  },
  /** A copy to the other parties, as a service; again it sends what is not sent yet. PRECONDITION_FAILED while it is held back (PROG-4). */
  serveCopies: {
    input: z.strictObject({ paperId: shape.paperId, to: shape.partyIds }),
    result: z.object({
      services: z.array(
        z.object({ serviceId: z.string(), partyId: z.string(), partyName: z.string(), state: z.string() }),
      ),
    }),
  },
  /** For the form of what came on paper: everybody of the case, every kind with what it asks for, the periods that run. */
  enterForm: {
    input: z.strictObject({ caseId: shape.caseId }),
    result: z.object({
      caseNo: z.string(),
      title: z.string(),
      parties: z.array(z.object({ partyId: z.string(), name: z.string(), role: z.string() })),
      kinds: z.array(
        z.object({
          kind: shape.kind,
          name: z.string(),
          plain: z.string(),
          fits: z.boolean(),
          asks: z.array(z.string()),
          amountMeans: z.nullable(z.string()),
          aboutMeans: z.nullable(z.string()),
        }),
      ),
      periods: z.array(z.object({ dateId: z.string(), partyId: z.string(), title: z.string(), lastDay: z.string() })),
      uploadFolder: z.string(),
    }),
  },
  /** 证据规定55(1): the objection is dealt with for good since that day; the periods for evidence run on. */
  resumeEvidence: {
    input: z.strictObject({ paperId: shape.paperId, on: shape.date('裁定生效的日期') }),
    result: shape.paper,
  },
  /** What came over the counter or by post; `on`: the day that it was handed in or posted (TIME-3). */
  enterPaper: {
    input: z.strictObject({
      caseId: shape.caseId,
      kind: shape.kind,
      partyIds: z.array(shape.caseId).check(z.minLength(1), z.maxLength(50)),
      how: named(z.enum(['counter', 'post']), '递交方式'),
      on: shape.date('递交或者交邮的日期'),
      content: shape.content,
      files: z
        .array(z.strictObject({ name: shape.text('文件名', 200), fileIds: shape.fileIds }))
        .check(z.maxLength(20)),
    }),
    result: shape.paper,
  },
};
