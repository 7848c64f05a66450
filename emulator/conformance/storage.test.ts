import { createHash, randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import cloudbase from '@cloudbase/node-sdk';
import wxCloud from 'wx-server-sdk';
import { createEmulator, type Emulator } from '../emulator';

let emulator: Emulator;
let folder: string;
let app: ReturnType<typeof cloudbase.init>;

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'conformance-storage-'));
  emulator = await createEmulator({ envId: 'local-env' });
  Object.assign(process.env, emulator.environment);
  app = cloudbase.init({ env: 'local-env' });
  wxCloud.init({ env: 'local-env' });
});
afterEach(async () => {
  jest.restoreAllMocks();
  await emulator.stop();
  await rm(folder, { recursive: true, force: true });
});

const upload = async (cloudPath: string, content: Buffer | string) =>
  (await app.uploadFile({ cloudPath, fileContent: Buffer.from(content) })).fileID;
const download = async (fileID: string) => Buffer.from((await app.downloadFile({ fileID })).fileContent ?? 'nothing');
const linkTo = async (fileID: string, maxAge = 600) =>
  (await app.getTempFileURL({ fileList: [{ fileID, maxAge }] })).fileList[0]?.tempFileURL ?? '';
const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
const laterBy = (seconds: number) => {
  const then = Date.now() + seconds * 1000;
  jest.spyOn(Date, 'now').mockImplementation(() => then);
};

// node-sdk src/storage/index.ts: uploadFile takes a Buffer or a ReadStream, and an empty answer to its PUT is success.
describe('uploadFile and downloadFile of node-sdk', () => {
  test('a Buffer comes back byte for byte, under a fileID of the environment', async () => {
    const bytes = randomBytes(70_000);
    const fileID = await upload('evidence/1.bin', bytes);
    expect(fileID).toBe('cloud://local-env.6c6f-local-env-1250000000/evidence/1.bin');
    expect(await download(fileID)).toEqual(bytes);
  });

  test('a stream comes back byte for byte', async () => {
    const bytes = randomBytes(300_000);
    const source = path.join(folder, 'source');
    await writeFile(source, bytes);
    const { fileID } = await app.uploadFile({ cloudPath: 'streamed', fileContent: createReadStream(source) });
    expect(await download(fileID)).toEqual(bytes);
  });

  test('20 MB come back whole', async () => {
    const bytes = randomBytes(20 * 1024 * 1024);
    expect(sha256(await download(await upload('large.bin', bytes)))).toBe(sha256(bytes));
  });

  test('an empty file is a file', async () => {
    const fileID = await upload('empty.txt', '');
    const answer = await fetch(await linkTo(fileID));
    expect([answer.status, await answer.text()]).toEqual([200, '']);
  });

  // node-sdk test/storage/getDownloadUrls.test.ts uploads 'a|b测试.jpeg'; src/storage encodes the link with encodeURI.
  test.each([
    '证据/第一组/借条 原件.jpg',
    'a|b测试.jpeg',
    '100%.txt',
    '100%25.txt',
    'a#b?c&d=e+f.txt',
    'back\\slash',
    "it's [x] {y} ^`~",
    '😀.png',
  ])('a file named %s is found by the SDK, and by its link as it stands', async (name) => {
    const fileID = await upload(name, name);
    expect((await download(fileID)).toString()).toBe(name);
    expect(await (await fetch(await linkTo(fileID))).text()).toBe(name);
  });

  test('an upload over a file replaces it, and its fileID stays', async () => {
    const first = await upload('same', 'first');
    expect(await upload('same', 'second, and longer')).toBe(first);
    expect((await download(first)).toString()).toBe('second, and longer');
  });

  // node-sdk test/storage/downloadFile.test.ts: a fileID that is none is STORAGE_FILE_NONEXIST.
  test.each(['unexistFileID', 'cloud://local-env.6c6f-local-env-1250000000/never.jpg'])(
    'downloading %s fails with STORAGE_FILE_NONEXIST',
    async (fileID) => {
      await expect(app.downloadFile({ fileID })).rejects.toMatchObject({ code: 'STORAGE_FILE_NONEXIST' });
    },
  );
});

// developers.weixin.qq.com, storage/naming.
test.each(['', '/a', 'a//b', 'a/', '../a', 'a/../b', './a', 'a\nb', 'a\u0000b', '\ud800', `${'法'.repeat(283)}ab`])(
  'the path %j is refused',
  async (cloudPath) => {
    await expect(app.uploadFile({ cloudPath, fileContent: Buffer.from('x') })).rejects.toMatchObject({
      code: 'INVALID_PARAM',
    });
  },
);

