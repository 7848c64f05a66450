/** WeChat, "page-container": a sheet over the page. */

import { rpxInValue } from '../../rpx';
import { define } from './define';
import { onPress } from './press';
import { flag, number, string, text } from './property';

export const pageContainer = define({
  tag: 'page-container',
  frame: 'h-sheet',
  properties: {
    show: flag(),
    duration: number(300),
    zIndex: number(100),
    overlay: flag(true),
    position: text<'top' | 'bottom' | 'right' | 'center'>('bottom'),
    round: flag(),
    closeOnSlideDown: flag(),
    overlayStyle: string(),
    customStyle: string(),
  },
  events: ['beforeenter', 'enter', 'afterenter', 'beforeleave', 'leave', 'afterleave', 'clickoverlay'],
  create(host) {
    const { element, frame } = host;
    const overlay = document.createElement('div');
    overlay.className = 'h-sheet-overlay';
    element.prepend(overlay);
    frame.setAttribute('role', 'dialog');
    frame.setAttribute('aria-modal', 'true');
    let open = false;
    let timer: number | undefined;
    const leave = () => host.set({ show: false });
    onPress(overlay, () => {
      host.fire('clickoverlay', {});
      leave();
    });
    element.addEventListener('keydown', (event) => event.key === 'Escape' && leave());
    const turn = (show: boolean) => {
      if (show === open) return;
      open = show;
      const way = show ? 'enter' : 'leave';
      host.fire(`before${way}`, {});
      element.toggleAttribute('open', show);
      frame.inert = !show;
      host.fire(way, {});
      clearTimeout(timer);
      timer = window.setTimeout(() => element.isConnected && host.fire(`after${way}`, {}), host.data.duration);
    };
    frame.inert = true;
    return {
      control: frame,
      update() {
        const { duration, zIndex, overlay: covered, position, round, overlayStyle, customStyle, show } = host.data;
        element.setAttribute('position', position);
        element.toggleAttribute('round', round);
        overlay.hidden = !covered;
        overlay.style.cssText = `z-index:${zIndex};transition-duration:${duration}ms;${rpxInValue(overlayStyle)}`;
        frame.style.cssText = `z-index:${zIndex};transition-duration:${duration}ms;${rpxInValue(customStyle)}`;
        turn(show);
      },
      detached: () => clearTimeout(timer),
    };
  },
});
