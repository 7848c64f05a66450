/** A phone in the browser: the host's page at a phone's size, and what a person does with it. */
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { animationsOver } from './animations';
import { Requests } from './requests';
import { PATIENCE_MS } from './suite';

export interface PhoneOptions {
  as?: string;
  /** Page and query, as `pages/home/index?x=1`; none: where the app starts. */
  at?: string;
  scene?: number;
  /** WeChat's font setting in px: 17 standard, 25.5 largest. */
  font?: number;
  device?: string;
}

/** The iPhone's size that Chinese designers draw for. */
const VIEWPORT = { width: 375, height: 812 };
/** The skeleton of `page-state`. */
const SKELETON = '.h-page:not([hidden]) [role=status][aria-label=正在加载]';

export class Phone {
  /** What the page complained of: exceptions and console.error. */
  readonly complaints: string[] = [];
  private readonly requests: Requests;

  private constructor(
    readonly context: BrowserContext,
    readonly page: Page,
    private readonly base: string,
  ) {
    page.setDefaultTimeout(PATIENCE_MS);
    this.requests = new Requests(page);
    page.on('pageerror', ({ message }) => this.complaints.push(message));
    page.on('console', (message) => {
      if (message.type() === 'error') this.complaints.push(message.text());
    });
  }

  static async open(browser: Browser, base: string, options: PhoneOptions = {}): Promise<Phone> {
    const context = await browser.newContext({
      viewport: VIEWPORT,
      deviceScaleFactor: 2,
      hasTouch: true,
      isMobile: true,
    });
    const phone = new Phone(context, await context.newPage(), base);
    await phone.go(options);
    return phone;
  }

  async go({ as = '', at = '', scene = 1001, font = 17, device = '1' }: PhoneOptions): Promise<void> {
    const query = new URLSearchParams({ as, scene: String(scene), font: String(font), device });
    await this.page.goto('about:blank');
    this.complaints.length = 0;
    await this.page.goto(`${this.base}/phone/?${query}${at ? `#/${at}` : ''}`);
    await this.page.waitForSelector('html[data-ready]');
  }

  /** The page in front. */
  get front(): Locator {
    return this.page.locator('.h-page:not([hidden])');
  }

  by(testid: string): Locator {
    return this.page.locator(`[data-testid="${testid}"]`).filter({ visible: true }).first();
  }

  async text(testid: string): Promise<string> {
    return (await this.by(testid).innerText()).trim();
  }

  async tap(what: string | Locator): Promise<void> {
    await (typeof what === 'string' ? this.by(what) : what).tap();
  }

  /** Waits until the text is there, in front of the person. */
  async sees(text: string | RegExp): Promise<void> {
    const found = this.page.locator('body').getByText(text).filter({ visible: true }).first();
    try {
      await found.waitFor();
    } catch {
      const all = (await this.page.locator('body').innerText()).replace(/\s+/g, ' ').slice(0, 600);
      assert.fail(`${text} is not to be seen, but: ${all}`);
    }
  }

  /** Waits until the element says so. */
  async says(testid: string, expected: string | RegExp): Promise<void> {
    const wanted =
      typeof expected === 'string' ? (text: string) => text.includes(expected) : (text: string) => expected.test(text);
    const until = performance.now() + PATIENCE_MS;
    let heard = '';
    do {
      heard = await this.text(testid).catch((error: Error) => error.message);
      if (wanted(heard)) return;
      await this.page.waitForTimeout(50);
    } while (performance.now() < until);
    assert.fail(`${testid} says ${JSON.stringify(heard)}, not ${expected}`);
  }

  /** Waits until it is not to be seen. */
  async lacks(testid: string): Promise<void> {
    await this.by(testid).waitFor({ state: 'hidden' });
  }

  /** Waits until that stands in the field. */
  async holds(testid: string, expected: string): Promise<void> {
    const field = this.by(testid).locator('input, textarea').first();
    await field.waitFor();
    const until = performance.now() + PATIENCE_MS;
    for (;;) {
      const there = await field.inputValue();
      if (there === expected) return;
      if (performance.now() >= until) assert.equal(there, expected, testid);
      await this.page.waitForTimeout(50);
    }
  }

  /** A toast goes by itself, on a slow machine before anybody has looked: it is listened for before what brings it. */
  async toasts(text: string, act: () => Promise<void>): Promise<void> {
    await this.page.evaluate(`{
      globalThis.toasted = false;
      const watch = new MutationObserver(() => {
        const said = document.querySelector('[data-testid=toast][role=status]')?.innerText ?? '';
        if (said.includes(${JSON.stringify(text)})) { globalThis.toasted = true; watch.disconnect(); }
      });
      watch.observe(document.body, { childList: true, subtree: true });
    }`);
    await act();
    await this.page.waitForFunction('globalThis.toasted');
  }

  route(): Promise<string> {
    return this.page.evaluate<string>('getCurrentPages().at(-1)?.route ?? ""');
  }

  /** Waits until that page is in front. */
  async at(route: string): Promise<void> {
    await this.page.waitForFunction(`getCurrentPages().at(-1)?.route === ${JSON.stringify(route)}`);
  }

  /** Taps what WeChat asks about messages after, once the page knows which there are: before, it would ask nothing. */
  async tapAsked(what: string, answer: 'allow' | 'deny' = 'allow'): Promise<void> {
    await this.by(what).waitFor();
    await this.settled();
    await this.tap(what);
    await this.tap(`subscribe-${answer}`);
  }

  /** Waits until nothing is asked for any more, no skeleton is shown, and nothing moves that ends by itself. */
  async settled(): Promise<void> {
    // What a page asks for half a second after it came, as what is typed is saved.
    await this.page.waitForLoadState('networkidle');
    do {
      await this.requests.answered();
      await this.page.locator(SKELETON).first().waitFor({ state: 'detached' });
      // What an answer has led to is drawn, and what it asks for in turn is known.
      await this.page.evaluate('new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)))');
    } while (this.requests.open > 0);
    await animationsOver(this.page);
  }

  /** A picture for people, kept beside the build's output. */
  async picture(name: string): Promise<void> {
    mkdirSync('dist/pictures', { recursive: true });
    await this.page.screenshot({ path: `dist/pictures/${name}.png` });
  }

  /** Nothing was complained of on the way. */
  async healthy(): Promise<void> {
    const errors = await this.page.evaluate<string[]>('__wxHost.errors');
    assert.deepEqual([...errors, ...this.complaints], []);
  }

  async close(): Promise<void> {
    await this.context.close();
  }
}
