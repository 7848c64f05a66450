/** Live queries and security rules: how soon a change reaches everybody, what a watcher costs, what a rule costs. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createEmulator, type Emulator } from '../emulator/emulator';
import { check } from '../emulator/rules/check';
import { compileRules } from '../emulator/rules/rules';
import { RawClient } from '../emulator/watch/raw-client';
import { lessIsBetter, type Row } from './row';

const WATCHERS = 500;
const CHANGES = 60;
const IDLE = 1000;
const CHECKS = 100_000;

const put = (emulator: Emulator, doc: { _id: string; n: number }) =>
  emulator.store.run((unit) => unit.put(emulator.store.collection('boards'), `s${doc._id}`, doc));

const people = (emulator: Emulator, count: number) =>
  Promise.all(Array.from({ length: count }, (_none, i) => RawClient.open(emulator, `o-${i}`)));

/** Milliseconds from before the write until each of the watchers has it, for each change. */
async function fanOut(emulator: Emulator): Promise<number[]> {
  await put(emulator, { _id: 'hall', n: 0 });
  const clients = await people(emulator, WATCHERS);
  const models = await Promise.all(
    clients.map((client) => client.watch('w', { collName: 'boards', query: { _id: 'hall' } })),
  );
  const times: number[] = [];
  for (let n = 1; n <= CHANGES; n += 1) {
    const began = performance.now();
    const arrivals = clients.map(async (client, i) => {
      while (models[i]?.docs[0]?.n !== n) await client.change();
      times.push(performance.now() - began);
    });
    await put(emulator, { _id: 'hall', n });
    await Promise.all(arrivals);
  }
  await Promise.all(clients.map((client) => client.close()));
  return times.sort((a, b) => a - b);
}

/** MB that so many watchers take, both ends of their connections together, as they are all in this process. */
async function idle(emulator: Emulator): Promise<number> {
  const before = process.memoryUsage.rss();
  const clients = await people(emulator, IDLE);
  await Promise.all(clients.map((client, n) => client.watch('w', { collName: 'boards', query: { n } })));
  const taken = (process.memoryUsage.rss() - before) / 1024 / 1024;
  await Promise.all(clients.map((client) => client.close()));
  return taken;
}

/** Microseconds to prove that one's own tickets are one's own. */
function ruleMicroseconds(): number {
  const rules = compileRules({ read: 'doc.openid == auth.openid', write: false }, 'tickets');
  const auth = { openid: 'o-a', uid: 'o-a', loginType: 'WECHAT_PUBLIC' };
  const once = () => check({ rules, operation: 'read', where: { openid: '{openid}', state: 'waiting' }, auth, now: 0 });
  for (let i = 0; i < CHECKS / 10; i += 1) once();
  const began = performance.now();
  for (let i = 0; i < CHECKS; i += 1) if (!once().ok) throw new Error('the rule refuses what it should allow');
  return ((performance.now() - began) * 1000) / CHECKS;
}

export async function watch(): Promise<Row[]> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'bench-watch-'));
  const emulator = await createEmulator({
    envId: 'env-x',
    dataDir,
    collections: { boards: [{ name: 'by_n', unique: false, fields: [{ field: 'n', direction: 1 }] }] },
    rules: { boards: { read: true, write: false } },
  });
  try {
    // First: later, memory that others have left would be used again.
    const idleMb = await idle(emulator);
    const times = await fanOut(emulator);
    const p99 = times[Math.floor(times.length * 0.99)] ?? Number.NaN;
    const p50 = times[Math.floor(times.length / 2)] ?? Number.NaN;
    return [
      lessIsBetter(
        'watch: a change to 500 boards, p99 ms',
        p99,
        300,
        100,
        `durable, over WebSocket, both ends in this process; p50 ${p50.toFixed(1)}, ${CHANGES} changes`,
      ),
      lessIsBetter(
        'watch: 1,000 idle watchers, MB',
        idleMb,
        200,
        100,
        'resident, each with a query of its own, both ends in this process; bar and goal are our own',
      ),
      lessIsBetter(
        'rules: one check, microseconds',
        ruleMicroseconds(),
        50,
        10,
        "one's own tickets; bar and goal are our own",
      ),
    ];
  } finally {
    await emulator.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}
