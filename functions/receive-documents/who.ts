/** 谁能看、谁能办: who stands for the party that is served, now; officers of the case. Of others' services nobody learns that there are any. */
import { type CaseRole, PARTY_ROLES, type StaffRole } from '../../court/people/roles';
import type { OpenId } from '../../platform/caller';
import { CourtError } from '../../platform/errors';
import type { VerifiedGrant } from '../../platform/identity';
import { type Staff, staff } from '../../platform/policy';
import type { Case } from '../../records/case/case';
import { isOfficerOf, mustBeOfficer } from '../../records/case/officer';
import { type CasePart, isActive, partIn } from '../../records/case/part';
import { caseParties } from '../../records/case/parties';
import { type Service, services } from '../../records/service/service';

export type StaffGrant = { openid: OpenId; staff: Staff };

export const noService = (): CourtError =>
  new CourtError('NOT_FOUND', '没有找到这份送达的文书。请从“电子送达”里打开；没有的，请联系承办书记员。');

/** DOMAIN 4 `serve`: filing papers are the filing judge's, the rest of the case's own officers. */
export const OFFICERS = ['judge', 'clerk', 'enforcement', 'filing-judge'] as const satisfies readonly StaffRole[];
export const officer = staff(...OFFICERS);

/**
 * A service on a party for whom the caller stands now, or who he himself was, or headed, until it left. Two database actions, three of who
 * has left. Throws NOT_FOUND: also for what is only prepared, for a former agent, for the other side.
 */
export async function ownService(
  serviceId: string,
  { openid }: Pick<VerifiedGrant, 'openid'>,
  now: number,
): Promise<{ service: Service; part: CasePart }> {
  const service = await services.get(serviceId);
  if (!service || service.state === 'prepared') throw noService();
  return { service, part: await mustStandFor(service, openid, now) };
}

/** Throws NOT_FOUND unless he stands for that party now, or was that party himself: what was served on him stays his (PROG-2). */
async function mustStandFor(
  { caseId, partyId }: Pick<Service, 'caseId' | 'partyId'>,
  openid: OpenId,
  now: number,
): Promise<CasePart> {
  const part = await partIn(caseId, openid);
  if (!part) throw noService();
  if (isActive(part.member, now) && part.parties.includes(partyId)) return part;
  // Who goes on for another party stands for the one that left no more.
  if (await wasHimself(part, partyId, openid)) return part;
  throw noService();
}

/** PROG-2, DOSS-5: an agent's access ends with his power; a party's to his own papers does not end with his part. */
async function wasHimself({ member: { role } }: CasePart, partyId: string, openid: OpenId): Promise<boolean> {
  if (!isOwnRole(role)) return false;
  const party = await caseParties.get(partyId);
  return party?.left !== undefined && party.openid === openid;
}

/** The party, or the head of an organisation. */
export const isOwnRole = (role: CaseRole): boolean => role === 'orgRep' || PARTY_ROLES.some((one) => one === role);

/**
 * The case, for an officer who serves in it; a filing judge does until it is assigned (DOMAIN 4). Throws NOT_FOUND, FORBIDDEN.
 */
export async function serving(
  caseId: string,
  by: Staff,
  roles: readonly [StaffRole, ...StaffRole[]] = OFFICERS,
): Promise<Case> {
  const of = await mustBeOfficer(caseId, by, ...roles);
  if (servesIn(of, by)) return of;
  throw new CourtError('FORBIDDEN', '案件已经分到审判庭，文书由承办法官、书记员送达。');
}

export const servesIn = (of: Case, by: Staff): boolean =>
  isOfficerOf(of, by, 'judge', 'clerk', 'enforcement') ||
  (of.trial === undefined && isOfficerOf(of, by, 'filing-judge'));

/** Of the own court, and of a case that is the officer's. Throws NOT_FOUND, FORBIDDEN. */
export async function courtService(
  serviceId: string,
  { staff: by }: StaffGrant,
  ...roles: readonly [StaffRole, ...StaffRole[]]
): Promise<{ service: Service; of: Case }> {
  const service = await services.get(serviceId);
  if (service?.courtId !== by.courtId)
    throw new CourtError('NOT_FOUND', '没有找到这次送达，请刷新后查看。', { serviceId: '请刷新后查看' });
  return { service, of: await serving(service.caseId, by, roles) };
}
