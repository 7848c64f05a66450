/** 案件里的人: who sees a case, and as what. */
import type { CaseRole } from '../../court/people/roles';
import type { OpenId } from '../../platform/caller';
import { collection, type Stored } from '../../platform/database';

/** `case:openid`: rules, policies and feeds read who belongs to a case. */
export interface CaseMember extends Stored {
  caseId: string;
  openid: OpenId;
  courtId: string;
  role: CaseRole;
  from: Date;
  /** When his access ended; missing: it goes on. */
  to?: Date;
}

export const caseMembers = collection<CaseMember>('case_members');
