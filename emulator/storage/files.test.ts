import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import type { Journal } from '../store/journal';
import { Store } from '../store/store';
import { Files } from './files';

/** A journal whose flushes end only when told to. */
class HeldJournal implements Journal {
  #asked: () => void = () => undefined;
  #release: (() => void) | undefined;
  held = false;

  async *entries(): AsyncGenerator<[string, Uint8Array]> {}

  async write(): Promise<void> {
    if (!this.held) return;
    await new Promise<void>((resolve) => {
      this.#release = resolve;
      this.#asked();
    });
  }

  async close(): Promise<void> {}

  /** From now on flushes wait; resolves when the next one does. */
  nextFlush(): Promise<void> {
    this.held = true;
    return new Promise((resolve) => {
      this.#asked = resolve;
    });
  }

  release(): void {
    this.held = false;
    this.#release?.();
  }
}

let folder: string;
let journal: HeldJournal;
let store: Store;
let files: Files;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'files-'));
  journal = new HeldJournal();
  store = await Store.open(journal, (error) => {
    throw error;
  });
  files = await Files.open(store, path.join(folder, 'storage'));
});
afterEach(async () => {
  journal.release();
  await files.stop();
  await store.close();
  await rm(folder, { recursive: true, force: true });
});

const names = () => readdir(path.join(folder, 'storage'));
const put = (text: string) => files.put('a.txt', Readable.from([Buffer.from(text)]), null);

test('an upload is answered only when its bytes and then its record are durable; the old bytes stay until then', async () => {
  const old = await put('old');
  const flush = journal.nextFlush();
  let answered = false;
  const uploading = put('new').then((file) => {
    answered = true;
    return file;
  });
  await flush;
  expect(answered).toBe(false);
  const held = await names();
  expect(held).toHaveLength(2);
  expect(held).toContain(old.blob);
  expect(held.join()).not.toContain('.part');
  journal.release();
  const { blob } = await uploading;
  expect(await names()).toEqual([blob]);
});

test('a deleted file keeps its bytes until that is durable', async () => {
  const { blob } = await put('old');
  const flush = journal.nextFlush();
  const deleting = files.remove(['a.txt']);
  await flush;
  expect(await names()).toEqual([blob]);
  journal.release();
  expect(await deleting).toEqual([true]);
  expect(await names()).toEqual([]);
});

test('an upload that fails in the middle leaves nothing', async () => {
  async function* broken() {
    yield Buffer.from('half');
    throw new Error('the line broke');
  }
  await expect(files.put('a.txt', broken(), null)).rejects.toThrow('the line broke');
  expect(await names()).toEqual([]);
  expect(await files.find(['a.txt'])).toEqual([undefined]);
});

test('what is uploaded keeps who did it, its size and its hashes', async () => {
  const file = await files.put('a.txt', Readable.from([Buffer.from('abc')]), 'o-plaintiff');
  expect(await files.find(['a.txt'])).toEqual([file]);
  expect(file).toMatchObject({
    openid: 'o-plaintiff',
    size: 3,
    md5: '900150983cd24fb0d6963f7d28e17f72',
    sha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
  });
});

test('after stop nothing more is stored', async () => {
  await files.stop();
  await expect(put('late')).rejects.toThrow('stopped');
});
