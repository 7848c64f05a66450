import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import cloudbase from '@cloudbase/node-sdk';
import { build } from 'esbuild';
import { createEmulator, type Emulator } from '../emulator';
import { hubPage } from '../hub/bundling.cjs';

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

let dataDir: string;
let child: ChildProcess | undefined;
let emulator: Emulator | undefined;

beforeEach(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'storage-crash-'));
  await build({
    entryPoints: [path.resolve(__dirname, 'upload-loop.ts')],
    outfile: PROGRAM,
    bundle: true,
    packages: 'external',
    plugins: [hubPage],
    platform: 'node',
    target: 'node20',
    logLevel: 'error',
  });
});
afterEach(async () => {
  child?.kill('SIGKILL');
  await emulator?.stop();
  await rm(dataDir, { recursive: true, force: true });
});

async function uploadUntilKilled(lines: number, known: Map<string, Known>): Promise<void> {
  const uploading = spawn(process.execPath, [PROGRAM, dataDir], { stdio: ['ignore', 'pipe', 'inherit'] });
  child = uploading;
  const ended = new Promise((resolve) => uploading.on('exit', (_, signal) => resolve(signal)));
  let heard = 0;
  // To the end: what was written before the kill was said before it.
  for await (const line of createInterface({ input: uploading.stdout })) {
    const [word = '', name = '', sha256 = ''] = line.split(' ');
    const one = known.get(name) ?? new Known();
    known.set(name, one);
    one.hear(word, sha256);
    heard += 1;
    if (heard === lines) uploading.kill('SIGKILL');
  }
  expect(await ended).toBe('SIGKILL');
}

/** What the path holds now, through the SDK; undefined when there is no such file. */
async function download(name: string): Promise<string | undefined> {
  const app = cloudbase.init({ env: 'local-env' });
  const fileID = `cloud://local-env.6c6f-local-env-1250000000/${name}`;
  const { code } = (await app.getTempFileURL({ fileList: [fileID] })).fileList[0] ?? {};
  if (code === 'STORAGE_FILE_NONEXIST') return undefined;
  const { fileContent } = await app.downloadFile({ fileID });
  return createHash('sha256')
    .update(Buffer.from(fileContent ?? ''))
    .digest('hex');
}

test('a process killed at any moment of its uploads leaves every acknowledged file whole, and no other bytes', async () => {
  const known = new Map<string, Known>();
  let acknowledged = 0;
  for (const lines of KILLED_AFTER) {
    await uploadUntilKilled(lines, known);
    emulator = await createEmulator({ dataDir });
    Object.assign(process.env, emulator.environment);
    let files = 0;
    for (const [name, one] of known) {
      const held = await download(name);
      expect([one.acknowledged, one.underWay]).toContain(held);
      if (one.acknowledged !== undefined) {
        acknowledged += 1;
        expect(held).toBeDefined();
      }
      if (held !== undefined) files += 1;
      one.acknowledged = held;
      one.underWay = undefined;
    }
    expect(await readdir(path.join(dataDir, 'storage'))).toHaveLength(files);
    await emulator.stop();
    emulator = undefined;
  }
  expect(acknowledged).toBeGreaterThan(10);
}, 120_000);
