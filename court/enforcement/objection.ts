/** 执行异议: periods of objections to conduct and to an asset, and of an application to the superior court (ENF-9). */
import type { Step } from '../step';
import { addDays, addMonths, type LegalDate, legalDateText } from '../time/legal-date';
import { computePeriod, type Period } from '../time/period';

export interface Objection {
  /** 执行行为异议 by a party or interested person, or 案外人对标的 的异议 by a stranger. */
  kind: 'conduct' | 'asset';
  receivedOn: LegalDate;
  /** The ruling on it, as served on the one who would go on. */
  ruling?: {
    servedOn: LegalDate;
    /** Asset only: whether his complaint is that the judgment itself is wrong (→ retrial) or is unconnected with it (→ suit). */
    against?: 'title' | 'unconnected';
    /** Asset only; undefined: not known here, what follows a dismissal is told. */
    outcome?: 'dismissed' | 'upheld';
  };
  /** Asset only: the day its enforcement ended, if it has (解释第462条). */
  assetEnforcedOn?: LegalDate;
}

export type NextRemedy =
  | { kind: 'review' | 'suit'; period: Period; text: string; rule: string }
  /** The time of a retrial application is another matter (民诉法216). */
  | { kind: 'retrial' | 'unclear'; text: string; rule: string };

export interface ObjectionTimes {
  /** Last day for the court to rule. */
  decideBy: LegalDate;
  remedy?: NextRemedy;
  /** Asset, dismissed: until then the court may not dispose of the asset (解释第463条第2款). */
  noDisposalUntil?: LegalDate;
  /** Asset, upheld: if the applicant does not sue, the measures on it must be lifted by then (解释第314条). */
  liftBy?: LegalDate;
  steps: Step[];
}

/**
 * ENF-9: 15 days to rule; conduct: review by the superior court within 10 days of service (民诉法236); asset: a suit within
 * 15 days, or retrial where the judgment itself is called wrong (民诉法238). Throws RangeError if the ruling was served
 * before the objection came.
 */
export function objectionTimes({ kind, receivedOn, ruling, assetEnforcedOn }: Objection): ObjectionTimes {
  const article = kind === 'conduct' ? 'ENF-9 民事诉讼法第236条' : 'ENF-9 民事诉讼法第238条';
  const decideBy = computePeriod({ from: receivedOn, days: 15 }).lastDay;
  const steps: Step[] = [
    { text: `法院应在收到书面异议后 15 日内审查，最晚 ${legalDateText(decideBy)}。`, rule: article },
  ];
  if (kind === 'asset' && assetEnforcedOn !== undefined && receivedOn > assetEnforcedOn)
    steps.push({ text: '这项财产已经执行终结，异议提得晚了，由法官审查。', rule: 'ENF-9 民诉法解释第462条' });
  if (ruling === undefined) return { decideBy, steps };
  if (ruling.servedOn < receivedOn) throw new RangeError('a ruling served before the objection');
  const remedy = kind === 'conduct' ? reviewOf(ruling.servedOn) : remedyForAsset(ruling);
  steps.push({ text: remedy.text, rule: remedy.rule });
  if (kind === 'conduct') return { decideBy, remedy, steps };
  // As long as he may still sue: moved for days off like his own period.
  const suitUntil = computePeriod({ from: ruling.servedOn, days: 15 }).lastDay;
  if (ruling.outcome === 'upheld') {
    const liftBy = computePeriod({ from: suitUntil, days: 7 }).lastDay;
    const text = `异议成立、中止执行的，申请执行人到 ${legalDateText(suitUntil)}没有起诉，法院最晚 ${legalDateText(liftBy)}解除对这项财产的措施。`;
    steps.push({ text, rule: 'ENF-9 民诉法解释第314条' });
    return { decideBy, remedy, liftBy, steps };
  }
  const noDisposalUntil = suitUntil;
  steps.push({
    text: `驳回异议的，到 ${legalDateText(noDisposalUntil)}为止法院不处分这项财产。`,
    rule: 'ENF-9 民诉法解释第463条第2款',
  });
  steps.push({
    text: '案外人起诉的，审理期间也不处分；申请执行人提供担保请求继续执行的，法院可以准许。',
    rule: 'ENF-9 民诉法解释第313条第1款',
  });
  return { decideBy, remedy, noDisposalUntil, steps };
}

function reviewOf(servedOn: LegalDate): NextRemedy {
  const period = computePeriod({ from: servedOn, days: 10 });
  const text = `不服的，可以向上一级法院申请复议，最后一天是 ${legalDateText(period.lastDay)}。`;
  return { kind: 'review', period, text, rule: 'ENF-9 民事诉讼法第236条' };
}

function remedyForAsset({ servedOn, against }: { servedOn: LegalDate; against?: 'title' | 'unconnected' }): NextRemedy {
  const rule = 'ENF-9 民事诉讼法第238条';
  if (against === 'title') return { kind: 'retrial', text: '认为原判决、裁定本身错了的，申请再审。', rule };
  const period = computePeriod({ from: servedOn, days: 15 });
  const suit = `与原判决、裁定无关的，可以起诉，最后一天是 ${legalDateText(period.lastDay)}`;
  if (against === 'unconnected') return { kind: 'suit', period, text: `${suit}。`, rule };
  return { kind: 'unclear', text: `${suit}；认为原判决、裁定本身错了的，申请再审。请先问清是哪一种。`, rule };
}

/**
 * ENF-9, 民诉法237: from which day an applicant may turn to the superior court because the case was not enforced: when more
 * than six months have passed since the application.
 */
export function superiorCourtFrom(applicationReceivedOn: LegalDate): LegalDate {
  return addDays(addMonths(applicationReceivedOn, 6), 1);
}
