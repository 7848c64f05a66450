/**
 * 待发文书补发: what an officer's move called for and the seal service, or a lost connection, kept back goes out as soon as it can
 * (FILE-12, SERVE-6). The officer ordered it; the clock only asks again.
 */
import { alarm } from '../../platform/alarm';
import type { Clock } from '../../platform/clock';
import { command } from '../../platform/database';
import { duePapers, sendDue } from '../../records/case/due-paper';
import { casesById } from './case-officers';
import { everyMinutes, type Job } from './job';

/** Each is drawn, sealed, stored and served. */
const A_SLICE = 10;
/** Whoever moved the case may be at it still. */
const AFTER_MS = 5 * 60_000;

export const leftOver = (clock: Clock): Job => ({
  name: 'duePapers',
  due: everyMinutes(10),
  async slice({ cursor, now }) {
    const found = await duePapers.find(
      { state: 'due', _id: command().gt(cursor) },
      { orderBy: [['_id', 'asc']], limit: A_SLICE, fields: ['caseId', 'at'] },
    );
    const old = found.filter(({ at }) => at.getTime() <= now - AFTER_MS);
    const of = await casesById(old.map(({ caseId }) => caseId));
    let done = 0;
    for (const one of of.values()) {
      try {
        done += (await sendDue(one, clock)) === 0 ? 1 : 0;
      } catch (error) {
        // One that cannot be made keeps no other case's from going out.
        alarm('due-paper', { case: one._id, error: String(error) });
      }
    }
    return { done, next: found.length === A_SLICE ? (found.at(-1)?._id ?? null) : null };
  },
});
