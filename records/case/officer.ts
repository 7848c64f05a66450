/** 承办人员: who of the staff may touch a case: judges and clerk named to it, others by duty in their own court (DOMAIN 4). */
import type { Viewer } from '../../court/access/viewer';
import type { StaffRole } from '../../court/people/roles';
import { CourtError } from '../../platform/errors';
import type { Staff } from '../../platform/policy';
import { type Case, cases } from './case';

/** DOMAIN 4 says `own` of these: being one of them in the court is not enough. */
const NAMED: readonly StaffRole[] = ['judge', 'clerk', 'enforcement', 'mediator'];

/** As what somebody stands in a case. Before the assignment any clerk of the court does, who records it (FILE-12). */
export function isNamed({ trial, officers }: Case, { openid }: Staff, role: StaffRole): boolean {
  if (role === 'judge') return trial?.judges.some((one) => one.openid === openid) === true;
  if (role === 'clerk') return trial === undefined || trial.clerk.openid === openid;
  return officers?.includes(openid) === true;
}

/** Whether he may act in the case as one of these. */
export function isOfficerOf(found: Case, by: Staff, ...roles: readonly StaffRole[]): boolean {
  return (
    found.courtId === by.courtId &&
    roles.some((role) => by.roles.includes(role) && (!NAMED.includes(role) || isNamed(found, by, role)))
  );
}

/**
 * The case, for an officer who may act in it as one of these roles; a clerk may before anybody is named. One database action.
 * Throws CourtError NOT_FOUND (no such case in his court), FORBIDDEN (it is others').
 */
export async function mustBeOfficer(
  caseId: string,
  by: Staff,
  ...roles: readonly [StaffRole, ...StaffRole[]]
): Promise<Case> {
  const found = await cases.get(caseId);
  if (found?.courtId !== by.courtId)
    throw new CourtError('NOT_FOUND', '没有找到这个案件，请核对案号。', { caseId: '请核对案号' });
  if (!isOfficerOf(found, by, ...roles))
    throw new CourtError('FORBIDDEN', '您不是这个案件的承办人员，不能办理这一步。分工有变的，请先由书记员登记。');
  return found;
}

/** As court/access reads it. */
export const staffViewer = (found: Case, by: Staff): Viewer => ({
  kind: 'staff',
  courtId: by.courtId,
  roles: by.roles,
  assignedAs: by.roles.filter((role) => NAMED.includes(role) && isNamed(found, by, role)),
});
