/** WeChat, "navigation-bar": the page's title and colours, within page-meta. */

import { define } from './define';
import { pageSettings } from './page-settings';
import { flag, number, string } from './property';

export const navigationBar = define({
  tag: 'navigation-bar',
  properties: {
    title: string(),
    loading: flag(),
    frontColor: string(),
    backgroundColor: string(),
    colorAnimationDuration: number(),
    colorAnimationTimingFunc: string('linear'),
  },
  create(host) {
    const apply = () => {
      if (!host.element.isConnected) return;
      const frame = pageSettings(host.element);
      const { title, loading, frontColor, backgroundColor } = host.data;
      if (title) frame.setTitle(title);
      frame.loading(loading);
      frame.setColors({
        ...(frontColor ? { front: frontColor } : {}),
        ...(backgroundColor ? { back: backgroundColor } : {}),
      });
    };
    return { update: apply, attached: apply };
  },
});
