/** WeChat, "root-portal": its content leaves the boxes around it, as a `position: fixed` would like to. */

import { define } from './define';
import { pageRoot } from './page-settings';
import { flag } from './property';

export const rootPortal = define({
  tag: 'root-portal',
  frame: 'h-portal',
  properties: { enable: flag(true) },
  create({ element, frame, data }) {
    let wanted = data.enable;
    const place = () => {
      if (!element.isConnected) return;
      const to = wanted ? pageRoot(element) : element;
      if (to && frame.parentElement !== to) to.append(frame);
    };
    return {
      changed: {
        enable(enable) {
          wanted = enable;
          place();
        },
      },
      attached: place,
      detached: () => frame.remove(),
    };
  },
});
