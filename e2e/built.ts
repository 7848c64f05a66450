/** Mini-programs as the build makes them, each once in a run, for whoever asks first. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildMiniProgram } from '../emulator/host/build/build';
import { formatProblem } from '../emulator/host/build/problem';

const folders = new Map<string, Promise<string>>();

async function build(root: string): Promise<string> {
  const dir = mkdtempSync(path.join(tmpdir(), 'phone-'));
  process.once('exit', () => rmSync(dir, { recursive: true, force: true }));
  const { problems } = await buildMiniProgram({ root, outDir: dir, minify: true });
  if (problems.length > 0) throw new Error(problems.map(formatProblem).join('\n'));
  return dir;
}

/**
 * The folder it was built into; it goes with this process.
 * @throws Error with what is wrong with it
 */
export function built(root: string): Promise<string> {
  const found = folders.get(root) ?? build(root);
  folders.set(root, found);
  return found;
}
