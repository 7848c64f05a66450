/** Faults as the two server SDKs, people and functions meet them. */
import { randomUUID } from 'node:crypto';
import cloudbase from '@cloudbase/node-sdk';
import wxCloud from 'wx-server-sdk';
import { type Documents, nodeSdk, type Sdk, wxSdk } from '../conformance/both-sdks';
import { createEmulator, type Emulator } from '../emulator';
import type { Caller } from '../functions/invocation';
import type { FaultOrder } from './fault';

let emulator: Emulator;
let name: string;
/** Calls of functions, by name. */
let ran: Record<string, number>;
let timers: jest.SpyInstance;

const count = (called: string) => {
  ran[called] = (ran[called] ?? 0) + 1;
};

beforeAll(async () => {
  emulator = await createEmulator({
    envId: 'local-env',
    onWarning: () => undefined,
    functions: {
      add(event) {
        count('add');
        return { number: ran.add, event };
      },
      async write() {
        count('write');
        const adding = cloudbase.init({ env: 'local-env' }).database().collection(name).add({ by: 'write' });
        return adding.catch(({ code }: { code: string }) => code);
      },
      async ask() {
        return (await cloudbase.init({ env: 'local-env' }).callFunction({ name: 'add', data: { a: 1 } })).result;
      },
    },
  });
  Object.assign(process.env, emulator.environment);
});
afterAll(() => emulator.stop());

beforeEach(async () => {
  ran = {};
  timers = jest.spyOn(globalThis, 'setTimeout');
  name = `c-${randomUUID()}`;
  await emulator.store.createCollection(name);
});
afterEach(() => {
  emulator.faults.clear();
  // Each request that was cut left the SDK's timer for slow ones running.
  for (const { value } of timers.mock.results) clearTimeout(value);
  jest.restoreAllMocks();
});

const strike = (order: FaultOrder) => emulator.faults.add(order);

describe.each([
  ['node-sdk', nodeSdk],
  ['wx-server-sdk', wxSdk],
])('%s', (_name, make) => {
  let sdk: Sdk;
  let docs: Documents;
  const total = async () => (await sdk.db.collection(name).count()).total;
  const insert = { action: 'database.insertDocument' };
  beforeEach(() => {
    sdk = make('local-env');
    docs = sdk.on(sdk.db);
  });

  test('error-before: the action is refused and did nothing', async () => {
    const fault = strike({ match: insert, fault: 'error-before', times: 1 });
    await expect(docs.add(name, { _id: 'a' })).rejects.toMatchObject(sdk.error('SYS_ERR'));
    expect(await total()).toBe(0);
    await docs.add(name, { _id: 'a' });
    expect(fault).toMatchObject({ hits: 1, seen: 1 });
  });

  test('error-after: it took effect, and fails all the same, with the code that was ordered', async () => {
    strike({ match: insert, fault: 'error-after', times: 1, code: 'DATABASE_REQUEST_FAILED' });
    await expect(docs.add(name, { _id: 'a' })).rejects.toMatchObject(sdk.error('DATABASE_REQUEST_FAILED'));
    expect(await total()).toBe(1);
  });

  test('timeout-after: it took effect, and the connection is cut', async () => {
    await total();
    strike({ match: insert, fault: 'timeout-after', times: 1 });
    // node-sdk says the code as it is, wx-server-sdk puts it into its message.
    const error: unknown = await docs.add(name, { _id: 'a' }).catch((reason: unknown) => reason);
    expect(JSON.stringify(error) + String(error)).toMatch(/ECONNRESET|socket hang up/);
    expect(await total()).toBe(1);
    expect(emulator.faults.list()).toMatchObject([{ hits: 1 }]);
  });

  test('twice: an insert answers a duplicate key, an inc counts twice', async () => {
    strike({ match: insert, fault: 'twice', times: 1 });
    await expect(docs.add(name, { _id: 'a', n: 0 })).rejects.toThrow(/E11000/);
    expect(await total()).toBe(1);
    strike({ match: { action: 'database.modifyDocument' }, fault: 'twice', times: 1 });
    expect(await docs.update(name, 'a', { n: sdk.db.command.inc?.(1) })).toBe(1);
    expect(await docs.get(name, 'a')).toMatchObject({ n: 2 });
  });

  test('slow: it happens so much later', async () => {
    strike({ match: insert, fault: 'slow', ms: 20, times: 1 });
    await docs.add(name, { _id: 'a' });
    expect(timers).toHaveBeenCalledWith(expect.any(Function), 20);
    expect(await total()).toBe(1);
  });

  test('an error at a transaction’s action undoes it; one after its commit leaves it done', async () => {
    const run = () =>
      sdk.db.runTransaction(async (transaction) => {
        await sdk.on(transaction).add(name, { _id: 'a' });
        await sdk.on(transaction).add(name, { _id: 'b' });
      });
    strike({ match: { ...insert, collection: name }, fault: 'error-before', skip: 1, times: 1 });
    await expect(run()).rejects.toBeDefined();
    expect(await total()).toBe(0);
    strike({ match: { action: 'database.commitTransaction' }, fault: 'error-after', times: 1 });
    await expect(run()).rejects.toBeDefined();
    expect(await total()).toBe(2);
  });

  test('a commit that happens twice answers twice the same', async () => {
    strike({ match: { action: 'database.commitTransaction' }, fault: 'twice' });
    await sdk.db.runTransaction((transaction) => sdk.on(transaction).add(name, { _id: 'a' }));
    expect(await total()).toBe(1);
  });

  test('of one collection only', async () => {
    strike({ match: { action: 'database.*', collection: 'other' }, fault: 'error-before' });
    await docs.add(name, { _id: 'a' });
    strike({ match: { collection: name }, fault: 'error-before' });
    await expect(docs.get(name, 'a')).rejects.toBeDefined();
  });
});

