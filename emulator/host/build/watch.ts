/** Watching a mini-program: a change, and those that follow at once, is one. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { watchFolders } from './watch-folders';

/** Editors write a file in several steps. */
const SETTLED_MS = 40;

export interface Watched {
  /** The folder of project.config.json. */
  root: string;
  /** What the build itself writes. */
  outDir: string;
  /** Other folders that go into the build. */
  more?: readonly string[];
}

/** Calls `changed` after each change, never twice at once. Returns how to stop, which waits for a call under way. */
export function watchMiniProgram({ root, outDir, more = [] }: Watched, changed: () => Promise<void>) {
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | undefined;
  let isStopped = false;

  function soon(): void {
    clearTimeout(timer);
    if (!isStopped) timer = setTimeout(run, SETTLED_MS);
  }
  function run(): void {
    if (running) {
      void running.then(soon);
      return;
    }
    running = changed()
      .catch((error) => console.error(error))
      .finally(() => {
        running = undefined;
      });
  }
  const out = path.resolve(outDir);
  const stopWatching = watchFolders([miniprogramRoot(root), ...more], (folder) => folder === out, soon);
  return async (): Promise<void> => {
    isStopped = true;
    clearTimeout(timer);
    stopWatching();
    await running;
  };
}

/** Not the project's folder, which has all of a repository in it. */
function miniprogramRoot(root: string): string {
  try {
    const { miniprogramRoot: folder } = JSON.parse(readFileSync(path.join(root, 'project.config.json'), 'utf8'));
    return path.resolve(root, typeof folder === 'string' ? folder : '.');
  } catch {
    // Without it the project is the mini-program; a broken one is the build's to tell.
    return path.resolve(root);
  }
}
