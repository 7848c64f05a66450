/** Stored files: what is known of each path, and its bytes. A path changes in one commit. */
import type { FileHandle } from 'node:fs/promises';
import type { Collection } from '../store/collection';
import { idKey } from '../store/id';
import type { Store } from '../store/store';
import type { Unit } from '../store/unit';
import { Blobs } from './blobs';
import { filesCollection, fromDocument, type StoredFile, signingKey, toDocument } from './record';

export interface CopyOptions {
  overwrite: boolean;
  removeOriginal: boolean;
}

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
    const collection = await filesCollection(store);
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
      await this.#commit((unit, replaced) => this.#set(unit, path, file, replaced));
      return file;
    });
  }

  /** Which of the paths were there. */
  remove(paths: readonly string[]): Promise<boolean[]> {
    return this.#track(() =>
      this.#commit((unit, replaced) => paths.map((path) => this.#set(unit, path, null, replaced))),
    );
  }

  copy(from: string, to: string, options: CopyOptions): Promise<'done' | 'missing' | 'exists'> {
    return this.#track(async () => {
      for (;;) {
        if (!options.overwrite && (await this.find([to]))[0]) return 'exists';
        const source = await this.read(from);
        if (!source) return 'missing';
        const { id: blob } = await this.blobs.write(source.bytes.createReadStream());
        const outcome = await this.#commit((unit, replaced) =>
          this.#setCopy(unit, source.file, { ...source.file, path: to, blob, at: new Date() }, options, replaced),
        );
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

  /** Writes what is known of a path; `replaced` takes what was. Returns whether there was something. */
  #set(unit: Unit, path: string, file: StoredFile | null, replaced: StoredFile[]): boolean {
    const old = this.#get(unit, path);
    if (old) replaced.push(old);
    if (file || old) unit.put(this.collection, idKey(path), file && toDocument(file));
    return old !== undefined;
  }

  #setCopy(
    unit: Unit,
    original: StoredFile,
    copy: StoredFile,
    { overwrite, removeOriginal }: CopyOptions,
    replaced: StoredFile[],
  ): 'done' | 'exists' | 'changed' {
    if (!overwrite && this.#get(unit, copy.path)) return 'exists';
    // Removing what somebody wrote over the original meanwhile would lose it.
    if (removeOriginal && this.#get(unit, original.path)?.blob !== original.blob) return 'changed';
    this.#set(unit, copy.path, copy, replaced);
    if (removeOriginal) this.#set(unit, original.path, null, replaced);
    return 'done';
  }

  /** Commits, and removes the bytes of what was replaced only when that is durable. */
  async #commit<T>(work: (unit: Unit, replaced: StoredFile[]) => T): Promise<T> {
    const { result } = await this.store.run((unit) => {
      const replaced: StoredFile[] = [];
      return { answer: work(unit, replaced), replaced };
    });
    for (const old of result.replaced) await this.blobs.remove(old.blob);
    return result.answer;
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