describe('which and how often', () => {
  const act = async (times: number) => {
    const docs = nodeSdk('local-env').on(nodeSdk('local-env').db);
    const outcomes: boolean[] = [];
    for (let i = 0; i < times; i += 1)
      outcomes.push(
        await docs.get(name, 'a').then(
          () => true,
          () => false,
        ),
      );
    return outcomes.map((ok) => (ok ? '.' : 'x')).join('');
  };
  const match = { action: 'database.getDocument' };

  test('skip lets the first pass, times ends it, without times it goes on', async () => {
    strike({ match, fault: 'error-before', skip: 2, times: 2 });
    expect(await act(6)).toBe('..xx..');
    emulator.faults.clear();
    strike({ match, fault: 'error-before' });
    expect(await act(3)).toBe('xxx');
  });

  test('the same seed makes the same choices, another one others', async () => {
    const withSeed = async (seed?: number) => {
      emulator.faults.clear();
      strike({ match, fault: 'error-before', probability: 0.5, ...(seed === undefined ? {} : { seed }) });
      return act(20);
    };
    const first = await withSeed();
    expect(first).toMatch(/x/);
    expect(first).toMatch(/\./);
    expect(await withSeed()).toBe(first);
    expect(await withSeed(1)).toBe(first);
    expect(await withSeed(2)).not.toBe(first);
  });

  test('of several the first strikes; when it is used up, the next', async () => {
    const used = strike({ match, fault: 'error-before', times: 1, code: 'FIRST' });
    strike({ match: { action: '*' }, fault: 'error-before', code: 'SECOND' });
    const db = cloudbase.init({ env: 'local-env' }).database();
    await expect(db.collection(name).get()).rejects.toMatchObject({ code: 'FIRST' });
    await expect(db.collection(name).get()).rejects.toMatchObject({ code: 'SECOND' });
    emulator.faults.remove(used.id);
    expect(emulator.faults.list()).toMatchObject([{ hits: 1 }]);
  });
});

