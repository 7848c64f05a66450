/** A function as it is deployed: the folder with its code, and its settings. */
import { type Dirent, readdirSync, statSync } from 'node:fs';
import path from 'node:path';

export interface Deployed {
  /** The folder with its code. */
  dir: string;
  /** File and export: `index.main`. */
  handler: string;
  timeoutMs: number;
  memoryMb: number;
  /** Environment variables of its own. */
  env: Record<string, string>;
}

/** SCF: "file name.function name"; the file may stand in a folder. */
export function handlerParts(handler: string): { file: string; exported: string } {
  const dot = handler.lastIndexOf('.');
  return dot < 1
    ? { file: handler, exported: 'main' }
    : { file: handler.slice(0, dot), exported: handler.slice(dot + 1) };
}

const UNWATCHED = new Set(['node_modules', '.git']);

/**
 * Two versions are equal when neither a file of the folder nor a setting has changed. Packages are not looked into;
 * npm changes the folder node_modules itself when it installs.
 */
export function versionOf(code: Deployed): string {
  const seen = [JSON.stringify(code)];
  const look = (dir: string) => {
    for (const entry of entriesOf(dir)) {
      const file = path.join(dir, entry.name);
      if (entry.isDirectory() && !UNWATCHED.has(entry.name)) look(file);
      else seen.push(stampOf(file));
    }
  };
  look(code.dir);
  return seen.join('\n');
}

function entriesOf(dir: string): Dirent[] {
  try {
    return readdirSync(dir, { withFileTypes: true });
  } catch {
    return [];
  }
}

/** A file may vanish while it is looked at. */
function stampOf(file: string): string {
  const stat = statSync(file, { throwIfNoEntry: false });
  return stat ? `${file} ${stat.mtimeMs} ${stat.size}` : file;
}
