/**
 * 发送提醒: what was told and may go out as a message, goes out. A run takes a notification by one guarded write, so that two
 * never send the same; who dies meanwhile holds it for two minutes.
 *
 * At least once, and at most once more: where no answer came it is sent again once. Told twice is a nuisance, not told at all can
 * cost a right, and WeChat itself refuses the second (43101) where the first took the last consent.
 */
import { alarm } from '../alarm';
import { command } from '../database';
import { type SendOutcome, sendSubscribeMessage } from '../gateways/messages';
import { isSuspended } from '../identity';
import { type Delivery, type Notification, notifications } from '../notify';
import { sideBySide } from '../side-by-side';
import { type Claim, claim, end, onItsWay, postpone } from './claim';
import { giveBackConsent, noConsentLeft, takeConsent } from './consents';
import { messageData } from './fields';
import { type PhoneFor, sendBySms } from './sms';
import { templateIds } from './template-ids';
import { TEMPLATES, type Template } from './templates';

/** One run: with the SDK's time-out well within the 20 s of a function. */
const A_RUN = 200;
const TOO_OLD_MS = 24 * 3_600_000;
/** After a refusal that says "later". */
const PAUSES_MS = [60_000, 5 * 60_000, 15 * 60_000, 3_600_000] as const;
const MOST_UNANSWERED = 2;

export interface Delivered {
  /** Notifications looked at. */
  looked: number;
  sent: number;
  /** There may be more that are due. */
  more: boolean;
}

/** Sends what is due, the longest due first. @param now epoch ms @param phoneFor who is reminded by SMS where WeChat fails */
export async function deliverDue(now: number, phoneFor: PhoneFor): Promise<Delivered> {
  const due = await notifications.find(
    { deliverAt: command().lte(new Date(now)) },
    { orderBy: [['deliverAt', 'asc']], limit: A_RUN },
  );
  const ends = await sideBySide(due, (one) => deliver(one, now, phoneFor));
  return { looked: due.length, sent: ends.filter((one) => one === 'sent').length, more: due.length === A_RUN };
}

/** Returns how it stands afterwards, as far as this run knows. */
async function deliver(found: Notification, now: number, phoneFor: PhoneFor): Promise<Delivery['state']> {
  const claimed = await claim(found, now);
  if (!claimed) return 'sending';
  const { notification, delivery } = claimed;
  const { openid, message, _id } = notification;
  const mostUnanswered = delivery.by === 'sms' ? 1 : MOST_UNANSWERED;
  if (delivery.unanswered >= mostUnanswered) return end(claimed, 'unsure');
  const needless = needlessBecause(notification, now) ?? (await withheld(notification));
  if (needless) {
    if (delivery.unanswered === 0) await giveBackConsent(openid, message.template, _id);
    return end(claimed, needless);
  }
  const templateId = templateIds()[message.template];
  if (!templateId || !(await takeConsent(openid, message.template, _id))) return sendBySms(claimed, phoneFor);
  await onItsWay(claimed, 'wechat');
  return after(claimed, await send(notification, templateId), phoneFor);
}

function needlessBecause({ read, at }: Notification, now: number): 'unreached' | 'expired' | undefined {
  // Who has read it in the program meanwhile needs no reminder.
  if (read) return 'unreached';
  return at.getTime() < now - TOO_OLD_MS ? 'expired' : undefined;
}

/**
 * ID-2, PRIV-2: whoever holds an account that is frozen learns nothing of its person's matters, by WeChat as by SMS: neither says who reads it, and a
 * stolen phone shows both. Nothing is lost with it, since a message serves nobody (SERVE-5) and what was told is there again once he is lifted. A
 * number for the hall is called: he has to come to its window to be lifted.
 */
async function withheld({ openid, message }: Claim['notification']): Promise<'unreached' | undefined> {
  const { ofHall }: Template = TEMPLATES[message.template];
  return !ofHall && (await isSuspended(openid)) ? 'unreached' : undefined;
}

/** A message that its template cannot take is as good as refused by WeChat (47003). */
async function send({ openid, page, message }: Claim['notification'], templateId: string): Promise<SendOutcome> {
  try {
    const data = messageData(message);
    return await sendSubscribeMessage({ openid, templateId, page, data });
  } catch (error) {
    if (error instanceof RangeError) return { kind: 'alarm', code: 47003 };
    throw error;
  }
}

async function after(claimed: Claim, outcome: SendOutcome, phoneFor: PhoneFor): Promise<Delivery['state']> {
  const { notification, delivery, now } = claimed;
  const { _id, openid, message } = notification;
  switch (outcome.kind) {
    case 'sent':
      return end(claimed, 'sent');
    case 'unsure':
      // As if this run had died here: the next one counts it.
      return 'sending';
    case 'noConsent':
      await noConsentLeft(openid, message.template, now);
      if (delivery.unanswered > 0) return end(claimed, 'unsure', outcome.code);
      return sendBySms(claimed, phoneFor, outcome.code);
    case 'retry':
      return postpone(claimed, PAUSES_MS[Math.min(delivery.tries, PAUSES_MS.length) - 1] ?? PAUSES_MS[0], outcome.code);
    case 'drop':
      return sendBySms(claimed, phoneFor, outcome.code);
    case 'alarm':
      alarm('message', { template: message.template, code: outcome.code, notification: _id });
      await giveBackConsent(openid, message.template, _id);
      return end(claimed, 'failed', outcome.code);
  }
}
