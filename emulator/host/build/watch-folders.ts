/**
 * Watches folders with all that is in them, without packages and hidden ones. Where the system itself watches single folders
 * (Linux), `fs.watch` of a whole tree would first look at every file of `node_modules`, for seconds.
 */
import { type FSWatcher, readdirSync, statSync, watch } from 'node:fs';
import path from 'node:path';

/**
 * Calls `changed` for each change, often several times for one. Returns how to stop.
 *
 * @param isLeftOut other folders that are not looked at
 */
export function watchFolders(
  folders: readonly string[],
  isLeftOut: (folder: string) => boolean,
  changed: (file: string) => void,
): () => void {
  const watchers = new Map<string, FSWatcher>();
  let isTold = false;

  function add(folder: string): void {
    if (watchers.has(folder) || isLeftOut(folder)) return;
    try {
      const watcher = watch(folder, (event, name) => {
        const file = path.join(folder, name ?? '');
        if (isSkipped(name ?? '') || isLeftOut(file)) return;
        if (event === 'rename' && name !== null) renew(file);
        changed(file);
      });
      watcher.on('error', () => remove(folder));
      watchers.set(folder, watcher);
      // Only now: what comes meanwhile is told.
      for (const entry of readdirSync(folder, { withFileTypes: true }))
        if (entry.isDirectory() && !isSkipped(entry.name)) add(path.join(folder, entry.name));
    } catch (error) {
      tell(folder, error);
    }
  }

  function remove(folder: string): void {
    for (const [name, watcher] of watchers)
      if (name === folder || name.startsWith(folder + path.sep)) {
        watchers.delete(name);
        watcher.close();
      }
  }

  /** It came or went; it may also be another folder of the same name. */
  function renew(file: string): void {
    remove(file);
    if (statSync(file, { throwIfNoEntry: false })?.isDirectory()) add(file);
  }

  /** A folder that is gone again is no loss; a system that watches no more folders says so at each one. */
  function tell(folder: string, error: unknown): void {
    if (isTold || !(error instanceof Error) || ('code' in error && error.code === 'ENOENT')) return;
    isTold = true;
    console.error(`Changes in ${folder} will not be seen: ${error.message}`);
  }

  for (const folder of folders) add(path.resolve(folder));
  return () => {
    for (const watcher of watchers.values()) watcher.close();
  };
}

const isSkipped = (name: string): boolean => name === 'node_modules' || name.startsWith('.');
