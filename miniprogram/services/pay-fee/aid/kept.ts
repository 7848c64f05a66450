/** 写了一半的申请: stays on this phone until it is handed in, so that nothing is typed twice. */
import { NOTHING, type Written } from './form';

const storedAt = (orderId: string) => `aid:${orderId}`;

export const keptOf = (orderId: string): Written => ({
  ...NOTHING,
  ...(wx.getStorageSync<Partial<Written> | ''>(storedAt(orderId)) || {}),
});

export const keep = (orderId: string, written: Written): void => wx.setStorageSync(storedAt(orderId), written);

export const forget = (orderId: string): void => wx.removeStorageSync(storedAt(orderId));
