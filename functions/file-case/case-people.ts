/** 案件里的人: from the form of a registered filing, who is named in the case, and as what its filer belongs to it. */
import type { CaseRole, PartyRole } from '../../court/people/roles';
import { keyedHash } from '../../platform/secrets';
import type { CaseMember } from '../../records/case/member';
import { type CaseParty, casePartyId } from '../../records/case/parties';
import { type Content, ownSide, PARTY_FIELDS, PARTY_LISTS } from '../../records/filing/content';
import { type Filing, kindOf } from '../../records/filing/filing';

export interface CaseOf {
  caseId: string;
  courtId: string;
}

/** Not released: what was typed about others proves nothing, and nobody is linked by it before a clerk has looked. */
export function partiesOf({ caseId, courtId }: CaseOf, filing: Filing, content: Content): CaseParty[] {
  const own = filersOwn(filing, content);
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
        openid: field === ownSide(kindOf(filing)) && i === own ? filing.filer : null,
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

const isAgent = ({ filedAs, agentAuthority }: Content): boolean =>
  filedAs === 'agent' || (filedAs === undefined && agentAuthority !== undefined && agentAuthority !== 'none');
const actsForAnother = (content: Content): boolean => isAgent(content) || content.filedAs === 'guardianRep';

/** As what its filer belongs to the case (ID-4..6). */
export function memberOf({ caseId, courtId }: CaseOf, filing: Filing, content: Content, from: Date): CaseMember {
  return {
    _id: `${caseId}:${filing.filer}`,
    caseId,
    openid: filing.filer,
    courtId,
    role: roleOf(filing, content),
    from,
  };
}

function roleOf(filing: Filing, content: Content): CaseRole {
  if (isAgent(content)) return 'agent';
  if (content.filedAs === 'guardianRep' || content.filedAs === 'orgRep') return content.filedAs;
  return PARTY_FIELDS[ownSide(kindOf(filing))];
}
