/** 帮办: what a helper may do for whom he helps, and how long (ACC-1, ID-2). Practice: no law says so in detail. */
import { addMonths, addYears, type LegalDate, parseLegalDate } from '../time/legal-date';

export const HELP_SCOPES = ['fillIn', 'read', 'handIn'] as const;
export type HelpScope = (typeof HELP_SCOPES)[number];

export const HELP_SCOPE_NAMES: Readonly<Record<HelpScope, string>> = {
  fillIn: '帮忙填写',
  read: '帮忙看法院发来的内容',
  handIn: '帮忙提交（每次都要本人先确认）',
};

/** 【practice】 long enough for a filing and its correction; asked again after that. */
const MONTHS_BY_DEFAULT = 3;
const MOST_YEARS = 1;

/**
 * The last day of a help.
 * @param wanted `YYYY-MM-DD` or undefined: three months
 * Throws RangeError for no date, a day that is over, or one more than a year ahead.
 */
export function helpUntil(wanted: string | undefined, today: LegalDate): LegalDate {
  if (wanted === undefined) return addMonths(today, MONTHS_BY_DEFAULT);
  const day = parseLegalDate(wanted);
  if (day < today || day > addYears(today, MOST_YEARS)) throw new RangeError(`a help until ${wanted}, as of ${today}`);
  return day;
}
