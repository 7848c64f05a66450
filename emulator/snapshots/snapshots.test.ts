import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import cloudbase from '@cloudbase/node-sdk';
import { createEmulator, type Emulator, type EmulatorOptions } from '../emulator';
import type { Main } from '../functions/inline-runner';
import { invocation } from '../functions/invocation';
import type { IndexSpec } from '../store/index';
import { Gate } from './gate';

const byNo: IndexSpec = { name: 'no', unique: true, fields: [{ field: 'no', direction: 1 }] };

type Transaction = Awaited<ReturnType<ReturnType<ReturnType<typeof cloudbase.init>['database']>['startTransaction']>>;

let folder: string;
let emulator: Emulator;
let functions: Record<string, Main>;
const turn = () => new Promise((resolve) => setImmediate(resolve));

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'snapshots-'));
  functions = {};
});
afterEach(async () => {
  await emulator.stop();
  await rm(folder, { recursive: true, force: true });
});

const start = async (options: EmulatorOptions) => {
  emulator = await createEmulator({ functions, strictIndexes: false, onWarning: () => undefined, ...options });
  Object.assign(process.env, emulator.environment);
};
const app = () => cloudbase.init({ env: 'local-env' });
const db = () => app().database();
const fileIdOf = (cloudPath: string) => `cloud://local-env.6c6f-local-env-1250000000/${cloudPath}`;
const upload = async (cloudPath: string, text: string) => {
  const { fileID } = await app().uploadFile({ cloudPath, fileContent: Buffer.from(text) });
  expect(fileID).toBe(fileIdOf(cloudPath));
};
const text = async (cloudPath: string) => {
  const { fileList } = await app().getTempFileURL({ fileList: [fileIdOf(cloudPath)] });
  const [{ code, tempFileURL } = { code: 'no answer', tempFileURL: '' }] = fileList;
  return code === 'SUCCESS' ? (await fetch(tempFileURL)).text() : code;
};
const docs = async (name: string) => (await db().collection(name).limit(1000).get()).data;
const codeOf = (error: { code?: unknown }) => error.code;

