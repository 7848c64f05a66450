/** 复议以后的起诉期限: fifteen days from the review decision, or from the end of the reviewer's time (FILE-23; 行诉法45, 行政复议法†62). */

import { type LegalDate, legalDateText } from '../../time/legal-date';
import { computePeriod } from '../../time/period';
import { earlier, type Reckoned } from './answer';
import { type DirectFacts, notCounting } from './direct-suit';
import { happened, inOrder, plausible } from './impossible';
import { latest, run } from './running';

export interface ReviewFacts
  extends Pick<DirectFacts, 'today' | 'told' | 'learnedLimitOn' | 'otherPeriod' | 'obstacles'> {
  /** Day the review decision, or the refusal to review, was received. */
  reviewDecisionReceivedOn?: LegalDate | undefined;
  /** 复议机关受理之日 */
  reviewAcceptedOn?: LegalDate | undefined;
  /** 复议期满之日, where it is known. */
  reviewDueOn?: LegalDate | undefined;
  reviewProcedure?: 'ordinary' | 'summary' | undefined;
  /** Extended in writing, by at most 30 days. */
  reviewExtended?: boolean | undefined;
}

const RULE = 'FILE-23 行诉法第45条';
const REVIEW_DAYS = { summary: 30, ordinary: 60, extended: 90 };
const ASK = {
  received: '您收到复议决定了吗？是哪一天收到的？没有收到的，复议机关是哪一天受理的？',
  told: '复议决定书上写了多长时间内起诉吗？没写的，您是哪一天知道的？',
  learned: '您是哪一天知道要在多长时间内起诉的？',
  due: '复议机关用的是简易程序还是普通程序？有没有书面通知您延长？',
};

/** Throws ImpossibleFacts for contradicting days. */
export function afterReview(facts: ReviewFacts): Reckoned {
  const { today, reviewDecisionReceivedOn, reviewAcceptedOn, reviewDueOn } = facts;
  happened('reviewDecisionReceivedOn', reviewDecisionReceivedOn, today);
  happened('reviewAcceptedOn', reviewAcceptedOn, today);
  happened('learnedLimitOn', facts.learnedLimitOn, today);
  plausible('reviewDueOn', reviewDueOn, today);
  inOrder(
    'reviewDecisionReceivedOn',
    reviewAcceptedOn,
    reviewDecisionReceivedOn,
    '收到复议决定不会早于受理，请核对日期',
  );
  inOrder('reviewDueOn', reviewAcceptedOn, reviewDueOn, '复议期满不会早于受理，请核对日期');
  if (reviewDecisionReceivedOn !== undefined) return decided(facts, reviewDecisionReceivedOn);
  if (reviewDueOn !== undefined) return silent(facts, reviewDueOn, reviewDueOn);
  if (reviewAcceptedOn !== undefined) {
    const [least, most] = reviewDays(facts);
    const end = (days: number) => computePeriod({ from: reviewAcceptedOn, days }).nominalLastDay;
    return silent(facts, end(least), end(most));
  }
  const steps = [{ text: '复议以后起诉，从收到复议决定或者复议期满之日起十五日，这一天还不知道。', rule: RULE }];
  return { sure: undefined, possible: 'open', steps, askLonger: [ASK.received] };
}

function decided(facts: ReviewFacts, receivedOn: LegalDate): Reckoned {
  const { today, learnedLimitOn, obstacles } = facts;
  const told = facts.told ?? (learnedLimitOn === undefined ? undefined : false);
  const length = facts.otherPeriod ?? { days: 15 };
  // 行诉解释†64.2: not told of the time, it runs from knowing it, at most one year.
  const learnedOn = told === false ? latest(receivedOn, learnedLimitOn ?? receivedOn) : receivedOn;
  const from = run(notCounting(length), { from: learnedOn, today, obstacles });
  const most = run(notCounting({ years: 1 }), { from: receivedOn, today, obstacles });
  const first = { text: `从收到复议决定的 ${legalDateText(receivedOn)}起算。`, rule: RULE };
  if (told) return { sure: from.sure, possible: from.possible, steps: [first, ...from.steps] };
  const text =
    told === undefined
      ? `决定书没有写起诉期限的，从知道期限之日起算，最长一年，也就是 ${legalDateText(most.sure)}。`
      : `决定书没有写起诉期限，从知道期限的 ${legalDateText(learnedOn)}起算，最长一年，也就是 ${legalDateText(most.sure)}。`;
  const settled = told === false && learnedLimitOn !== undefined;
  return {
    sure: told === false ? earlier(from.sure, most.sure) : from.sure,
    possible: settled ? earlier(from.possible, most.possible) : most.possible,
    steps: [first, ...from.steps, { text, rule: 'FILE-23 行诉解释第64条' }],
    askLonger: settled ? [] : [told === undefined ? ASK.told : ASK.learned],
  };
}

/** @param least, most the earliest and the latest day on which the reviewer's time ends */
function silent(facts: ReviewFacts, least: LegalDate, most: LegalDate): Reckoned {
  const { today, obstacles } = facts;
  const kind = notCounting(facts.otherPeriod ?? { days: 15 });
  const { sure, steps } = run(kind, { from: least, today, obstacles });
  const text =
    least === most
      ? `复议机关到期不作决定的，从复议期满的 ${legalDateText(least)}起算。`
      : `复议期满的日子还不确定，最早 ${legalDateText(least)}，最晚 ${legalDateText(most)}；先从最早的算。`;
  const early = `复议期满以前起诉可能太早，法官可能让您等到 ${legalDateText(most)}以后；材料照样会收下。`;
  return {
    sure,
    possible: run(kind, { from: most, today, obstacles }).possible,
    steps: [
      { text, rule: `${RULE}、行政复议法第62条` },
      ...(today <= most ? [{ text: early, rule: `FILE-23, FILE-24 行诉法第45条` }] : []),
      ...steps,
    ],
    askLonger: least === most ? [] : [ASK.due],
  };
}

/** 行政复议法†62: sixty days, thirty in summary procedure, thirty more where extended. */
function reviewDays({ reviewProcedure, reviewExtended }: ReviewFacts): [least: number, most: number] {
  const { summary, ordinary, extended } = REVIEW_DAYS;
  if (reviewExtended) return [extended, extended];
  if (reviewProcedure === 'summary') return [summary, summary];
  const most = reviewExtended === false ? ordinary : extended;
  return [reviewProcedure === 'ordinary' ? ordinary : summary, most];
}
