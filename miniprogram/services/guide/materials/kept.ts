/** 勾过的: who files and what is there already, by topic, kept on this phone only. */
import type { Filer } from './filer';

export interface Kept {
  filer: Filer;
  ticked: string[];
}

const at = (topicId: string) => `guide-materials:${topicId}`;

export const kept = (topicId: string): Kept | null => wx.getStorageSync<Kept | ''>(at(topicId)) || null;

export function keep(topicId: string, what: Kept): void {
  try {
    // At once: the next tick may come before an answer would.
    wx.setStorageSync(at(topicId), what);
  } catch {
    // The phone is full: the list still works, it is only forgotten.
  }
}
