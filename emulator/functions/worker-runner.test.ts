import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseContext } from '@cloudbase/node-sdk';
import { type Deployed, handlerParts } from './deployed';
import { invocation } from './invocation';
import { workerRunner } from './worker-runner';

const options = { envId: 'env', appId: 'wx1', clock: 'offset:0' } as const;
const call = (name: string, event: unknown = {}, openid?: string) =>
  invocation(name, event, openid ? { openid, source: 'wx_client' } : { source: 'wx_unknown' }, options);

const root = mkdtempSync(path.join(tmpdir(), 'functions-'));
const settings = new Map<string, Partial<Deployed>>();
const printed: string[] = [];
const runner = workerRunner({
  find: (name) => ({
    dir: path.join(root, name),
    handler: 'index.main',
    timeoutMs: 5000,
    memoryMb: 256,
    env: {},
    ...settings.get(name),
  }),
  environment: () => ({ TCB_CONTEXT_CNFG: '{"URL":"http://127.0.0.1:1/admin"}' }),
  print: (name, line, isError) => printed.push(`${isError ? '!' : ' '}${name} ${line}`),
});
afterAll(async () => {
  await runner.stop();
  rmSync(root, { recursive: true });
});

/** Writes a function's file; each version has another length, as file times may be too coarse to tell them apart. */
function write(name: string, code: string, own: Partial<Deployed> = {}, file = 'index.js'): void {
  const where = path.join(root, name, file);
  mkdirSync(path.dirname(where), { recursive: true });
  writeFileSync(where, code);
  settings.set(name, own);
}

/** Lines of a process come through a pipe of their own, after its answer or before. */
async function untilPrinted(line: string | RegExp): Promise<void> {
  const isThere = () => printed.some((one) => (typeof line === 'string' ? one === line : line.test(one)));
  while (!isThere()) await new Promise((resolve) => setImmediate(resolve));
}

describe('a call', () => {
  test('runs exports.main with the caller in the environment, each instance for one person at a time', async () => {
    write(
      'who',
      'exports.main = async (event, context) => ({ event, openid: process.env.WX_OPENID, id: context.request_id })',
    );
    const one = call('who', { a: 1 }, 'o-a');
    expect(await runner.invoke(one)).toEqual({
      event: { a: 1, userInfo: { appId: 'wx1', openId: 'o-a' }, tcbContext: {} },
      openid: 'o-a',
      id: one.id,
    });
    const people = ['o-1', 'o-2', 'o-3', 'o-4'];
    const many = await Promise.all(people.map((openid) => runner.invoke(call('who', {}, openid))));
    expect(many).toMatchObject(people.map((openid) => ({ openid })));
  });

  test('keeps the memory of its instance for the next one', async () => {
    write('memory', 'let calls = 0; exports.main = () => ({ calls: (calls += 1), pid: process.pid })');
    const first = await runner.invoke(call('memory'));
    expect(first).toMatchObject({ calls: 1 });
    expect(await runner.invoke(call('memory'))).toEqual({ ...(first as object), calls: 2 });
  });

  test('answers what JSON can say, null where there is nothing', async () => {
    write('json', 'exports.main = ({ what }) => [new Date(0), { a: undefined, n: NaN }, undefined][what]');
    expect(await runner.invoke(call('json', { what: 0 }))).toBe('1970-01-01T00:00:00.000Z');
    expect(await runner.invoke(call('json', { what: 1 }))).toEqual({ n: null });
    expect(await runner.invoke(call('json', { what: 2 }))).toBeUndefined();
    write('circle', 'exports.main = () => { const circle = {}; circle.circle = circle; return circle; }');
    await expect(runner.invoke(call('circle'))).rejects.toMatchObject({ message: expect.stringContaining('circular') });
  });

  // cloud.tencent.com/document/product/583/46770: the second form of a Node.js function.
  test('may answer through callback', async () => {
    write(
      'callback',
      'exports.main = (event, context, callback) => { setTimeout(() => callback(event.error, "late")) }',
    );
    expect(await runner.invoke(call('callback'))).toBe('late');
    await expect(runner.invoke(call('callback', { error: 'no' }))).rejects.toMatchObject({ message: 'callback: no' });
  });

  test('finds another handler, in a folder too', async () => {
    expect(handlerParts('src/app.start')).toEqual({ file: 'src/app', exported: 'start' });
    write('handler', 'exports.start = () => "started"', { handler: 'src/app.start' }, 'src/app.js');
    expect(await runner.invoke(call('handler'))).toBe('started');
    settings.set('handler', { handler: 'src/app.go' });
    await expect(runner.invoke(call('handler'))).rejects.toMatchObject({
      message: expect.stringContaining('src/app exports no function named go'),
    });
  });
});

