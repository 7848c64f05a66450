/** The bytes of files: written once under a random name, whole and durable before anything refers to them, never changed. */
import { createHash, randomUUID } from 'node:crypto';
import { type FileHandle, mkdir, mkdtemp, open, readdir, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

export interface Blob {
  id: string;
  size: number;
  md5: string;
  sha256: string;
}

const PART = '.part';
/** Only what was made here is swept, never what somebody else put into the folder. */
const OWN_NAME = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}(\.part)?$/;

export class Blobs {
  private constructor(
    private readonly folder: string,
    private readonly kept: boolean,
  ) {}

  /** @param folder where bytes are kept; undefined: a folder of the system's, removed at `close`. */
  static async open(folder: string | undefined): Promise<Blobs> {
    if (folder === undefined) return new Blobs(await mkdtemp(path.join(tmpdir(), 'cloud-storage-')), false);
    await mkdir(folder, { recursive: true });
    await syncFolder(path.dirname(folder));
    return new Blobs(folder, true);
  }

  /** Removes what no file refers to: parts of uploads that a crash cut short, and bytes that were overwritten. */
  async sweep(referred: ReadonlySet<string>): Promise<void> {
    for (const name of await readdir(this.folder))
      if (OWN_NAME.test(name) && !referred.has(name)) await this.remove(name);
  }

  /** Resolves when all of the bytes are on disk under their name; when the source fails, nothing is left of it. */
  async write(source: AsyncIterable<Uint8Array>): Promise<Blob> {
    const id = randomUUID();
    const part = this.#path(id + PART);
    const md5 = createHash('md5');
    const sha256 = createHash('sha256');
    let size = 0;
    try {
      const handle = await open(part, 'wx');
      try {
        for await (const bytes of source) {
          md5.update(bytes);
          sha256.update(bytes);
          size += bytes.length;
          await handle.appendFile(bytes);
        }
        if (this.kept) await handle.sync();
      } finally {
        await handle.close();
      }
      await rename(part, this.#path(id));
      if (this.kept) await syncFolder(this.folder);
    } catch (error) {
      await rm(part, { force: true });
      await this.remove(id);
      throw error;
    }
    return { id, size, md5: md5.digest('hex'), sha256: sha256.digest('hex') };
  }

  /** Opened bytes stay readable when the file is overwritten or deleted meanwhile. undefined: they are gone. */
  async open(id: string): Promise<FileHandle | undefined> {
    try {
      return await open(this.#path(id), 'r');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
      throw error;
    }
  }

  async remove(id: string): Promise<void> {
    await rm(this.#path(id), { force: true });
  }

  async close(): Promise<void> {
    if (!this.kept) await rm(this.folder, { recursive: true, force: true });
  }

  #path(name: string): string {
    return path.join(this.folder, name);
  }
}

/** A new name is durable only once its folder is. Windows cannot flush a folder and does not need to. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
