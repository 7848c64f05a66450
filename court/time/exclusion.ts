/** 扣除: days that do not count into a limit that is already running; it ends that much later (TIME-10, 行诉法第48条). */

import { nextWorkingDay } from './calendar';
import { addDays, daysBetween, type LegalDate } from './legal-date';
import { computePeriod, type Period } from './period';

/** Both days included; without `to` it still lasts. */
export interface Interval {
  from: LegalDate;
  to?: LegalDate | undefined;
}

/** The end as moved, before TIME-2; or, while an interval lasts, since when the limit stands still and the days it has left. */
export type Extended =
  | { standsStill: false; end: LegalDate; days: number }
  | { standsStill: true; since: LegalDate; daysLeft: number; days: number };

/**
 * Moves the end of a limit by the days of the intervals; days in several count once, and days before the limit began or
 * after it was over do not count.
 * @param start day of the event, not counted (TIME-1)
 * @param end last day without any interval, before TIME-2, not before `start`
 * @returns `days`: how many days have been left out, of an interval that lasts none. Throws RangeError for an interval
 *   that ends before it begins.
 */
export function leaveOut(start: LegalDate, end: LegalDate, intervals: readonly Interval[]): Extended {
  let moved = end;
  let days = 0;
  for (const { from, to } of merged(intervals)) {
    if (to !== undefined && to <= start) continue;
    const first = from > start ? from : addDays(start, 1);
    // A limit that ends on a day off runs on to the first working day (TIME-2): what begins until then is in time.
    if (first > nextWorkingDay(moved)) break;
    if (to === undefined) {
      return { standsStill: true, since: first, daysLeft: Math.max(daysBetween(first, moved) + 1, 1), days };
    }
    const length = daysBetween(first, to) + 1;
    days += length;
    if (first > moved) moved = first;
    moved = addDays(moved, length);
  }
  return { standsStill: false, end: moved, days };
}

/** TIME-2 for a last day found otherwise than by counting a period: its steps are those of the move. */
export function onWorkingDay(nominal: LegalDate): Pick<Period, 'lastDay' | 'provisional' | 'steps'> {
  const { lastDay, provisional, steps } = computePeriod({ from: addDays(nominal, -1), days: 1 });
  // The first two steps would tell how the one day was counted.
  return { lastDay, provisional, steps: steps.slice(2) };
}

/** In order of time and apart from one another; what touches an interval that lasts is part of it. */
function merged(intervals: readonly Interval[]): Interval[] {
  const apart: Interval[] = [];
  for (const { from, to } of [...intervals].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    if (to !== undefined && to < from) throw new RangeError(`ends before it begins: ${from} to ${to}`);
    const last = apart.at(-1);
    if (last === undefined || (last.to !== undefined && from > addDays(last.to, 1))) apart.push({ from, to });
    else if (last.to !== undefined && (to === undefined || to > last.to)) last.to = to;
  }
  return apart;
}
