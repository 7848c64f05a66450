/** 在这台手机上写的补正: each answer goes to the court as it is written; it stays here, too, until it is handed in. */
import type { Written } from './answers';
import { NOTHING_WRITTEN } from './answers';

const storedAt = (filingId: string) => `correcting:${filingId}`;

export const writtenOf = (filingId: string): Written =>
  wx.getStorageSync<Written | ''>(storedAt(filingId)) || NOTHING_WRITTEN;

export function write(filingId: string, written: Written): void {
  wx.setStorageSync(storedAt(filingId), written);
}

export function writeText(filingId: string, itemId: string, text: string, base?: string): void {
  const written = writtenOf(filingId);
  const before = written.texts[itemId]?.base ?? '';
  write(filingId, { ...written, texts: { ...written.texts, [itemId]: { text, base: base ?? before } } });
}

export function forgetWritten(filingId: string): void {
  wx.removeStorageSync(storedAt(filingId));
}
