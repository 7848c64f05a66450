/** 院长审批: recorded by the officer with name, day and number (DOMAIN 4). */
import { type LegalDate, parseLegalDate } from '../../../court/time/legal-date';
import { CourtError } from '../../../platform/errors';
import type { PresidentApproval } from '../../../records/enforcement/enforcement';

interface Entered {
  name: string;
  date: string;
  ref: string;
}

/** As the court keeps it with what was approved. */
export const approvalText = (who: string, { name, date, ref }: PresidentApproval): string =>
  `${who}批准：${name}，${date}，${ref}。`;

/** @param until by when it must have been given. Throws CourtError PRECONDITION_FAILED, INVALID_INPUT. */
export function approved(
  entered: Entered | undefined,
  who: string,
  until: LegalDate,
  field = 'approval',
): PresidentApproval {
  if (!entered)
    throw new CourtError('PRECONDITION_FAILED', `要先经${who}批准，并登记批准人、日期和文号。`, {
      [field]: `请登记${who}的批准`,
    });
  const date = parseLegalDate(entered.date);
  if (date > until)
    throw new CourtError('INVALID_INPUT', '批准日期不能在办理的日期以后，请核对。', {
      [`${field}.date`]: '请核对日期',
    });
  return { name: entered.name.trim(), ref: entered.ref.trim(), date };
}
