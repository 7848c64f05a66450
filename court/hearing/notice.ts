/** 开庭通知: by when everybody must be told of a hearing, in which form, and what speaks against its date (HEAR-4). */
import type { Step } from '../step';
import { isDayOff } from '../time/calendar';
import { addDays, type LegalDate, legalDateText } from '../time/legal-date';

export interface PartyPeriods {
  partyId: string;
  /** Last days; undefined: no such period, or not known yet because the paper was not served. */
  answerUntil?: LegalDate;
  evidenceUntil?: LegalDate;
  /** The defendant's copy of the complaint is not served yet, so that the period has not begun. */
  notBegun: boolean;
  /** Said that no such periods are needed (解释266.3, 275.3). */
  waived: boolean;
}

export interface HearingNotice {
  /** Last day on which everybody must have been told; undefined in civil summary procedure. */
  servedBy?: LegalDate;
  /** Last working day not after it. */
  sendBy?: LegalDate;
  warnings: Step[];
  steps: Step[];
}

const DAYS_BEFORE = 3;
const RULE = 'HEAR-4 民事诉讼法第139条、民诉法解释第227条、行政诉讼法解释第71条';

/**
 * HEAR-4: at least three days before, counted back from the day of the hearing, which is not counted. Warnings never stop
 * the judge from setting the date.
 * @param away whether somebody lives elsewhere and needs time to travel (解释227)
 */
export function hearingNotice(input: {
  hearingOn: LegalDate;
  /** 民事简易程序, 小额诉讼 included. */
  civilSummary: boolean;
  away: boolean;
  today: LegalDate;
  periods: readonly PartyPeriods[];
}): HearingNotice {
  const { hearingOn, periods } = input;
  const warnings = periodWarnings(hearingOn, periods);
  if (hearingOn < input.today) throw new RangeError(`a hearing in the past: ${hearingOn}`);
  if (input.civilSummary) {
    const text = '简易程序可以随时用简便方式通知，不受三日限制；没有确认收到的，不能缺席判决。';
    return { warnings, steps: [{ text, rule: 'HEAR-4 民事诉讼法第163条、民诉法解释第261条' }] };
  }
  const servedBy = addDays(hearingOn, -DAYS_BEFORE);
  let sendBy = servedBy;
  while (isDayOff(sendBy)) sendBy = addDays(sendBy, -1);
  const steps = [
    {
      text: `${legalDateText(hearingOn)}开庭，传票和通知书最晚 ${legalDateText(servedBy)}要送达；最晚在工作日 ${legalDateText(sendBy)}发出。`,
      rule: RULE,
    },
  ];
  if (servedBy < input.today)
    warnings.push({
      text: '离开庭不到三天，已经来不及依法通知；请改期，或者取得各方同意。',
      rule: RULE,
    });
  if (input.away) warnings.push({ text: '有人在外地，请另外留出路上的时间。', rule: 'HEAR-4 民诉法解释第227条' });
  return { servedBy, sendBy, warnings, steps };
}

/** HEAR-4: the date lies within a period that somebody has not waived; all must have waived (解释266.3). */
function periodWarnings(hearingOn: LegalDate, periods: readonly PartyPeriods[]): Step[] {
  if (periods.length > 0 && periods.every(({ waived }) => waived)) return [];
  const rule = 'HEAR-4 民诉法解释第266条第3款、第275条第3款';
  const warnings: Step[] = [];
  if (periods.some(({ notBegun }) => notBegun))
    warnings.push({ text: '有当事人还没有收到起诉状副本，答辩期还没有开始，不能确定这个日期是否太早。', rule });
  const ends = periods.flatMap(({ answerUntil, evidenceUntil }) => [
    { what: '答辩期', until: answerUntil },
    { what: '举证期限', until: evidenceUntil },
  ]);
  for (const { what, until } of ends) {
    if (until === undefined || hearingOn > until) continue;
    const text = `开庭日在${what}届满（${legalDateText(until)}）之前，而且不是各方都表示不需要。`;
    if (!warnings.some((one) => one.text === text)) warnings.push({ text, rule });
  }
  return warnings;
}

/** HEAR-4, 解释227: parties are summoned, everybody else is notified. */
export const noticeForm = (role: 'party' | 'agent' | 'witness' | 'appraiser' | 'interpreter'): 'summons' | 'notice' =>
  role === 'party' ? 'summons' : 'notice';
