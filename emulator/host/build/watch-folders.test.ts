import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { watchFolders } from './watch-folders';

let root: string;
let stop: () => void;
/** Resolves at the next change. */
let next: () => Promise<void>;
const heard = new Set<string>();

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'watched-'));
  for (const folder of ['a/b', 'node_modules/p', '.git', 'out'])
    mkdirSync(path.join(root, folder), { recursive: true });
  let tell = () => {};
  heard.clear();
  next = () =>
    new Promise((resolve) => {
      tell = resolve;
    });
  stop = watchFolders(
    [root],
    (folder) => folder === path.join(root, 'out'),
    (file) => {
      heard.add(path.relative(root, file));
      tell();
    },
  );
});
afterEach(() => {
  stop();
  rmSync(root, { recursive: true });
});

const write = (name: string) => writeFileSync(path.join(root, name), 'x');

test.each([
  ['beside', 'one.js'],
  ['deep down', 'a/b/one.js'],
])('a change %s is told', async (_where, name) => {
  const told = next();
  write(name);
  await told;
});

test('so is one in a folder that came later, and in one that took the place of another', async () => {
  let told = next();
  mkdirSync(path.join(root, 'c'));
  await told;
  told = next();
  write('c/one.js');
  await told;

  told = next();
  renameSync(path.join(root, 'a/b'), path.join(root, 'a/old'));
  mkdirSync(path.join(root, 'a/b'));
  await told;
  // All that had happened by then has been told when this has.
  told = next();
  write('mark');
  await told;
  told = next();
  write('a/b/two.js');
  await told;
});

test('packages, hidden folders and what is left out are not looked at', async () => {
  for (const name of ['node_modules/p/one.js', '.git/one', 'out/one.js']) write(name);
  const told = next();
  write('one.js');
  await told;
  expect([...heard]).toEqual(['one.js']);
});
