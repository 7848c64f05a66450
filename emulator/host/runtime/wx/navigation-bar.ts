/** 导航栏, 背景 and 置顶: what a page's surroundings look like. */
import { api } from './api';
import { requireParameters } from './parameter';
import { topPage } from './top-page';

interface Colors {
  frontColor: string;
  backgroundColor: string;
}

export const navigationBar = {
  setNavigationBarTitle: api('setNavigationBarTitle', (options: { title: string }) => {
    requireParameters(options, { title: 'String' });
    topPage().frame.setTitle(options.title);
    return {};
  }),
  setNavigationBarColor: api('setNavigationBarColor', (options: Colors) => {
    requireParameters(options, { frontColor: 'String', backgroundColor: 'String' });
    const { frontColor, backgroundColor } = options;
    if (!/^#(?:fff(?:fff)?|000(?:000)?)$/i.test(frontColor)) throw new Error(`invalid frontColor "${frontColor}"`);
    topPage().frame.setColors({ front: frontColor, back: backgroundColor });
    return {};
  }),
  showNavigationBarLoading: api('showNavigationBarLoading', () => {
    topPage().frame.loading(true);
    return {};
  }),
  hideNavigationBarLoading: api('hideNavigationBarLoading', () => {
    topPage().frame.loading(false);
    return {};
  }),
  hideHomeButton: api('hideHomeButton', () => {
    topPage().frame.hideHome();
    return {};
  }),
  setBackgroundColor: api('setBackgroundColor', ({ backgroundColor }: { backgroundColor?: string }) => {
    if (backgroundColor) topPage().frame.element.style.background = backgroundColor;
    return {};
  }),
  // Light or dark dots of the pull-down: there is one kind here.
  setBackgroundTextStyle: api('setBackgroundTextStyle', () => ({})),
};
