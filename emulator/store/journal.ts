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

/** LevelDB in `folder`; its lock file refuses a second process. One fdatasync a batch (`sync: true`). */
export async function levelJournal(folder: string): Promise<Journal> {
  const db = new ClassicLevel<string, Uint8Array>(folder, { keyEncoding: 'utf8', valueEncoding: 'view' });
  await db.open();
  return {
    entries: () => db.iterator(),
    write: (batch) => db.batch(batch, { sync: true }),
    close: () => db.close(),
  };
}
