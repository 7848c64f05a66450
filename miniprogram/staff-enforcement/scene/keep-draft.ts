/** 没有写完的一笔: kept on the phone under WeChat's own key, for this officer and this case alone. */
import type { Draft } from './note/draft';

const STORED_AT = 'enforcement-draft';

interface Unfinished {
  by: string;
  caseId: string;
  draft: Draft;
}

/** One at a time: an officer writes of where he is. */
export const keepDraft = (unfinished: Unfinished): void =>
  void wx.setStorage({ key: STORED_AT, data: JSON.stringify(unfinished), encrypt: true });

export const dropDraft = (): void => void wx.removeStorage({ key: STORED_AT });

export const keptDraft = (by: string, caseId: string): Promise<Draft | null> =>
  new Promise((resolve) =>
    wx.getStorage<string>({
      key: STORED_AT,
      encrypt: true,
      success({ data }) {
        // Written by `keepDraft` alone.
        const found: Unfinished = JSON.parse(data);
        resolve(found.by === by && found.caseId === caseId ? found.draft : null);
      },
      fail: () => resolve(null),
    }),
  );
