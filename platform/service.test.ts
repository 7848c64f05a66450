import { randomUUID } from 'node:crypto';
import * as z from 'zod/mini';
import { type CourtCloud, startCourt } from '../demo/court-cloud';
import { acts } from './act';
import { contract } from './contract';
import { collection, command, type Stored } from './database';
import { CourtError } from './errors';
import { named } from './input';
import { anyone, person, staff } from './policy';
import { defineService } from './service';

/** A service of a test: people add to a counter of their own. */
interface Counter extends Stored {
  n: number;
  lastAct: string;
}
// In a collection that exists for something else: the platform does not care what is in it.
const counters = collection<Counter>('people');

let broken: 'before' | 'after' | undefined;
let runs = 0;

const { main } = defineService(
  contract('adder', 'a service of a test', {
    add: {
      input: z.strictObject({ by: named(z.int().check(z.minimum(1)), '数目') }),
      result: z.object({ n: z.int() }),
    },
    look: { input: z.strictObject({}), result: z.object({ n: z.int() }) },
    judgesOnly: { input: z.strictObject({}), result: z.object({ court: z.string() }) },
    refuse: { input: z.strictObject({}), result: z.object({}) },
    leak: { input: z.strictObject({}), result: z.object({ shown: z.string() }) },
    wrongShape: { input: z.strictObject({}), result: z.object({ n: z.int() }) },
  }),
  {
    add: {
      kind: 'write',
      policy: person,
      async run({ input, grant, act }) {
        runs += 1;
        if (broken === 'before') throw new Error('died before the write');
        const changes = { n: command().inc(input.by), lastAct: act._id };
        const moved = await counters.updateAndReturn({ _id: grant.openid, lastAct: command().neq(act._id) }, changes);
        if (broken === 'after') throw new Error('died after the write');
        return { n: (moved ?? (await counters.get(grant.openid)))?.n ?? -1 };
      },
    },
    look: {
      kind: 'read',
      policy: person,
      run: async ({ grant }) => ({ n: (await counters.get(grant.openid))?.n ?? 0 }),
    },
    judgesOnly: { kind: 'read', policy: staff('judge'), run: async ({ grant }) => ({ court: grant.staff.courtId }) },
    refuse: {
      kind: 'write',
      policy: person,
      async run() {
        throw new CourtError('PRECONDITION_FAILED', '现在不行，请明天再来。');
      },
    },
    leak: { kind: 'read', policy: anyone, run: async () => ({ shown: 'yes', secret: '330281199001011234' }) },
    wrongShape: { kind: 'read', policy: anyone, run: async () => JSON.parse('{"n":"a secret text"}') },
  },
);

let court: CourtCloud;
const ask = (openid: string | undefined, event: Record<string, unknown>) => court.call('adder', openid, event);

beforeAll(async () => {
  court = await startCourt({ adder: main });
});
afterAll(() => court.stop());
afterEach(() => jest.restoreAllMocks());
beforeEach(async () => {
  broken = undefined;
  runs = 0;
  await counters.remove('o-x');
  await counters.insert({ _id: 'o-x', n: 0, lastAct: '' });
});

test('the same requestId gives the same answer and acts once, one after the other or five at once', async () => {
  const event = { action: 'add', by: 2, requestId: randomUUID() };
  expect(await ask('o-x', event)).toEqual({ ok: true, data: { n: 2 } });
  expect(await ask('o-x', event)).toEqual({ ok: true, data: { n: 2 } });
  const again = { action: 'add', by: 3, requestId: randomUUID() };
  const answers = await Promise.all(Array.from({ length: 5 }, () => ask('o-x', again)));
  expect(new Set(answers.map((answer) => JSON.stringify(answer)))).toEqual(
    new Set([JSON.stringify({ ok: true, data: { n: 5 } })]),
  );
  expect(await ask('o-x', { action: 'look' })).toEqual({ ok: true, data: { n: 5 } });
});

