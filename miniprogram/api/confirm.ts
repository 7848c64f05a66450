/** 再确认: asks before what cannot be taken back. WeChat takes four characters at most on a button. */
import type { Question } from './question';

/** --vermilion: a dialog of WeChat takes no variable. */
const GRAVE = '#a8322a';

export function confirmed({ title, content, confirmText, grave = false }: Question): Promise<boolean> {
  return new Promise((resolve) => {
    wx.showModal({
      title,
      content,
      confirmText,
      cancelText: '再想想',
      ...(grave ? { confirmColor: GRAVE } : {}),
      success: ({ confirm }) => resolve(confirm),
      fail: () => resolve(false),
    });
  });
}
