/** Codes, pages and their results, as the unmodified client meets them. */
import { randomUUID } from 'node:crypto';
import { CommonClient } from 'tencentcloud-sdk-nodejs/tencentcloud/common/common_client';
import { FAILURES } from './failures';
import {
  CHEN,
  emulator,
  faceid,
  lip,
  liveCode,
  OTHER_KEY,
  onTrial,
  QIAN,
  refused,
  say,
  settings,
  VIDEO,
} from './trial';

onTrial();

describe('parameters', () => {
  const ask = (action: string, body: object) =>
    new CommonClient(new URL(emulator.url).host, '2018-03-01', settings()).request(action, body);

  test('missing, unknown, and of another type', async () => {
    await expect(ask('LivenessRecognition', { Name: '陈' })).rejects.toMatchObject(refused('MissingParameter'));
    await expect(ask('LivenessRecognition', { ...CHEN, LivenessType: 1 })).rejects.toMatchObject(
      refused('InvalidParameter'),
    );
    await expect(ask('GetLiveCode', { Digits: 6 })).rejects.toMatchObject(refused('UnknownParameter'));
  });

  test.each([
    ['a way of reading it knows nothing of', { LivenessType: 'SMILE' }, 'InvalidParameterValue'],
    ['a way it does not have here', { LivenessType: 'SILENT' }, 'UnsupportedOperation'],
    ['no four figures', { ValidateData: '12' }, 'InvalidParameterValue'],
    ['neither video nor address', { VideoBase64: '' }, 'InvalidParameter'],
    [
      'an address, which it does not fetch',
      { VideoBase64: '', VideoUrl: 'http://a/b.mp4' },
      'FailedOperation.LipNetFailed',
    ],
    ['no base64', { VideoBase64: '视频' }, 'FailedOperation.LipVideoInvalid'],
    ['a number with a wrong check', { IdCard: '330281198503120024' }, 'FailedOperation.IdFormatError'],
    ['a small x', { ...QIAN, IdCard: '11010519491231002x' }, 'FailedOperation.IdFormatError'],
    ['a name of figures', { Name: '陈1' }, 'FailedOperation.NameFormatError'],
  ])('LivenessRecognition with %s', async (_what, more, code) => {
    const begun = await liveCode();
    await expect(lip(begun.code, more)).rejects.toMatchObject(refused(code));
    // None of these is the person's failure: the code is still good.
    await expect(lip(begun.code)).resolves.toMatchObject({ Result: 'Success' });
  });

  test('8 MB of base64 pass, a byte more does not, and 10 MB of request are too large', async () => {
    const most = 8 * 1024 * 1024;
    const { code } = await liveCode();
    await expect(lip(code, { VideoBase64: 'A'.repeat(most + 1) })).rejects.toMatchObject(
      refused('FailedOperation.LipSizeError'),
    );
    await expect(lip(code, { VideoBase64: 'A'.repeat(most) })).resolves.toMatchObject({ Result: 'Success' });
    await expect(lip(code, { VideoBase64: 'A'.repeat(10 * 1024 * 1024) })).rejects.toMatchObject(
      refused('RequestSizeLimitExceeded'),
    );
  });
});

