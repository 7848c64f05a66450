/** Only a browser enforces CORS: a page of another host is kept out, unless the option `origins` names it. */
import type { Browser } from 'playwright-core';
import { startCloud } from '../emulator/conformance/client-cloud';
import { PATIENCE_MS } from './suite';

/** Chromium is told that this is the page's server. */
export const FOREIGN_HOST = 'elsewhere.example';

export async function foreignPage(browser: Browser, pagePort: number): Promise<void> {
  const origin = `http://${FOREIGN_HOST}:${pagePort}`;
  const wanted = [
    { origins: [], said: 'kept out' },
    { origins: [origin], said: '200' },
  ];
  const context = await browser.newContext();
  context.setDefaultTimeout(PATIENCE_MS);
  try {
    const page = await context.newPage();
    await page.goto(origin);
    for (const { origins, said } of wanted) {
      const emulator = await startCloud({ origins });
      const order = { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"openid":"o-eve"}' };
      const call = `fetch('${emulator.url}/auth/v1/signin/openid', ${JSON.stringify({ ...order, credentials: 'include' })})`;
      const heard = await page.evaluate<string>(`${call}.then(({ status }) => String(status), () => 'kept out')`);
      await emulator.stop();
      if (heard !== said) throw new Error(`origins ${JSON.stringify(origins)}: expected ${said}, heard ${heard}`);
    }
  } finally {
    await context.close();
  }
}
