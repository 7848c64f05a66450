/** 短信: Tencent's SMS, one message to one number. Only a reminder: what somebody is told stands in the program. */
import type { Client } from 'tencentcloud-sdk-nodejs-sms/tencentcloud/services/sms/v20210111/sms_client';
import { logFailure, refusalOf, setting, tencentConfig } from './tencent';

export interface SmsMessage {
  /** 大陆手机号, 11 figures. */
  phone: string;
  /** A name in `TENCENT_SMS_TEMPLATES`. */
  template: string;
  /** In the template's order; no links, which Tencent refuses. */
  params: readonly string[];
}

export type SmsOutcome =
  /** `messageId`: Tencent's SerialNo. */
  | { kind: 'sent'; messageId: string }
  /** Surely not sent; later it may be (a limit an hour or a day, or Tencent's own trouble). */
  | { kind: 'retry'; code: string }
  /** This number cannot be reached: wrong, or on a black list. Nobody is to blame. */
  | { kind: 'drop'; code: string }
  /** Ours to mend: an account, signature or template; it will not get better by itself. */
  | { kind: 'alarm'; code: string }
  /** No answer came: it may have been sent. */
  | { kind: 'unsure' };

export interface SmsGateway {
  /** Never throws. */
  send(message: SmsMessage): Promise<SmsOutcome>;
}

const SECONDS = 6;

/** sms v20210111 errors (SDK for Go); what is not here is ours to look at. */
const MEANS: Record<string, 'retry' | 'drop'> = {
  'InvalidParameterValue.IncorrectPhoneNumber': 'drop',
  'FailedOperation.PhoneNumberInBlacklist': 'drop',
  'UnsupportedOperation.UnsuportedRegion': 'drop',
  'LimitExceeded.AppDailyLimit': 'retry',
  'LimitExceeded.DailyLimit': 'retry',
  'LimitExceeded.DeliveryFrequencyLimit': 'retry',
  'LimitExceeded.PhoneNumberDailyLimit': 'retry',
  'LimitExceeded.PhoneNumberOneHourLimit': 'retry',
  'LimitExceeded.PhoneNumberSameContentDailyLimit': 'retry',
  'LimitExceeded.PhoneNumberThirtySecondLimit': 'retry',
  RequestLimitExceeded: 'retry',
};

/** Tencent's inner errors came after the request was taken: whether the message left is unknown. */
const meaningOf = (code: string): Exclude<SmsOutcome, { kind: 'sent' }> =>
  code.startsWith('InternalError') ? { kind: 'unsure' } : { kind: MEANS[code] ?? 'alarm', code };

async function connect(): Promise<Client> {
  const { Client } = await import('tencentcloud-sdk-nodejs-sms/tencentcloud/services/sms/v20210111/sms_client');
  return new Client(tencentConfig(SECONDS));
}

/** `TENCENT_SMS_TEMPLATES`: `{"notice": "1000001"}`, names of ours to ids of approved templates. Throws Error. */
function templateId(name: string): string {
  const ids: Record<string, unknown> = JSON.parse(setting('TENCENT_SMS_TEMPLATES'));
  const id = ids[name];
  if (typeof id !== 'string') throw new Error(`TENCENT_SMS_TEMPLATES has no ${name}`);
  return id;
}

/** `TENCENT_SMS_APP_ID` (SmsSdkAppId), `TENCENT_SMS_SIGN` (签名内容). */
export const tencentSms: SmsGateway = {
  async send({ phone, template, params }) {
    let client: Client;
    let request: Parameters<Client['SendSms']>[0];
    try {
      client = await connect();
      request = {
        PhoneNumberSet: [`+86${phone}`],
        SmsSdkAppId: setting('TENCENT_SMS_APP_ID'),
        SignName: setting('TENCENT_SMS_SIGN'),
        TemplateId: templateId(template),
        TemplateParamSet: [...params],
      };
    } catch (error) {
      logFailure('sms', 'SendSms', error);
      return { kind: 'alarm', code: 'SETTINGS' };
    }
    try {
      const { SendStatusSet } = await client.SendSms(request);
      const { Code = '', SerialNo = '' } = SendStatusSet?.[0] ?? {};
      if (Code === 'Ok') return { kind: 'sent', messageId: SerialNo };
      return Code === '' ? { kind: 'unsure' } : meaningOf(Code);
    } catch (error) {
      logFailure('sms', 'SendSms', error);
      const refusal = refusalOf(error);
      return refusal ? meaningOf(refusal.code) : { kind: 'unsure' };
    }
  },
};
