/** 看附件: what the court has, read back from it piece by piece and shown. */
import { call } from '../../../api/call';
import { failureOf } from '../../../api/failure';
import type { Attached } from './pending';

const EXTENSIONS = new Map([
  ['application/pdf', 'pdf'],
  ['image/jpeg', 'jpg'],
  ['image/png', 'png'],
  ['image/heic', 'heic'],
  ['video/mp4', 'mp4'],
  ['audio/mpeg', 'mp3'],
]);

/** Says why where it cannot be shown. */
export async function showAttachment(attached: Attached): Promise<void> {
  wx.showLoading({ title: '正在打开' });
  const trouble = await open(attached).then(
    (shown) => (shown ? '' : '录音已经传好。这里放不了录音，法官能听。'),
    (error: unknown) => failureOf(error).message,
  );
  wx.hideLoading();
  if (trouble) wx.showModal({ title: attached.name, content: trouble, showCancel: false });
}

/** Throws a CallFailure. Answers false where the phone cannot show such a file. */
async function open({ attachmentId, mime }: Attached): Promise<boolean> {
  const extension = EXTENSIONS.get(mime) ?? 'bin';
  if (extension === 'mp3' || extension === 'bin') return false;
  const filePath = `${wx.env.USER_DATA_PATH}/seen.${extension}`;
  for (let offset: number | null = 0; offset !== null; ) {
    const piece: { base64: string; next: number | null } = await call('file-case', {
      action: 'readAttachment',
      attachmentId,
      offset,
    });
    await write(filePath, piece.base64, offset === 0);
    offset = piece.next;
  }
  if (extension === 'pdf') await wx.openDocument({ filePath, fileType: 'pdf' });
  else await wx.previewMedia({ sources: [{ url: filePath, type: extension === 'mp4' ? 'video' : 'image' }] });
  return true;
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
