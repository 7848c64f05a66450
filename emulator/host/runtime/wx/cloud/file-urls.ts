/** `wx.cloud.getTempFileURL` and `deleteFile`: what is wrong with one file stands in its own item. */
import { errCodeOf, textOf } from './codes';
import { checked, WrongParameter } from './failure';
import type { SdkApp, SdkFile } from './sdk-shape';
import { type Callbacks, settle } from './settle';

interface FileRequest<R> extends Callbacks<R> {
  fileList?: unknown;
  config?: { env?: string };
}

interface FileItem {
  fileID: string;
  status: number;
  errMsg: string;
}

interface FileUrlItem extends FileItem {
  tempFileURL: string;
  maxAge: number;
}

export type GetTempFileUrlOptions = FileRequest<{ fileList: FileUrlItem[] }>;
export type DeleteFileOptions = FileRequest<{ fileList: FileItem[] }>;

/** How long a link of the emulator holds when no `maxAge` is named (GET /limits). */
const LINK_S = 600;

function listIn(fileList: unknown): unknown[] {
  if (!Array.isArray(fileList))
    throw new WrongParameter(`parameter.fileList should be array instead of ${typeof fileList};`);
  return fileList;
}

const idOf = (asked: unknown): string =>
  typeof asked === 'object' && asked !== null && 'fileID' in asked ? String(asked.fileID) : String(asked);

const ageOf = (asked: unknown): number =>
  typeof asked === 'object' && asked !== null && 'maxAge' in asked ? Number(asked.maxAge) : LINK_S;

function itemOf(apiName: string, asked: unknown, file: SdkFile | undefined): FileItem {
  const fileID = idOf(asked);
  const { code = 'SYS_ERR' } = file ?? {};
  if (code === 'SUCCESS') return { fileID, status: 0, errMsg: 'ok' };
  const status = errCodeOf(code, apiName);
  return { fileID, status, errMsg: textOf(status) };
}

export function getTempFileURL(open: () => Promise<SdkApp>, options: GetTempFileUrlOptions) {
  const apiName = 'cloud.getTempFileURL';
  return settle(apiName, options, async () => {
    const asked = listIn(options.fileList);
    const app = await open();
    const { fileList } = checked(await app.getTempFileURL({ fileList: asked }));
    return {
      fileList: asked.map((one, i) => ({
        ...itemOf(apiName, one, fileList[i]),
        tempFileURL: fileList[i]?.tempFileURL ?? '',
        maxAge: ageOf(one),
      })),
    };
  });
}

export function deleteFile(open: () => Promise<SdkApp>, options: DeleteFileOptions) {
  const apiName = 'cloud.deleteFile';
  return settle(apiName, options, async () => {
    const asked = listIn(options.fileList);
    const app = await open();
    const { fileList } = checked(await app.deleteFile({ fileList: asked.map(idOf) }));
    return { fileList: asked.map((one, i) => itemOf(apiName, one, fileList[i])) };
  });
}
