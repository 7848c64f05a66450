/** 核验录像: uploaded under the person's own folder, read once, deleted whatever comes of it (ID-8: no image is kept). */
import { CourtError } from '../../platform/errors';
import { fileTypeOf } from '../../platform/file-type';
import { MOST_VIDEO_BYTES } from '../../platform/gateways/face';
import { readFile, removeFile } from '../../platform/storage';
import { isOwnUpload } from '../../platform/uploads';

const noVideo = () => new CourtError('NOT_FOUND', '没有找到您录的视频，请重新录一次。', { fileId: '请重新录一次' });

/** Throws NOT_FOUND for a file that is not the person's own upload: it is neither read nor touched. */
export function refuseForeignVideo(fileId: string, openid: string): void {
  if (!isOwnUpload(fileId, openid)) throw noVideo();
}

/** Throws NOT_FOUND, or INVALID_INPUT for what is no video of the right size: no try is lost by it. */
export async function readVideo(fileId: string): Promise<Buffer> {
  const bytes = await readFile(fileId).catch((error: unknown) => {
    if (String((error as { code?: unknown }).code).startsWith('STORAGE')) throw noVideo();
    throw error;
  });
  if (bytes.length > MOST_VIDEO_BYTES)
    throw new CourtError('INVALID_INPUT', '录像太长（超过 6 MB）。请从头再录一次，读完数字就停，大约 6 秒。', {
      fileId: '录像太长',
    });
  if (fileTypeOf(bytes) !== 'mp4')
    throw new CourtError('INVALID_INPUT', '这个文件不是录像。请用小程序里的录制按钮重新录一次。', {
      fileId: '不是录像',
    });
  return bytes;
}

/** Returns whether it is gone. What is not is found by its check document and swept (`sweepVideos`). */
export async function removeVideo(fileId: string): Promise<boolean> {
  return removeFile(fileId).then(
    () => true,
    () => false,
  );
}
