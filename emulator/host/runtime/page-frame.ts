/** What WeChat draws around a page: the navigation bar above, the place that scrolls, the pull-down. */
import type { ComponentConfig, WindowConfig } from '../shape';
import { onlyOwnClicks } from './builtins/press';
import { pullDown } from './pull-down';

export interface PageFrame {
  /** `.h-page`: all of it. */
  element: HTMLElement;
  /** What scrolls. */
  body: HTMLElement;
  setTitle(text: string): void;
  setColors(colors: { front?: string; back?: string }): void;
  setBackground(color: string): void;
  /** `page-meta`'s root-font-size; a page that is shown again gets its own again. */
  setRootFontSize(css: string): void;
  scrollTo(top: number, ms: number): void;
  /** The spinner beside the title. */
  loading(shown: boolean): void;
  /** The house that leads from a page opened directly to the first one. */
  hideHome(): void;
  /** Pulls the page down as a finger would, or lets it go. */
  pullDown(down: boolean): void;
  /** Called when it comes to the front. */
  front(): void;
}

/** By element, for built-in components that belong to the page around them. */
export const frames = new WeakMap<Element, PageFrame>();

interface FrameOptions {
  route: string;
  config: WindowConfig & Partial<ComponentConfig>;
  /** What the bar's left button does; none where there is nothing behind and no home to go to. */
  left?: { kind: 'back' | 'home'; go(): void };
  refresh(): void;
}

function part(tag: string, className: string, into: HTMLElement): HTMLElement {
  const made = document.createElement(tag);
  made.className = className;
  into.append(made);
  return made;
}

function leftButton(bar: HTMLElement, { kind, go }: { kind: 'back' | 'home'; go(): void }): HTMLElement {
  const button = part('button', `h-nav-left h-nav-${kind}`, bar);
  button.setAttribute('type', 'button');
  button.setAttribute('aria-label', kind === 'back' ? '返回' : '首页');
  button.dataset.testid = `nav-${kind}`;
  button.onclick = go;
  return button;
}

export function pageFrame({ route, config, left, refresh }: FrameOptions): PageFrame {
  const element = document.createElement('div');
  element.className = 'h-page';
  element.dataset.route = route;
  const bar = document.createElement('header');
  bar.className = 'h-nav';
  onlyOwnClicks(bar);
  const button = left && leftButton(bar, left);
  const busy = part('span', 'h-nav-busy', bar);
  busy.hidden = true;
  const title = part('h1', 'h-title', bar);
  if (config.navigationStyle !== 'custom') element.append(bar);
  const body = part('main', 'h-body', part('div', 'h-view', element));
  if (config.disableScroll) body.style.overflow = 'hidden';
  let rootFontSize = '';
  const pulling = pullDown(element, body, { enabled: config.enablePullDownRefresh === true, refresh });
  const frame: PageFrame = {
    element,
    body,
    setTitle(text) {
      title.textContent = text;
      document.title = text;
    },
    setColors({ front, back }) {
      if (front) bar.style.color = front;
      if (back) bar.style.background = back;
    },
    setBackground(color) {
      body.style.background = color;
    },
    setRootFontSize(css) {
      rootFontSize = css;
      if (!element.hidden) document.documentElement.style.fontSize = css;
    },
    scrollTo: (top, ms) => body.scrollTo({ top, behavior: ms > 0 ? 'smooth' : 'auto' }),
    loading(shown) {
      busy.hidden = !shown;
    },
    hideHome() {
      if (left?.kind === 'home') button?.remove();
    },
    pullDown: pulling,
    front() {
      document.title = title.textContent ?? '';
      document.documentElement.style.fontSize = rootFontSize;
    },
  };
  frame.setTitle(config.navigationBarTitleText ?? '');
  frame.setColors({
    front: config.navigationBarTextStyle === 'black' ? '#000' : '#fff',
    back: config.navigationBarBackgroundColor ?? '#000',
  });
  if (config.backgroundColor) element.style.background = config.backgroundColor;
  frames.set(element, frame);
  return frame;
}
