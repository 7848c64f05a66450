/** 顺延期限: until when one who missed a period through no fault may ask for it back (TIME-5). */

import type { Step } from '../step';
import { type LegalDate, legalDateText } from './legal-date';
import { computePeriod, type Period } from './period';

/**
 * 不变期间, 解释127: no stay, no break, no extension. 解释127 quotes the law of 2021 for 再审 (212) and 公示催告 (230).
 */
export const PEREMPTORY_PERIODS = {
  thirdPartyRevocation: { name: '第三人撤销之诉', length: { months: 6 }, rule: '民事诉讼法第59条第3款' },
  retrial: { name: '申请再审', length: { months: 6 }, rule: '民事诉讼法第216条' },
  retrialOfMediation: { name: '对调解书申请再审', length: { months: 6 }, rule: '民诉法解释第382条' },
  retrialAfterWithdrawal: { name: '撤回再审申请后再次申请', length: { months: 6 }, rule: '民诉法解释第399条' },
  retrialOfOmittedParty: { name: '被遗漏的当事人申请再审', length: { months: 6 }, rule: '民诉法解释第420条' },
  retrialOfStranger: { name: '案外人申请再审', length: { months: 6 }, rule: '民诉法解释第421条' },
  objectionOfThirdParty: {
    name: '利害关系人对司法确认等裁定的异议',
    length: { months: 6 },
    rule: '民诉法解释第372条第2款',
  },
  publicSummonsSuit: { name: '公示催告判决后起诉', length: { years: 1 }, rule: '民事诉讼法第234条' },
} as const;

export type PeremptoryPeriod = keyof typeof PEREMPTORY_PERIODS;

/**
 * TIME-5: a peremptory period itself.
 * @param from day of the event of its article, e.g. for retrial that on which the judgment took effect
 */
export function peremptoryPeriod(which: PeremptoryPeriod, from: LegalDate): Period {
  const { length, rule } = PEREMPTORY_PERIODS[which];
  const period = computePeriod({ from, ...length });
  const text = '这是不变期间，不能中止、中断，也不能申请顺延，请尽早办理。';
  return { ...period, steps: [...period.steps, { text, rule: `TIME-5 民诉法解释第127条、${rule}` }] };
}

/** `can` false: the period is peremptory. */
export type Restoration = { steps: Step[] } & (
  | { can: true; lastDay: LegalDate; provisional: boolean }
  | { can: false }
);

/**
 * TIME-5: the last day to ask for a missed period back; whether it is given the court decides, and an application that
 * comes later is received as well.
 * @param obstacleEndedOn day on which the obstacle ended
 */
export function restoration(obstacleEndedOn: LegalDate, peremptory?: PeremptoryPeriod): Restoration {
  if (peremptory) {
    const { name, rule } = PEREMPTORY_PERIODS[peremptory];
    const text = `“${name}”的期限是不变期间，不能中止、中断，也不能申请顺延。`;
    return { can: false, steps: [{ text, rule: `TIME-5 民诉法解释第127条、${rule}` }] };
  }
  const { lastDay, provisional, steps } = computePeriod({ from: obstacleEndedOn, days: 10 });
  const text = `因为不可抗力或其他正当理由耽误了期限的，可以在障碍消除后 10 天内申请顺延，也就是 ${legalDateText(lastDay)}以前；准不准由法院决定。`;
  return { can: true, lastDay, provisional, steps: [...steps, { text, rule: 'TIME-5 民事诉讼法第86条' }] };
}
