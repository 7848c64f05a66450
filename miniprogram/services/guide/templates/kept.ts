/** 填了一半的范本: kept on this phone only, at each step; nobody else sees it until it is carried into a draft. */
import { MODEL_STORED_AT } from '../../../api/written-in-model';

export interface Kept {
  title: string;
  values: Record<string, string>;
  /** Which blank one was at. */
  at: number;
  savedAt: string;
  /** The draft it was carried into. */
  filingId?: string;
}

const storedAt = (templateId: string) => `${MODEL_STORED_AT}${templateId}`;

export const kept = (templateId: string): Kept | null => wx.getStorageSync<Kept | ''>(storedAt(templateId)) || null;

/** @returns false where the phone is full */
export function keep(templateId: string, what: Omit<Kept, 'savedAt'>): boolean {
  try {
    wx.setStorageSync(storedAt(templateId), { ...what, savedAt: new Date(Date.now()).toISOString() });
    return true;
  } catch {
    return false;
  }
}

export function forget(templateId: string): void {
  wx.removeStorageSync(storedAt(templateId));
}

/** The last one first. */
export function allKept(): (Kept & { templateId: string })[] {
  return wx
    .getStorageInfoSync()
    .keys.filter((key) => key.startsWith(MODEL_STORED_AT))
    .flatMap((key) => {
      const templateId = key.slice(MODEL_STORED_AT.length);
      const one = kept(templateId);
      return one ? [{ ...one, templateId }] : [];
    })
    .sort((a, b) => (a.savedAt < b.savedAt ? 1 : -1));
}