describe('functions', () => {
  const person: Caller = { openid: 'o-a', source: 'wx_client' };
  const call = (called: string) => emulator.functions.call(called, { a: 1 }, person);

  test('error-before: it does not run', async () => {
    strike({ match: { function: 'add' }, fault: 'error-before', times: 1 });
    await expect(call('add')).rejects.toMatchObject({ code: 'FUNCTION_INVOCATION_FAILED' });
    expect(ran).toEqual({});
    expect(await call('add')).toMatchObject({ number: 1 });
  });

  test('error-after and timeout-after: it ran, and its answer is lost', async () => {
    strike({ match: { function: 'add' }, fault: 'error-after', times: 1 });
    await expect(call('add')).rejects.toMatchObject({ code: 'FUNCTION_INVOCATION_FAILED' });
    strike({ match: { function: 'add' }, fault: 'timeout-after', times: 1 });
    await expect(call('add')).rejects.toMatchObject({ code: 'FUNCTION_TIME_LIMIT_EXCEEDED' });
    expect(ran).toEqual({ add: 2 });
  });

  test('twice: it runs twice with the same event, and the second answer counts', async () => {
    strike({ match: { function: 'ad*' }, fault: 'twice', times: 1 });
    const event = { a: 1, userInfo: { appId: 'wx0000000000000000', openId: 'o-a' }, tcbContext: {} };
    expect(await call('add')).toEqual({ number: 2, event });
  });

  test('a function that calls a function sees the cloud’s code', async () => {
    strike({ match: { function: 'add' }, fault: 'timeout-after', times: 1 });
    await expect(call('ask')).rejects.toMatchObject({ code: 'FUNCTIONS_TIME_LIMIT_EXCEEDED' });
    strike({ match: { action: 'functions.invokeFunction' }, fault: 'error-before', times: 1 });
    await expect(call('ask')).rejects.toMatchObject({ code: 'SYS_ERR' });
    expect(ran).toEqual({ add: 1 });
  });

  test('what one function does fails, what others do does not', async () => {
    const written = () => cloudbase.init({ env: 'local-env' }).database().collection(name).count();
    strike({ match: { function: 'write', action: 'database.*' }, fault: 'error-after', times: 1 });
    await written();
    expect(await call('write')).toBe('SYS_ERR');
    expect(await written()).toMatchObject({ total: 1 });
  });

  test('over HTTP a time-out is 504', async () => {
    strike({ match: { function: 'add' }, fault: 'timeout-after', times: 1 });
    const answer = await fetch(`${emulator.url}/call/add`, { method: 'POST', body: '{}' });
    expect(answer.status).toBe(504);
    expect(await answer.json()).toMatchObject({ code: 'FUNCTION_TIME_LIMIT_EXCEEDED' });
  });
});

describe('storage and gateways', () => {
  test('a file’s removal whose answer is lost has removed it', async () => {
    const app = cloudbase.init({ env: 'local-env' });
    const { fileID } = await app.uploadFile({ cloudPath: 'a.txt', fileContent: Buffer.from('a') });
    strike({ match: { action: 'storage.*' }, fault: 'timeout-after', times: 1 });
    await expect(app.deleteFile({ fileList: [fileID] })).rejects.toMatchObject({ code: 'ECONNRESET' });
    expect((await app.getTempFileURL({ fileList: [fileID] })).fileList[0]).toMatchObject({
      code: 'STORAGE_FILE_NONEXIST',
    });
  });

  test('a message is sent twice, and by its name not at all', async () => {
    wxCloud.init({ env: 'local-env' });
    const send = () =>
      wxCloud.openapi.subscribeMessage.send({
        touser: 'o-a',
        templateId: 't',
        page: 'p',
        lang: 'zh_CN' as const,
        miniprogramState: 'trial' as const,
        data: {},
      });
    emulator.outbox.clear();
    strike({ match: { gateway: 'wx.openApi' }, fault: 'twice', times: 1 });
    await send();
    expect(emulator.outbox.list()).toHaveLength(2);
    strike({ match: { gateway: 'subscribeMessage.*' }, fault: 'error-before', times: 1 });
    await expect(send()).rejects.toBeDefined();
    strike({ match: { gateway: 'security.*' }, fault: 'error-before', times: 1 });
    await send();
    expect(emulator.outbox.list()).toHaveLength(3);
  });
});

