/** Snapshots on disk: `<name>.snapshot`, and the bytes of files under `files/`. Each file appears whole, or not at all. */
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { encodeImage, type Head, readHead, readImage } from './image-file';
import { byName, type Shelf, SnapshotError } from './shelf';

const SUFFIX = '.snapshot';
const PART = '.part';

export function diskShelf(folder: string): Shelf {
  const files = path.join(folder, 'files');
  const ofImage = (name: string) => path.join(folder, name + SUFFIX);
  const ofBytes = (sha256: string) => path.join(files, sha256);

  async function heads(): Promise<[name: string, head: Head][]> {
    const all: [string, Head][] = [];
    for (const file of await namesIn(folder)) {
      const name = path.basename(file, SUFFIX);
      if (file.endsWith(SUFFIX)) all.push([name, await readHead(ofImage(name), name)]);
    }
    return all;
  }

  /** Removes bytes that no snapshot has, and what a crash cut short. */
  async function sweep(): Promise<void> {
    const known = await heads().catch((error: unknown) => {
      // What a damaged one has cannot be known: nothing is removed.
      if (error instanceof SnapshotError) return undefined;
      throw error;
    });
    if (!known) return;
    const referred = new Set(known.flatMap(([, head]) => head.files.map(({ sha256 }) => sha256)));
    for (const name of await namesIn(files)) if (!referred.has(name)) await rm(path.join(files, name));
    for (const name of await namesIn(folder)) if (name.endsWith(PART)) await rm(path.join(folder, name));
  }

  return {
    hasBytes: (sha256) => isThere(ofBytes(sha256)),
    async keepBytes(sha256, bytes) {
      await mkdir(files, { recursive: true });
      await writeWhole(ofBytes(sha256), bytes);
    },
    async *bytes(sha256) {
      const handle = await open(ofBytes(sha256));
      yield* handle.createReadStream();
    },
    async write(name, image) {
      await mkdir(folder, { recursive: true });
      await writeWhole(ofImage(name), encodeImage(image));
      await sweep();
    },
    read: async (name) => ((await isThere(ofImage(name))) ? readImage(ofImage(name), name) : undefined),
    async remove(name) {
      const there = await isThere(ofImage(name));
      await rm(ofImage(name), { force: true });
      if (there) await sweep();
      return there;
    },
    async list() {
      const all = (await heads()).map(([name, { savedAt, collections, files: kept }]) => ({
        name,
        savedAt,
        collections: collections.length,
        documents: collections.reduce((sum, { count }) => sum + count, 0),
        files: kept.length,
      }));
      return all.sort(byName);
    },
  };
}

/** By its field: an error of Node's own modules need not be of this realm's class. */
const isMissing = (error: unknown) =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOENT';

async function isThere(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    (error: unknown) => {
      if (isMissing(error)) return false;
      throw error;
    },
  );
}

/** Files of a folder that need not be there. */
async function namesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    if (isMissing(error)) return [];
    throw error;
  });
  return entries.filter((entry) => entry.isFile()).map(({ name }) => name);
}

/** The old file stands until the new one is on disk under its name. */
async function writeWhole(file: string, parts: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<void> {
  const handle = await open(file + PART, 'w');
  try {
    for await (const part of parts) await handle.appendFile(part);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(file + PART, file);
  await syncFolder(path.dirname(file));
}

/** A new name is durable only once its folder is. Windows cannot flush a folder and does not need to. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder);
  await handle.sync().finally(() => handle.close());
}
