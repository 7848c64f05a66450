/** 没保存就离开: WeChat asks before a page with unsaved changes goes, where it can do so. */

export function guardLeaving(unsaved: boolean): void {
  if (!wx.canIUse('enableAlertBeforeUnload')) return;
  if (unsaved) wx.enableAlertBeforeUnload({ message: '改动还没有保存，离开就没有了。' });
  else wx.disableAlertBeforeUnload();
}
