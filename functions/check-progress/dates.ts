/** 期限和日程: which of a case's periods and dates are somebody's, and how he reads them (SERVE-6: each has his own). */
import { daysBetween, type LegalDate, legalDateOf } from '../../court/time/legal-date';
import { type CaseDate, partiesOfDate } from '../../records/case/date';
import type { CheckProgressResult } from './contract';
import { DATE_NAMES, DATE_STATE_NAMES } from './words';

export type DateView = CheckProgressResult<'overview'>['dates'][number];

/** His own, or of everybody; who is in the case for nobody yet sees none. */
export const isFor = (one: Pick<CaseDate, 'partyId' | 'parties'>, parties: readonly string[]): boolean =>
  parties.length > 0 && (one.partyId === null || partiesOfDate(one).some((partyId) => parties.includes(partyId)));

/** Not done, not called off: what he has to know of. */
export const isAhead = ({ state, on }: Pick<CaseDate, 'state' | 'on'>, today: LegalDate): boolean =>
  (state === 'running' || state === 'stayed') && on >= today;

export function dateView(one: CaseDate, now: number): DateView {
  const { _id, caseId, caseNo, kind, title, next, on, at, place, provisional, state, partyId } = one;
  return {
    dateId: _id,
    caseId,
    caseNo,
    kind,
    kindName: DATE_NAMES[kind],
    title,
    next,
    on,
    at: at?.toISOString() ?? null,
    place: place ?? null,
    daysLeft: daysBetween(legalDateOf(now), on),
    provisional,
    state,
    stateName: DATE_STATE_NAMES[state],
    partyId,
  };
}
