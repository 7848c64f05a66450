/** The files of this phone, for whoever needs their bytes: pickers, uploads, pictures. */
import { phone } from '../phone';
import { complain } from '../phone-host';
import { getNow } from './blob-bytes';
import { fileFailure } from './file-failure';
import { filePath, TEMP_ROOT } from './file-path';
import { FileStore } from './file-store';
import { FileTree } from './file-tree';

const store = new FileStore(`${phone.storagePrefix}files`);
/** Addresses the browser shows files at, by path. */
const urls = new Map<string, string>();

function forgetUrl(path: string): void {
  const url = urls.get(path);
  if (url) URL.revokeObjectURL(url);
  urls.delete(path);
}

const tree = new FileTree(
  {
    put(path, entry) {
      forgetUrl(path);
      store.put(path, entry);
    },
    remove(path) {
      forgetUrl(path);
      store.remove(path);
    },
  },
  Date.now,
);

const ready = store
  .all()
  .then((entries) => tree.restore(entries))
  .catch((error: unknown) => complain('files of this phone', error));

const notFound = (path: string) => fileFailure(1300002, `, open ${path}`);

async function fetched(url: string, path: string): Promise<Blob> {
  const response = await fetch(url).catch(() => undefined);
  if (!response?.ok) throw notFound(path);
  return await response.blob();
}

export const files = {
  tree,
  /** Until then only what came since the start is known. */
  ready,
  /** A file's bytes, wherever it lies: temporary, the app's own, of the package, or an address of the web. */
  async blob(path: string): Promise<Blob> {
    await ready;
    const found = filePath(path);
    if (found?.area === 'package') return await fetched(found.path, path);
    if (found?.area === 'web') return await fetched(path, path);
    return tree.file(path).blob;
  },
  /** The same at once, not from the web. */
  blobNow(path: string): Blob {
    const found = filePath(path);
    if (found?.area !== 'package') return tree.file(path).blob;
    const { found: there, bytes, type } = getNow(found.path);
    if (!there) throw notFound(path);
    return new Blob([bytes], { type });
  },
  /** Whether there is a file or a folder. */
  existsNow(path: string): boolean {
    const found = filePath(path);
    return found?.area === 'package' ? getNow(found.path, 'HEAD').found : tree.entry(path) !== null;
  },
  /** @returns the path of a new temporary file, once it is kept */
  async tempFile(blob: Blob, extension: string): Promise<string> {
    await ready;
    const path = `${TEMP_ROOT}/${crypto.randomUUID().replaceAll('-', '')}${extension ? `.${extension}` : ''}`;
    tree.putTemp(path, blob);
    await store.written();
    return path;
  },
  /** What a browser can show: an address for a file of this phone, anything else as it is (without a leading slash). */
  url(path: string): string {
    const found = filePath(path);
    if (!found || found.area === 'web') return path;
    if (found.area === 'package') return found.path;
    const blob = tree.entry(found.path)?.blob;
    if (!blob) return path;
    const url = urls.get(found.path) ?? URL.createObjectURL(blob);
    urls.set(found.path, url);
    return url;
  },
  /** Everything written so far is kept. */
  written: (): Promise<unknown> => store.written(),
};
