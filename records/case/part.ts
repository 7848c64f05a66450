/** 在案件里的身份: how somebody stands in a case: for which parties, with which powers, since and until when (PROG-1, 2, ID-7). */
import type { CaseFacts, Membership, NamedAct, Viewer } from '../../court/access/viewer';
import type { OpenId } from '../../platform/caller';
import { CourtError } from '../../platform/errors';
import type { Case } from './case';
import { type CaseMember, caseMembers, sideOf } from './member';
import { type CaseParty, caseParties } from './parties';

export interface CasePart {
  member: CaseMember;
  /** `case_parties` ids he is or acts for. */
  parties: readonly string[];
  special: readonly NamedAct[];
}

export const noCase = (): CourtError =>
  new CourtError('NOT_FOUND', '没有找到这个案件。请从“我的案件”里打开；没有的，请带身份证联系承办书记员。');

/** One database action; two where the member was written before his parties were kept. Undefined: he has and had no part in it. */
export async function partIn(caseId: string, openid: OpenId): Promise<CasePart | undefined> {
  const member = await caseMembers.get(`${caseId}:${openid}`);
  if (!member) return undefined;
  const named = member.parties ? [] : await caseParties.find({ caseId }, { limit: MOST_PARTIES });
  return partOf(member, named);
}

const MOST_PARTIES = 1000;

/** @param named parties of the case: for members written before theirs were kept */
export const partOf = (member: CaseMember, named: readonly CaseParty[]): CasePart => ({
  member,
  parties: member.parties ?? partiesOfMember(member, named),
  special: member.special ?? [],
});

/** The party linked to the account; for who acts for another, the only one on his side: nothing else follows from a side. */
function partiesOfMember(member: CaseMember, named: readonly CaseParty[]): string[] {
  const own = named.filter(({ openid }) => openid === member.openid).map(({ _id }) => _id);
  if (own.length > 0 || member.role === 'witness') return own;
  const side = named.filter(({ role }) => role === sideOf(member)).map(({ _id }) => _id);
  return side.length === 1 ? side : [];
}

/** Whether he takes part at `now`, epoch ms. */
export const isActive = ({ from, to }: Pick<CaseMember, 'from' | 'to'>, now: number): boolean =>
  from.getTime() <= now && (!to || to.getTime() > now);

/** Of who takes part now. Throws NOT_FOUND for everybody else: also that the case exists is nobody else's business (PROG-1, 2). */
export async function activePart(caseId: string, openid: OpenId, now: number): Promise<CasePart> {
  const part = await partIn(caseId, openid);
  if (!part || !isActive(part.member, now)) throw noCase();
  return part;
}

/** As court/access reads it: one membership for each party he is or acts for. His identity was checked by the policy. */
export function viewerOf({ member, parties, special }: CasePart): Viewer {
  const side = sideOf(member);
  const memberships = parties.map(
    (partyId): Membership => ({
      role: member.role,
      ...(side ? { side } : {}),
      partyId,
      from: member.from.getTime(),
      ...(member.to ? { to: member.to.getTime() } : {}),
      ...(member.role === 'agent' ? { powerOfAttorney: special, lawyer: member.lawyer === true } : {}),
    }),
  );
  return { kind: 'person', identity: 'verified', memberships };
}

export const factsOf = ({ courtId, kind = 'civil', state, trial, openToPublic }: Case): CaseFacts => ({
  courtId,
  kind,
  stage:
    state === 'archived'
      ? 'archived'
      : state === 'closed' || state === 'effective'
        ? 'closed'
        : trial
          ? 'pending'
          : 'filing',
  ...(openToPublic ? { openToPublic } : {}),
});
