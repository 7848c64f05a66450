/** glass-easel, WeChat's own runtime, set up for one phone. The boundary to its types: everything behind is typed by what is used. */
import * as glassEasel from 'glass-easel';
import * as adapter from 'glass-easel-miniprogram-adapter';
import type { CompiledApp, CompiledTemplates } from '../shape';
import { PhoneBackend } from './elements';
import type { EventChannel } from './event-channel';
import { phoneHost } from './phone-host';
import type { Query } from './url';

/** What `this` is in a page: WeChat's functions on it, and the app's own. */
export interface PageInstance {
  is: string;
  route: string;
  __route__: string;
  options: Query;
  data: Record<string, unknown>;
  setData(data: Record<string, unknown>, done?: () => void): void;
  getOpenerEventChannel(): EventChannel;
  createSelectorQuery(): unknown;
  onLoad?(query: Query): void;
  onShow?(): void;
  onReady?(): void;
  onHide?(): void;
  onUnload?(): void;
  onPullDownRefresh?(): void;
  onReachBottom?(): void;
  onPageScroll?(scroll: { scrollTop: number }): void;
  onResize?(size: unknown): void;
  onTabItemTap?(item: { index: number; pagePath: string; text: string }): void;
  onShareAppMessage?(from: unknown): unknown;
}

export interface Root {
  instance: PageInstance;
  /** Puts the page into the document, in place of `placeholder`. */
  attach(parent: HTMLElement, placeholder: HTMLElement): void;
  hasProperty(name: string): boolean;
  pageLifetime(name: 'show' | 'hide' | 'resize' | 'routeDone', values: unknown[]): void;
  release(): void;
}

const environment = new adapter.MiniProgramEnv();
const backend = new PhoneBackend();
const associated = environment.associateBackend(backend as never);
// Without it no event of the DOM arrives.
backend.onEvent((target, type, detail, options) => glassEasel.triggerEvent(target as never, type, detail, options));

export const space = environment.createCodeSpace('', true);
export const componentSpace = space.getComponentSpace();

/** WeChat fires `ready` after the first layout; glass-easel leaves that to the host. */
let waiting: glassEasel.GeneralComponent[] | null = null;
const told = new WeakSet<object>();
function queueReady(component: glassEasel.GeneralComponent): void {
  if (waiting) {
    waiting.push(component);
    return;
  }
  waiting = [component];
  requestAnimationFrame(() => {
    const ready = waiting ?? [];
    waiting = null;
    for (const one of ready)
      if (!told.has(one) && glassEasel.Element.isAttached(one)) {
        told.add(one);
        one.triggerLifetime('ready', []);
      }
  });
}

// Before any component is defined.
const everyComponent = space
  .behavior()
  .definition({
    lifetimes: {
      attached(this: { _$: glassEasel.GeneralComponent }) {
        queueReady(this._$);
      },
    },
  })
  .register() as unknown as { _$: never };
space.setOverallBehavior(everyComponent._$);

// Functions of WeChat's components that the adapter does not have.
const caller = adapter.component.ComponentCaller.prototype as unknown as Record<string, unknown> & {
  setData(this: unknown, data: Record<string, unknown>, done?: () => void): void;
};
const { setData } = caller;
const encoder = new TextEncoder();
Object.assign(caller, {
  setData(this: unknown, data: Record<string, unknown>, done?: () => void) {
    phoneHost.setDataBytes.push(encoder.encode(JSON.stringify(data ?? {}) ?? '').length);
    setData.call(this, data, done);
  },
  getTabBar: () => null,
  getPageId: () => '',
  setUpdatePerformanceListener: () => undefined,
  setInitialRenderingCache: () => undefined,
});

/** What the compiler makes of a template: by the name of a part of it, what draws it. */
interface Drawing {
  setEventListenerWrapper(wrapper: unknown): void;
}
type Draw = (drawing: Drawing, ...rest: unknown[]) => unknown;
type Content = (name: string) => Draw | undefined;

/** The compiler hands events over to `callListener` only in templates that use WXS: here in all. */
function withEvents(content: Content): Content {
  const drawn = (name: string): Draw | undefined => {
    const draw = content(name);
    return (
      draw &&
      ((drawing, ...rest) => {
        drawing.setEventListenerWrapper(phoneHost.callListener);
        return draw(drawing, ...rest);
      })
    );
  };
  return Object.assign(drawn, content);
}

export function addComponents({ components }: CompiledApp): void {
  for (const [path, { json, scope }] of Object.entries(components)) {
    space.addComponentStaticConfig(path, json as never);
    if (scope) space.addStyleSheet(path, undefined as never, scope);
  }
}

/** Before the files of their components run. */
export function addTemplates(templates: CompiledTemplates): void {
  for (const [path, content] of Object.entries(templates))
    if (content)
      // Without the fallback `bindtap` (no colon) on native nodes would be read as a property.
      space.addCompiledTemplate(path, {
        groupList: templates,
        content: withEvents(content),
        fallbackListenerOnNativeNode: true,
      } as never);
}

export function createRoot(route: string): Root {
  const root = associated.createRoot('page', space, route);
  const component = root.getComponent();
  return {
    instance: root.get() as unknown as PageInstance,
    attach(parent, placeholder) {
      root.attach(parent as never, placeholder as never);
      (component.getBackendElement() as unknown as Element).setAttribute('is', route);
    },
    hasProperty: (name) => glassEasel.Component.hasProperty(component, name),
    pageLifetime: (name, values) => component.triggerPageLifetime(name, values as never),
    release: () => root.release(),
  };
}
