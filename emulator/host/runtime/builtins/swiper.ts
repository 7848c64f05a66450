/** WeChat, "swiper", "swiper-item". */

import { rpxInValue } from '../../rpx';
import { closestInstance, define } from './define';
import { drag } from './drag';
import { flag, number, string } from './property';
import { drawDots } from './swiper-dots';
import { EASINGS, indexAt, placeOf, pulledTo, settles, type Track, wayTo, withinEnds } from './swiper-track';

type Source = 'autoplay' | 'touch' | '';

const swipers = new WeakMap<Element, { slidesChanged(): void }>();
const itemIds = new WeakMap<Element, () => string>();

export const swiper = define({
  tag: 'swiper',
  frame: 'h-slides',
  properties: {
    indicatorDots: flag(),
    indicatorColor: string('rgba(0, 0, 0, .3)'),
    indicatorActiveColor: string('#000000'),
    autoplay: flag(),
    current: number(),
    currentItemId: string(),
    interval: number(5000),
    duration: number(500),
    circular: flag(),
    vertical: flag(),
    previousMargin: string('0px'),
    nextMargin: string('0px'),
    snapToEdge: flag(),
    displayMultipleItems: number(1),
    skipHiddenItemLayout: flag(),
    easingFunction: string('default'),
  },
  events: ['change', 'transition', 'animationfinish'],
  create(host) {
    const { element, frame } = host;
    const dots = document.createElement('div');
    element.append(dots);
    let position = 0;
    let animation: number | undefined;
    let timer: number | undefined;
    let touching = false;

    const slides = () =>
      [...frame.querySelectorAll<HTMLElement>('wx-swiper-item')].filter(
        (one) => closestInstance(one.parentNode, ['swiper'])?.element === element,
      );
    const track = (): Track => {
      const { displayMultipleItems, circular } = host.data;
      return { count: slides().length, shown: Math.max(1, displayMultipleItems), circular };
    };
    /** px from one slide to the next. */
    const pace = () => {
      const slide = slides()[0];
      return (slide && (host.data.vertical ? slide.offsetHeight : slide.offsetWidth)) || 1;
    };
    const draw = () => {
      const now = track();
      const axis = host.data.vertical ? 'Y' : 'X';
      for (const [index, slide] of slides().entries()) {
        const place = placeOf(index, position, now);
        slide.style.transform = `translate${axis}(${place * 100}%)`;
        // Behind the edge nothing can be reached, by the Tab key neither.
        slide.inert = place <= -2 || place >= now.shown + 1 || (margins() === 0 && (place <= -1 || place >= now.shown));
      }
      drawDots(dots, host.data, now.count, indexAt(position, now));
    };
    const margins = () => Number.parseFloat(host.data.previousMargin) + Number.parseFloat(host.data.nextMargin) || 0;
    const detail = (source: Source) => {
      const { current } = host.data;
      const slide = slides()[current];
      return { current, currentItemId: (slide && itemIds.get(slide)?.()) ?? '', source };
    };
    const tell = (source: Source) => {
      const current = indexAt(position, track());
      if (current === told) return;
      told = current;
      host.set({ current });
      host.fire('change', detail(source));
    };
    let told = 0;

    const stop = () => {
      if (animation !== undefined) cancelAnimationFrame(animation);
      animation = undefined;
    };
    const go = (to: number, source: Source) => {
      stop();
      const from = position;
      const finish = () => {
        position = to;
        draw();
        tell(source);
        host.fire('animationfinish', detail(source));
      };
      const { duration, easingFunction } = host.data;
      if (to === from) return;
      if (duration <= 0 || !element.isConnected) {
        finish();
        return;
      }
      const ease = EASINGS[easingFunction] ?? ((t: number) => t);
      let start: number | undefined;
      const step = (now: number) => {
        start ??= now;
        const done = Math.min(1, (now - start) / duration);
        if (done === 1) {
          animation = undefined;
          finish();
          return;
        }
        position = from + (to - from) * ease(done);
        draw();
        transition(position - from);
        animation = requestAnimationFrame(step);
      };
      animation = requestAnimationFrame(step);
    };
    const transition = (moved: number) => {
      const px = moved * pace();
      host.fire('transition', host.data.vertical ? { dx: 0, dy: px } : { dx: px, dy: 0 });
    };

    const schedule = () => {
      clearInterval(timer);
      if (!host.data.autoplay || !element.isConnected) return;
      timer = window.setInterval(
        () => {
          const now = track();
          if (touching || now.count <= now.shown) return;
          const next = indexAt(position, now) + 1;
          const last = now.count - now.shown;
          // Without `circular` it starts again from the first.
          go(now.circular ? Math.round(position) + 1 : next > last ? 0 : next, 'autoplay');
        },
        Math.max(1, host.data.interval),
      );
    };

    let from = 0;
    drag(element, {
      axis: () => (track().count < 2 ? 'none' : host.data.vertical ? 'y' : 'x'),
      begin() {
        stop();
        touching = true;
        from = position;
      },
      move({ dx, dy }) {
        position = pulledTo(from - (host.data.vertical ? dy : dx) / pace(), track());
        draw();
        transition(position - from);
      },
      end({ vx, vy }) {
        touching = false;
        go(settles(from, position, -(host.data.vertical ? vy : vx) / pace(), track()), 'touch');
        schedule();
      },
    });

    const jump = (index: number, animated: boolean) => {
      const now = track();
      if (touching || now.count === 0) return;
      const to = wayTo(index, position, now);
      if (animated) go(to, '');
      else {
        stop();
        position = to;
        told = indexAt(to, now);
        draw();
      }
    };
    const slidesChanged = () => {
      position = withinEnds(animation === undefined && !touching ? host.data.current : position, track());
      told = indexAt(position, track());
      draw();
    };
    swipers.set(element, { slidesChanged });
    return {
      update() {
        const { previousMargin, nextMargin, displayMultipleItems, vertical } = host.data;
        element.toggleAttribute('vertical', vertical);
        frame.style.setProperty('--h-before', rpxInValue(previousMargin || '0px'));
        frame.style.setProperty('--h-after', rpxInValue(nextMargin || '0px'));
        frame.style.setProperty('--h-shown', String(Math.max(1, displayMultipleItems)));
        if (animation === undefined && !touching) draw();
      },
      changed: {
        current: (current) => current !== told && jump(current, true),
        currentItemId(id) {
          const index = slides().findIndex((slide) => itemIds.get(slide)?.() === id);
          if (index >= 0) jump(index, true);
        },
        autoplay: schedule,
        interval: schedule,
      },
      attached() {
        jump(host.data.current, false);
        schedule();
      },
      detached() {
        stop();
        clearInterval(timer);
      },
      pageShown: schedule,
      pageHidden: () => clearInterval(timer),
    };
  },
});

export const swiperItem = define({
  tag: 'swiper-item',
  properties: { itemId: string(), skipHiddenItemLayout: flag() },
  create(host) {
    itemIds.set(host.element, () => host.data.itemId);
    let parent: Element | undefined;
    const changed = () => queueMicrotask(() => parent && swipers.get(parent)?.slidesChanged());
    return {
      attached() {
        parent = closestInstance(host.element.parentNode, ['swiper'])?.element;
        changed();
      },
      detached: changed,
    };
  },
});
