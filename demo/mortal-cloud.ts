/** The process of `mortal-court.ts`: the local cloud on a folder, which kills itself at a database action when told to. */
import { createEmulator } from '../emulator/emulator';
import { indexesByCollection, readDatabaseRules } from '../scripts/database-rules';

export interface Death {
  /**
   * `before` the action does anything; `amid` its write to disk (sometimes a moment earlier or later: nobody can say);
   * `after` it is on disk, before it is answered.
   */
  moment: 'before' | 'amid' | 'after';
  /** At which database action from now on, counted from 1. */
  step: number;
}

/** Said to the parent, once, when it answers. */
export interface Born {
  port: number;
  /** What the SDKs need to reach it. */
  environment: Record<string, string>;
}

/** Said to the parent each time it is told how to die, or (null) to live on. */
export interface Told {
  /** Transactions that are open. */
  open: number;
}

let death: Death | null = null;
let seen = 0;

/** SIGKILL: no handler runs, nothing is flushed, no answer leaves. */
function dieAt(moment: Death['moment']): void {
  if (death?.moment === moment && seen === death.step) process.kill(process.pid, 'SIGKILL');
}

function start(dataDir: string, port: number) {
  return createEmulator({
    dataDir,
    port,
    collections: indexesByCollection(readDatabaseRules()),
    intercept() {
      seen += 1;
      dieAt('before');
      // The action itself runs when this returns; its write goes to disk from the first turn of the loop on.
      if (death?.moment === 'amid') setImmediate(() => setImmediate(dieAt, 'amid'));
    },
  });
}

async function live(dataDir: string, port: number): Promise<void> {
  const emulator = await start(dataDir, port).catch((error: { code?: string }) => {
    // Somebody else took the port between two lives.
    if (error.code === 'EADDRINUSE') return start(dataDir, 0);
    throw error;
  });
  const { stats, store, environment } = emulator;
  const count = stats.database.bind(stats);
  // An action is counted when all it did is on disk and its answer was not yet sent.
  stats.database = (token, action) => {
    count(token, action);
    dieAt('after');
  };
  process.on("message", (order: Death | "live") => {
    [death, seen] = [order, 0];
    process.send?.({ open: store.transactions.open } satisfies Told);
  });
  process.on('disconnect', () => process.exit());
  process.send?.({ port: emulator.port, environment } satisfies Born);
}

const [, , dataDir = '', port = '0'] = process.argv;
void live(dataDir, Number(port));