describe('codes', () => {
  test('who reads it passes; the same code a second time does not', async () => {
    const { code } = await liveCode();
    expect(await lip(code)).toMatchObject({
      Result: 'Success',
      Sim: expect.any(Number),
      BestFrameBase64: expect.any(String),
    });
    await expect(lip(code)).rejects.toMatchObject(refused('FailedOperation.LipVoiceRecognize'));
  });

  test('of two checks at once only one passes', async () => {
    const { code } = await liveCode();
    const outcomes = await Promise.allSettled(Array.from({ length: 5 }, () => lip(code)));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  test('a code is its account’s own, and holds five minutes of the local cloud’s clock', async () => {
    const { code } = await liveCode();
    const other = faceid(OTHER_KEY).LivenessRecognition({
      ...CHEN,
      LivenessType: 'LIP',
      ValidateData: code,
      VideoBase64: VIDEO,
    });
    await expect(other).rejects.toMatchObject(refused('FailedOperation.LipVoiceRecognize'));
    emulator.clock.apply({ advance: 'PT5M1S' });
    await expect(lip(code)).rejects.toMatchObject(refused('FailedOperation.LipVoiceRecognize'));
  });

  test('no two people who read at one time have the same', async () => {
    const codes = await Promise.all(Array.from({ length: 60 }, liveCode));
    expect(new Set(codes.map(({ code }) => code)).size).toBe(60);
  });

  test('a name that is not the number’s is refused; a number nobody entered passes under any', async () => {
    const { code } = await liveCode();
    await expect(lip(code, { Name: '王建国' })).rejects.toMatchObject(refused('FailedOperation.IdNameMisMatch'));
    await expect(lip(code, QIAN)).resolves.toMatchObject({ Result: 'Success' });
  });

  test.each(FAILURES.map(({ code }) => code))('%s comes on order, once if it is said so', async (code) => {
    const begun = await liveCode();
    expect((await say(begun.id, 'fail', { code, times: 1 })).status).toBe(200);
    await expect(lip(begun.code)).rejects.toMatchObject(refused(code));
    await expect(lip(begun.code)).resolves.toMatchObject({ Result: 'Success' });
  });

  test('an order without a code is the usual failure, until it is taken back', async () => {
    const { id, code } = await liveCode();
    await say(id, 'fail');
    for (let n = 0; n < 3; n += 1)
      await expect(lip(code)).rejects.toMatchObject(refused('FailedOperation.CompareLowSimilarity'));
    await say(id, 'pass');
    await expect(lip(code)).resolves.toMatchObject({ Result: 'Success' });
  });
});

describe('DetectAuth', () => {
  const begin = (more: object = {}) =>
    faceid().DetectAuth({ RuleId: '1', ...CHEN, IntentionVerifyText: '我同意。', Extra: 'x', ...more });
  const result = (BizToken = '', more: object = {}, client = faceid()) =>
    client.GetDetectInfoEnhanced({ BizToken, RuleId: '1', ...more });

  test('until it is walked through it is unfinished, then it tells of face and voice', async () => {
    const { BizToken, Url, RequestId } = await begin();
    expect(Url).toBe(`${emulator.url}/face/${RequestId}`);
    expect((await result(BizToken)).Text).toMatchObject({ ErrCode: 17, LiveStatus: null });
    await say(RequestId, 'pass');
    const { Text, IntentionVerifyData, IsVerifyIntention, IntentionVerifyType } = await result(BizToken);
    expect(Text).toMatchObject({ ErrCode: 0, LiveStatus: 0, Comparestatus: 0, Sim: expect.any(String), Extra: 'x' });
    expect(IntentionVerifyData).toMatchObject({ ErrorCode: 0, AsrResult: '我同意。' });
    expect({ IsVerifyIntention, IntentionVerifyType }).toEqual({ IsVerifyIntention: true, IntentionVerifyType: '2' });
    expect((await say(RequestId, 'fail')).status).toBe(409);
  });

  test('a failure before the voice leaves it out; only what InfoType asks for is there', async () => {
    const { BizToken, RequestId } = await begin();
    await say(RequestId, 'fail', { code: 'FailedOperation.IdNameMisMatch' });
    const { Text, IntentionVerifyData } = await result(BizToken);
    expect(Text).toMatchObject({ ErrCode: 2006, LiveStatus: 0, Comparestatus: 2006 });
    expect(IntentionVerifyData).toBeNull();
    await say(RequestId, 'fail', { code: 'FailedOperation.LipVoiceLow' });
    expect((await result(BizToken)).Text).toMatchObject({ ErrCode: 1106, LiveStatus: 1106, Comparestatus: null });
    await say(RequestId, 'pass');
    expect((await result(BizToken, { InfoType: '5' })).Text).toBeNull();
    expect((await result(BizToken, { InfoType: '1' })).IntentionVerifyData).toBeNull();
  });

  test('a failure its page has no number for cannot be ordered', async () => {
    const { RequestId } = await begin();
    const answer = await say(RequestId, 'fail', { code: 'FailedOperation.LifePhotoDetectFaces' });
    expect(answer).toMatchObject({ status: 400, body: { message: expect.stringContaining('no number') } });
  });

  test('nobody else reads the result: another key, RuleId or token is illegal', async () => {
    const { BizToken } = await begin();
    const illegal = refused('InvalidParameterValue.BizTokenIllegal');
    await expect(result(BizToken, {}, faceid(OTHER_KEY))).rejects.toMatchObject(illegal);
    await expect(result(BizToken, { RuleId: '2' })).rejects.toMatchObject(illegal);
    await expect(result(randomUUID().toUpperCase())).rejects.toMatchObject(illegal);
    const { id } = await liveCode();
    await expect(result(emulator.tencent.challenges.get(id)?.secret)).rejects.toMatchObject(illegal);
    await expect(result(BizToken, { RuleId: '3' })).rejects.toMatchObject(
      refused('InvalidParameterValue.RuleIdNotExist'),
    );
  });

  test.each([
    ['a RuleId that does not exist', { RuleId: '3' }, 'InvalidParameterValue.RuleIdNotExist'],
    ['more than 120 characters to read', { IntentionVerifyText: '读'.repeat(121) }, 'InvalidParameterValue'],
    ['a long name', { Name: '陈'.repeat(33) }, 'InvalidParameterValue'],
    ['a small x', { ...QIAN, IdCard: '11010519491231002x' }, 'FailedOperation.IdFormatError'],
  ])('%s is refused', async (_what, more, code) => {
    await expect(begin(more)).rejects.toMatchObject(refused(code));
  });

  test('the page says nothing of who he is that is not masked, and goes nowhere but to a web page', async () => {
    const { Url = '' } = await begin({ IntentionVerifyText: '<b>我</b>', RedirectUrl: 'javascript:alert(1)' });
    const page = await (await fetch(Url)).text();
    expect(page).toContain('&#60;b&#62;我');
    expect(page).not.toContain('<b>我');
    expect(page).not.toContain('javascript:');
    expect(page).toContain('陈**');
    expect(page).not.toContain('陈晓梅');
    const other = await begin({ RedirectUrl: 'https://example.org/a</script>' });
    const back = await (await fetch(other.Url ?? '')).text();
    expect(back).toContain('https://example.org/a\\u003c/script>');
  });
});

describe('IdCardVerification', () => {
  test.each([
    ['the register’s own', CHEN, '0'],
    ['another name', { ...CHEN, Name: '王建国' }, '-1'],
    ['a wrong check', { ...CHEN, IdCard: '330281198503120024' }, '-2'],
    ['no name', { ...CHEN, Name: '1' }, '-3'],
    ['somebody nobody entered', QIAN, '0'],
  ])('%s', async (_what, asked, Result) => {
    expect(await faceid().IdCardVerification(asked)).toMatchObject({ Result });
  });
});
