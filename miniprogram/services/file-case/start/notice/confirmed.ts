/** 看过告知书: which version was confirmed on this phone; that it was, and when, is kept by the court (GUIDE-2). */
const STORED_AT = 'notice-confirmed';

export const confirmedNotice = (): number => wx.getStorageSync<number>(STORED_AT) || 0;

export function rememberNotice(version: number): void {
  wx.setStorageSync(STORED_AT, version);
}
