/** 案件里的人: from the form of a registered filing, who is named in the case, and as what its filer belongs to it. */
import type { CaseRole, PartyRole } from '../../court/people/roles';
import { legalDateOf } from '../../court/time/legal-date';
import type { OpenId } from '../../platform/caller';
import { keyedHash } from '../../platform/secrets';
import type { CaseMember } from '../../records/case/member';
import { type CaseParty, casePartyId } from '../../records/case/parties';
import { actsAsAgent, actsForAnother } from '../../records/filing/acts-for';
import { type Content, ownSide, PARTY_FIELDS, PARTY_LISTS } from '../../records/filing/content';
import { hasAccount } from '../../records/filing/filer';
import { type Filing, kindOf } from '../../records/filing/filing';
import type { Party } from '../../records/filing/form/party';
import { powersOn } from '../../records/filing/powers';
import { partyKeyOf } from '../../records/representation/party-key';
import type { Represented } from './represented';

export interface CaseOf {
  caseId: string;
  courtId: string;
}

/** Not released: what was typed about others proves nothing, and nobody is linked by it before a clerk has looked. */
export function partiesOf(
  { caseId, courtId }: CaseOf,
  filing: Filing,
  content: Content,
  represented: readonly Represented[],
): CaseParty[] {
  const own = filersOwn(filing, content);
  const accountOf = (party: Party, i: number): string | null => {
    const key = partyKeyOf(party);
    const principal = represented.find(({ partyKey }) => partyKey === key);
    if (principal) return principal.openid;
    return i === own && hasAccount(filing.filer) && !filing.filerLeft ? filing.filer : null;
  };
  return PARTY_LISTS.flatMap((field) => {
    const role: PartyRole = PARTY_FIELDS[field];
    return (content[field] ?? []).map(
      (party, i): CaseParty => ({
        _id: casePartyId(caseId, role, i + 1),
        caseId,
        courtId,
        role,
        name: party.name ?? '（未填写）',
        idHash: party.kind === 'person' && party.idNumber ? keyedHash('idNumber', party.idNumber) : null,
        released: false,
        openid: field === ownSide(kindOf(filing)) ? accountOf(party, i) : null,
      }),
    );
  });
}

/** Which party of his side the filer himself is, or heads; undefined: none, or it does not follow from names. */
function filersOwn(filing: Filing, content: Content): number | undefined {
  if (actsForAnother(content)) return undefined;
  const found = (content[ownSide(kindOf(filing))] ?? []).findIndex(
    ({ name, orgRepName }) =>
      filing.filerName !== null && (name === filing.filerName || orgRepName === filing.filerName),
  );
  return found < 0 ? undefined : found;
}

/**
 * Who belongs to the case from the start, and as what: the filer, unless he was an agent and is one no longer; those he acts
 * for; agents whose power is in force on that day (ID-4..7, PROG-2). Each once, by the first of these.
 */
export function membersOf(
  of: CaseOf,
  filing: Filing,
  content: Content,
  represented: readonly Represented[],
  from: Date,
): CaseMember[] {
  const party = PARTY_FIELDS[ownSide(kindOf(filing))];
  const { filer, filerLeft } = filing;
  const all: [OpenId, CaseRole][] = [
    ...(hasAccount(filer) && !filerLeft ? [[filer, roleOf(filing, content)] satisfies [OpenId, CaseRole]] : []),
    ...represented.map(({ openid, isHead }): [OpenId, CaseRole] => [openid, isHead ? 'orgRep' : party]),
    ...powersOn(filing, legalDateOf(from.getTime())).map(({ openid }): [OpenId, CaseRole] => [openid, 'agent']),
  ];
  const first = new Map<OpenId, CaseRole>();
  for (const [openid, role] of all) if (!first.has(openid)) first.set(openid, role);
  return [...first].map(([openid, role]) => ({
    ...of,
    _id: `${of.caseId}:${openid}`,
    openid,
    role,
    side: party,
    from,
  }));
}

function roleOf(filing: Filing, content: Content): CaseRole {
  const isPowerful = filing.powers?.some(({ openid }) => openid === filing.filer) === true;
  if (actsAsAgent(content) || isPowerful) return 'agent';
  if (content.filedAs === 'guardianRep' || content.filedAs === 'orgRep') return content.filedAs;
  return PARTY_FIELDS[ownSide(kindOf(filing))];
}
