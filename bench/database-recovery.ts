/** What it takes to open a full store again: seconds and resident memory, each time in a process of its own. */
import { execFileSync } from 'node:child_process';
import { median } from './client';
import { aside } from './database-aside';
import { openStore } from './database-store';
import { CASES } from './database-works';
import { ALONE, type Row } from './row';

const ROUNDS = 3;

interface Opened {
  seconds: number;
  residentMb: number;
  /** Before: Node and the code alone. */
  emptyMb: number;
  documents: number;
}

const mb = () => process.memoryUsage.rss() / 1024 / 1024;

/** Runs in the new process. */
export async function open(folder: string): Promise<void> {
  const emptyMb = mb();
  const began = performance.now();
  const store = await openStore(folder);
  const seconds = (performance.now() - began) / 1000;
  const opened: Opened = { seconds, residentMb: mb(), emptyMb, documents: store.collection('cases').docs.size };
  console.log(JSON.stringify(opened));
  await store.close();
}

/** `folder` holds a closed store of the benchmark's cases. */
export async function recovery(folder: string): Promise<Row[]> {
  const script = await aside('database-recovery', { open }, folder);
  const rounds = Array.from({ length: ROUNDS }, (): Opened => {
    const opened: Opened = JSON.parse(execFileSync(process.execPath, ['-e', script], { encoding: 'utf8' }));
    if (opened.documents !== CASES) throw new Error(`opened again, the store has ${opened.documents} cases`);
    return opened;
  });
  const what = `${CASES.toLocaleString('en')} documents of 930 bytes, one index, median of ${ROUNDS} processes; bar and goal are our own`;
  const empty = Math.round(median(rounds.map(({ emptyMb }) => emptyMb)));
  return [
    {
      figure: 'database: open again, s',
      value: median(rounds.map(({ seconds }) => seconds)),
      bar: 5,
      goal: 2.5,
      better: 'lower',
      against: ALONE,
      detail: what,
    },
    {
      figure: 'database: memory when open',
      value: Math.round(median(rounds.map(({ residentMb }) => residentMb))),
      bar: 600,
      goal: 400,
      better: 'lower',
      against: ALONE,
      detail: `MB resident, Node itself ${empty}; ${what}`,
    },
  ];
}
