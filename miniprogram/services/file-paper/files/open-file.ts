/** 看附件: what the court has, read back from it piece by piece and shown. */
import { extensionOf, readPieces, showFile } from '../../../api/attachment';
import { call } from '../../../api/call';
import { failureOf } from '../../../api/failure';
import type { Attached } from './uploads';

/** Says why where it cannot be shown. */
export async function openFile({ fileId, name, mime }: Pick<Attached, 'fileId' | 'name' | 'mime'>): Promise<void> {
  wx.showLoading({ title: '正在打开' });
  const extension = extensionOf(mime);
  const filePath = `${wx.env.USER_DATA_PATH}/seen.${extension || 'bin'}`;
  const trouble = await readPieces((offset) => call('file-paper', { action: 'readFile', fileId, offset }), filePath)
    .then(() => showFile(filePath, extension))
    .then(
      (shown) => (shown ? '' : '这个文件在手机上放不了，法院收到了，法官能看、能听。'),
      (error: unknown) => failureOf(error).message,
    );
  wx.hideLoading();
  if (trouble) wx.showModal({ title: name, content: trouble, showCancel: false });
}
