/** 受送达人: who stands for a party of a case now, at which accounts, and whether he agreed to be served there (SERVE-1, 2, 9). */
import { recipientsOf, type ServedParty } from '../../court/service/recipients';
import type { OpenId } from '../../platform/caller';
import { command } from '../../platform/database';
import { type CaseMember, caseMembers } from '../case/member';
import { type CaseParty, caseParties } from '../case/parties';
import { people } from '../person/person';
import { type KeptConsent, serviceConsents } from './consent';
import type { Service } from './service';

/** A case has few people. */
const MOST = 1000;

export interface ServicePeople {
  parties: readonly CaseParty[];
  /** Those who take part now; and who has left (PROG-2) for what is still served on himself: the ruling by which he did. */
  members: readonly CaseMember[];
  consents: readonly KeptConsent[];
  /** Verified, and not frozen (ID-2): an account in doubt is not certainly his. */
  sure: ReadonlySet<string>;
}

/** Four database actions; never inside a transaction, since it looks by fields. */
export async function servicePeople(caseId: string, at: Date): Promise<ServicePeople> {
  const [parties, all, consents] = await Promise.all([
    caseParties.find({ caseId }, { limit: MOST }),
    caseMembers.find({ caseId }, { limit: MOST }),
    serviceConsents.find({ caseId }, { limit: MOST }),
  ]);
  const gone = new Set(parties.flatMap(({ left, openid }) => (left && openid ? [openid] : [])));
  const members = all.filter((one) => one.from <= at && (!one.to || one.to > at || gone.has(one.openid)));
  const ids = [...new Set(members.map(({ openid }) => openid))];
  const known = ids.length === 0 ? [] : await people.find({ _id: command().in(ids) }, { limit: MOST });
  const sure = new Set(known.filter((one) => one.verified && !one.suspended).map(({ _id }) => _id));
  return { parties, members, consents, sure };
}

export interface AccountOfParty {
  openid: OpenId;
  /** Why he receives for the party (SERVE-9). */
  text: string;
  rule: string;
}

/** SERVE-9, 8: the accounts to which a document for the party goes, the one to try first first; none: he has none in the program. */
export function accountsOf(
  party: CaseParty,
  { members, sure }: Pick<ServicePeople, 'members' | 'sure'>,
  document: Service['document'],
): AccountOfParty[] {
  const own = members.filter(({ parties }) => parties?.includes(party._id));
  const having = (role: CaseMember['role']) => own.filter((one) => one.role === role).map(({ openid }) => openid);
  // Linked to the party, and in the case: the number that a filer typed proves nothing.
  const self = members.find(({ openid }) => openid === party.openid)?.openid;
  const guardianIds = having('guardianRep');
  const [head = self] = having('orgRep');
  const served: ServedParty = {
    partyId: self ?? party._id,
    kind: party.kind ?? 'person',
    hasCapacity: guardianIds.length === 0,
    guardianIds,
    ...(head ? { orgRepId: head } : {}),
    agentIds: having('agent'),
  };
  if (served.kind === 'organisation' && !head && served.agentIds.length === 0) return [];
  return recipientsOf(served, document === 'mediationDocument' ? document : 'other').flatMap(({ personId, ...why }) => {
    const member = members.find(({ openid }) => openid === personId);
    return member && sure.has(personId) ? [{ openid: member.openid, ...why }] : [];
  });
}
