/** What a function leaves behind when it is killed between two writes: run in a process of its own, killed by SIGKILL. */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { seed } from '../../demo/seed';
import { createEmulator, type Emulator } from '../../emulator/emulator';
import type { Main as EmulatorMain } from '../../emulator/functions/inline-runner';
import type { Result } from '../../platform/errors';
import { bundle } from '../../scripts/bundles';
import { indexesByCollection, readDatabaseRules } from '../../scripts/database-rules';
import { main } from './index';
import { tickets } from './records';

const HALL = 'yuyao-hall-1';
const folder = mkdtempSync(path.join(tmpdir(), 'take-number-'));
let emulator: Emulator;
/** Kills the child when it is about to do this action on this collection. */
let deadly: { action: string; collection: string } | undefined;
let child: ChildProcess | undefined;

type Ticket = { seq: number; ticketId: string };
const event = (extra: { requestId?: string } = {}) => ({ action: 'take', hallId: HALL, queueId: 'filing', ...extra });
const take = async (openid: string) => {
  const result = (await emulator.functions.call('take-number', event(), {
    openid,
    source: 'wx_client',
  })) as Result<Ticket>;
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.data;
};

/** Takes a number as somebody, in a process that dies before the given action takes effect. */
async function takeAndDie(openid: string, at: { action: string; collection: string }, extra = {}): Promise<void> {
  deadly = at;
  const environment = { WX_CONTEXT_KEYS: 'WX_OPENID', WX_OPENID: openid, TCB_SOURCE: 'wx_client' };
  child = fork(path.join(folder, 'child.cjs'), {
    env: {
      ...process.env,
      ...emulator.environment,
      CHILD_EVENT: JSON.stringify(event(extra)),
      CHILD_CONTEXT: JSON.stringify({ environment: JSON.stringify(environment) }),
    },
  });
  const [code, signal] = await once(child, 'exit');
  deadly = undefined;
  expect({ code, signal }).toEqual({ code: null, signal: 'SIGKILL' });
}

beforeAll(async () => {
  await bundle({ 'take-number': 'functions/take-number/index.ts' }, folder);
  writeFileSync(
    path.join(folder, 'child.cjs'),
    `require('./take-number.js').main(JSON.parse(process.env.CHILD_EVENT), JSON.parse(process.env.CHILD_CONTEXT)).then(() => process.exit(0));`,
  );
});
afterAll(() => rmSync(folder, { recursive: true }));

beforeEach(async () => {
  emulator = await createEmulator({
    functions: { 'take-number': main as EmulatorMain },
    collections: indexesByCollection(readDatabaseRules()),
    async intercept({ action, collectionName }) {
      if (!child || !deadly || deadly.action !== action || deadly.collection !== collectionName) return;
      child.kill('SIGKILL');
      await new Promise(() => undefined);
    },
  });
  Object.assign(process.env, emulator.environment);
  await seed();
});
afterEach(() => emulator.stop());

const BEFORE_TICKET = { action: 'database.insertDocument', collection: 'tickets' };
const BEFORE_NUMBER = { action: 'database.modifyAndReturnDoc', collection: 'queue_days' };

test('Q-1 killed between number and ticket: asking again finds one’s own number', async () => {
  await take('o-a');
  await takeAndDie('o-b', BEFORE_TICKET);
  expect(await take('o-c')).toMatchObject({ seq: 3 });
  expect(await take('o-b')).toMatchObject({ seq: 2 });
});

test('Q-1 killed between number and ticket, and never asked again: no gap is called', async () => {
  await take('o-a');
  await takeAndDie('o-b', BEFORE_TICKET);
  await take('o-c');
  const numbers = [];
  for (let i = 0; i < 3; i += 1) {
    const result = await emulator.functions.call(
      'take-number',
      { action: 'callNext', hallId: HALL },
      { openid: 'o-window', source: 'wx_client' },
    );
    numbers.push((result as { data: { ticket: { number: string } } }).data.ticket.number);
  }
  expect(numbers).toEqual(['A001', 'A002', 'A003']);
  expect(await tickets.first({ seq: 2 })).toMatchObject({ openid: 'o-b' });
});

test('Q-1 killed between number and ticket: the takers who come later make the ticket before it is forgotten', async () => {
  await takeAndDie('o-dead', BEFORE_TICKET);
  for (let i = 0; i < 100; i += 1) await take(`o-${i}`);
  expect(await tickets.first({ seq: 1 })).toMatchObject({ openid: 'o-dead', state: 'waiting' });
  expect(await tickets.count({})).toBe(101);
});

test('killed before the number: nothing is used up, and asking again gives a number', async () => {
  await takeAndDie('o-a', BEFORE_NUMBER);
  expect(await take('o-b')).toMatchObject({ seq: 1 });
  expect(await take('o-a')).toMatchObject({ seq: 2 });
});

test('killed before the number and asked again after midnight: the old day is over, and the new one gives a number', async () => {
  const requestId = '8d0a5c3e-0b6f-4d1e-9f55-1c2d3e4f5a6b';
  await takeAndDie('o-a', BEFORE_NUMBER, { requestId });
  emulator.clock.advance(86_400_000);
  const caller = { openid: 'o-a', source: 'wx_client' };
  expect(await emulator.functions.call('take-number', event({ requestId }), caller)).toMatchObject({
    ok: false,
    error: { code: 'PRECONDITION_FAILED' },
  });
  expect(await take('o-a')).toMatchObject({ seq: 1 });
});
