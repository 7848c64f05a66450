/** Proving who one is by face: from the notice to a verified account, and all that may be between. */
import { randomUUID } from 'node:crypto';
import { CONSENT_VERSIONS } from '../../court/access/consent-texts';
import { CODES_A_DAY, TRIES_A_CODE } from '../../court/agency/check';
import { FAILURES } from '../../emulator/tencent/failures';
import type { OpenId } from '../../platform/caller';
import { failureOf } from '../../platform/gateways/face-codes';
import { unseal } from '../../platform/secrets';
import { faceChecks, freshCheck, sweepVideos } from '../../records/person/check';
import { consents } from '../../records/person/consent';
import { identities, identityHash, people, personSeal } from '../../records/person/person';
import type { IdentityResult } from './contract';
import { type IdentityTrial, NEWCOMER, OTHERS, START, startIdentity, VIDEO } from './trial';

const DAY = 24 * 3_600_000;

let trial: IdentityTrial;
beforeEach(async () => {
  trial = await startIdentity();
});
afterEach(async () => {
  jest.restoreAllMocks();
  await trial.stop();
});

const refused = (code: string, message?: string) => ({
  ok: false,
  error: { code, ...(message ? { message: expect.stringContaining(message) } : {}) },
});
const lasts = (ms: number) => trial.emulator.clock.set(START + ms);
const ago = (challengeId: string) => faceChecks.get(challengeId);

test('ID-1 a stranger reads the notices, reads four figures aloud, and is who he says', async () => {
  expect(await trial.register('o-newcomer')).toMatchObject({
    passed: true,
    purpose: 'register',
    next: 'done',
    verified: true,
    name: '赵*',
    leftToday: 5,
  });
  expect(await trial.tell('o-newcomer', { action: 'status' })).toMatchObject({
    verified: true,
    name: '赵*',
    needs: [],
  });
  const one = await people.get('o-newcomer');
  expect(one).toMatchObject({ verified: true, how: 'face', idKind: 'idCard', verifiedAt: new Date(START) });
  expect(JSON.stringify(one)).not.toContain(NEWCOMER.idNumber);
  expect(one?.idNumber && unseal(one.idNumber, personSeal('o-newcomer'))).toBe(NEWCOMER.idNumber);
  expect(await identities.get(identityHash('idCard', NEWCOMER.idNumber))).toMatchObject({ openid: 'o-newcomer' });
});

test('ID-8, PRIV-2 of the check its result, band and reference stay: no picture, no number, no code', async () => {
  await trial.register('o-newcomer');
  expect(trial.files()).toEqual([]);
  const [check] = await faceChecks.find({ openid: 'o-newcomer' }, { limit: 10 });
  expect(check).toMatchObject({
    state: 'passed',
    secret: null,
    claimed: null,
    video: null,
    result: {
      passed: true,
      band: expect.stringMatching(/^(?:high|medium|low)$/),
      providerReference: expect.any(String),
    },
  });
  expect(Object.keys(check?.result ?? {}).sort()).toEqual(['band', 'passed', 'providerReference']);
});

