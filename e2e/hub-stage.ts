/** What the cases of the hub stand on: a local cloud with two people and one function, and phones that only say who they are. */
import assert from 'node:assert/strict';
import axe from 'axe-core';
import type { Locator, Page } from 'playwright-core';
import type { EmulatorOptions } from '../emulator/emulator';
import { animationsOver } from './animations';

const GREET = { type: 'object', properties: { name: { type: 'string', title: '名字' } }, required: ['name'] };

export const HUB_CLOUD: EmulatorOptions = {
  functions: {
    greet: (event) => ({ ok: true, data: { greetingId: 'g-1', hello: Object(event).name } }),
    thank: (event) => ({ ok: true, data: Object(event).greetingId }),
  },
  collections: { things: [] },
  rules: { things: { read: 'doc.owner == auth.openid', write: false } },
  onWarning: () => undefined,
  hub: {
    title: '示范',
    people: ['甲', '乙', '丙'].map((name, n) => ({ openid: `o-${n + 1}`, name, note: '人' })),
    open: ['o-1', 'o-3'],
    entries: [{ name: '扫大厅码', scene: 1047, path: 'pages/hall/index', query: 'scene=h%3D1' }],
    contracts: [
      { service: 'greet', actions: { '': { policy: 'anyone', input: GREET } } },
      {
        service: 'thank',
        actions: { '': { policy: 'anyone', input: { properties: { greetingId: {} }, required: ['greetingId'] } } },
      },
    ],
  },
};

/** It shows the network it was told, and goes where it is sent as the host does: by its own address. */
const STAND_IN = `<!doctype html><html lang="zh-CN"><title>stand-in</title><main><h1>手机</h1><p id="network"></p></main>
<script>addEventListener('message', ({ data }) => { network.textContent = data.phone.network; });
const go = (page) => history.replaceState(null, '', '#/' + page);</script>`;

export interface HubCase {
  name: string;
  /** Throws to fail. `base` is a local cloud with HUB_CLOUD. */
  run(page: Page, base: string): Promise<void>;
}

interface Opening {
  /** With `#`. */
  address?: string;
  /** Whether a mini-program is served. */
  phone?: boolean;
  width?: number;
}

/** The hub as somebody sees it who was never there, in Chinese. */
export async function openHub(page: Page, base: string, { address = '', phone = true, width = 1440 }: Opening = {}) {
  await page.setViewportSize({ width, height: width < 500 ? 812 : 900 });
  await page.unrouteAll();
  await page.route('**/phone/**', (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body: STAND_IN }),
  );
  await page.route('**/hub', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, json: { ...(await response.json()), phone } });
  });
  await page.goto(`${base}/limits`);
  await page.evaluate(`localStorage.clear(); localStorage.setItem('hub:language', 'zh')`);
  await page.goto(`${base}/${address}`);
  await page.locator('.bar').waitFor();
}

export const phoneNumber = (page: Page, n: number): Locator => page.locator('.phone').nth(n);

/** Where the phones' documents are, from the left. */
export async function phoneAddresses(page: Page): Promise<string[]> {
  return page.evaluate<string[]>(
    `[...document.querySelectorAll('iframe')].map(({ src }) => src.slice(location.origin.length))`,
  );
}

/** Waits until the page says so; `expression` is JavaScript there. */
export async function untilPage(page: Page, expression: string): Promise<void> {
  await page.waitForFunction(expression).catch(() => {
    assert.fail(`never true: ${expression}`);
  });
}

/** What the page asks there is not sent until it is let go. */
export async function heldBack(page: Page, address: string) {
  let letGo = () => {};
  const gone = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route(address, async (route) => {
    await gone;
    await route.continue();
  });
  return { letGo };
}

/** Of the hub's own page: axe would wait a minute for an answer from the phones, which are other documents. */
export async function axeFindings(page: Page): Promise<string[]> {
  await animationsOver(page);
  await page.evaluate(axe.source);
  return page.evaluate<string[]>(
    `axe.run(document, { iframes: false }).then(({ violations }) => violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target }) => id + ' ' + target)))`,
  );
}

/** Whether something scrolls sideways. */
export const isWide = (page: Page): Promise<boolean> =>
  page.evaluate<boolean>(
    `document.documentElement.scrollWidth > innerWidth || document.querySelector('main').scrollWidth > innerWidth`,
  );
