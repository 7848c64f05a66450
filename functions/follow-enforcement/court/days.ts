/** 日期: days that an officer enters: between the registration and today. */
import { isLegalDate, type LegalDate } from '../../../court/time/legal-date';
import { CourtError } from '../../../platform/errors';
import type { ExecutionFile } from '../../../records/enforcement/file';

/** @param field for the form. Throws CourtError INVALID_INPUT. */
export function pastDay(
  text: string,
  { found, today }: Pick<ExecutionFile, 'found' | 'today'>,
  field: string,
): LegalDate {
  if (isLegalDate(text) && text <= today && text >= found.registeredOn) return text;
  throw new CourtError('INVALID_INPUT', '日期应当在立案那天到今天之间，请核对。', { [field]: '请核对日期' });
}

/** Throws CourtError INVALID_INPUT for today and earlier. */
export function comingDay(text: string, today: LegalDate, field: string): LegalDate {
  if (isLegalDate(text) && text > today) return text;
  throw new CourtError('INVALID_INPUT', '日期应当在今天以后，请核对。', { [field]: '请核对日期' });
}
