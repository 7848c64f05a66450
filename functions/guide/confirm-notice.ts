/** 确认已阅告知书 (GUIDE-2): that it was shown, which version and when; once a person and version, the first time counts. */
import { CourtError } from '../../platform/errors';
import type { PersonGrant, WriteOperation } from '../../platform/operation';
import { person } from '../../platform/policy';
import type { GuideInput, GuideResult } from './contract';
import { NOTICE } from './notice-text';
import { noticesShown } from './records';

export const confirmNotice: WriteOperation<GuideInput<'confirmNotice'>, GuideResult<'confirmNotice'>, PersonGrant> = {
  kind: 'write',
  policy: person,
  async run({ input: { version }, grant, act }) {
    if (version !== NOTICE.version)
      throw new CourtError('CONFLICT', '告知书更新了，请看过新的再确认。', { version: '不是现在的版本' });
    const _id = `${grant.openid}:${version}`;
    const shown = { _id, openid: grant.openid, version, at: act.at };
    const first = (await noticesShown.insertMissing(shown)) ? shown : await noticesShown.get(_id);
    return { version, confirmedAt: (first ?? shown).at.toISOString() };
  },
};
