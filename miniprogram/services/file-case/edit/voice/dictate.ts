/** 听写: a recording goes to one's own folder and comes back as text; the court deletes it, the phone too (FILE-13). */
import { call } from '../../../../api/call';
import { startUpload, uploadName } from '../../../../api/upload';

/** Throws a CallFailure, or WeChat's error of an upload. */
export async function dictate(filingId: string, path: string): Promise<string> {
  try {
    const { uploadFolder } = await call('file-case', { action: 'attachments', filingId });
    const fileId = await startUpload(`${uploadFolder}voice-${uploadName()}.wav`, path, () => undefined).fileId;
    return (await call('file-case', { action: 'dictate', fileId, format: 'wav' })).text;
  } finally {
    wx.getFileSystemManager().unlink({ filePath: path, fail: () => undefined });
  }
}
