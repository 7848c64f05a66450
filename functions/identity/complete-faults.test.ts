/** Completing a check while the cloud or the provider fails: at each action, in each way once; and then asked again. */
import { randomUUID } from 'node:crypto';
import { wantFaults } from '../../demo/wanted-faults';
import { KINDS, type Kind } from '../../emulator/faults/fault';
import { faceChecks, sweepVideos } from '../../records/person/check';
import { identities, identityHash, people } from '../../records/person/person';
import { type IdentityTrial, NEWCOMER, START, startIdentity, VIDEO } from './trial';

const MINUTE = 60_000;

let trial: IdentityTrial;

wantFaults();

beforeEach(async () => {
  trial = await startIdentity();
  process.env.TENCENT_API_TIMEOUT_S = '1';
});
afterEach(async () => {
  delete process.env.TENCENT_API_TIMEOUT_S;
  await trial.stop();
});

const failedOf = async (openid: string) => (await people.get(openid))?.checks?.failed.length ?? 0;

/** Verified if and only if a check is on record as passed and the number is held: all of it or nothing. */
async function whole(openid: string): Promise<boolean> {
  const [one, passed, held] = await Promise.all([
    people.get(openid),
    faceChecks.find({ openid, purpose: 'register', state: 'passed' }, { limit: 10 }),
    identities.get(identityHash('idCard', NEWCOMER.idNumber)),
  ]);
  expect([one?.verified === true, held?.openid === openid]).toEqual([passed.length > 0, passed.length > 0]);
  if (passed.length > 0) expect(passed.map(({ _id }) => _id)).toEqual([one?.proof]);
  return passed.length > 0;
}

/** A person of his own each time; the number is taken back from the one before. */
async function freshStart(openid: string): Promise<string> {
  await identities.remove(identityHash('idCard', NEWCOMER.idNumber));
  await trial.agree(openid);
  return (await trial.begin(openid)).challengeId;
}

/** Asks again as a person would: what he is told leads to the end. Returns how often. */
async function untilVerified(openid: string, challengeId: string): Promise<number> {
  for (let tries = 1; tries < 6; tries += 1) {
    const result = await trial.complete(openid, challengeId);
    if (result.ok && result.data.verified) return tries;
    const code = result.ok ? result.data.next : result.error.code;
    // It passed already, or goes on with new figures; who waits a minute is not in the way of himself.
    if (await whole(openid)) return tries;
    expect(['CONFLICT', 'PRECONDITION_FAILED', 'newCode', 'again']).toContain(code);
    trial.emulator.clock.set(trial.emulator.clock.now() + 30_000);
    if (code === 'PRECONDITION_FAILED' || code === 'newCode') ({ challengeId } = await trial.begin(openid));
  }
  throw new Error(`${openid} was never verified`);
}

async function passThrough(fault: Kind, skip: number): Promise<boolean> {
  const openid = `o-${fault}-${skip}`;
  const challengeId = await freshStart(openid);
  const event = {
    action: 'completeCheck',
    challengeId,
    fileId: await trial.upload(openid, VIDEO, challengeId),
    requestId: randomUUID(),
  };
  const { faults, store } = trial.emulator;
  const { id } = faults.add({ match: { function: 'identity', action: 'database.*' }, fault, skip, times: 1, ms: 1 });
  const first = await trial.ask<{ verified: boolean }>(openid, event);
  const struck = faults.list().some(({ hits }) => hits === 1);
  faults.remove(id);
  const verified = await whole(openid);
  if (first.ok) expect(verified).toBe(true);
  // Nobody failed.
  expect(await failedOf(openid)).toBe(0);
  if (!verified) await untilVerified(openid, challengeId);
  expect(await whole(openid)).toBe(true);
  expect(await failedOf(openid)).toBe(0);
  await sweepVideos(trial.emulator.clock.now() + 11 * MINUTE);
  expect(trial.files()).toEqual([]);
  expect(store.counts).toMatchObject({ held: 0, waiting: 0 });
  return struck;
}

test.each(KINDS)(
  'ID-1, ID-8 %s at each database action of a pass: verified with its record or not at all, and it goes on',
  async (fault) => {
    let steps = 0;
    while (await passThrough(fault, steps)) steps += 1;
    expect(steps).toBeGreaterThan(12);
  },
);