describe('PRIV-1, ID-8 notice and consent', () => {
  test('nothing is begun before the notice was read and the face agreed to, each by itself; the refusal shows the other way', async () => {
    const begin = () => trial.ask('o-newcomer', { action: 'beginCheck', purpose: 'register', ...NEWCOMER });
    const consent = (kind: 'privacy' | 'face', given: boolean, version = CONSENT_VERSIONS[kind]) =>
      trial.ask<IdentityResult<'consent'>>('o-newcomer', { action: 'consent', kind, version, given });
    expect(await begin()).toMatchObject(refused('PRECONDITION_FAILED', '告知书'));
    await consent('privacy', true);
    expect(await begin()).toMatchObject(refused('PRECONDITION_FAILED', '窗口'));
    expect(await consent('face', false)).toMatchObject({ ok: true, data: { next: expect.stringContaining('窗口') } });
    expect(await begin()).toMatchObject(refused('PRECONDITION_FAILED', '窗口'));
    // Who has refused is not asked at every step; nothing else has ended for him.
    expect(await trial.tell('o-newcomer', { action: 'status' })).toMatchObject({ needs: [], agreed: ['privacy'] });
    expect(await trial.ask('o-newcomer', { action: 'showCode', purpose: 'window' })).toMatchObject({ ok: true });
    await consent('face', true);
    expect(await begin()).toMatchObject({ ok: true });
    await consent('face', false);
    expect(await begin()).toMatchObject(refused('PRECONDITION_FAILED'));
    const kept = await consents.find({ openid: 'o-newcomer' }, { limit: 10 });
    expect(kept.map(({ kind, given }) => `${kind} ${given}`).sort()).toEqual([
      'face false',
      'face false',
      'face true',
      'privacy true',
    ]);
  });

  test('a new version is asked for again; an old one cannot be agreed to', async () => {
    await trial.agree('o-newcomer');
    await people.update('o-newcomer', { 'consents.face.version': '2020-1' });
    expect(await trial.tell('o-newcomer', { action: 'status' })).toMatchObject({ needs: ['face'] });
    expect(
      await trial.ask('o-newcomer', { action: 'consent', kind: 'face', version: '2020-1', given: true }),
    ).toMatchObject(refused('PRECONDITION_FAILED', '重新阅读'));
  });

  test('the same request is recorded once', async () => {
    const event = { action: 'consent', kind: 'face', version: CONSENT_VERSIONS.face, given: true };
    const requestId = randomUUID();
    const first = await trial.tell('o-newcomer', { ...event, requestId });
    lasts(5000);
    expect(await trial.tell('o-newcomer', { ...event, requestId })).toEqual(first);
    expect(await consents.count({ openid: 'o-newcomer' })).toBe(1);
  });

  test('a child under fourteen is led to the window with his parents', async () => {
    await trial.agree('o-child');
    const child = { name: '赵小', idNumber: '330281202001010018' };
    expect(await trial.ask('o-child', { action: 'beginCheck', purpose: 'register', ...child })).toMatchObject(
      refused('PRECONDITION_FAILED', '监护人'),
    );
  });
});

describe('ID-9 what is typed', () => {
  test.each([
    [{ name: '赵新' }, 'idNumber', '请填写身份证号'],
    [{ idNumber: NEWCOMER.idNumber }, 'name', '请填写姓名'],
    [{ name: '赵新', idNumber: '330281199704123015' }, 'idNumber', '打错'],
    [{ name: '赵新', idNumber: '33028119970412301' }, 'idNumber', '17 位'],
    [{ name: '赵新', idNumber: '330281199702303017' }, 'idNumber', '打错'],
  ])('%j is a slip of the finger in %s', async (given, field, words) => {
    await trial.agree('o-newcomer');
    const result = await trial.ask('o-newcomer', { action: 'beginCheck', purpose: 'register', ...given });
    expect(result).toMatchObject({
      ok: false,
      error: { code: 'INVALID_INPUT', fields: { [field]: expect.stringContaining(words) } },
    });
    expect(JSON.stringify(result)).not.toMatch(/冒用|虚假|伪造|欺诈/);
  });

  test('a small x and blanks are read as they are meant', async () => {
    await trial.agree('o-newcomer');
    await people.remove('o-plaintiff');
    await trial.begin('o-newcomer', { purpose: 'register', name: ' 陈晓梅', idNumber: '110105 19491231 002x' });
  });

  test('a name that does not belong to the number is to be checked: counted, and no word of fraud', async () => {
    await trial.agree('o-newcomer');
    const { challengeId } = await trial.begin('o-newcomer', {
      purpose: 'register',
      name: '赵新',
      idNumber: '330281197911056417',
    });
    expect(await trial.complete('o-newcomer', challengeId)).toMatchObject({
      ok: true,
      data: {
        passed: false,
        next: 'checkName',
        leftToday: 4,
        verified: false,
        advice: expect.stringContaining('核对'),
      },
    });
  });
});

test.each(FAILURES.map(({ code }) => code))('ID-8 %s: sorted, said plainly, and never an end', async (code) => {
  jest.spyOn(console, 'log').mockImplementation(() => undefined);
  await trial.agree('o-newcomer');
  const { challengeId } = await trial.begin('o-newcomer');
  await trial.fails(challengeId, code, 1);
  const result = await trial.complete('o-newcomer', challengeId);
  const { fault, advice } = failureOf(code);
  const { face, verified } = await trial.tell<IdentityResult<'status'>>('o-newcomer', { action: 'status' });
  expect(verified).toBe(false);
  expect(trial.files()).toEqual([]);
  if (fault === 'ours') {
    expect(result).toMatchObject(refused('UPSTREAM_FAILED'));
    expect(face.leftToday).toBe(5);
  } else {
    const typing = /IdNameMisMatch|IdFormatError|NameFormatError/.test(code);
    const next = typing
      ? 'checkName'
      : fault === 'window'
        ? 'window'
        : code.endsWith('.LipVoiceRecognize')
          ? 'newCode'
          : 'again';
    const leftToday = typing || fault === 'notThePerson' ? 4 : 5;
    expect(result).toMatchObject({ ok: true, data: { passed: false, next, leftToday, advice } });
    expect(face.leftToday).toBe(leftToday);
  }
  // And it goes on: with the same figures, or with new ones.
  const again = await trial.begin('o-newcomer');
  expect(await trial.complete('o-newcomer', again.challengeId)).toMatchObject({ ok: true, data: { passed: true } });
});

