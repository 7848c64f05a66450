/** 听写: a recording goes to one's own folder and comes back as text; the court deletes it, the phone too (FILE-13). */
import { call } from '../../api/call';
import { startUpload, uploadName } from '../../api/upload';
import { uploadFolder } from '../../api/upload-folder';

/** Throws a CallFailure, or WeChat's error of an upload. */
export async function dictate(path: string): Promise<string> {
  try {
    const cloudPath = `${await uploadFolder()}voice-${uploadName()}.wav`;
    const fileId = await startUpload(cloudPath, path, () => undefined).fileId;
    return (await call('file-case', { action: 'dictate', fileId, format: 'wav' })).text;
  } finally {
    wx.getFileSystemManager().unlink({ filePath: path, fail: () => undefined });
  }
}
