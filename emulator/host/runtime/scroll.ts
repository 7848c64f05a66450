/** onPageScroll and onReachBottom, and onResize of a page (WeChat, "Page"). */
import { run } from './phone-host';
import type { Page } from './router';

export function watchScroll({ route, frame: { body }, instance }: Page, distance: number): void {
  /** How high the page was when its end was told: one that has grown since has another end. */
  let toldAt: number | undefined;
  body.addEventListener(
    'scroll',
    () => {
      const { scrollTop, clientHeight, scrollHeight } = body;
      if (instance.onPageScroll) run(`${route}.onPageScroll`, () => instance.onPageScroll?.({ scrollTop }));
      const now = scrollTop + clientHeight >= scrollHeight - distance;
      if (now && toldAt !== scrollHeight) run(`${route}.onReachBottom`, () => instance.onReachBottom?.());
      toldAt = now ? scrollHeight : undefined;
    },
    { passive: true },
  );
}