describe.each([
  ['in memory', () => start({})],
  ['on disk', () => start({ dataDir: folder })],
])('%s', (where, begin) => {
  beforeEach(async () => {
    await begin();
    await emulator.store.ensureIndexes('cases', [byNo]);
    await db()
      .collection('cases')
      .add([
        { _id: 'a', no: 1, at: new Date(0), deep: { list: [1, null, 'x'] } },
        { _id: 'b', no: 2 },
      ]);
    await upload('evidence/iou.txt', 'first');
    await upload('same.txt', 'first');
  });

  test('restore brings back documents, indexes, collections and files, and nothing else is there', async () => {
    const before = await docs('cases');
    expect(await emulator.save('morning')).toMatchObject({ name: 'morning', collections: 1, documents: 2, files: 2 });
    // Keys change places, so that no order of writing one by one would pass the unique index.
    await db().collection('cases').doc('a').update({ no: 3 });
    await db().collection('cases').doc('b').update({ no: 1 });
    await db().collection('cases').add({ _id: 'c', no: 2 });
    await db().createCollection('later');
    await db().collection('later').add({ _id: 'x' });
    await emulator.store.ensureIndexes('cases', []);
    await upload('evidence/iou.txt', 'second');
    await upload('later.txt', 'later');
    await app().deleteFile({ fileList: [fileIdOf('same.txt')] });

    expect(await emulator.restore('morning')).toMatchObject({ documents: 2, files: 2 });
    expect(await docs('cases')).toEqual(before);
    expect(await docs('later').catch(codeOf)).toBe('DATABASE_COLLECTION_NOT_EXIST');
    await expect(db().collection('cases').add({ no: 2 })).rejects.toMatchObject({ message: /E11000/ });
    expect(await Promise.all(['evidence/iou.txt', 'same.txt', 'later.txt'].map(text))).toEqual([
      'first',
      'first',
      'STORAGE_FILE_NONEXIST',
    ]);
  });

  test('one snapshot serves many times, and what is written after a restore is not in it', async () => {
    await emulator.save('morning');
    for (let i = 0; i < 3; i += 1) {
      await db()
        .collection('cases')
        .add({ _id: `new-${i}`, no: 10 });
      await upload('evidence/iou.txt', `changed ${i}`);
      await emulator.restore('morning');
      expect((await docs('cases')).map(({ _id }) => _id)).toEqual(['a', 'b']);
      expect(await text('evidence/iou.txt')).toBe('first');
    }
  });

  test('saving again under a name replaces it; removing it removes its bytes', async () => {
    await emulator.save('day');
    await db().collection('cases').add({ _id: 'c', no: 3 });
    await upload('evidence/iou.txt', 'second');
    await emulator.save('day');
    await db().collection('cases').where({}).remove();
    await emulator.restore('day');
    expect(await docs('cases')).toHaveLength(3);
    expect(await text('evidence/iou.txt')).toBe('second');
    expect(await emulator.snapshots.list()).toMatchObject([{ name: 'day', documents: 3 }]);
    expect(await emulator.snapshots.remove('day')).toBe(true);
    expect(await emulator.snapshots.remove('day')).toBe(false);
    expect(await emulator.snapshots.list()).toEqual([]);
    if (where === 'on disk') expect(await readdir(path.join(folder, 'snapshots', 'files'))).toEqual([]);
  });

  test('what a transaction has not committed is not saved, and a restore ends it', async () => {
    const transaction = await db().startTransaction();
    await transaction.collection('cases').doc('a').update({ no: 9 });
    await emulator.save('morning');
    await emulator.restore('morning');
    await expect(transaction.commit()).rejects.toMatchObject({ code: 'DATABASE_TRANSACTION_FAIL' });
    expect(await docs('cases')).toMatchObject([{ no: 1 }, { no: 2 }]);
    await db().collection('cases').doc('a').update({ no: 4 });
    expect(emulator.store.counts).toEqual({ held: 0, holders: 0, waiting: 0, snapshots: false, transactions: 0 });
  });

  test('saved while others write, it is one moment of all of it', async () => {
    await emulator.store.ensureIndexes('pairs', []);
    await db()
      .collection('pairs')
      .add([
        { _id: 'left', n: 0 },
        { _id: 'right', n: 0 },
      ]);
    let stopped = false;
    const writing = (async () => {
      for (let n = 1; !stopped; n += 1)
        await db().runTransaction(async (transaction: Transaction) => {
          await transaction.collection('pairs').doc('left').update({ n });
          await transaction.collection('pairs').doc('right').update({ n });
        });
    })();
    const uploading = (async () => {
      for (let n = 1; !stopped; n += 1) await upload('counter.txt', `${n}`);
    })();
    for (let i = 0; i < 5; i += 1) await emulator.save(`s${i}`);
    stopped = true;
    await Promise.all([writing, uploading]);
    for (let i = 0; i < 5; i += 1) {
      await emulator.restore(`s${i}`);
      const [left, right] = await docs('pairs');
      expect(left.n).toBe(right.n);
      expect(await text('counter.txt')).toMatch(/^\d+$|^STORAGE_FILE_NONEXIST$/);
    }
  });

  test('an empty cloud is saved and restored, too', async () => {
    await emulator.stop();
    await rm(folder, { recursive: true });
    await begin();
    expect(await emulator.save('empty')).toMatchObject({ collections: 0, documents: 0, files: 0 });
    await db().createCollection('things');
    await upload('a.txt', 'a');
    await emulator.restore('empty');
    expect(emulator.store.names).toEqual([]);
    expect(await text('a.txt')).toBe('STORAGE_FILE_NONEXIST');
  });
});

test('restoring waits for the functions that run, and those that are called meanwhile wait for it', async () => {
  const heard: string[] = [];
  const ends: (() => void)[] = [];
  functions.slow = async () => {
    await new Promise<void>((resolve) => ends.push(resolve));
    // What it calls itself does not wait, or both would wait for ever.
    await app().callFunction({ name: 'inner', data: {} });
    await db().collection('things').add({ _id: 'of-the-old' });
    heard.push('slow');
  };
  functions.inner = () => 'inner';
  functions.quick = async () => {
    heard.push(`quick finds ${(await docs('things')).length}`);
  };
  await start({});
  await db().createCollection('things');
  await emulator.save('empty');
  const person = { source: 'wx_client', openid: 'o-a' };
  const slow = emulator.functions.call('slow', {}, person);
  await turn();
  const restoring = emulator.restore('empty').then(() => heard.push('restored'));
  for (let i = 0; i < 20; i += 1) await turn();
  const quick = emulator.functions.call('quick', {}, person);
  for (const end of ends) end();
  await Promise.all([slow, restoring, quick]);
  expect(heard).toEqual(['slow', 'restored', 'quick finds 0']);
});

test('where a function does not end, nothing is restored, and calls go on', async () => {
  await start({});
  const gate = new Gate();
  const never = gate.runner({ invoke: () => new Promise(() => undefined), stop: async () => undefined });
  const call = invocation('f', {}, { source: 'wx_client' }, { envId: 'e', appId: 'a', clock: 'offset:0' });
  void never.invoke(call);
  const work = jest.fn();
  await expect(gate.quiet(work, 1)).rejects.toMatchObject({ code: 'SNAPSHOT_BUSY' });
  expect(work).not.toHaveBeenCalled();
  const other = gate.runner({ invoke: async () => 'answered', stop: async () => undefined });
  expect(await other.invoke(call)).toBe('answered');
});

