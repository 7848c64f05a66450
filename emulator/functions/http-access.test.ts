import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import cloud from 'wx-server-sdk';
import { createEmulator, type Emulator } from '../emulator';
import { workerRunner } from './worker-runner';

let answer: unknown;
let emulator: Emulator;
beforeAll(async () => {
  emulator = await createEmulator({
    functions: {
      echo: (event) => event,
      who: () => cloud.getWXContext(),
      say: () => answer,
      fail: () => {
        throw new Error('broken inside');
      },
      count: async () => {
        const db = cloud.database();
        return Object(await db.collection('things').count()).total;
      },
    },
    collections: { things: [] },
    onWarning: () => undefined,
  });
  Object.assign(process.env, emulator.environment);
  cloud.init({ env: 'local-env' });
});
afterAll(() => emulator.stop());
afterEach(() => emulator.faults.clear());

const at = (rest: string) => `${emulator.url}/http/${rest}`;
const echo = async (rest: string, init?: RequestInit) =>
  (await (await fetch(at(`echo${rest}`), init)).json()) as Record<string, unknown>;

describe('what a function gets', () => {
  test('is the documented event, its path without the function’s name', async () => {
    const event = await echo('/a/b%20c?x=1&x=2&y=%E4%B8%AD', {
      method: 'PUT',
      headers: { 'Content-Type': 'application/json', 'X-Own': 'v', 'x-openid': 'o-thief' },
      body: '{"n":1}',
    });
    expect(event).toMatchObject({
      path: '/a/b%20c',
      httpMethod: 'PUT',
      queryStringParameters: { x: '2', y: '中' },
      body: '{"n":1}',
      isBase64Encoded: false,
      requestContext: { requestId: expect.stringMatching(/^[0-9a-f]{32}$/), envId: 'local-env' },
    });
    expect(event.headers).toMatchObject({ 'content-type': 'application/json', 'x-own': 'v' });
    expect(event.multiValueHeaders).toMatchObject({ 'x-own': ['v'] });
    expect(event).not.toHaveProperty('userInfo');
  });

  test.each(['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])('%s arrives', async (httpMethod) => {
    expect(await echo('', { method: httpMethod })).toMatchObject({ path: '/', httpMethod, body: '' });
    expect(await echo('/', { method: httpMethod })).toMatchObject({ path: '/', httpMethod });
  });

  test('HEAD is answered without a body', async () => {
    const head = await fetch(at('echo/x'), { method: 'HEAD' });
    expect([head.status, await head.text()]).toEqual([200, '']);
  });

  test.each([
    ['application/json', '{"中":1}', false],
    ['application/vnd.api+json; charset=utf-8', '{}', false],
    ['text/xml', '<xml/>', false],
    ['application/x-www-form-urlencoded', 'a=1', false],
    ['application/octet-stream', 'plain', true],
    ['image/png', 'plain', true],
  ])('%s is text or base64, as its type says', async (type, body, isBase64Encoded) => {
    const event = await echo('', { method: 'POST', headers: { 'content-type': type }, body });
    expect(event).toMatchObject({
      isBase64Encoded,
      body: isBase64Encoded ? Buffer.from(body).toString('base64') : body,
    });
  });

  test('bytes that call themselves text and are none come as base64, so that none is lost', async () => {
    const bytes = Buffer.from([0x7b, 0xff, 0x00, 0x7d]);
    const headers = { 'content-type': 'application/json' };
    expect(await echo('', { method: 'POST', headers, body: bytes })).toMatchObject({
      isBase64Encoded: true,
      body: bytes.toString('base64'),
    });
  });

  test('it has no person, also where the last call had one', async () => {
    await emulator.functions.call('who', {}, { openid: 'o-a', source: 'wx_client' });
    const who = (await (await fetch(at('who'), { headers: { 'x-openid': 'o-a' } })).json()) as object;
    expect(who).toMatchObject({ SOURCE: 'tcb_http', ENV: 'local-env' });
    expect(Object(who).OPENID ?? '').toBe('');
  });
});

describe('what comes back', () => {
  const said = async (value: unknown) => {
    answer = value;
    const response = await fetch(at('say'));
    return {
      status: response.status,
      type: response.headers.get('content-type'),
      own: response.headers.get('x-own'),
      bytes: Buffer.from(await response.arrayBuffer()),
    };
  };

  test.each([
    ['text', 'hello gateway', 'text/plain; charset=utf-8', 'hello gateway'],
    ['a number', 42, 'text/plain; charset=utf-8', '42'],
    ['an object', { foo: 'bar' }, 'application/json; charset=utf-8', '{"foo":"bar"}'],
    ['a list', [1], 'application/json; charset=utf-8', '[1]'],
    ['nothing', undefined, 'application/json; charset=utf-8', 'null'],
  ])('%s', async (_what, value, type, body) => {
    expect(await said(value)).toMatchObject({ status: 200, type, bytes: Buffer.from(body) });
  });

  test('status, headers and body, as text or base64', async () => {
    const headers = { 'Content-Type': 'text/html', 'X-Own': 'v', 'Content-Length': 9999, connection: 'close' };
    expect(await said({ statusCode: 418, headers, body: '<p>茶</p>' })).toEqual({
      status: 418,
      type: 'text/html',
      own: 'v',
      bytes: Buffer.from('<p>茶</p>'),
    });
    const bytes = Buffer.from([0, 255, 1]);
    const binary = { statusCode: 200, headers: {}, body: bytes.toString('base64'), isBase64Encoded: true };
    expect((await said(binary)).bytes.equals(bytes)).toBe(true);
    expect(await said({ statusCode: 204, body: 'ignored' })).toMatchObject({ status: 204, bytes: Buffer.alloc(0) });
  });

  test.each([
    [{ statusCode: 99 }],
    [{ statusCode: 'no' }],
    [{ statusCode: 200, headers: { 'a b': '1' } }],
    [{ statusCode: 200, headers: { a: 'line\nbreak' } }],
    [{ statusCode: 200, headers: 'none' }],
  ])('%j cannot be sent, and says so', async (value) => {
    const { status, bytes } = await said(value);
    expect(status).toBe(502);
    expect(JSON.parse(bytes.toString())).toMatchObject({
      code: 'FUNCTION_INVOCATION_FAILED',
      message: expect.stringContaining('its answer cannot be sent'),
    });
  });

  test('what it throws, and a function that is not there', async () => {
    const failed = await fetch(at('fail'));
    expect([failed.status, await failed.json()]).toEqual([
      502,
      { code: 'FUNCTION_INVOCATION_FAILED', message: 'fail: broken inside' },
    ]);
    const missing = await fetch(at('nothing/here'));
    expect([missing.status, await missing.json()]).toMatchObject([404, { code: 'INVALID_PATH' }]);
  });
});

