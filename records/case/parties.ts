/**
 * 案件当事人: who is named in a registered case, by the number its filer typed. That number proves nothing: nobody is linked to
 * the case before the clerk has released it, or a debtor would be warned of a preservation.
 */
import { isPartyChange, type PartyChangeGround, partyChange } from '../../court/enforcement/party-change';
import { type JoiningGround, joining } from '../../court/people/joining';
import { PARTY_ROLES, type PartyRole } from '../../court/people/roles';
import type { LegalDate } from '../../court/time/legal-date';
import { collection, type Stored } from '../../platform/database';
import type { Sealed } from '../../platform/secrets';

/** `case_parties/<caseId>:<role>:<n>`, written when a case is registered. */
export interface CaseParty extends Stored {
  caseId: string;
  courtId: string;
  role: PartyRole;
  /** As in the complaint. */
  name: string;
  /** Keyed hash of the number, as a form names it (party-key.ts); null: none was given, or an organisation. */
  idHash: string | null;
  /** As powers of attorney name him (records/representation/party-key.ts); missing or null: no number was given. */
  partyKey?: string | null;
  kind?: 'person' | 'organisation';
  released: boolean;
  /** Who was linked. */
  openid: string | null;
  /** Of who came in later, by which decision of the court; missing: he is of the complaint. */
  joined?: { on: LegalDate; ground: JoinedGround; act: string; inPlaceOf?: string };
  /** Whose place he takes besides his own, who was in the case already: a co-debtor who is the other's heir, as rulings say it. */
  alsoFor?: Coming[];
  /** Of who came in later, as the court entered him: `Party` as JSON, under seal. */
  particulars?: Sealed;
  /** PROG-2: since when he takes part no more, and why. What was his stays; nothing new reaches him. */
  left?: { on: LegalDate; why: 'replaced' | 'withdrawn' };
}

/** How somebody came into a place: by which act or ruling, on which ground, and whose it was. */
export type Coming = NonNullable<CaseParty['joined']>;

/** Every way in which he came into a place of the case; none: he is of the application alone. */
export const comings = ({ joined, alsoFor = [] }: CaseParty): Coming[] => [...(joined ? [joined] : []), ...alsoFor];

/** Who came into a place by that act or ruling. */
export const cameBy = (parties: readonly CaseParty[], act: string): CaseParty | undefined =>
  parties.find((one) => comings(one).some((coming) => coming.act === act));

/** All who stand in the place of somebody who left. */
export const successorsOf = (parties: readonly CaseParty[], partyId: string): CaseParty[] =>
  parties.filter((one) => comings(one).some(({ inPlaceOf }) => inPlaceOf === partyId));

/** Into a suit, or into an execution. */
export type JoinedGround = JoiningGround | PartyChangeGround;
export const joinedName = (ground: JoinedGround): string =>
  isPartyChange(ground) ? partyChange(ground).name : joining(ground).name;

/** What a party's particulars are sealed for. */
export const particularsAt = (partyId: string): string => `case_parties/${partyId}`;

/** Those who take part now. */
export const present = (parties: readonly CaseParty[]): CaseParty[] => parties.filter(({ left }) => !left);

export const caseParties = collection<CaseParty>('case_parties');

export const casePartyId = (caseId: string, role: PartyRole, n: number): string => `${caseId}:${role}:${n}`;

/** As papers name them: by role, then in the order of the complaint. */
export const inOrder = (parties: readonly CaseParty[]): CaseParty[] =>
  [...parties].sort((a, b) => placeOf(a) - placeOf(b));

/** More of one role than this there are none. */
const MOST_OF_ROLE = 1000;
const placeOf = ({ _id, role }: CaseParty): number =>
  PARTY_ROLES.indexOf(role) * MOST_OF_ROLE + Number(_id.split(':').at(-1));
