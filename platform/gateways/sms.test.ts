/** Text messages over Tencent's own client, against the local cloud's stand-in. */
import { gatewayEnvironment } from '../../demo/gateways';
import { createEmulator, type Emulator } from '../../emulator/emulator';
import { tencentSms } from './sms';

let emulator: Emulator;
let logged: jest.SpyInstance;

beforeAll(async () => {
  emulator = await createEmulator();
});
afterAll(() => emulator.stop());
beforeEach(() => {
  Object.assign(process.env, gatewayEnvironment(emulator));
  logged = jest.spyOn(console, 'log').mockImplementation(() => undefined);
});
afterEach(() => {
  emulator.faults.clear();
  emulator.outbox.clear();
  logged.mockRestore();
});

const PHONE = '13800138000';
const send = (more: object = {}) =>
  tencentSms.send({ phone: PHONE, template: 'notice', params: ['补正材料', '3月9日'], ...more });
const refuseNext = (code: string) => emulator.outbox.prepareSms({ code, message: '' });

test('a message leaves with the court’s signature and the template’s id, and is known by its number', async () => {
  expect(await send()).toEqual({ kind: 'sent', messageId: expect.stringMatching(/./) });
  expect(emulator.outbox.list()).toMatchObject([
    {
      apiName: 'sms.SendSms',
      data: {
        PhoneNumber: `+86${PHONE}`,
        SignName: '微法院',
        TemplateId: '1000001',
        TemplateParamSet: ['补正材料', '3月9日'],
      },
    },
  ]);
});

test.each([
  ['FailedOperation.PhoneNumberInBlacklist', 'drop'],
  ['InvalidParameterValue.IncorrectPhoneNumber', 'drop'],
  ['LimitExceeded.PhoneNumberDailyLimit', 'retry'],
  ['LimitExceeded.PhoneNumberThirtySecondLimit', 'retry'],
  ['FailedOperation.TemplateIncorrectOrUnapproved', 'alarm'],
  ['FailedOperation.InsufficientBalanceInSmsPackage', 'alarm'],
])('%s: %s', async (code, kind) => {
  refuseNext(code);
  expect(await send()).toEqual({ kind, code });
  expect(emulator.outbox.list()).toEqual([]);
});

test('of Tencent’s inner time-out nobody knows whether it left', async () => {
  refuseNext('InternalError.Timeout');
  expect(await send()).toEqual({ kind: 'unsure' });
});

test('a number that is none is nobody’s fault', async () => {
  expect(await send({ phone: '123' })).toMatchObject({ kind: 'drop' });
});

test('an answer that is lost: it may have been sent, and it was', async () => {
  emulator.faults.add({ match: { gateway: 'sms' }, fault: 'timeout-after', times: 1 });
  expect(await send()).toEqual({ kind: 'unsure' });
  expect(emulator.outbox.list()).toHaveLength(1);
});

test('refused as a whole: by its code', async () => {
  emulator.faults.add({ match: { gateway: 'sms' }, fault: 'error-before', times: 1, code: 'RequestLimitExceeded' });
  expect(await send()).toEqual({ kind: 'retry', code: 'RequestLimitExceeded' });
  process.env.TENCENT_SMS_APP_ID = 'none';
  expect(await send()).toEqual({ kind: 'alarm', code: 'InvalidParameterValue.SdkAppIdNotExist' });
});

test('what a deployment forgot is an alarm, and nothing is sent', async () => {
  const alarm = { kind: 'alarm', code: 'SETTINGS' };
  expect(await send({ template: 'greeting' })).toEqual(alarm);
  delete process.env.TENCENT_SMS_SIGN;
  expect(await send()).toEqual(alarm);
  expect(logged).toHaveBeenLastCalledWith(expect.stringContaining('TENCENT_SMS_SIGN is missing'));
  delete process.env.TENCENT_API_SECRET_ID;
  expect(await send()).toEqual(alarm);
  expect(emulator.outbox.list()).toEqual([]);
});

test('what is logged names no number', async () => {
  emulator.faults.add({ match: { gateway: 'sms' }, fault: 'error-after', times: 1 });
  await send();
  expect(logged.mock.calls.flat().join()).toContain('SendSms');
  expect(logged.mock.calls.flat().join()).not.toContain(PHONE);
});