describe('over HTTP', () => {
  const send = async (method: string, path: string, body?: unknown) => {
    const answer = await fetch(`${emulator.url}${path}`, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return { status: answer.status, body: (await answer.json()) as unknown };
  };

  test('POST orders one, GET lists all with their hits, DELETE removes one or all', async () => {
    const order = { match: { action: 'database.getDocument' }, fault: 'error-before', times: 1 };
    expect(await send('POST', '/faults', order)).toMatchObject({ status: 200, body: { ...order, hits: 0 } });
    await send('POST', '/faults', { match: { function: 'add' }, fault: 'slow', ms: 5 });
    await expect(cloudbase.init({ env: 'local-env' }).database().collection(name).get()).rejects.toBeDefined();
    const { body } = await send('GET', '/faults');
    expect(body).toMatchObject([
      { ...order, seen: 1, hits: 1 },
      { fault: 'slow', hits: 0 },
    ]);
    const [first] = emulator.faults.list();
    expect(await send('DELETE', `/faults/${first?.id}`)).toMatchObject({ status: 200 });
    expect(await send('DELETE', `/faults/${first?.id}`)).toMatchObject({ status: 404 });
    expect(emulator.faults.list()).toHaveLength(1);
    await send('DELETE', '/faults');
    expect(await send('GET', '/faults')).toMatchObject({ body: [] });
  });

  test.each([
    ['no object', [], 'a fault is {'],
    ['no match', { fault: 'slow' }, 'match has at least one of action, collection, function, gateway'],
    ['an empty match', { match: {}, fault: 'slow' }, 'match has at least one of'],
    ['another match', { match: { openid: 'o-a' }, fault: 'slow' }, 'match has no openid'],
    ['a match that is no text', { match: { action: 1 }, fault: 'slow' }, 'match.action is a text'],
    ['a misspelt action', { match: { action: 'database.insert' }, fault: 'slow' }, 'database.insertDocument'],
    ['no fault', { match: { action: '*' } }, 'fault is one of error-before, error-after, timeout-after, twice, slow'],
    ['another fault', { match: { action: '*' }, fault: 'explode' }, 'fault is one of'],
    ['another field', { match: { action: '*' }, fault: 'slow', delay: 1 }, 'a fault has no delay'],
    ['no times', { match: { action: '*' }, fault: 'slow', times: 0 }, 'times is a whole number from 1'],
    ['a text as times', { match: { action: '*' }, fault: 'slow', times: '1' }, 'times is a whole number'],
    [
      'a probability above 1',
      { match: { action: '*' }, fault: 'slow', probability: 2 },
      'probability is a number from 0 to 1',
    ],
    ['a long wait', { match: { action: '*' }, fault: 'slow', ms: 1e9 }, 'ms is a whole number from 0 to 60000'],
    ['a code in words', { match: { action: '*' }, fault: 'error-before', code: 'no' }, 'code is a code of the cloud'],
    ['a function’s code', { match: { function: 'add' }, fault: 'error-before', code: 'NO' }, 'code is for actions'],
  ])('%s is refused, with what would be right', async (_what, order, message) => {
    const answer = await send('POST', '/faults', order);
    expect(answer).toMatchObject({
      status: 400,
      body: { code: 'INVALID_PARAM', message: expect.stringContaining(message) },
    });
    expect(emulator.faults.list()).toEqual([]);
  });
});
