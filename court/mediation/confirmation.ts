/** 司法确认: applying for confirmation of an agreement made before filing: time, court, papers, bars, objections (MED-7). Free of charge (FEE-4). */
import type { Step } from '../step';
import { type LegalDate, legalDateText } from '../time/legal-date';
import { computePeriod, type Period } from '../time/period';

/** 解释第355条: bars to acceptance. */
const NOT_ACCEPTED = {
  outsideScope: '不属于法院受理范围',
  otherCourt: '不属于这个法院管辖',
  status: '确认婚姻、亲子、收养等身份关系',
  otherProcedure: '适用其他特别程序、公示催告、破产程序',
  propertyTitle: '涉及物权、知识产权的确权',
} as const;
/** 解释第358条: grounds to reject after examination. */
const REJECTED = {
  illegal: '违反法律强制性规定',
  harmsOthers: '损害国家、社会或他人利益',
  againstMorals: '违背公序良俗',
  involuntary: '不是自愿达成',
  unclear: '内容不明确',
  other: '其他不能确认的情形',
} as const;
export type ConfirmationBar = keyof typeof NOT_ACCEPTED;
/** 在线调解规则第23条: a sham suspected, and the proof the court asked for not given. */
export type RejectionGround = keyof typeof REJECTED | 'shamUnproved';

/** 解释第354条 */
const PAPERS = {
  agreement: '调解协议',
  organisationProof: '调解组织主持调解的证明',
  propertyPapers: '与协议有关的财产权利证明',
  identities: '双方的身份、住所、联系方式',
} as const;
export type ConfirmationPaper = keyof typeof PAPERS;

export interface ConfirmationCheck {
  period: Period;
  /** Where to apply, in words; more than one: the parties choose together. */
  courts: string[];
  /** For the judge; never a refusal to receive the application. */
  hints: Step[];
}

/**
 * MED-7, 民事诉讼法第205条: within 30 days from the day the agreement took effect, jointly.
 * @param inForceOn MED-6's day
 * @param appliedOn undefined: not yet, only the times are wanted
 * @param missingPapers asked for once more, with a period (解释354.2)
 */
export function confirmationCheck(input: {
  inForceOn: LegalDate;
  appliedOn?: LegalDate;
  jointly: boolean;
  mediatedBy: 'invitedByCourt' | 'organisationItself';
  intermediateCourtMatter: boolean;
  missingPapers: readonly ConfirmationPaper[];
  bars: readonly ConfirmationBar[];
}): ConfirmationCheck {
  const period = computePeriod({ from: input.inForceOn, days: 30 });
  const rule = 'MED-7 民事诉讼法第205条';
  const hints: Step[] = [];
  if (input.appliedOn !== undefined) {
    if (input.appliedOn < input.inForceOn) throw new RangeError('an application before the agreement took effect');
    if (input.appliedOn > period.lastDay)
      hints.push({ text: `申请晚于最后一天 ${legalDateText(period.lastDay)}，请法官审查。`, rule });
  }
  if (!input.jointly) hints.push({ text: '要双方一起申请，现在只有一方。', rule });
  for (const paper of input.missingPapers)
    hints.push({ text: `缺少${PAPERS[paper]}，请限期补交。`, rule: 'MED-7 民诉法解释第354条' });
  for (const bar of input.bars)
    hints.push({ text: `${NOT_ACCEPTED[bar]}的，裁定不予受理或驳回申请。`, rule: 'MED-7 民诉法解释第355条' });
  return { period, courts: courtsFor(input), hints };
}

function courtsFor(input: {
  mediatedBy: 'invitedByCourt' | 'organisationItself';
  intermediateCourtMatter: boolean;
}): string[] {
  if (input.mediatedBy === 'invitedByCourt') return ['邀请调解的法院'];
  const level = input.intermediateCourtMatter ? '中级人民法院' : '基层人民法院';
  return ['当事人住所地', '标的物所在地', '调解组织所在地'].map((place) => `${place}的${level}`);
}

/** MED-7, 解释358, 调解规则23, 民诉法206: what a judge's examination may end in; he decides. Rejected: mediate again or sue. */
export function examinationOutcome(grounds: readonly RejectionGround[]): Step[] {
  if (grounds.length === 0)
    return [
      { text: '符合法律规定的，裁定调解协议有效；一方不履行，另一方可以申请执行。', rule: 'MED-7 民事诉讼法第206条' },
    ];
  return [
    ...grounds.map((ground) =>
      ground === 'shamUnproved'
        ? { text: '可能是虚假调解、又不按要求提供证据的，不予确认。', rule: 'MED-7 在线调解规则第23条第1款' }
        : { text: `${REJECTED[ground]}的，应当裁定驳回申请。`, rule: 'MED-7 民诉法解释第358条' },
    ),
    { text: '驳回后可以重新调解，也可以起诉。', rule: 'MED-7 民事诉讼法第206条' },
  ];
}

/**
 * MED-7, 解释372.2: last day to object to a confirmation: a party 15 days from receipt of the ruling, an interested person six
 * months from when he knew or should have known.
 */
export function confirmationObjectionBy(
  objector: { who: 'party'; rulingReceivedOn: LegalDate } | { who: 'interested'; knewOn: LegalDate },
): LegalDate {
  if (objector.who === 'party') return computePeriod({ from: objector.rulingReceivedOn, days: 15 }).lastDay;
  return computePeriod({ from: objector.knewOn, months: 6 }).lastDay;
}
