/** The face gateway over Tencent's own client, against the local cloud's stand-in. */
import { randomUUID } from 'node:crypto';
import { gatewayEnvironment } from '../../demo/gateways';
import { createEmulator, type Emulator } from '../../emulator/emulator';
import { FAILURES } from '../../emulator/tencent/failures';
import { MOST_VIDEO_BYTES, tencentFace } from './face';
import { SORTED_CODES } from './face-codes';

let emulator: Emulator;
let logged: jest.SpyInstance;

const CHEN = { name: '陈晓梅', idNumber: '330281198503120023' };
const NOBODY = { name: '钱多多', idNumber: '11010519491231002X' };
const VIDEO = Buffer.from('six seconds of a face');

beforeAll(async () => {
  emulator = await createEmulator({ tencent: { register: [CHEN] } });
  Object.assign(process.env, gatewayEnvironment(emulator));
});
afterAll(() => emulator.stop());
beforeEach(() => {
  logged = jest.spyOn(console, 'log').mockImplementation(() => undefined);
});
afterEach(() => {
  emulator.faults.clear();
  emulator.clock.reset();
  delete process.env.TENCENT_API_TIMEOUT_S;
  logged.mockRestore();
});

const say = async (id: string, outcome: 'pass' | 'fail', body: object = {}) =>
  fetch(`${emulator.url}/face/${id}/${outcome}`, { method: 'POST', body: JSON.stringify(body) });
const check = async (person = CHEN, video = VIDEO) => {
  const { code } = await tencentFace.begin();
  return tencentFace.check({ ...person, code, video });
};

