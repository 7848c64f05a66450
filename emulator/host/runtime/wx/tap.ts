/** Whether a person has just tapped: some functions of wx may only follow a tap (WeChat, "wx.requestSubscribeMessage"). */
import { WxFailure } from './api';

/** A browser remembers a tap for some seconds; WeChat is stricter. */
export const justTapped = (): boolean => navigator.userActivation.isActive;

export function requireTap(): void {
  if (!justTapped()) throw new WxFailure('can only be invoked by user TAP gesture.');
}
