/** Tab Bar: badges, dots, looks, and whether it is there. */
import { router } from '../router';
import { tabBar } from '../tab-bar';
import { api } from './api';
import { files } from './files';
import { requireParameters } from './parameter';

interface Item {
  index: number;
  text?: string;
  iconPath?: string;
  selectedIconPath?: string;
}

/** All of them only work on a page of the tab bar. */
function onTab<O extends object>(name: string, work: (options: O) => void) {
  return api(name, (options: O) => {
    const top = router.top();
    if (!top || !tabBar.isTab(top.route)) throw new Error('not TabBar page');
    work(options);
    return {};
  });
}
const onItem = <O extends { index: number }>(name: string, work: (options: O) => void) =>
  onTab(name, (options: O) => {
    requireParameters(options, { index: 'Number' });
    work(options);
  });

export const tabBarFunctions = {
  setTabBarBadge: onItem('setTabBarBadge', ({ index, text }: { index: number; text: string }) =>
    tabBar.setBadge(index, String(text)),
  ),
  removeTabBarBadge: onItem('removeTabBarBadge', ({ index }) => tabBar.removeBadge(index)),
  showTabBarRedDot: onItem('showTabBarRedDot', ({ index }) => tabBar.showRedDot(index)),
  hideTabBarRedDot: onItem('hideTabBarRedDot', ({ index }) => tabBar.hideRedDot(index)),
  setTabBarItem: onItem('setTabBarItem', ({ index, text, iconPath, selectedIconPath }: Item) =>
    tabBar.setItem(index, {
      ...(text === undefined ? {} : { text }),
      ...(iconPath === undefined ? {} : { iconPath: files.url(iconPath) }),
      ...(selectedIconPath === undefined ? {} : { selectedIconPath: files.url(selectedIconPath) }),
    }),
  ),
  setTabBarStyle: onTab(
    'setTabBarStyle',
    ({ color, selectedColor, backgroundColor, borderStyle }: Parameters<typeof tabBar.setStyle>[0]) =>
      tabBar.setStyle({
        ...(color === undefined ? {} : { color }),
        ...(selectedColor === undefined ? {} : { selectedColor }),
        ...(backgroundColor === undefined ? {} : { backgroundColor }),
        ...(borderStyle === undefined ? {} : { borderStyle }),
      }),
  ),
  showTabBar: onTab('showTabBar', () => tabBar.show()),
  hideTabBar: onTab('hideTabBar', () => tabBar.hide()),
};
