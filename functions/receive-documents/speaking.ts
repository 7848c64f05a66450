/** 谁能表示: the party himself, or an agent whose power names it, says where and how he is served (DOMAIN 4, SERVE-1). */
import type { OpenId } from '../../platform/caller';
import { CourtError } from '../../platform/errors';
import { type Case, cases } from '../../records/case/case';
import { activePart, type CasePart, noCase } from '../../records/case/part';
import { type CaseParty, caseParties } from '../../records/case/parties';

export const maySay = ({ member, special }: CasePart): boolean =>
  member.role !== 'agent' || special.includes('consentOnline');

/** The party of the input, for whom the caller stands and may speak. Throws NOT_FOUND, FORBIDDEN. */
export async function speaking(
  { caseId, partyId }: { caseId: string; partyId: string },
  openid: OpenId,
  now: number,
): Promise<{ of: Case; party: CaseParty; part: CasePart }> {
  const part = await activePart(caseId, openid, now);
  if (!part.parties.includes(partyId)) throw noCase();
  const [of, party] = await Promise.all([cases.get(caseId), caseParties.get(partyId)]);
  if (!of || !party) throw noCase();
  if (!maySay(part))
    throw new CourtError(
      'FORBIDDEN',
      '是否同意电子送达要由当事人本人决定。授权委托书里写明可以代为同意的，代理人才能办理；请由当事人本人确认，或者补交授权。',
    );
  return { of, party, part };
}
