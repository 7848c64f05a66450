/** What goes wrong on order: faults, and how a face check ends. */
import { randomUUID } from 'node:crypto';
import { CHEN, emulator, faceid, faces, lip, liveCode, onTrial, refused, say } from './trial';

onTrial();

describe('faults', () => {
  const strike = (fault: 'error-before' | 'error-after' | 'timeout-after' | 'twice' | 'slow', more: object = {}) =>
    emulator.faults.add({ match: { gateway: 'faceid.LivenessRecognition' }, fault, times: 1, ...more });
  const stateOf = (id: string) => emulator.tencent.challenges.get(id)?.state;

  test('error-before: nothing happened; with the code that was ordered', async () => {
    strike('error-before');
    const { id, code } = await liveCode();
    await expect(lip(code)).rejects.toMatchObject(refused('InternalError'));
    expect(stateOf(id)).toBe('waiting');
    strike('error-before', { code: 'RequestLimitExceeded' });
    await expect(lip(code)).rejects.toMatchObject(refused('RequestLimitExceeded'));
  });

  test('error-after and timeout-after: he has passed, and we do not learn it', async () => {
    strike('error-after');
    const one = await liveCode();
    await expect(lip(one.code)).rejects.toMatchObject(refused('InternalError'));
    expect(stateOf(one.id)).toBe('passed');
    strike('timeout-after');
    const two = await liveCode();
    const lost: unknown = await lip(two.code).catch((error: unknown) => error);
    expect(lost).toMatchObject({ message: expect.stringMatching(/socket hang up|ECONNRESET/) });
    expect(lost).not.toHaveProperty('code');
    expect(stateOf(two.id)).toBe('passed');
  });

  test('twice: the second finds the code used', async () => {
    strike('twice');
    const { id, code } = await liveCode();
    await expect(lip(code)).rejects.toMatchObject(refused('FailedOperation.LipVoiceRecognize'));
    expect(stateOf(id)).toBe('passed');
  });

  test('slow: later', async () => {
    strike('slow', { ms: 20 });
    const { code } = await liveCode();
    expect(await lip(code)).toMatchObject({ Result: 'Success' });
    expect(emulator.faults.list()).toMatchObject([{ hits: 1 }]);
  });

  test('one service is struck, others are not; what is about the SDKs’ actions strikes none', async () => {
    emulator.faults.add({ match: { gateway: 'sms' }, fault: 'error-before' });
    emulator.faults.add({ match: { action: '*' }, fault: 'error-before' });
    emulator.faults.add({ match: { gateway: 'faceid', function: 'identity' }, fault: 'error-before' });
    await expect(liveCode()).resolves.toMatchObject({ code: expect.any(String) });
    expect(emulator.faults.list().map(({ seen }) => seen)).toEqual([0, 0, 0]);
  });
});

describe('over HTTP', () => {
  test('GET /face lists the newest first, masked', async () => {
    const { id, code } = await liveCode();
    const intention = await faceid().DetectAuth({ RuleId: '1', ...CHEN, IntentionVerifyText: '我同意。' });
    expect((await faces()).slice(0, 2)).toMatchObject([
      { id: intention.RequestId, kind: 'intention', name: '陈**', state: 'waiting', read: '我同意。', code: null },
      { id, kind: 'code', name: '', state: 'waiting', read: code },
    ]);
    const told = await say(id, 'fail', { code: 'FailedOperation.LipVoiceLow', times: 1 });
    expect(told.body).toMatchObject({ state: 'waiting', ordered: 'FailedOperation.LipVoiceLow' });
    await expect(lip(code)).rejects.toBeDefined();
    const shown = async () => (await faces()).find((one) => one.id === id);
    expect(await shown()).toMatchObject({
      name: '陈**',
      state: 'failed',
      code: 'FailedOperation.LipVoiceLow',
      ordered: null,
    });
    emulator.clock.apply({ advance: 'PT3H' });
    expect(await shown()).toMatchObject({ state: 'expired' });
  });

  test('a check nobody began is not found, one that is over cannot be decided', async () => {
    expect((await say(randomUUID(), 'pass')).status).toBe(404);
    const { id, code } = await liveCode();
    expect((await fetch(`${emulator.url}/face/${id}`)).status).toBe(404);
    await lip(code);
    expect(await say(id, 'fail')).toMatchObject({ status: 409, body: { code: 'CONFLICT' } });
    const late = await liveCode();
    emulator.clock.apply({ advance: 'PT6M' });
    expect((await say(late.id, 'pass')).status).toBe(409);
  });

  test.each([
    ['a failure that does not exist', { code: 'FailedOperation.Sad' }, '/face/failures'],
    ['another field', { why: 'x' }, 'there is no why'],
    ['a long wait', { delayMs: 1e6 }, 'delayMs'],
    ['no times', { times: 0 }, 'times'],
    ['no intention', { intention: 0 }, '-17'],
  ])('%s is refused, with what would be right', async (_what, body, words) => {
    const { id } = await liveCode();
    expect(await say(id, 'fail', body)).toMatchObject({
      status: 400,
      body: { message: expect.stringContaining(words) },
    });
    expect((await say(id, 'pass', { code: 'FailedOperation.UnKnown' })).status).toBe(400);
  });
});
