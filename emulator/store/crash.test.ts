import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import cloudbase from '@cloudbase/node-sdk';
import { build } from 'esbuild';

const KILLS = 20;
const ACCOUNTS = ['a', 'b', 'c'];

const folder = mkdtempSync(path.join(tmpdir(), 'crash-'));
const program = path.join(folder, 'server.cjs');
const running = new Set<ChildProcess>();
let timers: jest.SpyInstance;

beforeAll(async () => {
  timers = jest.spyOn(globalThis, 'setTimeout');
  process.env.TENCENTCLOUD = 'true';
  await build({
    entryPoints: [path.join(__dirname, 'crash-server.ts')],
    outfile: program,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'cjs',
    logLevel: 'error',
  });
});

afterAll(() => {
  for (const child of running) child.kill('SIGKILL');
  rmSync(folder, { recursive: true });
});

type Database = ReturnType<ReturnType<typeof cloudbase.init>['database']>;
type Transaction = Awaited<ReturnType<Database['startTransaction']>>;

interface Server {
  child: ChildProcess;
  database: Database;
}

/** Resolves to the running server, or to what it said before it gave up. */
function start(data: string): Promise<Server | string> {
  const child = spawn(process.execPath, [program, path.join(folder, data)], {
    env: { ...process.env, NODE_PATH: path.join(process.cwd(), 'node_modules') },
  });
  running.add(child);
  let said = '';
  child.stderr.on('data', (text) => {
    said += text;
  });
  return new Promise((resolve) => {
    child.stdout.once('data', (port) => {
      const url = `http://127.0.0.1:${String(port).trim()}/admin`;
      const app = cloudbase.init({ env: 'crash', secretId: 'local', secretKey: 'local', serviceUrl: url });
      resolve({ child, database: app.database() });
    });
    child.once('close', () => resolve(said));
  });
}

async function started(data: string): Promise<Server> {
  const server = await start(data);
  if (typeof server === 'string') throw new Error(server);
  return server;
}

async function kill({ child }: Server): Promise<void> {
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await gone;
  running.delete(child);
}

/** What the writers know: what was answered, and what was only asked for. */
const known = { inserted: new Set<string>(), counted: 0, countTried: 0, moved: 0, serial: 0 };

async function write({ database }: Server, kind: number): Promise<void> {
  const command = database.command;
  known.serial += 1;
  const { serial } = known;
  if (kind === 0) {
    const id = `entry-${serial}`;
    await database.collection('entries').add({ _id: id, no: id });
    known.inserted.add(id);
  } else if (kind === 1) {
    known.countTried += 1;
    await database
      .collection('accounts')
      .doc('hot')
      .update({ n: command.inc(1) });
    known.counted += 1;
  } else if (kind === 2) {
    // Several writers want the same few keys: at most one may have each.
    await database.collection('entries').add({ no: `shared-${serial >> 3}` });
  } else {
    await database.runTransaction(async (transaction: Transaction) => {
      for (const [i, id] of ACCOUNTS.entries()) {
        const by = (i + serial) % 3 === 0 ? -2 : 1;
        await transaction
          .collection('accounts')
          .doc(id)
          .update({ n: command.inc(by) });
      }
    });
    known.moved += 1;
  }
}

/** Writes from 12 clients and kills the server in the midst of it, after so many answers. */
async function writeUntilKilled(server: Server, answers: number): Promise<void> {
  let left = answers;
  let dead: Promise<void> | undefined;
  const client = async (number: number): Promise<void> => {
    while (!dead) {
      await write(server, number % 4).catch(() => undefined);
      left -= 1;
      if (left <= 0) dead ??= kill(server);
    }
  };
  await Promise.all(Array.from({ length: 12 }, (_, number) => client(number)));
  await dead;
  // Each request that the kill has cut left the SDK's timer for slow ones running.
  for (const { value } of timers.mock.results) clearTimeout(value);
  timers.mockClear();
}

async function check({ database }: Server, fresh: string[]): Promise<void> {
  const accounts = await database.collection('accounts').get();
  const value = new Map<string, number>(accounts.data.map(({ _id, n }: { _id: string; n: number }) => [_id, n]));
  expect(value.get('hot')).toBeGreaterThanOrEqual(known.counted);
  expect(value.get('hot')).toBeLessThanOrEqual(known.countTried);
  expect(ACCOUNTS.reduce((sum, id) => sum + (value.get(id) ?? Number.NaN), 0)).toBe(0);
  const entries = database.collection('entries');
  const { data } = await entries
    .where({ _id: database.command.in(fresh) })
    .limit(1000)
    .get();
  expect(data).toHaveLength(fresh.length);
  const { total } = await entries.count();
  expect(total).toBeGreaterThanOrEqual(known.inserted.size);
  const twice = await entries
    .aggregate()
    .group({ _id: '$no', n: database.command.aggregate.sum(1) })
    .match({ n: database.command.gt(1) })
    .end();
  expect(twice.data).toEqual([]);
  // The unique index itself is back, not only its documents.
  await expect(entries.add({ no: 'entry-of-the-index' })).resolves.toBeDefined();
  await expect(entries.add({ no: 'entry-of-the-index' })).rejects.toMatchObject({ message: /E11000/ });
  await entries.where({ no: 'entry-of-the-index' }).remove();
}

test(`${KILLS} kills in the midst of writing lose nothing that was answered and break no invariant`, async () => {
  let server = await started('killed');
  for (const _id of ['hot', ...ACCOUNTS]) await server.database.collection('accounts').add({ _id, n: 0 });
  let before = 0;
  for (let round = 0; round < KILLS; round++) {
    await writeUntilKilled(server, 40 + ((round * 37) % 60));
    server = await started('killed');
    await check(server, [...known.inserted].slice(before));
    before = known.inserted.size;
  }
  await check(server, [...known.inserted].slice(-1000));
  await kill(server);
  expect(known.inserted.size).toBeGreaterThan(KILLS);
  expect(known.counted).toBeGreaterThan(KILLS);
  expect(known.moved).toBeGreaterThan(KILLS);
}, 120_000);

test('a second process on the same folder is refused, until the first is gone', async () => {
  const first = await started('one');
  expect(await start('one')).toContain('LEVEL_LOCKED');
  await first.database.collection('accounts').add({ _id: 'x' });
  await kill(first);
  const second = await started('one');
  expect((await second.database.collection('accounts').get()).data).toEqual([{ _id: 'x' }]);
  await kill(second);
});