test('a path of 850 bytes is taken', async () => {
  const fileID = await upload(`${'法'.repeat(283)}a`, 'x');
  expect((await download(fileID)).toString()).toBe('x');
});

describe('getTempFileURL', () => {
  // node-sdk test/storage/getDownloadUrls.test.ts: missing STORAGE_FILE_NONEXIST, another environment INVALIID_ENV.
  test('answers each file for itself', async () => {
    const fileID = await upload('here', 'x');
    const missing = 'cloud://local-env.tcbenv-mPIgjhnq/1535367916760.jpg';
    const foreign = 'cloud://xxxx0000.tcbenv-mPIgjhnq/1535367916760.jpg';
    const { fileList } = await app.getTempFileURL({ fileList: [missing, fileID, foreign] });
    expect(fileList).toEqual([
      expect.objectContaining({ fileID: missing, code: 'STORAGE_FILE_NONEXIST', tempFileURL: '' }),
      expect.objectContaining({ fileID, code: 'SUCCESS', tempFileURL: expect.stringContaining('/here?sign=') }),
      expect.objectContaining({ fileID: foreign, code: 'INVALIID_ENV', tempFileURL: '' }),
    ]);
  });

  // WeChat, Cloud.getTempFileURL: 50 files; node-sdk tests: more is INVALID_PARAM.
  test('takes 50 files and refuses 51, and so does deleteFile', async () => {
    const fileID = await upload('one', 'x');
    const list = (length: number) => Array.from({ length }, () => fileID);
    expect((await app.getTempFileURL({ fileList: list(50) })).fileList).toHaveLength(50);
    await expect(app.getTempFileURL({ fileList: list(51) })).rejects.toMatchObject({ code: 'INVALID_PARAM' });
    await expect(app.deleteFile({ fileList: list(51) })).rejects.toMatchObject({ code: 'INVALID_PARAM' });
    expect((await download(fileID)).toString()).toBe('x');
  });

  test('a link holds for its maxAge and no longer', async () => {
    const link = await linkTo(await upload('a.txt', 'x'), 60);
    laterBy(50);
    expect((await fetch(link)).status).toBe(200);
    laterBy(20);
    const answer = await fetch(link);
    expect(answer.status).toBe(403);
    expect(answer.headers.get('content-type')).toBe('application/xml');
    expect(await answer.text()).toContain('<Code>CDN_SIGNATURE_EXPIRED</Code>');
  });

  test.each([0, -1, 1.5, 'x'])('maxAge %s is refused', async (maxAge) => {
    const fileID = await upload('a', 'x');
    const fileList = [{ fileID, maxAge: maxAge as number }];
    await expect(app.getTempFileURL({ fileList })).rejects.toMatchObject({ code: 'INVALID_PARAM' });
  });

  test('an altered link is refused', async () => {
    const link = await linkTo(await upload('mine.txt', 'x'));
    await upload('other.txt', 'secret');
    const url = new URL(link);
    const sign = url.searchParams.get('sign') ?? '';
    const later = Number(url.searchParams.get('t')) + 1000;
    const altered = [
      link.replace('mine.txt', 'other.txt'),
      link.replace(
        sign,
        sign.replace(/^./, (digit) => (digit === '0' ? '1' : '0')),
      ),
      link.replace(sign, ''),
      link.replace(/t=\d+/, `t=${later}`),
    ];
    for (const address of altered) {
      const answer = await fetch(address);
      expect([answer.status, await answer.text()]).toEqual([403, expect.stringContaining('CDN_INVALID_SIGNATURE')]);
    }
    const bare = await fetch(link.split('?')[0] ?? '');
    expect([bare.status, await bare.text()]).toEqual([403, expect.stringContaining('CDN_SIGNATURE_MISSING')]);
  });

  test('a link to a file that was deleted is 404', async () => {
    const fileID = await upload('a.txt', 'x');
    const link = await linkTo(fileID);
    await app.deleteFile({ fileList: [fileID] });
    const answer = await fetch(link);
    expect([answer.status, await answer.text()]).toEqual([404, expect.stringContaining('<Code>NoSuchKey</Code>')]);
  });

  test('a link answers ranges, as players and resumed downloads ask for', async () => {
    const link = await linkTo(await upload('hearing.mp4', '0123456789'));
    const range = async (value: string) => {
      const answer = await fetch(link, { headers: { range: value } });
      return [answer.status, answer.headers.get('content-range'), answer.status === 416 ? '' : await answer.text()];
    };
    expect(await range('bytes=2-4')).toEqual([206, 'bytes 2-4/10', '234']);
    expect(await range('bytes=7-')).toEqual([206, 'bytes 7-9/10', '789']);
    expect(await range('bytes=-3')).toEqual([206, 'bytes 7-9/10', '789']);
    expect(await range('bytes=8-100')).toEqual([206, 'bytes 8-9/10', '89']);
    expect(await range('bytes=10-')).toEqual([416, 'bytes */10', '']);
    expect(await range('bytes=0-1,3-4')).toEqual([200, null, '0123456789']);
  });

  test('a page that somebody uploaded may not run scripts on this port', async () => {
    const answer = await fetch(await linkTo(await upload('page.html', '<script>1</script>')));
    expect(answer.headers.get('content-security-policy')).toBe('sandbox');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  });
});

