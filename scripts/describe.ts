/** Contracts of all functions, from their bundles, as they will run. */
import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { buildFunctions, functionNames } from './bundles';

const run = promisify(execFile);

/**
 * Asks the bundles in a process of its own: loading them here would keep all of them in memory. It ends when all is written: a
 * pipe takes a part at a time.
 */
const SCRIPT =
  'process.stdout.write(JSON.stringify(process.argv.slice(1).map((file) => require(file).describe())), () => process.exit(0))';

/** Builds first unless told that the bundles are fresh. */
export async function describeAll({ built = false } = {}): Promise<unknown[]> {
  if (!built) await buildFunctions();
  const files = functionNames().map((name) => path.resolve(`dist/functions/${name}/index.js`));
  const { stdout } = await run(process.execPath, ['-e', SCRIPT, ...files], { maxBuffer: 64 * 1024 * 1024 });
  return JSON.parse(stdout);
}
