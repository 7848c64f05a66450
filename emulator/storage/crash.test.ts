import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import cloudbase from '@cloudbase/node-sdk';
import { build } from 'esbuild';
import { createEmulator } from '../emulator';

/** After how many lines of the child it is killed: each falls into another moment of its uploads. */
const KILLED_AFTER = [1, 7, 20, 33, 58, 90];
const PROGRAM = path.resolve(__dirname, '../../dist/crash/upload-loop.cjs');

/** What a path may hold after a crash: what was acknowledged last, or what was under way. */
class Known {
  acknowledged: string | undefined;
  underWay: string | undefined;

  hear(word: string, sha256: string): void {
    if (word === 'begun') this.underWay = sha256;
    else {
      this.acknowledged = sha256;
      this.underWay = undefined;
    }
  }
}

async function uploadUntilKilled(dataDir: string, lines: number, known: Map<string, Known>): Promise<void> {
  const child: ChildProcess = spawn(process.execPath, [PROGRAM, dataDir], { stdio: ['ignore', 'pipe', 'inherit'] });
  if (!child.stdout) throw new Error('the child has no output');
  const ended = new Promise<NodeJS.Signals | null>((resolve) => child.on('exit', (_, signal) => resolve(signal)));
  let heard = 0;
  // To the end: what was written before the kill was said before it.
  for await (const line of createInterface({ input: child.stdout })) {
    const [word = '', name = '', sha256 = ''] = line.split(' ');
    const one = known.get(name) ?? new Known();
    known.set(name, one);
    one.hear(word, sha256);
    heard += 1;
    if (heard === lines) child.kill('SIGKILL');
  }
  expect(await ended).toBe('SIGKILL');
}

test('a process killed at any moment of its uploads leaves every acknowledged file whole, and no other bytes', async () => {
  await build({
    entryPoints: [path.resolve(__dirname, 'upload-loop.ts')],
    outfile: PROGRAM,
    bundle: true,
    packages: 'external',
    platform: 'node',
    target: 'node20',
    logLevel: 'error',
  });
  const dataDir = await mkdtemp(path.join(tmpdir(), 'storage-crash-'));
  const known = new Map<string, Known>();
  let acknowledged = 0;
  for (const lines of KILLED_AFTER) {
    await uploadUntilKilled(dataDir, lines, known);

    const emulator = await createEmulator({ dataDir });
    Object.assign(process.env, emulator.environment);
    const app = cloudbase.init({ env: 'local-env' });
    let files = 0;
    for (const [name, one] of known) {
      const [file] = await emulator.files.find([name]);
      const allowed = [one.acknowledged, one.underWay].filter((sha256) => sha256 !== undefined);
      if (one.acknowledged) acknowledged += 1;
      if (!file) {
        expect(one.acknowledged).toBeUndefined();
        continue;
      }
      files += 1;
      const { fileContent } = await app.downloadFile({
        fileID: `cloud://local-env.6c6f-local-env-1250000000/${name}`,
      });
      const sha256 = createHash('sha256')
        .update(Buffer.from(fileContent ?? ''))
        .digest('hex');
      expect(allowed).toContain(sha256);
      expect(file.sha256).toBe(sha256);
      one.acknowledged = sha256;
      one.underWay = undefined;
    }
    expect(await readdir(path.join(dataDir, 'storage'))).toHaveLength(files);
    await emulator.stop();
  }
  expect(acknowledged).toBeGreaterThan(10);
  await rm(dataDir, { recursive: true, force: true });
}, 60_000);
