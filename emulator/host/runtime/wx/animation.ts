/**
 * 动画: `wx.createAnimation`. What `export()` gives is a list of steps; an element with `animation="{{that}}"` plays them by
 * `playAnimation` as CSS transitions, one after the other.
 */

interface StepOptions {
  /** ms */
  duration?: number;
  timingFunction?: string;
  /** ms */
  delay?: number;
  transformOrigin?: string;
}

export interface AnimationStep {
  /** `transform` parts in the order they were called in, and other properties of CSS. */
  transform: string[];
  styles: Record<string, string>;
  option: Required<StepOptions>;
}

export interface ExportedAnimation {
  actions: AnimationStep[];
}

const DEFAULTS: Required<StepOptions> = {
  duration: 400,
  timingFunction: 'linear',
  delay: 0,
  transformOrigin: '50% 50% 0',
};

/** A number is px. */
const length = (value: unknown): string => (typeof value === 'number' ? `${value}px` : String(value));

const angle = (degrees: unknown) => `${degrees}deg`;
const plain = (value: unknown) => String(value);

/** Functions of CSS transforms by what their values are written with. */
const TRANSFORMS: Record<string, (value: unknown) => string> = {
  rotate: angle,
  rotateX: angle,
  rotateY: angle,
  rotateZ: angle,
  skew: angle,
  skewX: angle,
  skewY: angle,
  scale: plain,
  scaleX: plain,
  scaleY: plain,
  scaleZ: plain,
  scale3d: plain,
  translate: length,
  translateX: length,
  translateY: length,
  translateZ: length,
  translate3d: length,
  matrix: plain,
  matrix3d: plain,
};

const STYLES: Record<string, (value: unknown) => string> = {
  opacity: plain,
  backgroundColor: plain,
  width: length,
  height: length,
  left: length,
  right: length,
  top: length,
  bottom: length,
};

export class Animation {
  private readonly defaults: Required<StepOptions>;
  private steps: AnimationStep[] = [];
  private transform: string[] = [];
  private styles: Record<string, string> = {};

  constructor(options: StepOptions = {}) {
    this.defaults = { ...DEFAULTS, ...options };
    for (const [name, write] of Object.entries(TRANSFORMS))
      this.define(name, (...values) => {
        this.transform.push(`${name}(${values.map(write).join(', ')})`);
      });
    for (const [name, write] of Object.entries(STYLES))
      this.define(name, (value) => {
        this.styles[name] = write(value);
      });
    this.define('rotate3d', (x, y, z, degrees) => {
      this.transform.push(`rotate3d(${x}, ${y}, ${z}, ${angle(degrees)})`);
    });
  }

  private define(name: string, act: (...values: unknown[]) => void): void {
    Object.assign(this, {
      [name]: (...values: unknown[]) => {
        act(...values);
        return this;
      },
    });
  }

  /** Everything called since the last step happens at once in this one. */
  step(options: StepOptions = {}): this {
    this.steps.push({ transform: this.transform, styles: this.styles, option: { ...this.defaults, ...options } });
    this.transform = [];
    this.styles = {};
    return this;
  }

  /** Each export begins anew (WeChat, "Animation.export"). */
  export(): ExportedAnimation {
    const actions = this.steps;
    this.steps = [];
    return { actions };
  }
}

const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** Which run an element is in: a later one ends it. */
const runs = new WeakMap<HTMLElement, number>();

const isExported = (value: unknown): value is ExportedAnimation =>
  typeof value === 'object' && value !== null && 'actions' in value && Array.isArray(value.actions);

/** @param animation what a page bound to `animation`; anything but an exported animation does nothing */
export function playAnimation(element: HTMLElement, animation: unknown): void {
  if (!isExported(animation)) return;
  const { actions } = animation;
  const run = (runs.get(element) ?? 0) + 1;
  runs.set(element, run);
  const play = (at: number) => {
    const step = actions[at];
    if (!step || runs.get(element) !== run) return;
    const { transform, styles, option } = step;
    const { duration, timingFunction, delay, transformOrigin } = option;
    const changed = { ...styles, ...(transform.length > 0 ? { transform: transform.join(' ') } : {}) };
    // What is animated from must be laid out before.
    void element.offsetWidth;
    element.style.transformOrigin = transformOrigin;
    element.style.transition = Object.keys(changed)
      .map((name) => `${kebab(name)} ${duration}ms ${timingFunction} ${delay}ms`)
      .join(', ');
    for (const [name, value] of Object.entries(changed)) element.style.setProperty(kebab(name), value);
    // The next step changes what transitions, and would cut off one that is not quite over.
    const over = element.getAnimations().map(({ finished }) => finished);
    const time = new Promise((resolve) => setTimeout(resolve, duration + delay));
    void Promise.allSettled([...over, time]).then(() => play(at + 1));
  };
  play(0);
}
