/** 没存上的草稿: ids of drafts of which this phone has words that the court has not. Kept by file-case (draft/open.ts). */
export const unsentDrafts = (): string[] =>
  wx
    .getStorageInfoSync()
    .keys.filter((key) => key.startsWith('draft:'))
    .map((key) => key.slice('draft:'.length));
