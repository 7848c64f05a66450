/** A phone in the browser: the host's page at a phone's size, and what a person does with it. */
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';

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
/** A machine with other work is slow; what is there is seen at once all the same. */
const PATIENCE_MS = 30_000;

export class Phone {
  /** What the page complained of: exceptions and console.error. */
  readonly complaints: string[] = [];

  private constructor(
    readonly context: BrowserContext,
    readonly page: Page,
    private readonly base: string,
  ) {
    page.setDefaultTimeout(PATIENCE_MS);
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
    const until = Date.now() + PATIENCE_MS;
    let heard = '';
    do {
      heard = await this.text(testid).catch((error: Error) => error.message);
      if (wanted(heard)) return;
      await this.page.waitForTimeout(50);
    } while (Date.now() < until);
    assert.fail(`${testid} says ${JSON.stringify(heard)}, not ${expected}`);
  }

  route(): Promise<string> {
    return this.page.evaluate<string>('getCurrentPages().at(-1)?.route ?? ""');
  }

  /** Waits until that page is in front. */
  async at(route: string): Promise<void> {
    await this.page.waitForFunction(`getCurrentPages().at(-1)?.route === ${JSON.stringify(route)}`);
  }

  /** Waits until nothing is asked for any more and no skeleton is shown. */
  async settled(): Promise<void> {
    await this.page.waitForLoadState('networkidle');
    await this.page.waitForFunction(`!document.querySelector('.h-page:not([hidden]) [aria-busy=true]')`);
    // Animations of what has just come; one that ends because its element has gone is over as well.
    await this.page.evaluate(
      'Promise.allSettled(document.getAnimations().filter(({ effect }) => effect.getComputedTiming().iterations < 9).map(({ finished }) => finished))',
    );
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