test('restored on disk, it is so after a restart; a collection that was not saved stays away', async () => {
  await start({ dataDir: folder });
  await emulator.store.ensureIndexes('cases', [byNo]);
  await db().collection('cases').add({ _id: 'a', no: 1 });
  await upload('a.txt', 'first');
  await emulator.save('morning');
  await db().createCollection('later');
  await db().collection('cases').doc('a').remove();
  await upload('a.txt', 'second');
  await emulator.restore('morning');
  await emulator.stop();
  await start({ dataDir: folder });
  expect(emulator.store.names).toEqual(['cases']);
  expect(await docs('cases')).toEqual([{ _id: 'a', no: 1 }]);
  await expect(db().collection('cases').add({ no: 1 })).rejects.toMatchObject({ message: /E11000/ });
  expect(await text('a.txt')).toBe('first');
  expect(await readdir(path.join(folder, 'storage'))).toHaveLength(1);
  expect(await emulator.snapshots.list()).toMatchObject([{ name: 'morning' }]);
});

test('a collection made anew right after a restore that dropped it is there after a restart', async () => {
  await start({ dataDir: folder });
  await emulator.save('empty');
  await db().createCollection('things');
  const restoring = emulator.restore('empty');
  while (emulator.store.names.length > 0) await turn();
  await emulator.store.createCollection('things');
  await restoring;
  await emulator.stop();
  await start({ dataDir: folder });
  expect(emulator.store.names).toEqual(['things']);
});

describe('damaged', () => {
  beforeEach(async () => {
    await start({ dataDir: folder });
    await db().createCollection('things');
    await db().collection('things').add({ _id: 'a' });
    await upload('a.txt', 'first');
    await emulator.save('morning');
    await db().collection('things').add({ _id: 'b' });
  });
  const unchanged = async () => {
    expect(await docs('things')).toHaveLength(2);
    expect(await text('a.txt')).toBe('first');
    expect(await readdir(path.join(folder, 'storage'))).toHaveLength(1);
  };

  test('at any byte of its image, a snapshot is refused and nothing changes', async () => {
    const file = path.join(folder, 'snapshots', 'morning.snapshot');
    const bytes = await readFile(file);
    for (let at = 0; at < bytes.length; at += 7) {
      const changed = Buffer.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ 1;
      await writeFile(file, changed);
      await expect(emulator.restore('morning')).rejects.toMatchObject({ code: 'SNAPSHOT_DAMAGED' });
    }
    await writeFile(file, bytes.subarray(0, 20));
    await expect(emulator.restore('morning')).rejects.toMatchObject({ code: 'SNAPSHOT_DAMAGED' });
    await unchanged();
    // It can be saved anew.
    await emulator.save('morning');
    await emulator.restore('morning');
    await unchanged();
  });

  test('in the bytes of a file, the same', async () => {
    const kept = path.join(folder, 'snapshots', 'files');
    const [name = ''] = await readdir(kept);
    await writeFile(path.join(kept, name), 'fIrst');
    await expect(emulator.restore('morning')).rejects.toMatchObject({ code: 'SNAPSHOT_DAMAGED' });
    await unchanged();
  });
});

test('over HTTP', async () => {
  await start({});
  const send = async (method: string, to: string) => {
    const answer = await fetch(`${emulator.url}/snapshots${to}`, { method });
    return { status: answer.status, body: (await answer.json()) as unknown };
  };
  await db().createCollection('things');
  expect(await send('GET', '')).toEqual({ status: 200, body: [] });
  expect(await send('POST', '/早上-1')).toMatchObject({ status: 200, body: { name: '早上-1', collections: 1 } });
  await db().collection('things').add({ _id: 'a' });
  expect(await send('POST', '/早上-1/restore')).toMatchObject({ status: 200, body: { documents: 0 } });
  expect(await docs('things')).toEqual([]);
  expect(await send('POST', '/evening/restore')).toMatchObject({
    status: 404,
    body: { code: 'NOT_FOUND', message: 'there is no snapshot evening: there are 早上-1' },
  });
  for (const name of ['..', 'a%2Fb', 'a.b', 'x'.repeat(61), '%00'])
    expect(await send('POST', `/${name === '..' ? '%2E%2E%2Fa' : name}`)).toMatchObject({
      status: 400,
      body: { code: 'INVALID_PARAM' },
    });
  expect(await send('DELETE', '/早上-1')).toMatchObject({ status: 200 });
  expect(await send('DELETE', '/早上-1')).toMatchObject({ status: 404 });
  expect(await send('POST', '/早上-1/restore')).toMatchObject({
    body: { message: 'there is no snapshot 早上-1: there is none yet' },
  });
});
