/** 文件系统: `wx.getFileSystemManager()`; its twins that answer at once are in file-system-now.ts. */
import { api, type Callbacks, WxFailure } from './api';
import { content, type DigestAlgorithm, digest, type ReadOptions } from './file-content';
import { fileFailure } from './file-failure';
import { STORE_ROOT, USER_DATA_PATH } from './file-path';
import { type Data, fileSystemNow, now, read, saveFile, stat } from './file-system-now';
import type { Encoding } from './file-text';
import { files } from './files';
import { withMissing } from './missing';
import { FILE_SYSTEM_NAMES } from './names';

const { tree } = files;

/** Told to callbacks once it is kept. */
function later<O extends object, R extends object>(name: string, work: (options: O) => R | Promise<R>) {
  return api(name, async (options: O & Callbacks<R>) => {
    await files.ready;
    const result = await work(options);
    await files.written();
    return result;
  });
}
const done = <O extends object>(name: string, work: (options: O) => void) =>
  later(name, (options: O) => {
    work(options);
    return {};
  });

interface PathOptions {
  path: string;
}
interface DirOptions {
  dirPath: string;
  recursive?: boolean;
}
interface FileOptions {
  filePath: string;
}
interface WriteOptions extends FileOptions {
  data: Data;
  encoding?: Encoding;
}

const waiting = {
  access: done('access', ({ path }: PathOptions) => now.accessSync(path)),
  readFile: later('readFile', async ({ filePath: path, encoding, ...part }: ReadOptions) => {
    const bytes = new Uint8Array(await read(await files.blob(path), part).arrayBuffer());
    return { data: content(bytes, encoding) };
  }),
  writeFile: done('writeFile', ({ filePath: path, data, encoding }: WriteOptions) =>
    now.writeFileSync(path, data, encoding),
  ),
  appendFile: done('appendFile', ({ filePath: path, data, encoding }: WriteOptions) =>
    now.appendFileSync(path, data, encoding),
  ),
  unlink: done('unlink', ({ filePath: path }: FileOptions) => now.unlinkSync(path)),
  mkdir: done('mkdir', ({ dirPath, recursive }: DirOptions) => now.mkdirSync(dirPath, recursive)),
  rmdir: done('rmdir', ({ dirPath, recursive }: DirOptions) => now.rmdirSync(dirPath, recursive)),
  readdir: later('readdir', ({ dirPath }: DirOptions) => ({ files: now.readdirSync(dirPath) })),
  stat: later('stat', ({ path, recursive }: PathOptions & { recursive?: boolean }) => ({
    stats: stat(path, recursive),
  })),
  copyFile: later('copyFile', async ({ srcPath, destPath }: { srcPath: string; destPath: string }) => {
    const blob = await files.blob(srcPath).catch(() => {
      throw fileFailure(1300002, `, copyFile ${srcPath} -> ${destPath}`);
    });
    tree.copy(srcPath, destPath, blob);
    return {};
  }),
  rename: done('rename', ({ oldPath, newPath }: { oldPath: string; newPath: string }) =>
    now.renameSync(oldPath, newPath),
  ),
  truncate: done('truncate', ({ filePath: path, length }: FileOptions & { length?: number }) =>
    now.truncateSync(path, length),
  ),
  saveFile: later('saveFile', ({ tempFilePath, filePath: to }: { tempFilePath: string; filePath?: string }) => ({
    savedFilePath: saveFile(tempFilePath, to),
  })),
  getSavedFileList: later('getSavedFileList', () => ({
    fileList: tree.below(STORE_ROOT).map((path) => {
      const { blob, modified } = tree.file(path);
      return { filePath: path, size: blob.size, createTime: Math.floor(modified / 1000) };
    }),
  })),
  removeSavedFile: done('removeSavedFile', ({ filePath: path }: FileOptions) => now.unlinkSync(path)),
  getFileInfo: later(
    'getFileInfo',
    async ({ filePath: path, digestAlgorithm = 'md5' }: FileOptions & { digestAlgorithm?: DigestAlgorithm }) => {
      const blob = await files.blob(path).catch(() => {
        throw new WxFailure('file not exist');
      });
      return { size: blob.size, digest: await digest(blob, digestAlgorithm) };
    },
  ),
};

const manager = withMissing('FileSystemManager', { ...fileSystemNow, ...waiting }, FILE_SYSTEM_NAMES);

export const fileSystem = {
  env: { USER_DATA_PATH },
  getFileSystemManager: () => manager,
};
