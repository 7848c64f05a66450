/** 看附件: what the court has, read back from it and shown. */
import { showFile } from '../../../api/attachment';
import { failureOf } from '../../../api/failure';
import type { Attached } from './pending';
import { readBack } from './read-back';

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
async function open(attached: Attached): Promise<boolean> {
  if (attached.mime.startsWith('audio/')) return false;
  const found = await readBack(attached, () => true);
  return found ? showFile(found.filePath, found.extension) : false;
}
