/** 法院的期限: the short times within which the court itself must act, and two of the parties that go with them (TIME-12, FILE-5, FILE-12). */

import type { Step } from '../step';
import type { LegalDate } from './legal-date';
import { computeHourPeriod, computePeriod, type Period } from './period';

export interface CourtPeriodRow {
  /** Whose act it is. */
  whose: 'court' | 'party';
  days: number;
  /** From which day it counts, and what is to be done; Chinese. */
  from: string;
  act: string;
  rule: string;
}

export const COURT_PERIODS = {
  // FILE-5. After a correction it counts from the day on which the court has the corrected papers (FILE-7).
  filingDecision: row('court', 7, '收到起诉状', '决定是否立案', 'FILE-5 民事诉讼法第126条、立案规定第8条第1款(1)'),
  /** A complaint that a superior court passed on; 解释126 counts from the day after this court has it. */
  passedOnFilingDecision: row('court', 7, '收到上级法院转来的起诉状', '决定是否立案', 'FILE-7 民诉法解释第126条'),
  thirdPartyRevocationDecision: row('court', 30, '收到起诉状', '决定是否立案', 'FILE-5 立案规定第8条第1款(3)'),
  enforcementObjectionSuitDecision: row('court', 15, '收到起诉状', '决定是否立案', 'FILE-5 立案规定第8条第1款(4)'),
  // FILE-12
  fileToDivision: row('court', 3, '决定立案', '把案卷移送审判庭', 'FILE-12 审限规定第7条'),
  complaintToDefendant: row('court', 5, '立案', '把起诉状副本发给被告', 'FILE-12 民事诉讼法第128条第1款'),
  answerToPlaintiff: row('court', 5, '收到答辩状', '把答辩状副本发给原告', 'FILE-12 民事诉讼法第128条第1款'),
  judgesTold: row('court', 3, '确定审判人员', '告知当事人', 'FILE-12 民事诉讼法第131条'),
  // FILE-20, FILE-21
  enforcementDecision: row('court', 7, '收到执行申请书', '决定是否立案', 'FILE-20 审限规定第6条第1款'),
  actEnforcementDecision: row('court', 5, '收到行政机关的申请', '决定是否受理', 'FILE-21 行诉解释第155条第3款'),
  // TIME-12
  recusalDecision: row('court', 3, '提出回避申请', '决定是否回避', 'TIME-12 民事诉讼法第50条'),
  recusalReview: row('court', 3, '收到复议申请', '作出复议决定', 'TIME-12 民事诉讼法第50条'),
  /** Not urgent; where security is needed, from the day it is given. */
  preservationRuling: row('court', 5, '收到保全申请（要担保的，提供担保）', '作出裁定', 'TIME-12 保全规定第4条'),
  preservationCarriedOut: row('court', 5, '裁定保全', '开始执行保全', 'TIME-12 保全规定第4条'),
  preservationReviewAsked: row('party', 5, '收到保全裁定书', '申请复议', 'TIME-12 民诉法解释第171条'),
  preservationReview: row('court', 10, '收到复议申请', '审查完毕', 'TIME-12 民诉法解释第171条'),
  /** Missed: the court must lift the measure by a ruling, it does not lapse by itself. */
  suitAfterPreservation: row('party', 30, '法院采取保全措施', '起诉或申请仲裁', 'TIME-12 民事诉讼法第104条第3款'),
  /** Preservation between judgment and enforcement. Missed: the court must lift it. */
  enforcementAfterPreservation: row(
    'party',
    5,
    '文书指定的履行期间届满',
    '申请执行（过了还没有申请的，法院应当解除判决生效后申请的保全）',
    'TIME-12 民诉法解释第163条',
  ),
  /** After 当庭宣判; after 定期宣判 it is handed over at once. */
  judgmentSent: row('court', 10, '当庭宣判', '发送判决书', 'TIME-12 民事诉讼法第151条第2款'),
} as const satisfies Readonly<Record<string, CourtPeriodRow>>;

const WHO = { court: '法院应当', party: '当事人可以' } as const;

export type CourtPeriod = keyof typeof COURT_PERIODS;

/** TIME-12: 民诉法103.3, 104.2; hours, of urgent preservation and always before the suit. */
const URGENT_PRESERVATION_HOURS = 48;

/** The period from the day of the event that its row names (not counted, TIME-1); `steps` begins with what is to be done. */
export function courtPeriod(which: CourtPeriod, from: LegalDate): Period {
  const { whose, days, from: event, act, rule } = COURT_PERIODS[which];
  const period = computePeriod({ from, days });
  const first: Step = { text: `${event}之后 ${days} 天以内，${WHO[whose]}${act}。`, rule };
  // The last step is for those who hand something in (TIME-3), not for the court's own time.
  const counted = whose === 'court' ? period.steps.slice(0, -1) : period.steps;
  return { ...period, steps: [first, ...counted] };
}

/**
 * TIME-12: until when the court rules on urgent preservation, or one asked for before a suit: 48 full hours, on days off too.
 * @param receivedAt of the application, epoch ms
 * @returns epoch ms, as `computeHourPeriod`
 */
export function urgentPreservation(receivedAt: number): { startsAt: number; endsAt: number } {
  return computeHourPeriod(receivedAt, URGENT_PRESERVATION_HOURS);
}

function row(whose: 'court' | 'party', days: number, from: string, act: string, rule: string): CourtPeriodRow {
  return { whose, days, from, act, rule };
}