describe('the context', () => {
  test('is one that the SDK can parse, with the variables of function and call', async () => {
    write('context', 'exports.main = (event, context) => ({ ...context, left: context.getRemainingTimeInMillis() })', {
      env: { GREETING: 'hello' },
      memoryMb: 128,
    });
    const context = (await runner.invoke(call('context', {}, 'o-a'))) as Record<string, unknown>;
    expect(parseContext(context as never)).toMatchObject({
      memoryLimitInMb: 128,
      timeLimitIns: 5000,
      functionName: 'context',
      namespace: 'env',
      environment: { GREETING: 'hello', WX_OPENID: 'o-a', TCB_ENV: 'env' },
    });
    const { environment: _new, ...old } = context;
    expect(parseContext(old as never)).toMatchObject({ environ: { GREETING: 'hello', WX_OPENID: 'o-a' } });
    expect(context.left).toBeGreaterThan(0);
    expect(context.left).toBeLessThanOrEqual(5000);
  });
});

describe('the environment', () => {
  test('has the function’s own variables and the cloud’s, and nothing of the developer’s shell', async () => {
    process.env.SECRET_OF_MY_SHELL = 'x';
    write('variables', 'exports.main = () => ({ ...process.env, cwd: process.cwd() })', { env: { GREETING: 'hello' } });
    const found = await runner.invoke(call('variables'));
    expect(found).toMatchObject({
      GREETING: 'hello',
      TCB_CONTEXT_CNFG: '{"URL":"http://127.0.0.1:1/admin"}',
      TENCENTCLOUD_RUNENV: 'SCF',
      SCF_NAMESPACE: 'env',
      cwd: path.join(root, 'variables'),
    });
    expect(found).not.toHaveProperty('SECRET_OF_MY_SHELL');
    delete process.env.SECRET_OF_MY_SHELL;
  });

  // docs.cloudbase.net/cloud-function/timezone; WeChat's guide "functions/notice" for TZ.
  test('is in UTC, unless the function’s TZ says otherwise', async () => {
    const code = 'exports.main = () => new Date(0).getHours()';
    write('utc', code);
    write('shanghai', code, { env: { TZ: 'Asia/Shanghai' } });
    expect(await runner.invoke(call('utc'))).toBe(0);
    expect(await runner.invoke(call('shanghai'))).toBe(8);
  });
});

describe('what goes wrong', () => {
  test('a function that throws says what and where; its instance goes on', async () => {
    write(
      'throws',
      'let n = 0; exports.main = async () => { n += 1; if (n === 1) throw new Error("oops"); return n; };',
    );
    await expect(runner.invoke(call('throws'))).rejects.toMatchObject({
      code: 'FUNCTION_INVOCATION_FAILED',
      message: expect.stringMatching(/^throws: Error: oops\n\s+at exports\.main \(.*index\.js:1:\d+\)$/),
    });
    expect(printed).toContain('!throws Error: oops');
    expect(await runner.invoke(call('throws'))).toBe(2);
  });

  test('an error nobody catches and process.exit end the instance; the next call has a new one', async () => {
    write(
      'dies',
      `let n = 0;
      exports.main = ({ how }) => {
        n += 1;
        if (how === 'later') setTimeout(() => { throw new Error('uncaught') });
        if (how === 'promise') Promise.reject(new Error('unhandled'));
        if (how === 'exit') process.exit(3);
        return how ? new Promise(() => {}) : n;
      }`,
    );
    for (const [how, message] of [
      ['later', /uncaught/],
      ['promise', /unhandled/],
      ['exit', /process exited when running \(3\)/],
    ] as const) {
      await expect(runner.invoke(call('dies', { how }))).rejects.toMatchObject({
        code: 'FUNCTION_INVOCATION_FAILED',
        message: expect.stringMatching(message),
      });
      expect(await runner.invoke(call('dies'))).toBe(1);
    }
  });

  test('an error after the answer hurts nobody but its instance', async () => {
    write(
      'after',
      'let n = 0; exports.main = () => { setTimeout(() => { throw new Error("too late") }); return (n += 1); }',
    );
    expect(await runner.invoke(call('after'))).toBe(1);
    await untilPrinted('!after Error: too late');
  });

  test('who runs too long is stopped, even in an endless loop, with SCF’s words', async () => {
    write(
      'slow',
      'exports.main = ({ how }) => { console.log(how); while (how === "loop"); return new Promise(() => {}); }',
      {
        timeoutMs: 300,
      },
    );
    for (const how of ['loop', 'wait'])
      await expect(runner.invoke(call('slow', { how }))).rejects.toMatchObject({
        code: 'FUNCTION_TIME_LIMIT_EXCEEDED',
        message: 'slow: Invoking task timed out after 0.3 seconds',
      });
    await untilPrinted(' slow loop');
  });

  // cloud.tencent.com/document/product/583/9694: the start of an instance has a time limit of its own.
  test('loading the code does not count as running', async () => {
    write('heavy', 'const end = Date.now() + 600; while (Date.now() < end); exports.main = () => "fine"', {
      timeoutMs: 300,
    });
    expect(await runner.invoke(call('heavy'))).toBe('fine');
  });

  test('who needs more memory than the function has is stopped', async () => {
    write('hungry', 'exports.main = () => { const all = []; for (;;) all.push(new Array(1e5).fill({})); }', {
      memoryMb: 64,
    });
    await expect(runner.invoke(call('hungry'))).rejects.toMatchObject({
      code: 'FUNCTION_MEMORY_LIMIT_EXCEEDED',
      message: 'hungry: memory limit of 64 MB reached',
    });
  });

  test('a package that is not installed is named, with what to do', async () => {
    write('lonely', 'const sdk = require("wx-server-sdk-that-is-not-there"); exports.main = () => sdk');
    await expect(runner.invoke(call('lonely'))).rejects.toMatchObject({
      message: expect.stringContaining(
        `wx-server-sdk-that-is-not-there is not installed for this function: run "npm install" in ${path.join(root, 'lonely')}`,
      ),
    });
    write('lonely', 'exports.main = () => "found"', {}, 'node_modules/wx-server-sdk-that-is-not-there/index.js');
    expect(await runner.invoke(call('lonely'))).toEqual({});
  });

  test('code that does not parse fails the call, and works once it is mended', async () => {
    write('broken', 'exports.main = (');
    await expect(runner.invoke(call('broken'))).rejects.toMatchObject({
      message: expect.stringContaining('SyntaxError'),
    });
    write('broken', 'exports.main = () => "mended"');
    expect(await runner.invoke(call('broken'))).toBe('mended');
  });

  test('a missing function is not found', async () => {
    await expect(runner.invoke(call('nothing'))).rejects.toMatchObject({ code: 'FUNCTION_NOT_FOUND' });
  });
});

