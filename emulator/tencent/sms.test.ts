/** Text messages, as the unmodified client meets them. */
import { Client as Sms } from 'tencentcloud-sdk-nodejs-sms/tencentcloud/services/sms/v20210111/sms_client';
import { json, onTrial, refused, settings } from './trial';

onTrial();

describe('text messages', () => {
  const sms = (region?: string) => new Sms(settings(undefined, region));
  const message = {
    SmsSdkAppId: '1400000001',
    SignName: '微法院',
    TemplateId: '1000001',
    TemplateParamSet: ['明天上午'],
  };
  const send = (PhoneNumberSet: string[], more: object = {}) => sms().SendSms({ ...message, PhoneNumberSet, ...more });

  test('each lands in the outbox, and is answered for by itself', async () => {
    const answer = await send(['13800138000', '+8613900139000', '123'], { SessionContext: 'act-1' });
    expect(answer.SendStatusSet).toMatchObject([
      { Code: 'Ok', PhoneNumber: '+8613800138000', Fee: 1, SessionContext: 'act-1', IsoCode: 'CN' },
      { Code: 'Ok', PhoneNumber: '+8613900139000' },
      { Code: 'InvalidParameterValue.IncorrectPhoneNumber', PhoneNumber: '123', Fee: 0 },
    ]);
    expect((await json('/outbox')).body).toMatchObject([
      { apiName: 'sms.SendSms', openid: null, data: { PhoneNumber: '+8613800138000', TemplateParamSet: ['明天上午'] } },
      { apiName: 'sms.SendSms', data: { PhoneNumber: '+8613900139000' } },
    ]);
  });

  test('a prepared answer refuses one message, to one number if it names one; WeChat’s are others', async () => {
    await json('/outbox/next', 'POST', { errcode: 43101 });
    const blocked = { apiName: 'sms.SendSms', code: 'FailedOperation.PhoneNumberInBlacklist', phone: '+8613900139000' };
    await json('/outbox/next', 'POST', blocked);
    const codes = async () => (await send(['13800138000', '13900139000'])).SendStatusSet?.map(({ Code }) => Code);
    expect(await codes()).toEqual(['Ok', 'FailedOperation.PhoneNumberInBlacklist']);
    expect(await codes()).toEqual(['Ok', 'Ok']);
    expect(await json('/outbox/next', 'POST', { apiName: 'sms.SendSms', code: 'Ok' })).toMatchObject({ status: 400 });
  });

  test.each<[string, object, string]>([
    ['nobody', { PhoneNumberSet: [] }, 'MissingParameter.EmptyPhoneNumberSet'],
    ['201 people', { PhoneNumberSet: Array<string>(201).fill('13800138000') }, 'LimitExceeded.PhoneNumberCountLimit'],
    ['another application', { SmsSdkAppId: 'x' }, 'InvalidParameterValue.SdkAppIdNotExist'],
    [
      'people here and abroad',
      { PhoneNumberSet: ['13800138000', '+14155550100'] },
      'UnsupportedOperation.ContainDomesticAndInternationalPhoneNumber',
    ],
  ])('%s is refused', async (_what, more, code) => {
    await expect(send(['13800138000'], more)).rejects.toMatchObject(refused(code));
  });

  test.each<[string, object, string]>([
    ['no signature', { SignName: '' }, 'FailedOperation.SignatureIncorrectOrUnapproved'],
    ['a template in words', { TemplateId: 'notice' }, 'FailedOperation.TemplateIncorrectOrUnapproved'],
    ['a link', { TemplateParamSet: ['https://a.b'] }, 'InvalidParameterValue.ProhibitedUseUrlInTemplateParameter'],
  ])('%s: the message is refused, not the request', async (_what, more, Code) => {
    expect((await send(['13800138000'], more)).SendStatusSet).toMatchObject([{ Code }]);
  });

  test('from a region that sends none', async () => {
    await expect(sms('ap-hongkong').SendSms({ ...message, PhoneNumberSet: ['13800138000'] })).rejects.toMatchObject(
      refused('UnsupportedRegion'),
    );
  });
});
