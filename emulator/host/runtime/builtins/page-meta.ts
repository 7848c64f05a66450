/** WeChat, "page-meta": the page's colours, sizes of type, and scrolling. */

import { rpxInValue } from '../../rpx';
import { phone } from '../phone';
import { define } from './define';
import { pageRoot, pageSettings } from './page-settings';
import { anything, number, string } from './property';
import { inPx } from './rpx';

/** 'system' is the size of type that was chosen in WeChat (WeChat, "page-meta": root-font-size). */
const fontSize = (size: string) => (size === 'system' ? `${phone.fontSize}px` : rpxInValue(size));

export const pageMeta = define({
  tag: 'page-meta',
  properties: {
    backgroundTextStyle: string(),
    backgroundColor: string(),
    backgroundColorTop: string(),
    backgroundColorBottom: string(),
    rootBackgroundColor: string(),
    scrollTop: anything(),
    scrollDuration: number(300),
    pageStyle: string(),
    rootFontSize: string(),
    pageFontSize: string(),
    pageOrientation: string(),
  },
  events: ['resize', 'scroll', 'scrolldone'],
  create(host) {
    const { element } = host;
    const resized = () =>
      host.fire('resize', { size: { windowWidth: window.innerWidth, windowHeight: window.innerHeight } });
    let body: HTMLElement | undefined;
    const scrolled = () => host.fire('scroll', { scrollTop: body?.scrollTop ?? 0 });
    const scrollDone = () => host.fire('scrolldone', {});
    const apply = () => {
      if (!element.isConnected) return;
      const frame = pageSettings(element);
      const root = pageRoot(element);
      const { backgroundColor, rootBackgroundColor, rootFontSize, pageFontSize, pageStyle } = host.data;
      const background = rootBackgroundColor || backgroundColor;
      if (background) frame.setBackground(background);
      frame.setRootFontSize(fontSize(rootFontSize));
      if (!root) return;
      root.style.cssText = rpxInValue(pageStyle);
      if (pageFontSize) root.style.fontSize = fontSize(pageFontSize);
      // "overflow: hidden" is how a page is held still under a popup; here what scrolls is around the page.
      frame.body.style.overflowY = root.style.overflowY || root.style.overflow;
    };
    return {
      update: apply,
      changed: {
        scrollTop(top) {
          if (top !== null && element.isConnected) pageSettings(element).scrollTo(inPx(top), host.data.scrollDuration);
        },
      },
      attached() {
        apply();
        window.addEventListener('resize', resized);
        body = pageSettings(element).body;
        body.addEventListener('scroll', scrolled);
        body.addEventListener('scrollend', scrollDone);
        const { scrollTop } = host.data;
        if (scrollTop !== null) requestAnimationFrame(() => pageSettings(element).scrollTo(inPx(scrollTop), 0));
      },
      detached() {
        window.removeEventListener('resize', resized);
        body?.removeEventListener('scroll', scrolled);
        body?.removeEventListener('scrollend', scrollDone);
      },
    };
  },
});
