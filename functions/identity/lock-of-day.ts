/** 当日次数: what was tried by face today, kept in the person's own document so that asking costs nothing (ID-8). */
import { type FaceLock, faceLock } from '../../court/agency/face-check';
import { legalDateOf } from '../../court/time/legal-date';
import { command } from '../../platform/database';
import { type PersonRecord, people } from '../../records/person/person';

/** The law counts the failures of today; those of another day fall away by themselves. */
export const failuresOf = (one: PersonRecord | undefined): number[] => (one?.checks?.failed ?? []).map(({ at }) => at);

export const lockOf = (one: PersonRecord | undefined, now: number): FaceLock => faceLock(failuresOf(one), now);

export const begunToday = (one: PersonRecord | undefined, now: number): number =>
  one?.checks?.day === legalDateOf(now) ? one.checks.begun : 0;

/** One more code was given out. */
export const countBegun = (openid: string, now: number): Promise<void> =>
  today(openid, now, { 'checks.begun': command().inc(1) });

/** A failure counts once, whoever says it again: a set of checks, not a number. */
export const countFailure = (openid: string, check: string, now: number): Promise<void> =>
  today(openid, now, { 'checks.failed': command().addToSet({ check, at: now }) });

/** Begins the day if need be; at once with others, one of them begins it. */
async function today(openid: string, now: number, change: Record<string, unknown>): Promise<void> {
  const day = legalDateOf(now);
  if ((await people.updateWhere({ _id: openid, 'checks.day': day }, change)) > 0) return;
  const begun = { checks: command().set({ day, begun: 0, failed: [] }) };
  await people.updateWhere({ _id: openid, 'checks.day': command().neq(day) }, begun);
  await people.updateWhere({ _id: openid, 'checks.day': day }, change);
}
