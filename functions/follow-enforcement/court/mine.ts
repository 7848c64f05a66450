/** 承办: the execution an officer acts in: its own officer, clerk or judge alone (DOMAIN 4); again, for the act that moved it before it was cut. */
import type { OpenId } from '../../../platform/caller';
import { CourtError } from '../../../platform/errors';
import type { Context, WriteContext } from '../../../platform/operation';
import type { Staff } from '../../../platform/policy';
import { type Enforcement, enforcements } from '../../../records/enforcement/enforcement';
import { noEnforcement } from '../../../records/enforcement/move';
import { mayStandIn } from './left-officers';

export type StaffGrant = { openid: OpenId; staff: Staff };
export type CourtContext<Input> = WriteContext<Input, StaffGrant>;

export type NamedRole = 'enforcement' | 'judge' | 'clerk';

/** As what he is named to it, of those of his roles that are asked for; undefined: as none. */
export function roleIn(
  { officer, clerk, judge }: Pick<Enforcement, 'officer' | 'clerk' | 'judge'>,
  { openid, roles }: Staff,
  asked: readonly NamedRole[],
): NamedRole | undefined {
  const named = { enforcement: officer.openid, clerk: clerk?.openid, judge: judge?.openid };
  return asked.find((role) => roles.includes(role) && named[role] === openid);
}

/** @param how `standIn`: also for a colleague, where its officer has left (left-officers.ts). One database action, two of him. Throws CourtError NOT_FOUND (none in his court that was taken over), FORBIDDEN (it is others'). */
export async function mine(
  { grant }: Pick<Context<unknown, StaffGrant>, 'grant'>,
  caseId: string,
  asked: readonly NamedRole[] = ['enforcement'],
  { act, standIn = false }: { act?: { _id: string }; standIn?: boolean } = {},
): Promise<{ found: Enforcement; as: NamedRole; standsIn: boolean }> {
  const found = await enforcements.get(caseId);
  if (found?.courtId !== grant.staff.courtId) throw noEnforcement();
  const as = roleIn(found, grant.staff, asked);
  if (as) return { found, as, standsIn: false };
  // Who has just recorded that another works on it is named no more, and still gets his answer.
  if (act && found.lastAct === act._id) return { found, as: asked[0] ?? 'enforcement', standsIn: false };
  if (standIn && (await mayStandIn(found, grant.staff))) return { found, as: 'enforcement', standsIn: true };
  throw new CourtError('FORBIDDEN', '您不是这个执行案件的承办人员，不能办理这一步。分工有变的，请由承办人员登记变更。');
}
