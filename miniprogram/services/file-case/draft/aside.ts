/** 没用的那一份: what was not taken where two phones wrote the same step; on this phone until the draft is submitted. */
const storedAt = (filingId: string) => `aside:${filingId}`;
/** Characters: what is older goes first. */
const MOST = 60_000;

export const asideOf = (filingId: string): string => wx.getStorageSync<string>(storedAt(filingId)) || '';

export function putAside(filingId: string, text: string): void {
  if (text)
    wx.setStorageSync(storedAt(filingId), [text, asideOf(filingId)].filter(Boolean).join('\n\n').slice(0, MOST));
}

export function forgetAside(filingId: string): void {
  wx.removeStorageSync(storedAt(filingId));
}
