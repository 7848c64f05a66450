/** `npm start` in a process of its own, as a newcomer runs it, that can be killed like a computer without power. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import net from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freePort } from '../emulator/bin/trial';

export interface Started {
  base: string;
  /** SIGKILL: nothing is flushed, no answer leaves. Resolves when nobody answers at its ports any more. */
  kill(): Promise<void>;
  /** On the same data and the same ports. Resolves when everything answers. */
  again(): Promise<void>;
  /** What a call answers; throws what was refused. */
  must<T>(service: string, openid: string, event: object): Promise<T>;
  stop(): Promise<void>;
}

async function ready(flags: readonly string[]): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['scripts/run.mjs', 'scripts/start.ts', ...flags], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  await new Promise<void>((resolve, reject) => {
    const hear = (part: Buffer) => {
      said += part.toString();
      if (/^ready$/m.test(said)) resolve();
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('exit', (code) => reject(new Error(`npm start ended with ${code}: ${said}`)));
  });
  return child;
}

/** serverless-offline notices the death of its parent by itself. */
async function untilSilent(port: number): Promise<void> {
  for (;;) {
    const socket = net.connect(port, '127.0.0.1');
    const answers = await Promise.race([
      once(socket, 'connect').then(() => true),
      once(socket, 'error').then(() => false),
    ]).catch(() => false);
    socket.destroy();
    if (!answers) return;
    await new Promise((resolve) => setImmediate(resolve));
  }
}

export async function startAll(): Promise<Started> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'started-'));
  const ports = [await freePort(), await freePort(), await freePort()];
  const [port, httpPort, lambdaPort] = ports;
  const flags = [
    '--port',
    `${port}`,
    '--http-port',
    `${httpPort}`,
    '--lambda-port',
    `${lambdaPort}`,
    '--data',
    dataDir,
  ];
  const base = `http://127.0.0.1:${port}`;
  let child = await ready(flags);
  const kill = async () => {
    const exit = once(child, 'exit');
    child.kill('SIGKILL');
    await exit;
    await Promise.all(ports.map(untilSilent));
  };
  return {
    base,
    kill,
    async again() {
      child = await ready(flags);
    },
    async must<T>(service: string, openid: string, event: object) {
      const headers = { 'content-type': 'application/json', 'x-openid': openid };
      const answer = await fetch(`${base}/call/${service}`, { method: 'POST', headers, body: JSON.stringify(event) });
      const result = (await answer.json()) as { ok: true; data: T } | { ok: false; error: object };
      if (!result.ok) throw new Error(JSON.stringify(result.error));
      return result.data;
    },
    async stop() {
      await kill();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