describe('changed code', () => {
  test('runs from the next call on, in the file itself and in what it requires', async () => {
    write('changes', 'exports.main = () => require("./number")');
    write('changes', 'module.exports = 1', {}, 'number.js');
    expect(await runner.invoke(call('changes'))).toBe(1);
    write('changes', 'module.exports = 22', {}, 'number.js');
    expect(await runner.invoke(call('changes'))).toBe(22);
    write('changes', 'exports.main = () => -require("./number")');
    expect(await runner.invoke(call('changes'))).toBe(-22);
    expect(printed.filter((line) => line.startsWith(' changes changed'))).toHaveLength(2);
  });

  test('a call that runs meanwhile ends with the old code', async () => {
    write(
      'meanwhile',
      'exports.main = () => new Promise((resolve) => setTimeout(resolve, 200, "old")); console.log("loaded")',
    );
    const running = runner.invoke(call('meanwhile'));
    await untilPrinted(' meanwhile loaded');
    write('meanwhile', 'exports.main = () => "new"');
    expect(await Promise.all([running, runner.invoke(call('meanwhile'))])).toEqual(['old', 'new']);
    expect(await runner.invoke(call('meanwhile'))).toBe('new');
  });

  test('changed settings count as well', async () => {
    write('settings', 'exports.main = () => process.env.A', { env: { A: '1' } });
    expect(await runner.invoke(call('settings'))).toBe('1');
    settings.set('settings', { env: { A: '2' } });
    expect(await runner.invoke(call('settings'))).toBe('2');
  });
});

test('what a function prints comes with its name, and what it takes from outside of its folder is warned of', async () => {
  write('beside', 'module.exports = 7');
  write('prints', 'console.log("one\\ntwo"); console.error("bad"); exports.main = () => require("../beside")');
  expect(await runner.invoke(call('prints'))).toBe(7);
  for (const line of [' prints one', ' prints two', '!prints bad']) await untilPrinted(line);
  expect(printed.some((line) => line.includes('beside'))).toBe(false);
  write('prints', 'const n = require("../beside"); exports.main = () => n');
  await runner.invoke(call('prints'));
  await untilPrinted(/^!prints warning: uses files outside of its folder.*beside/);
});

test('instances that wait are few: those that waited longest are ended', async () => {
  const names = Array.from({ length: 10 }, (_none, i) => `many-${i}`);
  for (const name of names) write(name, 'let n = 0; exports.main = () => (n += 1)');
  for (const name of names) await runner.invoke(call(name));
  expect(await runner.invoke(call('many-9'))).toBe(2);
  expect(await runner.invoke(call('many-0'))).toBe(1);
});
