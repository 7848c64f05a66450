/** 延期开庭: its grounds and the limits a court keeps (HEAR-14). The judge decides; limits are shown, never enforced. */
import type { Step } from '../step';
import { addMonths, type LegalDate, legalDateText } from '../time/legal-date';

/** 民事诉讼法第149条(1)至(4) */
export const POSTPONEMENT_GROUNDS = {
  mustAppearHasReason: '必须到庭的人有正当理由没有到庭',
  recusalAsked: '当事人临时提出回避申请',
  newWitnessOrEvidence: '需要通知新的证人、调取新的证据、重新鉴定勘验或者补充调查',
  other: '其他应当延期的情形',
} as const;
export type PostponementGround = keyof typeof POSTPONEMENT_GROUNDS;

export interface Postponement {
  /** Latest day of the next hearing, unless force majeure or the parties' consent (延审规定第5条). */
  nextBy: LegalDate;
  hints: Step[];
}

/**
 * HEAR-14, TIME-11: the latest day of the next hearing, and what speaks against this postponement.
 * Source: 民事诉讼法第149条, 延审规定第2、3、5、6条. Throws RangeError for a next hearing not after the last.
 * @param earlier postponements of this case so far
 */
export function postponement(input: {
  ground: PostponementGround;
  summary: boolean;
  earlier: number;
  lastHearingOn: LegalDate;
  nextOn: LegalDate;
  forceMajeureOrAccident: boolean;
  partiesAgree: boolean;
  presidentApproved: boolean;
}): Postponement {
  const { lastHearingOn, nextOn } = input;
  if (nextOn <= lastHearingOn) throw new RangeError('the next hearing is not after the last');
  if (!Number.isInteger(input.earlier) || input.earlier < 0) throw new RangeError(`not a count: ${input.earlier}`);
  const hints: Step[] = [];
  const hint = (text: string, article: string) =>
    hints.push({ text, rule: `HEAR-14 延长审限和延期开庭规定第${article}条` });
  if (input.ground === 'other' && !input.forceMajeureOrAccident)
    hint('“其他情形”只指不可抗力或意外事件导致无法正常开庭。', '2');
  if (input.ground === 'other' && !input.presidentApproved) hint('按“其他情形”延期，应当报院长批准。', '6');
  const most = input.summary ? 1 : 2;
  if (input.earlier >= most)
    hint(`${input.summary ? '简易、小额' : '普通'}程序延期不超过 ${most} 次，已经延期 ${input.earlier} 次。`, '3');
  const nextBy = addMonths(lastHearingOn, 1);
  if (nextOn > nextBy && !input.forceMajeureOrAccident && !input.partiesAgree)
    hint(`两次开庭间隔不超过一个月，最晚 ${legalDateText(nextBy)}；不可抗力或当事人同意的除外。`, '5');
  return { nextBy, hints };
}
