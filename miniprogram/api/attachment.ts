/**
 * 读附件: what the court has, piece by piece into a file of this phone, since a link would work for anybody who has it; each
 * piece is checked by the court (EVID-6).
 */
import { call } from './call';

/** By which the phone knows what to do with it. */
const EXTENSIONS = new Map([
  ['application/pdf', 'pdf'],
  ['image/jpeg', 'jpg'],
  ['image/png', 'png'],
  ['image/heic', 'heic'],
  ['video/mp4', 'mp4'],
  ['audio/mpeg', 'mp3'],
]);

/** '' where the phone knows nothing of such a file. */
export const extensionOf = (mime: string): string => EXTENSIONS.get(mime) ?? '';

interface Piece {
  base64: string;
  size: number;
  next: number | null;
}

/**
 * Throws a CallFailure.
 * @param goOn told how far it is, in percent; false ends it
 * @returns false: it was ended
 */
export async function readPieces(
  read: (offset: number) => Promise<Piece>,
  filePath: string,
  goOn: (percent: number) => boolean = () => true,
): Promise<boolean> {
  for (let offset: number | null = 0; offset !== null; ) {
    const piece: Piece = await read(offset);
    await write(filePath, piece.base64, offset === 0);
    if (!goOn(Math.floor(((piece.next ?? piece.size) / piece.size) * 100))) return false;
    offset = piece.next;
  }
  return true;
}

/** The same, of an attachment of a filing. */
export const readAttachment = (
  attachmentId: string,
  filePath: string,
  goOn: (percent: number) => boolean,
): Promise<boolean> =>
  readPieces((offset) => call('file-case', { action: 'readAttachment', attachmentId, offset }), filePath, goOn);

function write(filePath: string, data: string, first: boolean): Promise<void> {
  const fs = wx.getFileSystemManager();
  const options = { filePath, data, encoding: 'base64' as const };
  return new Promise((resolve, reject) => {
    const done = { success: () => resolve(), fail: reject };
    if (first) fs.writeFile({ ...options, ...done });
    else fs.appendFile({ ...options, ...done });
  });
}

/** In WeChat's own viewer. Answers false for what is not looked at: recordings, and what the phone knows nothing of. */
export async function showFile(filePath: string, extension: string): Promise<boolean> {
  if (!extension || extension === 'mp3') return false;
  if (extension === 'pdf') await wx.openDocument({ filePath, fileType: 'pdf' });
  else await wx.previewMedia({ sources: [{ url: filePath, type: extension === 'mp4' ? 'video' : 'image' }] });
  return true;
}