async function failThrough(fault: Kind, skip: number): Promise<boolean> {
  const openid = `o-${fault}-${skip}`;
  const challengeId = await freshStart(openid);
  await trial.fails(challengeId, 'FailedOperation.CompareFail');
  const event = {
    action: 'completeCheck',
    challengeId,
    fileId: await trial.upload(openid, VIDEO, challengeId),
    requestId: randomUUID(),
  };
  const { faults } = trial.emulator;
  const { id } = faults.add({ match: { function: 'identity', action: 'database.*' }, fault, skip, times: 1, ms: 1 });
  const first = await trial.ask<{ passed: boolean }>(openid, event);
  const struck = faults.list().some(({ hits }) => hits === 1);
  faults.remove(id);
  if (first.ok) expect(first.data.passed).toBe(false);
  expect(await whole(openid)).toBe(false);
  const counted = await failedOf(openid);
  if (first.ok) expect(counted).toBe(1);
  expect(counted).toBeLessThanOrEqual(1);
  expect((await faceChecks.get(challengeId))?.tries).toBeLessThanOrEqual(1);
  return struck;
}

test.each(KINDS)('ID-8 %s at each database action of a failure: one try is one failure, never two', async (fault) => {
  let steps = 0;
  while (await failThrough(fault, steps)) steps += 1;
  expect(steps).toBeGreaterThan(6);
});

test.each(['error-before', 'error-after', 'timeout-after', 'twice', 'slow'] as const)(
  'ID-8 the provider: %s costs nobody a failure, and he passes in the end',
  async (fault) => {
    const openid = 'o-newcomer';
    const challengeId = await freshStart(openid);
    trial.emulator.faults.add({ match: { gateway: 'faceid' }, fault, times: 1, ms: 1500 });
    const first = await trial.complete(openid, challengeId);
    if (!first.ok) {
      expect(first.error.code).toBe('UPSTREAM_FAILED');
      expect(first.error.message).toMatch(/窗口/);
    }
    expect(trial.files()).toEqual([]);
    if (!(await whole(openid))) await untilVerified(openid, challengeId);
    expect(await whole(openid)).toBe(true);
    expect(await failedOf(openid)).toBe(0);
  },
);

test('ID-8 a provider that is down begins nothing, and says where to go', async () => {
  await trial.agree('o-newcomer');
  trial.emulator.faults.add({ match: { gateway: 'faceid' }, fault: 'error-before' });
  const event = { action: 'beginCheck', purpose: 'register', ...NEWCOMER };
  expect(await trial.ask('o-newcomer', event)).toMatchObject({
    ok: false,
    error: { code: 'UPSTREAM_FAILED', message: expect.stringContaining('窗口') },
  });
  trial.emulator.faults.clear();
  expect(await faceChecks.count({ openid: 'o-newcomer' })).toBe(0);
  expect(await trial.ask('o-newcomer', event)).toMatchObject({ ok: true });
});

test('a function that died while the provider looked: others wait, then it goes on with no failure', async () => {
  const openid = 'o-newcomer';
  const challengeId = await freshStart(openid);
  const at = new Date(START);
  await faceChecks.update(challengeId, { state: 'checking', attempt: 'dead', attemptAt: at });
  await people.update(openid, { inCheck: { check: challengeId, act: 'dead', at } });
  expect(await trial.complete(openid, challengeId)).toMatchObject({ ok: false, error: { code: 'CONFLICT' } });
  trial.emulator.clock.set(START + MINUTE / 2);
  expect(await trial.complete(openid, challengeId)).toMatchObject({ ok: true, data: { passed: true } });
  expect(await whole(openid)).toBe(true);
});

test('figures that an unanswered try used up are nobody’s failure: the next are new', async () => {
  const openid = 'o-newcomer';
  const challengeId = await freshStart(openid);
  await faceChecks.update(challengeId, { tries: 2 });
  await trial.fails(challengeId, 'FailedOperation.LipVoiceRecognize');
  expect(await trial.complete(openid, challengeId)).toMatchObject({ data: { next: 'newCode', leftToday: 5 } });
  expect(await failedOf(openid)).toBe(0);
});
