/** 行政起诉状: what an administrative complaint states, and the doubts about one: warnings, never refusals of receipt (FILE-22, FILE-1). */
import { type ComplaintParty, type Doubt, plaintiffDoubts } from './complaint';

/** 诉讼请求的种类, 行诉解释68.1(1)–(8). */
export const ADMINISTRATIVE_CLAIMS = {
  revoke: '撤销或者变更决定',
  perform: '履行法定职责或者给付义务',
  declareUnlawful: '确认违法',
  declareVoid: '确认无效',
  compensate: '赔偿或者补偿',
  agreement: '解决行政协议争议',
  normReview: '一并审查规章以下的规范性文件',
  civilDispute: '一并解决相关民事争议',
} as const;
export type AdministrativeClaimKind = keyof typeof ADMINISTRATIVE_CLAIMS;

export interface AdministrativeClaim {
  kind?: AdministrativeClaimKind | undefined;
  text: string;
  /** Compensation: fen (行诉解释68.2). */
  amountFen?: number | undefined;
  /** 规范性文件的名称 (68.2) */
  normName?: string | undefined;
  /** 规章 are not reviewed on request (行诉法53.2). */
  normIsRule?: boolean | undefined;
}

export interface AdministrativeComplaint {
  plaintiffs?: readonly ComplaintParty[] | undefined;
  defendants?: readonly { name?: string | undefined }[] | undefined;
  /** The act complained of, or what was applied for and not done. */
  act?: { what?: string | undefined; addressedToPlaintiff?: boolean | undefined } | undefined;
  /** 与行政行为的利害关系 (行诉法25), for one it is not addressed to. */
  interest?: string | undefined;
  /** 被诉行政行为或者不作为存在的材料 (行诉解释54(2)) */
  proofOfAct?: readonly string[] | undefined;
  claims?: readonly AdministrativeClaim[] | undefined;
  factsAndReasons?: string | undefined;
  addressConfirmation?: { address?: string | undefined } | undefined;
  truthConfirmed?: boolean | undefined;
}

/** 行诉法13: not for the court; asked in the form, told as a hint. */
export const OUT_OF_SCOPE = {
  stateAct: '国防、外交等国家行为',
  generalNorm: '对所有人适用的规定、命令本身（可以在告具体决定时一并请求审查）',
  personnel: '机关对自己工作人员的奖惩、任免',
  finalDecision: '法律规定由行政机关最终裁决的事项',
} as const;
export type OutOfScope = keyof typeof OUT_OF_SCOPE;

export const scopeHint = (kind: OutOfScope): { text: string; rule: string } => ({
  text: `“${OUT_OF_SCOPE[kind]}”一般不属于行政诉讼的范围；仍要起诉的，材料也会收下，由法官裁定。`,
  rule: 'FILE-22 行诉法第13条',
});

/** 行诉法49, 行诉解释54, 67, 68; `today` is `YYYY-MM-DD`. */
export function administrativeDoubts(complaint: AdministrativeComplaint, today: string): Doubt[] {
  const found: Doubt[] = [];
  const doubt = (field: string, text: string, rule: string) => found.push({ field, text, rule: `FILE-22 ${rule}` });
  const { plaintiffs = [], defendants = [], act, claims = [] } = complaint;
  if (plaintiffs.length === 0) doubt('plaintiffs', '还没有填写原告', '行诉法第49条第(1)项');
  for (const [i, plaintiff] of plaintiffs.entries())
    for (const [field, text, rule] of plaintiffDoubts(plaintiff, today))
      found.push({ field: `plaintiffs.${i}.${field}`, text, rule });
  if (defendants.length === 0) doubt('defendants', '还没有填写被告（行政机关）', '行诉法第49条第(2)项');
  for (const [i, { name }] of defendants.entries())
    if (!name)
      doubt(
        `defendants.${i}.name`,
        '请写被告行政机关的全称，照决定书上的公章抄',
        '行诉法第49条第(2)项、行诉解释第67条',
      );
  if (!act?.what) doubt('act', '还没有写告的是哪个决定，或者申请了什么没有办', '行诉法第49条第(3)项');
  if (act?.addressedToPlaintiff === false && !complaint.interest)
    doubt('interest', '决定不是发给您的，请写明它怎样影响了您的权利', '行诉法第25条、行诉解释第54条第1款第(3)项');
  if ((complaint.proofOfAct ?? []).length === 0)
    doubt('proofOfAct', '请附上决定书；没有的，附能证明这件事的材料', '行诉解释第54条第1款第(2)项');
  if (claims.length === 0) doubt('claims', '还没有写诉讼请求', '行诉法第49条第(3)项');
  for (const [i, claim] of claims.entries())
    for (const [text, rule] of claimDoubts(claim)) doubt(`claims.${i}`, text, rule);
  if (!complaint.factsAndReasons) doubt('factsAndReasons', '还没有写事实和理由；可以说话录入', '行诉法第49条第(3)项');
  if (!complaint.addressConfirmation?.address)
    found.push({ field: 'addressConfirmation', text: '没有确认送达地址', rule: 'SERVE-1' });
  if (complaint.truthConfirmed !== true)
    found.push({ field: 'truthConfirmed', text: '请确认所述属实', rule: 'FILE-17 立案规定第16条' });
  return found;
}

function* claimDoubts(claim: AdministrativeClaim): Generator<[text: string, rule: string]> {
  if (!claim.kind) yield ['请选这项请求属于哪一种；说不清的，法官会请您明确', '行诉解释第68条'];
  if (claim.kind === 'compensate' && claim.amountFen === undefined)
    yield ['要求赔偿、补偿的，请写明事项和数额', '行诉解释第68条第2款'];
  if (claim.kind !== 'normReview') return;
  if (!claim.normName) yield ['请写明要审查的文件名称，一审开庭前提出', '行诉法第53条、行诉解释第68、146条'];
  if (claim.normIsRule) yield ['规章不能一并审查，只有规章以下的文件可以', '行诉法第53条第2款'];
}
