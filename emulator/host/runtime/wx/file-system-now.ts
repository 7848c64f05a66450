/** 文件系统: the functions of a FileSystemManager that answer at once. */
import { WxFailure } from './api';
import { bytesNow } from './blob-bytes';
import { blobOf, content, type ReadOptions, range } from './file-content';
import { fileFailure } from './file-failure';
import { extensionOf, filePath, STORE_ROOT } from './file-path';
import type { Encoding } from './file-text';
import type { FileEntry } from './file-tree';
import { files } from './files';

const { tree } = files;
const DIRECTORY_MODE = 0o40755;
const FILE_MODE = 0o100644;

class Stats {
  readonly mode: number;
  readonly size: number;
  readonly lastAccessedTime: number;
  readonly lastModifiedTime: number;
  constructor({ blob, modified }: FileEntry) {
    this.mode = blob ? FILE_MODE : DIRECTORY_MODE;
    this.size = blob?.size ?? 0;
    // Seconds since 1970; reading is not noted.
    this.lastModifiedTime = Math.floor(modified / 1000);
    this.lastAccessedTime = this.lastModifiedTime;
  }
  isDirectory = (): boolean => this.mode === DIRECTORY_MODE;
  isFile = (): boolean => this.mode === FILE_MODE;
}

export type Data = string | ArrayBuffer | ArrayBufferView<ArrayBuffer>;

export function stat(path: string, recursive = false): Stats | { path: string; stats: Stats }[] {
  const entry = tree.entry(path);
  if (!entry) throw fileFailure(1300002, ` ${path}`);
  if (!recursive || entry.blob) return new Stats(entry);
  const root = filePath(path)?.path ?? path;
  const below = tree.below(root).flatMap((one) => {
    const found = tree.entry(one);
    return found ? [{ path: one.slice(root.length), stats: new Stats(found) }] : [];
  });
  return [{ path: '/', stats: new Stats(entry) }, ...below];
}

/** Keeps a temporary file, which is gone from where it was (WeChat, "FileSystemManager.saveFile"). */
export function saveFile(temp: string, to?: string): string {
  const blob = tree.entry(temp)?.blob;
  if (!blob || filePath(temp)?.area !== 'tmp') throw fileFailure(1301112);
  const extension = extensionOf(temp);
  const path = to ?? `${STORE_ROOT}/${crypto.randomUUID().replaceAll('-', '')}${extension ? `.${extension}` : ''}`;
  if (to) tree.write(to, blob);
  else tree.putStore(path, blob);
  tree.unlink(temp);
  return path;
}

function access(path: string): void {
  if (!files.existsNow(path)) throw fileFailure(1300002, ` "${path}"`);
}

export const read = (blob: Blob, options: Omit<ReadOptions, 'filePath'>): Blob => {
  const [from, to] = range(blob.size, options);
  return blob.slice(from, to);
};

/** Each as it works; `fileSystemNow` gives them WeChat's errors. */
export const now = {
  accessSync: (path: string) => access(path),
  readFileSync: (path: string, encoding?: Encoding, position?: number, length?: number) => {
    const part = read(files.blobNow(path), {
      ...(position === undefined ? {} : { position }),
      ...(length === undefined ? {} : { length }),
    });
    return content(bytesNow(part), encoding);
  },
  writeFileSync: (path: string, data: Data, encoding?: Encoding) => tree.write(path, blobOf(data, encoding)),
  appendFileSync: (path: string, data: Data, encoding?: Encoding) => tree.append(path, blobOf(data, encoding)),
  unlinkSync: (path: string) => tree.unlink(path),
  mkdirSync: (path: string, recursive = false) => tree.mkdir(path, recursive),
  rmdirSync: (path: string, recursive = false) => tree.rmdir(path, recursive),
  readdirSync: (path: string) => tree.list(path),
  statSync: (path: string, recursive = false) => stat(path, recursive),
  copyFileSync: (from: string, to: string) => tree.copy(from, to, files.blobNow(from)),
  renameSync: (from: string, to: string) => tree.rename(from, to),
  saveFileSync: (temp: string, to?: string) => saveFile(temp, to),
  truncateSync: (path: string, length = 0) => tree.write(path, tree.file(path).blob.slice(0, length)),
};

function thrown<A extends unknown[], R>(name: string, work: (...values: A) => R): (...values: A) => R {
  return (...values) => {
    try {
      return work(...values);
    } catch (error) {
      const message = `${name}:fail ${error instanceof Error ? error.message : String(error)}`;
      throw Object.assign(new Error(message), { errMsg: message }, error instanceof WxFailure ? error.fields : {});
    }
  };
}

/** The functions whose names end with Sync. */
export const fileSystemNow: Record<string, unknown> = Object.fromEntries(
  Object.entries<(...values: never[]) => unknown>(now).map(([name, work]) => [name, thrown(name, work)]),
);
