import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Router } from '../http/router';
import type { BuildReport } from './build/build';
import type { Problem } from './build/problem';
import { phoneRoutes } from './serve';

const dir = mkdtempSync(path.join(tmpdir(), 'phone-'));
const listeners = new Set<() => void>();
let gone = () => {};
let problems: Problem[] = [];
let server: Server;
let url: string;

async function serve(isWatching: boolean): Promise<void> {
  const report = async (): Promise<BuildReport> => ({
    problems,
    warnings: [],
    sizes: { main: 0, subPackages: {}, all: 0 },
    ms: 0,
  });
  server = phoneRoutes(new Router(), {
    dir,
    isWatching,
    report,
    onChange(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
        gone();
      };
    },
    stop: () => Promise.resolve(),
  }).server();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/phone`;
}

beforeAll(() => {
  mkdirSync(path.join(dir, 'i'));
  writeFileSync(path.join(dir, 'index.html'), '<html><body><p>phone</p></body></html>');
  writeFileSync(path.join(dir, 'app.js'), 'run()');
  writeFileSync(path.join(dir, 'i', '图 1.PNG'), 'png');
  writeFileSync(path.join(dir, '..', `${path.basename(dir)}.txt`), 'outside');
});
beforeEach(() => {
  problems = [];
  return serve(true);
});
afterEach(() => new Promise((resolve) => server.close(resolve).closeAllConnections()));
afterAll(() => {
  rmSync(dir, { recursive: true });
  rmSync(`${dir}.txt`);
});

test.each([
  ['/app.js', 'text/javascript; charset=utf-8', 'run()'],
  [`/i/${encodeURIComponent('图 1.PNG')}`, 'image/png', 'png'],
])('%s is served as %s', async (name, type, text) => {
  const answer = await fetch(url + name);
  expect(answer.headers.get('content-type')).toBe(type);
  expect(answer.headers.get('cache-control')).toBe('no-cache');
  expect(await answer.text()).toBe(text);
});

test('what did not change is not sent again', async () => {
  const etag = (await fetch(`${url}/app.js`)).headers.get('etag') ?? '';
  expect((await fetch(`${url}/app.js`, { headers: { 'if-none-match': etag } })).status).toBe(304);
  writeFileSync(path.join(dir, 'app.js'), 'run() // again');
  const again = await fetch(`${url}/app.js`, { headers: { 'if-none-match': etag } });
  expect([again.status, await again.text()]).toEqual([200, 'run() // again']);
});

test.each(['/none.js', '/i', `/..%2f${path.basename(dir)}.txt`, '/%2fetc%2fpasswd'])(
  '%s is not there',
  async (name) => {
    expect((await fetch(url + name)).status).toBe(404);
  },
);

test('the page is at /phone/, and /phone leads there with all it was asked', async () => {
  const { headers } = await fetch(`${url}?as=o-1&font=20`, { redirect: 'manual' });
  expect(headers.get('location')).toBe('/phone/?as=o-1&font=20');
  const page = await (await fetch(`${url}/?as=o-1`)).text();
  expect(page).toBe('<html><body><p>phone</p><script src="/phone/reload.js"></script>\n</body></html>');
});

test('where nobody watches, the page is as it was built', async () => {
  await new Promise((resolve) => server.close(resolve).closeAllConnections());
  await serve(false);
  expect(await (await fetch(`${url}/`)).text()).toBe('<html><body><p>phone</p></body></html>');
});

test('problems stand in place of the page, with their places, as text', async () => {
  problems = [{ file: 'pages/a.wxml', line: 3, column: 7, text: 'missing end tag', source: '  <view class="a">' }];
  const answer = await fetch(`${url}/`);
  const page = await answer.text();
  expect(answer.status).toBe(500);
  expect(page).toContain('小程序未能构建');
  expect(page).toContain('<b>pages/a.wxml:3:7</b>missing end tag<pre>&lt;view class=&quot;a&quot;&gt;</pre>');
  expect(page).toContain('/phone/reload.js');
});

test('each build is told to who listens, until he goes', async () => {
  const leaving = new AbortController();
  const answer = await fetch(`${url}/reload`, { signal: leaving.signal });
  expect(answer.headers.get('content-type')).toBe('text/event-stream');
  const reader = answer.body?.getReader();
  const read = async () => new TextDecoder().decode((await reader?.read())?.value);
  expect(await read()).toBe(':\n\n');
  for (const listener of listeners) listener();
  expect(await read()).toBe('data: built\n\n');
  const left = new Promise<void>((resolve) => {
    gone = resolve;
  });
  leaving.abort();
  await left;
  expect(listeners.size).toBe(0);
});
