import { once } from 'node:events';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { Worker } from 'node:worker_threads';
import cloud from 'wx-server-sdk';
import { createEmulator, type Emulator } from '../emulator';
import { type Invocation, invocation, type Runner } from './invocation';
import { lambdaRunner } from './lambda-runner';
import { FunctionQueue } from './queue';

const options = { envId: 'env', appId: 'wx1', clock: 'offset:0' } as const;
const call = (name: string, event: unknown = {}, openid?: string) =>
  invocation(name, event, openid ? { openid, source: 'wx_client' } : { source: 'wx_unknown' }, options);

/** Everything that was waiting for a promise has gone on. */
const turn = () => new Promise((resolve) => setImmediate(resolve));

describe('the queue', () => {
  /** A runner whose calls end when told to. */
  function held() {
    const running: { name: string; end: () => void }[] = [];
    const runner: Runner = {
      invoke: ({ name }: Invocation) => new Promise((resolve) => running.push({ name, end: () => resolve(name) })),
      async stop() {},
    };
    return { running, runner, names: () => running.map(({ name }) => name) };
  }

  test('lets so many of one function run, and so many of all; the rest wait in order', async () => {
    const { running, runner, names } = held();
    const queue = new FunctionQueue(runner, { each: 2, all: 3 });
    const answers = ['a', 'a', 'a', 'b', 'b'].map((name) => queue.invoke(call(name)));
    expect(names()).toEqual(['a', 'a', 'b']);
    running[0]?.end();
    await turn();
    expect(names()).toEqual(['a', 'a', 'b', 'a']);
    while (running.length < answers.length) {
      for (const one of running) one.end();
      await turn();
    }
    for (const one of running) one.end();
    await expect(Promise.all(answers)).resolves.toEqual(['a', 'a', 'a', 'b', 'b']);
  });

  test('a function called by a function does not wait behind its caller', () => {
    const { runner, names } = held();
    const queue = new FunctionQueue(runner, { each: 1, all: 1 });
    void queue.invoke(call('outer'));
    void queue.invoke(invocation('inner', {}, { source: 'wx_client,scf' }, options));
    expect(names()).toEqual(['outer', 'inner']);
  });
});

test('the Lambda runner puts the caller into the client context and nothing of him into the payload', async () => {
  const seen: { path: string; context: string; body: string }[] = [];
  const server = http.createServer((request, response) => {
    let body = '';
    request.on('data', (part) => {
      body += part;
    });
    request.on('end', () => {
      seen.push({ path: String(request.url), context: String(request.headers['x-amz-client-context']), body });
      response.end('{"ok":true}');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const runner = lambdaRunner({ host: '127.0.0.1', port, prefix: 'court-dev-', secret: 's', timeoutMs: 1000 });
  expect(await runner.invoke(invocation('who', { a: 1 }, { openid: 'o-a', source: 'wx_http' }, options))).toEqual({
    ok: true,
  });
  expect(seen).toHaveLength(1);
  expect(seen[0]).toMatchObject({ path: '/2015-03-31/functions/court-dev-who/invocations', body: '{"a":1}' });
  const context = JSON.parse(Buffer.from(seen[0]?.context ?? '', 'base64').toString());
  expect(context.custom.secret).toBe('s');
  expect(JSON.parse(context.custom.context.environment)).toMatchObject({ WX_OPENID: 'o-a', TCB_SOURCE: 'wx_http' });
  await runner.stop();
  await new Promise((resolve) => server.close(resolve));
});

/** Closes what nobody used for a moment, as serverless-offline does; on a thread of its own, it goes on while this one is busy. */
const IMPATIENT = `
  const http = require('node:http');
  const { parentPort } = require('node:worker_threads');
  let calls = 0;
  const server = http.createServer((request, response) => {
    request.resume();
    response.writeHead(200, { connection: 'keep-alive', 'keep-alive': 'timeout=5' });
    request.on('end', () => response.end(JSON.stringify({ calls: (calls += 1) })));
  });
  server.keepAliveTimeout = 20;
  server.listen(0, '127.0.0.1', () => parentPort.postMessage(server.address().port));
`;

test('a connection that serverless-offline closed while this side was busy costs no call, and none is made twice', async () => {
  const worker = new Worker(IMPATIENT, { eval: true });
  const [port]: number[] = await once(worker, 'message');
  const runner = lambdaRunner({ host: '127.0.0.1', port: port ?? 0, prefix: '', secret: 's', timeoutMs: 1000 });
  const ask = () => runner.invoke(invocation('who', {}, { source: 'wx_client' }, options));
  expect(await ask()).toEqual({ calls: 1 });
  const moment = new Int32Array(new SharedArrayBuffer(4));
  for (let calls = 2; calls < 4; calls += 1) {
    // The connection is free; then nothing of this thread runs: it does not learn that the other side has closed.
    await turn();
    Atomics.wait(moment, 0, 0, 1500);
    expect(await ask()).toEqual({ calls });
  }
  await runner.stop();
  await worker.terminate();
});

test('a function that died with its connection is not run again', async () => {
  let calls = 0;
  const server = http.createServer((request) => {
    calls += 1;
    request.socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const runner = lambdaRunner({ host: '127.0.0.1', port, prefix: '', secret: 's', timeoutMs: 1000 });
  await expect(runner.invoke(invocation('who', {}, { source: 'wx_client' }, options))).rejects.toMatchObject({
    code: 'FUNCTIONS_REQUEST_FAIL',
  });
  expect(calls).toBe(1);
  await runner.stop();
  await new Promise((resolve) => server.close(resolve));
});

describe('through the SDK', () => {
  let emulator: Emulator;
  beforeAll(async () => {
    emulator = await createEmulator({
      functions: {
        // wx-server-sdk reads the caller from the environment, synchronously.
        inner: () => cloud.getWXContext(),
        outer: async () => {
          const answer = await cloud.callFunction({ name: 'inner', data: { a: 1 } });
          return answer?.result;
        },
        missing: async () => cloud.callFunction({ name: 'nothing' }),
      },
    });
    Object.assign(process.env, emulator.environment);
    cloud.init({ env: 'local-env' });
  });
  afterAll(() => emulator.stop());

  test('a function called by a function has the same person as its caller', async () => {
    expect(await emulator.functions.call('outer', {}, { openid: 'o-a', source: 'wx_client' })).toMatchObject({
      OPENID: 'o-a',
      SOURCE: 'wx_client,scf',
    });
  });

  test('a missing function is an error of the call', async () => {
    await expect(emulator.functions.call('missing', {}, { openid: 'o-a', source: 'wx_client' })).rejects.toThrow(
      /FUNCTION_NOT_FOUND|not here/,
    );
    const answer = await fetch(`${emulator.url}/call/nothing`, { method: 'POST', body: '{}' });
    expect(answer.status).toBe(404);
    expect(await answer.json()).toMatchObject({ code: 'FUNCTION_NOT_FOUND' });
  });

  test('a call that is no JSON object is refused', async () => {
    for (const body of ['{', '[]', '"text"'])
      expect((await fetch(`${emulator.url}/call/inner`, { method: 'POST', body })).status).toBe(400);
  });
});
