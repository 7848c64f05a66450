/** 材料的来去: a photo to the court, and the court's copy back to this phone to look at. */
import { extensionOf, readPieces, showFile } from '../../../../api/attachment';
import { call } from '../../../../api/call';
import { failureOf } from '../../../../api/failure';
import { endingOf, startUpload, uploadName } from '../../../../api/upload';
import { uploadFolder } from '../../../../api/upload-folder';
import type { Full } from '../shown';
import type { Unsent } from './unsent';

/** Where each one came to before its answer was lost: the same again is done once. */
const uploaded = new Map<string, string>();

/** Throws a CallFailure, or WeChat's error. */
export async function sendPaper(
  representationId: string,
  { path, paperId, name }: Unsent,
  tell: (percent: number) => void,
): Promise<Full> {
  const cloudPath = `${await uploadFolder()}${uploadName()}${endingOf(path)}`;
  const fileId = uploaded.get(path) ?? (await startUpload(cloudPath, path, (_, percent) => tell(percent)).fileId);
  uploaded.set(path, fileId);
  const full = await call('identity', {
    action: 'handInPapers',
    representationId,
    papers: [{ paperId, fileId, name }],
  }).catch((error: unknown) => {
    if (failureOf(error).code === 'NOT_FOUND') uploaded.delete(path);
    throw error;
  });
  uploaded.delete(path);
  // The court has its own copy; what stays under the person's name would only lie about.
  wx.cloud.deleteFile({ fileList: [fileId], fail: () => {} });
  return full;
}

/** Says why where it cannot be shown. */
export async function showPaper(
  representationId: string,
  { key, name, mime }: { key: string; name: string; mime: string },
): Promise<void> {
  wx.showLoading({ title: '正在打开' });
  const extension = extensionOf(mime);
  const filePath = `${wx.env.USER_DATA_PATH}/paper.${extension || 'bin'}`;
  const read = (offset: number) => call('identity', { action: 'representationPaper', representationId, key, offset });
  const trouble = await readPieces(read, filePath)
    .then(() => showFile(filePath, extension))
    .then(
      (shown) => (shown ? '' : '这部手机打不开这种文件。'),
      (error: unknown) => failureOf(error).message,
    );
  wx.hideLoading();
  if (trouble) wx.showModal({ title: name, content: trouble, showCancel: false });
}
