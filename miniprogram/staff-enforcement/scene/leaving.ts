/** 没发完就离开: the officer is told what is still on his phone before he goes, where WeChat can ask. */

/** @param text '' nothing waits */
export function leavingWith(text: string): void {
  if (!wx.canIUse('enableAlertBeforeUnload')) return;
  if (text) wx.enableAlertBeforeUnload({ message: text });
  else wx.disableAlertBeforeUnload();
}
