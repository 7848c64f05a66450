/** 案件里的人: who sees a case, and as what. */
import type { NamedAct } from '../../court/access/viewer';
import type { CaseRole, PartyRole } from '../../court/people/roles';
import type { OpenId } from '../../platform/caller';
import { collection, type Stored } from '../../platform/database';
import { AUDIENCES } from '../enforcement/entry';
import { feedOf } from '../enforcement/feed';

/** `case:openid`: rules, policies and feeds read who belongs to a case. */
export interface CaseMember extends Stored {
  caseId: string;
  openid: OpenId;
  courtId: string;
  role: CaseRole;
  /** Whose side an agent, a head or a guardian stands on; missing: nobody's, and he sees nothing that is one side's alone. */
  side?: PartyRole;
  /**
   * `case_parties` ids of the parties he is or acts for: what is served, counted and answered is so for each party apart. Missing:
   * of members written before it was kept; `partiesOfMember` finds them.
   */
  parties?: string[];
  /** An agent's special acts (ID-7), as his power in force names them; missing: he is no agent, or has none. */
  special?: NamedAct[];
  /** 律师: DOSS-2. */
  lawyer?: boolean;
  /** 见证: `<caseId>:<audience>` while he takes part in an execution on a side that follows it (`feedOfMember`); what the rule of the feed reads. */
  feed?: string;
  from: Date;
  /** When his access ended; missing: it goes on. */
  to?: Date;
}

/** Which party's side a member stands on. */
export function sideOf({ role, side }: Pick<CaseMember, 'role' | 'side'>): PartyRole | undefined {
  if (side) return side;
  return role === 'agent' || role === 'guardianRep' || role === 'orgRep' || role === 'witness' ? undefined : role;
}

/**
 * The one feed of an execution that a member may follow, by all the sides he stands on: who stands on both, as a common relative, sees no more
 * than the side from which things are kept. Undefined: none.
 */
export function feedOfMember(
  { caseId, role, feed, ...of }: Pick<CaseMember, 'caseId' | 'role' | 'side' | 'feed'>,
  ...others: readonly (PartyRole | undefined)[]
): string | undefined {
  if (role === 'witness') return undefined;
  // Also of the case that this one resumes: whoever followed as the debtor does goes on so.
  const before = feed?.endsWith(':judgmentDebtor') ? 'judgmentDebtor' : undefined;
  const sides = [sideOf({ role, ...of }), before, ...others];
  const audience = AUDIENCES.toReversed().find((one) => sides.includes(one));
  return audience && feedOf(caseId, audience);
}

/** Members who take part at that moment and follow an execution: `isActive` and `feedOfMember`, as the database looks for them. */
export const followsAt = (at: Date) => ({
  $and: [
    { from: { $lte: at }, $or: [{ to: null }, { to: { $gt: at } }] },
    {
      $or: [
        { feed: { $ne: null } },
        { role: { $ne: 'witness' }, side: { $in: [...AUDIENCES] } },
        { role: { $in: [...AUDIENCES] }, side: null },
      ],
    },
  ],
});

/** The member as he is written when he comes in, or is taken over into another case: whose part is over follows none. */
export function withFeed({ feed: before, ...member }: CaseMember): CaseMember {
  const feed = member.to ? undefined : feedOfMember({ ...member, ...(before === undefined ? {} : { feed: before }) });
  return feed === undefined ? member : { ...member, feed };
}

export const caseMembers = collection<CaseMember>('case_members');
