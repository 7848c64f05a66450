/** 本院人员: who may do what here; binding and ending is done in 身份 (identity). */
import { STAFF_ROLE_NAMES } from '../../court/people/roles';
import { command } from '../../platform/database';
import type { ReadOperation } from '../../platform/operation';
import { staffCollection } from '../../platform/policy';
import type { CourtDeskInput, CourtDeskResult } from './contract';
import { type DeskGrant, mayRead } from './desk';

const PAGE = 50;

export const staff: ReadOperation<CourtDeskInput<'staff'>, CourtDeskResult<'staff'>, DeskGrant> = {
  kind: 'read',
  policy: mayRead,
  async run({ input: { cursor, limit = PAGE }, grant }) {
    const after = cursor === undefined ? {} : { _id: command().gt(cursor) };
    const found = await staffCollection.find(
      { courtId: grant.staff.courtId, ...after },
      { orderBy: [['_id', 'asc']], limit: limit + 1 },
    );
    const page = found.slice(0, limit);
    return {
      staff: page.map(({ _id, name, roles, hallIds, counterId, active, secondFactor }) => ({
        staffId: _id,
        name,
        roles: roles.map((role) => ({ role, roleName: STAFF_ROLE_NAMES[role] })),
        hallIds,
        counterId: counterId ?? null,
        active,
        secondFactor: secondFactor === true,
      })),
      next: found.length > limit ? (page.at(-1)?._id ?? null) : null,
    };
  },
};