test('the order of an event’s keys does not make it another event; other values do', async () => {
  const requestId = randomUUID();
  await ask('o-x', { action: 'add', by: 2, requestId });
  expect(await ask('o-x', { requestId, by: 2, action: 'add' })).toMatchObject({ ok: true });
  expect(await ask('o-x', { action: 'add', by: 3, requestId })).toMatchObject({
    ok: false,
    error: { code: 'CONFLICT' },
  });
  expect(await ask('o-x', { action: 'refuse', requestId })).toMatchObject({ ok: false, error: { code: 'CONFLICT' } });
  expect(await ask('o-x', { action: 'look' })).toEqual({ ok: true, data: { n: 2 } });
});

test('two people may use the same requestId', async () => {
  const event = { action: 'add', by: 1, requestId: randomUUID() };
  await counters.insert({ _id: 'o-y', n: 10, lastAct: '' });
  expect(await ask('o-x', event)).toEqual({ ok: true, data: { n: 1 } });
  expect(await ask('o-y', event)).toEqual({ ok: true, data: { n: 11 } });
});

test.each(['before', 'after'] as const)(
  'a run that died %s its write is finished by asking again, once',
  async (when) => {
    const event = { action: 'add', by: 2, requestId: randomUUID() };
    broken = when;
    jest.spyOn(console, 'log').mockImplementationOnce(() => undefined);
    expect(await ask('o-x', event)).toMatchObject({
      ok: false,
      error: { code: 'INTERNAL', message: expect.not.stringContaining('died') },
    });
    broken = undefined;
    expect(await ask('o-x', event)).toEqual({ ok: true, data: { n: 2 } });
    expect(await ask('o-x', event)).toEqual({ ok: true, data: { n: 2 } });
    expect(runs).toBe(2);
  },
);

test('validation errors and refusals leave no act; what was done leaves one, with who and when', async () => {
  const before = await acts.count({});
  await ask('o-x', { action: 'add', by: 0 });
  await ask('o-x', { action: 'refuse' });
  await ask('o-x', { action: 'look' });
  expect(await acts.count({})).toBe(before);
  const requestId = randomUUID();
  await ask('o-x', { action: 'add', by: 1, requestId });
  expect(await acts.get(`o-x:${requestId}`)).toMatchObject({
    service: 'adder',
    action: 'add',
    by: 'o-x',
    state: 'done',
    at: expect.any(Date),
  });
});

test('a policy lets in whom it names, of his own court', async () => {
  expect(await ask('o-judge', { action: 'judgesOnly' })).toEqual({ ok: true, data: { court: 'yuyao' } });
  expect(await ask('o-gz-judge', { action: 'judgesOnly' })).toEqual({ ok: true, data: { court: 'gz-intermediate' } });
  expect(await ask('o-plaintiff', { action: 'judgesOnly' })).toMatchObject({ ok: false, error: { code: 'FORBIDDEN' } });
  expect(await ask(undefined, { action: 'judgesOnly' })).toMatchObject({
    ok: false,
    error: { code: 'UNAUTHENTICATED' },
  });
});

test('what the contract does not name never leaves', async () => {
  expect(await ask('o-x', { action: 'leak' })).toEqual({ ok: true, data: { shown: 'yes' } });
});

test('a result that does not fit its contract becomes INTERNAL, which tells no insides', async () => {
  const logged = jest.spyOn(console, 'log').mockImplementation(() => undefined);
  const answer = await ask('o-x', { action: 'wrongShape' });
  expect(answer).toMatchObject({ ok: false, error: { code: 'INTERNAL' } });
  expect(JSON.stringify(answer)).not.toContain('secret');
  expect(logged).toHaveBeenCalledTimes(1);
});

test('the caller is read before the first await: calls at once do not mix', async () => {
  const people = Array.from({ length: 50 }, (_, i) => `o-crowd-${i}`);
  await Promise.all(people.map((openid, i) => counters.insert({ _id: openid, n: i, lastAct: '' })));
  const answers = await Promise.all(people.map((openid) => ask(openid, { action: 'look' })));
  expect(answers).toEqual(people.map((_, n) => ({ ok: true, data: { n } })));
});
