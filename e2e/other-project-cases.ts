/** Somebody else's project, served by the built package: a process of its own that knows nothing of this repository. */
import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { freePort } from '../emulator/bin/trial';
import { buildEmulator } from '../scripts/emulator-package';
import { Phone } from './phone';
import { PATIENCE_MS } from './suite';

/** Under this repository, so that packages are found as where the package was installed. */
const PACKAGE = 'dist/e2e/emulator';
const PROJECT = 'dist/e2e/quick-start';
const QUICK_START = 'emulator/bin/fixture/quick-start';
const PICTURE = 'emulator/host/fixture/assets/dot.png';

interface OtherProjectCase {
  name: string;
  /** Throws to fail. */
  run(browser: Browser): Promise<void>;
}

/** The command in the project's folder, as its owner starts it. */
async function serveProject(): Promise<{ child: ChildProcess; base: string }> {
  await buildEmulator(PACKAGE);
  rmSync(PROJECT, { recursive: true, force: true });
  cpSync(QUICK_START, PROJECT, { recursive: true });
  const port = await freePort();
  // The environment is the one that app.js names. Computers that run tests may be slow: more than WeChat's 3 s.
  const flags = ['--port', `${port}`, '--env-id', 'cloud1-notes', '--timeout', '20'];
  const args = [path.resolve(PACKAGE, 'cloud.js'), ...flags];
  const child = spawn(process.execPath, args, { cwd: PROJECT, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  await new Promise<void>((resolve, reject) => {
    const hear = (part: Buffer) => {
      said += part.toString();
      if (said.includes('\nready\n')) resolve();
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('exit', () => reject(new Error(`the command ended: ${said}`)));
  });
  return { child, base: `http://127.0.0.1:${port}` };
}

async function useIt(browser: Browser, base: string): Promise<void> {
  const alice = await Phone.open(browser, base, { as: 'o-alice' });
  await alice.says('who', 'o-alice 有 0 条便签');
  await alice.page.getByPlaceholder('写点什么').fill('下午三点开庭');
  await alice.tap(alice.page.getByText('记下'));
  await alice.says('who', 'o-alice 有 1 条便签');
  await alice.sees('下午三点开庭');
  await alice.picture('other-project');

  await alice.tap(alice.page.getByText('上传图片'));
  await alice.at('pages/picture/index');
  const chooser = alice.page.waitForEvent('filechooser');
  await alice.tap(alice.page.getByText('选一张'));
  await (await chooser).setFiles(PICTURE);
  await alice.says('file', /^cloud:\/\/cloud1-notes.*\/pictures\/\d+\.png$/);
  await alice.page.waitForFunction(`[...document.images].some(({ naturalWidth }) => naturalWidth === 10)`);
  await alice.healthy();
  await alice.close();

  // Her notes are hers: the project's rules say so.
  const bob = await Phone.open(browser, base, { as: 'o-bob' });
  await bob.says('who', 'o-bob 有 0 条便签');
  await changeIt(bob);
  await bob.close();
}

/** A phone shows what is wrong with the code, and the code again when it is mended. */
async function changeIt(phone: Phone): Promise<void> {
  const file = path.join(PROJECT, 'miniprogram/pages/notes/index.wxml');
  const wxml = readFileSync(file, 'utf8');
  writeFileSync(file, `${wxml}<view>`);
  await phone.sees('小程序未能构建');
  await phone.sees(/^miniprogram\/pages\/notes\/index\.wxml:\d+:\d+$/);
  writeFileSync(file, `${wxml}<view data-testid="new">改好了</view>`);
  await phone.says('new', '改好了');
}

async function lookAtHub(browser: Browser, base: string): Promise<void> {
  const page = await browser.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  await page.goto(base);
  await page.getByText('云便签', { exact: true }).first().waitFor();
  for (const [n, who] of ['o-alice 有 1 条便签', 'o-bob 有 0 条便签'].entries())
    await page.locator('.phone').nth(n).frameLocator('iframe').getByText(who).waitFor();
  await page.screenshot({ path: 'dist/pictures/other-project-hub.png' });
  await page.close();
}

export const OTHER_PROJECT_CASES: OtherProjectCase[] = [
  {
    name: 'a project as WeChat’s tools make it runs in phones: functions, database, files, and after each change',
    async run(browser) {
      const { child, base } = await serveProject();
      const exit = once(child, 'exit');
      try {
        await useIt(browser, base);
        await lookAtHub(browser, base);
      } finally {
        child.kill();
      }
      assert.deepEqual(await exit, [0, null]);
    },
  },
];
