/** Functions on `this` of pages and components that glass-easel's adapter lacks or has differently (WeChat, "Component"). */
import * as adapter from 'glass-easel-miniprogram-adapter';
import { PageIntersectionObserver } from './intersection-observer';
import { PageMediaQueryObserver } from './media-query-observer';
import { nodesOf } from './nodes';
import { SelectorQuery } from './selector-query';
import { topPage } from './top-page';

type Keyframes = Record<string, string | number | number[]>[];

/** WeChat writes transforms as properties of their own, `translateX: 10`, `rotate: 45`. */
const UNITS: Record<string, string> = {
  rotate: 'deg',
  rotateX: 'deg',
  rotateY: 'deg',
  rotateZ: 'deg',
  skewX: 'deg',
  skewY: 'deg',
};
const LENGTHS = new Set(['translateX', 'translateY', 'translateZ', 'translate', 'translate3d']);
const TRANSFORMS = new Set([
  ...Object.keys(UNITS),
  ...LENGTHS,
  'scale',
  'scaleX',
  'scaleY',
  'scaleZ',
  'scale3d',
  'matrix',
]);

function keyframe(given: Keyframes[number]): Keyframe {
  const transforms: string[] = [];
  const frame: Keyframe = {};
  for (const [name, value] of Object.entries(given)) {
    if (name === 'ease') frame.easing = String(value);
    else if (TRANSFORMS.has(name)) {
      const unit = UNITS[name] ?? (LENGTHS.has(name) ? 'px' : '');
      const values = Array.isArray(value) ? value : [value];
      transforms.push(`${name}(${values.map((one) => (typeof one === 'number' ? `${one}${unit}` : one)).join(', ')})`);
    } else frame[name] = String(value);
  }
  return transforms.length > 0 ? { ...frame, transform: transforms.join(' ') } : frame;
}

const animations = new WeakMap<HTMLElement, Animation[]>();
const elements = (component: unknown, selector: string) =>
  nodesOf(component, selector).flatMap((node) => node.getBackendElement() ?? []);

/** `this.animate`, by time only (WeChat, "关键帧动画"). */
function animate(this: unknown, selector: string, frames: Keyframes, duration: number, done?: unknown): void {
  if (done !== undefined && typeof done !== 'function')
    throw new Error('this.animate with a ScrollTimeline is not in the browser host yet: emulator/host/runtime/wx');
  const running = elements(this, selector).map((element) => {
    const animation = element.animate(frames.map(keyframe), { duration, fill: 'forwards' });
    animations.set(element, [...(animations.get(element) ?? []), animation]);
    return animation.finished;
  });
  // One that was cleared ends as well.
  void Promise.allSettled(running).then(() => typeof done === 'function' && done());
}

function clearAnimation(this: unknown, selector: string, options?: unknown, done?: unknown): void {
  for (const element of elements(this, selector)) {
    for (const animation of animations.get(element) ?? []) animation.cancel();
    animations.delete(element);
  }
  const told = typeof options === 'function' ? options : done;
  if (typeof told === 'function') told();
}

Object.assign(adapter.component.ComponentCaller.prototype, {
  createSelectorQuery(this: unknown) {
    return new SelectorQuery(this);
  },
  createIntersectionObserver(this: unknown, options?: ConstructorParameters<typeof PageIntersectionObserver>[1]) {
    return new PageIntersectionObserver(this, options);
  },
  createMediaQueryObserver: () => new PageMediaQueryObserver(),
  animate,
  clearAnimation,
});

export const queries = {
  createSelectorQuery: () => new SelectorQuery(topPage().instance),
  createIntersectionObserver: (
    component: unknown,
    options?: ConstructorParameters<typeof PageIntersectionObserver>[1],
  ) => new PageIntersectionObserver(component ?? topPage().instance, options),
};
