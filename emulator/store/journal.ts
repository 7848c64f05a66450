/** Where commits become durable: one atomic batch a commit group. In memory for tests, classic-level (LevelDB) for real. */
import { ClassicLevel } from 'classic-level';

export type JournalWrite = { type: 'put'; key: string; value: Uint8Array } | { type: 'del'; key: string };

export interface Journal {
  /** Every key and value, in key order; read once, at start. */
  entries(): AsyncIterable<[string, Uint8Array]>;
  /** Resolves when all of the batch, or nothing of it, is on disk. A rejection is final: never try the same flush again. */
  write(batch: JournalWrite[]): Promise<void>;
  close(): Promise<void>;
}

/** Keeps nothing: for tests, and for `createEmulator()` without a folder. */
export function memoryJournal(): Journal {
  return {
    async *entries() {},
    async write() {},
    async close() {},
  };
}

/**
 * LevelDB in `folder`; its lock file refuses a second process. One fdatasync a batch (`sync: true`).
 *
 * @throws Error with LevelDB's `code` and `cause`, that says so when another process uses the folder
 */
export async function levelJournal(folder: string): Promise<Journal> {
  const db = new ClassicLevel<string, Uint8Array>(folder, { keyEncoding: 'utf8', valueEncoding: 'view' });
  try {
    await db.open();
  } catch (error) {
    throw isLocked(error) ? inUse(folder, error) : error;
  }
  return {
    entries: () => db.iterator(),
    write: (batch) => db.batch(batch, { sync: true }),
    close: () => db.close(),
  };
}

/** By its fields: an error of the native module need not be of this realm's class. */
const isLocked = (error: unknown): error is { code: unknown; cause: object } =>
  typeof error === 'object' &&
  error !== null &&
  'code' in error &&
  'cause' in error &&
  typeof error.cause === 'object' &&
  error.cause !== null &&
  'code' in error.cause &&
  error.cause.code === 'LEVEL_LOCKED';

function inUse(folder: string, { cause, code }: { code: unknown; cause: object }): Error {
  const message = `Another process uses the data in ${folder}. Stop it, or choose another folder.`;
  return Object.assign(new Error(message, { cause }), { code });
}
