/**
 * V8 code cache of a bundle: its compiled form beside it, so that a cold start need not compile. V8 itself refuses a
 * cache of another version or other flags; then the bundle is compiled as usual.
 */
import { execFile } from 'node:child_process';
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
/** Of one contract. */
const MOST_BYTES = 16 * 1024 * 1024;

/** `index.js`: loads `bundle.js` through the cache. `exports` are the bundle's own. */
const LOADER = `'use strict';
const { readFileSync } = require('node:fs');
const { Script } = require('node:vm');
const file = require('node:path').join(__dirname, 'bundle.js');
let cachedData;
try {
  cachedData = readFileSync(file + '.cache');
} catch {
  cachedData = undefined;
}
const source = '(function (exports, require, module, __filename, __dirname) {' + readFileSync(file, 'utf8') + '\\n})';
const script = new Script(source, { filename: file, cachedData });
script.runInThisContext()(exports, require, module, file, __dirname);
if (process.env.WRITE_CODE_CACHE) {
  // Whole at once: others may be loading it.
  require('node:fs').writeFileSync(file + '.cache.new', script.createCachedData());
  require('node:fs').renameSync(file + '.cache.new', file + '.cache');
}
`;

/**
 * Puts a loader before `<folder>/index.js`, which becomes `bundle.js`. A cache of an earlier bundle goes: V8 knows a source by its
 * length alone.
 */
export function addLoader(folder: string): void {
  rmSync(path.join(folder, 'bundle.js.cache'), { force: true });
  renameSync(path.join(folder, 'index.js'), path.join(folder, 'bundle.js'));
  writeFileSync(path.join(folder, 'index.js'), LOADER);
}

/**
 * Writes the cache of a bundle that has its loader; it may be in use meanwhile. Resolves with what its `describe` says, null where
 * it has none: the process that writes has loaded the bundle already, and loading it here would keep it in memory.
 */
export async function addCodeCache(folder: string): Promise<unknown> {
  // Written after loading, so that what loading itself compiles is in it. It ends when all is written: a pipe takes a part at a time.
  const script = `
    const { describe } = require(${JSON.stringify(path.resolve(folder, 'index.js'))});
    process.stdout.write(JSON.stringify(describe?.() ?? null), () => process.exit(0));`;
  const { stdout } = await run(process.execPath, ['-e', script], {
    env: { ...process.env, WRITE_CODE_CACHE: '1' },
    maxBuffer: MOST_BYTES,
  });
  return JSON.parse(stdout);
}
