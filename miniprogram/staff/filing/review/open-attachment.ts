/** 看附件: read from the court piece by piece, since a link would work for anybody who has it. */
import { call } from '../../../api/call';
import type { FileRow } from './files';

const EXTENSIONS = new Map([
  ['application/pdf', 'pdf'],
  ['image/jpeg', 'jpg'],
  ['image/png', 'png'],
  ['image/heic', 'heic'],
  ['video/mp4', 'mp4'],
]);

/** Each under a name of its own: a viewer may remember what it showed under a name. */
const opened: string[] = [];

/** What a party handed in does not stay on the judge's phone. */
export function forgetOpened(): void {
  for (const filePath of opened.splice(0)) wx.getFileSystemManager().unlink({ filePath, fail: () => {} });
}

/** Answers false where a phone cannot show such a file. Throws a CallFailure. */
export async function openAttachment(
  { attachmentId, mime }: FileRow,
  told: (percent: number) => void,
): Promise<boolean> {
  const extension = EXTENSIONS.get(mime);
  if (!extension) return false;
  const filePath = `${wx.env.USER_DATA_PATH}/reviewed-${opened.length}.${extension}`;
  opened.push(filePath);
  for (let offset: number | null = 0; offset !== null; ) {
    const piece: { base64: string; next: number | null; size: number } = await call('file-case', {
      action: 'readAttachment',
      attachmentId,
      offset,
    });
    await write(filePath, piece.base64, offset === 0);
    offset = piece.next;
    told(offset === null ? 100 : Math.floor((offset / piece.size) * 100));
  }
  if (extension === 'pdf') await wx.openDocument({ filePath, fileType: 'pdf' });
  else await wx.previewMedia({ sources: [{ url: filePath, type: extension === 'mp4' ? 'video' : 'image' }] });
  return true;
}

function write(filePath: string, data: string, first: boolean): Promise<void> {
  const fs = wx.getFileSystemManager();
  return new Promise((resolve, reject) => {
    const options = { filePath, data, encoding: 'base64' as const, success: () => resolve(), fail: reject };
    if (first) fs.writeFile(options);
    else fs.appendFile(options);
  });
}
