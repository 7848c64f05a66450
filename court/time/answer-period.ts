/** 答辩期: how long a party has to answer, from its own receipt of the complaint or appeal (TIME-6). */

import type { Step } from '../step';
import type { LegalDate } from './legal-date';
import { computePeriod, type Period } from './period';

export interface AnswerInput {
  proceeding:
    | 'civilOrdinary'
    | 'civilSummary'
    | 'smallClaims'
    | 'civilAppeal'
    | 'administrative'
    | 'administrativeAppeal';
  /** Day on which this party was served with the copy. */
  servedOn: LegalDate;
  /** The party has no domicile in the country (境内没有住所). Not for `administrative`: the defendant is an authority. */
  abroad?: boolean | undefined;
  /** civilSummary, smallClaims: the days set with the defendant's consent. */
  agreedDays?: number | undefined;
}

const ABROAD_DAYS = 30;
/** 解释275.2 */
const SMALL_CLAIMS_MOST = 15;

const DAYS = {
  civilOrdinary: { days: 15, text: '收到起诉状副本后有 15 天答辩', rule: 'TIME-6 民事诉讼法第128条' },
  civilAppeal: { days: 15, text: '收到上诉状副本后有 15 天答辩', rule: 'TIME-6 民事诉讼法第174条' },
  administrative: {
    days: 15,
    text: '被告行政机关收到起诉状副本后有 15 天：答辩状、作出行政行为的全部证据和所依据的规范性文件都要在这 15 天内提交',
    rule: 'TIME-6 行政诉讼法第67条',
  },
  administrativeAppeal: { days: 15, text: '收到上诉状副本后有 15 天答辩', rule: 'TIME-6 行诉解释第108条' },
} as const;

/** An objection to jurisdiction is made in first instance alone. */
const OBJECTION_RULE: Partial<Record<AnswerInput['proceeding'], string>> = {
  civilOrdinary: 'TIME-6 民事诉讼法第130条第1款',
  civilSummary: 'TIME-6 民事诉讼法第130条第1款',
  smallClaims: 'TIME-6 民事诉讼法第130条第1款',
  administrative: 'TIME-6 行诉解释第10条第1款',
};
const NO_ANSWER_RULE: Record<AnswerInput['proceeding'], string> = {
  civilOrdinary: 'TIME-6 民事诉讼法第128条第2款',
  civilSummary: 'TIME-6 民事诉讼法第128条第2款',
  smallClaims: 'TIME-6 民事诉讼法第128条第2款',
  civilAppeal: 'TIME-6 民事诉讼法第174条第1款',
  administrative: 'TIME-6 行政诉讼法第67条第2款',
  administrativeAppeal: 'TIME-6 行诉解释第108条',
};

/** TIME-6: why days agreed for an answer can't stand, in Chinese for the clerk; undefined if they can. */
export function agreedAnswerProblem(proceeding: 'civilSummary' | 'smallClaims', days: number): string | undefined {
  if (!Number.isInteger(days) || days < 1) return '答辩期请填写整天数，至少 1 天。';
  if (proceeding === 'smallClaims' && days > SMALL_CLAIMS_MOST) return '小额诉讼的答辩期最长 15 天。';
  return undefined;
}

/**
 * TIME-6: the period for the answer of one party; an objection to jurisdiction is made in the same time.
 * @returns undefined in summary and small-claims procedure while no days have been agreed: there the defendant has a period
 *   only if he wants to answer in writing. Throws RangeError for days that `agreedAnswerProblem` finds fault with.
 */
export function answerPeriod(input: AnswerInput): Period | undefined {
  const length = lengthOf(input);
  if (!length) return undefined;
  const { days, text, rule } = length;
  const period = computePeriod({ from: input.servedOn, days });
  const steps: Step[] = [{ text: `${text}。`, rule }, ...period.steps];
  const objection = OBJECTION_RULE[input.proceeding];
  if (objection) steps.push({ text: '认为这个法院不该管这个案子的，也要在这段时间内提出。', rule: objection });
  steps.push({ text: '不答辩的，案子照样审理。', rule: NO_ANSWER_RULE[input.proceeding] });
  return { ...period, steps };
}

function lengthOf({
  proceeding,
  abroad,
  agreedDays,
}: AnswerInput): { days: number; text: string; rule: string } | undefined {
  if (proceeding === 'civilAppeal' && abroad) {
    return {
      days: ABROAD_DAYS,
      text: '在境内没有住所，收到上诉状副本后有 30 天答辩',
      rule: 'TIME-6 民事诉讼法第286条',
    };
  }
  if ((proceeding === 'civilOrdinary' || proceeding === 'civilSummary') && abroad) {
    // The chapter on foreign parties goes before 解释266.
    return {
      days: ABROAD_DAYS,
      text: '在境内没有住所，收到起诉状副本后有 30 天答辩',
      rule: 'TIME-6 民事诉讼法第285条',
    };
  }
  if (proceeding !== 'civilSummary' && proceeding !== 'smallClaims') return DAYS[proceeding];
  if (agreedDays === undefined) return undefined;
  const problem = agreedAnswerProblem(proceeding, agreedDays);
  if (problem) throw new RangeError(`no days for an answer: ${problem}`);
  const rule = proceeding === 'civilSummary' ? '民诉法解释第266条第1款' : '民诉法解释第275条第2款';
  return { days: agreedDays, text: `经被告同意，确定书面答辩的时间为 ${agreedDays} 天`, rule: `TIME-6 ${rule}` };
}
