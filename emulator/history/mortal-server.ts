/** A local cloud in a process of its own, on disk, that can be killed at any moment and started again. */
import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { build } from 'esbuild';
import { hubPage } from '../hub/bundling.cjs';

/** Bundles the server's program into a folder; answers where it is. */
export async function buildServer(folder: string): Promise<string> {
  const program = path.join(folder, 'history-server.cjs');
  await build({
    entryPoints: [path.resolve('emulator/history/history-server.ts')],
    outfile: program,
    bundle: true,
    packages: 'external',
    plugins: [hubPage],
    platform: 'node',
    format: 'cjs',
    logLevel: 'error',
  });
  return program;
}

const running = new Set<ChildProcess>();

/** For the end of tests: what a failed one left behind. */
export function killAllServers(): void {
  for (const child of running) child.kill('SIGKILL');
}

export class MortalServer {
  #child: ChildProcess | undefined;
  kills = 0;
  /** How the process ended, and what it said on its error output. */
  ended: Promise<{ code: number | null; said: string }> = Promise.resolve({ code: null, said: '' });

  constructor(
    private readonly program: string,
    private readonly dataDir: string,
  ) {}

  /** Resolves to the URL of `/admin`; rejects with what the process said when it gave up. */
  start(environment: Record<string, string> = {}): Promise<string> {
    const child = spawn(process.execPath, [this.program, this.dataDir], {
      env: { ...process.env, ...environment, NODE_PATH: path.resolve('node_modules') },
    });
    this.#child = child;
    running.add(child);
    let said = '';
    child.stderr.on('data', (text) => {
      said += text;
    });
    this.ended = new Promise((resolve) => {
      child.once('close', (code) => {
        running.delete(child);
        resolve({ code, said });
      });
    });
    return new Promise((resolve, reject) => {
      child.stdout.once('data', (url) => resolve(String(url).trim()));
      child.once('close', (code) => reject(new Error(`the server ended (${code}): ${said}`)));
    });
  }

  /** At once, in the midst of whatever it does. */
  async kill(): Promise<void> {
    const child = this.#child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await gone;
    this.kills += 1;
  }
}
