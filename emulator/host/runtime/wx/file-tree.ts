/** Files and folders of one phone, by path: what may be done with them and what fails how (WeChat, "FileSystemManager"). */
import { fileFailure } from './file-failure';
import { type FilePath, filePath, parentOf, STORE_ROOT, TEMP_ROOT, USER_DATA_PATH } from './file-path';

export interface FileEntry {
  /** null: a folder. */
  blob: Blob | null;
  /** ms since 1970 */
  modified: number;
}

/** 本地用户文件 and 本地缓存文件 together (WeChat, "文件系统"). */
const MOST_KEPT_BYTES = 200 * 1024 * 1024;

/** Told of each change, so that it can be kept. */
export interface Keeper {
  put(path: string, entry: FileEntry): void;
  remove(path: string): void;
}

const isRoot = (path: string) => [TEMP_ROOT, USER_DATA_PATH, STORE_ROOT].includes(path);

export class FileTree {
  private readonly entries = new Map<string, FileEntry>();

  constructor(
    private readonly keeper: Keeper,
    private readonly now: () => number,
  ) {}

  /** What was kept before. */
  restore(entries: Iterable<[string, FileEntry]>): void {
    for (const [path, entry] of entries) this.entries.set(path, entry);
  }

  private located(text: string, doing: string): FilePath {
    const found = filePath(text);
    if (!found || found.area === 'web') throw fileFailure(1300013, `, ${doing} ${text}`);
    return found;
  }

  private writable(text: string, doing: string): string {
    const { area, path } = this.located(text, doing);
    if (area !== 'usr') throw fileFailure(1300013, `, ${doing} ${text}`);
    return path;
  }

  private put(path: string, blob: Blob | null): void {
    const entry = { blob, modified: this.now() };
    this.entries.set(path, entry);
    this.keeper.put(path, entry);
  }

  private drop(path: string): void {
    this.entries.delete(path);
    this.keeper.remove(path);
  }

  /** null: there is nothing. */
  entry(text: string): FileEntry | null {
    const path = filePath(text)?.path ?? '';
    return isRoot(path) ? { blob: null, modified: 0 } : (this.entries.get(path) ?? null);
  }

  /** A file that must be there. */
  file(text: string): FileEntry & { blob: Blob } {
    this.located(text, 'open');
    const entry = this.entry(text);
    if (!entry) throw fileFailure(1300002, `, open ${text}`);
    if (!entry.blob) throw fileFailure(1300021, `, open "${text}"`);
    return { blob: entry.blob, modified: entry.modified };
  }

  /** Files and folders directly in a folder. */
  list(text: string): string[] {
    const path = this.writable(text, 'open');
    const entry = this.entry(path);
    if (!entry) throw fileFailure(1300002, ` ${text}`);
    if (entry.blob) throw fileFailure(1300020, ` ${text}`);
    return this.below(path)
      .map((one) => one.slice(path.length + 1))
      .filter((name) => !name.includes('/'));
  }

  /** Everything under a folder, however deep. */
  below(path: string): string[] {
    return [...this.entries.keys()].filter((one) => one.startsWith(`${path}/`)).sort();
  }

  bytesKept(): number {
    return [...this.entries]
      .filter(([path]) => !path.startsWith(`${TEMP_ROOT}/`))
      .reduce((sum, [, { blob }]) => sum + (blob?.size ?? 0), 0);
  }

  private checkRoom(more: number): void {
    if (this.bytesKept() + more > MOST_KEPT_BYTES) throw fileFailure(1300202);
  }

  private checkParent(path: string, rest: string): void {
    const parent = this.entry(parentOf(path));
    if (!parent) throw fileFailure(1300002, rest);
    if (parent.blob) throw fileFailure(1300020, rest);
  }

  write(text: string, blob: Blob): void {
    const path = this.writable(text, 'open');
    const before = this.entry(path);
    if (before && !before.blob) throw fileFailure(1300021, `, open "${text}"`);
    this.checkParent(path, `, open ${text}`);
    this.checkRoom(blob.size - (before?.blob?.size ?? 0));
    this.put(path, blob);
  }

  append(text: string, more: Blob): void {
    this.writable(text, 'open');
    const { blob } = this.file(text);
    this.write(text, new Blob([blob, more], { type: blob.type }));
  }

  /** Puts what a picker or a download brought where temporary files lie. */
  putTemp(path: string, blob: Blob): void {
    this.put(path, blob);
  }

  /** 本地缓存文件: the old way to keep a temporary file. */
  putStore(path: string, blob: Blob): void {
    this.checkRoom(blob.size);
    this.put(path, blob);
  }

  unlink(text: string): void {
    const { area, path } = this.located(text, 'open');
    if (area === 'package') throw fileFailure(1300013, `, open ${text}`);
    const entry = this.entry(path);
    if (!entry) throw fileFailure(1300002, ` ${text}`);
    if (!entry.blob) throw fileFailure(1300001, `, unlink ${text}`);
    this.drop(path);
  }

  mkdir(text: string, recursive: boolean): void {
    const path = this.writable(text, 'open');
    const before = this.entry(path);
    if (before) {
      if (recursive && !before.blob) return;
      throw fileFailure(1301005, ` ${text}`);
    }
    if (recursive && !this.entry(parentOf(path))) this.mkdir(parentOf(path), true);
    this.checkParent(path, ` ${text}`);
    this.put(path, null);
  }

  rmdir(text: string, recursive: boolean): void {
    const path = this.writable(text, 'open');
    const entry = this.entry(path);
    if (!entry) throw fileFailure(1300002, ` ${text}`);
    if (entry.blob) throw fileFailure(1300020, ` ${text}`);
    if (isRoot(path)) throw fileFailure(1300001, ` ${text}`);
    const inside = this.below(path);
    if (inside.length > 0 && !recursive) throw fileFailure(1300066);
    for (const one of [...inside, path]) this.drop(one);
  }

  copy(from: string, to: string, blob: Blob): void {
    const rest = `, copyFile ${from} -> ${to}`;
    const target = filePath(to);
    if (target?.area !== 'usr') throw fileFailure(1300013, rest);
    this.checkParent(target.path, rest);
    this.write(to, blob);
  }

  rename(from: string, to: string): void {
    const rest = `, rename ${from} -> ${to}`;
    const [source, target] = [filePath(from), filePath(to)];
    if (source?.area !== 'usr' || target?.area !== 'usr') throw fileFailure(1300013, rest);
    const entry = this.entry(source.path);
    if (!entry) throw fileFailure(1300002, rest);
    this.checkParent(target.path, rest);
    for (const path of [source.path, ...this.below(source.path)]) {
      const moved = this.entries.get(path);
      this.drop(path);
      if (moved) this.put(target.path + path.slice(source.path.length), moved.blob);
    }
  }
}
