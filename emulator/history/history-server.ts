/** The process that recorded runs kill: a local cloud over the folder given, and nothing else. */
import { createEmulator } from '../emulator';
import { type Journal, levelJournal } from '../store/journal';

const dataDir = process.argv[2] ?? '';
/** Which flush fails, counted from 1; none by default. */
const failing = Number(process.env.FAIL_FLUSH ?? 0);

/** A disk that gives up: the error comes with or without anything having been written, and stays. */
function failingJournal(journal: Journal): Journal {
  let flushes = 0;
  return {
    ...journal,
    async write(batch) {
      flushes += 1;
      if (flushes < failing) return journal.write(batch);
      if (flushes > failing) console.error('a flush was tried again');
      if (process.env.FAIL_HAVING_WRITTEN === 'all') await journal.write(batch);
      throw new Error('EIO: i/o error, fdatasync');
    },
  };
}

async function serve(): Promise<void> {
  const journal = failing > 0 ? failingJournal(await levelJournal(`${dataDir}/database`)) : undefined;
  const { url } = await createEmulator({ dataDir, onWarning: () => undefined, ...(journal ? { journal } : {}) });
  console.log(`${url}/admin`);
  // Whoever started it is gone.
  process.stdin.resume().once('end', () => process.exit(0));
}

serve().catch((error: Error) => {
  console.error(error.message);
  process.exit(75);
});
