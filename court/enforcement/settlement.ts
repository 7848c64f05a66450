/** 执行和解: what is left to enforce when a settlement is not kept (ENF-8). */
import { type Fen, fen, yuanText } from '../money';
import type { Step } from '../step';

export interface Resumption {
  /** `notNow`: the settlement was kept in full. */
  result: 'resume' | 'notNow' | 'unclear';
  /** What remains of the title, in fen. */
  remainingFen: Fen;
  steps: Step[];
}

/**
 * 民事诉讼法第241条, 解释第465条: on a request to resume. An officer orders it; this reckons what would be enforced.
 * @param titleFen what the title still demanded when the parties settled
 * @param paidFen paid under the settlement
 * @throws RangeError if more was paid than the title demands (the excess needs an officer)
 */
export function resumption(input: {
  titleFen: Fen;
  paidFen: Fen;
  /** Whether it was kept; undefined where the parties disagree. */
  settlement: 'kept' | 'broken' | 'fraudOrThreat' | undefined;
}): Resumption {
  const { titleFen, paidFen, settlement } = input;
  if (paidFen > titleFen) throw new RangeError('more paid under the settlement than the title demands');
  const remainingFen = fen(titleFen - paidFen);
  if (settlement === 'kept') {
    const text = '和解协议已经全部履行，不再恢复执行。';
    return { result: 'notNow', remainingFen: fen(0), steps: [{ text, rule: 'ENF-8 民诉法解释第465条' }] };
  }
  if (settlement === undefined) {
    const text = '双方对和解协议是否履行说法不一，由法院审查决定。';
    return { result: 'unclear', remainingFen, steps: [{ text, rule: 'ENF-8 民事诉讼法第241条第2款' }] };
  }
  const why = settlement === 'broken' ? '没有按和解协议履行' : '和解是受欺诈或胁迫达成的';
  return {
    result: 'resume',
    remainingFen,
    steps: [
      { text: `${why}，可以申请恢复执行原来的判决等法律文书。`, rule: 'ENF-8 民事诉讼法第241条第2款' },
      {
        text: `原来应付 ${yuanText(titleFen)}，扣除和解中已付 ${yuanText(paidFen)}，还剩 ${yuanText(remainingFen)}。`,
        rule: 'ENF-8 民诉法解释第465条',
      },
    ],
  };
}
