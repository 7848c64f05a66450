/**
 * V8 code cache of a bundle: its compiled form beside it, so that a cold start need not compile. V8 itself refuses a
 * cache of another version or other flags; then the bundle is compiled as usual.
 */
import { execFileSync } from 'node:child_process';
import { renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';

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
if (process.env.WRITE_CODE_CACHE) require('node:fs').writeFileSync(file + '.cache', script.createCachedData());
`;

/** Puts a loader and a cache beside `<folder>/index.js`, which becomes `bundle.js`. */
export function addCodeCache(folder: string): void {
  renameSync(path.join(folder, 'index.js'), path.join(folder, 'bundle.js'));
  writeFileSync(path.join(folder, 'index.js'), LOADER);
  // Written after loading, so that what loading itself compiles is in it.
  const script = `require(${JSON.stringify(path.resolve(folder, 'index.js'))});process.exit(0)`;
  execFileSync(process.execPath, ['-e', script], { env: { ...process.env, WRITE_CODE_CACHE: '1' }, stdio: 'ignore' });
}
