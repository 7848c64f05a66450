/** 消息: which of what one was told is still unread. The messages themselves are read by clients directly, under the rules. */
import { command } from '../../platform/database';
import type { PersonGrant, ReadOperation, WriteOperation } from '../../platform/operation';
import { person } from '../../platform/policy';
import type { IdentityInput, IdentityResult } from './contract';
import { notifications } from './records';

type Input = IdentityInput<'readNotifications'>;

export const readNotifications: WriteOperation<Input, IdentityResult<'readNotifications'>, PersonGrant> = {
  kind: 'write',
  policy: person,
  // What is read stays read, so asking again counts the same.
  answer: 'recalled',
  async run({ input: { ids }, grant: { openid } }) {
    const own = { _id: command().in(ids), openid };
    await notifications.updateWhere({ ...own, read: false }, { read: true });
    return { read: await notifications.count(own) };
  },
};

export const unread: ReadOperation<IdentityInput<'unread'>, IdentityResult<'unread'>, PersonGrant> = {
  kind: 'read',
  policy: person,
  async run({ grant: { openid } }) {
    return { unread: await notifications.count({ openid, read: false }) };
  },
};
