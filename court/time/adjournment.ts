/** 延期开庭: how often and for how long the hearing of a civil case may be put off (TIME-11). */

import type { Step } from '../step';
import { type LegalDate, legalDateText } from './legal-date';
import { computePeriod } from './period';

export interface Adjournment {
  procedure: 'civilOrdinary' | 'civilSummary' | 'smallClaims';
  /** How often the hearing has been put off before. */
  before: number;
  /** Day of the last hearing; none if the first is put off before it began. */
  lastHearing?: LegalDate | undefined;
  nextHearing: LegalDate;
  /** Item of 民诉法149; 4 is “其他应当延期的情形”. */
  ground: 1 | 2 | 3 | 4;
  forceMajeure?: boolean | undefined;
  /** 意外事件 that made the hearing impossible. */
  accident?: boolean | undefined;
  partiesAgree?: boolean | undefined;
  presidentApproved?: boolean | undefined;
}

/** 延审规定5: the latest day of the next hearing, unless force majeure or the parties agree; the month ends by TIME-2. */
export const nextHearingBy = (lastHearing: LegalDate): LegalDate =>
  computePeriod({ from: lastHearing, months: 1 }).lastDay;

/** 延审规定3 */
const MOST = { civilOrdinary: 2, civilSummary: 1, smallClaims: 1 } as const;

/**
 * TIME-11: what the rules on adjournment hold against one, in Chinese for the judge, who decides; empty: nothing. They are
 * of civil cases only. Throws RangeError for a count that is none, and a next hearing not after the last.
 */
export function adjournmentObjections(adjournment: Adjournment): Step[] {
  const { procedure, before, lastHearing, nextHearing, ground } = adjournment;
  const { forceMajeure = false, accident = false, partiesAgree = false, presidentApproved = false } = adjournment;
  if (!Number.isInteger(before) || before < 0) throw new RangeError(`not a number of adjournments: ${before}`);
  if (lastHearing !== undefined && nextHearing <= lastHearing)
    throw new RangeError(`the next hearing, ${nextHearing}, is not after the last, ${lastHearing}`);
  const objections: Step[] = [];
  if (before >= MOST[procedure]) {
    const name = procedure === 'civilOrdinary' ? '普通程序' : '简易程序和小额诉讼';
    const text = `${name}最多延期开庭 ${MOST[procedure]} 次，已经延期 ${before} 次。`;
    objections.push({ text, rule: 'TIME-11 延审规定第3条' });
  }
  // Force majeure and consent free from the gap, not from the count.
  if (lastHearing !== undefined && !forceMajeure && !partiesAgree) {
    const by = nextHearingBy(lastHearing);
    if (nextHearing > by) {
      const text = `两次开庭间隔不能超过一个月，下次开庭应当不晚于 ${legalDateText(by)}；当事人同意或有不可抗力的除外。`;
      objections.push({ text, rule: 'TIME-11 延审规定第5条' });
    }
  }
  if (ground === 4) {
    if (!forceMajeure && !accident) {
      const text = '“其他应当延期的情形”只限于不可抗力或意外事件使庭审无法正常进行。';
      objections.push({ text, rule: 'TIME-11 延审规定第2条' });
    }
    if (!presidentApproved) {
      objections.push({ text: '以这个理由延期，应当报本院院长批准。', rule: 'TIME-11 延审规定第6条' });
    }
  }
  return objections;
}
