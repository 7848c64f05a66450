/** 写了一半的补正: on this phone until it is handed in; the court's contract takes all answers at once. */
import type { Written } from './answers';
import { NOTHING_WRITTEN } from './answers';

const storedAt = (filingId: string) => `correction:${filingId}`;

export const writtenOf = (filingId: string): Written =>
  wx.getStorageSync<Written | ''>(storedAt(filingId)) || NOTHING_WRITTEN;

export function write(filingId: string, written: Written): void {
  wx.setStorageSync(storedAt(filingId), written);
}

export function forgetWritten(filingId: string): void {
  wx.removeStorageSync(storedAt(filingId));
}
