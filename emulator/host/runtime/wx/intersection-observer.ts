/**
 * IntersectionObserver (WeChat, "wx.createIntersectionObserver") over the browser's. Not the adapter's: that one reads
 * `initialRatio` the wrong way round, so that what is visible at first is not told.
 */
import { nodesOf, type WxNode } from './nodes';
import { passes } from './threshold';
import { topPage } from './top-page';

interface Options {
  thresholds?: number[];
  initialRatio?: number;
  observeAll?: boolean;
}
interface Margins {
  left?: number;
  right?: number;
  top?: number;
  bottom?: number;
}

const plain = ({ left, right, top, bottom, width, height }: DOMRectReadOnly) => ({
  left,
  right,
  top,
  bottom,
  width,
  height,
});

export class PageIntersectionObserver {
  private relative: { selector: string | null; margins: Margins } = { selector: null, margins: {} };
  private observers: IntersectionObserver[] = [];

  constructor(
    private readonly component: unknown,
    private readonly options: Options = {},
  ) {}

  relativeTo(selector: string, margins: Margins = {}): this {
    this.relative = { selector, margins };
    return this;
  }

  relativeToViewport(margins: Margins = {}): this {
    this.relative = { selector: null, margins };
    return this;
  }

  observe(selector: string, listener: (result: Record<string, unknown>) => void): void {
    const { thresholds = [0], initialRatio = 0, observeAll = false } = this.options;
    const found = nodesOf(this.component, selector);
    const { left = 0, right = 0, top = 0, bottom = 0 } = this.relative.margins;
    for (const node of observeAll ? found : found.slice(0, 1)) {
      const element = node.getBackendElement();
      if (!element) continue;
      let before = initialRatio;
      const observer = new IntersectionObserver(
        (entries) => {
          for (const entry of entries) {
            // Edges that only touch have ratio 0 as well.
            const now = entry.isIntersecting ? Math.max(entry.intersectionRatio, Number.MIN_VALUE) : 0;
            const told = passes(thresholds, before, now);
            before = now;
            if (told) listener(result(node, entry));
          }
        },
        {
          root: this.root(),
          rootMargin: `${top}px ${right}px ${bottom}px ${left}px`,
          threshold: thresholds,
        },
      );
      observer.observe(element);
      this.observers.push(observer);
    }
  }

  private root(): HTMLElement {
    const { body } = topPage().frame;
    if (this.relative.selector === null) return body;
    return nodesOf(this.component, this.relative.selector)[0]?.getBackendElement() ?? body;
  }

  disconnect(): void {
    for (const observer of this.observers) observer.disconnect();
    this.observers = [];
  }
}

const result = ({ id, dataset }: WxNode, entry: IntersectionObserverEntry): Record<string, unknown> => ({
  id,
  dataset: { ...dataset },
  intersectionRatio: entry.intersectionRatio,
  intersectionRect: plain(entry.intersectionRect),
  boundingClientRect: plain(entry.boundingClientRect),
  relativeRect: plain(entry.rootBounds ?? new DOMRect()),
  time: Date.now(),
});
