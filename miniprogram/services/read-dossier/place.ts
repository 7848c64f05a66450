/** 看到哪里了: kept on this phone for each request; and that its duties were read, which are said once. */
const placeAt = (readingId: string) => `dossier-place:${readingId}`;
const dutiesAt = (readingId: string) => `dossier-duties:${readingId}`;

/** The page through the whole dossier; 0: nothing was read yet. */
export const placeOf = (readingId: string): number => wx.getStorageSync<number>(placeAt(readingId)) || 0;

export const keepPlace = (readingId: string, at: number): void => wx.setStorageSync(placeAt(readingId), at);

export const knowsDuties = (readingId: string): boolean => Boolean(wx.getStorageSync(dutiesAt(readingId)));

export const keepDuties = (readingId: string): void => wx.setStorageSync(dutiesAt(readingId), true);

/** It is over. */
export function forgetReading(readingId: string): void {
  wx.removeStorageSync(placeAt(readingId));
  wx.removeStorageSync(dutiesAt(readingId));
}
