/** 案件里的人: from the form of a registered filing, who is named in the case, and as what its filer belongs to it. */
import type { CaseRole, PartyRole } from '../../court/people/roles';
import { legalDateOf } from '../../court/time/legal-date';
import type { OpenId } from '../../platform/caller';
import { type CaseMember, withFeed } from '../../records/case/member';
import { type CaseParty, casePartyId } from '../../records/case/parties';
import { actsAsAgent, actsForAnother } from '../../records/filing/acts-for';
import { type Content, ownSide, PARTY_FIELDS, PARTY_LISTS } from '../../records/filing/content';
import { hasAccount } from '../../records/filing/filer';
import { type Filing, kindOf } from '../../records/filing/filing';
import type { Party } from '../../records/filing/form/party';
import { powersOn } from '../../records/filing/powers';
import { numbersOf, partyKeyOf } from '../../records/representation/party-key';
import { powersOf } from '../../records/representation/powers-in-case';
import type { Represented } from './represented';

/** What the case's people are read from. */
export interface CasePeople {
  caseId: string;
  courtId: string;
  filing: Filing;
  content: Content;
  /** Principals with an account. */
  represented: readonly Represented[];
  /** By the filer's proved number; null: none is known. */
  filerKey: string | null;
}

/** Not released: what was typed about others proves nothing, and nobody is linked by it before a clerk has looked. */
export function partiesOf(people: CasePeople): CaseParty[] {
  const { caseId, courtId, filing, content, represented } = people;
  const own = filersOwn(people);
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
        kind: party.kind,
        ...numbersOf(party),
        released: false,
        openid: field === ownSide(kindOf(filing)) ? accountOf(party, i) : null,
      }),
    );
  });
}

/**
 * Which party of his side the filer himself is, or heads: by his number; by his name only where the form gives no other number.
 * Undefined: none, or it does not follow from that.
 */
function filersOwn({ filing: { filerName, ...filing }, content, filerKey }: CasePeople): number | undefined {
  if (actsForAnother(content)) return undefined;
  const own = content[ownSide(kindOf(filing))] ?? [];
  const byNumber = own.findIndex((party) => filerKey !== null && partyKeyOf(party) === filerKey);
  if (byNumber >= 0) return byNumber;
  const isOthers = (party: Party) => party.kind === 'person' && party.idNumber !== undefined && filerKey !== null;
  const byName = own.findIndex(
    (party) => filerName !== null && (party.orgRepName === filerName || (party.name === filerName && !isOthers(party))),
  );
  return byName < 0 ? undefined : byName;
}

/**
 * Who belongs to the case from the start, and as what: the filer, unless he was an agent and is one no longer; those he acts
 * for; agents whose power is in force on that day (ID-4..7, PROG-2). Each once, by the first of these.
 */
export function membersOf(people: CasePeople, from: Date): CaseMember[] {
  const { caseId, courtId, filing, content, represented } = people;
  const side = PARTY_FIELDS[ownSide(kindOf(filing))];
  const { filer, filerLeft } = filing;
  const powers = powersOn(filing, legalDateOf(from.getTime()));
  const idsOf = (...keys: string[]): string[] =>
    (content[ownSide(kindOf(filing))] ?? []).flatMap((party, i) =>
      keys.includes(partyKeyOf(party) ?? '') ? [casePartyId(caseId, side, i + 1)] : [],
    );
  const agent = (openid: OpenId): Part => {
    const own = powers.filter((power) => power.openid === openid);
    return { role: 'agent', parties: idsOf(...own.map(({ partyKey }) => partyKey)), ...powersOf(own) };
  };
  const asFiler = (openid: OpenId): Part => {
    const role = roleOf(filing, content);
    return role === 'agent' ? agent(openid) : { role, parties: filersParties(people, side) };
  };
  const all: [OpenId, Part][] = [
    ...(hasAccount(filer) && !filerLeft ? [[filer, asFiler(filer)] satisfies [OpenId, Part]] : []),
    ...represented.map(({ openid, isHead }): [OpenId, Part] => [
      openid,
      {
        role: isHead ? 'orgRep' : side,
        parties: idsOf(...represented.filter((one) => one.openid === openid).map(({ partyKey }) => partyKey)),
      },
    ]),
    ...powers.map(({ openid }): [OpenId, Part] => [openid, agent(openid)]),
  ];
  const first = new Map<OpenId, Part>();
  for (const [openid, part] of all) if (!first.has(openid)) first.set(openid, part);
  return [...first].map(([openid, part]) =>
    withFeed({ _id: `${caseId}:${openid}`, caseId, courtId, openid, side, from, ...part }),
  );
}

type Part = Pick<CaseMember, 'role' | 'parties' | 'special' | 'lawyer'>;

/** Of who files for himself, for his ward, or as head. */
function filersParties(people: CasePeople, side: PartyRole): string[] {
  const { caseId, filing, content } = people;
  const own = content[ownSide(kindOf(filing))] ?? [];
  const named = content.filedFor ?? (content.filedAs === 'guardianRep' ? content.guardian?.party : undefined);
  const only = own.length === 1 ? 0 : undefined;
  const said = content.filedAs === 'guardianRep' || content.filedAs === 'orgRep' ? (named ?? only) : undefined;
  const place = said ?? filersOwn(people);
  return place === undefined || place >= own.length ? [] : [casePartyId(caseId, side, place + 1)];
}

function roleOf(filing: Filing, content: Content): CaseRole {
  const isPowerful = filing.powers?.some(({ openid }) => openid === filing.filer) === true;
  if (actsAsAgent(content) || isPowerful) return 'agent';
  if (content.filedAs === 'guardianRep' || content.filedAs === 'orgRep') return content.filedAs;
  return PARTY_FIELDS[ownSide(kindOf(filing))];
}
