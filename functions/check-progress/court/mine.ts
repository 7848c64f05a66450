/** 承办: the case an officer acts in, as one of the roles that may; and again, for the act that moved it before it was cut. */
import type { StaffRole } from '../../../court/people/roles';
import { type Case, cases } from '../../../records/case/case';
import { mustBeOfficer } from '../../../records/case/officer';
import type { CourtContext } from './file';

/** Throws CourtError NOT_FOUND, FORBIDDEN (`mustBeOfficer`). */
export async function mine(
  { act, again, grant }: CourtContext<unknown>,
  caseId: string,
  ...roles: readonly [StaffRole, ...StaffRole[]]
): Promise<Case> {
  // Who has just recorded that others try the case is none of its officers any more, and still gets his answer.
  const done = again ? await cases.get(caseId) : undefined;
  if (done?.lastAct === act._id && done.courtId === grant.staff.courtId) return done;
  return mustBeOfficer(caseId, grant.staff, ...roles);
}

/** As what he acts: the machine asks. */
export const actorOf = (found: Case, { grant: { openid } }: CourtContext<unknown>): 'judge' | 'clerk' =>
  found.trial?.judges.some((one) => one.openid === openid) ? 'judge' : 'clerk';
