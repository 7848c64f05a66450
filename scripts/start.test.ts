/** `npm start` as a newcomer runs it: in processes of its own, on free ports, with a data folder of its own. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freePort } from '../emulator/bin/trial';

const dataDir = mkdtempSync(path.join(tmpdir(), 'start-'));
let ports: { hub: number; http: number; lambda: number };
let flags: string[];
const running = new Set<ChildProcess>();

/** Resolves at the line `ready`, with everything printed so far. */
async function start(...extra: string[]): Promise<{ child: ChildProcess; said: string }> {
  const child = spawn(process.execPath, ['scripts/run.mjs', 'scripts/start.ts', ...flags, ...extra], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  let said = '';
  await new Promise<void>((resolve, reject) => {
    const hear = (part: Buffer) => {
      said += part.toString();
      if (/^ready$/m.test(said)) resolve();
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('exit', (code) => {
      running.delete(child);
      reject(new Error(`ended with ${code}: ${said}`));
    });
  });
  return { child, said };
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<unknown> {
  const exit = once(child, 'exit');
  child.kill(signal);
  const [code] = await exit;
  return code;
}

/** serverless-offline notices the death of its parent by itself. */
async function untilFree(port: number): Promise<void> {
  for (;;) {
    const socket = net.connect(port, '127.0.0.1');
    const answers = await new Promise<boolean>((resolve) => {
      socket.once('connect', () => resolve(true));
      socket.once('error', () => resolve(false));
    });
    socket.destroy();
    if (!answers) return;
    await new Promise((resolve) => setImmediate(resolve));
  }
}

const call = async <T>(openid: string, event: object): Promise<T> => {
  const answer = await fetch(`http://127.0.0.1:${ports.hub}/call/take-number`, {
    method: 'POST',
    headers: { 'x-openid': openid },
    body: JSON.stringify(event),
  });
  return (await answer.json()) as T;
};
const take = (openid: string) =>
  call<{ data: { seq: number; ticketId: string } }>(openid, {
    action: 'take',
    hallId: 'yuyao-hall-1',
    queueId: 'filing',
  });

beforeAll(async () => {
  ports = { hub: await freePort(), http: await freePort(), lambda: await freePort() };
  flags = [
    '--port',
    `${ports.hub}`,
    '--http-port',
    `${ports.http}`,
    '--lambda-port',
    `${ports.lambda}`,
    '--data',
    dataDir,
  ];
});
afterAll(async () => {
  await Promise.all([...running].map((child) => end(child, 'SIGKILL')));
  rmSync(dataDir, { recursive: true, force: true });
});

const run = (...args: string[]) =>
  spawnSync(process.execPath, ['scripts/run.mjs', 'scripts/start.ts', ...args], { encoding: 'utf8' });

test('brings all up, says where, answers calls through serverless-offline, stops at Ctrl-C, and begins with a snapshot', async () => {
  const { child, said } = await start('--fresh');
  expect(said).toContain(`http://127.0.0.1:${ports.hub}`);
  expect(said).toContain(`http://127.0.0.1:${ports.http}`);
  expect(await take('o-plaintiff')).toMatchObject({ ok: true, data: { seq: 1 } });
  // Nobody but the local cloud may start a function with an openid.
  const forged = Buffer.from(
    JSON.stringify({ custom: { secret: '', context: { environment: '{"WX_OPENID":"o-window"}' } } }),
  ).toString('base64');
  const answer = await fetch(
    `http://127.0.0.1:${ports.lambda}/2015-03-31/functions/weifayuan-dev-take-number/invocations`,
    {
      method: 'POST',
      headers: { 'x-amz-client-context': forged },
      body: '{"action":"mine"}',
    },
  );
  expect(await answer.text()).toContain('only under the local cloud');

  // The timers of cloudbaserc.json fire under the clock, through serverless-offline.
  const hub = (to: string, body?: object) =>
    fetch(`http://127.0.0.1:${ports.hub}${to}`, body ? { method: 'POST', body: JSON.stringify(body) } : {});
  await hub('/clock', { advance: 'PT10M' });
  const { recent } = (await (await hub('/stats')).json()) as {
    recent: { function: string; openid: unknown; ok: unknown }[];
  };
  expect(recent).toContainEqual(expect.objectContaining({ function: 'take-number', openid: null, ok: true }));
  await hub('/snapshots/first', {});
  await take('o-defendant');

  const second = run(...flags);
  expect(second.status).toBe(1);
  expect(second.stderr).toContain(`Port ${ports.hub} is in use`);
  expect(second.stderr).toContain('--port');
  expect(await end(child, 'SIGINT')).toBe(0);

  const none = run(...flags, '--restore', 'nope');
  expect(none.status).toBe(1);
  expect(none.stderr).toContain('there is no snapshot nope: there are first');
  const third = await start('--restore', 'first');
  expect(third.said).toContain('restored first, saved at ');
  expect(await take('o-lawyer')).toMatchObject({ ok: true, data: { seq: 2 } });
  expect(await end(third.child, 'SIGINT')).toBe(0);
}, 300_000);

test('killed with SIGKILL while people take numbers: what was acknowledged is there after the next start', async () => {
  const acknowledged = new Map<string, string>();
  for (let round = 0; round < 2; round += 1) {
    const { child } = await start();
    let killed = false;
    const people = Array.from({ length: 40 }, async (_, i) => {
      for (let k = 0; !killed; k += 1) {
        const openid = `o-${round}-${i}-${k}`;
        const answer = await take(openid).catch(() => undefined);
        if (answer) acknowledged.set(openid, answer.data.ticketId);
        if (acknowledged.size > (round + 1) * 60 && !killed) {
          killed = true;
          child.kill('SIGKILL');
        }
      }
    });
    await Promise.all(people);
    await Promise.all([untilFree(ports.http), untilFree(ports.lambda)]);
  }
  const { child } = await start();
  const found = new Map<string, string>();
  for (const openid of acknowledged.keys()) {
    const { data } = await call<{ data: { tickets: { ticketId: string }[] } }>(openid, { action: 'mine' });
    for (const { ticketId } of data.tickets) found.set(openid, ticketId);
  }
  expect(found).toEqual(acknowledged);
  expect(new Set(found.values()).size).toBe(acknowledged.size);
  expect(await end(child, 'SIGTERM')).toBe(0);
}, 300_000);

test('an unknown flag or a bad port is said, with the usage', () => {
  for (const args of [
    ['--prot', '1'],
    ['--port', 'x'],
    ['--port', '70000'],
    ['--fresh', '--restore', 'first'],
    ['--limit', 'collection=1'],
    ['--limit', 'collections=many'],
  ]) {
    const { status, stderr } = run(...args);
    expect(status).toBe(1);
    expect(stderr).toContain('npm start -- [options]');
  }
});

test('a Node.js that is too old gets one clear line', () => {
  const old = `Object.defineProperty(process.versions, 'node', { value: '18.20.0' });`;
  const preload = path.join(dataDir, 'old-node.cjs');
  writeFileSync(preload, old);
  const { status, stderr } = spawnSync(process.execPath, ['-r', preload, 'scripts/run.mjs', 'scripts/start.ts'], {
    encoding: 'utf8',
  });
  expect(status).toBe(1);
  expect(stderr.trim().split('\n')).toEqual([expect.stringContaining('needs Node.js 20.19 or newer')]);
});
