/** `npm run e2e [-- PART OF A NAME]`: the client conformance cases in Chromium, in both of the web SDK's modes. */
import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';
import { ENV_ID, startCloud } from '../emulator/conformance/client-cloud';
import type { Mode } from '../emulator/conformance/web-sdk';
import type { Emulator } from '../emulator/emulator';
import { CASES } from './cases';
import { FOREIGN_HOST, foreignPage } from './foreign-page';
import type { Order } from './page';
import { servePage } from './page-server';

const MODES: Mode[] = ['CLOUD_API', 'GATEWAY'];
const MOST_MS = 30_000;

/** Runs cases in one page, loaded anew with nothing stored for each; each has a local cloud of its own. */
async function openRunner(browser: Browser, pagePort: number) {
  const context = await browser.newContext();
  const page = await context.newPage();
  const address = `http://127.0.0.1:${pagePort}/`;
  let emulator: Emulator | undefined;
  await context.exposeFunction('cutConnections', () => emulator?.watch.cut());

  /** Why it failed; null: it did not. */
  return async (name: string, mode: Mode): Promise<string | null> => {
    emulator = await startCloud();
    let timer: NodeJS.Timeout | undefined;
    try {
      await context.clearCookies();
      await page.goto(address);
      await page.evaluate('localStorage.clear(), sessionStorage.clear()');
      await page.goto(address);
      const order: Order = { name, mode, port: emulator.port, env: ENV_ID };
      const late = new Promise<string>((resolve) => {
        timer = setTimeout(() => resolve(`no end after ${MOST_MS / 1000} s`), MOST_MS);
      });
      return await Promise.race([page.evaluate<string | null>(`conformance.run(${JSON.stringify(order)})`), late]);
    } catch (error) {
      return String(error);
    } finally {
      clearTimeout(timer);
      // What the page still does must not meet the next case's local cloud.
      await page.goto('about:blank');
      await emulator.stop();
    }
  };
}

async function main(): Promise<number> {
  const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
  if (!existsSync(executablePath)) {
    console.error(
      `There is no Chromium at ${executablePath}. Install one (Debian: apt-get install chromium) or set CHROMIUM to its path.`,
    );
    return 1;
  }
  const root = process.getuid?.() === 0;
  const args = [`--host-resolver-rules=MAP ${FOREIGN_HOST} 127.0.0.1`, ...(root ? ['--no-sandbox'] : [])];
  const server = await servePage();
  const browser = await chromium.launch({ executablePath, args });
  console.log(`Chromium ${browser.version()}`);
  const runCase = await openRunner(browser, server.port);
  const part = process.argv[2] ?? '';
  const runs = MODES.flatMap((mode) =>
    CASES.map(({ name }) => ({ title: `${mode}: ${name}`, run: () => runCase(name, mode) })),
  );
  runs.push({ title: 'a page of elsewhere', run: () => foreignPage(browser, server.port) });
  let passed = 0;
  let failed = 0;
  for (const { title, run } of runs.filter((one) => one.title.includes(part))) {
    const failure = await run();
    if (failure === null) passed += 1;
    else {
      failed += 1;
      console.error(`FAILED ${title}\n${failure}\n`);
    }
  }
  await browser.close();
  server.stop();
  console.log(`${passed} passed, ${failed} failed`);
  return failed === 0 && passed > 0 ? 0 : 1;
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
