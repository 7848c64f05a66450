import { createHash } from 'node:crypto';
import * as z from 'zod/mini';
import { createEmulator, type Emulator } from '../emulator/emulator';
import { defineHttp, type HttpRequest } from './http-entry';

const asked: HttpRequest[] = [];
const logged: Record<string, unknown>[] = [];
const path = { policy: 'anybody', headers: [], body: z.object({ id: z.string() }), answers: { 200: 'taken' } };
const about = {
  service: 'gate',
  title: '入口 gate',
  paths: {
    'POST /payment': path,
    'POST /broken': path,
    'POST /at-once': path,
    'GET /hello': path,
    'POST /silent': path,
  },
};
const { main, handler, describe } = defineHttp(about, {
  'POST /payment': async (request) => {
    asked.push(request);
    return { status: 200, body: { code: 'SUCCESS', message: '成功' } };
  },
  'POST /broken': async () => {
    throw new Error('the key is k-1');
  },
  'POST /at-once': () => {
    throw new Error('before any await');
  },
  'GET /hello': async ({ query }) => ({ status: 200, body: `您好，${query.name}` }),
  'POST /silent': async () => ({ status: 204 }),
});

let emulator: Emulator;
beforeAll(async () => {
  emulator = await createEmulator({ functions: { gate: main } });
});
afterAll(() => emulator.stop());

let log: jest.SpyInstance;
const level = process.env.LOG_LEVEL;
beforeEach(() => {
  asked.length = 0;
  logged.length = 0;
  process.env.LOG_LEVEL = 'info';
  log = jest.spyOn(console, 'log').mockImplementation((line: string) => logged.push(JSON.parse(line)));
});
afterEach(() => {
  log.mockRestore();
  process.env.LOG_LEVEL = level;
});

const send = (path: string, init: RequestInit = { method: 'POST', body: '{}' }) =>
  fetch(`${emulator.url}/http/gate${path}`, init);

test('a route gets method, path, headers, query, and every byte that was sent', async () => {
  const body = '{"id":"EV-1", "资源":"密文\\u0041"}\n';
  const answer = await send('/payment?a=1&b=%E4%B8%AD', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Wechatpay-Serial': 'PUB_KEY_ID_1' },
    body,
  });
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toBe('application/json; charset=utf-8');
  expect(await answer.json()).toEqual({ code: 'SUCCESS', message: '成功' });
  expect(asked).toHaveLength(1);
  expect(asked[0]).toMatchObject({ method: 'POST', path: '/payment', query: { a: '1', b: '中' } });
  expect(asked[0]?.headers['wechatpay-serial']).toBe('PUB_KEY_ID_1');
  expect(asked[0]?.rawBody.equals(Buffer.from(body))).toBe(true);
});

test.each(['application/json', 'application/octet-stream', 'text/plain'])(
  'bytes that are no text survive as %s',
  async (type) => {
    const bytes = Buffer.from(Array.from({ length: 1024 }, (_, i) => i % 256));
    await send('/payment', { method: 'POST', headers: { 'content-type': type }, body: bytes });
    const digest = (one: Buffer | undefined) =>
      createHash('sha256')
        .update(one ?? '')
        .digest('hex');
    expect(digest(asked[0]?.rawBody)).toBe(digest(bytes));
  },
);

test('its clock is that of the local cloud', async () => {
  const at = Date.parse('2030-05-06T00:00:00Z');
  await emulator.timers.apply({ now: new Date(at).toISOString() });
  await send('/payment');
  await emulator.timers.apply({ real: true });
  expect(asked[0]?.clock.now()).toBe(at);
});

test('text goes out as text, and no body as none', async () => {
  const hello = await send('/hello?name=%E9%99%88', { method: 'GET' });
  expect(hello.headers.get('content-type')).toBe('text/plain; charset=utf-8');
  expect(await hello.text()).toBe('您好，陈');
  const silent = await send('/silent');
  expect([silent.status, await silent.text()]).toEqual([204, '']);
});

test.each(['/broken', '/at-once'])(
  'what %s throws becomes 500 without a word of it, and stands in the log',
  async (path) => {
    const answer = await send(path);
    expect(answer.status).toBe(500);
    expect(await answer.json()).toEqual({ code: 'INTERNAL', message: '系统出了问题，请稍后重试。' });
    expect(logged).toMatchObject([{ level: 'error', service: 'gate', route: `POST ${path}`, status: 500 }]);
    expect(String(logged[0]?.cause)).toMatch(/the key is k-1|before any await/);
  },
);

test('another path is 404, another method 405, and neither is written down as it was sent', async () => {
  expect((await send('/else/where?openid=o-a')).status).toBe(404);
  expect((await send('/payment', { method: 'GET' })).status).toBe(405);
  expect((await send('')).status).toBe(404);
  expect(logged).toHaveLength(3);
  for (const line of logged) expect(line).toMatchObject({ level: 'warn', route: '' });
});

test('where the cloud leaves the function’s own path on, the route is found all the same', async () => {
  const result = await main({ path: '/gate/payment', httpMethod: 'post', headers: { 'X-A': '1' }, body: '' });
  expect(result.statusCode).toBe(200);
  expect(asked[0]?.headers).toEqual({ 'x-a': '1' });
});

test('a person’s callFunction cannot pass for a request, whatever its event says', async () => {
  const forged = { path: '/payment', httpMethod: 'POST', headers: {}, body: '{}', isBase64Encoded: false };
  const result = await emulator.functions.call('gate', forged, { openid: 'o-a', source: 'wx_client' });
  expect(result).toMatchObject({ statusCode: 403 });
  for (const event of [undefined, null, 'text', {}, { path: '/payment' }, { httpMethod: 'POST' }])
    expect(await main(event)).toMatchObject({ statusCode: 403 });
  expect(asked).toEqual([]);
});

test('a request right after a person’s call in the same instance is let in', async () => {
  await emulator.functions.call('gate', {}, { openid: 'o-a', source: 'wx_client' });
  expect((await send('/payment')).status).toBe(200);
});

test('under serverless-offline the local cloud’s secret opens it, and nothing else', async () => {
  const event = { path: '/hello', httpMethod: 'GET', queryStringParameters: { name: '陈' } };
  const custom = { secret: 's-1', context: { function_name: 'gate', environment: '{"TCB_SOURCE":"tcb_http"}' } };
  const before = process.env.LOCAL_CLOUD_SECRET;
  process.env.LOCAL_CLOUD_SECRET = 's-1';
  expect(await handler(event, { clientContext: { custom } })).toMatchObject({ statusCode: 200, body: '您好，陈' });
  const stranger = { clientContext: { custom: { ...custom, secret: 's-2' } } };
  await expect(handler(event, stranger)).rejects.toThrow('only under the local cloud');
  process.env.LOCAL_CLOUD_SECRET = before;
});

test('what its paths take is told as JSON Schema, with who is believed; there are no actions to call', () => {
  expect(describe()).toMatchObject({ service: 'gate', title: '入口 gate', actions: {} });
  expect(Object.keys(describe().paths)).toEqual(Object.keys(about.paths));
  expect(describe().paths['POST /payment']).toMatchObject({
    ...{ policy: 'anybody', headers: [], answers: { 200: 'taken' } },
    body: { type: 'object', properties: { id: { type: 'string' } }, required: ['id'] },
  });
});
