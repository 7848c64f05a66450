/** The client conformance cases in the browser, in both of the web SDK's modes; each has a local cloud of its own. */
import type { Browser } from 'playwright-core';
import { ENV_ID, startCloud } from '../emulator/conformance/client-cloud';
import type { Mode } from '../emulator/conformance/web-sdk';
import type { Emulator } from '../emulator/emulator';
import { CASES } from './cases';
import { foreignPage } from './foreign-page';
import type { Order } from './page';
import { servePage } from './page-server';
import { PATIENCE_MS, type Suite, within } from './suite';

const MODES: Mode[] = ['CLOUD_API', 'GATEWAY'];
const MOST_MS = 120_000;

export async function conformanceSuite(browser: Browser): Promise<Suite> {
  const server = await servePage();
  const context = await browser.newContext();
  context.setDefaultTimeout(PATIENCE_MS);
  const page = await context.newPage();
  const address = `http://127.0.0.1:${server.port}/`;
  let emulator: Emulator | undefined;
  await context.exposeFunction('cutConnections', () => emulator?.watch.cut());

  /** In one page, loaded anew with nothing stored for each. */
  async function run(name: string, mode: Mode): Promise<void> {
    emulator = await startCloud();
    try {
      await context.clearCookies();
      await page.goto(address);
      await page.evaluate('localStorage.clear(), sessionStorage.clear()');
      await page.goto(address);
      const order: Order = { name, mode, port: emulator.port, env: ENV_ID };
      const failure = await within(MOST_MS, page.evaluate<string | null>(`conformance.run(${JSON.stringify(order)})`));
      if (failure !== null) throw new Error(failure);
    } finally {
      // What the page still does must not meet the next case's local cloud.
      await page.goto('about:blank');
      await emulator.stop();
    }
  }

  return {
    cases: [
      ...MODES.flatMap((mode) => CASES.map(({ name }) => ({ title: `${mode}: ${name}`, run: () => run(name, mode) }))),
      { title: 'a page of elsewhere', run: () => foreignPage(browser, server.port) },
    ],
    async stop() {
      await context.close();
      server.stop();
    },
  };
}