describe('ID-8 tries', () => {
  beforeEach(() => trial.agree('o-newcomer'));

  test('the same figures may be read three times; three that were too dark are one failure of the day', async () => {
    const { challengeId, triesLeft } = await trial.begin('o-newcomer');
    expect(triesLeft).toBe(TRIES_A_CODE);
    await trial.fails(challengeId, 'FailedOperation.ActionLightDark');
    const answers = [];
    for (let i = 0; i < 3; i += 1) answers.push(await trial.complete('o-newcomer', challengeId));
    expect(answers).toMatchObject([
      { data: { next: 'again', triesLeft: 2, leftToday: 5 } },
      { data: { next: 'again', triesLeft: 1, leftToday: 5 } },
      { data: { next: 'newCode', triesLeft: 0, leftToday: 4 } },
    ]);
    expect(await trial.complete('o-newcomer', challengeId)).toMatchObject(refused('PRECONDITION_FAILED', '重新开始'));
  });

  test('who did not pass once may pass with the same figures', async () => {
    const { challengeId } = await trial.begin('o-newcomer');
    await trial.fails(challengeId, 'FailedOperation.CompareFail', 1);
    expect(await trial.complete('o-newcomer', challengeId)).toMatchObject({ data: { next: 'again', leftToday: 4 } });
    expect(await trial.complete('o-newcomer', challengeId)).toMatchObject({ data: { next: 'done', verified: true } });
  });

  test('five failures lock the face until tomorrow in Shanghai; the window is told, and tomorrow it goes on', async () => {
    for (let i = 0; i < 5; i += 1) {
      const { challengeId } = await trial.begin('o-newcomer');
      await trial.fails(challengeId, 'FailedOperation.CompareFail', 1);
      const next = i === 4 ? 'tomorrow' : 'again';
      expect(await trial.complete('o-newcomer', challengeId)).toMatchObject({ data: { next, leftToday: 4 - i } });
    }
    const event = { action: 'beginCheck', purpose: 'register', ...NEWCOMER };
    expect(await trial.ask('o-newcomer', event)).toMatchObject(refused('TOO_MANY_REQUESTS', '窗口'));
    expect(await trial.tell('o-newcomer', { action: 'status' })).toMatchObject({
      face: { leftToday: 0, lockedUntil: '2025-03-04' },
    });
    lasts(15 * 3_600_000 - 1);
    expect(await trial.ask('o-newcomer', event)).toMatchObject(refused('TOO_MANY_REQUESTS'));
    lasts(15 * 3_600_000);
    expect(await trial.register('o-newcomer')).toMatchObject({ passed: true, leftToday: 5 });
  });

  test('a locked person completes nothing that was begun before', async () => {
    const begun = await Promise.all(Array.from({ length: 6 }, () => trial.begin('o-newcomer')));
    for (const { challengeId } of begun.slice(0, 5)) {
      await trial.fails(challengeId, 'FailedOperation.CompareFail', 1);
      await trial.complete('o-newcomer', challengeId);
    }
    expect(await trial.complete('o-newcomer', begun[5]?.challengeId ?? '')).toMatchObject(refused('TOO_MANY_REQUESTS'));
  });

  test('codes are given out so often a day and no more', async () => {
    for (let i = 0; i < CODES_A_DAY; i += 1) await trial.begin('o-newcomer');
    const event = { action: 'beginCheck', purpose: 'register', ...NEWCOMER };
    expect(await trial.ask('o-newcomer', event)).toMatchObject(refused('TOO_MANY_REQUESTS', '窗口'));
    lasts(DAY);
    expect(await trial.ask('o-newcomer', event)).toMatchObject({ ok: true });
  });

  test('figures are good for five minutes', async () => {
    const { challengeId, expiresAt } = await trial.begin('o-newcomer');
    expect(Date.parse(expiresAt)).toBe(START + 5 * 60_000);
    lasts(5 * 60_000);
    expect(await trial.complete('o-newcomer', challengeId)).toMatchObject(refused('PRECONDITION_FAILED', '过期'));
    expect(trial.files()).toEqual([]);
  });
});

