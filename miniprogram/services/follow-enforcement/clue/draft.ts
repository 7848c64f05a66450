/** 写了一半的线索: kept on this phone, with what was uploaded for it, until the court has it. */
export interface ClueDraft {
  partyId: string;
  kind: string;
  text: string;
  urgent: boolean;
  files: { name: string; fileIds: string[] }[];
}

const storedAt = (caseId: string) => `clue-draft:${caseId}`;
const NONE: ClueDraft = { partyId: '', kind: '', text: '', urgent: false, files: [] };

export const clueDraft = (caseId: string): ClueDraft => wx.getStorageSync<ClueDraft | ''>(storedAt(caseId)) || NONE;

export function keepClue(caseId: string, change: Partial<ClueDraft>): void {
  wx.setStorageSync(storedAt(caseId), { ...clueDraft(caseId), ...change });
}

export const forgetClue = (caseId: string): void => wx.removeStorageSync(storedAt(caseId));
