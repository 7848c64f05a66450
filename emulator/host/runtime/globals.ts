/** App, Page, Component, Behavior and their like, as global names (WeChat, "框架接口"). */
import { FORM_BEHAVIORS } from './builtins/form-behaviors';
import { space } from './engine';
import { phoneHost } from './phone-host';

export interface LaunchOptions {
  path: string;
  query: Record<string, string>;
  scene: number;
  referrerInfo: object;
}
export interface AppInstance {
  globalData?: unknown;
  onLaunch?(options: LaunchOptions): void;
  onShow?(options: LaunchOptions): void;
  onHide?(): void;
  onError?(message: string): void;
  onPageNotFound?(options: { path: string; query: Record<string, string>; isEntryPage: boolean }): void;
  onUnhandledRejection?(event: { reason: unknown; promise: unknown }): void;
}

let instance: AppInstance = {};
export const app = (): AppInstance => instance;

interface Definition {
  behaviors?: unknown[];
}

/** `wx://…` behaviors, which code names by text. */
const named: Record<string, unknown> = {
  ...FORM_BEHAVIORS,
  'wx://component-export': space.behavior().definition({}).register(),
};

function resolved<D extends Definition>(definition: D): D {
  if (!definition.behaviors) return definition;
  const behaviors = definition.behaviors.map((one) => {
    if (typeof one !== 'string') return one;
    const behavior = named[one];
    if (!behavior)
      throw new Error(`behavior "${one}" is not in the browser host yet: emulator/host/runtime/globals.ts`);
    return behavior;
  });
  return { ...definition, behaviors };
}

const defined = new Set<string>();

/** Names that the app's files find, put there before any of them runs. */
export function installGlobals(currentPages: () => unknown[]): void {
  Object.assign(globalThis, {
    App(definition: AppInstance) {
      instance = definition;
    },
    getApp: () => instance,
    getCurrentPages: currentPages,
    Behavior: (definition: Definition) =>
      space
        .behavior()
        .definition(resolved(definition) as never)
        .register(),
    Component(definition: Definition) {
      defined.add(phoneHost.cur);
      return space
        .component(phoneHost.cur)
        .definition(resolved(definition) as never)
        .register();
    },
    Page(definition: Definition) {
      defined.add(phoneHost.cur);
      return space
        .component(phoneHost.cur)
        .pageDefinition(resolved(definition) as never)
        .register();
    },
    requirePlugin(name: string) {
      throw new Error(`requirePlugin("${name}"): plugins are not in the browser host`);
    },
  });
}

export const isDefined = (path: string): boolean => defined.has(path);
