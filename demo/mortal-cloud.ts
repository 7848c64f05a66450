/** The process of `mortal-court.ts`: the local cloud on a folder, which kills itself at a database action when told to. */
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { createEmulator } from '../emulator/emulator';
import { indexesByCollection, readDatabaseRules } from '../scripts/database-rules';
import { payEnvironment } from './gateways';

/** The first thing the parent says; until then nothing is touched. Answered by `Born`. */
export interface Birth {
  dataDir: string;
  /** 0: any. Where somebody else took it between two lives: any. */
  port: number;
  /** Where its clock stands, epoch ms; missing: it runs with the real one. */
  now?: number | undefined;
  /** Whether fees are paid here: making a merchant's keys takes half a second. */
  pays?: boolean | undefined;
}

export interface Born {
  port: number;
  /** What the SDKs need to reach it. */
  environment: Record<string, string>;
}

export interface Death {
  /**
   * `before` a database action does anything; `after` all it did is on disk, before it is answered; `amid` a write to
   * disk: its first bytes are in the file, and nobody was told that they are.
   */
  moment: 'before' | 'amid' | 'after';
  /** At which database action (`amid`: at which write to disk) from now on, counted from 1. */
  step: number;
}

/** What the parent says from then on. Answered by `Told`. */
export type Order = Death | 'live';

export interface Told {
  /** Steps since the last order. */
  seen: number;
  /** Transactions that are open. */
  open: number;
}

let death: Death | null = null;
let seen = 0;

/** SIGKILL: no handler runs, nothing is flushed, no answer leaves. */
const die = () => process.kill(process.pid, 'SIGKILL');

const isTime = (moment: Death['moment']) => death?.moment === moment && seen === death.step;

function start(dataDir: string, port: number) {
  return createEmulator({
    dataDir,
    port,
    collections: indexesByCollection(readDatabaseRules()),
    intercept() {
      if (death?.moment === 'amid') return;
      seen += 1;
      if (isTime('before')) die();
    },
  });
}

/** Bytes in the log files of LevelDB, to which every commit goes first. */
function written(database: string): number {
  const logs = readdirSync(database).filter((name) => name.endsWith('.log'));
  return logs.reduce((bytes, name) => bytes + statSync(path.join(database, name)).size, 0);
}

/** Looks once a turn of the loop, which is far oftener than a write to disk takes. */
function countWrites(database: string, before = written(database)): void {
  if (death?.moment !== 'amid') return;
  const now = written(database);
  if (now !== before) seen += 1;
  if (isTime('amid')) die();
  setImmediate(countWrites, database, now);
}

async function live({ dataDir, port, now, pays }: Birth): Promise<void> {
  const emulator = await start(dataDir, port).catch((error: { code?: string }) => {
    if (error.code === 'EADDRINUSE') return start(dataDir, 0);
    throw error;
  });
  if (now !== undefined) emulator.clock.set(now);
  const { stats, store } = emulator;
  const environment = { ...emulator.environment, ...(pays ? payEnvironment(emulator) : {}) };
  const count = stats.database.bind(stats);
  // An action is counted when all it did is on disk and its answer was not yet sent.
  stats.database = (token, action) => {
    count(token, action);
    if (isTime('after')) die();
  };
  process.on('message', (order: Order) => {
    process.send?.({ seen, open: store.transactions.open } satisfies Told);
    [death, seen] = [order === 'live' ? null : order, 0];
    countWrites(path.join(dataDir, 'database'));
  });
  process.send?.({ port: emulator.port, environment } satisfies Born);
}

process.once('message', live);
process.on('disconnect', () => process.exit());
