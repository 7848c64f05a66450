/** 决定的期限: by when the court decides on a paper, and sends its copies on, counted from receipt (FILE-12, TIME-12, ENF-9). */
import { type LegalDate, legalDateOf } from '../time/legal-date';
import { computeHourPeriod, computePeriod } from '../time/period';
import { type FiledKind, filedKind } from './kinds';

export interface CourtDays {
  /** null: no text gives days. */
  decideBy: LegalDate | null;
  /** TIME-12: in urgency by the hour, epoch ms. */
  decideAt: number | null;
  copiesBy: LegalDate | null;
}

/** @param receivedAt epoch ms */
export function courtDaysOf(kind: FiledKind, receivedAt: number, urgent: boolean): CourtDays {
  const { deciding, copies } = filedKind(kind);
  const from = legalDateOf(receivedAt);
  const lastDay = (days: number | null | undefined) => (days ? computePeriod({ from, days }).lastDay : null);
  const copiesBy = lastDay(copies?.days);
  if (urgent && deciding?.urgentWithin) {
    const { endsAt } = computeHourPeriod(receivedAt, deciding.urgentWithin.hours);
    return { decideBy: legalDateOf(endsAt), decideAt: endsAt, copiesBy };
  }
  return { decideBy: lastDay(deciding?.within?.days), decideAt: null, copiesBy };
}
