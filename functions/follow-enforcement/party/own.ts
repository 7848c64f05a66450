/** 本方: with which part somebody stands in an execution, and for which party he acts in it; everybody else finds nothing (PROG-1, 2). */
import type { OpenId } from '../../../platform/caller';
import { CourtError } from '../../../platform/errors';
import { type Case, cases } from '../../../records/case/case';
import { activePart, type CasePart, noCase } from '../../../records/case/part';
import { type CaseParty, caseParties } from '../../../records/case/parties';
import type { Audience } from '../../../records/enforcement/entry';
import { followerOf } from '../scene/who';

export interface OwnPart {
  part: CasePart;
  audience: Audience;
}

/** One database action. Throws NOT_FOUND for who follows no execution with this part of his, or no longer does. */
export async function ownPart(caseId: string, openid: OpenId, now: number): Promise<OwnPart> {
  const part = await activePart(caseId, openid, now);
  return { part, audience: followerOf(part.member, now).audience };
}

/** The same; who follows none finds `nothing`. Any other error stays what it is: the next time it may do. */
export const ownPartOr = (caseId: string, openid: OpenId, now: number, nothing: () => CourtError): Promise<OwnPart> =>
  ownPart(caseId, openid, now).catch((error: unknown) => {
    throw error instanceof CourtError ? nothing() : error;
  });

/** Of his own parties those of the side he stands on: who is a relative of both acts for one of them here. */
export const partiesOn = ({ part, audience }: OwnPart): string[] =>
  part.parties.filter((id) => id.split(':').at(-2) === audience);

export interface Acting {
  of: Case;
  party: CaseParty;
}

/**
 * Whom he acts for, on the side that may do this. Throws NOT_FOUND, FORBIDDEN for the other side, INVALID_INPUT where it is not said for
 * which of several.
 * @param refusal for the other side, with what to do instead
 */
export async function actingFor(
  { caseId, partyId }: { caseId: string; partyId?: string | undefined },
  own: OwnPart,
  side: Audience,
  refusal: string,
): Promise<Acting> {
  if (own.audience !== side) throw new CourtError('FORBIDDEN', refusal);
  const mine = partiesOn(own);
  const [only] = mine;
  const id = partyId ?? (mine.length === 1 ? only : undefined);
  if (!id || !mine.includes(id))
    throw new CourtError('INVALID_INPUT', '请选择替哪一位当事人办理。', { partyId: '请选择当事人' });
  const [of, party] = await Promise.all([cases.get(caseId), caseParties.get(id)]);
  if (!of || !party) throw noCase();
  return { of, party };
}
