/** 数据与文件: storage, files, requests. */
import assert from 'node:assert/strict';
import type { PageCase } from '../host-cases';
import type { Phone } from '../phone';
import { says } from './ask-phone';

const DATA = 'pages/wx-data/index';
const PICTURE = 'emulator/host/fixture/assets/dot.png';

/** Answers of the web, for `wx.request` and its like. */
async function web(phone: Phone): Promise<string[]> {
  const asked: string[] = [];
  const headers = { 'access-control-allow-origin': '*', 'access-control-allow-headers': '*' };
  await phone.page.route('http://cloud.test/**', async (route) => {
    const request = route.request();
    const { pathname, searchParams } = new URL(request.url());
    if (request.method() === 'OPTIONS') return await route.fulfill({ status: 204, headers });
    asked.push(`${request.method()} ${pathname} ${request.postDataBuffer()?.length ?? 0}`);
    if (pathname === '/hang') return;
    if (pathname === '/dot.png') return await route.fulfill({ path: PICTURE, headers, contentType: 'image/png' });
    await route.fulfill({
      headers,
      contentType: 'application/json',
      body: JSON.stringify({ q: searchParams.get('q') }),
    });
  });
  return asked;
}

export const DATA_CASES: PageCase[] = [
  {
    name: 'storage keeps types, says what is missing, and refuses more than 1 MB',
    at: DATA,
    async run(phone) {
      await phone.tap('storage');
      await phone.says('log', '"missing":"","count":0,"refused":"setStorageSync:fail entry size limit reached"');
      await phone.says('log', '"errMsg":"getStorage:fail data not found"');
      await phone.says('log', '"keys":["count","draft","since"]');
      await phone.go({ as: 'o-alice', at: DATA });
      assert.equal(await says(phone, 'wx.getStorageSync("since") instanceof Date'), true);
      await phone.go({ as: 'o-bob', at: DATA });
      assert.equal(await says(phone, 'wx.getStorageSync("draft")'), '');
      await phone.go({ as: 'o-alice', device: '2', at: DATA });
      assert.equal(await says(phone, 'wx.getStorageSync("draft")'), '');
    },
  },
  {
    name: 'files are written and read, at once and later, and live over a reload',
    at: DATA,
    async run(phone) {
      await phone.tap('file');
      await phone.says('log', '"now":"民事起诉状。","data":"5rCR","size":18,"digest":"');
      // What is written at once is kept a moment later; a write that is waited for comes after it.
      await says(phone, `wx.getFileSystemManager().writeFile({ filePath: wx.env.USER_DATA_PATH + '/last', data: '' })`);
      await phone.go({ as: 'o-alice', at: DATA });
      const read = `wx.getFileSystemManager().readFile({ filePath: wx.env.USER_DATA_PATH + '/papers/起诉状.txt', encoding: 'utf8' })`;
      assert.equal(await says(phone, `${read}.then(({ data }) => data)`), '民事起诉状。');
      await phone.go({ as: 'o-bob', at: DATA });
      assert.match(await says<string>(phone, `${read}.catch(({ errMsg }) => errMsg)`), /^readFile:fail no such file/);
    },
  },
  {
    name: 'a file that begins with a byte order mark is read as it was written',
    at: DATA,
    async run(phone) {
      const read = await says<string>(
        phone,
        `(() => {
          const files = wx.getFileSystemManager();
          const path = wx.env.USER_DATA_PATH + '/marked.csv';
          files.writeFileSync(path, new Uint8Array([0xef, 0xbb, 0xbf, 0x41, 0xe5, 0x88, 0xa4]).buffer);
          return files.readFileSync(path, 'hex');
        })()`,
      );
      assert.equal(read, 'efbbbf41e588a4');
    },
  },
  {
    name: "files refuse in WeChat's words; the package is read only",
    at: DATA,
    async run(phone) {
      const refused = (call: string) =>
        says<string>(
          phone,
          `(() => { try { wx.getFileSystemManager().${call}; return 'done' } catch ({ message }) { return message } })()`,
        );
      assert.equal(
        await refused(`readdirSync('wxfile://usr/none')`),
        'readdirSync:fail no such file or directory wxfile://usr/none',
      );
      assert.equal(await refused(`readFileSync('assets/dot.png', 'base64')`), 'done');
      assert.equal(
        await refused(`writeFileSync('assets/dot.png', '')`),
        'writeFileSync:fail permission denied, open assets/dot.png',
      );
      assert.match(await refused(`openSync({})`), /FileSystemManager.openSync is not in the browser host yet/);
    },
  },
  {
    name: 'a request puts its data into the address and reads JSON',
    at: DATA,
    async run(phone) {
      const asked = await web(phone);
      await phone.tap('get');
      await phone.says('log', '{"data":{"q":"余姚"},"statusCode":200}');
      assert.deepEqual(asked, ['GET /echo 0']);
      assert.equal(
        await says(phone, `new Promise((told) => wx.request({ url: '/echo', fail: ({ errMsg }) => told(errMsg) }))`),
        'request:fail invalid url "/echo"',
      );
    },
  },
  {
    name: 'a request that is not answered times out; another is aborted',
    at: DATA,
    async run(phone) {
      await web(phone);
      await phone.tap('hang');
      await phone.says('log', 'request:fail timeout, request:fail abort');
    },
  },
  {
    name: 'an upload carries the file and tells how far it is',
    at: DATA,
    async run(phone) {
      const asked = await web(phone);
      await phone.tap('upload');
      await phone.says('log', '"statusCode":200,"most":100');
      assert.match(asked.join(), /^POST \/upload \d{3,}$/);
    },
  },
  {
    name: 'a download becomes a temporary file, which <image> shows, also after a reload',
    at: DATA,
    async run(phone) {
      await web(phone);
      await phone.tap('download');
      await phone.by('picture').locator('img[src^="blob:"]').waitFor();
      const path = await says<string>(phone, 'getCurrentPages()[0].data.picture');
      assert.match(path, /^http:\/\/tmp\/[0-9a-f]{32}\.png$/);
      await phone.go({ as: 'o-alice', at: `${DATA}?picture=${encodeURIComponent(path)}` });
      await phone.says('log', 'loaded 10');
    },
  },
  {
    name: 'a network that goes away is told, and requests fail in its words',
    at: DATA,
    async run(phone) {
      await says(phone, `postMessage({ phone: { network: 'offline' } })`);
      await phone.says('network', 'false none');
      await phone.tap('get');
      await phone.says('log', /^request:fail .*ERR_INTERNET_DISCONNECTED/);
      await says(phone, `postMessage({ phone: { network: 'online' } })`);
      await phone.says('network', 'true wifi');
    },
  },
];
