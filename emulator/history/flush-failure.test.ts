import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import cloudbase from '@cloudbase/node-sdk';
import { createEmulator } from '../emulator';
import { HandJournal, isPending, settle } from '../store/trial';
import { LossyProxy, NO_LOSSES } from './lossy-proxy';
import { buildServer, killAllServers, MortalServer } from './mortal-server';
import { randomOf } from './random';

process.env.TENCENTCLOUD = 'true';

const folder = mkdtempSync(path.join(tmpdir(), 'flush-'));
let program: string;
let proxy: LossyProxy;
beforeAll(async () => {
  program = await buildServer(folder);
  // Stands between, so that an SDK never waits for a process that is gone.
  proxy = await LossyProxy.start(randomOf(1));
});
afterAll(async () => {
  killAllServers();
  await proxy.stop();
  rmSync(folder, { recursive: true });
});

const databaseAt = (serviceUrl: string) =>
  cloudbase.init({ env: 'local-env', secretId: 'local', secretKey: 'local', serviceUrl }).database();

test.each([
  ['that wrote nothing', 'nothing'],
  ['that may have written all', 'all'],
])(
  'a failed flush %s stops the process; no flush is tried again, and what was answered is there',
  async (_what, how) => {
    const dataDir = path.join(folder, how);
    const broken = new MortalServer(program, dataDir);
    proxy.target = await broken.start({ FAIL_FLUSH: '24', FAIL_HAVING_WRITTEN: how });
    const database = databaseAt(proxy.url);
    await database.createCollection('things');
    const answered: string[] = [];
    let lost = 0;
    const client = async (number: number): Promise<void> => {
      for (let i = 0; lost < 8; i++) {
        const _id = `${number}-${i}`;
        await database
          .collection('things')
          .add({ _id })
          .then(
            () => answered.push(_id),
            () => {
              lost += 1;
            },
          );
      }
    };
    await Promise.all([1, 2, 3, 4].map(client));
    const { code, said } = await broken.ended;
    expect(code).toBe(74);
    expect(said).toContain('writing to disk failed');
    expect(said).toContain('EIO');
    expect(said).not.toContain('tried again');
    expect(answered.length).toBeGreaterThan(8);

    const mended = new MortalServer(program, dataDir);
    proxy.target = await mended.start();
    const { data } = await database.collection('things').limit(1000).get();
    const there = new Set(data.map(({ _id }: { _id: string }) => _id));
    expect(answered.filter((id) => !there.has(id))).toEqual([]);
    await mended.kill();
  },
);

test('after a failed flush nothing is acknowledged any more, neither what waits nor what comes', async () => {
  const journal = new HandJournal();
  journal.free = true;
  const failures: unknown[] = [];
  const emulator = await createEmulator({ journal, onFatal: (error) => failures.push(error) });
  proxy.target = `${emulator.url}/admin`;
  const things = databaseAt(proxy.url).collection('things');
  await emulator.store.createCollection('things');
  journal.free = false;
  const answers = [1, 2].map((v) => things.doc('x').set({ v }));
  const outcomes = answers.map((answer) =>
    answer.then(
      () => 'answered',
      () => 'cut',
    ),
  );
  while (journal.pending === 0) await settle();
  journal.fail(new Error('EIO'));
  outcomes.push(
    things.get().then(
      () => 'answered',
      () => 'cut',
    ),
  );
  for (let turn = 0; turn < 20; turn++) expect(await isPending(Promise.race(outcomes))).toBe(true);
  expect(failures).toEqual([new Error('EIO')]);
  expect(journal.pending).toBe(0);
  await emulator.stop();
  expect(await Promise.all(outcomes)).toEqual(['cut', 'cut', 'cut']);
});

describe('one folder, one process', () => {
  test('a second one is refused and told why, and how to go on', async () => {
    const dataDir = path.join(folder, 'shared');
    const first = new MortalServer(program, dataDir);
    await first.start();
    const second = new MortalServer(program, dataDir);
    await expect(second.start()).rejects.toThrow(`Another process uses the data in ${dataDir}/database. Stop it`);
    await expect(createEmulator({ dataDir })).rejects.toMatchObject({
      code: 'LEVEL_DATABASE_NOT_OPEN',
      message: expect.stringContaining('Another process uses the data'),
    });
    await first.kill();
    const third = await createEmulator({ dataDir });
    await third.stop();
  });

  test('so is a second local cloud of the same process', async () => {
    const dataDir = path.join(folder, 'twice');
    const first = await createEmulator({ dataDir });
    await expect(createEmulator({ dataDir })).rejects.toThrow('Another process uses the data');
    await first.stop();
  });
});

describe('a commit whose answer was lost', () => {
  test.each(['asked again', 'asked again after a kill'])('%s is answered as it ended', async (how) => {
    const server = new MortalServer(program, path.join(folder, how));
    proxy.target = await server.start();
    const database = databaseAt(proxy.url);
    await database.createCollection('things');
    const [one, other, third] = await Promise.all([1, 2, 3].map(() => database.startTransaction()));
    await one?.collection('things').add({ _id: 'x' });
    await other?.collection('things').add({ _id: 'y' });
    await third?.collection('things').add({ _id: 'z' });
    await other?.rollback();
    proxy.losses = { before: 0, after: 1, slow: 0 };
    await expect(one?.commit()).rejects.toMatchObject({ code: 504 });
    proxy.losses = { before: 1, after: 0, slow: 0 };
    await expect(third?.commit()).rejects.toMatchObject({ code: 504 });
    proxy.losses = NO_LOSSES;
    if (how !== 'asked again') {
      await server.kill();
      proxy.target = await server.start();
    }
    await expect(one?.commit()).resolves.toBeDefined();
    await expect(other?.commit()).rejects.toMatchObject({ code: 'DATABASE_TRANSACTION_FAIL' });
    // This one had not arrived: after the restart it is gone, before it is as good as any.
    if (how === 'asked again') await expect(third?.commit()).resolves.toBeDefined();
    else await expect(third?.commit()).rejects.toMatchObject({ code: 'DATABASE_TRANSACTION_FAIL' });
    const { data } = await database.collection('things').get();
    expect(data.map(({ _id }: { _id: string }) => _id).sort()).toEqual(how === 'asked again' ? ['x', 'z'] : ['x']);
    await server.kill();
  });
});
