/** The folder in which the data is kept. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { levelJournal } from '../store/journal';
import { Problem } from './problem';

/** Says whose folder it is, and keeps it out of version control. */
const MARK = '.gitignore';
const MARK_TEXT = '# Data of the local cloud, weifayuan-cloud. Delete the folder to begin anew.\n*\n';

/**
 * Makes the folder. `fresh` empties it first, but only one that this program has made.
 *
 * @throws Problem for a folder of something else, and Error when another process uses the data
 */
export async function openDataFolder(dir: string, fresh: boolean): Promise<void> {
  const mark = path.join(dir, MARK);
  const isOurs = existsSync(mark) && readFileSync(mark, 'utf8') === MARK_TEXT;
  if (!isOurs && existsSync(dir) && readdirSync(dir).length > 0)
    throw new Problem(`${dir} holds something else than data of the local cloud. Choose another folder: --data DIR`);
  if (fresh && isOurs) {
    await refuseWhenUsed(path.join(dir, 'database'));
    rmSync(dir, { recursive: true });
  }
  mkdirSync(dir, { recursive: true });
  writeFileSync(mark, MARK_TEXT);
}

async function refuseWhenUsed(database: string): Promise<void> {
  if (!existsSync(database)) return;
  const journal = await levelJournal(database).catch((error: Error) => {
    if (error.message.startsWith('Another process')) throw error;
    // A database that cannot be opened is what `fresh` is for.
  });
  await journal?.close();
}
