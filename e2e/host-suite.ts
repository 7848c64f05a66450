/** The browser host: the fixture's pages on phones, the cloud in phones, and the hub they stand on. */
import type { Browser, Page } from 'playwright-core';
import { startCloud } from '../emulator/conformance/client-cloud';
import { createEmulator } from '../emulator/emulator';
import { builtPhone } from '../emulator/host/built-phone';
import { built } from './built';
import { BUILTIN_CASES } from './host-builtin-cases';
import { HOST_CASES, type PageCase } from './host-cases';
import { CLOUD_CASES } from './host-cloud-cases';
import { WX_CASES } from './host-wx-cases';
import { HUB_CASES } from './hub-cases';
import { HUB_CLOUD } from './hub-stage';
import { OTHER_PROJECT_CASES } from './other-project-cases';
import { Phone } from './phone';
import { type Case, PATIENCE_MS, type Suite, within } from './suite';

const MOST_MS = 180_000;
/** The package is built first. */
const MOST_WITH_BUILD_MS = 600_000;

function onPhone(browser: Browser, base: string, group: string, { name, at, run }: PageCase): Case {
  return {
    title: `${group}: ${name}`,
    async run() {
      const phone = await Phone.open(browser, base, { as: 'o-alice', at });
      try {
        await within(MOST_MS, run(phone));
      } finally {
        await phone.close();
      }
    },
  };
}

interface CloudCase {
  name: string;
  run(page: Page, base: string): Promise<void>;
}

function onCloud(
  browser: Browser,
  group: string,
  { name, run }: CloudCase,
  start: () => ReturnType<typeof startCloud>,
): Case {
  return {
    title: `${group}: ${name}`,
    async run() {
      const emulator = await start();
      const context = await browser.newContext();
      context.setDefaultTimeout(PATIENCE_MS);
      try {
        await within(MOST_MS, run(await context.newPage(), emulator.url));
      } finally {
        await context.close();
        await emulator.stop();
      }
    },
  };
}

export async function hostSuite(browser: Browser): Promise<Suite> {
  const emulator = await startCloud({
    phone: builtPhone(await built('emulator/host/fixture')),
    pay: { names: { '1900000109': '示范法院' } },
  });
  const { url } = emulator;
  return {
    cases: [
      ...HOST_CASES.map((one) => onPhone(browser, url, 'host', one)),
      ...BUILTIN_CASES.map((one) => onPhone(browser, url, 'built-in', one)),
      ...WX_CASES.map((one) => onPhone(browser, url, 'wx', one)),
      ...CLOUD_CASES.map((one) => onCloud(browser, 'wx.cloud', one, () => startCloud())),
      ...HUB_CASES.map((one) => onCloud(browser, 'hub', one, () => createEmulator(HUB_CLOUD))),
      ...OTHER_PROJECT_CASES.map(({ name, run }) => ({
        title: `other project: ${name}`,
        run: () => within(MOST_WITH_BUILD_MS, run(browser)),
      })),
    ],
    stop: () => emulator.stop(),
  };
}
