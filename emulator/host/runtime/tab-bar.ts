/** The tab bar, drawn once under all pages (WeChat, "tabBar"). */
import type { TabBarConfig } from '../shape';
import { onlyOwnClicks } from './builtins/press';

interface ItemLook {
  text?: string;
  iconPath?: string;
  selectedIconPath?: string;
}
interface Look {
  color?: string;
  selectedColor?: string;
  backgroundColor?: string;
  borderStyle?: 'black' | 'white';
}

interface Item {
  button: HTMLButtonElement;
  icon: HTMLImageElement;
  label: HTMLElement;
  badge: HTMLElement;
  look: ItemLook & { pagePath: string };
}

let config: TabBarConfig | undefined;
let items: Item[] = [];
let current = '';
let hiddenByApp = false;
const bar = () => document.querySelector<HTMLElement>('.h-tab');

function child<K extends keyof HTMLElementTagNameMap>(into: HTMLElement, tag: K, className: string) {
  const made = document.createElement(tag);
  made.className = className;
  into.append(made);
  return made;
}

function draw(): void {
  const element = bar();
  if (!element || !config) return;
  element.hidden = hiddenByApp || !items.some(({ look }) => look.pagePath === current);
  element.style.background = config.backgroundColor ?? '#fff';
  element.style.borderTopColor = config.borderStyle === 'white' ? '#fff' : 'rgba(0, 0, 0, .12)';
  for (const { button, icon, label, look } of items) {
    const selected = look.pagePath === current;
    button.setAttribute('aria-selected', String(selected));
    button.style.color = (selected ? config.selectedColor : config.color) ?? '';
    label.textContent = look.text ?? '';
    const path = selected ? (look.selectedIconPath ?? look.iconPath) : look.iconPath;
    icon.hidden = !path;
    if (path) icon.src = path.replace(/^\//, '');
  }
}

function itemAt(index: number): Item {
  const item = items[index];
  if (!item) throw new Error('invalid index');
  return item;
}

export const tabBar = {
  /** @param go switches to a page, and tells it of the tap */
  setup(given: TabBarConfig | undefined, go: (pagePath: string, index: number, text: string) => void): void {
    config = given;
    if (!given || given.custom) return;
    const element = document.createElement('nav');
    element.className = 'h-tab';
    // A page without tabs may lead to one with them while the finger is on its way up.
    onlyOwnClicks(element);
    const list = child(element, 'div', 'h-tab-list');
    list.setAttribute('role', 'tablist');
    items = given.list.map((look, index) => {
      const button = child(list, 'button', 'h-tab-item');
      button.type = 'button';
      button.setAttribute('role', 'tab');
      button.dataset.testid = `tab-${look.pagePath}`;
      const icon = child(button, 'img', 'h-tab-icon');
      icon.alt = '';
      const label = child(button, 'span', 'h-tab-text');
      const badge = child(button, 'span', 'h-tab-badge');
      badge.hidden = true;
      const item = { button, icon, label, badge, look: { ...look } };
      button.onclick = () => go(look.pagePath, index, item.look.text ?? '');
      return item;
    });
    document.getElementById('app')?.append(element);
  },
  select(route: string): void {
    current = route;
    draw();
  },
  isTab: (route: string): boolean => config?.list.some(({ pagePath }) => pagePath === route) ?? false,
  setBadge(index: number, text: string): void {
    const { badge } = itemAt(index);
    // Four signs at most, else an ellipsis (wx.setTabBarBadge).
    badge.textContent = text.length > 4 ? '…' : text;
    badge.hidden = false;
    badge.classList.remove('h-dot');
  },
  removeBadge(index: number): void {
    itemAt(index).badge.hidden = true;
  },
  showRedDot(index: number): void {
    const { badge } = itemAt(index);
    badge.textContent = '';
    badge.hidden = false;
    badge.classList.add('h-dot');
  },
  hideRedDot(index: number): void {
    itemAt(index).badge.hidden = true;
  },
  setItem(index: number, look: ItemLook): void {
    Object.assign(itemAt(index).look, look);
    draw();
  },
  setStyle(look: Look): void {
    config = { ...(config ?? { list: [] }), ...look };
    draw();
  },
  show(): void {
    hiddenByApp = false;
    draw();
  },
  hide(): void {
    hiddenByApp = true;
    draw();
  },
};
