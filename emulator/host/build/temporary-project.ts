/** Small mini-programs for tests, in a folder that goes with the test. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

export type Files = Record<string, string>;

const PAGE = { 'pages/a.ts': 'Page({ data: { count: 1 }, tap() {} });', 'pages/a.wxml': '<view>{{count}}</view>' };
const APP = { 'app.json': '{ "pages": ["pages/a"] }', 'app.ts': 'App({});' };

/** One page, `pages/a`, and whatever is given beside or instead; '' takes a file away. */
export function temporaryProject(files: Files = {}): { root: string; write(name: string, text: string): void } {
  const root = mkdtempSync(path.join(tmpdir(), 'mini-program-'));
  folders.push(root);
  const write = (name: string, text: string) => {
    const file = path.join(root, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  };
  for (const [name, text] of Object.entries({ ...APP, ...PAGE, ...files })) if (text !== '') write(name, text);
  return { root, write };
}

const folders: string[] = [];

/** For `afterAll`. */
export function removeTemporaryProjects(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
}
