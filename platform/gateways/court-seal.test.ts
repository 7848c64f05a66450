import { createHmac } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { courtSeal } from './court-seal';
import type { SealRequest } from './seal';

const KEY = 'a key that both sides know';
const PNG = Buffer.from('89504e470d0a1a0a0000000d', 'hex');
const REQUEST: SealRequest = {
  reference: 'f1:acceptanceNotice:1',
  courtId: 'yuyao',
  courtName: '余姚市人民法院',
  sha256: 'a'.repeat(64),
  at: Date.parse('2025-03-03T09:00:00+08:00'),
};

const hmac = (text: string, key = KEY) => createHmac('sha256', key).update(text).digest('hex');

interface Asked {
  request: IncomingMessage;
  body: string;
  /** Answers as the service does, signed with its key. */
  answer(body: unknown, key?: string): void;
  response: ServerResponse;
}

/** A court's own seal service, as small as it can be. */
let server: Server;
let onAsked: (asked: Asked) => void;
const asked: string[] = [];
const before = { ...process.env };

beforeAll(async () => {
  server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(Buffer.from(chunk));
    const body = Buffer.concat(chunks).toString('utf8');
    asked.push(body);
    const signature = String(request.headers['x-seal-signature']);
    const answer: Asked['answer'] = (what, key = KEY) => {
      const text = JSON.stringify(what);
      response.setHeader('x-seal-signature', hmac(`${signature}\n${text}`, key)).end(text);
    };
    onAsked({ request, body, answer, response });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

const sealing = { serial: 'GZ-2025-000001', at: REQUEST.at + 5000 };
const image = { is: 'png', png: PNG.toString('base64'), width: 119, height: 119 };

beforeEach(() => {
  asked.length = 0;
  const { port } = server.address() as AddressInfo;
  process.env.SEAL_GATEWAY = `http://127.0.0.1:${port}/seal`;
  process.env.SEAL_KEY = KEY;
  onAsked = ({ answer }) => answer({ ...sealing, image });
});
afterEach(() => {
  for (const name of ['SEAL_GATEWAY', 'SEAL_KEY'])
    if (before[name] === undefined) delete process.env[name];
    else process.env[name] = before[name];
});

const seal = (request = REQUEST) => courtSeal('yuyao').seal(request);

test('SIGN-3 the court’s own service is asked with what the seal is bound to, and its picture is taken', async () => {
  expect(await seal()).toEqual({
    serial: sealing.serial,
    at: new Date(sealing.at),
    image: { is: 'png', png: new Uint8Array(PNG), width: 119, height: 119 },
  });
  expect(asked.map((body): unknown => JSON.parse(body))).toEqual([REQUEST]);
});

test('a request proves that it is ours, and when it was made', async () => {
  let proven = false;
  onAsked = ({ request, body, answer }) => {
    const time = String(request.headers['x-seal-time']);
    proven = request.headers['x-seal-signature'] === hmac(`${time}\n${body}`);
    expect(Math.abs(Date.now() / 1000 - Number(time))).toBeLessThan(60);
    answer({ ...sealing, image });
  };
  await seal();
  expect(proven).toBe(true);
});

test.each<[string, (asked: Asked) => void]>([
  ['a stranger’s answer', ({ answer }) => answer({ ...sealing, image }, 'another key')],
  ['an answer without a signature', ({ response }) => response.end(JSON.stringify({ ...sealing, image }))],
  [
    'the answer to another request',
    ({ response }) => {
      const text = JSON.stringify({ ...sealing, image });
      response.setHeader('x-seal-signature', hmac(`${hmac('1\n{}')}\n${text}`)).end(text);
    },
  ],
  ['a refusal', ({ response }) => response.writeHead(403).end('{}')],
  ['a way to somewhere else', ({ response }) => response.writeHead(307, { location: 'http://127.0.0.1:1/' }).end()],
  ['no answer', ({ response }) => response.destroy()],
  [
    'no picture',
    ({ answer }) => answer({ ...sealing, image: { ...image, png: Buffer.from('GIF89a…').toString('base64') } }),
  ],
  ['a picture over the whole page', ({ answer }) => answer({ ...sealing, image: { ...image, width: 595 } })],
  ['no number of the sealing', ({ answer }) => answer({ at: sealing.at, serial: '', image })],
])('SIGN-4 %s is no seal', async (_, how) => {
  onAsked = how;
  await expect(seal()).rejects.toThrow();
});

test('one court’s seal is not put on another’s paper', async () => {
  await expect(seal({ ...REQUEST, courtId: 'gz-intermediate' })).rejects.toThrow('gz-intermediate');
  expect(asked).toEqual([]);
});

test('the demo’s seal says 演示', async () => {
  process.env.SEAL_GATEWAY = 'demo';
  expect(await seal()).toMatchObject({
    serial: expect.stringMatching(/^演示-/),
    image: { is: 'drawn', across: '演示' },
  });
  expect(asked).toEqual([]);
});

test.each([
  ['', KEY],
  ['http://seal.example.cn/seal', KEY],
  ['ftp://127.0.0.1/seal', KEY],
  ['yes', KEY],
  ['https://127.0.0.1:1/seal', ''],
])('without a choice that is safe nothing is sealed: SEAL_GATEWAY=%s SEAL_KEY=%s', async (gateway, key) => {
  process.env.SEAL_GATEWAY = gateway;
  process.env.SEAL_KEY = key;
  await expect(seal()).rejects.toThrow();
  expect(asked).toEqual([]);
});
