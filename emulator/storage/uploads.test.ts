import { mkdtemp, readdir, rm } from 'node:fs/promises';
import http from 'node:http';
import os from 'node:os';
import path from 'node:path';
import cloudbase from '@cloudbase/node-sdk';
import { createEmulator, type Emulator } from '../emulator';

let emulator: Emulator;
let folder: string;
let app: ReturnType<typeof cloudbase.init>;

async function start(): Promise<void> {
  emulator = await createEmulator({ envId: 'local-env', dataDir: folder });
  Object.assign(process.env, emulator.environment);
  app = cloudbase.init({ env: 'local-env' });
}

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'uploads-'));
  await start();
});
afterEach(async () => {
  jest.restoreAllMocks();
  await emulator.stop();
  await rm(folder, { recursive: true, force: true });
});

const upload = async (cloudPath: string, content: Buffer | string) =>
  (await app.uploadFile({ cloudPath, fileContent: Buffer.from(content) })).fileID;
const download = async (fileID: string) => Buffer.from((await app.downloadFile({ fileID })).fileContent ?? 'nothing');
const linkTo = async (fileID: string) =>
  (await app.getTempFileURL({ fileList: [fileID] })).fileList[0]?.tempFileURL ?? '';

describe('two uploads to one path at the same time', () => {
  async function begin(cloudPath: string): Promise<{ request: http.ClientRequest; answered: Promise<number> }> {
    const { url, authorization, token } = (await app.getUploadMetadata({ cloudPath })).data;
    const headers = { authorization, 'x-cos-security-token': token };
    const request = http.request(url, { method: 'PUT', headers });
    const answered = new Promise<number>((resolve, reject) => {
      request.on('response', (answer) => {
        answer.resume();
        resolve(answer.statusCode ?? 0);
      });
      request.on('error', reject);
    });
    await new Promise<void>((resolve) => request.write('slow, ', () => resolve()));
    return { request, answered };
  }

  test('the one that ends last wins, and until then the other is read whole', async () => {
    const slow = await begin('a');
    const fileID = await upload('a', 'quick');
    expect((await download(fileID)).toString()).toBe('quick');
    slow.request.end('but last');
    expect(await slow.answered).toBe(200);
    expect((await download(fileID)).toString()).toBe('slow, but last');
  });

  test('one that breaks off leaves the file as it was, and no bytes', async () => {
    const fileID = await upload('a', 'old');
    const slow = await begin('a');
    slow.request.destroy();
    await expect(slow.answered).rejects.toThrow();
    expect((await download(fileID)).toString()).toBe('old');
    await emulator.stop();
    expect(await readdir(path.join(folder, 'storage'))).toHaveLength(1);
    await start();
  });

  test('readers never see a mix', async () => {
    const content = (i: number) => Buffer.alloc(200_000, i);
    const fileID = await upload('a', content(0));
    const seen: Buffer[] = [];
    await Promise.all([
      ...[1, 2, 3, 4].map(async (i) => {
        for (let round = 0; round < 4; round += 1) await upload('a', content(i * 10 + round));
      }),
      ...[1, 2, 3, 4].map(async () => {
        for (let round = 0; round < 10; round += 1) seen.push(await download(fileID));
      }),
    ]);
    for (const bytes of seen) expect(bytes.equals(Buffer.alloc(200_000, bytes[0] ?? 0))).toBe(true);
  });
});

test('when the disk fails, the caller is told and nothing is acknowledged', async () => {
  const told = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  await rm(path.join(folder, 'storage'), { recursive: true });
  await expect(upload('a', Buffer.alloc(5_000_000))).rejects.toMatchObject({ code: 'STORAGE_REQUEST_FAIL' });
  expect(told).toHaveBeenCalledTimes(1);
  expect(await emulator.files.find(['a'])).toEqual([undefined]);
});

test('files and links outlive a restart', async () => {
  const { port } = emulator;
  const fileID = await upload('a.txt', 'kept');
  const link = await linkTo(fileID);
  await emulator.stop();
  await start();
  expect((await download(fileID)).toString()).toBe('kept');
  expect(await (await fetch(link.replace(`:${port}`, `:${emulator.port}`))).text()).toBe('kept');
});

test('bytes on disk are never named by the path', async () => {
  await upload('a/b.txt', 'x');
  expect(await readdir(path.join(folder, 'storage'))).toEqual([expect.stringMatching(/^[0-9a-f-]{36}$/)]);
});

test('without a folder nothing stays on disk', async () => {
  const temporary = await mkdtemp(path.join(os.tmpdir(), 'nothing-'));
  jest.spyOn(os, 'tmpdir').mockReturnValue(temporary);
  const other = await createEmulator();
  expect(await readdir(temporary)).toHaveLength(1);
  await other.stop();
  expect(await readdir(temporary)).toEqual([]);
  await rm(temporary, { recursive: true });
});
