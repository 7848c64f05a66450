import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import cloudbase from '@cloudbase/node-sdk';
import { createEmulator, type Emulator } from '../emulator';
import { checkHistory, type Workload } from './check';
import { type Losses, LossyProxy, NO_LOSSES } from './lossy-proxy';
import { mortalRun } from './mortal-run';
import { buildServer, killAllServers, MortalServer } from './mortal-server';
import { randomOf } from './random';
import { record } from './recorder';

process.env.TENCENTCLOUD = 'true';

const LOSSES = { before: 0.02, after: 0.05, afterCommit: 0.3, slow: 0.1 };

let emulator: Emulator;
beforeEach(async () => {
  emulator = await createEmulator({ onWarning: () => undefined });
});
afterEach(async () => {
  // Transactions whose very beginning was not answered stay open for their 30 s; they hold nothing.
  const { held, waiting } = emulator.store.counts;
  await emulator.stop();
  expect({ held, waiting }).toEqual({ held: 0, waiting: 0 });
});

type Alter = LossyProxy['alter'];

async function recorded(
  workload: Workload,
  seed: number,
  transactions: number,
  losses: Losses = LOSSES,
  alter?: Alter,
) {
  const random = randomOf(seed);
  const proxy = await LossyProxy.start(random);
  proxy.target = `${emulator.url}/admin`;
  if (alter) proxy.alter = alter;
  const app = cloudbase.init({ env: 'local-env', secretId: 'local', secretKey: 'local', serviceUrl: proxy.url });
  const events = await record({
    workload,
    database: app.database(),
    collection: 'history',
    random,
    clients: 10,
    transactions,
    settled: async () => undefined,
    onEvent: (count) => {
      if (count === 1) proxy.losses = losses;
    },
    onLast: () => {
      proxy.losses = NO_LOSSES;
    },
  });
  await proxy.stop();
  return checkHistory(events, workload);
}

describe('a local cloud whose answers are lost now and then', () => {
  test.each<[Workload, number]>([
    ['lists', 1],
    ['registers', 2],
  ])('%s show write skew at the worst, and each time the emulator has warned of it', async (workload, seed) => {
    const { forbidden, names, counts } = await recorded(workload, seed, 250);
    expect(forbidden).toEqual([]);
    expect(counts.ok).toBeGreaterThan(80);
    expect(counts.fail).toBeGreaterThan(10);
    expect(counts.info).toBeGreaterThan(0);
    if (names.length > 0) expect(emulator.warnings.list().map(({ code }) => code)).toContain('WRITE_SKEW_POSSIBLE');
  });
});

/** What the isolation breaks when a part of a transaction happens outside it. */
const outside =
  (...actions: string[]): Alter =>
  ({ transactionId, ...body }) =>
    actions.includes(String(body.action)) ? body : { ...body, ...(transactionId ? { transactionId } : {}) };

describe('a database without isolation is found out', () => {
  const none = { ...NO_LOSSES, slow: 0.2 };
  test.each<[string, Workload, Alter]>([
    ['reads of a transaction see the newest state (lists)', 'lists', outside('database.getDocument')],
    ['reads of a transaction see the newest state (registers)', 'registers', outside('database.getDocument')],
    ['writes of a transaction happen at once (lists)', 'lists', outside('database.modifyDocument')],
    ['writes of a transaction happen at once (registers)', 'registers', outside('database.modifyDocument')],
  ])('%s', async (_what, workload, alter) => {
    const { forbidden } = await recorded(workload, 3, 100, none, alter);
    expect(forbidden).not.toEqual([]);
  });
});

describe('a local cloud on disk that is killed and started again', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'history-'));
  let program: string;
  beforeAll(async () => {
    program = await buildServer(folder);
  });
  afterAll(() => {
    killAllServers();
    rmSync(folder, { recursive: true });
  });

  test.each<[Workload, number]>([
    ['lists', 4],
    ['registers', 5],
  ])('%s lose nothing that was answered and show write skew at the worst', async (workload, seed) => {
    const server = new MortalServer(program, path.join(folder, workload));
    const events = await mortalRun({
      server,
      workload,
      collection: 'history',
      seed,
      clients: 10,
      transactions: 250,
      losses: LOSSES,
      eventsAKill: 120,
    });
    const { forbidden, counts } = checkHistory(events, workload);
    expect(forbidden).toEqual([]);
    expect(server.kills).toBeGreaterThan(2);
    expect(counts.ok).toBeGreaterThan(80);
    expect(counts.info).toBeGreaterThan(0);
  });
});
