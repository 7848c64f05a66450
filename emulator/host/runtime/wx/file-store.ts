/** Keeps a phone's files over a reload: one IndexedDB database a phone, one record a file. */
import { complain } from '../phone-host';
import type { FileEntry } from './file-tree';

const FILES = 'files';

const settled = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

export class FileStore {
  private readonly database: Promise<IDBDatabase>;
  private last: Promise<unknown>;

  constructor(name: string) {
    const request = indexedDB.open(name, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(FILES);
    this.database = settled(request);
    this.last = this.database.catch(() => undefined);
  }

  async all(): Promise<[string, FileEntry][]> {
    const store = (await this.database).transaction(FILES).objectStore(FILES);
    const [keys, values] = await Promise.all([settled(store.getAllKeys()), settled<FileEntry[]>(store.getAll())]);
    return values.map((entry, at) => [String(keys[at]), entry]);
  }

  /** One after the other, so that the last word on a file is the last that was said. */
  private queue(work: (store: IDBObjectStore) => IDBRequest): void {
    this.last = this.last.then(async () => {
      try {
        await settled(work((await this.database).transaction(FILES, 'readwrite').objectStore(FILES)));
      } catch (error) {
        complain('files of this phone', error);
      }
    });
  }

  put(path: string, { blob, modified }: FileEntry): void {
    this.queue((store) => store.put({ blob, modified }, path));
  }

  remove(path: string): void {
    this.queue((store) => store.delete(path));
  }

  /** Everything said so far is on disk. */
  written(): Promise<unknown> {
    return this.last;
  }
}
