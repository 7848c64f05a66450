/** The stack of pages and the five ways between them (WeChat, "路由"). */
import type { CompiledApp } from '../shape';
import { createRoot, type PageInstance, type Root } from './engine';
import { channelPair, type EventChannel } from './event-channel';
import { need } from './files';
import { isDefined } from './globals';
import { type PageFrame, pageFrame } from './page-frame';
import { phoneHost, run } from './phone-host';
import { watchScroll } from './scroll';
import { tabBar } from './tab-bar';
import { formatQuery, type PageUrl, parseUrl, type Query } from './url';

/** WeChat's limit of pages in the stack. */
const MOST_PAGES = 10;

export interface Page {
  route: string;
  query: Query;
  instance: PageInstance;
  frame: PageFrame;
}
interface OpenPage extends Page {
  root: Root;
}

let compiled: CompiledApp = { app: { pages: [] }, pages: [], components: {} };
const stack: OpenPage[] = [];
/** Tab pages left by a tab stay alive. */
const tabs = new Map<string, OpenPage>();

function target(url: string, way: string): PageUrl {
  const to = parseUrl(url, stack.at(-1)?.route ?? '');
  if (!compiled.pages.includes(to.route)) throw new Error(`page "${to.route}" is not found`);
  const tab = tabBar.isTab(to.route);
  if (tab && (way === 'navigateTo' || way === 'redirectTo')) throw new Error(`can not ${way} a tabbar page`);
  if (!tab && way === 'switchTab') throw new Error('can not switch to no-tabBar page');
  if (tab && way === 'switchTab' && url.includes('?')) return { ...to, query: {} };
  return to;
}

function open({ route, query }: PageUrl, channel?: EventChannel): void {
  need(route);
  if (!isDefined(route)) throw new Error(`page "${route}" has not called Page() or Component(): ${route}.ts`);
  const config = { ...compiled.app.window, ...compiled.components[route]?.json };
  const first = compiled.app.entryPagePath ?? compiled.pages[0] ?? '';
  const left =
    stack.length > 0 && !tabBar.isTab(route)
      ? ({ kind: 'back', go: () => router.navigateBack({}) } as const)
      : route !== first && !tabBar.isTab(route)
        ? ({ kind: 'home', go: () => router.reLaunch({ url: `/${first}` }) } as const)
        : undefined;
  const frame = pageFrame({
    route,
    config,
    ...(left ? { left } : {}),
    refresh: () => run(`${route}.onPullDownRefresh`, () => page.instance.onPullDownRefresh?.()),
  });
  const holder = document.createElement('span');
  frame.body.append(holder);
  const app = document.getElementById('app');
  app?.insertBefore(frame.element, app.querySelector('.h-tab'));
  const root = createRoot(route);
  const { instance } = root;
  const page: OpenPage = { route, query, instance, frame, root };
  const [silent] = channelPair();
  Object.assign(instance, {
    route,
    __route__: route,
    options: query,
    getOpenerEventChannel: () => channel ?? silent,
  });
  const given = Object.fromEntries(Object.entries(query).filter(([name]) => root.hasProperty(name)));
  if (Object.keys(given).length > 0) instance.setData(given);
  stack.push(page);
  root.attach(frame.body, holder);
  run(`${route}.onLoad`, () => instance.onLoad?.(query));
  watchScroll(page, config.onReachBottomDistance ?? 50);
  show(page);
  requestAnimationFrame(() => {
    run(`${route}.onReady`, () => instance.onReady?.());
    phoneHost.readyAt ??= performance.now();
    root.pageLifetime('routeDone', []);
  });
}

function show(page: OpenPage): void {
  const { route, query, frame, instance, root } = page;
  frame.element.hidden = false;
  frame.front();
  tabBar.select(route);
  const search = formatQuery(query);
  history.replaceState(null, '', `#/${route}${search ? `?${search}` : ''}`);
  run(`${route}.onShow`, () => instance.onShow?.());
  root.pageLifetime('show', []);
}

function hide({ route, frame, instance, root }: OpenPage): void {
  if (frame.element.hidden) return;
  frame.element.hidden = true;
  run(`${route}.onHide`, () => instance.onHide?.());
  root.pageLifetime('hide', []);
}

function close(page: OpenPage | undefined): void {
  if (!page) return;
  tabs.delete(page.route);
  run(`${page.route}.onUnload`, () => page.instance.onUnload?.());
  page.root.release();
  page.frame.element.remove();
}

function closeAll(): void {
  while (stack.length > 0) close(stack.pop());
  for (const page of [...tabs.values()]) close(page);
}

export const router = {
  navigateTo({ url, events = {} }: { url: string; events?: Record<string, (...values: unknown[]) => void> }) {
    const to = target(url, 'navigateTo');
    if (stack.length >= MOST_PAGES) throw new Error('webview count limit exceed');
    const [own, other] = channelPair();
    for (const [name, listener] of Object.entries(events)) own.on(name, listener);
    const current = stack.at(-1);
    if (current) hide(current);
    open(to, other);
    return { eventChannel: own };
  },
  redirectTo({ url }: { url: string }): void {
    const to = target(url, 'redirectTo');
    close(stack.pop());
    open(to);
  },
  navigateBack({ delta = 1 }: { delta?: number }): void {
    const count = Math.min(delta, stack.length - 1);
    if (count < 1) throw new Error('cannot navigate back at first page.');
    for (let left = count; left > 0; left -= 1) close(stack.pop());
    const current = stack.at(-1);
    if (current) show(current);
  },
  switchTab({ url }: { url: string }): void {
    const to = target(url, 'switchTab');
    while (stack.length > 0) {
      const page = stack.pop();
      if (!page) break;
      if (!tabBar.isTab(page.route)) close(page);
      else {
        tabs.set(page.route, page);
        if (page.route !== to.route) hide(page);
      }
    }
    const kept = tabs.get(to.route);
    if (!kept) {
      open(to);
      return;
    }
    stack.push(kept);
    show(kept);
  },
  reLaunch({ url }: { url: string }): void {
    const to = target(url, 'reLaunch');
    closeAll();
    open(to);
  },
  /** The route an address means, from the page in front. */
  routeOf: (url: string): string => parseUrl(url, stack.at(-1)?.route ?? '').route,
  top: (): Page | undefined => stack.at(-1),
  get pages(): readonly Page[] {
    return stack;
  },
  setup(app: CompiledApp): void {
    compiled = app;
    tabBar.setup(app.app.tabBar, (pagePath, index, text) => {
      router.switchTab({ url: `/${pagePath}` });
      run(`${pagePath}.onTabItemTap`, () => stack.at(-1)?.instance.onTabItemTap?.({ index, pagePath, text }));
    });
  },
};