describe('as any other call', () => {
  test('it stands in the record by method and path, with its database actions', async () => {
    expect(await (await fetch(at('count/now?secret=1'))).text()).toBe('0');
    const last = emulator.stats.info().recent.at(-1);
    expect(last).toMatchObject({ function: 'count', action: 'GET /now', openid: null, ok: true });
    expect(last?.database).toHaveLength(1);
  });

  test('faults strike it', async () => {
    emulator.faults.add({ match: { function: 'echo' }, fault: 'error-before', times: 1 });
    expect((await fetch(at('echo'))).status).toBe(502);
    emulator.faults.add({ match: { function: 'echo' }, fault: 'timeout-after', times: 1 });
    const late = await fetch(at('echo'));
    expect([late.status, await late.json()]).toMatchObject([504, { code: 'FUNCTION_TIME_LIMIT_EXCEEDED' }]);
    expect((await fetch(at('echo'))).status).toBe(200);
  });
});

describe('sizes', () => {
  const KB = 1024;
  const post = (type: string, size: number) =>
    fetch(at('say'), { method: 'POST', headers: { 'content-type': type }, body: 'a'.repeat(size) });

  test('100 KB of text, 6 MB of anything else', async () => {
    answer = 'ok';
    expect((await post('text/plain', 100 * KB)).status).toBe(200);
    const long = await post('text/plain', 100 * KB + 1);
    expect([long.status, await long.json()]).toMatchObject([413, { code: 'EXCEED_MAX_PAYLOAD_SIZE' }]);
    expect((await post('application/octet-stream', 6 * KB * KB)).status).toBe(200);
    const large = await post('application/octet-stream', 6 * KB * KB + 1);
    expect([large.status, await large.json()]).toMatchObject([413, { code: 'EXCEED_MAX_PAYLOAD_SIZE' }]);
  });

  test('an answer of more than 1 MB is none of a mini-program, and goes through', async () => {
    answer = 'a'.repeat(2 * KB * KB);
    expect((await (await fetch(at('say'))).text()).length).toBe(2 * KB * KB);
    answer = 'a'.repeat(7 * KB * KB);
    expect((await fetch(at('say'))).status).toBe(502);
  });
});

test('pages of other origins and other host names are kept out, as on the whole port', async () => {
  expect((await fetch(at('echo'), { headers: { origin: 'https://evil.example' } })).status).toBe(403);
  const status = await new Promise((resolve, reject) => {
    const headers = { host: 'evil.example' };
    http.get(at('echo'), { headers }, (response) => resolve(response.resume().statusCode)).on('error', reject);
  });
  expect(status).toBe(403);
});

test('a function in a process of its own gets and gives the same', async () => {
  const root = mkdtempSync(path.join(tmpdir(), 'http-access-'));
  mkdirSync(path.join(root, 'hook'));
  writeFileSync(
    path.join(root, 'hook', 'index.js'),
    `exports.main = async ({ body, isBase64Encoded }) => ({
      statusCode: 201, headers: { 'content-type': 'application/octet-stream' }, isBase64Encoded: true,
      body: isBase64Encoded ? body : Buffer.from(body + (process.env.WX_OPENID || ' nobody')).toString('base64') });`,
  );
  const runner = workerRunner({
    find: (name) => ({ dir: path.join(root, name), handler: 'index.main', timeoutMs: 5000, memoryMb: 256, env: {} }),
    environment: () => ({}),
  });
  const other = await createEmulator({ functions: runner });
  const send = (type: string, body: Buffer | string) =>
    fetch(`${other.url}/http/hook/x`, { method: 'POST', headers: { 'content-type': type }, body });
  try {
    const text = await send('text/plain', 'body');
    expect([text.status, await text.text()]).toEqual([201, 'body nobody']);
    const bytes = Buffer.from([0, 200, 255]);
    const binary = await send('application/octet-stream', bytes);
    expect(Buffer.from(await binary.arrayBuffer()).equals(bytes)).toBe(true);
  } finally {
    await other.stop();
    rmSync(root, { recursive: true });
  }
});
