/** WeChat, "view", "cover-view": a block, with a class while it is touched. */

import { playAnimation } from '../wx/animation';
import { define } from './define';
import { hover, hoverProperties } from './hover';
import { anything } from './property';

export const view = define({
  tag: 'view',
  properties: { ...hoverProperties('none', 50, 400), animation: anything() },
  create(host) {
    hover(host);
    return { changed: { animation: (value) => playAnimation(host.element, value) } };
  },
});

export const coverView = define({
  tag: 'cover-view',
  properties: { ...hoverProperties('none', 50, 400), scrollTop: anything(0), markerId: anything() },
  create(host) {
    hover(host);
    return {
      changed: {
        scrollTop(value) {
          host.element.scrollTop = Number.parseFloat(String(value)) || 0;
        },
      },
    };
  },
});
