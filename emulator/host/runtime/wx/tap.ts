/** Whether a person has just tapped: some functions of wx may only follow a tap (WeChat, "wx.requestSubscribeMessage"). */
import { WxFailure } from './api';

/** WeChat counts what the tap's own handler does; a slow machine may take its time for it. */
const RECENT_MS = 3000;

let tappedAt = Number.NEGATIVE_INFINITY;
for (const event of ['click', 'touchend', 'keydown'])
  window.addEventListener(
    event,
    ({ isTrusted }) => {
      // What a script clicks is no tap.
      if (isTrusted) tappedAt = performance.now();
    },
    { capture: true, passive: true },
  );

export function requireTap(): void {
  if (performance.now() - tappedAt > RECENT_MS) throw new WxFailure('can only be invoked by user TAP gesture.');
}
