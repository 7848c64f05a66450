/** 申请执行期间的起算: from which day the two years run, by what the title says (FILE-21; 民诉法250.2, 行诉解释†153.2, 执行解释†21). */
import type { Step } from '../../step';
import { type LegalDate, legalDateText } from '../../time/legal-date';
import type { EnforcementTitle } from '../enforcement-application';
import { happened, ImpossibleFacts, plausible } from './impossible';
import { checkCourse, type Interruption, latest, type Obstacle } from './running';

export interface EnforcementLimitFacts {
  today: LegalDate;
  /** undefined: not said, reckoned as a civil one */
  title?: EnforcementTitle | undefined;
  /** 履行期间的最后一日 */
  performBy?: LegalDate | undefined;
  /** 分期履行: the last day of each instalment. */
  instalments?: readonly LegalDate[] | undefined;
  /** The title states no time to perform; undefined: not said. */
  noTerm?: boolean | undefined;
  effectiveOn?: LegalDate | undefined;
  /** 送达当事人之日, for administrative titles without a term. */
  servedOn?: LegalDate | undefined;
  /** 不作为义务: the day the debtor did what he must not (执行解释†21). */
  brokenOn?: LegalDate | undefined;
  /** Of a judgment or award made abroad, if only recognition was asked for first: the day that ruling took effect (解释545). */
  recognisedOn?: LegalDate | undefined;
  /** 执行和解: the last day to perform under a settlement reached in enforcement. */
  settledUntil?: LegalDate | undefined;
  /** It was enforced before: closed for the round, or not all was paid (解释515, 517.2). */
  again?: boolean | undefined;
  interruptions?: readonly Interruption[] | undefined;
  obstacles?: readonly Obstacle[] | undefined;
  /** 正当理由, asked for administrative titles (行诉解释†153.3). */
  goodReason?: boolean | undefined;
}

export const CIVIL_RULE = 'FILE-21 民诉法第250条';
export const ADMINISTRATIVE_RULE = 'FILE-21 行诉解释第153条';
const ASK = {
  term: '判决书、调解书上写的履行期限到哪一天？分期的，各期是哪一天？没有写的，是哪一天生效的？',
  termServed: '文书上写的履行期限到哪一天？分期的，各期是哪一天？没有写的，是哪一天送达的？',
  noTerm: '文书上有没有写履行期限？写到哪一天？',
};

/** Throws ImpossibleFacts for contradicting days. */
export function checkEnforcement(facts: EnforcementLimitFacts): void {
  const {
    today,
    performBy,
    instalments = [],
    effectiveOn,
    servedOn,
    brokenOn,
    recognisedOn,
    noTerm,
    settledUntil,
  } = facts;
  checkCourse(facts);
  plausible('performBy', performBy, today);
  for (const [i, day] of instalments.entries()) plausible(`instalments.${i}`, day, today);
  happened('effectiveOn', effectiveOn, today);
  happened('servedOn', servedOn, today);
  happened('brokenOn', brokenOn, today);
  happened('recognisedOn', recognisedOn, today);
  plausible('settledUntil', settledUntil, today);
  if (settledUntil !== undefined && effectiveOn !== undefined && settledUntil < effectiveOn)
    throw new ImpossibleFacts('settledUntil', '执行和解的履行期限不会早于文书生效，请核对日期');
  if (noTerm && (performBy !== undefined || instalments.length > 0))
    throw new ImpossibleFacts('noTerm', '写了履行期限的，就不是没有履行期限，请留一项');
}

interface Begin {
  /** undefined: not known */
  from: LegalDate | undefined;
  /** `term`: until then the debtor may still perform. */
  of: 'term' | 'event';
  steps: Step[];
  asks: string[];
}

/** The facts must have passed `checkEnforcement`. */
export function enforcementStart(facts: EnforcementLimitFacts): Begin {
  const { performBy, instalments = [], noTerm, brokenOn, recognisedOn, settledUntil, title } = facts;
  const administrative = title === 'administrative';
  const rule = administrative ? `${ADMINISTRATIVE_RULE}第2款` : `${CIVIL_RULE}第2款`;
  const begin = (from: LegalDate | undefined, of: 'term' | 'event', text: string, asks: string[] = []): Begin => ({
    from,
    of,
    steps: [{ text, rule }],
    asks,
  });
  if (settledUntil !== undefined) {
    const text = `执行中达成和解的，从和解约定的履行期限最后一日 ${legalDateText(settledUntil)}起重新计算。`;
    return { from: settledUntil, of: 'term', steps: [{ text, rule: 'FILE-21 解释第466条' }], asks: [] };
  }
  if (recognisedOn !== undefined) {
    const text = `先申请承认的，从承认裁定生效的 ${legalDateText(recognisedOn)}起重新计算。`;
    return { from: recognisedOn, of: 'event', steps: [{ text, rule: 'FILE-21 解释第545条第2款' }], asks: [] };
  }
  const [first, ...rest] = instalments;
  if (first !== undefined) {
    const last = latest(first, ...rest, ...(performBy === undefined ? [] : [performBy]));
    return begin(last, 'term', `分期履行的，从最后一期到期的 ${legalDateText(last)}起算。`);
  }
  if (performBy !== undefined)
    return begin(performBy, 'term', `从文书规定的履行期间最后一日 ${legalDateText(performBy)}起算。`);
  if (brokenOn !== undefined) {
    const text = `要求对方不做某事的，从对方违反的 ${legalDateText(brokenOn)}起算。`;
    return { from: brokenOn, of: 'event', steps: [{ text, rule: 'FILE-21 执行解释第21条' }], asks: [] };
  }
  const from = administrative ? facts.servedOn : facts.effectiveOn;
  const event = administrative ? '送达' : '生效';
  const ask = administrative ? ASK.termServed : ASK.term;
  if (from === undefined) return begin(undefined, 'event', '两年从哪一天起算还不知道。', [ask]);
  if (noTerm) return begin(from, 'event', `文书没有规定履行期限的，从${event}的 ${legalDateText(from)}起算。`);
  // A term, if there is one, ends later.
  const text = `有没有履行期限还不知道，先从${event}的 ${legalDateText(from)}算，这是最早的可能。`;
  return begin(from, 'event', text, noTerm === false ? [ask] : [ASK.noTerm]);
}
