/** WXS: what its scripts find around them, and the descriptor its event handlers get (WeChat, "WXS 响应事件"). */
import type * as glassEasel from 'glass-easel';
import { rectInView } from './viewport';

/** `x.constructor` of WXS is a name, not a function; the build rewrites it to this. */
function constructorName(value: unknown): string | undefined {
  if (value === null || value === undefined) return undefined;
  if (Array.isArray(value)) return 'Array';
  if (value instanceof Date) return 'Date';
  if (value instanceof RegExp) return 'RegExp';
  const names: Record<string, string> = {
    string: 'String',
    number: 'Number',
    boolean: 'Boolean',
    function: 'Function',
  };
  return names[typeof value] ?? 'Object';
}

Object.assign(globalThis, {
  __wxsCtor: constructorName,
  getRegExp: (source: string, flags?: string) => new RegExp(source, flags),
  getDate: (...parts: []) => new Date(...parts),
});

type Comp = glassEasel.GeneralComponent;

const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
const states = new WeakMap<object, object>();
/** glass-easel's StyleSegmentIndex.WXS_STYLE. */
const WXS_STYLE = 2;

/** ComponentDescriptor. */
export function descriptor(of: Comp | { _$: Comp } | null | undefined): object | null {
  if (!of) return null;
  const node = '_$' in of ? of._$ : of;
  const dom = () => node.getBackendElement() as unknown as HTMLElement;
  const query = (selector: string) => node.getShadowRoot()?.querySelectorAll(selector) ?? [];
  return {
    selectComponent: (selector: string) => descriptor(query(selector)[0] as Comp | undefined),
    selectAllComponents: (selector: string) => query(selector).map((one) => descriptor(one as Comp)),
    setStyle(style: string | Record<string, string>) {
      const text =
        typeof style === 'string'
          ? style
          : Object.entries(style)
              .map(([name, value]) => `${kebab(name)}:${value}`)
              .join(';');
      node.setNodeStyle(text, WXS_STYLE);
    },
    addClass: (name: string) => node.classList?.toggle(name, true),
    removeClass: (name: string) => node.classList?.toggle(name, false),
    hasClass: (name: string) => node.classList?.contains(name) ?? false,
    getDataset: () => node.dataset,
    getState() {
      const state = states.get(node) ?? {};
      states.set(node, state);
      return state;
    },
    callMethod: (name: string, value: unknown) => node.getMethodCaller()[name]?.(value),
    triggerEvent: (name: string, detail: unknown, options?: object) => node.triggerEvent(name, detail, options),
    requestAnimationFrame: (frame: FrameRequestCallback) => requestAnimationFrame(frame),
    setTimeout: (run: () => void, ms: number) => setTimeout(run, ms),
    clearTimeout: (timer: number) => clearTimeout(timer),
    getBoundingClientRect: () => rectInView(dom()),
    getComputedStyle: () => getComputedStyle(dom()),
  };
}
