/** 网络 / 上传, 下载: over XMLHttpRequest, which tells how far it is. */
import { WxFailure } from './api';
import { extensionOf } from './file-path';
import { files } from './files';
import { type Header, urlProblem } from './request-data';
import { listenToProgress, type Progress, type Transfer, transferApi } from './transfer-task';

const MOST_BYTES = 200 * 1024 * 1024;

interface UploadOptions {
  url: string;
  filePath: string;
  name: string;
  header?: Header;
  formData?: Record<string, unknown>;
}
interface DownloadOptions {
  url: string;
  header?: Header;
  /** Where to keep it; else it is a temporary file. */
  filePath?: string;
}
interface UploadProgress extends Progress {
  totalBytesSent: number;
  totalBytesExpectedToSend: number;
}
interface DownloadProgress extends Progress {
  totalBytesWritten: number;
  totalBytesExpectedToWrite: number;
}

interface Exchange<P> {
  method: 'GET' | 'POST';
  url: string;
  header: Header;
  body: FormData | null;
  responseType: 'text' | 'blob';
  transfer: Transfer<P>;
  /** Told of both ways. */
  progress(way: 'sent' | 'received', done: number, all: number): void;
}

const headersOf = (request: XMLHttpRequest): Header =>
  Object.fromEntries(
    request
      .getAllResponseHeaders()
      .split('\r\n')
      .filter(Boolean)
      .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()]),
  );

function exchange<P>({
  method,
  url,
  header,
  body,
  responseType,
  transfer,
  progress,
}: Exchange<P>): Promise<XMLHttpRequest> {
  const problem = urlProblem(url);
  if (problem) throw new WxFailure(problem, { errno: 600009 });
  const request = new XMLHttpRequest();
  request.open(method, url);
  request.responseType = responseType;
  for (const [name, value] of Object.entries(header)) request.setRequestHeader(name, value);
  transfer.controller.signal.addEventListener('abort', () => request.abort());
  request.upload.onprogress = ({ loaded, total }) => progress('sent', loaded, total);
  request.onprogress = ({ loaded, total }) => progress('received', loaded, total);
  return new Promise((resolve, reject) => {
    request.onreadystatechange = () => {
      if (request.readyState !== XMLHttpRequest.HEADERS_RECEIVED || request.status === 0) return;
      transfer.headers.emit({ header: headersOf(request), statusCode: request.status, cookies: [] });
    };
    request.onload = () => resolve(request);
    request.onerror = () => reject(new Error('network'));
    request.onabort = () => reject(new Error('abort'));
    request.send(body);
  });
}

const percent = (done: number, all: number) => (all > 0 ? Math.floor((done / all) * 100) : 0);

async function upload(options: UploadOptions, transfer: Transfer<UploadProgress>) {
  const { url, filePath, name, formData = {} } = options;
  const blob = await files.blob(filePath).catch(() => {
    throw new WxFailure('file not found');
  });
  const body = new FormData();
  for (const [key, value] of Object.entries(formData)) body.append(key, String(value));
  body.append(name, blob, filePath.slice(filePath.lastIndexOf('/') + 1));
  // The browser writes multipart/form-data with its own boundary.
  const header = Object.fromEntries(
    Object.entries(options.header ?? {}).filter(([key]) => key.toLowerCase() !== 'content-type'),
  );
  let told = 0;
  const tell = (totalBytesSent: number, totalBytesExpectedToSend: number) => {
    told = percent(totalBytesSent, totalBytesExpectedToSend);
    transfer.progress.emit({ progress: told, totalBytesSent, totalBytesExpectedToSend });
  };
  const request = await exchange({
    method: 'POST',
    url,
    header,
    body,
    responseType: 'text',
    transfer,
    progress(way, sent, all) {
      if (way === 'sent') tell(sent, all);
    },
  });
  // A small file is gone before a browser says anything.
  if (told < 100) tell(blob.size, blob.size);
  return { data: request.responseText, statusCode: request.status };
}

const EXTENSIONS: Record<string, string> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'application/pdf': 'pdf',
  'video/mp4': 'mp4',
  'audio/mpeg': 'mp3',
  'text/plain': 'txt',
  'application/json': 'json',
};

async function download(options: DownloadOptions, transfer: Transfer<DownloadProgress>) {
  const { url, header = {}, filePath } = options;
  const request = await exchange({
    method: 'GET',
    url,
    header,
    body: null,
    responseType: 'blob',
    transfer,
    progress(way, totalBytesWritten, totalBytesExpectedToWrite) {
      if (way !== 'received') return;
      if (totalBytesWritten > MOST_BYTES) transfer.stop('abort');
      const progress = percent(totalBytesWritten, totalBytesExpectedToWrite);
      transfer.progress.emit({ progress, totalBytesWritten, totalBytesExpectedToWrite });
    },
  });
  const blob: Blob = request.response;
  if (blob.size > MOST_BYTES) throw new WxFailure('exceed max file size');
  const statusCode = request.status;
  if (filePath !== undefined) {
    files.tree.write(filePath, blob);
    await files.written();
    return { filePath, statusCode };
  }
  const type = blob.type.split(';')[0] ?? '';
  const extension = EXTENSIONS[type] ?? extensionOf(new URL(url).pathname);
  return { tempFilePath: await files.tempFile(blob, extension), statusCode };
}

export const transfers = {
  uploadFile: transferApi('uploadFile', upload, listenToProgress<UploadProgress>),
  downloadFile: transferApi('downloadFile', download, listenToProgress<DownloadProgress>),
};
