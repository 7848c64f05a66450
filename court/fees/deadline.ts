/** 交费期限: the last day to pay (FEE-11), 诉讼费用交纳办法第22条. */
import type { Step } from '../step';
import { type LegalDate, legalDateText } from '../time/legal-date';
import { computePeriod } from '../time/period';

/** `noticeServedOn`: the day the payment notice was *served* (SERVE-3, 4), never the day it was sent; null: not yet served. */
export type FeeOccasion =
  | { kind: 'plaintiff' | 'thirdParty' | 'topUp'; noticeServedOn: LegalDate | null }
  | { kind: 'counterclaim'; raisedOn: LegalDate }
  | { kind: 'appeal'; appealPeriodEndsOn: LegalDate; noticeServedOn: LegalDate | null }
  /** `setByCourt`: another last day the court has named. */
  | { kind: 'application'; appliedOn: LegalDate; setByCourt: LegalDate | null };

export interface FeeDeadline {
  /** null: no clock is running, for the notice is not served. */
  lastDay: LegalDate | null;
  /** Whether a day off in it is not yet fixed by the State Council. */
  provisional: boolean;
  steps: Step[];
}

const DAYS = 7;
const PLAINTIFF = 'FEE-11 诉讼费用交纳办法第22条第1款';
const NOTICE_RULE = {
  plaintiff: PLAINTIFF,
  // Art. 22.1 names the plaintiff alone; the third party with a claim of his own stands as one (民诉法59).
  thirdParty: PLAINTIFF,
  // FEE-8: 解释199 has the same seven days from the notice.
  topUp: 'FEE-8 民诉法解释第199条',
};

export function feeDeadline(occasion: FeeOccasion): FeeDeadline {
  switch (occasion.kind) {
    case 'plaintiff':
    case 'thirdParty':
    case 'topUp':
      return afterNotice(occasion.noticeServedOn, NOTICE_RULE[occasion.kind]);
    case 'counterclaim':
      return sevenDays(occasion.raisedOn, '提起反诉', PLAINTIFF);
    case 'appeal':
      return appealDeadline(occasion.appealPeriodEndsOn, occasion.noticeServedOn);
    case 'application': {
      const rule = 'FEE-11 诉讼费用交纳办法第22条第3款';
      const { appliedOn, setByCourt } = occasion;
      const text = setByCourt
        ? `法院指定最晚 ${legalDateText(setByCourt)}交。`
        : `提出申请时就要交：${legalDateText(appliedOn)}。`;
      return { lastDay: setByCourt ?? appliedOn, provisional: false, steps: [{ text, rule }] };
    }
  }
}

/** 收费办法22.2: on filing the appeal; until its period is over the court waits, then it gives notice and seven days. */
function appealDeadline(appealPeriodEndsOn: LegalDate, noticeServedOn: LegalDate | null): FeeDeadline {
  const rule = 'FEE-11 诉讼费用交纳办法第22条第2款';
  const first = { text: `递交上诉状时就要交，最晚在上诉期内：${legalDateText(appealPeriodEndsOn)}。`, rule };
  const later =
    noticeServedOn === null
      ? { lastDay: null, provisional: false, steps: [{ text: '上诉期内没有交的，法院会通知您在 7 天内交。', rule }] }
      : sevenDays(noticeServedOn, '收到交费通知', rule);
  // A notice served early does not shorten the time to appeal.
  const lastDay = later.lastDay !== null && later.lastDay < appealPeriodEndsOn ? appealPeriodEndsOn : later.lastDay;
  return { ...later, lastDay, steps: [first, ...later.steps] };
}

function afterNotice(servedOn: LegalDate | null, rule: string): FeeDeadline {
  if (servedOn !== null) return sevenDays(servedOn, '收到交费通知', rule);
  return { lastDay: null, provisional: false, steps: [{ text: '交费通知还没有送达，期限还没有开始。', rule }] };
}

function sevenDays(from: LegalDate, event: string, rule: string): FeeDeadline {
  const { lastDay, provisional, steps } = computePeriod({ from, days: DAYS });
  return { lastDay, provisional, steps: [{ text: `${event}的第二天起 7 天内交。`, rule }, ...steps] };
}
