/** `npm run e2e [-- PART OF A NAME]`: everything that only a real browser can tell. */
import type { Browser } from 'playwright-core';
import { launch } from './browser';
import { conformanceSuite } from './conformance-suite';
import { FOREIGN_HOST } from './foreign-page';
import { hostSuite } from './host-suite';
import { journeySuite } from './journey-suite';
import { killedSuite } from './killed-suite';
import { pagesSuite } from './pages-suite';
import type { Suite } from './suite';

const SUITES: ((browser: Browser) => Promise<Suite>)[] = [
  conformanceSuite,
  hostSuite,
  pagesSuite,
  journeySuite,
  killedSuite,
];

async function main(): Promise<number> {
  const browser = await launch([`--host-resolver-rules=MAP ${FOREIGN_HOST} 127.0.0.1`]);
  console.log(`Chromium ${browser.version()}`);
  const part = process.argv[2] ?? '';
  let passed = 0;
  let failed = 0;
  for (const open of SUITES) {
    const suite = await open(browser);
    for (const { title, run } of suite.cases.filter((one) => one.title.includes(part))) {
      const began = performance.now();
      try {
        await run();
        passed += 1;
        console.log(`ok ${title} (${((performance.now() - began) / 1000).toFixed(1)} s)`);
      } catch (error) {
        failed += 1;
        console.error(`FAILED ${title}\n${error instanceof Error ? error.stack : JSON.stringify(error)}\n`);
      }
    }
    await suite.stop();
  }
  await browser.close();
  console.log(`${passed} passed, ${failed} failed`);
  return failed === 0 && passed > 0 ? 0 : 1;
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  },
);
