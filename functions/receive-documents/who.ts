/** 谁能看、谁能办: who stands for the party that is served, now; officers of the case. Of others' services nobody learns that there are any. */
import type { StaffRole } from '../../court/people/roles';
import type { OpenId } from '../../platform/caller';
import { CourtError } from '../../platform/errors';
import type { VerifiedGrant } from '../../platform/identity';
import { type Staff, staff } from '../../platform/policy';
import type { Case } from '../../records/case/case';
import { isOfficerOf, mustBeOfficer } from '../../records/case/officer';
import { activePart, type CasePart } from '../../records/case/part';
import { type Service, services } from '../../records/service/service';

export type StaffGrant = { openid: OpenId; staff: Staff };

export const noService = (): CourtError =>
  new CourtError('NOT_FOUND', '没有找到这份送达的文书。请从“电子送达”里打开；没有的，请联系承办书记员。');

/** DOMAIN 4 `serve`: filing papers are the filing judge's, the rest of the case's own officers. */
export const OFFICERS = ['judge', 'clerk', 'enforcement', 'filing-judge'] as const satisfies readonly StaffRole[];
export const officer = staff(...OFFICERS);

/**
 * A service on a party for whom the caller stands now. Two database actions. Throws NOT_FOUND: also for what is only prepared, for a
 * former agent, for the other side.
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

/** Throws NOT_FOUND unless he stands for that party now. */
export async function mustStandFor(
  { caseId, partyId }: Pick<Service, 'caseId' | 'partyId'>,
  openid: OpenId,
  now: number,
): Promise<CasePart> {
  const part = await partOrNothing(caseId, openid, now);
  if (!part?.parties.includes(partyId)) throw noService();
  return part;
}

async function partOrNothing(caseId: string, openid: OpenId, now: number): Promise<CasePart | undefined> {
  try {
    return await activePart(caseId, openid, now);
  } catch (error) {
    if (error instanceof CourtError && error.code === 'NOT_FOUND') return undefined;
    throw error;
  }
}

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
