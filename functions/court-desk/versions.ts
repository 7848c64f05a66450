/** 设置的历次版本: what was saved, who and when, the latest first; pages by cursor. */
import { command } from '../../platform/database';
import type { ReadOperation } from '../../platform/operation';
import { SETTINGS } from '../../records/court/settings';
import { settingVersions } from '../../records/court/version';
import type { CourtDeskInput, CourtDeskResult } from './contract';
import { type DeskGrant, mayRead } from './desk';

const PAGE = 20;

export const versions: ReadOperation<CourtDeskInput<'versions'>, CourtDeskResult<'versions'>, DeskGrant> = {
  kind: 'read',
  policy: mayRead,
  async run({ input: { setting, cursor, limit = PAGE }, grant }) {
    const found = await settingVersions.find(
      {
        courtId: grant.staff.courtId,
        ...(setting === undefined ? {} : { setting }),
        ...(cursor === undefined ? {} : { listKey: command().lt(cursor) }),
      },
      { orderBy: [['listKey', 'desc']], limit: limit + 1 },
    );
    const page = found.slice(0, limit);
    return {
      versions: page.map(({ version, effectiveFrom, applied, target, source, savedBy, savedAt, data, ...one }) => ({
        version,
        effectiveFrom,
        applied,
        setting: one.setting,
        settingName: SETTINGS[one.setting],
        target,
        source,
        savedBy,
        savedAt: savedAt.toISOString(),
        data,
      })),
      next: found.length > limit ? (page.at(-1)?.listKey ?? null) : null,
    };
  },
};