describe('ID-3 what a check is bound to', () => {
  test('somebody else’s challenge does not exist', async () => {
    await trial.agree('o-newcomer');
    const { challengeId } = await trial.begin('o-newcomer');
    expect(await trial.complete('o-plaintiff', challengeId)).toMatchObject(refused('NOT_FOUND'));
    expect(await trial.complete('o-newcomer', 'no-such-challenge')).toMatchObject(refused('NOT_FOUND'));
    expect(await ago(challengeId)).toMatchObject({ state: 'open', tries: 0 });
  });

  test('a passed one is spent; the same request gets the same answer', async () => {
    await trial.agree('o-newcomer');
    const { challengeId } = await trial.begin('o-newcomer');
    const event = {
      action: 'completeCheck',
      challengeId,
      fileId: await trial.upload('o-newcomer'),
      requestId: randomUUID(),
    };
    const first = await trial.ask('o-newcomer', event);
    expect(first).toMatchObject({ ok: true, data: { passed: true } });
    expect(await trial.ask('o-newcomer', event)).toEqual(first);
    expect(await trial.complete('o-newcomer', challengeId)).toMatchObject(refused('PRECONDITION_FAILED', '已经通过'));
  });

  test('a pass counts for this purpose, this matter, thirty minutes', async () => {
    await trial.pass('o-plaintiff', { purpose: 'join', sessionRef: 'hearing:1' });
    const fresh = async (purpose: 'join' | 'service', sessionRef: string | null, now: number) =>
      (await freshCheck({ openid: 'o-plaintiff' as OpenId, purpose, sessionRef, now })) !== undefined;
    expect(await fresh('join', 'hearing:1', START)).toBe(true);
    expect(await fresh('join', 'hearing:1', START + 30 * 60_000)).toBe(true);
    expect(await fresh('join', 'hearing:1', START + 30 * 60_000 + 1)).toBe(false);
    expect(await fresh('join', 'hearing:1', START - 1)).toBe(false);
    expect(await fresh('join', 'hearing:2', START)).toBe(false);
    expect(await fresh('service', 'hearing:1', START)).toBe(false);
  });

  test('what is bound to a matter names it; name and number are typed only once', async () => {
    await trial.agree('o-plaintiff');
    const ask = (event: object) => trial.ask('o-plaintiff', { action: 'beginCheck', ...event });
    for (const purpose of ['join', 'service']) expect(await ask({ purpose })).toMatchObject(refused('INVALID_INPUT'));
    expect(await ask({ purpose: 'sign', sessionRef: 'd1' })).toMatchObject(refused('INVALID_INPUT', '文书'));
    expect(await ask({ purpose: 'export', ...NEWCOMER })).toMatchObject(refused('INVALID_INPUT', '不用再填'));
    expect(await ask({ purpose: 'register', name: '陈晓梅', idNumber: '11010519491231002X' })).toMatchObject(
      refused('PRECONDITION_FAILED', '已经完成'),
    );
    expect(await ask({ purpose: 'register', ...OTHERS })).toMatchObject(refused('CONFLICT', '另一个人'));
    await trial.agree('o-newcomer');
    expect(await trial.ask('o-newcomer', { action: 'beginCheck', purpose: 'export' })).toMatchObject(
      refused('IDENTITY_REQUIRED'),
    );
  });
});

describe('SIGN-2 signing', () => {
  const documentHash = 'ab'.repeat(32);
  const sign = { purpose: 'sign', sessionRef: 'document:1', documentHash };
  beforeEach(() => trial.agree('o-plaintiff'));

  test('a sentence with name and document is read on the provider’s page; not finished is no failure', async () => {
    const begun = await trial.begin('o-plaintiff', sign);
    expect(begun).toMatchObject({ how: 'intention', code: null, url: expect.stringContaining('http') });
    expect(begun.text).toContain('陈晓梅');
    expect(begun.text).toContain('ababab');
    const finish = () => trial.complete('o-plaintiff', begun.challengeId, {});
    expect(await finish()).toMatchObject({ ok: true, data: { passed: false, next: 'finish', leftToday: 5 } });
    await trial.passes(begun.challengeId);
    expect(await finish()).toMatchObject({ ok: true, data: { passed: true, next: 'done' } });
    const wanted = { openid: 'o-plaintiff' as OpenId, purpose: 'sign', sessionRef: 'document:1', now: START } as const;
    expect(await freshCheck({ ...wanted, documentHash })).toMatchObject({ _id: begun.challengeId, documentHash });
    expect(await freshCheck({ ...wanted, documentHash: 'cd'.repeat(32) })).toBeUndefined();
  });

  test('who is not he does not sign', async () => {
    const { challengeId } = await trial.begin('o-plaintiff', sign);
    await trial.fails(challengeId, 'FailedOperation.CompareFail');
    expect(await trial.complete('o-plaintiff', challengeId, {})).toMatchObject({
      data: { passed: false, leftToday: 4 },
    });
  });
});

