/** 文件路径: where a file lies (WeChat, "文件系统"). */

/** tmp: temporary; usr: the app's own folder; store: saved by saveFile; package: of the app's code; web: somewhere else. */
export type FileArea = 'tmp' | 'usr' | 'store' | 'package' | 'web';

export interface FilePath {
  area: FileArea;
  /** Written in one way, so that two names of one file are one; without a slash at the end. */
  path: string;
}

export const USER_DATA_PATH = 'wxfile://usr';
export const TEMP_ROOT = 'http://tmp';
export const STORE_ROOT = 'wxfile://store';

const ROOTS = [
  ['tmp', TEMP_ROOT],
  ['usr', USER_DATA_PATH],
  ['store', STORE_ROOT],
] as const;

/** Parts of a path; null where it would lead out of its root. */
function parts(text: string): string[] | null {
  const kept: string[] = [];
  for (const part of text.split('/')) {
    if (part === '..') {
      if (kept.length === 0) return null;
      kept.pop();
    } else if (part !== '' && part !== '.') kept.push(part);
  }
  return kept;
}

/** @returns null: a path that leads out of its root */
export function filePath(text: string): FilePath | null {
  for (const [area, root] of ROOTS)
    if (text === root || text.startsWith(`${root}/`)) {
      const found = parts(text.slice(root.length));
      return found && { area, path: [root, ...found].join('/') };
    }
  if (/^[a-z][a-z0-9+.-]*:/i.test(text)) return { area: 'web', path: text };
  const found = parts(text);
  return found && { area: 'package', path: found.join('/') };
}

export const parentOf = (path: string): string => path.slice(0, path.lastIndexOf('/'));

/** What stands after the last dot of the name, in small letters; '' without one. */
export const extensionOf = (path: string): string => /\.([A-Za-z0-9]+)$/.exec(path)?.[1]?.toLowerCase() ?? '';
