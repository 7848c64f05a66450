/** 代理和代表: who acts for another, how that is proved, who confirms it and when it ends (ID-4..7). */
import * as z from 'zod/mini';
import { AGENT_KINDS, type AgentKind } from '../../court/agency/agents';
import { GUARDIAN_RELATIONS, type GuardianRelation } from '../../court/agency/guardian-papers';
import { NAMED_ACT_IDS } from '../../court/agency/named-acts';
import { REPRESENTATION_KINDS } from '../../court/agency/representation';
import { composedId, id, named } from '../../platform/input';

import { personName, personNumber } from './check-contract';

const text = (title: string, least: number, most: number) =>
  named(z.string().check(z.minLength(least), z.maxLength(most)), title);
const representationId = id('身份申请');
const courtId = id('法院');
const creditCode = text('统一社会信用代码', 18, 18);
const organisationName = text('单位名称', 2, 100);
const ground = text('核对情况和理由', 5, 500);

/** Uploaded before under one's own folder; the court takes a copy. */
const papers = named(
  z
    .array(
      z.strictObject({
        paperId: id('材料种类'),
        fileId: text('材料文件', 1, 500),
        name: text('材料名称', 1, 100),
      }),
    )
    .check(z.minLength(1), z.maxLength(10)),
  '证明材料',
);

const step = z.object({ text: z.string(), rule: z.string() });
const agentKinds = Object.keys(AGENT_KINDS) as AgentKind[];
const guardianRelations = Object.keys(GUARDIAN_RELATIONS) as GuardianRelation[];

const paper = z.object({
  key: z.string(),
  paperId: z.string(),
  name: z.string(),
  mime: z.string(),
  size: z.int(),
  sha256: z.string(),
  at: z.string(),
});

/** What one may do with it now: names of actions, for buttons. */
const MOVES = [
  'handInPapers',
  'withdrawRepresentation',
  'confirmPowerOfAttorney',
  'declinePowerOfAttorney',
  'endPowerOfAttorney',
  'decideBinding',
  'recordOtherSideTold',
] as const;

const summary = z.object({
  representationId: z.string(),
  kind: z.enum(REPRESENTATION_KINDS),
  /** 法定代表人, 律师, 近亲属 … */
  kindName: z.string(),
  state: z.string(),
  stateName: z.string(),
  /** What happens next, in plain words. */
  next: z.string(),
  courtId: z.string(),
  /** Who acts, by his verified name. */
  holderName: z.string(),
  /** For whom; null of a practitioner's standing. */
  principalName: z.nullable(z.string()),
  creditCode: z.nullable(z.string()),
  /** What the power is for. */
  matter: z.nullable(z.string()),
  filingId: z.nullable(z.string()),
  authority: z.nullable(z.enum(['general', 'special'])),
  /** The last day it can be used; null: until it ends. */
  until: z.nullable(z.string()),
  /** It can be used today. */
  live: z.boolean(),
  /** How many papers are missing still: a warning, never a refusal (FILE-1). */
  missingCount: z.int(),
  updatedAt: z.string(),
});

const full = z.extend(summary, {
  /** ID-7: item by item, as both sides and the court read it. */
  powers: z.nullable(
    z.object({
      named: z.array(z.object({ act: z.string(), name: z.string() })),
      wording: z.string(),
      notes: z.array(step),
    }),
  ),
  post: z.nullable(z.string()),
  licenceNo: z.nullable(z.string()),
  firm: z.nullable(z.string()),
  papers: z.array(paper),
  missing: z.array(
    z.object({ paperId: z.string(), name: z.string(), what: z.string(), how: z.string(), rule: z.string() }),
  ),
  warnings: z.array(step),
  decision: z.nullable(z.object({ by: z.string(), at: z.string(), ground: z.string() })),
  ended: z.nullable(z.object({ by: z.enum(['holder', 'principal', 'court']), at: z.string(), notice: z.string() })),
  can: z.array(z.enum(MOVES)),
});

const page = {
  cursor: z.optional(composedId('位置')),
  limit: z.optional(named(z.int().check(z.minimum(1), z.maximum(50)), '条数')),
};
const list = z.object({ representations: z.array(summary), next: z.nullable(z.string()) });
const one = z.strictObject({ representationId });