// node-sdk src/storage/index.ts, getFileInfo: a HEAD of the link.
test('getFileInfo tells size and type', async () => {
  const fileID = await upload('书/判决书.pdf', 'x'.repeat(1234));
  const { fileList } = await app.getFileInfo({ fileList: [fileID] });
  expect(fileList[0]).toMatchObject({ code: 'SUCCESS', size: 1234, mime: 'application/pdf', fileName: '判决书.pdf' });
});

test('deleteFile answers each file for itself and deletes it', async () => {
  const [a, b] = [await upload('a', 'x'), await upload('b', 'y')];
  const missing = a.replace(/a$/, 'c');
  const { fileList } = await app.deleteFile({ fileList: [a, missing, a] });
  expect(fileList.map(({ fileID, code }) => [fileID, code])).toEqual([
    [a, 'SUCCESS'],
    [missing, 'STORAGE_FILE_NONEXIST'],
    [a, 'STORAGE_FILE_NONEXIST'],
  ]);
  await expect(download(a)).rejects.toMatchObject({ code: 'STORAGE_FILE_NONEXIST' });
  expect((await download(b)).toString()).toBe('y');
});

// node-sdk src/storage/index.ts, copyFile: paths, the same file name, overwrite and removeOriginal.
describe('copyFile', () => {
  const copy = async (srcPath: string, dstPath: string, options = {}) =>
    (await app.copyFile({ fileList: [{ srcPath, dstPath, ...options }] })).fileList[0];

  test('makes a second file, which keeps its bytes when the first changes', async () => {
    await upload('in/a.txt', 'first');
    const copied = await copy('in/a.txt', 'filed/a.txt');
    await upload('in/a.txt', 'changed');
    expect((await download(copied?.fileId ?? '')).toString()).toBe('first');
  });

  test('removeOriginal moves the file', async () => {
    const original = await upload('in/a.txt', 'first');
    const copied = await copy('in/a.txt', 'filed/a.txt', { removeOriginal: true });
    expect((await download(copied?.fileId ?? '')).toString()).toBe('first');
    await expect(download(original)).rejects.toMatchObject({ code: 'STORAGE_FILE_NONEXIST' });
  });

  test('overwrite: false keeps what is there; otherwise it is replaced', async () => {
    await upload('in/a.txt', 'new');
    const target = await upload('filed/a.txt', 'old');
    expect(await copy('in/a.txt', 'filed/a.txt', { overwrite: false })).toMatchObject({
      code: 'STORAGE_FILE_PATH_CONFLICT',
    });
    expect((await download(target)).toString()).toBe('old');
    expect(await copy('in/a.txt', 'filed/a.txt')).toMatchObject({ code: 'SUCCESS', fileId: target });
    expect((await download(target)).toString()).toBe('new');
  });

  test('answers each file for itself: a missing one and a wrong path do not stop the others', async () => {
    await upload('in/a.txt', 'x');
    const { fileList } = await app.copyFile({
      fileList: [
        { srcPath: 'no/b.txt', dstPath: 'filed/b.txt' },
        { srcPath: 'in/a.txt', dstPath: '../a.txt' },
        { srcPath: 'in/a.txt', dstPath: 'filed/a.txt' },
      ],
    });
    expect(fileList.map(({ code }) => code)).toEqual(['STORAGE_FILE_NONEXIST', 'INVALID_PARAM', 'SUCCESS']);
  });
});

