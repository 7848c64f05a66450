/** Packages as a mini-program sees them: their `miniprogram` folder, as if under `miniprogram_npm/` (WeChat, "npm 支持"). */
import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';

/** `name` and the rest of a path that begins with a package's name. */
const PACKAGE = /^((?:@[^/]+\/)?[^/]+)(?:\/(.*))?$/;
const IN_NPM = 'miniprogram_npm/';

export interface Npm {
  /** Where the code of a canonical path is, without extension, in the mini-program or in a package. */
  fileOf(canonical: string): string;
  /** The mini-program's part of a package; undefined: it has none, or is not installed. */
  folder(name: string): string | undefined;
  /** Canonical paths that `reference` in `from` can mean, the nearest `miniprogram_npm` first. */
  candidates(reference: string, from: string): string[];
  /** Whether a file is in the mini-program's part of a package. */
  owns(file: string): boolean;
}

/** @param root miniprogramRoot */
export function npmOf(root: string): Npm {
  const folders = new Map<string, string | undefined>();
  function folder(name: string): string | undefined {
    if (!folders.has(name)) folders.set(name, miniprogramFolder(root, name));
    return folders.get(name);
  }
  return {
    folder,
    owns: (file) => [...folders.values()].some((one) => one !== undefined && file.startsWith(one + path.sep)),
    fileOf(canonical) {
      const inApp = path.join(root, canonical);
      if (!canonical.startsWith(IN_NPM)) return inApp;
      const [, name = '', rest = ''] = PACKAGE.exec(canonical.slice(IN_NPM.length)) ?? [];
      // What "构建 npm" has made already is nearer than the package itself.
      if (existsSync(path.join(root, IN_NPM, name))) return inApp;
      const found = folder(name);
      return found === undefined ? inApp : path.join(found, rest);
    },
    candidates(reference, from) {
      const found: string[] = [];
      for (let at = path.posix.dirname(from); ; at = path.posix.dirname(at)) {
        found.push(path.posix.join(at, IN_NPM, reference));
        if (at === '.' || at === '/') return found;
      }
    },
  };
}

function miniprogramFolder(root: string, name: string): string | undefined {
  for (let at = root; ; at = path.dirname(at)) {
    const found = path.join(at, 'node_modules', name);
    if (existsSync(path.join(found, 'package.json'))) {
      const { miniprogram = 'miniprogram_dist' } = JSON.parse(readFileSync(path.join(found, 'package.json'), 'utf8'));
      const code = path.join(found, String(miniprogram));
      // Package managers that keep packages elsewhere lead there by links.
      return existsSync(code) ? realpathSync(code) : undefined;
    }
    if (at === path.dirname(at)) return undefined;
  }
}

export const isFile = (file: string): boolean => statSync(file, { throwIfNoEntry: false })?.isFile() ?? false;

/** Whether a module is named as a package is: not by a path. */
export const isPackageName = (reference: string): boolean => !/^[./]/.test(reference);

/** `dayjs/plugin/utc` to `['dayjs', 'plugin/utc']`. */
export function packageOfReference(reference: string): [name: string, rest: string] {
  const [, name = '', rest = ''] = PACKAGE.exec(reference) ?? [];
  return [name, rest];
}
