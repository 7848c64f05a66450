/** 文书的签名和盖章: who signs which document, and which bear the court's seal (SIGN-4, DOMAIN 5). */
import type { Step } from '../step';
import { type Signature, signatureCheck } from './signature';

export type SignerRole =
  | 'judges'
  | 'clerk'
  | 'president'
  | 'handler'
  | 'parties'
  | 'participants'
  | 'principal'
  | 'swearer'
  | 'mediator'
  | 'recipient'
  | 'reader'
  | 'keeper';

interface Signing {
  title: string;
  /** Every one of each role named. */
  signers: readonly SignerRole[];
  /** 人民法院印章; a tribunal's never replaces it (解释262). */
  courtSeal: boolean;
  rule: string;
}

const SEAL_ONLY = { signers: [], courtSeal: true } as const;
const DECISION = { signers: ['judges', 'clerk'], courtSeal: true } as const;

/** DOMAIN 5: signers and seal of every document. A 调解书 is signed for by the parties on service, not before (MED-8). */
export const SIGNING = {
  materialReceipt: { title: '收到材料凭证', signers: ['handler'], courtSeal: false, rule: 'EVID-2 民事诉讼法第69条' },
  correctionNotice: { title: '补正通知书', ...SEAL_ONLY, rule: 'FILE-6' },
  acceptanceNotice: { title: '受理案件通知书', ...SEAL_ONLY, rule: 'FILE-11' },
  responseNotice: { title: '应诉通知书', ...SEAL_ONLY, rule: 'FILE-12' },
  evidenceNotice: { title: '举证通知书', ...SEAL_ONLY, rule: 'FILE-11' },
  feeNotice: { title: '交纳诉讼费用通知书', ...SEAL_ONLY, rule: 'FEE-11' },
  refundNotice: { title: '退费通知', ...SEAL_ONLY, rule: 'FEE-15' },
  feeList: { title: '诉讼费用清单', ...SEAL_ONLY, rule: 'FEE-16' },
  feeAidDecision: { title: '司法救助决定', ...SEAL_ONLY, rule: 'FEE-14' },
  addressConfirmation: { title: '送达地址确认书', signers: ['parties'], courtSeal: false, rule: 'SERVE-1' },
  powerOfAttorney: { title: '授权委托书', signers: ['principal'], courtSeal: false, rule: 'ID-6 民事诉讼法第62条' },
  panelNotice: { title: '合议庭组成人员通知书', ...SEAL_ONLY, rule: 'FILE-12' },
  joiningNotice: { title: '参加诉讼通知书', ...SEAL_ONLY, rule: 'FILE-4 民诉法解释第73条' },
  partyChangeNotice: { title: '追加、变更当事人通知书', ...SEAL_ONLY, rule: 'FILE-4 民诉法解释第74条' },
  summons: { title: '传票', ...SEAL_ONLY, rule: 'HEAR-4' },
  hearingNotice: { title: '出庭通知书', ...SEAL_ONLY, rule: 'HEAR-4' },
  hearingAnnouncement: { title: '开庭公告', ...SEAL_ONLY, rule: 'HEAR-4' },
  rulingNonAcceptance: { title: '不予受理裁定书', ...DECISION, rule: 'FILE-10 民事诉讼法第157条' },
  rulingDeemedWithdrawn: { title: '按撤诉处理裁定书', ...DECISION, rule: 'FEE-12 民事诉讼法第157条' },
  ruling: { title: '裁定书', ...DECISION, rule: 'SIGN-4 民事诉讼法第157条' },
  judgment: { title: '判决书', ...DECISION, rule: 'SIGN-4 民事诉讼法第155条' },
  mediationDocument: { title: '调解书', ...DECISION, rule: 'SIGN-4 民事诉讼法第100条' },
  transcript: {
    title: '笔录',
    signers: ['judges', 'clerk', 'participants'],
    courtSeal: false,
    rule: 'HEAR-11 民事诉讼法第150条',
  },
  undertaking: { title: '保证书', signers: ['swearer'], courtSeal: false, rule: 'HEAR-12 民诉法解释第119条' },
  serviceReceipt: { title: '送达回证', signers: ['recipient'], courtSeal: false, rule: 'SERVE-10 民事诉讼法第87条' },
  effectivenessCertificate: { title: '生效证明', ...SEAL_ONLY, rule: 'TIME-8' },
  dossierForm: { title: '阅卷单', signers: ['reader', 'keeper'], courtSeal: false, rule: 'DOSS-3' },
  enforcementNotice: { title: '执行通知书', ...SEAL_ONLY, rule: 'ENF-1' },
  assetReportOrder: { title: '报告财产令', ...SEAL_ONLY, rule: 'ENF-2' },
  controlRuling: { title: '查封、扣押、冻结裁定书', ...DECISION, rule: 'ENF-7 民事诉讼法第157条' },
  assistanceNotice: { title: '协助执行通知书', ...SEAL_ONLY, rule: 'ENF-7 民事诉讼法第253条' },
  restrictionOrder: {
    title: '限制消费令',
    signers: ['president'],
    courtSeal: true,
    rule: 'ENF-10 限制高消费规定第5条',
  },
  listingDecision: {
    title: '纳入失信被执行人名单决定书',
    signers: ['president'],
    courtSeal: true,
    rule: 'ENF-11 失信名单规定（2017）第5条',
  },
  distributionPlan: { title: '财产分配方案', ...SEAL_ONLY, rule: 'ENF-14 民诉法解释第509条' },
  searchWarrant: { title: '搜查令', signers: ['president'], courtSeal: true, rule: 'ENF-8 民事诉讼法第259条' },
  evictionAnnouncement: {
    title: '强制迁出公告',
    signers: ['president'],
    courtSeal: true,
    rule: 'ENF-8 民事诉讼法第261条',
  },
  enforcementEnded: { title: '执行结案通知书', ...SEAL_ONLY, rule: 'ENF-14' },
  mediationAgreement: {
    title: '调解协议',
    signers: ['parties', 'mediator'],
    courtSeal: false,
    rule: 'MED-6 在线调解规则第19条',
  },
  confirmationRuling: { title: '司法确认裁定书', ...DECISION, rule: 'MED-7 民事诉讼法第206条' },
} as const satisfies Record<string, Signing>;
export type SignedDocument = keyof typeof SIGNING;

