/** WeChat, "scroll-view". */

import { define, domOf } from './define';
import { anything, flag, number, string, text } from './property';
import { refresher } from './refresher';
import { inPx } from './rpx';
import { placeOf, scrollEdges } from './scroll-edges';

export const scrollView = define({
  tag: 'scroll-view',
  frame: 'h-scroll-content',
  header: { slot: 'refresher', className: 'h-refresher' },
  properties: {
    scrollX: flag(),
    scrollY: flag(),
    upperThreshold: anything(50),
    lowerThreshold: anything(50),
    scrollTop: anything(),
    scrollLeft: anything(),
    scrollIntoView: string(),
    scrollIntoViewOffset: number(),
    scrollIntoViewAlignment: text<'start' | 'center' | 'end' | 'nearest'>('start'),
    scrollWithAnimation: flag(),
    enableBackToTop: flag(),
    enableFlex: flag(),
    enhanced: flag(),
    bounces: flag(true),
    showScrollbar: flag(true),
    pagingEnabled: flag(),
    fastDeceleration: flag(),
    scrollAnchoring: flag(),
    enablePassive: anything(),
    usingSticky: flag(),
    scrollEnabled: flag(true),
    type: string(),
    cacheExtent: number(),
    refresherEnabled: flag(),
    refresherThreshold: number(45),
    refresherDefaultStyle: text<'black' | 'white' | 'none'>('black'),
    refresherBackground: string(),
    refresherTriggered: flag(),
  },
  events: [
    'scroll',
    'scrolltoupper',
    'scrolltolower',
    'scrollstart',
    'scrollend',
    'dragstart',
    'dragging',
    'dragend',
    'refresherpulling',
    'refresherrefresh',
    'refresherrestore',
    'refresherabort',
    'refresherwillrefresh',
  ],
  create(host) {
    const { element, component } = host;
    const scrollTo = (to: ScrollToOptions, smooth = host.data.scrollWithAnimation) =>
      element.scrollTo({ ...to, behavior: smooth ? 'smooth' : 'instant' });

    const into = (id: string) => {
      const found = id ? component.ownerShadowRoot?.getElementById(id) : undefined;
      if (!found) return;
      const { scrollX, scrollY, scrollIntoViewOffset, scrollIntoViewAlignment } = host.data;
      const { top, left } = placeOf(domOf(found), element, scrollIntoViewAlignment || 'start');
      scrollTo({
        ...(scrollY ? { top: top + scrollIntoViewOffset } : {}),
        ...(scrollX ? { left: left + scrollIntoViewOffset } : {}),
      });
    };
    // Properties come in one by one, and before there is anything to scroll.
    const afterLayout = (work: () => void) => requestAnimationFrame(() => element.isConnected && work());
    const place = () => {
      const { scrollTop, scrollLeft, scrollIntoView } = host.data;
      if (scrollTop !== null) scrollTo({ top: inPx(scrollTop) });
      if (scrollLeft !== null) scrollTo({ left: inPx(scrollLeft) });
      into(scrollIntoView);
    };

    const edges = scrollEdges(element, () => {
      const { scrollX, scrollY, upperThreshold, lowerThreshold } = host.data;
      return { x: scrollX, y: scrollY, upper: inPx(upperThreshold), lower: inPx(lowerThreshold) };
    });
    let [lastTop, lastLeft] = [0, 0];
    // Captured, so that it comes before the guard which keeps the browser's own event from the handlers.
    const scrolled = (event: Event) => {
      if (event.target !== element) return;
      const { scrollTop, scrollLeft, scrollHeight, scrollWidth } = element;
      const detail = {
        scrollTop,
        scrollLeft,
        scrollHeight,
        scrollWidth,
        deltaX: lastLeft - scrollLeft,
        deltaY: lastTop - scrollTop,
      };
      [lastTop, lastLeft] = [scrollTop, scrollLeft];
      host.fire('scroll', detail);
      for (const { event: name, direction } of edges()) host.fire(name, { direction });
    };
    element.addEventListener('scroll', scrolled, { capture: true, passive: true });
    const pull = refresher(host);

    return {
      update() {
        const { scrollX, scrollY, enableFlex, usingSticky, showScrollbar, scrollEnabled, pagingEnabled } = host.data;
        element.toggleAttribute('scroll-x', scrollX && scrollEnabled);
        element.toggleAttribute('scroll-y', scrollY && scrollEnabled);
        element.toggleAttribute('enable-flex', enableFlex);
        element.toggleAttribute('using-sticky', usingSticky);
        element.toggleAttribute('hide-scrollbar', !showScrollbar);
        element.toggleAttribute('paging', pagingEnabled);
        // What scrolls must be within reach of the keyboard, unless something in it is.
        if (scrollX || scrollY) element.tabIndex = 0;
        else element.removeAttribute('tabindex');
        pull.update();
      },
      changed: {
        scrollTop: (top) => afterLayout(() => top !== null && scrollTo({ top: inPx(top) })),
        scrollLeft: (left) => afterLayout(() => left !== null && scrollTo({ left: inPx(left) })),
        scrollIntoView: (id) => afterLayout(() => into(id)),
        refresherTriggered: (triggered) => pull.trigger(triggered),
      },
      attached: () => afterLayout(place),
      /** ScrollViewContext, for `enhanced` (WeChat, "ScrollViewContext"). */
      node: () => ({
        scrollTo({ top, left, animated = true }: { top?: number; left?: number; animated?: boolean }) {
          scrollTo({ ...(top === undefined ? {} : { top }), ...(left === undefined ? {} : { left }) }, animated);
        },
        scrollIntoView(selector: string, { offset = 0, animated = true } = {}) {
          const found = component.ownerShadowRoot?.querySelector(selector);
          if (found) scrollTo({ top: placeOf(domOf(found), element, 'start').top + offset }, animated);
        },
      }),
    };
  },
});
