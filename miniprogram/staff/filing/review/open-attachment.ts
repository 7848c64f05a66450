/** 看附件: read from the court into a file of this phone, shown, and forgotten. */
import { extensionOf, readAttachment, showFile } from '../../../api/attachment';
import type { FileRow } from './files';

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
  const extension = extensionOf(mime);
  if (!extension || extension === 'mp3') return false;
  const filePath = `${wx.env.USER_DATA_PATH}/reviewed-${opened.length}.${extension}`;
  opened.push(filePath);
  await readAttachment(attachmentId, filePath, (percent) => {
    told(percent);
    return true;
  });
  return showFile(filePath, extension);
}
