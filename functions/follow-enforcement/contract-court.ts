/** 执行办案, the court's half of 见证式执行: the officer's moves along the machine of an execution (DOMAIN 3 `enforcement`), its papers and its money. */
import * as z from 'zod/mini';
import { ENFORCEMENT_RULINGS } from '../../court/documents/enforcement-ruling';
import { PARTY_CHANGES } from '../../court/enforcement/party-change';
import { composedId, named } from '../../platform/input';
import { entering } from '../../records/case/entering';
import { keysOf } from '../../records/filing/form/fields';
import { debtorActions } from './contract-court-debtor';
import { endActions } from './contract-court-ends';
import { lookActions } from './contract-court-look';
import { measureActions } from './contract-court-measures';
import { moneyActions } from './contract-court-money';
import {
  amount,
  bytes,
  caseId,
  cursor,
  date,
  days,
  documentId,
  moved,
  offset,
  reason,
  ruling,
  scene,
  sha256,
  staffId,
  text,
} from './court-shapes';

const doubled = z.optional(
  named(
    z.nullable(z.strictObject({ baseFen: amount('计算加倍利息的本金'), dueOn: date('履行期限最后一天') })),
    '加倍部分利息',
  ),
);
const obligation = named(
  z.strictObject({
    kind: named(z.enum(['money', 'delivery', 'act']), '执行内容'),
    title: named(
      z.strictObject({
        number: text('执行依据的文号', 100),
        issuedBy: text('作出机关', 60),
        effectiveOn: z.optional(date('生效日期')),
      }),
      '执行依据',
    ),
    text: text('应当履行的内容', 2000),
    debtFen: amount('尚欠金额', 0),
    doubled,
  }),
  '应当履行的义务',
);
const rulingId = documentId;
export const courtActions = {
  ...lookActions,
  /** The officer takes the case over: who works on it, and what the title demands. */
  takeOver: {
    input: z.strictObject({
      caseId,
      clerkId: staffId('书记员'),
      judgeId: z.optional(staffId('执行裁决法官')),
      assignedBy: text('分案的院、局领导', 50),
      assignedOn: date('分案日期'),
      obligation: z.optional(obligation),
      /** Where registration fixed none (FEE-10). */
      feeFen: z.optional(amount('执行申请费', 0)),
    }),
    result: moved,
  },
  /** Somebody else works on it from now on, as the leader has decided. */
  changeOfficers: {
    input: z.strictObject({
      caseId,
      officerId: staffId('执行人员'),
      clerkId: staffId('书记员'),
      judgeId: z.optional(staffId('执行裁决法官')),
      assignedBy: text('决定变更的院、局领导', 50),
      reason,
    }),
    result: moved,
  },
  /** Ordinary interest has run on, the title was corrected, the fee follows what was really enforced: with the reason. */
  fixObligation: {
    input: z.strictObject({
      caseId,
      debtFen: z.optional(amount('尚欠金额', 0)),
      doubled,
      feeFen: z.optional(amount('执行申请费', 0)),
      reason,
    }),
    result: moved,
  },

  /** ENF-1, 2: notice and, of money, report order to each debtor; also after measures that were taken at once (251). */
  notify: {
    input: z.strictObject({
      caseId,
      performDays: days('履行的天数'),
      reportDays: z.optional(days('报告财产的天数')),
      account: z.optional(text('执行款专户', 200)),
    }),
    result: moved,
  },
  investigate: { input: z.strictObject({ caseId, ...scene }), result: moved },
  /** 变更、追加当事人: by a ruling that is sealed; on its ground, and no other, whom it names comes in. */
  changeParties: {
    input: z.strictObject({
      caseId,
      rulingId,
      inPlaceOf: z.optional(composedId('被代替的当事人')),
      /** Up to which sum he answers. */
      limitFen: z.optional(amount('承担责任的金额')),
      /** Who comes in; or who is in the case already, and takes the other's place besides his own. */
      enters: z.optional(named(entering, '新的当事人')),
      already: z.optional(composedId('已经在本案的当事人')),
      paperId: z.optional(composedId('变更、追加当事人申请')),
    }),
    result: z.extend(moved, { partyId: z.string() }),
  },

  /** 执行裁定书: drawn up, signed by who lays it; the clerk and those who rule with him sign, then it is sealed. */
  layRuling: {
    input: z.strictObject({
      caseId,
      about: named(z.enum(keysOf(ENFORCEMENT_RULINGS)), '裁定事项'),
      facts: text('查明的事实', 4000),
      reasons: text('理由', 4000),
      orders: named(z.array(text('裁定内容', 1000)).check(z.minLength(1), z.maxLength(10)), '裁定内容'),
      /** Others who rule with him: the panel of a closing of the round. */
      judges: z.optional(named(z.array(staffId('合议庭成员')).check(z.maxLength(6)), '合议庭成员')),
      /** Of 变更、追加当事人 alone. */
      change: z.optional(
        named(
          z.strictObject({
            ground: named(z.enum(keysOf(PARTY_CHANGES)), '变更、追加的情形'),
            respondent: text('被变更、追加的人', 100),
          }),
          '变更、追加',
        ),
      ),
    }),
    result: ruling,
  },
  signRuling: { input: z.strictObject({ documentId, sha256 }), result: ruling },
  /** Before it is sealed: what was signed so far is void. */
  takeBackRuling: { input: z.strictObject({ documentId, reason }), result: ruling },
  rulingsToSign: {
    input: z.strictObject({ cursor }),
    result: z.object({
      rulings: z.array(z.extend(ruling, { caseId: z.string(), caseNo: z.string() })),
      next: z.nullable(z.string()),
    }),
  },
  readRuling: { input: z.strictObject({ documentId, offset }), result: bytes },
  /** 协助执行通知书 that goes with a ruling to a bank, a registry, an employer. */
  issueAssistance: {
    input: z.strictObject({
      caseId,
      rulingId,
      to: text('协助单位', 100),
      asks: named(z.array(text('协助事项', 500)).check(z.minLength(1), z.maxLength(10)), '协助事项'),
    }),
    result: z.object({ documentId: z.string(), title: z.string() }),
  },

  ...measureActions,
  ...moneyActions,
  ...endActions,
  ...debtorActions,
  /** PRIV-5: a whole account or plate number, with the reason, kept in the audit log. */
  revealNumber: {
    input: z.strictObject({ caseId, of: documentId, reason }),
    result: z.object({ number: z.string() }),
  },
  /** Goes on with papers that a step called for and that are not made, sealed or served yet. */
  sendEnforcementPapers: {
    input: z.strictObject({ caseId }),
    result: z.object({ caseId: z.string(), papersDue: z.int() }),
  },
};

type Actions = typeof courtActions;
export type CourtAction = keyof Actions;
export type CourtInput<K extends CourtAction> = z.output<Actions[K]['input']>;
export type CourtResult<K extends CourtAction> = z.output<Actions[K]['result']>;