describe('the video', () => {
  let challengeId: string;
  beforeEach(async () => {
    await trial.agree('o-newcomer');
    ({ challengeId } = await trial.begin('o-newcomer'));
  });

  test('ID-8 of somebody else is neither read nor touched', async () => {
    const fileId = await trial.upload('o-plaintiff');
    for (const one of [fileId, fileId.replace('o-plaintiff', 'o-newcomer/../o-plaintiff'), 'nonsense'])
      expect(await trial.complete('o-newcomer', challengeId, { fileId: one })).toMatchObject(refused('NOT_FOUND'));
    expect(trial.files()).toHaveLength(1);
  });

  test.each([
    ['no video', Buffer.from('%PDF-1.7'), '不是录像'],
    ['too large', Buffer.concat([VIDEO, Buffer.alloc(6 * 1024 * 1024)]), '太长'],
    ['empty', Buffer.alloc(0), '不是录像'],
  ])('%s costs no try, and is deleted', async (_what, bytes, words) => {
    const fileId = await trial.upload('o-newcomer', bytes);
    expect(await trial.complete('o-newcomer', challengeId, { fileId })).toMatchObject(refused('INVALID_INPUT', words));
    expect(trial.files()).toEqual([]);
    expect(await ago(challengeId)).toMatchObject({ state: 'open', tries: 0 });
  });

  test('one that is not there costs no try', async () => {
    const fileId = (await trial.upload('o-newcomer')).replace(/[^/]+$/, 'gone.mp4');
    expect(await trial.complete('o-newcomer', challengeId, { fileId })).toMatchObject(refused('NOT_FOUND', '重新录'));
    expect(await trial.complete('o-newcomer', challengeId, {})).toMatchObject(refused('INVALID_INPUT', '录'));
  });

  test('ID-8 one that could not be deleted is swept later', async () => {
    jest.spyOn(console, 'log').mockImplementation(() => undefined);
    trial.emulator.faults.add({ match: { action: 'storage.batchDeleteFile' }, fault: 'error-before' });
    expect(await trial.complete('o-newcomer', challengeId)).toMatchObject({ ok: true, data: { passed: true } });
    trial.emulator.faults.clear();
    expect(trial.files()).toHaveLength(1);
    expect(await sweepVideos(START + 10 * 60_000)).toBe(0);
    expect(await sweepVideos(START + 10 * 60_000 + 1)).toBe(1);
    expect(await sweepVideos(START + 10 * 60_000 + 1)).toBe(0);
    expect(trial.files()).toEqual([]);
    expect(await ago(challengeId)).toMatchObject({ state: 'passed', video: null });
  });

  test('ID-8 one that was uploaded and never shown to anybody is swept, too', async () => {
    const { uploadPath, challengeId: other } = await trial.begin('o-newcomer');
    expect(uploadPath).toBe(`uploads/o-newcomer/${other}.mp4`);
    await trial.upload('o-newcomer', VIDEO, other);
    expect(trial.files()).toHaveLength(1);
    expect(await sweepVideos(START + 11 * 60_000)).toBe(2);
    expect(trial.files()).toEqual([]);
  });
});

test('a check costs few database actions: most of them where somebody becomes who he is', async () => {
  const most = (action: string) => trial.emulator.stats.info().calls[`identity.${action}`]?.most;
  await trial.pass('o-plaintiff', { purpose: 'join', sessionRef: 'hearing:1' });
  expect(most('beginCheck')).toBeLessThanOrEqual(7);
  expect(most('completeCheck')).toBeLessThanOrEqual(8);
  await trial.register('o-newcomer');
  expect(most('completeCheck')).toBeLessThanOrEqual(17);
});
