/** 法院信息: of one's own court; code, name and level are given to it and not set here (NUM-3). */
import { type Court, courts } from '../../platform/courts';
import { CourtError } from '../../platform/errors';
import type { ReadOperation, WriteOperation } from '../../platform/operation';
import type { CourtDeskInput, CourtDeskResult } from './contract';
import { saveOfCourt } from './court-settings';
import { type DeskGrant, mayRead, mayWrite, versionOf } from './desk';

export async function ownCourt(courtId: string): Promise<Court> {
  const found = await courts.get(courtId);
  if (!found) throw new CourtError('NOT_FOUND', '没有找到本院的信息，请联系运维人员。');
  return found;
}

export const court: ReadOperation<CourtDeskInput<'court'>, CourtDeskResult<'court'>, DeskGrant> = {
  kind: 'read',
  policy: mayRead,
  async run({ grant }) {
    const found = await ownCourt(grant.staff.courtId);
    const { _id, name, shortName, level, code, province, areas, address, phone, appealCourt, staffSessionHours } =
      found;
    return {
      courtId: _id,
      name,
      shortName,
      level,
      code,
      province,
      areas,
      address: address ?? null,
      phone: phone ?? null,
      appealCourt: appealCourt ?? null,
      staffSessionHours: staffSessionHours ?? null,
      version: versionOf(found),
    };
  },
};

export const saveCourt: WriteOperation<CourtDeskInput<'saveCourt'>, CourtDeskResult<'saveCourt'>, DeskGrant> = {
  kind: 'write',
  policy: mayWrite,
  async run(context) {
    const { version, effectiveFrom, ...given } = context.input;
    const data = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
    if (Object.keys(data).length === 0)
      throw new CourtError('INVALID_INPUT', '没有要改的内容，请至少改一项。', { shortName: '请填写' });
    return saveOfCourt(context, { setting: 'court', version, effectiveFrom, data });
  },
};
