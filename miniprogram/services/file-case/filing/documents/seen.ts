/** 看过的文书: ids of the papers that were opened on this phone; the others are marked as new. */
const storedAt = (filingId: string) => `papers-seen:${filingId}`;

export const seenPapers = (filingId: string): readonly string[] =>
  wx.getStorageSync<string[] | ''>(storedAt(filingId)) || [];

export function markSeen(filingId: string, documentId: string): void {
  const seen = seenPapers(filingId);
  if (!seen.includes(documentId)) wx.setStorageSync(storedAt(filingId), [...seen, documentId]);
}
