/**
 * Snapshots: all documents, indexes and files under a name, and back to them. Saving disturbs nobody. Restoring is all or
 * nothing; open transactions end, and calls of functions wait until it is done. Clock, outbox and faults stay as they are.
 */
import { randomUUID } from 'node:crypto';
import type { Files } from '../storage/files';
import { filesCollection, type StoredFile } from '../storage/record';
import type { Store } from '../store/store';
import type { DroppingJournal } from './dropping-journal';
import type { Gate } from './gate';
import { capture, filesOf, type Image, isStaged, STAGED } from './image';
import { rehearse, replaceAll } from './replace';
import { type Shelf, SnapshotError, type Summary, summaryOf } from './shelf';

const NAME = /^[A-Za-z0-9_\-\u4e00-\u9fff]{1,60}$/;
/** A file that is replaced before it was copied: then all is looked at again, and only what is new is copied. */
const TRIES = 100;

export interface SnapshotsOptions {
  store: Store;
  journal: DroppingJournal;
  files: Files;
  shelf: Shelf;
  gate: Gate;
}

export class Snapshots {
  #last: Promise<unknown> = Promise.resolve();

  private constructor(
    private readonly options: SnapshotsOptions,
    private readonly filesCollection: string,
  ) {}

  /** Sweeps what a crash in the midst of a restore left. */
  static async open(options: SnapshotsOptions): Promise<Snapshots> {
    const { name } = await filesCollection(options.store);
    const snapshots = new Snapshots(options, name);
    await snapshots.#sweep();
    return snapshots;
  }

  /** Replaces one of the same name, wholly or not at all. Throws SnapshotError. */
  save(name: string): Promise<Summary> {
    return this.#inTurn(name, async () => {
      const { store, shelf } = this.options;
      for (let tries = 0; tries < TRIES; tries += 1) {
        const image = await capture(store, this.filesCollection);
        if (!(await this.#keepBytes(image.files))) continue;
        await shelf.write(name, image);
        return summaryOf(name, image);
      }
      throw new SnapshotError('SNAPSHOT_BUSY', 'files were replaced all the time, and nothing was saved: try again');
    });
  }

  /** All is as it was, or nothing changed. Throws SnapshotError. */
  restore(name: string): Promise<Summary> {
    return this.#inTurn(name, async () => {
      const { store, shelf, gate } = this.options;
      const image = await shelf.read(name);
      if (!image) throw await this.#missing(name);
      rehearse(image, store.collections.get(this.filesCollection)?.mostBytes ?? 0);
      try {
        const files = await this.#stage(image.files);
        await gate.quiet(() => this.#replace(image, files));
      } finally {
        await this.#sweep();
      }
      return summaryOf(name, image);
    });
  }

  /** Resolves when nothing is saved or restored any more. */
  async stop(): Promise<void> {
    await this.#last;
  }

  list(): Promise<Summary[]> {
    return this.options.shelf.list();
  }

  /** Returns whether it was there. */
  remove(name: string): Promise<boolean> {
    return this.#inTurn(name, () => this.options.shelf.remove(name));
  }

  /** One after the other. */
  #inTurn<T>(name: string, work: () => Promise<T>): Promise<T> {
    const done = this.#last.then(() => {
      if (!NAME.test(name))
        throw new SnapshotError('INVALID_PARAM', 'a name has 1 to 60 letters, digits, Chinese characters, - and _');
      return work();
    });
    this.#last = done.catch(() => undefined);
    return done;
  }

  async #missing(name: string): Promise<SnapshotError> {
    const names = (await this.list()).map((one) => one.name);
    const there = names.length === 0 ? 'there is none yet' : `there are ${names.join(', ')}`;
    return new SnapshotError('NOT_FOUND', `there is no snapshot ${name}: ${there}`);
  }

  /** False where one of them was replaced or removed before it was copied. */
  async #keepBytes(files: readonly StoredFile[]): Promise<boolean> {
    for (const { path, blob, sha256 } of files) {
      if (await this.options.shelf.hasBytes(sha256)) continue;
      const opened = await this.options.files.read(path);
      if (opened?.file.blob === blob) await this.options.shelf.keepBytes(sha256, opened.bytes.createReadStream());
      else {
        await opened?.bytes.close();
        return false;
      }
    }
    return true;
  }

  /** Copies the bytes of an image's files to names of their own, at paths nobody sees. Returns the files with them. */
  async #stage(files: readonly StoredFile[]): Promise<StoredFile[]> {
    const staged: StoredFile[] = [];
    for (const file of files) {
      const bytes = this.options.shelf.bytes(file.sha256);
      const { blob, sha256 } = await this.options.files.put(STAGED + randomUUID(), bytes, null);
      if (sha256 !== file.sha256)
        throw new SnapshotError('SNAPSHOT_DAMAGED', `the bytes of ${file.path} are damaged: nothing was restored`);
      staged.push({ ...file, blob });
    }
    return staged;
  }

  /** What stood there moves to paths nobody sees, from where it is removed. */
  #replace(image: Image, files: readonly StoredFile[]): Promise<void> {
    const { store, journal } = this.options;
    const kept = new Set(files.map(({ blob }) => blob));
    const old = filesOf(store, this.filesCollection).filter(({ blob }) => !kept.has(blob));
    const moved = old.map((file) => ({ ...file, path: STAGED + randomUUID() }));
    return replaceAll({ store, journal, image, filesCollection: this.filesCollection, files: [...files, ...moved] });
  }

  /** Removes the copies where nothing was replaced, else what was replaced, with its bytes. */
  async #sweep(): Promise<void> {
    const { store, files } = this.options;
    const staged = filesOf(store, this.filesCollection).filter(isStaged);
    if (staged.length > 0) await files.remove(staged.map(({ path }) => path));
  }
}
