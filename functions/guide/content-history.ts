/** 修改记录: what a court's versions of an item said, latest first. */
import type { ReadOperation } from '../../platform/operation';
import { staff } from '../../platform/policy';
import type { GuideInput, GuideResult } from './contract';
import { contentVersions, parseItem } from './records';
import type { AdminGrant } from './save-content';

const MOST_VERSIONS = 100;

export const contentHistory: ReadOperation<GuideInput<'contentHistory'>, GuideResult<'contentHistory'>, AdminGrant> = {
  kind: 'read',
  policy: staff('admin'),
  async run({ grant, input: { kind, itemId } }) {
    const versions = await contentVersions.find(
      { courtId: grant.staff.courtId, kind, itemId },
      { orderBy: [['version', 'desc']], limit: MOST_VERSIONS },
    );
    return {
      current: versions[0]?.version ?? 0,
      versions: versions.map(({ version, reason, savedAt, item }) => ({
        version,
        reason,
        savedAt: savedAt.toISOString(),
        item: item === null ? null : parseItem(item),
      })),
    };
  },
};
