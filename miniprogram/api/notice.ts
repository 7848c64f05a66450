/** 在线诉讼告知 (GUIDE-2): that it was read. Which version and when is kept by the court; the phone only remembers not to ask again. */
import { call } from './call';

const STORED_AT = 'notice-confirmed';

/** The version confirmed on this phone; 0: none. */
export const confirmedNotice = (): number => wx.getStorageSync<number>(STORED_AT) || 0;

/** Gives when it was first confirmed (ISO). @throws CallFailure CONFLICT: there is a newer one to be read */
export async function confirmNotice(version: number): Promise<string> {
  const { confirmedAt } = await call('guide', { action: 'confirmNotice', version });
  wx.setStorageSync(STORED_AT, version);
  return confirmedAt;
}
