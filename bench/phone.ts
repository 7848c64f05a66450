/** The mini-program in a real browser: how soon it is there, how much goes over the bridge, how heavy it is. */
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { launch } from '../e2e/browser';
import { type JourneyCourt, openCourt } from '../e2e/journey';
import { samplesOf } from '../e2e/page-samples';
import { buildMiniProgram } from '../emulator/host/build/build';
import { median } from './client';
import { lessIsBetter, type Row } from './row';

const DIR = 'dist/bench-phone';
const LOADS = 7;
const SWITCHES = 20;
/** The design's: a slow phone. */
const SLOW_DOWN = 4;

interface Load {
  paintMs: number;
  bytes: number;
}

async function homeLoad(browser: Browser, base: string): Promise<Load> {
  const context = await browser.newContext({ viewport: { width: 375, height: 812 }, deviceScaleFactor: 2 });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOW_DOWN });
  await page.goto(`${base}/phone/?as=o-plaintiff`);
  await page.waitForFunction(`performance.getEntriesByName('first-contentful-paint').length > 0`);
  const paintMs = await page.evaluate<number>(`performance.getEntriesByName('first-contentful-paint')[0].startTime`);
  await page.waitForLoadState('networkidle');
  const bytes = await page.evaluate<number>('__wxHost.setDataBytes.reduce((sum, n) => sum + n, 0)');
  await context.close();
  return { paintMs, bytes };
}

/** From the call to the frame that shows the other page, at full speed. */
const SWITCH = `new Promise((resolve) => {
  const began = performance.now();
  wx.navigateTo({ url: '/pages/help/index', success: () => requestAnimationFrame(() => requestAnimationFrame(() => {
    const took = performance.now() - began;
    wx.navigateBack({ success: () => requestAnimationFrame(() => resolve(took)) });
  })) });
})`;

async function switches(page: Page): Promise<number> {
  const times: number[] = [];
  for (let n = 0; n < SWITCHES; n += 1) times.push(await page.evaluate<number>(SWITCH));
  return median(times);
}

async function measured(court: JourneyCourt, browser: Browser): Promise<Row[]> {
  // Somebody for whom something waits: an empty home says little.
  await samplesOf(court);
  const loads: Load[] = [];
  for (let n = 0; n < LOADS; n += 1) loads.push(await homeLoad(browser, court.base));
  const { page } = await court.phone({ as: 'o-plaintiff' });
  return [
    lessIsBetter(
      "home's first paint, s",
      median(loads.map(({ paintMs }) => paintMs)) / 1000,
      1.5,
      0.8,
      `CPU slowed down ${SLOW_DOWN} times, median of ${LOADS}`,
    ),
    lessIsBetter(
      'setData of home, KB',
      median(loads.map(({ bytes }) => bytes)) / 1024,
      50,
      20,
      'all calls until it is quiet',
    ),
    lessIsBetter('page switch, ms', await switches(page), 100, 50, `median of ${SWITCHES}, to the second frame`),
  ];
}

export async function phone(): Promise<Row[]> {
  const browser = await launch().catch(({ message }: Error) => {
    console.error(`phone: left out. ${message}`);
    return undefined;
  });
  if (!browser) return [];
  const { ms } = await buildMiniProgram({ root: '.', outDir: DIR, minify: true });
  const scriptKb = firstScripts().reduce((sum, file) => sum + gzipSync(readFileSync(file)).length, 0) / 1024;
  const court = await openCourt(browser, DIR);
  try {
    return [
      ...(await measured(court, browser)),
      lessIsBetter('build of the mini-program, s', ms / 1000, 5, 2, 'from nothing'),
      lessIsBetter('host and app script, KB', scriptKb, 250, 180, 'minified, gzip'),
    ];
  } finally {
    await court.stop();
    await browser.close();
    rmSync(DIR, { recursive: true, force: true });
  }
}

/** `app.js` and the chunks that it imports: what a phone needs before its first page. */
function firstScripts(): string[] {
  const app = path.join(DIR, 'app.js');
  const chunks = [...readFileSync(app, 'utf8').matchAll(/from"\.\/(chunks\/[^"]+)"/g)].map(([, name = '']) => name);
  return [app, ...[...new Set(chunks)].map((name) => path.join(DIR, name))];
}
