/** 云存储: files in CloudBase's storage. A temporary link works for anybody who has it, so files are read by functions. */
import { sdkApp } from './database';

/** `cloud://<env>.<bucket>/<path>` */
const FILE_ID = /^(cloud:\/\/[^/]+)\/(.+)$/;

/** The path inside the storage; undefined for what is no file id. */
export function pathOf(fileId: string): string | undefined {
  return FILE_ID.exec(fileId)?.[2];
}

/** Copies a file to `folder/<its own name>` and returns the copy's id; undefined when the file is not there. */
export async function copyInto(fileId: string, folder: string): Promise<string | undefined> {
  const [, bucket, path] = FILE_ID.exec(fileId) ?? [];
  if (!bucket || !path) return undefined;
  const target = `${folder}/${path.split('/').at(-1)}`;
  const { fileList } = await sdkApp().copyFile({ fileList: [{ srcPath: path, dstPath: target, overwrite: true }] });
  const code: unknown = (fileList[0] as { code?: unknown } | undefined)?.code;
  return code === undefined || code === 'SUCCESS' ? `${bucket}/${target}` : undefined;
}

/** Throws what the SDK throws when the file is not there. */
export async function readFile(fileId: string): Promise<Buffer> {
  const { fileContent } = await sdkApp().downloadFile({ fileID: fileId });
  return Buffer.isBuffer(fileContent) ? fileContent : Buffer.from(fileContent ?? '');
}

/** The id of what lies at a path, or would: for a file that a client was to upload there. */
export async function fileIdAt(path: string): Promise<string> {
  const { data } = await sdkApp().getUploadMetadata({ cloudPath: path });
  return data.fileId;
}

/** How a file of the list is answered that is not there afterwards. */
const REMOVED = ['SUCCESS', 'STORAGE_FILE_NONEXIST'];

/** A file that is not there (any more) is as good as removed. Throws where it may be there still. */
export async function removeFile(fileId: string): Promise<void> {
  const { fileList } = await sdkApp().deleteFile({ fileList: [fileId] });
  const code = fileList[0]?.code ?? 'no code';
  if (!REMOVED.includes(code)) throw new Error(`the storage did not remove a file: ${code}`);
}
