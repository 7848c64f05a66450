/** What a page has asked for and not heard of yet: playwright's `networkidle` is said once a document, and never again. */
import assert from 'node:assert/strict';
import type { Page, Request } from 'playwright-core';
import { PATIENCE_MS } from './suite';

export class Requests {
  private readonly asked = new Set<Request>();
  private heard: () => void = () => undefined;

  constructor(page: Page) {
    page.on('request', (request) => {
      // What the document before asked for is answered to nobody.
      if (request.isNavigationRequest() && request.frame() === page.mainFrame()) this.asked.clear();
      // A film is read on as it is played.
      if (request.resourceType() !== 'media') this.asked.add(request);
    });
    page.on('requestfinished', (request) => this.over(request));
    page.on('requestfailed', (request) => this.over(request));
  }

  get open(): number {
    return this.asked.size;
  }

  /** Waits until everything is. */
  async answered(): Promise<void> {
    const until = performance.now() + PATIENCE_MS;
    while (this.asked.size > 0) {
      let timer: NodeJS.Timeout | undefined;
      await new Promise<void>((resolve) => {
        this.heard = resolve;
        timer = setTimeout(resolve, until - performance.now());
      });
      clearTimeout(timer);
      if (performance.now() >= until)
        assert.fail(`not answered: ${[...this.asked].map((one) => `${one.method()} ${one.url()}`).join(', ')}`);
    }
  }

  private over(request: Request): void {
    if (this.asked.delete(request)) this.heard();
  }
}
