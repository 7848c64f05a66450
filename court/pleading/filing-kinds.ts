/** 案件类型: what may be filed on the phone, how long the court has to decide, and under which type code it is registered (FILE-5, 20, 22, NUM-5). */
import type { TypeCode } from '../case-number';
import { COURT_PERIODS, type CourtPeriod } from '../time/court-periods';
import type { LegalDate } from '../time/legal-date';
import { computePeriod } from '../time/period';

export const FILING_KINDS = {
  civil: { name: '民事起诉', pleading: '民事起诉状' },
  enforcement: { name: '申请执行', pleading: '强制执行申请书' },
  administrative: { name: '行政起诉', pleading: '行政起诉状' },
} as const;
export type FilingKind = keyof typeof FILING_KINDS;
export const FILING_KIND_NAMES: readonly ['civil', 'enforcement', 'administrative'] = [
  'civil',
  'enforcement',
  'administrative',
];

/** 第三人撤销之诉 and 执行异议之诉 have times of their own (立案规定8.1(3), (4)). */
const REVOCATION = /第三人撤销之诉/;
const OBJECTION_SUIT = /执行异议之诉/;

function periodOf(kind: FilingKind, cause = ''): CourtPeriod {
  if (kind === 'enforcement') return 'enforcementDecision';
  if (kind === 'civil' && REVOCATION.test(cause)) return 'thirdPartyRevocationDecision';
  if (kind === 'civil' && OBJECTION_SUIT.test(cause)) return 'enforcementObjectionSuitDecision';
  return 'filingDecision';
}

/** FILE-5, FILE-20: days to decide, and the rule that gives them. */
export function decisionDays(kind: FilingKind, cause?: string): { days: number; rule: string } {
  const { days, rule } = COURT_PERIODS[periodOf(kind, cause)];
  return { days, rule };
}

/** FILE-5, 7: the last day to decide. @param from the day of receipt, or of the corrected papers (not counted, TIME-1) */
export const decisionDue = (kind: FilingKind, cause: string | undefined, from: LegalDate): LegalDate =>
  computePeriod({ from, days: decisionDays(kind, cause).days }).lastDay;

/**
 * NUM-4, 5: under which type a filing is registered.
 * @param compensationOnly an administrative suit that asks for nothing but compensation (行政赔偿)
 */
export function typeCodeOf(kind: FilingKind, cause: string | undefined, compensationOnly: boolean): TypeCode {
  if (kind === 'enforcement') return '执';
  if (kind === 'administrative') return compensationOnly ? '行赔初' : '行初';
  return REVOCATION.test(cause ?? '') ? '民撤' : '民初';
}
