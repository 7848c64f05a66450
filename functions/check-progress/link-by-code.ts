/** 凭码关联: who has the court's letter comes into the case it is about, if he is whom it names: identity, name and number (PROG-1). */
import { isSameName } from '../../court/people/id-document';
import { legalDateOf } from '../../court/time/legal-date';
import { type VerifiedGrant, verified } from '../../platform/identity';
import type { WriteOperation } from '../../platform/operation';
import { cases } from '../../records/case/case';
import { type LinkCode, linkCodes, wrongCode } from '../../records/case/link-code';
import { type CaseParty, caseParties } from '../../records/case/parties';
import { isParty } from '../../records/case/same-party';
import { isNamed, type Linking, link } from '../../records/person/link';
import { type PersonRecord, people } from '../../records/person/person';
import { beginAgents } from '../../records/representation/case-agents';
import { organisations } from '../../records/representation/organisation';
import { creditCodeOf } from '../../records/representation/party-key';
import type { CheckProgressInput, CheckProgressResult } from './contract';
import { CASE_ROLE_NAMES } from './words';

export const linkByCode: WriteOperation<
  CheckProgressInput<'linkByCode'>,
  CheckProgressResult<'linkByCode'>,
  VerifiedGrant
> = {
  kind: 'write',
  policy: verified,
  async run({ input: { code }, grant: { openid }, act, note }) {
    const [found, person] = await Promise.all([linkCodes.get(code), people.get(openid)]);
    if (!found || !person || !isUsable(found, act)) throw wrongCode();
    const [party, of] = await Promise.all([caseParties.get(found.partyId), cases.get(found.caseId)]);
    const as = party?.released ? await standing(party, person, act.at) : undefined;
    if (!party || !as || !of) throw wrongCode();
    // Linked before: by this code, or meanwhile by his number. By somebody else he is not.
    const isNew = party.openid === null && (await link(party, { person, as }, act.at));
    if (!isNew && (await caseParties.get(party._id))?.openid !== openid) throw wrongCode();
    await linkCodes.updateWhere({ _id: code, usedBy: null }, { usedBy: act._id });
    await beginAgents(of, act.at);
    note({ courtId: of.courtId, target: of._id });
    return {
      caseId: of._id,
      caseNo: of.caseNo,
      courtName: of.courtName ?? '',
      roleName: CASE_ROLE_NAMES[party.role],
    };
  },
};

/** Who typed it twice is in the case, and is told so; nobody else is by a code that was used. */
const isUsable = ({ usedBy, expiresAt }: LinkCode, act: { _id: string; at: Date }): boolean =>
  usedBy !== null || expiresAt > act.at;

/** He is the party himself, or heads it (ID-4). */
async function standing(party: CaseParty, person: PersonRecord, at: Date): Promise<Linking['as'] | undefined> {
  if (isNamed(party, person)) return 'self';
  if (party.kind !== 'organisation' || !person.verified || person.suspended) return undefined;
  const today = legalDateOf(at.getTime());
  const head = person.heads?.find((one) => isParty(party, one.partyKey) && (one.until === null || one.until >= today));
  const organisation = head && (await organisations.get(creditCodeOf(head.partyKey)));
  return organisation && isSameName(organisation.name, party.name) ? 'orgRep' : undefined;
}
