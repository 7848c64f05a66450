/** 定时对账: the bills of the last days of each court that takes money by phone, once each; a day that could not be had is tried again. */
import { addDays, type LegalDate, legalDateOf } from '../../../court/time/legal-date';
import { courts } from '../../../platform/courts';
import { command } from '../../../platform/database';
import { CourtError } from '../../../platform/errors';
import { reconciliations } from '../../../records/fee/reconciliation';
import { billFrom } from './bill-day';
import { type OfCourt, reconcileDay } from './reconcile-day';

/** A timer that stood for some days makes up for them. */
const DAYS_BACK = 3;
const MOST_COURTS = 1000;
/** In one sweep; the next goes on. */
const A_SLICE = 3;

export interface SweptBills {
  reconciled: number;
  failed: number;
}

export async function sweepBills(now: number, actId: string): Promise<SweptBills> {
  const swept = { reconciled: 0, failed: 0 };
  const at = new Date(now);
  for (const { courtId, subMchid, day } of await due(now)) {
    try {
      const { state } = await reconcileDay({ courtId, subMchid }, day, { _id: `${actId}:${courtId}:${day}`, at });
      swept.reconciled += state === 'notReady' ? 0 : 1;
    } catch (error) {
      // No bill to be had now: it is tried again. Anything else is a bug, and is heard of.
      if (!(error instanceof CourtError)) throw error;
      swept.failed += 1;
    }
  }
  return swept;
}

/** The oldest day first. */
async function due(now: number): Promise<(OfCourt & { day: LegalDate })[]> {
  const today = legalDateOf(now);
  const last = Array.from({ length: DAYS_BACK }, (_, i) => addDays(today, i - DAYS_BACK));
  const ready = last.filter((day) => now >= billFrom(day).getTime());
  if (ready.length === 0) return [];
  const all = await courts.find({}, { limit: MOST_COURTS, fields: ['pay'] });
  const paid = all.flatMap(({ _id: courtId, pay }) => (pay ? [{ courtId, subMchid: pay.subMchid }] : []));
  const wanted = ready.flatMap((day) => paid.map((court) => ({ ...court, day })));
  const done = await doneAmong(wanted.map(({ courtId, day }) => `${courtId}:${day}`));
  const open = wanted.filter(({ courtId, day }) => !done.has(`${courtId}:${day}`));
  // Turn by turn: one whose bill is not to be had does not keep the others waiting.
  const from = open.length <= A_SLICE ? 0 : (Math.floor(now / TURN_MS) * A_SLICE) % open.length;
  return [...open.slice(from), ...open.slice(0, from)].slice(0, A_SLICE);
}

/** How often the timer comes. */
const TURN_MS = 5 * 60_000;
const AT_ONCE = 500;

async function doneAmong(ids: readonly string[]): Promise<Set<string>> {
  const done = new Set<string>();
  for (let i = 0; i < ids.length; i += AT_ONCE) {
    const some = ids.slice(i, i + AT_ONCE);
    const found = await reconciliations.find({ _id: command().in(some) }, { limit: AT_ONCE, fields: ['state'] });
    for (const { _id, state } of found) if (state !== 'notReady') done.add(_id);
  }
  return done;
}
