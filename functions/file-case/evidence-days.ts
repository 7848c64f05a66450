/** 举证期限: what the 举证通知书 names: at least 15 days in ordinary procedure, at most 15 in summary (TIME-7); the trial judge may set another. */
import type { FilingKind } from '../../court/pleading/filing-kinds';
import { evidencePeriodProblem } from '../../court/time/evidence-period';
import { CourtError } from '../../platform/errors';

const BY_DEFAULT = 15;

/** null: of an application for enforcement no such period is named. Throws INVALID_INPUT. */
export function evidenceDaysOf(
  kind: FilingKind,
  { evidenceDays, summaryProcedure }: { evidenceDays?: number | undefined; summaryProcedure?: boolean | undefined },
): number | null {
  if (kind === 'enforcement') return null;
  const days = evidenceDays ?? BY_DEFAULT;
  // 行诉解释35: before the hearing, or by the day the court names: no least number of days.
  if (kind === 'administrative') return days;
  const procedure = summaryProcedure ? 'civilSummary' : 'civilOrdinary';
  const problem = evidencePeriodProblem({ procedure, days });
  if (problem?.kind === 'refused') throw new CourtError('INVALID_INPUT', problem.text, { evidenceDays: problem.text });
  return days;
}