/** What is missing; `personId`: whose signature. */
export interface SigningGap extends Step {
  personId?: string;
}

export interface Seal {
  /** 派出法庭's seal does not do. */
  of: 'court' | 'tribunal';
  sha256: string;
}

/**
 * SIGN-4, 民事诉讼法第100、155、157条, 解释第262条: what a document still lacks before it may be served: a signature over its
 * present content by everybody who must sign, and the court's seal over the same.
 * @param people who they are in this case, by role; a role the document needs but nobody holds is a RangeError
 */
export function signingGaps(
  document: SignedDocument,
  sha256: string,
  people: Partial<Record<SignerRole, readonly string[]>>,
  { signatures, seal }: { signatures: readonly Signature[]; seal?: Seal },
): SigningGap[] {
  const { title, signers, courtSeal, rule }: Signing = SIGNING[document];
  const gaps: SigningGap[] = [];
  for (const role of signers) {
    const needed = people[role] ?? [];
    if (needed.length === 0) throw new RangeError(`nobody is named as ${role} of ${document}`);
    for (const personId of needed) {
      const own = signatures.filter(({ signerId }) => signerId === personId);
      if (own.some((signature) => signatureCheck(signature, sha256).holds)) continue;
      const text = own.length === 0 ? `${title}还没有签名。` : `${title}签名以后改过或者签名失效，要重新签名。`;
      gaps.push({ text, rule, personId });
    }
  }
  if (!courtSeal) return gaps;
  if (seal?.of === 'tribunal')
    gaps.push({ text: `${title}要盖人民法院的章，派出法庭的章不能代替。`, rule: 'SIGN-4 民诉法解释第262条' });
  else if (seal === undefined) gaps.push({ text: `${title}还没有盖人民法院的章。`, rule });
  else if (seal.sha256 !== sha256)
    gaps.push({ text: `${title}盖章以后改过，要重新盖章。`, rule: 'SIGN-3 电子签名法第13条' });
  return gaps;
}
