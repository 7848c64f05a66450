/** 事务: several documents that must change together. For one document use a guarded update instead. */
import { type Stored, sdkDatabase, type TransactionCollection, transactionCollection } from './database';
import { CourtError } from './errors';

export interface Transaction {
  collection<T extends Stored>(name: string): TransactionCollection<T>;
}

/** Retrying stops here: a function of CloudBase answers within 20 s. */
const PATIENCE_MS = 15_000;
/** Pauses grow from here to there: where many want one document, trying often only takes time from who has it. */
const FIRST_PAUSE_MS = 16;
const LONGEST_PAUSE_MS = 800;

const isConflict = (error: unknown) =>
  (error as { code?: unknown } | undefined)?.code === 'DATABASE_TRANSACTION_CONFLICT';

/**
 * Runs `work` in a transaction; on a conflict, from the beginning again after a random pause that grows (the SDK's own
 * runTransaction pauses never and gives up after 4 runs). `work` must have no effect besides its transaction. Throws
 * what `work` throws, or TOO_MANY_REQUESTS when conflicts last longer than 15 s: then nothing was done.
 */
export async function transact<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
  const giveUpAt = Date.now() + PATIENCE_MS;
  for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
    try {
      return await once(work);
    } catch (error) {
      if (!isConflict(error)) throw error;
      if (Date.now() > giveUpAt)
        throw new CourtError('TOO_MANY_REQUESTS', '现在同时办理的人太多，这次没有办成，请稍后再点一次。');
      await new Promise((resolve) => setTimeout(resolve, Math.random() * pause));
    }
  }
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
