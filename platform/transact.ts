/** 事务: several documents that must change together. For one document use a guarded update instead. */
import { type Stored, sdkDatabase, type TransactionCollection, transactionCollection } from './database';
import { CourtError } from './errors';

export interface Transaction {
  collection<T extends Stored>(name: string): TransactionCollection<T>;
}

/** Retrying stops here: a function of CloudBase answers within 20 s. */
const PATIENCE_MS = 15_000;
/**
 * Pauses grow from here to there: where many want one document, trying often only takes time from who has it. The slower a
 * refusal comes, the more there are and the longer the pause: else they would slow down the only one who can go on.
 */
const FIRST_PAUSE_MS = 16;
const LONGEST_PAUSE_MS = { least: 800, most: 4_000, ofRefusal: 40 } as const;

const isConflict = (error: unknown) =>
  (error as { code?: unknown } | undefined)?.code === 'DATABASE_TRANSACTION_CONFLICT';

/**
 * Runs `work` in a transaction; on a conflict, from the beginning again after a random pause that grows (the SDK's own
 * runTransaction pauses never and gives up after 4 runs). `work` must have no effect besides its transaction. Throws
 * what `work` throws, or TOO_MANY_REQUESTS when conflicts last longer than 15 s: then nothing was done.
 */
export async function transact<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
  const giveUpAt = Date.now() + PATIENCE_MS;
  for (let pause = FIRST_PAUSE_MS; ; ) {
    const began = performance.now();
    try {
      return await once(work);
    } catch (error) {
      if (!isConflict(error)) throw error;
      const refusedAfterMs = performance.now() - began;
      if (Date.now() > giveUpAt)
        throw new CourtError('TOO_MANY_REQUESTS', '现在同时办理的人太多，这次没有办成，请稍后再点一次。');
      await new Promise((resolve) => setTimeout(resolve, Math.random() * pause));
      pause = Math.min(pause * 2, longestPause(refusedAfterMs));
    }
  }
}

function longestPause(refusedAfterMs: number): number {
  const { least, most, ofRefusal } = LONGEST_PAUSE_MS;
  return Math.min(most, Math.max(least, refusedAfterMs * ofRefusal));
}

async function once<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
  const transaction = await sdkDatabase().startTransaction();
  try {
    const result = await work({ collection: (name) => transactionCollection(name, transaction) });
    await transaction.commit();
    return result;
  } catch (error) {
    // A conflict has ended it on the server. After another error it may still be open (an answer was lost), and would
    // hold its documents for 30 seconds; where it was committed, aborting does nothing.
    if (!isConflict(error)) await transaction.rollback(undefined).catch(() => undefined);
    throw error;
  }
}
