/** 范围: what the reader would see if it were granted, as the law has it now; and whether the keeper may say so (DOSS-1..3, 6, 8). */
import { showDossierItem } from '../../../court/access/dossier';
import { grantUntil, type PublicRequest, type ReadingGrant } from '../../../court/access/dossier-request';
import { may } from '../../../court/access/may';
import type { Showing } from '../../../court/access/showing';
import { isActive, type Viewer } from '../../../court/access/viewer';
import { dossierRequestMachine } from '../../../court/machines/dossier-request';
import { CourtError } from '../../../platform/errors';
import type { Case } from '../../../records/case/case';
import { staffViewer } from '../../../records/case/officer';
import { factsOf, partIn, viewerOf } from '../../../records/case/part';
import { knownItems } from '../../../records/dossier/facts';
import type { KeptItem } from '../../../records/dossier/item';
import type { DossierRequest } from '../../../records/dossier/request';
import { inOrder } from '../keep/place';
import { publicPermit } from '../read/reading';
import type { StaffGrant } from '../who';

const { guards } = dossierRequestMachine;

/** Throws FORBIDDEN: pending files are the clerk's, archived ones the archivist's. */
export function mustBeKeeper(of: Case, { staff }: StaffGrant, now: number): void {
  if (!isKeeper(of, { staff }, now)) throw new CourtError('FORBIDDEN', guards.keeperOfIt.text);
}

export const isKeeper = (of: Case, { staff }: Pick<StaffGrant, 'staff'>, now: number): boolean =>
  may(staffViewer(of, staff), 'grantDossier', factsOf(of), now).allowed;

/** How the reader stands to the case now; of a stranger nothing is asked. */
export async function readersStanding(
  { kind, caseId, openid, purpose }: DossierRequest,
  powerOfAttorneySeen: boolean,
  now: number,
): Promise<{ viewer: Viewer; lives: boolean }> {
  const part = kind === 'reading' && caseId !== null ? await partIn(caseId, openid) : undefined;
  const viewer: Viewer = part ? viewerOf(part) : { kind: 'person', identity: 'verified', memberships: [] };
  const memberships = viewer.kind === 'person' ? viewer.memberships : [];
  const active = memberships.some((one) => isActive(one, now));
  const forRetrial = memberships.length > 0 && purpose === 'retrial' && powerOfAttorneySeen;
  return { viewer, lives: kind === 'public' || active || forRetrial };
}

export interface Shown {
  item: KeptItem;
  showing: Showing;
}

/** Each item of the main volume, with what the reader would see of it. */
export async function wouldSee(
  request: DossierRequest,
  of: Case,
  viewer: Viewer,
  powerOfAttorneySeen: boolean,
  now: number,
): Promise<Shown[]> {
  const items = (await inOrder({ caseId: of._id, volume: 'main' })).filter(({ state }) => state === 'ready');
  const permit: ReadingGrant | PublicRequest =
    request.kind === 'public'
      ? publicPermit(request)
      : {
          kind: 'reading',
          requestNumber: request.number,
          purpose: request.purpose,
          from: now,
          until: grantUntil(now),
          items: 'all',
          ...(powerOfAttorneySeen ? { retrialPowerOfAttorney: true } : {}),
        };
  const all = await knownItems(of, items, now);
  return all.map(({ item, facts }) => ({ item, showing: showDossierItem(viewer, factsOf(of), facts, permit, now) }));
}

/** Throws PRECONDITION_FAILED with what stands in the way of items that were chosen one by one. */
export function mustBeShowable(chosen: readonly string[], shown: readonly Shown[]): void {
  const known = new Map(shown.map((one) => [one.item._id, one]));
  for (const itemId of chosen) {
    const found = known.get(itemId);
    if (found && found.showing.show !== 'absent') continue;
    const guard = !found
      ? guards.mainDossierOnly
      : found.showing.rule.startsWith('DOSS-2')
        ? guards.withinAdminScope
        : guards.nothingHeldBack;
    throw new CourtError('PRECONDITION_FAILED', guard.text, { items: found?.item.name ?? '不在正卷里' });
  }
}
