/** The whole of `npm start` in processes of its own, with a function that does nothing beside the court's. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse, stringify } from 'yaml';
import { bundle } from '../scripts/bundles';

const CONFIG = 'serverless.bench.yml';
const PORTS = { hub: 4900, http: 3900, lambda: 3902 };

export interface Stack {
  url: string;
  /** From the command to its `ready`. */
  readyMs: number;
  /** Resident memory of the processes together, in MB. */
  residentMb(): number;
  stop(): Promise<void>;
}

export async function startStack(): Promise<Stack> {
  await bundle({ noop: 'bench/noop.ts' }, 'dist/bench');
  const config = parse(readFileSync('serverless.yml', 'utf8'));
  config.functions.noop = { handler: 'dist/bench/noop.handler' };
  writeFileSync(CONFIG, stringify(config));
  const dataDir = mkdtempSync(path.join(tmpdir(), 'weifayuan-bench-'));
  const began = performance.now();
  const child = spawn(
    process.execPath,
    [
      'scripts/run.mjs',
      'scripts/start.ts',
      '--port',
      `${PORTS.hub}`,
      '--http-port',
      `${PORTS.http}`,
      '--lambda-port',
      `${PORTS.lambda}`,
      '--data',
      dataDir,
    ],
    { stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, SERVERLESS_CONFIG: CONFIG, LOG_LEVEL: 'warn' } },
  );
  await ready(child);
  const readyMs = performance.now() - began;
  return {
    url: `http://127.0.0.1:${PORTS.hub}`,
    readyMs,
    residentMb: () => residentMb(child.pid ?? 0),
    async stop() {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGINT');
      await ended;
      rmSync(dataDir, { recursive: true, force: true });
      rmSync(CONFIG, { force: true });
    },
  };
}

function ready(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = '';
    child.stdout?.on('data', (part: Buffer) => {
      said += part.toString();
      if (/^ready$/m.test(said)) resolve();
    });
    child.once('exit', () => reject(new Error(`npm start ended: ${said}`)));
  });
}

/** Of a process and its children, from /proc (Linux); NaN elsewhere. */
function residentMb(pid: number): number {
  try {
    const own = Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(/\s+/).filter(Boolean);
    return children.reduce((sum, child) => sum + residentMb(Number(child)), own);
  } catch {
    return Number.NaN;
  }
}
