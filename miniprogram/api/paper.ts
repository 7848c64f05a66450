/** 看文书: a PDF, or another file of the court, read into this phone, shown in WeChat's own viewer, and forgotten with the page. */
import { readPieces, showFile } from './attachment';

interface Piece {
  base64: string;
  size: number;
  next: number | null;
}

/** Each under a name of its own: a viewer may remember what it showed under a name. */
const opened: string[] = [];
let last = 0;
/** How often a page of papers was left. */
let left = 0;

const drop = (filePath: string) => wx.getFileSystemManager().unlink({ filePath, fail: () => {} });

/** What belongs to a case does not stay on an officer's phone; what is still on its way is not shown over another page. */
export function forgetPapers(): void {
  left += 1;
  opened.splice(0).forEach(drop);
}

/** Answers false where a phone cannot show such a file. Throws a CallFailure. */
export async function showPaper(read: (offset: number) => Promise<Piece>, extension = 'pdf'): Promise<boolean> {
  last += 1;
  const filePath = `${wx.env.USER_DATA_PATH}/staff-${last}.${extension}`;
  opened.push(filePath);
  const before = left;
  if (await readPieces(read, filePath, () => left === before)) return showFile(filePath, extension);
  drop(filePath);
  return true;
}

/** One that came whole: a draft. */
export const showDraft = (base64: string): Promise<boolean> =>
  showPaper(() => Promise.resolve({ base64, size: base64.length, next: null }));
