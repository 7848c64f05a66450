/**
 * 冻结: what an account that is frozen reads by itself of the database: nothing more, until an officer lifts it (ID-2). Who is frozen asks by the
 * unmodified web SDK. Others watch beside him without it, since it keeps one person a process; so does who is refused from the start, which in
 * Node.js ends the SDK's process.
 */
import sdk from '@cloudbase/js-sdk';
import { sdkTimers } from '../../emulator/conformance/sdk-timers';
import { collectionOf, Told } from '../../emulator/conformance/watch-client';
import { codeOf, connect, type Sdk, type WebApp } from '../../emulator/conformance/web-sdk';
import { RawClient } from '../../emulator/watch/raw-client';
import type { OpenId } from '../../platform/caller';
import { notify } from '../../platform/notify';
import { people } from '../../records/person/person';
import type { IdentityResult } from './contract';
import { type IdentityTrial, startIdentity } from './trial';

const DENIED = 'DATABASE_PERMISSION_DENIED';
const OWNER = 'o-plaintiff';
const OTHER = 'o-defendant';
const PLAINTIFF = { name: '陈晓梅', idNumber: '11010519491231002X' };

let trial: IdentityTrial;
let timers: ReturnType<typeof sdkTimers>;
const watching: Told[] = [];
const others: RawClient[] = [];

beforeEach(async () => {
  for (const name of ['log', 'warn', 'error'] as const) jest.spyOn(console, name).mockImplementation(() => undefined);
  timers = sdkTimers();
  trial = await startIdentity();
});
afterEach(async () => {
  for (const one of watching.splice(0)) one.close();
  await Promise.all(others.splice(0).map((one) => one.close()));
  while (trial.emulator.watch.counts.sockets > 0) await new Promise((resolve) => setImmediate(resolve));
  await trial.stop();
  timers.clear();
  jest.restoreAllMocks();
});

async function phone(openid: string): Promise<WebApp> {
  const { port } = trial.emulator;
  // The boundary: the package's own type is another than what is used of it here.
  const app = connect(sdk as unknown as Sdk, { env: 'local-env', mode: 'CLOUD_API', port });
  await app.auth().setSession(trial.emulator.client.signIn(openid));
  return app;
}

const told = (openid: string, _id: string) =>
  notify({
    _id,
    openid: openid as OpenId,
    courtId: 'yuyao',
    title: '有新的文书',
    text: '请打开查看。',
    page: '',
    at: new Date(trial.emulator.clock.now()),
  });
const idsIn = (docs: readonly Record<string, unknown>[] | undefined) => (docs ?? []).map(({ _id }) => _id);
const read = (app: WebApp) => app.database().collection('notifications').where({ openid: '{openid}' }).get();

function follow(app: WebApp): Told {
  const newest = collectionOf(app, 'notifications').where({ openid: '{openid}' }).orderBy('at', 'desc').limit(20);
  const one = new Told(newest);
  watching.push(one);
  return one;
}

async function beside(openid: string): Promise<RawClient> {
  const client = await RawClient.open(trial.emulator, openid);
  others.push(client);
  return client;
}
const ASKED = { collName: 'notifications', query: { openid: '{openid}' }, orderBy: { at: 'desc' as const }, limit: 20 };

async function freeze(openid = OWNER): Promise<string> {
  const report = { action: 'reportTheft', courtId: 'yuyao', text: '手机昨天丢了' };
  return (await trial.tell<IdentityResult<'reportTheft'>>(openid, report)).matterId;
}
const lift = (matterId: string) =>
  trial.tell('o-window', { action: 'decideTheft', matterId, lift: true, ground: '本人持证到场' });

test('ID-2 frozen while he watches his notifications: the watch ends with the next one, which he is not told; lifted, all of it is there', async () => {
  await told(OWNER, 'before');
  const app = await phone(OWNER);
  const live = follow(app);
  await live.until(({ snapshots }) => idsIn(snapshots.at(-1)?.docs).includes('before'));
  const matterId = await freeze();
  await told(OWNER, 'while-frozen');
  await live.until(({ errors }) => errors.length > 0);
  expect(JSON.stringify(live.snapshots)).not.toContain('while-frozen');

  expect(await codeOf(read(app))).toBe(DENIED);
  expect(await codeOf(app.database().collection('notifications').where({ openid: OWNER }).count())).toBe(DENIED);
  await expect((await beside(OWNER)).watch('w', ASKED)).rejects.toThrow('PERMISSION_DENIED');
  // What tells him how to get out is the service's answer.
  expect(await trial.tell(OWNER, { action: 'status' })).toMatchObject({
    suspended: { reason: 'theft', text: expect.stringContaining('窗口') },
  });

  await lift(matterId);
  // What was told meanwhile stands: it was told, whoever could read it.
  expect(idsIn((await read(app)).data as Record<string, unknown>[])).toEqual(
    expect.arrayContaining(['before', 'while-frozen', `${matterId}:yuyao:decided`]),
  );
  const back = follow(app);
  await back.until(({ snapshots }) => idsIn(snapshots.at(-1)?.docs).includes('while-frozen'));
  await told(OWNER, 'after');
  await back.until(({ snapshots }) => idsIn(snapshots.at(-1)?.docs).includes('after'));
});

test('ID-2 another account is not touched: it goes on reading and watching, also one that the court does not know yet', async () => {
  await freeze();
  for (const openid of [OTHER, 'o-nobody-yet']) {
    const client = await beside(openid);
    const model = await client.watch('w', ASKED);
    await told(openid, `for-${openid}`);
    while (!JSON.stringify(model.docs).includes(`for-${openid}`)) await client.change();
  }
  expect(await people.get('o-nobody-yet')).toBeUndefined();
});

test('ID-2 an account that another one of the same person replaced reads nothing either', async () => {
  const app = await phone(OWNER);
  expect(await codeOf(read(app))).not.toBe(DENIED);
  await trial.register('o-new-phone', PLAINTIFF);
  expect(await codeOf(read(app))).toBe(DENIED);
});

test('Q-1 a number for the hall stays his to read: who is frozen has to come to the window', async () => {
  await freeze();
  const tickets = (await phone(OWNER)).database().collection('tickets');
  expect(await codeOf(tickets.where({ openid: '{openid}' }).get())).not.toBe(DENIED);
});
