/** Whose filing it is: its filer's, or of the court once it was handed in. */
import type { OpenId } from '../../platform/caller';
import { type VerifiedGrant, verified } from '../../platform/identity';
import { either, type Staff, staff } from '../../platform/policy';
import { type Filing, filings } from '../../records/filing/filing';
import { isHandedIn, notFound } from '../../records/filing/moves';

export type StaffGrant = { openid: OpenId; staff: Staff };

export const filerOrJudge = either(staff('filing-judge'), verified);

/** Throws NOT_FOUND, also for what the caller may not know exists. */
export async function seenBy(filingId: string, grant: VerifiedGrant | StaffGrant): Promise<Filing> {
  const found = await filings.get(filingId);
  const ofTheCourt = 'staff' in grant && found?.courtId === grant.staff.courtId && isHandedIn(found);
  if (!found || (found.filer !== grant.openid && !ofTheCourt)) throw notFound();
  return found;
}

/** Throws NOT_FOUND. */
export async function ownFiling(filingId: string, openid: OpenId): Promise<Filing> {
  const found = await filings.get(filingId);
  if (found?.filer !== openid) throw notFound();
  return found;
}
