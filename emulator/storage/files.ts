/** Stored files: what is known of each path, in a reserved collection, and its bytes. A path changes in one commit. */
import { randomBytes } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import type { Document } from '../query/value';
import { idKey, type Collection } from '../store/collection';
import type { Store } from '../store/store';
import type { Unit } from '../store/unit';
import { Blobs } from './blobs';

export interface StoredFile {
  path: string;
  /** The name its bytes have on disk. */
  blob: string;
  size: number;
  md5: string;
  sha256: string;
  /** Who uploaded it; null: a function or a script, which act for the court and not for the person who called. */
  openid: string | null;
  at: Date;
}

const FILES = '__storage';
const KEYS = '__storage_keys';

export class Files {
  readonly #running = new Set<Promise<unknown>>();
  #stopped = false;

  private constructor(
    private readonly store: Store,
    private readonly collection: Collection,
    private readonly blobs: Blobs,
    /** Signs permissions; kept, so that a link outlives a restart. */
    readonly key: Buffer,
  ) {}

  /** Opens what `folder` holds and sweeps what a crash left; undefined: nothing is kept. */
  static async open(store: Store, folder: string | undefined): Promise<Files> {
    const collection = await reserved(store, FILES);
    const key = await signingKey(store);
    const files = new Files(store, collection, await Blobs.open(folder), key);
    const { result: all } = await store.run((unit) => unit.find(collection, { filter: {} }));
    await files.blobs.sweep(new Set(all.map(({ doc }) => fromDocument(doc).blob)));
    return files;
  }

  async find(paths: readonly string[]): Promise<(StoredFile | undefined)[]> {
    const { result } = await this.store.run((unit) => paths.map((path) => this.#get(unit, path)));
    return result;
  }

  /** A file with its bytes, opened: the caller closes them. undefined: there is no such file. */
  async read(path: string): Promise<{ file: StoredFile; bytes: FileHandle } | undefined> {
    for (let last = ''; ; ) {
      const [file] = await this.find([path]);
      if (!file) return undefined;
      const bytes = await this.blobs.open(file.blob);
      if (bytes) return { file, bytes };
      // An overwrite came between the two looks; the same bytes missing twice are lost.
      if (file.blob === last) throw new Error(`the bytes of ${path} (${last}) are missing`);
      last = file.blob;
    }
  }

  /** Resolves when the whole file is durable. A reader sees the old file or this one; of two writers the later to end wins. */
  put(path: string, source: AsyncIterable<Uint8Array>, openid: string | null): Promise<StoredFile> {
    return this.#track(async () => {
      const { id: blob, ...known } = await this.blobs.write(source);
      const file: StoredFile = { path, blob, ...known, openid, at: new Date() };
      await this.#replace((unit) => this.#set(unit, path, file));
      return file;
    });
  }

  /** Which of the paths were there. */
  remove(paths: readonly string[]): Promise<boolean[]> {
    return this.#track(async () => {
      const old = await this.#replace((unit) => paths.map((path) => this.#set(unit, path, null)[0]));
      return old.map((file) => file !== undefined);
    });
  }

  copy(
    from: string,
    to: string,
    { overwrite, removeOriginal }: { overwrite: boolean; removeOriginal: boolean },
  ): Promise<'done' | 'missing' | 'exists'> {
    return this.#track(async () => {
      for (;;) {
        const source = await this.read(from);
        if (!source) return 'missing';
        const { file, bytes } = source;
        if (!overwrite && (await this.find([to]))[0]) {
          await bytes.close();
          return 'exists';
        }
        const { id: blob } = await this.blobs.write(bytes.createReadStream());
        let outcome: 'done' | 'exists' | 'changed' = 'done';
        await this.#replace((unit) => {
          // Removing what somebody wrote meanwhile would lose it, and so would writing over what came meanwhile.
          if (removeOriginal && this.#get(unit, from)?.blob !== file.blob) outcome = 'changed';
          else if (!overwrite && this.#get(unit, to)) outcome = 'exists';
          else outcome = 'done';
          if (outcome !== 'done') return [];
          const old = this.#set(unit, to, { ...file, path: to, blob, at: new Date() });
          return removeOriginal ? [...old, ...this.#set(unit, from, null)] : old;
        });
        if (outcome === 'done') return outcome;
        await this.blobs.remove(blob);
        if (outcome === 'exists') return outcome;
      }
    });
  }

  /** Waits for what is under way, so that the store can be closed after. */
  async stop(): Promise<void> {
    this.#stopped = true;
    await Promise.allSettled(this.#running);
    await this.blobs.close();
  }

  #get(unit: Unit, path: string): StoredFile | undefined {
    const found = unit.get(this.collection, idKey(path));
    return found && fromDocument(found.doc);
  }

  /** Writes what is known of a path and returns what was. */
  #set(unit: Unit, path: string, file: StoredFile | null): (StoredFile | undefined)[] {
    const old = this.#get(unit, path);
    if (file || old) unit.put(this.collection, idKey(path), file && toDocument(file));
    return [old];
  }

  /** Commits, and removes the bytes of what was replaced only when that is durable. */
  async #replace(
    work: (unit: Unit) => (StoredFile | undefined)[],
  ): Promise<(StoredFile | undefined)[]> {
    const { result } = await this.store.run(work);
    for (const old of result) if (old) await this.blobs.remove(old.blob);
    return result;
  }

  async #track<T>(work: () => Promise<T>): Promise<T> {
    if (this.#stopped) throw new Error('the storage was stopped');
    const running = work();
    this.#running.add(running);
    try {
      return await running;
    } finally {
      this.#running.delete(running);
    }
  }
}

async function reserved(store: Store, name: string): Promise<Collection> {
  await store.ensureIndexes(name, []);
  const collection = store.collections.get(name);
  if (!collection) throw new Error(`the collection ${name} was not made`);
  return collection;
}

async function signingKey(store: Store): Promise<Buffer> {
  const collection = await reserved(store, KEYS);
  const { result } = await store.run((unit) => {
    const known = unit.get(collection, idKey('links'))?.doc.key;
    if (typeof known === 'string') return known;
    const key = randomBytes(32).toString('hex');
    unit.put(collection, idKey('links'), { _id: 'links', key });
    return key;
  });
  return Buffer.from(result, 'hex');
}

const toDocument = ({ path, ...rest }: StoredFile): Document => ({ _id: path, ...rest });

function fromDocument({ _id, blob, size, md5, sha256, openid, at }: Document): StoredFile {
  return {
    path: String(_id),
    blob: String(blob),
    size: Number(size),
    md5: String(md5),
    sha256: String(sha256),
    openid: typeof openid === 'string' ? openid : null,
    at: at instanceof Date ? at : new Date(0),
  };
}
