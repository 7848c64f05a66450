/**
 * 逐日: what falls due on a day is looked at once, for that day; days on which the clock stood are made up for by the next run. Its cursor
 * is `<the last day that was looked at>|<stage>|<where the page ended>`.
 */
import { addDays, type LegalDate, legalDateOf, parseLegalDate } from '../../court/time/legal-date';
import type { Slice } from './job';
import { inStages, type Page } from './stages';

/**
 * One page, of a job that goes on. @param page is told the last day that was looked at before: what fell due on days after it, up to
 * today, is its to do
 */
export async function sinceLastDay<S>(
  cursor: string,
  now: number,
  stages: readonly S[],
  page: (stage: S, after: string, looked: LegalDate) => Promise<Page>,
): Promise<Slice> {
  const today = legalDateOf(now);
  const [, kept, within = ''] = /^(\d{4}-\d\d-\d\d)(?:\|(.*))?$/s.exec(cursor) ?? [];
  const yesterday = addDays(today, -1);
  // Where the clock was set back, its days are looked at again.
  const looked = kept !== undefined && kept < yesterday ? parseLegalDate(kept) : yesterday;
  const { done, next } = await inStages(within, stages, (stage, after) => page(stage, after, looked));
  return next === null ? { done, next, mark: today } : { done, next: `${looked}|${next}`, mark: looked };
}
