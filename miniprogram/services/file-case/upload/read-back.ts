/** 读回附件: what the court has, piece by piece into a file of this phone; each piece checked by the court (EVID-6). */
import { call } from '../../../api/call';
import type { Attached } from './pending';

/** By which the phone knows what to do with it. */
const EXTENSIONS = new Map([
  ['application/pdf', 'pdf'],
  ['image/jpeg', 'jpg'],
  ['image/png', 'png'],
  ['image/heic', 'heic'],
  ['video/mp4', 'mp4'],
  ['audio/mpeg', 'mp3'],
]);

export interface ReadBack {
  filePath: string;
  /** '' where the phone cannot show such a file. */
  extension: string;
}

/**
 * Throws a CallFailure.
 * @param goOn told how far it is, in percent; false ends it
 */
export async function readBack(
  { attachmentId, mime }: Attached,
  goOn: (percent: number) => boolean,
): Promise<ReadBack | undefined> {
  const extension = EXTENSIONS.get(mime) ?? '';
  const filePath = `${wx.env.USER_DATA_PATH}/seen.${extension || 'bin'}`;
  if (!extension) return { filePath, extension };
  for (let offset: number | null = 0; offset !== null; ) {
    const event = { action: 'readAttachment' as const, attachmentId, offset };
    const piece: { base64: string; size: number; next: number | null } = await call('file-case', event);
    await write(filePath, piece.base64, offset === 0);
    if (!goOn(Math.floor(((piece.next ?? piece.size) / piece.size) * 100))) return undefined;
    offset = piece.next;
  }
  return { filePath, extension };
}

function write(filePath: string, data: string, first: boolean): Promise<void> {
  const fs = wx.getFileSystemManager();
  const options = { filePath, data, encoding: 'base64' as const };
  return new Promise((resolve, reject) => {
    const done = { success: () => resolve(), fail: reject };
    if (first) fs.writeFile({ ...options, ...done });
    else fs.appendFile({ ...options, ...done });
  });
}
