/**
 * 法院日历: a year's days off as an administrator entered them from the yearly notice. Times at the counter are offered by it; periods
 * of the law are reckoned with the table that the program brings (court/time/calendar-data), the same for every court.
 */
import { dayOffReason } from '../../court/time/calendar';
import type { Holiday } from '../../court/time/calendar-data';
import { dayOffBy } from '../../court/time/entered-calendar';
import { type LegalDate, yearOf } from '../../court/time/legal-date';
import { collection, command, type Stored } from '../../platform/database';

/** `court:year` */
export interface CourtCalendar extends Stored {
  courtId: string;
  year: number;
  version: number;
  /** 文号, 成文日期, address. */
  source: { notice: string; issued: LegalDate; url: string };
  holidays: Holiday[];
  savedBy: string;
  savedAt: Date;
}

export const courtCalendars = collection<CourtCalendar>('court_calendars');
export const calendarId = (courtId: string, year: number) => `${courtId}:${year}`;

/** Why a court is closed on a day, by what it entered for that year, or else by the program's table. One read, however many days. */
export async function daysOffOf(
  courtId: string,
  dates: readonly LegalDate[],
): Promise<(date: LegalDate) => string | undefined> {
  const ids = [...new Set(dates.map((date) => calendarId(courtId, yearOf(date))))];
  const entered = ids.length > 0 ? await courtCalendars.find({ _id: command().in(ids) }, { limit: ids.length }) : [];
  const byYear = new Map(entered.map((one) => [one.year, one.holidays]));
  return (date) => {
    const holidays = byYear.get(yearOf(date));
    return holidays ? dayOffBy(holidays, date) : dayOffReason(date);
  };
}
