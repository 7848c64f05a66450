/** `wx.cloud.uploadFile` (WeChat, "Cloud.uploadFile"). */
import { files } from '../files';
import { Aborted, uploadSignals } from './adapter';
import { checked, requireType } from './failure';
import type { SdkApp } from './sdk-shape';
import { type Callbacks, hasCallbacks, settle } from './settle';
import { Transfer } from './transfer-task';

export interface UploadFileOptions extends Callbacks<{ fileID: unknown; statusCode: number }> {
  cloudPath?: unknown;
  filePath?: unknown;
  header?: Record<string, string>;
  config?: { env?: string };
}

const NAMES = ['totalBytesSent', 'totalBytesExpectedToSend'] as const;

export function uploadFile(open: () => Promise<SdkApp>, options: UploadFileOptions) {
  const transfer = new Transfer();
  const answer = settle('cloud.uploadFile', options, async () => {
    const { cloudPath, filePath, header } = options;
    requireType('cloudPath', cloudPath, 'string');
    requireType('filePath', filePath, 'string');
    const app = await open();
    // A copy: two uploads of one file are called off one by one.
    const kept = await files.blob(String(filePath));
    const bytes = kept.slice(0, kept.size, kept.type);
    uploadSignals.set(bytes, transfer.signal);
    try {
      const { fileID } = checked(
        await app.uploadFile({
          cloudPath: String(cloudPath),
          filePath: bytes,
          ...(header && { headers: header }),
          onUploadProgress: ({ loaded, total }) => transfer.report(loaded, total, NAMES),
        }),
      );
      return { fileID, statusCode: 200 };
    } catch (error) {
      throw error instanceof Aborted ? new Error('uploadFile:fail abort') : error;
    }
  });
  return hasCallbacks(options) ? transfer.task : answer;
}
