/** 月份: `YYYY-MM` of the Shanghai calendar, as figures are kept by. */
import { addDays, addMonths, isLegalDate, type LegalDate, parseLegalDate } from '../time/legal-date';

export type Month = string & { readonly __brand: 'Month' };

export const isMonth = (text: string): text is Month => isLegalDate(`${text}-01`);

/** Throws RangeError unless `isMonth`. */
export function parseMonth(text: string): Month {
  if (!isMonth(text)) throw new RangeError(`not a month from 1900 to 2199: ${text}`);
  return text;
}

export const monthOf = (date: LegalDate): Month => parseMonth(date.slice(0, 7));

export const firstDayOf = (month: Month): LegalDate => parseLegalDate(`${month}-01`);

/** So many months later; earlier if negative. */
export const addToMonth = (month: Month, months: number): Month => monthOf(addMonths(firstDayOf(month), months));

export const lastDayOf = (month: Month): LegalDate => addDays(firstDayOf(addToMonth(month, 1)), -1);

/** Kept beside the one under way. */
export const MONTHS_KEPT = 24;
/** What is entered late, or corrected, mostly concerns these. */
const ANEW_EACH_NIGHT = 3;

/** The latest first, without the month under way. */
export function monthsBefore(today: LegalDate): Month[] {
  const current = monthOf(today);
  return Array.from({ length: MONTHS_KEPT }, (_none, i) => addToMonth(current, -1 - i));
}

/**
 * Which months to count tonight: those not counted yet, the latest three anew (entries come late), and one of the older in turn, so
 * that each is looked at again once in three weeks. Counting a month again only replaces what was there.
 */
export function monthsToCount(today: LegalDate, counted: ReadonlySet<string>): Month[] {
  const months = monthsBefore(today);
  const older = MONTHS_KEPT - ANEW_EACH_NIGHT;
  const inTurn = ANEW_EACH_NIGHT + (Math.floor(Date.parse(today) / 86_400_000) % older);
  return months.filter((month, i) => i < ANEW_EACH_NIGHT || i === inTurn || !counted.has(month));
}