export const representationActions = {
  /** ID-4: the caller is this organisation's head. */
  bindOrganisation: {
    input: z.strictObject({
      courtId,
      kind: named(z.enum(['legalPerson', 'otherOrganisation', 'individualBusiness']), '单位类型'),
      name: organisationName,
      creditCode,
      post: text('职务', 1, 30),
      /** 个体工商户 (解释59): has a trade name; the operator as registered, if that is not the caller. */
      hasTradeName: z.optional(named(z.boolean(), '有没有字号')),
      /** The name that the register shows as head or operator, where it is somebody else's (解释50.2, 59). */
      registeredHead: z.optional(personName),
      papers: z.optional(papers),
    }),
    result: full,
  },
  /** ID-6: papers of a lawyer or legal worker, once a year and for all his cases. */
  registerLawyer: {
    input: z.strictObject({
      courtId,
      profession: named(z.enum(['lawyer', 'legalWorker']), '执业身份'),
      licenceNo: text('执业证号', 5, 30),
      firm: text('执业机构', 2, 100),
      papers: z.optional(papers),
    }),
    result: full,
  },
  /** ID-5: the caller is guardian of a person who can't litigate himself. */
  claimGuardian: {
    input: z.strictObject({
      courtId,
      ward: z.strictObject({
        name: personName,
        idNumber: personNumber,
        /** A court found that an adult has no or limited capacity (民法典24). */
        adjudged: z.optional(named(z.enum(['none', 'limited']), '法院认定的行为能力')),
      }),
      relation: named(z.enum(guardianRelations), '与被监护人的关系'),
      /** How those entitled stand to each other (解释83). */
      guardians: z.optional(named(z.enum(['settled', 'notSettled', 'notAgreed', 'shirk', 'none']), '监护人是否确定')),
      papers: z.optional(papers),
    }),
    result: full,
  },
  /** ID-6, 7: an agent writes down his power; it has effect once the principal confirms it, or the court has seen the signed paper. */
  proposePowerOfAttorney: {
    input: z.strictObject({
      kind: named(z.enum(agentKinds), '代理人身份'),
      principal: z.strictObject({
        kind: named(z.enum(['person', 'organisation']), '委托人类型'),
        name: organisationName,
        idNumber: z.optional(personNumber),
        creditCode: z.optional(creditCode),
      }),
      /** Of one's own filing … */
      filingId: z.optional(id('立案申请')),
      /** … or a case by its number, as the court's papers print it; then the court, too. */
      caseNo: z.optional(text('案号', 5, 50)),
      courtId: z.optional(courtId),
      matter: text('代理什么事', 2, 200),
      /** ID-7: each special act in words; none: general authority. */
      special: named(z.array(z.enum(NAMED_ACT_IDS)).check(z.maxLength(NAMED_ACT_IDS.length)), '特别授权'),
      wording: z.optional(text('委托书用语', 1, 200)),
      papers: z.optional(papers),
    }),
    result: full,
  },
  /** The principal, or his organisation's head, on his own phone: exactly what `representation` shows. */
  confirmPowerOfAttorney: { input: one, result: full },
  declinePowerOfAttorney: { input: one, result: full },
  /** 民诉法63: a written notice to the court, by the principal or by the agent; access ends from then on. */
  endPowerOfAttorney: {
    input: z.strictObject({ representationId, notice: text('书面说明', 5, 500) }),
    result: full,
  },
  /** Further papers, the signed power of attorney among them; also what the court asked for. */
  handInPapers: { input: z.strictObject({ representationId, papers }), result: full },
  /** What is not in force yet is taken back; an organisation's head, a lawyer or a guardian lays down what is. */
  withdrawRepresentation: { input: one, result: full },
  representation: { input: one, result: full },
  /** Piece by piece: a temporary link would work for anybody who has it. */
  representationPaper: {
    input: z.strictObject({
      representationId,
      key: id('材料'),
      offset: z.optional(named(z.int().check(z.minimum(0)), '位置')),
    }),
    result: z.extend(paper, { base64: z.string(), next: z.nullable(z.int()) }),
  },
  /** For whom I may act, the latest change first. */
  myRoles: { input: z.strictObject(page), result: z.extend(list, { uploadFolder: z.string() }) },
  /** Who acts for me, or asks to: for organisations that I head, too. */
  myAgents: {
    input: z.strictObject({ ...page, creditCode: z.optional(creditCode) }),
    result: list,
  },
  /** [window, filing-judge] What waits in one's own court, the longest first. */
  bindings: { input: z.strictObject(page), result: list },
  /** [window, filing-judge] After a look at the papers: an officer decides, on a ground. */
  decideBinding: {
    input: z.strictObject({
      representationId,
      decision: named(z.enum(['confirm', 'refuse', 'end']), '决定'),
      ground,
      /** A lawyer's standing: the last day the licence is good for; by default a year. */
      until: z.optional(named(z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/)), '有效到哪天')),
    }),
    result: full,
  },
  /** [filing-judge, clerk] 民诉法63: the court has told the other side that an agent's power ended. */
  recordOtherSideTold: { input: z.strictObject({ representationId, how: text('怎样告知的', 2, 200) }), result: full },
};
