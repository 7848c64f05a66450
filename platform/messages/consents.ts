/**
 * 订阅次数: WeChat lets one message go out for each time somebody accepted. They are counted here, so that nothing is sent
 * that would be refused, and a person without any left can be reached otherwise.
 */
import type { OpenId } from '../caller';
import { collection, command, type Stored } from '../database';
import { isTemplateKey, type TemplateKey } from './templates';

/** `<openid>:<template>` */
export interface MessageConsent extends Stored {
  openid: OpenId;
  template: TemplateKey;
  /** Messages that may still go out. */
  count: number;
  /** The latest grant. */
  at: Date;
  /** The act of the latest grant: run again, it grants nothing more. */
  grantedBy: string;
  /** Notifications that took one lately, the newest last. */
  taken: string[];
}

export const consents = collection<MessageConsent>('message_consents');

const consentId = (openid: OpenId, template: TemplateKey) => `${openid}:${template}`;

/** Longer than one person has messages on their way. */
const REMEMBERED = 50;
/** More than WeChat ever counts for one-time messages; a client that asks in a circle fills nothing up. */
const MOST = 1000;

/**
 * One more message for each of these templates. What is no template is passed over: an older mini-program may name one that
 * is gone.
 * @param keys what `wx.requestSubscribeMessage` answered `accept` to
 * @param act that grants; run again it grants nothing more
 * @returns the templates counted
 */
export async function grantConsents(
  openid: OpenId,
  keys: readonly string[],
  act: { _id: string; at: Date },
): Promise<TemplateKey[]> {
  const granted = [...new Set(keys)].filter(isTemplateKey);
  await Promise.all(granted.map((template) => grant(openid, template, act)));
  return granted;
}

async function grant(openid: OpenId, template: TemplateKey, act: { _id: string; at: Date }): Promise<void> {
  const _ = command();
  const _id = consentId(openid, template);
  const more = () =>
    consents.updateAndReturn(
      { _id, count: _.lt(MOST), grantedBy: _.neq(act._id) },
      { count: _.inc(1), at: act.at, grantedBy: act._id },
    );
  if (await more()) return;
  const first: MessageConsent = { _id, openid, template, count: 1, at: act.at, grantedBy: act._id, taken: [] };
  // There already: by another act at this very moment, by this one before, or full.
  if (!(await consents.insertMissing(first))) await more();
}

/** Takes one for a notification, once however often it is asked; false: there is none. */
export async function takeConsent(openid: OpenId, template: TemplateKey, notificationId: string): Promise<boolean> {
  const _ = command();
  const _id = consentId(openid, template);
  const taken = await consents.updateAndReturn(
    { _id, count: _.gt(0), taken: _.neq(notificationId) },
    { count: _.inc(-1), taken: _.push({ each: [notificationId], slice: -REMEMBERED }) },
  );
  if (taken) return true;
  return (await consents.get(_id))?.taken.includes(notificationId) ?? false;
}

/** What surely was not sent took none. */
export async function giveBackConsent(openid: OpenId, template: TemplateKey, notificationId: string): Promise<void> {
  const _ = command();
  await consents.updateAndReturn(
    { _id: consentId(openid, template), taken: notificationId },
    { count: _.inc(1), taken: _.pull(notificationId) },
  );
}

/** WeChat knows of none left (43101). What was granted after it was asked stays. @param askedAt epoch ms */
export async function noConsentLeft(openid: OpenId, template: TemplateKey, askedAt: number): Promise<void> {
  await consents.updateWhere({ _id: consentId(openid, template), at: command().lte(new Date(askedAt)) }, { count: 0 });
}
