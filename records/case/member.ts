/** 案件里的人: who sees a case, and as what. */
import type { NamedAct } from '../../court/access/viewer';
import type { CaseRole, PartyRole } from '../../court/people/roles';
import type { OpenId } from '../../platform/caller';
import { collection, type Stored } from '../../platform/database';

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
  from: Date;
  /** When his access ended; missing: it goes on. */
  to?: Date;
}

/** Which party's side a member stands on. */
export function sideOf({ role, side }: Pick<CaseMember, 'role' | 'side'>): PartyRole | undefined {
  if (side) return side;
  return role === 'agent' || role === 'guardianRep' || role === 'orgRep' || role === 'witness' ? undefined : role;
}

export const caseMembers = collection<CaseMember>('case_members');
