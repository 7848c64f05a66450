/** 谁能看: the filer's side of a filing, each as what he is, and the filing judges of its court once it was handed in. */
import type { VerifiedGrant } from '../../platform/identity';
import { type Filing, filings } from '../../records/filing/filing';
import { partIn } from '../../records/filing/helped';
import { isHandedIn } from '../../records/filing/moves';
import type { Acting } from '../../records/filing/part';
import type { JudgeGrant } from './judge';
import type { Viewer } from './views';

export type Grant = VerifiedGrant | JudgeGrant;

export interface Seen {
  filing: Filing;
  /** `court`: behind masks, and nothing of what was not handed in. */
  side: Viewer;
  /** Of the filer's side. */
  part: Acting | undefined;
}

/** Throws NOT_FOUND. */
export async function visibleTo(filingId: string, grant: Grant, now: number): Promise<Seen> {
  const filing = await filings.get(filingId);
  const isTheCourts = 'staff' in grant && filing?.courtId === grant.staff.courtId && isHandedIn(filing);
  // A judge who filed himself looks at it as who filed it.
  if (isTheCourts && filing.filer !== grant.openid) return { filing, side: 'court', part: undefined };
  const part = await partIn(filing, whoIs(grant), 'read', now);
  // `partIn` has thrown where there is none.
  if (!filing) throw new Error(`filing ${filingId} has a part and is not there`);
  return { filing, side: 'filer', part };
}

export const whoIs = (grant: Grant) => ('person' in grant ? grant : { openid: grant.openid });
