/** 延期开庭: its grounds, the latest day of the next hearing and what speaks against it (HEAR-14). The judge decides; limits are shown, never enforced. */
import type { Step } from '../step';
import { type Adjournment, adjournmentObjections, nextHearingBy } from '../time/adjournment';
import type { LegalDate } from '../time/legal-date';

/** 民事诉讼法第149条(1)至(4) */
export const POSTPONEMENT_GROUNDS = {
  mustAppearHasReason: { item: 1, text: '必须到庭的人有正当理由没有到庭' },
  recusalAsked: { item: 2, text: '当事人临时提出回避申请' },
  newWitnessOrEvidence: { item: 3, text: '需要通知新的证人、调取新的证据、重新鉴定勘验或者补充调查' },
  other: { item: 4, text: '其他应当延期的情形' },
} as const;
export type PostponementGround = keyof typeof POSTPONEMENT_GROUNDS;

export interface Postponement {
  /** Latest day of the next hearing, unless force majeure or the parties' consent; undefined: none was held yet. */
  nextBy: LegalDate | undefined;
  hints: Step[];
}

/** HEAR-14: by the limits of TIME-11. Throws RangeError as `adjournmentObjections`. */
export function postponement({
  ground,
  ...adjournment
}: Omit<Adjournment, 'ground'> & { ground: PostponementGround }): Postponement {
  const { lastHearing } = adjournment;
  return {
    nextBy: lastHearing && nextHearingBy(lastHearing),
    hints: adjournmentObjections({ ...adjournment, ground: POSTPONEMENT_GROUNDS[ground].item }),
  };
}
