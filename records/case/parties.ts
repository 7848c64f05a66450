/**
 * 案件当事人: who is named in a registered case, by the number its filer typed. That number proves nothing: nobody is linked to
 * the case before the clerk has released it, or a debtor would be warned of a preservation.
 */
import { PARTY_ROLES, type PartyRole } from '../../court/people/roles';
import { collection, type Stored } from '../../platform/database';

/** `case_parties/<caseId>:<role>:<n>`, written when a case is registered. */
export interface CaseParty extends Stored {
  caseId: string;
  courtId: string;
  role: PartyRole;
  /** As in the complaint. */
  name: string;
  /** Keyed hash of an identity card's number; null: none was given, or an organisation. */
  idHash: string | null;
  /** As powers of attorney name him (records/representation/party-key.ts); missing or null: no number was given. */
  partyKey?: string | null;
  kind?: 'person' | 'organisation';
  released: boolean;
  /** Who was linked. */
  openid: string | null;
}

export const caseParties = collection<CaseParty>('case_parties');

export const casePartyId = (caseId: string, role: PartyRole, n: number): string => `${caseId}:${role}:${n}`;

/** As papers name them: by role, then in the order of the complaint. */
export const inOrder = (parties: readonly CaseParty[]): CaseParty[] =>
  [...parties].sort((a, b) => placeOf(a) - placeOf(b));

/** More of one role than this there are none. */
const MOST_OF_ROLE = 1000;
const placeOf = ({ _id, role }: CaseParty): number =>
  PARTY_ROLES.indexOf(role) * MOST_OF_ROLE + Number(_id.split(':').at(-1));
