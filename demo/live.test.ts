/** The queue as a phone sees it: the unmodified web SDK, under our own rules, with what changes told live. */
import sdk from '@cloudbase/js-sdk';
import { legalDateOf } from '../court/time/legal-date';
import { sdkTimers } from '../emulator/conformance/sdk-timers';
import { collectionOf, Told } from '../emulator/conformance/watch-client';
import { codeOf, connect, type Sdk, type WebApp } from '../emulator/conformance/web-sdk';
import { main } from '../functions/take-number/index';
import { hallDayId } from '../functions/take-number/records';
import { type CourtCloud, startCourt } from './court-cloud';

const HALL = 'yuyao-hall-1';
let court: CourtCloud;
let watching: Told | undefined;
let timers: ReturnType<typeof sdkTimers>;

beforeEach(async () => {
  for (const name of ['log', 'warn', 'error'] as const) jest.spyOn(console, name).mockImplementation(() => undefined);
  timers = sdkTimers();
  court = await startCourt({ 'take-number': main });
});
afterEach(async () => {
  watching?.close();
  watching = undefined;
  while (court.emulator.watch.counts.sockets > 0) await new Promise((resolve) => setImmediate(resolve));
  await court.stop();
  timers.clear();
  jest.restoreAllMocks();
});

async function phone(openid: string): Promise<WebApp> {
  const { port } = court.emulator;
  // An environment of his own: the SDK keeps one app for each.
  const app = connect(sdk as unknown as Sdk, { env: 'local-env', mode: 'CLOUD_API', port });
  await app.auth().setSession(court.emulator.client.signIn(openid));
  return app;
}

const take = (app: WebApp) =>
  app.callFunction({ name: 'take-number', data: { action: 'take', hallId: HALL, queueId: 'filing' } });

test('Q-1 a person takes a number by phone, reads his own ticket, and nobody else’s', async () => {
  const plaintiff = await phone('o-plaintiff');
  expect(await take(plaintiff)).toMatchObject({ result: { ok: true, data: { seq: 1 } } });
  const own = await plaintiff.database().collection('tickets').where({ openid: '{openid}' }).get();
  expect(own.data).toMatchObject([{ seq: 1, openid: 'o-plaintiff', state: 'waiting' }]);
  const tickets = plaintiff.database().collection('tickets');
  expect(await codeOf(tickets.where({ hallId: HALL }).get())).toBe('DATABASE_PERMISSION_DENIED');
  expect(await codeOf(tickets.where({ openid: 'o-defendant' }).get())).toBe('DATABASE_PERMISSION_DENIED');
  expect(await codeOf(tickets.where({ openid: '{openid}' }).update({ rank: 0 }))).toBe('DATABASE_PERMISSION_DENIED');
  expect(await codeOf(tickets.add({ openid: 'o-plaintiff' }))).toBe('DATABASE_PERMISSION_DENIED');
});

test('PRIV-4 cases, people and acts are nobody’s to read, signed in or not', async () => {
  const app = await phone('o-filing-judge');
  for (const name of ['cases', 'people', 'acts', 'filings', 'staff', 'sequences'])
    expect([name, await codeOf(app.database().collection(name).get())]).toEqual([name, 'DATABASE_PERMISSION_DENIED']);
});

test('the board of the hall tells who is called, live', async () => {
  const app = await phone('o-elder');
  await take(app);
  const told = new Told(
    collectionOf(app, 'boards').where({ _id: hallDayId(HALL, legalDateOf(court.emulator.clock.now())) }),
  );
  watching = told;
  await told.snapshot(1);
  await court.must('take-number', 'o-window', { action: 'callNext', hallId: HALL, counterId: 'window-1' });
  await told.until(({ snapshots }) => JSON.stringify(snapshots.at(-1)?.docs ?? []).includes('"calling":[{'));
  expect(told.last.docs[0]).toMatchObject({ calling: [{ number: expect.stringMatching(/^A/) }] });
});
