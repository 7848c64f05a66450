/** `wx.cloud.downloadFile` (WeChat, "Cloud.downloadFile"): into a temporary file. */
import { files } from '../files';
import { checked, NoAnswer, requireType } from './failure';
import type { SdkApp } from './sdk-shape';
import { type Callbacks, hasCallbacks, settle } from './settle';
import { Transfer } from './transfer-task';

export interface DownloadFileOptions extends Callbacks<{ tempFilePath: string; statusCode: number }> {
  fileID?: unknown;
  config?: { env?: string };
}

const NAMES = ['totalBytesWritten', 'totalBytesExpectedToWrite'] as const;

async function bytesOf(url: string, transfer: Transfer): Promise<Blob> {
  const response = await fetch(url, { signal: transfer.signal });
  if (!response.ok || !response.body) throw new Error(`downloadFile:fail status ${response.status}`);
  const all = Number(response.headers.get('content-length'));
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let done = 0;
  const reader = response.body.getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    parts.push(part.value);
    done += part.value.length;
    transfer.report(done, all, NAMES);
  }
  return new Blob(parts, { type: response.headers.get('content-type') ?? '' });
}

async function download(url: string, transfer: Transfer): Promise<Blob> {
  try {
    return await bytesOf(url, transfer);
  } catch (error) {
    if (transfer.signal.aborted) throw new Error('downloadFile:fail abort');
    throw error instanceof TypeError ? new NoAnswer(error.message) : error;
  }
}

const extensionOf = (fileID: string): string => /\.([A-Za-z0-9]{1,8})$/.exec(fileID)?.[1] ?? '';

export function downloadFile(open: () => Promise<SdkApp>, options: DownloadFileOptions) {
  const transfer = new Transfer();
  const answer = settle('cloud.downloadFile', options, async () => {
    const { fileID } = options;
    requireType('fileID', fileID, 'string');
    const app = await open();
    const { fileList } = checked(await app.getTempFileURL({ fileList: [fileID] }));
    const { tempFileURL = '' } = checked(fileList[0] ?? {});
    const bytes = await download(encodeURI(tempFileURL), transfer);
    return { tempFilePath: await files.tempFile(bytes, extensionOf(String(fileID))), statusCode: 200 };
  });
  return hasCallbacks(options) ? transfer.task : answer;
}
