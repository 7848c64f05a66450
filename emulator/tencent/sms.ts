/** 短信, `sms` 2021-01-11: each message lands in the outbox. */
import { randomUUID } from 'node:crypto';
import type { Outbox } from '../outbox/outbox';
import type { Action } from './action';
import { ApiError } from './error';

/** cloud.tencent.com/document/api/382/55981: where messages may be sent from. */
export const SMS_REGIONS: readonly string[] = ['ap-beijing', 'ap-guangzhou', 'ap-nanjing'];
/** Comments of SendSmsRequest. */
const MOST_NUMBERS = 200;
const MOST_SESSION = 512;
/** 国内短信 take the number bare, with 86, 0086 or +86. */
const MAINLAND = /^(?:\+?86|0086)?(1[3-9]\d{9})$/;
const ABROAD = /^\+(?!86)[1-9]\d{5,14}$/;

export function sms(outbox: Outbox): Record<string, Action> {
  return {
    SendSms: {
      shape: {
        PhoneNumberSet: 'texts!',
        SmsSdkAppId: 'text!',
        TemplateId: 'text!',
        SignName: 'text',
        TemplateParamSet: 'texts',
        ExtendCode: 'text',
        SessionContext: 'text',
        SenderId: 'text',
      },
      run({ parameters }) {
        const numbers = parameters.texts('PhoneNumberSet');
        if (numbers.length === 0)
          throw new ApiError(
            'MissingParameter.EmptyPhoneNumberSet',
            '传入的号码列表为空，请确认您的参数中是否传入号码。',
          );
        if (numbers.length > MOST_NUMBERS)
          throw new ApiError('LimitExceeded.PhoneNumberCountLimit', '单次提交的手机号个数超过200个。');
        if (!/^\d+$/.test(parameters.text('SmsSdkAppId')))
          throw new ApiError('InvalidParameterValue.SdkAppIdNotExist', 'SdkAppId不存在。');
        const session = parameters.text('SessionContext');
        if (Buffer.byteLength(session) >= MOST_SESSION)
          throw new ApiError('InvalidParameter', 'SessionContext 需小于512字节。');
        if (numbers.some((one) => ABROAD.test(one)) && numbers.some((one) => MAINLAND.test(one)))
          throw new ApiError(
            'UnsupportedOperation.ContainDomesticAndInternationalPhoneNumber',
            '群发请求里既有国内手机号也有国际手机号。',
          );
        const message = {
          SmsSdkAppId: parameters.text('SmsSdkAppId'),
          TemplateId: parameters.text('TemplateId'),
          SignName: parameters.text('SignName'),
          TemplateParamSet: parameters.texts('TemplateParamSet'),
        };
        return { SendStatusSet: numbers.map((number) => send(outbox, number, message, session)) };
      },
    },
  };
}

interface Text {
  SmsSdkAppId: string;
  TemplateId: string;
  SignName: string;
  TemplateParamSet: string[];
}

function send(outbox: Outbox, given: string, message: Text, session: string) {
  const [, mainland] = MAINLAND.exec(given) ?? [];
  const number = mainland ? `+86${mainland}` : given;
  const { code, message: said } =
    refusal(number, mainland !== undefined, message) ?? outbox.text(number, { ...message });
  const sent = code === 'Ok';
  return {
    SerialNo: sent ? `local:${randomUUID()}` : '',
    PhoneNumber: number,
    Fee: sent ? 1 : 0,
    SessionContext: session,
    Code: code,
    Message: said,
    IsoCode: mainland ? 'CN' : 'DEF',
  };
}

/** What is wrong with one message, by its own status and not by the request's. */
function refusal(number: string, isMainland: boolean, { TemplateId, SignName, TemplateParamSet }: Text) {
  if (!isMainland && !ABROAD.test(number))
    return { code: 'InvalidParameterValue.IncorrectPhoneNumber', message: 'the mobile number is incorrect' };
  if (isMainland && SignName === '')
    return { code: 'FailedOperation.SignatureIncorrectOrUnapproved', message: 'signature is incorrect or unapproved' };
  if (!/^\d+$/.test(TemplateId))
    return { code: 'FailedOperation.TemplateIncorrectOrUnapproved', message: 'template is incorrect or unapproved' };
  if (TemplateParamSet.some((one) => /https?:\/\//i.test(one)))
    return {
      code: 'InvalidParameterValue.ProhibitedUseUrlInTemplateParameter',
      message: 'URL is prohibited in template parameters',
    };
  return undefined;
}