describe('reading a code aloud', () => {
  test('a code has four figures; who reads it passes, with how like he is and the provider’s reference', async () => {
    const { challengeId, code } = await tencentFace.begin();
    expect(code).toMatch(/^\d{4}$/);
    expect(emulator.tencent.challenges.get(challengeId)).toMatchObject({ secret: code, state: 'waiting' });
    expect(await tencentFace.check({ ...CHEN, code, video: VIDEO })).toEqual({
      passed: true,
      similarity: expect.any(Number),
      reference: expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
    expect(emulator.tencent.challenges.get(challengeId)?.state).toBe('passed');
  });

  test('a small x in the number is written large before Tencent would refuse it', async () => {
    expect(await check({ ...NOBODY, idNumber: '11010519491231002x' })).toMatchObject({ passed: true });
  });

  test('another name than the number’s is not the person', async () => {
    const outcome = await check({ ...CHEN, name: '王建国' });
    expect(outcome).toMatchObject({ passed: false, fault: 'notThePerson', code: 'FailedOperation.IdNameMisMatch' });
  });

  test('a code that was used, made up or too old is tried again', async () => {
    const { code } = await tencentFace.begin();
    const again = () => tencentFace.check({ ...CHEN, code, video: VIDEO });
    await again();
    const spoken = { passed: false, fault: 'retry', code: 'FailedOperation.LipVoiceRecognize' };
    expect(await again()).toMatchObject(spoken);
    const later = await tencentFace.begin();
    emulator.clock.apply({ advance: 'PT5M1S' });
    expect(await tencentFace.check({ ...CHEN, code: later.code, video: VIDEO })).toMatchObject(spoken);
  });

  test('a video that Tencent would refuse is not sent', async () => {
    const tooLarge = await check(CHEN, Buffer.alloc(MOST_VIDEO_BYTES + 1));
    const empty = await check(CHEN, Buffer.alloc(0));
    for (const outcome of [tooLarge, empty])
      expect(outcome).toMatchObject({ passed: false, fault: 'retry', code: 'FailedOperation.LipSizeError' });
    expect(await check(CHEN, Buffer.alloc(MOST_VIDEO_BYTES, 1))).toMatchObject({ passed: true });
  });

  const RETRY = 'retry';
  const OURS = 'ours';
  /** Each failure of the lists, with whom it is about. */
  const SORTED: Record<string, 'retry' | 'notThePerson' | 'window' | 'ours'> = {
    'FailedOperation.LipFaceIncomplete': RETRY,
    'FailedOperation.LipMoveSmall': RETRY,
    'FailedOperation.LipNetFailed': RETRY,
    'FailedOperation.LipSizeError': RETRY,
    'FailedOperation.LipVideoInvalid': RETRY,
    'FailedOperation.LipVideoQuaility': RETRY,
    'FailedOperation.LipVoiceDetect': RETRY,
    'FailedOperation.LipVoiceLow': RETRY,
    'FailedOperation.LipVoiceRecognize': RETRY,
    'FailedOperation.LivessBestFrameError': RETRY,
    'FailedOperation.LivessDetectFail': RETRY,
    'FailedOperation.LivessDetectFake': RETRY,
    'FailedOperation.LivessSystemError': OURS,
    'FailedOperation.LivessUnknownError': RETRY,
    'FailedOperation.LifePhotoDetectFaces': RETRY,
    'FailedOperation.LifePhotoDetectNoFaces': RETRY,
    'FailedOperation.LifePhotoDetectFake': RETRY,
    'FailedOperation.LifePhotoPoorQuality': RETRY,
    'FailedOperation.LifePhotoSizeError': RETRY,
    'FailedOperation.ActionLightDark': RETRY,
    'FailedOperation.ActionLightStrong': RETRY,
    'FailedOperation.SilentTooShort': RETRY,
    'FailedOperation.CompareFail': 'notThePerson',
    'FailedOperation.CompareLowSimilarity': 'notThePerson',
    'FailedOperation.CompareSystemError': OURS,
    'FailedOperation.IdFormatError': RETRY,
    'FailedOperation.IdNameMisMatch': 'notThePerson',
    'FailedOperation.IdNoExistSystem': 'window',
    'FailedOperation.IdPhotoNoExist': 'window',
    'FailedOperation.IdPhotoPoorQuality': 'window',
    'FailedOperation.IdPhotoSystemNoanswer': OURS,
    'FailedOperation.NameFormatError': RETRY,
    'FailedOperation.VerificationFail': 'notThePerson',
    'FailedOperation.DbError': OURS,
    'FailedOperation.RequestLimitExceeded': OURS,
    'FailedOperation.StsUnAuthErrError': OURS,
    'FailedOperation.UnKnown': OURS,
    InternalError: OURS,
    'UnauthorizedOperation.Arrears': OURS,
    'UnauthorizedOperation.NonAuthorize': OURS,
    'UnauthorizedOperation.Nonactivated': OURS,
  };

  test('ID-8 no failure the stand-in knows is left unsorted', () => {
    expect(Object.keys(SORTED).sort()).toEqual(FAILURES.map(({ code }) => code).sort());
    expect(Object.keys(SORTED).filter((code) => code !== 'InternalError' && !SORTED_CODES.includes(code))).toEqual([]);
  });

  test.each(Object.entries(SORTED))('ID-8 %s: %s, in words that say what to do next', async (code, fault) => {
    const begun = await tencentFace.begin();
    expect((await say(begun.challengeId, 'fail', { code })).status).toBe(200);
    const outcome = await tencentFace.check({ ...CHEN, code: begun.code, video: VIDEO });
    expect(outcome).toMatchObject({ passed: false, fault, code });
    const advice = outcome.passed ? '' : outcome.advice;
    expect(advice).toMatch(/请/);
    expect(advice).not.toMatch(/[A-Za-z!！]/);
    // Who cannot pass by phone has somewhere to go.
    if (fault !== 'retry') expect(advice).toMatch(/窗口/);
    expect(logged).toHaveBeenCalledTimes(fault === 'ours' ? 1 : 0);
  });

  test('a code nobody has listed is held against nobody', async () => {
    emulator.faults.add({
      match: { gateway: 'faceid.LivenessRecognition' },
      fault: 'error-before',
      code: 'FailedOperation.New',
    });
    expect(await check()).toMatchObject({ passed: false, fault: 'ours', code: 'FailedOperation.New' });
  });
});

describe('signing', () => {
  const TEXT = '我已阅读调解协议，同意其中内容。';
  const begin = (extra = 'sha256:ab') => tencentFace.beginIntention({ ...CHEN, text: TEXT, extra });

  test('until he has read the sentence nothing is decided', async () => {
    const { token } = await begin();
    expect(await tencentFace.intention(token)).toEqual({ passed: null });
  });

  test('the page he is sent to shows him the sentence, and not his whole name', async () => {
    const { url } = await begin();
    const page = await (await fetch(url)).text();
    expect(page).toContain(TEXT);
    expect(page).toContain('陈**');
    expect(page).not.toContain('陈晓梅');
  });

  test('who read it has passed, with what was heard and what is signed', async () => {
    const { challengeId, token } = await begin();
    await say(challengeId, 'pass');
    const passed = { passed: true, heard: TEXT, extra: 'sha256:ab', similarity: expect.any(Number) };
    expect(await tencentFace.intention(token)).toMatchObject(passed);
    // For three days, as often as it is asked.
    emulator.clock.apply({ advance: 'P2D' });
    expect(await tencentFace.intention(token)).toMatchObject(passed);
  });

  test('a face that passed without the sentence is no signature', async () => {
    const { challengeId, token } = await begin();
    await say(challengeId, 'fail', { intention: -17 });
    expect(await tencentFace.intention(token)).toMatchObject({ passed: false, fault: 'retry', code: '-17' });
    await say(challengeId, 'fail', { intention: 3012 });
    expect(await tencentFace.intention(token)).toMatchObject({ passed: false, fault: 'notThePerson', code: '3012' });
    await say(challengeId, 'fail', { intention: -15 });
    expect(await tencentFace.intention(token)).toMatchObject({ passed: false, fault: 'window' });
    await say(challengeId, 'fail', { intention: -4 });
    expect(await tencentFace.intention(token)).toMatchObject({ passed: false, fault: 'ours' });
    await say(challengeId, 'fail', { intention: -12 });
    expect(await tencentFace.intention(token)).toEqual({ passed: null });
  });

  test.each([
    ['FailedOperation.CompareLowSimilarity', 'notThePerson', '2016'],
    ['FailedOperation.IdPhotoNoExist', 'window', '2007'],
    ['FailedOperation.LipVoiceLow', 'retry', '1106'],
    ['FailedOperation.LivessSystemError', 'ours', '1001'],
  ])('%s on the page is %s', async (code, fault, number) => {
    const { challengeId, token } = await begin();
    await say(challengeId, 'fail', { code });
    expect(await tencentFace.intention(token)).toMatchObject({ passed: false, fault, code: number });
  });

  test('somebody else’s number does not pass, whatever happens on the page', async () => {
    const { challengeId, token } = await tencentFace.beginIntention({ ...CHEN, name: '王建国', text: TEXT });
    await say(challengeId, 'pass');
    expect(await tencentFace.intention(token)).toMatchObject({ passed: false, fault: 'notThePerson', code: '2006' });
  });

  test('a token holds two hours to be walked, and its result three days', async () => {
    const { challengeId, token } = await begin();
    emulator.clock.apply({ advance: 'PT2H1S' });
    expect((await say(challengeId, 'pass')).status).toBe(409);
    expect(await tencentFace.intention(token)).toMatchObject({ passed: false, fault: 'retry', code: '15' });
    emulator.clock.apply({ advance: 'P3D' });
    expect(await tencentFace.intention(token)).toMatchObject({
      passed: false,
      fault: 'retry',
      code: 'InvalidParameterValue.BizTokenExpired',
    });
  });

  test('a token that is none, and another RuleId’s, is our trouble', async () => {
    const upstream = { code: 'UPSTREAM_FAILED', message: expect.stringContaining('请过几分钟再试') };
    await expect(tencentFace.intention(randomUUID())).rejects.toMatchObject(upstream);
    const { token } = await begin();
    process.env.TENCENT_FACE_RULE_ID = '2';
    await expect(tencentFace.intention(token)).rejects.toMatchObject(upstream);
    await expect(begin()).rejects.toMatchObject(upstream);
    process.env.TENCENT_FACE_RULE_ID = '1';
  });

  test('a number with a slip in it is said at once', async () => {
    await expect(
      tencentFace.beginIntention({ ...CHEN, idNumber: '330281198503120028', text: TEXT }),
    ).rejects.toMatchObject({ code: 'PRECONDITION_FAILED', message: expect.stringContaining('身份证号不对') });
  });

  test('a sentence longer than Tencent takes is a bug, found before it is sent', async () => {
    await expect(tencentFace.beginIntention({ ...CHEN, text: '读'.repeat(121) })).rejects.toThrow('1 to 120');
    await expect(tencentFace.beginIntention({ ...CHEN, text: TEXT, extra: 'x'.repeat(1025) })).rejects.toThrow('1,024');
  });
});

describe('trouble', () => {
  const upstream = { code: 'UPSTREAM_FAILED' };

  test('no answer in time: what happened is unknown, and he is told that it costs him nothing', async () => {
    const { challengeId, code } = await tencentFace.begin();
    process.env.TENCENT_API_TIMEOUT_S = '0.2';
    await say(challengeId, 'pass', { delayMs: 1000 });
    await expect(tencentFace.check({ ...CHEN, code, video: VIDEO })).rejects.toMatchObject({
      ...upstream,
      message: expect.stringContaining('不会算作失败'),
    });
    // It passed there all the same, after we had stopped waiting.
    expect(emulator.tencent.challenges.get(challengeId)?.state).toBe('passed');
  });

  test('an answer that is lost on its way is unknown, too', async () => {
    emulator.faults.add({ match: { gateway: 'faceid' }, fault: 'timeout-after', times: 1 });
    await expect(tencentFace.begin()).rejects.toMatchObject(upstream);
    const { code } = await tencentFace.begin();
    emulator.faults.add({ match: { gateway: 'faceid' }, fault: 'timeout-after', times: 1 });
    await expect(tencentFace.check({ ...CHEN, code, video: VIDEO })).rejects.toMatchObject(upstream);
  });

  test('nobody there', async () => {
    process.env.TENCENT_API = 'http://127.0.0.1:1';
    await expect(tencentFace.begin()).rejects.toMatchObject(upstream);
    process.env.TENCENT_API = emulator.url;
  });

  test('a deployment without a key, or with a wrong one, says so to its IT and not to the person', async () => {
    process.env.TENCENT_API_SECRET_KEY = 'wrong';
    const refusal = await tencentFace.begin().catch((error: Error) => error);
    expect(refusal).toMatchObject(upstream);
    expect(String(refusal)).not.toMatch(/AuthFailure/);
    expect(logged).toHaveBeenLastCalledWith(expect.stringContaining('AuthFailure.SignatureFailure'));
    process.env.TENCENT_API_SECRET_KEY = '';
    await expect(tencentFace.begin()).rejects.toMatchObject(upstream);
    expect(logged).toHaveBeenLastCalledWith(expect.stringContaining('TENCENT_API_SECRET_KEY is missing'));
    process.env.TENCENT_API_SECRET_KEY = 'local';
  });

  test('what is logged names nobody', async () => {
    emulator.faults.add({ match: { gateway: 'faceid' }, fault: 'error-after', times: 1, skip: 1 });
    await check();
    const lines = logged.mock.calls.flat().join('\n');
    expect(lines).toContain('LivenessRecognition');
    expect(lines).not.toContain(CHEN.name);
    expect(lines).not.toContain(CHEN.idNumber);
  });
});
