/** 以读到的为准: what a step was judged by must still be so where it is written; otherwise it is read and judged anew. */
import type { Transaction } from '../../../platform/transact';
import { MEASURES, type Measure } from '../../../records/enforcement/measure';

/** Somebody else, or the clock, has changed it since it was read. */
export class Stale extends Error {}

/** Throws Stale. */
export async function asRead(transaction: Transaction, measure: Measure): Promise<void> {
  const now = await transaction.collection<Measure>(MEASURES).get(measure._id);
  if (now?.lastAct !== measure.lastAct || now.state !== measure.state) throw new Stale();
}
