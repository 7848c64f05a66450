import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { addCodeCache, addLoader } from './code-cache';

const folder = mkdtempSync(path.join(tmpdir(), 'cache-'));
afterAll(() => rmSync(folder, { recursive: true }));

const build = (word: string) =>
  writeFileSync(
    path.join(folder, 'index.js'),
    `exports.word = (() => '${word}')(); exports.describe = () => ({ word: exports.word });`,
  );
const said = () =>
  execFileSync(process.execPath, ['-p', `require(${JSON.stringify(path.join(folder, 'index.js'))}).word`], {
    encoding: 'utf8',
  }).trim();

test('a bundle runs before its cache is there, and after; what it says of itself comes with the cache', async () => {
  build('first');
  addLoader(folder);
  expect([said(), existsSync(path.join(folder, 'bundle.js.cache'))]).toEqual(['first', false]);
  expect(await addCodeCache(folder)).toEqual({ word: 'first' });
  expect([said(), existsSync(path.join(folder, 'bundle.js.cache'))]).toEqual(['first', true]);
});

test('a later bundle of the same length is not run from the cache of the one before', async () => {
  build('other');
  addLoader(folder);
  expect(said()).toBe('other');
  expect(await addCodeCache(folder)).toEqual({ word: 'other' });
});
