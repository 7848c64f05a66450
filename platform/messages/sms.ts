/**
 * 短信提醒: for who chose it, or is old and has accepted nothing, where WeChat cannot reach him. It says that there is something,
 * and where; nothing of what (SERVE-5).
 *
 * At most once: it costs money, goes to a number that may be another's by now, and carriers block who repeats himself; where no
 * answer came it counts as sent.
 */
import { alarm } from '../alarm';
import type { OpenId } from '../caller';
import { collection, type Stored } from '../database';
import { tencentSms } from '../gateways/sms';
import type { Delivery } from '../notify';
import { type Claim, end, onItsWay, postpone } from './claim';
import { TEMPLATES, type Template } from './templates';

/** `message_settings/<openid>`; who has none has chosen nothing. */
export interface MessageSettings extends Stored {
  sms: boolean;
  at: Date;
}

export const messageSettings = collection<MessageSettings>('message_settings');

/** @param wanted whether he is to be reminded by SMS */
export async function chooseSms(openid: OpenId, wanted: boolean, at: Date): Promise<void> {
  if (await messageSettings.update(openid, { sms: wanted, at })) return;
  if (!(await messageSettings.insertMissing({ _id: openid, sms: wanted, at })))
    await messageSettings.update(openid, { sms: wanted, at });
}

/** The number of somebody who is to be reminded so, in the clear; undefined: he is not, or none is known. */
export type PhoneFor = (openid: OpenId, now: number) => Promise<string | undefined>;

/** A name in `TENCENT_SMS_TEMPLATES`: “您有一条{1}，请在微信小程序里查看。本短信只是提醒。” */
const SMS_TEMPLATE = 'notice';
const PAUSE_MS = 3_600_000;

/** Instead of WeChat, or not at all. @param code what WeChat said, if it was asked */
export async function sendBySms(of: Claim, phoneFor: PhoneFor, code?: number): Promise<Delivery['state']> {
  const { openid, message } = of.notification;
  const { name, bySms }: Template = TEMPLATES[message.template];
  const phone = bySms ? await phoneFor(openid, of.now) : undefined;
  if (!phone) return end(of, 'unreached', code);
  await onItsWay(of, 'sms');
  const outcome = await tencentSms.send({ phone, template: SMS_TEMPLATE, params: [name] });
  switch (outcome.kind) {
    case 'sent':
      return end(of, 'sent');
    case 'unsure':
      return end(of, 'unsure');
    case 'retry':
      return postpone(of, PAUSE_MS, outcome.code);
    case 'drop':
      return end(of, 'unreached', outcome.code);
    case 'alarm':
      alarm('sms', { template: message.template, code: outcome.code, notification: of.notification._id });
      return end(of, 'failed', outcome.code);
  }
}
