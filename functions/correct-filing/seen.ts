/** Whose filing it is: the filer's side, each as what he is, or the court's once it was handed in. */
import type { HelpScope } from '../../court/agency/help';
import type { OpenId } from '../../platform/caller';
import { type VerifiedGrant, verified } from '../../platform/identity';
import { either, type Staff, staff } from '../../platform/policy';
import { type Filing, filings } from '../../records/filing/filing';
import { partIn } from '../../records/filing/helped';
import { isHandedIn, notFound } from '../../records/filing/moves';
import type { Acting } from '../../records/filing/part';

export type StaffGrant = { openid: OpenId; staff: Staff };

export const filerOrJudge = either(staff('filing-judge'), verified);

export interface Seen {
  filing: Filing;
  /** Undefined: it is looked at by the court. */
  part: Acting | undefined;
}

/** Throws NOT_FOUND, also for what the caller may not know exists. */
export async function seenBy(filingId: string, grant: VerifiedGrant | StaffGrant, now: number): Promise<Seen> {
  const filing = await filings.get(filingId);
  const ofTheCourt = 'staff' in grant && filing?.courtId === grant.staff.courtId && isHandedIn(filing);
  if (ofTheCourt && filing.filer !== grant.openid) return { filing, part: undefined };
  const who = 'person' in grant ? grant : { openid: grant.openid };
  const part = await partIn(filing, who, 'read', now);
  if (!filing) throw notFound();
  return { filing, part };
}

/** Throws NOT_FOUND. */
export async function ourFiling(
  filingId: string,
  grant: VerifiedGrant,
  wanted: HelpScope,
  now: number,
): Promise<{ filing: Filing; part: Acting }> {
  const filing = await filings.get(filingId);
  const part = await partIn(filing, grant, wanted, now);
  if (!filing) throw notFound();
  return { filing, part };
}
