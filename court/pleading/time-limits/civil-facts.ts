/** 诉讼时效起算的事实: what is asked about when a civil claim began to run, and what cannot be so. */
import type { LegalDate } from '../../time/legal-date';
import { happened, ImpossibleFacts, inOrder, plausible } from './impossible';

/** When it began. Days are of the event; what is left out is not known. */
export interface CivilStartFacts {
  today: LegalDate;
  /** The last day to pay or to perform. */
  dueOn?: LegalDate | undefined;
  /** 分期履行: each instalment's last day. */
  instalments?: readonly LegalDate[] | undefined;
  /** 没有约定履行期限, 诉讼时效规定†4. */
  noDueDay?:
    | {
        /** Day of the first demand; undefined: never demanded. */
        demandedOn?: LegalDate | undefined;
        /** Last day of the time then given to perform. */
        graceEndsOn?: LegalDate | undefined;
        /** Day the debtor plainly refused, on the first demand. */
        refusedOn?: LegalDate | undefined;
      }
    | undefined;
  /** Knew, or should have known, of the injury. */
  knewOn?: LegalDate | undefined;
  /** Knew, or should have known, who is liable. */
  knewWhomOn?: LegalDate | undefined;
  /** Who is liable is still unknown. */
  obligorUnknown?: boolean | undefined;
  /** The injury itself: the 20 years run from it. */
  injuryOn?: LegalDate | undefined;
  /** A claim against one's own guardian (民法典†190). */
  guardian?: { endedOn?: LegalDate | undefined } | undefined;
  /** Birthday of a minor victim of sexual assault (民法典†191). */
  victimBornOn?: LegalDate | undefined;
}

/** Throws ImpossibleFacts for contradicting days. */
export function checkCivilStart(facts: CivilStartFacts): void {
  const { today, dueOn, instalments = [], noDueDay, knewOn, knewWhomOn, injuryOn, guardian, victimBornOn } = facts;
  plausible('dueOn', dueOn, today);
  for (const [i, day] of instalments.entries()) plausible(`instalments.${i}`, day, today);
  plausible('noDueDay.graceEndsOn', noDueDay?.graceEndsOn, today);
  happened('noDueDay.demandedOn', noDueDay?.demandedOn, today);
  happened('noDueDay.refusedOn', noDueDay?.refusedOn, today);
  happened('knewOn', knewOn, today);
  happened('knewWhomOn', knewWhomOn, today);
  happened('injuryOn', injuryOn, today);
  happened('guardian.endedOn', guardian?.endedOn, today);
  happened('victimBornOn', victimBornOn, today);
  inOrder('knewOn', injuryOn, knewOn, '知道损害不会早于损害发生，请核对日期');
  inOrder('injuryOn', victimBornOn, injuryOn, '损害不会早于出生，请核对日期');
  inOrder('noDueDay.graceEndsOn', noDueDay?.demandedOn, noDueDay?.graceEndsOn, '宽限的最后一天不会早于催要那天');
  inOrder('noDueDay.refusedOn', noDueDay?.demandedOn, noDueDay?.refusedOn, '拒绝不会早于催要那天，请核对日期');
  if (facts.obligorUnknown && knewWhomOn !== undefined)
    throw new ImpossibleFacts('knewWhomOn', '还不知道是谁的，就不用填知道是谁的日期');
  if (noDueDay && (dueOn !== undefined || instalments.length > 0))
    throw new ImpossibleFacts('noDueDay', '写了到期日的，就不是没有约定期限，请留一项');
}
