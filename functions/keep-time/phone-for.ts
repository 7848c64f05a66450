/** 短信给谁: who chose it; and who is 60 or older and chose nothing, as long as the court knows a mobile number (ACC-1). */
import { ageOn, isMobile } from '../../court/people/identity-number';
import { legalDateOf } from '../../court/time/legal-date';
import { messageSettings, type PhoneFor } from '../../platform/messages/sms';
import { birthdayOf, people, phoneOf } from '../../records/person/person';

/** 在线规则2(4) as Q-2 counts it. */
const OLD = 60;

export const phoneFor: PhoneFor = async (openid, now) => {
  const person = await people.get(openid);
  if (!person?.phone) return undefined;
  const chosen = await messageSettings.get(openid);
  const today = legalDateOf(now);
  const birthday = chosen ? undefined : birthdayOf(person, today);
  const isWanted = chosen?.sms ?? (birthday !== undefined && ageOn(birthday, today) >= OLD);
  const phone = isWanted ? phoneOf(person) : undefined;
  return phone !== undefined && isMobile(phone) ? phone : undefined;
};
