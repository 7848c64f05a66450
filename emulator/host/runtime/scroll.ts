/** onPageScroll and onReachBottom, and onResize of a page (WeChat, "Page"). */
import { run } from './phone-host';
import type { Page } from './router';

export function watchScroll({ route, frame: { body }, instance }: Page, distance: number): void {
  let atBottom = false;
  body.addEventListener(
    'scroll',
    () => {
      const { scrollTop, clientHeight, scrollHeight } = body;
      if (instance.onPageScroll) run(`${route}.onPageScroll`, () => instance.onPageScroll?.({ scrollTop }));
      const now = scrollTop + clientHeight >= scrollHeight - distance;
      if (now && !atBottom) run(`${route}.onReachBottom`, () => instance.onReachBottom?.());
      atBottom = now;
    },
    { passive: true },
  );
}
