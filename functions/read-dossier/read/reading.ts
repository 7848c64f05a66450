/** 阅卷中: what a request opens for its reader by now: the case, how he stands to it, and the law's answer for each item (DOSS-1..8). */
import { showDossierItem } from '../../../court/access/dossier';
import type { PublicRequest, ReadingGrant } from '../../../court/access/dossier-request';
import type { Showing } from '../../../court/access/showing';
import { isActive, type Viewer } from '../../../court/access/viewer';
import { dossierRequestMachine } from '../../../court/machines/dossier-request';
import { DOSSIER_REQUEST_STATES } from '../../../court/machines/dossier-request-words';
import { CourtError } from '../../../platform/errors';
import { type Case, cases } from '../../../records/case/case';
import { factsOf, partIn, viewerOf } from '../../../records/case/part';
import type { KnownItem } from '../../../records/dossier/facts';

import { type DossierRequest, grantOf } from '../../../records/dossier/request';
import { noRequest } from '../who';

export interface Reading {
  request: DossierRequest;
  of: Case;
  viewer: Viewer;
  /** What was granted, or, of a stranger's, what he asked. */
  permit: ReadingGrant | PublicRequest;
}

/** Two database actions at once. Throws PRECONDITION_FAILED with what ended it: not granted, over, or his part in the case has ended. */
export async function readingOf(request: DossierRequest, now: number): Promise<Reading> {
  const grant = grantOf(request);
  if (!grant || request.caseId === null) throw notNow(request);
  if (now >= grant.until) throw new CourtError('PRECONDITION_FAILED', dossierRequestMachine.guards.stillGranted.text);
  const [of, part] = await Promise.all([cases.get(request.caseId), partIn(request.caseId, request.openid)]);
  if (!of) throw noRequest();
  if (request.kind === 'public') return { request, of, viewer: STRANGER, permit: publicPermit(request) };
  const viewer = part ? viewerOf(part) : STRANGER;
  if (!liveFor(viewer, grant, now)) throw new CourtError('PRECONDITION_FAILED', ROLE_ENDED);
  return { request, of, viewer, permit: grant };
}

/** What is not tied to a part in the case. */
const STRANGER: Viewer = { kind: 'person', identity: 'verified', memberships: [] };

const ROLE_ENDED = '您在本案的身份已经结束，阅卷随之结束。如有疑问，请联系承办书记员。';

/** DOSS-5: who reads for the retrial application reads though his part has ended. */
const liveFor = (viewer: Viewer, grant: ReadingGrant, now: number): boolean =>
  viewer.kind === 'person' &&
  viewer.memberships.some((one) => isActive(one, now) || grant.retrialPowerOfAttorney === true);

export const publicPermit = ({ caseNo, partyName }: DossierRequest): PublicRequest => ({
  kind: 'public',
  caseNo,
  ...(partyName === null ? {} : { partyName }),
});

function notNow({ state }: DossierRequest): CourtError {
  const { name, next } = DOSSIER_REQUEST_STATES[state];
  return new CourtError('PRECONDITION_FAILED', `这份阅卷申请${name}。${next}`);
}

/** A stranger sees what he was given of what the law gives; everybody else what the law gives under his grant. */
export function showingOf({ request, of, viewer, permit }: Reading, { item, facts }: KnownItem, now: number): Showing {
  const showing = showDossierItem(viewer, factsOf(of), facts, permit, now);
  const { granted, kind } = request;
  const isGiven = kind === 'reading' || granted?.items === 'all' || granted?.items.includes(item._id);
  return isGiven ? showing : { show: 'absent', rule: 'DOSS-8' };
}
