/**
 * `npm run torture -- --minutes 10`: runs of random transactions through the real SDK, over a network that loses answers,
 * against a local cloud on disk that is killed again and again; each run's history is checked.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { checkHistory, type Report, type Workload } from './check';
import { mortalRun } from './mortal-run';
import { buildServer, MortalServer } from './mortal-server';
import { randomOf } from './random';

const USAGE = 'npm run torture -- [--minutes 10] [--seed N] [--transactions 2000 (a run)]';
/** The same data folder serves so many runs, and grows. */
const RUNS_A_FOLDER = 20;

interface Totals {
  runs: number;
  kills: number;
  ok: number;
  fail: number;
  info: number;
  writeSkews: number;
}

function options(): { minutes: number; seed: number; transactions: number } {
  const { values } = parseArgs({
    options: { minutes: { type: 'string' }, seed: { type: 'string' }, transactions: { type: 'string' } },
  });
  const asked = {
    minutes: Number(values.minutes ?? 10),
    seed: Number(values.seed ?? Date.now() % 1_000_000),
    transactions: Number(values.transactions ?? 2000),
  };
  if (Object.values(asked).every((value) => value > 0)) return asked;
  throw new Error(USAGE);
}

async function torture(): Promise<void> {
  process.env.TENCENTCLOUD = 'true';
  const { minutes, seed, transactions } = options();
  const random = randomOf(seed);
  const folder = mkdtempSync(path.join(tmpdir(), 'torture-'));
  const program = await buildServer(folder);
  const totals: Totals = { runs: 0, kills: 0, ok: 0, fail: 0, info: 0, writeSkews: 0 };
  const end = Date.now() + minutes * 60_000;
  console.log(`torture for ${minutes} minutes with seed ${seed}`);
  while (Date.now() < end) {
    const dataDir = path.join(folder, `data-${Math.floor(totals.runs / RUNS_A_FOLDER)}`);
    const server = new MortalServer(program, dataDir);
    const workload: Workload = random.chance(0.5) ? 'lists' : 'registers';
    const events = await mortalRun({
      server,
      workload,
      collection: `run-${totals.runs}`,
      seed: random.below(2 ** 31),
      clients: 2 + random.below(20),
      transactions,
      losses: { before: random.next() * 0.03, after: random.next() * 0.05, slow: random.next() * 0.3 },
      eventsAKill: random.chance(0.2) ? Number.POSITIVE_INFINITY : 100 + random.below(900),
    });
    const report = checkHistory(events, workload);
    add(totals, report, server.kills);
    if (report.forbidden.length > 0) {
      const file = keep(`history-${seed}-${totals.runs}.json`, { workload, report, events });
      console.error(
        `run ${totals.runs} (${workload}) shows what snapshot isolation forbids; its history is in ${file}:`,
      );
      for (const { name, message } of report.forbidden.slice(0, 10)) console.error(`  ${name}: ${message}`);
      process.exitCode = 1;
      break;
    }
  }
  rmSync(folder, { recursive: true });
  const { runs, kills, ok, fail, info, writeSkews } = totals;
  console.log(
    `torture: ${process.exitCode ? 'FAILED' : 'passed'}; seed ${seed}, ${runs} runs, ${kills} kills, ${ok} transactions ok, ` +
      `${fail} failed, ${info} unknown; write skew seen in ${writeSkews} runs, nothing worse${process.exitCode ? ' before the last' : ''}`,
  );
}

function add(totals: Totals, { counts, names }: Report, kills: number): void {
  totals.runs += 1;
  totals.kills += kills;
  totals.ok += counts.ok;
  totals.fail += counts.fail;
  totals.info += counts.info;
  if (names.length > 0) totals.writeSkews += 1;
}

function keep(name: string, history: unknown): string {
  mkdirSync('.data', { recursive: true });
  const file = path.join('.data', name);
  writeFileSync(file, JSON.stringify(history));
  return file;
}

void torture().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