describe('the upload permission of getUploadMetadata', () => {
  async function put(changes: { url?: string; authorization?: string; token?: string }): Promise<[number, string]> {
    const { data } = await app.getUploadMetadata({ cloudPath: 'allowed.txt' });
    const { url, authorization, token } = { ...data, ...changes };
    const headers = { authorization, 'x-cos-security-token': token };
    const answer = await fetch(url, { method: 'PUT', body: 'text', headers });
    return [answer.status, await answer.text()];
  }
  const fileID = 'cloud://local-env.6c6f-local-env-1250000000/allowed.txt';

  // node-sdk src/storage/index.ts: an empty answer is success, else XML with Code, Message, RequestId, TraceId.
  test('lets one path be written', async () => {
    expect(await put({})).toEqual([200, '']);
    expect((await download(fileID)).toString()).toBe('text');
  });

  test('is for no other path, no other token and not to be altered', async () => {
    const { url, authorization } = (await app.getUploadMetadata({ cloudPath: 'allowed.txt' })).data;
    const refused = [403, expect.stringMatching(/<Code>SignatureDoesNotMatch<.*<RequestId>.+<TraceId>.+<\/Error>/s)];
    const foreign = Buffer.from('{"openid":"o-somebody"}').toString('base64url');
    expect(await put({ url: url.replace('allowed', 'other') })).toEqual(refused);
    expect(await put({ token: foreign })).toEqual(refused);
    expect(await put({ authorization: authorization.replace(/;(\d+)/, ';9$1') })).toEqual(refused);
    expect(await put({ authorization: '' })).toEqual([403, expect.stringContaining('<Code>AccessDenied</Code>')]);
    expect((await app.getTempFileURL({ fileList: [fileID] })).fileList[0]?.code).toBe('STORAGE_FILE_NONEXIST');
  });

  test('expires', async () => {
    const { data } = await app.getUploadMetadata({ cloudPath: 'allowed.txt' });
    laterBy(3600);
    expect(await put(data)).toEqual([403, expect.stringContaining('Request has expired')]);
  });

  // node-sdk src/storage/index.ts: SYS_ERR for SignatureDoesNotMatch, STORAGE_REQUEST_FAIL for any other XML.
  test('when it expires before the bytes come, the caller of uploadFile gets STORAGE_REQUEST_FAIL', async () => {
    let now = Date.now();
    jest.spyOn(Date, 'now').mockImplementation(() => {
      now += 1_000_000;
      return now;
    });
    const large = Buffer.alloc(5_000_000);
    await expect(app.uploadFile({ cloudPath: 'late', fileContent: large })).rejects.toMatchObject({
      code: 'STORAGE_REQUEST_FAIL',
    });
  });
});

describe('wx-server-sdk', () => {
  // wx-server-sdk src/api/cloud/provider/tcb/api/{uploadFile,downloadFile,getTempFileURL,deleteFile}.ts
  test('uploads, downloads, links and deletes', async () => {
    const { fileID } = await wxCloud.uploadFile({ cloudPath: '送达/回证.txt', fileContent: Buffer.from('签收') });
    expect((await wxCloud.downloadFile({ fileID })).fileContent.toString()).toBe('签收');
    const link = (await wxCloud.getTempFileURL({ fileList: [fileID] }))?.fileList[0];
    expect(link).toMatchObject({ status: 0, errMsg: 'ok', maxAge: 600 });
    expect(await (await fetch(String(link?.tempFileURL))).text()).toBe('签收');
    expect(await wxCloud.deleteFile({ fileList: [fileID] })).toMatchObject({ fileList: [{ fileID, status: 0 }] });
    expect(await wxCloud.deleteFile({ fileList: [fileID] })).toMatchObject({ fileList: [{ fileID, status: -503003 }] });
  });

  // It loses the code of what node-sdk throws (src/utils/error.ts): errCode -1 and the cloud's message are left.
  test('51 files are refused', async () => {
    const fileList = Array.from({ length: 51 }, (_, i) => `cloud://local-env.6c6f-local-env-1250000000/${i}`);
    await expect(wxCloud.getTempFileURL({ fileList })).rejects.toThrow('at most 50 files, not 51');
  });
});

describe('the collections the emulator keeps files in', () => {
  test('do not exist for the SDK', async () => {
    await upload('a', 'x');
    const db = app.database();
    const missing = { code: 'DATABASE_COLLECTION_NOT_EXIST' };
    await expect(db.collection('__storage').get()).rejects.toMatchObject(missing);
    await expect(db.collection('__storage').add({ _id: 'a' })).rejects.toMatchObject(missing);
    await expect(db.collection('__storage').doc('a').remove()).rejects.toMatchObject(missing);
    await db.createCollection('mine');
    await db.collection('mine').add({ a: 1 });
    const joined = (from: string) =>
      db.collection('mine').aggregate().lookup({ from, localField: 'x', foreignField: 'x', as: 'found' }).end();
    const refusal = await joined('never_made').catch((error) => error);
    await expect(joined('__storage_keys')).rejects.toMatchObject({
      code: refusal.code,
      message: refusal.message.replace('never_made', '__storage_keys'),
    });
  });

  test('cannot be made', async () => {
    await expect(app.database().createCollection('__mine')).rejects.toMatchObject({ code: 'INVALID_PARAM' });
  });
});
