/** 恢复旧版本: as a new version that says what an earlier one said. */
import { CourtError } from '../../platform/errors';
import type { WriteOperation } from '../../platform/operation';
import { staff } from '../../platform/policy';
import type { GuideInput, GuideResult } from './contract';
import { contentId, contentVersions } from './records';
import { type AdminGrant, addVersion } from './save-content';

export const restoreContent: WriteOperation<GuideInput<'restoreContent'>, GuideResult<'restoreContent'>, AdminGrant> = {
  kind: 'write',
  policy: staff('admin'),
  async run(context) {
    const { kind, itemId, version, to, reason } = context.input;
    const id = contentId(context.grant.staff.courtId, kind, itemId);
    const earlier = to === 0 ? { item: null } : await contentVersions.get(`${id}:${to}`);
    if (!earlier) throw new CourtError('NOT_FOUND', '没有这个版本，请在修改记录里选择。', { to: '没有这个版本' });
    return addVersion(context, { kind, itemId, version, reason, item: earlier.item });
  },
};
