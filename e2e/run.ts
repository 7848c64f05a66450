/**
 * `npm run e2e [-- PART OF A NAME]`: everything that only a real browser can tell. All of it is shared out between programs of their own,
 * one a core and two at most, each with its browser and its demo courts: a court stands in the environment of its program.
 */
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { createInterface } from 'node:readline';
import type { Browser } from 'playwright-core';
import { launch } from './browser';
import { conformanceSuite } from './conformance-suite';
import { FOREIGN_HOST } from './foreign-page';
import { hostSuite } from './host-suite';
import { journeySuite } from './journey-suite';
import { killedSuite } from './killed-suite';
import { pagesSuite } from './pages-suite';
import type { Case, Suite } from './suite';

const SUITES: ((browser: Browser) => Promise<Suite>)[] = [
  conformanceSuite,
  hostSuite,
  pagesSuite,
  journeySuite,
  killedSuite,
];

/** `<which, from 0>/<of how many>` */
const SHARE = 'E2E_SHARE';
const MOST_PROGRAMS = 2;
const TOTAL = /^(\d+) passed, (\d+) failed$/;
const FAILURE = 'FAILED ';

interface Counted {
  passed: number;
  failed: number;
}

async function looked({ title, run }: Case): Promise<boolean> {
  const began = performance.now();
  try {
    await run();
    console.log(`ok ${title} (${((performance.now() - began) / 1000).toFixed(1)} s)`);
    return true;
  } catch (error) {
    // One line of its own, so that the end can say it again: hours of a court's log may stand between.
    const why = error instanceof Error ? (error.stack ?? error.message) : JSON.stringify(error);
    console.error(`${why}\n`);
    console.log(`${FAILURE}${title}: ${(why.split('\n', 1)[0] ?? '').slice(0, 300)}`);
    return false;
  }
}

async function runShare(part: string, which: number, of: number): Promise<Counted> {
  const browser = await launch([`--host-resolver-rules=MAP ${FOREIGN_HOST} 127.0.0.1`]);
  if (which === 0) console.log(`Chromium ${browser.version()}`);
  const counted = { passed: 0, failed: 0 };
  for (const open of SUITES) {
    const suite = await open(browser);
    const wanted = suite.cases.filter(({ title }) => title.includes(part));
    for (const one of wanted.filter((_, i) => i % of === which))
      counted[(await looked(one)) ? 'passed' : 'failed'] += 1;
    await suite.stop();
  }
  await browser.close();
  return counted;
}

/** A program that ends without its total has failed, whatever it said before. What failed is told to `heard`. */
function program(part: string, which: number, of: number, heard: (line: string) => void): Promise<Counted> {
  const child = spawn(process.execPath, [...process.execArgv, process.argv[1] ?? '', part], {
    env: { ...process.env, [SHARE]: `${which}/${of}` },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let counted: Counted = { passed: 0, failed: 1 };
  createInterface({ input: child.stdout }).on('line', (line) => {
    const [, passed, failed] = TOTAL.exec(line) ?? [];
    if (line.startsWith(FAILURE)) heard(line);
    if (passed === undefined) console.log(line);
    else counted = { passed: Number(passed), failed: Number(failed) };
  });
  child.stderr.pipe(process.stderr);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', () => resolve(counted));
  });
}

async function main(): Promise<number> {
  const part = process.argv[2] ?? '';
  const share = /^(\d+)\/(\d+)$/.exec(process.env[SHARE] ?? '');
  // One thing that is looked for is looked at here, where a debugger sees it.
  const programs = part === '' ? Math.min(MOST_PROGRAMS, availableParallelism()) : 1;
  const failures: string[] = [];
  const heard = (line: string) => failures.push(line);
  const all =
    share || programs === 1
      ? [await runShare(part, Number(share?.[1] ?? 0), Number(share?.[2] ?? 1))]
      : await Promise.all(Array.from({ length: programs }, (_, which) => program(part, which, programs, heard)));
  const passed = all.reduce((sum, one) => sum + one.passed, 0);
  const failed = all.reduce((sum, one) => sum + one.failed, 0);
  for (const line of failures) console.log(line);
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
