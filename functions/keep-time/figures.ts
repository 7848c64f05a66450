/**
 * 办案数据: each night the months that are over are counted, court by court: what is not counted yet, the latest three anew, since things
 * are entered late, and an older one in turn. A month counted again takes the place of what was there.
 */
import { isWhole } from '../../court/figures/definitions';
import { type Month, monthsBefore, monthsToCount } from '../../court/figures/month';
import { legalDateOf } from '../../court/time/legal-date';
import { courts } from '../../platform/courts';
import { command } from '../../platform/database';
import { firstMonthOf, keepMonth, keptSince } from '../../records/court/figures';
import { dailyFrom, type Job, type Slice } from './job';

/** Months counted in one slice: a court's nightly ones fit. */
const A_SLICE = 6;

/** Its cursor is `<court>|<the last month counted of it>`; the latest month comes first. */
export const courtFigures: Job = {
  name: 'courtFigures',
  due: dailyFrom(1, 0),
  async slice({ cursor, now }): Promise<Slice> {
    const [court = '', counted = ''] = cursor.split('|');
    const courtId = counted === '' ? await courtAfter(court) : court;
    if (courtId === undefined) return { done: 0, next: null };
    const months = (await dueOf(courtId, now)).filter((month) => counted === '' || month < counted);
    const some = months.slice(0, A_SLICE);
    // One after the other: each asks eleven times side by side.
    for (const month of some) await keepMonth(courtId, month, new Date(now));
    const last = some.at(-1);
    return { done: some.length, next: last && months.length > some.length ? `${courtId}|${last}` : courtId };
  },
};

async function courtAfter(courtId: string): Promise<string | undefined> {
  const [found] = await courts.find(
    { _id: command().gt(courtId) },
    { orderBy: [['_id', 'asc']], limit: 1, fields: ['_id'] },
  );
  return found?._id;
}

/**
 * Those of tonight, the latest first; none from before the court began. A run that was cut counts on below the month it had come to: what
 * it has counted meanwhile is not missing any more, and is above that.
 */
async function dueOf(courtId: string, now: number): Promise<Month[]> {
  const today = legalDateOf(now);
  const begin = await firstMonthOf(courtId);
  if (begin === undefined) return [];
  const all = monthsBefore(today);
  const kept = await keptSince(courtId, all.at(-1) ?? begin, all.length);
  // One that was kept before a figure was counted is counted anew.
  const counted = new Set(kept.filter(({ figures }) => isWhole(figures)).map(({ month }) => month));
  return monthsToCount(today, counted).filter((month) => month >= begin);
}
