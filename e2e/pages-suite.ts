/**
 * Every page of the mini-program, at the standard and at the largest type: axe finds nothing, nothing is cut off or scrolls
 * sideways, nothing is complained of; and a picture of each in dist/pictures.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { axeFaults } from './axe';
import { built } from './built';
import { type JourneyCourt, openCourt } from './journey';
import { type PageSample, samplesOf } from './page-samples';
import type { Phone } from './phone';
import type { Case, Suite } from './suite';

/** 标准 and 最大 of WeChat's font setting, in px. */
const FONTS = [17, 25.5];

/** Texts that do not fit where they stand, and anything wider than the phone. */
const CUT_OFF = `(() => {
  const page = document.querySelector('.h-page:not([hidden])');
  const faults = [];
  const body = page.querySelector('.h-body');
  if (body.scrollWidth > body.clientWidth + 1) faults.push('the page scrolls sideways by ' + (body.scrollWidth - body.clientWidth));
  for (const element of body.querySelectorAll('*')) {
    const { overflowX, overflowY } = getComputedStyle(element);
    const text = element.textContent.trim().slice(0, 40);
    const clips = (overflow) => overflow === 'hidden' || overflow === 'clip';
    if (text === '' || element.clientWidth < 2 || element.clientHeight < 2) continue;
    if (clips(overflowX) && element.scrollWidth > element.clientWidth + 1) faults.push('cut off: ' + element.className + ' ' + text);
    else if (clips(overflowY) && element.scrollHeight > element.clientHeight + 2) faults.push('cut off: ' + element.className + ' ' + text);
  }
  return faults;
})()`;

/** What a finger has to hit is 44 px at least, unless it is a link in running text (WCAG 2.5.8's exception). */
const SMALL_TARGETS = `[...document.querySelectorAll('.h-page:not([hidden]) .h-body wx-button, .h-page:not([hidden]) .h-body [role=button]')]
  .filter((element) => element.offsetParent !== null)
  .map((element) => ({ text: element.textContent.trim().slice(0, 20), height: element.getBoundingClientRect().height }))
  .filter(({ height }) => height > 0 && height < 43.5)
  .map(({ text, height }) => text + ' is ' + Math.round(height) + ' px high')`;

async function look(phone: Phone, { route, picture }: PageSample, font: number): Promise<void> {
  await phone.settled();
  await phone.picture(`${picture}-${font === FONTS[0] ? 'standard' : 'largest'}`);
  assert.equal(await phone.route(), route);
  assert.deepEqual(await phone.page.evaluate<string[]>(CUT_OFF), [], `${route} at ${font} px`);
  assert.deepEqual(await phone.page.evaluate<string[]>(SMALL_TARGETS), [], `${route} at ${font} px`);
  assert.deepEqual(await axeFaults(phone.page, font === FONTS[0] ? 'all' : 'bySize'), [], `${route} at ${font} px`);
  await phone.healthy();
}

/** A page may look otherwise to who has been there before. */
async function remembers(phone: Phone, { as, stored }: PageSample): Promise<void> {
  if (!stored) return;
  await phone.go({ as, at: 'pages/privacy/index' });
  for (const [key, data] of Object.entries(stored))
    await phone.page.evaluate(`wx.setStorageSync(${JSON.stringify(key)}, ${JSON.stringify(data)})`);
}

interface SubPackage {
  root: string;
  pages: string[];
}

function routes(): string[] {
  const app: { pages: string[]; subPackages: SubPackage[] } = JSON.parse(readFileSync('miniprogram/app.json', 'utf8'));
  return [...app.pages, ...app.subPackages.flatMap(({ root, pages }) => pages.map((page) => `${root}/${page}`))];
}

export async function pagesSuite(browser: Browser): Promise<Suite> {
  let court: Promise<JourneyCourt> | undefined;
  let samples: Promise<PageSample[]> | undefined;
  let phones: Promise<Phone[]> | undefined;
  const open = () => {
    court ??= built('.').then((dir) => openCourt(browser, dir));
    return court;
  };
  const cases: Case[] = routes().map((route) => ({
    title: `page: ${route}`,
    async run() {
      const opened = await open();
      samples ??= samplesOf(opened);
      const own = (await samples).filter((sample) => sample.route === route);
      assert.notEqual(own.length, 0, `e2e/page-samples.ts has no sample of ${route}`);
      // One for all of a size: what the browser has compiled once it need not again. While one waits for its page, the other draws.
      phones ??= Promise.all(FONTS.map(() => opened.phone({})));
      const each = (await phones).map(async (phone, i) => {
        for (const sample of own) {
          const font = FONTS[i] ?? 0;
          await remembers(phone, sample);
          await phone.go({ as: sample.as, at: `${route}${sample.query}`, font });
          await look(phone, sample, font);
        }
      });
      // Both are done with before the next page begins, also where one of them finds a fault.
      const faults = (await Promise.allSettled(each)).filter((one) => one.status === 'rejected');
      if (faults[0]) throw faults[0].reason;
    },
  }));
  return {
    cases,
    async stop() {
      await (await court)?.stop();
    },
  };
}
