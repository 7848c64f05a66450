/** 消息提醒: what WeChat may send, counted one by one as it was accepted; and reminders by SMS for who wants them (SERVE-5: never more than a reminder). */
import { isMobile } from '../../court/people/identity-number';
import { maskPhone } from '../../court/people/mask';
import { command } from '../../platform/database';
import { CourtError } from '../../platform/errors';
import { type VerifiedGrant, verified } from '../../platform/identity';
import { grantConsents } from '../../platform/messages/consents';
import { chooseSms } from '../../platform/messages/sms';
import { templateIds } from '../../platform/messages/template-ids';
import type { PersonGrant, ReadOperation, WriteOperation } from '../../platform/operation';
import { anyone, person } from '../../platform/policy';
import { seal } from '../../platform/secrets';
import { type PersonRecord, people, personSeal, phoneOf } from '../../records/person/person';
import type { IdentityInput, IdentityResult } from './contract';

/** Not secret: WeChat shows them to whoever is asked. */
export const messageTemplates: ReadOperation<
  IdentityInput<'messageTemplates'>,
  IdentityResult<'messageTemplates'>,
  unknown
> = {
  kind: 'read',
  policy: anyone,
  run: async () => ({ templates: { ...templateIds() } }),
};

export const allowMessages: WriteOperation<
  IdentityInput<'allowMessages'>,
  IdentityResult<'allowMessages'>,
  PersonGrant
> = {
  kind: 'write',
  policy: person,
  async run({ input: { accepted }, grant: { openid }, act }) {
    return { counted: await grantConsents(openid, accepted, act) };
  },
};

export const remindBySms: WriteOperation<IdentityInput<'remindBySms'>, IdentityResult<'remindBySms'>, VerifiedGrant> = {
  kind: 'write',
  policy: verified,
  async run({ input: { wanted, phone }, grant: { openid }, act }) {
    if (phone !== undefined && !isMobile(phone))
      throw new CourtError('INVALID_INPUT', '手机号是 11 位数字，请检查。', { phone: '手机号是 11 位数字，请检查' });
    const known: PersonRecord | undefined = await people.get(openid);
    const number = phone ?? (known && phoneOf(known));
    if (wanted && number === undefined)
      throw new CourtError('INVALID_INPUT', '请填写接收短信的手机号。', { phone: '请填写手机号' });
    if (phone !== undefined) await people.update(openid, { phone: command().set(seal(phone, personSeal(openid))) });
    await chooseSms(openid, wanted, act.at);
    return { wanted, phone: number === undefined ? null : maskPhone(number) };
  },
};
