/** 以读到的为准: what a step was judged by must still be so where it is written; otherwise it is read and judged anew. */
import { CourtError } from '../../../platform/errors';
import type { Transaction } from '../../../platform/transact';
import type { Enforcement } from '../../../records/enforcement/enforcement';
import { MEASURES, type Measure } from '../../../records/enforcement/measure';

/** Somebody else, or the clock, has changed it since it was read. */
export class Stale extends Error {}

const MOST_READINGS = 8;

/** Reads and writes, again where what was read had changed. Throws what `work` throws, and TOO_MANY_REQUESTS: then nothing was done. */
export async function whileStale<T>(work: () => Promise<T>): Promise<T> {
  for (let readings = 1; ; readings += 1)
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof Stale)) throw error;
      if (readings >= MOST_READINGS)
        throw new CourtError('TOO_MANY_REQUESTS', '这个案件正有别的操作在办理，这次没有办成，请稍后再点一次。');
    }
}

/** Whatever of it has changed, and whoever changed it; its place in lists alone says nothing. Throws Stale. */
export function needSame(now: Enforcement, read: Enforcement): void {
  const all = (one: Enforcement): string => JSON.stringify({ ...one, dueKey: '' });
  if (all(now) !== all(read)) throw new Stale();
}

/** Throws Stale. */
export async function asRead(transaction: Transaction, measure: Measure): Promise<void> {
  const now = await transaction.collection<Measure>(MEASURES).get(measure._id);
  if (now?.lastAct !== measure.lastAct || now.state !== measure.state) throw new Stale();
}
