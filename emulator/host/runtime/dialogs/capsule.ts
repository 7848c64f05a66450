/** 胶囊: the menu button that WeChat lays over every page's upper right corner (WeChat, "wx.getMenuButtonBoundingClientRect"). */
import { actionSheet } from './action-sheet';
import { button } from './element';

export interface MenuItem {
  text: string;
  run(): unknown;
}

/** @param items asked for at each tap */
export function installCapsule(items: () => MenuItem[]): void {
  const capsule = button('capsule', '', () => void open(items()), 'd-capsule');
  capsule.setAttribute('aria-label', '更多');
  document.body.append(capsule);
}

async function open(items: MenuItem[]): Promise<void> {
  const chosen = await actionSheet('menu', { itemList: items.map(({ text }) => text) });
  if (chosen !== null) await items[chosen]?.run();
}
