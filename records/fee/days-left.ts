/**
 * 撤回救助申请以后的期限. FEE-13: the application stopped the clock; no text says from when it runs again once it is withdrawn. By analogy
 * with a period that stands still, the days that were left run on from the day after the withdrawal, and there is at least one.
 */
import { daysBetween, type LegalDate } from '../../court/time/legal-date';
import { computePeriod } from '../../court/time/period';
import type { FeeAid } from './aid';
import { PAY_DAYS } from './served-day';

/** @returns null: no notice is served yet, and no day runs */
export function lastDayAfterWithdrawal(
  stopped: FeeAid['stopped'],
  noticeServedOn: LegalDate | null,
  appliedOn: LegalDate,
  withdrawnOn: LegalDate,
): LegalDate | null {
  if (noticeServedOn === null) return null;
  // The notice came when aid was asked for already: its seven days have not begun.
  const left = stopped.lastDay === null ? PAY_DAYS : daysBetween(appliedOn, stopped.lastDay);
  return computePeriod({ from: withdrawnOn, days: Math.max(1, left) }).lastDay;
}
