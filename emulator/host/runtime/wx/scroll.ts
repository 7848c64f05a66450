/** 滚动 and 下拉刷新. */
import { api } from './api';
import { nodesOf } from './nodes';
import { topPage } from './top-page';

interface ScrollOptions {
  /** px */
  scrollTop?: number;
  /** ms */
  duration?: number;
  selector?: string;
  /** px below the element that `selector` finds */
  offsetTop?: number;
}

const DURATION_MS = 300;

/** `selector` is one of the page, not of a component inside it (WeChat, "wx.pageScrollTo"). */
function placeOf(selector: string, body: HTMLElement): number {
  const found = nodesOf(topPage().instance, selector)[0]?.getBackendElement();
  if (!found) throw new Error(`invalid selector "${selector}"`);
  return found.getBoundingClientRect().top - body.getBoundingClientRect().top + body.scrollTop;
}

export const scroll = {
  pageScrollTo: api(
    'pageScrollTo',
    async ({ scrollTop, duration = DURATION_MS, selector, offsetTop = 0 }: ScrollOptions) => {
      const { frame } = topPage();
      const top = selector === undefined ? (scrollTop ?? 0) : placeOf(selector, frame.body) + offsetTop;
      frame.scrollTo(top, duration);
      return {};
    },
  ),
  startPullDownRefresh: api('startPullDownRefresh', () => {
    topPage().frame.pullDown(true);
    return {};
  }),
  stopPullDownRefresh: api('stopPullDownRefresh', () => {
    topPage().frame.pullDown(false);
    return {};
  }),
};
