/** WeChat, "match-media": shown only on screens of a certain size. */

import { define } from './define';
import { OWN_STYLE } from './own-style';
import { number, text } from './property';

export const matchMedia = define({
  tag: 'match-media',
  properties: {
    minWidth: number(),
    maxWidth: number(),
    width: number(),
    minHeight: number(),
    maxHeight: number(),
    height: number(),
    orientation: text<'portrait' | 'landscape'>(),
  },
  create(host) {
    const query = () => {
      const { minWidth, maxWidth, width, minHeight, maxHeight, height, orientation } = host.data;
      const sizes = {
        'min-width': minWidth,
        'max-width': maxWidth,
        width,
        'min-height': minHeight,
        'max-height': maxHeight,
        height,
      };
      const parts = Object.entries(sizes).flatMap(([name, px]) => (px > 0 ? [`(${name}: ${px}px)`] : []));
      if (orientation) parts.push(`(orientation: ${orientation})`);
      return parts.join(' and ') || 'all';
    };
    const update = () =>
      host.component.setNodeStyle(window.matchMedia(query()).matches ? '' : 'display: none', OWN_STYLE);
    return {
      update,
      attached() {
        update();
        window.addEventListener('resize', update);
      },
      detached: () => window.removeEventListener('resize', update),
    };
  },
});
