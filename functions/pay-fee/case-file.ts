/** 案卷: what the papers and orders of a case's fee are made of, read once: the case, its court, its parties and the form it was filed with. */
import { type FeeMatter, feeMatterOf } from '../../court/documents/fee-occasion';
import type { Addressee } from '../../court/documents/wording';
import type { PartyRole } from '../../court/people/roles';
import { type Court, courts } from '../../platform/courts';
import { CourtError } from '../../platform/errors';
import { type Case, cases } from '../../records/case/case';
import { type CaseParty, caseParties, inOrder, present } from '../../records/case/parties';
import type { FeeOrder } from '../../records/fee/order';
import { owersAmong } from '../../records/fee/owed-by';
import { type Content, PARTY_FIELDS, PARTY_LISTS } from '../../records/filing/content';
import { filings } from '../../records/filing/filing';
import type { Party } from '../../records/filing/form/party';
import { openContent } from '../../records/filing/sealed-content';
import { type KeptConsent, serviceConsents } from '../../records/service/consent';

export interface CaseFile {
  registered: Case;
  court: Court;
  content: Content;
  parties: CaseParty[];
  /** `case_parties` ids of who agreed to be served in the program. */
  agreed: ReadonlySet<string>;
}

/** More parties one case has not. */
const MOST = 1000;

export const noCase = (): CourtError => new CourtError('NOT_FOUND', '本院没有这个案件，请核对案号。');

/** @param courtId of who asks. Throws NOT_FOUND; Error where the filing or the court is gone: data, not a person's mistake */
export async function caseFileOf(caseId: string, courtId: string): Promise<CaseFile> {
  const registered = await cases.get(caseId);
  if (registered?.courtId !== courtId) throw noCase();
  const [court, filing, parties, consents] = await Promise.all([
    courts.get(courtId),
    filings.get(registered.filingId),
    caseParties.find({ caseId }, { limit: MOST }),
    serviceConsents.find({ caseId }, { limit: MOST }),
  ]);
  if (!court || !filing) throw new Error(`case ${caseId} has no ${court ? 'filing' : 'court'}`);
  return {
    registered,
    court,
    parties,
    agreed: agreedAmong(consents),
    content: openContent(filing._id, filing.content),
  };
}

export const kindOfCase = ({ registered }: CaseFile) => registered.kind ?? 'civil';

export const matterOf = (file: CaseFile): FeeMatter => feeMatterOf(kindOfCase(file));

export const partiesAs = ({ parties }: CaseFile, role: PartyRole): CaseParty[] =>
  present(parties).filter((one) => one.role === role);

/** As the form of the filing says it. @param party of `case_parties/<case>:<role>:<n>` */
export function formOf({ content }: CaseFile, { _id, role }: CaseParty): Party | undefined {
  const field = PARTY_LISTS.find((one) => PARTY_FIELDS[one] === role);
  return field && content[field]?.[Number(_id.split(':').at(-1)) - 1];
}

export const kindOfParty = (file: CaseFile, party: CaseParty): 'person' | 'organisation' =>
  party.kind ?? formOf(file, party)?.kind ?? 'person';

/** Who owes an order, as papers name them. */
export const owersOf = ({ parties }: CaseFile, order: Pick<FeeOrder, 'parties'>): CaseParty[] =>
  owersAmong(order, inOrder(parties));

/** To whom a paper about the fee goes. */
export function addresseeOf(file: CaseFile, order: Pick<FeeOrder, 'parties'>): Addressee {
  const own = owersOf(file, order);
  const [first] = own;
  return {
    name: own.map(({ name }) => name).join('、') || '（未写明）',
    kind: first ? kindOfParty(file, first) : 'person',
  };
}

/** 案由 as sentences take it. */
export const causeOf = ({ registered, content }: CaseFile): string =>
  (registered.kind === 'administrative' ? content.act?.what?.slice(0, 60) : undefined) ??
  registered.causeOfAction ??
  '';

/** The sides as papers name them. */
export function sidesOf(file: CaseFile): { claimants: string[]; opponents: string[] } {
  const enforced = kindOfCase(file) === 'enforcement';
  const names = (role: PartyRole) => partiesAs(file, role).map(({ name }) => name);
  return {
    claimants: names(enforced ? 'applicant' : 'plaintiff'),
    opponents: names(enforced ? 'judgmentDebtor' : 'defendant'),
  };
}

/** SERVE-1..3: a notice in the program is served when it is there, where all who owe the fee have agreed to that and not taken it back. */
export const isServedHere = ({ agreed }: CaseFile, { parties }: Pick<FeeOrder, 'parties'>): boolean =>
  parties.length > 0 && parties.every((partyId) => agreed.has(partyId));

const isConsent = ({ confirmed, withdrawnAt, addresses }: KeptConsent): boolean =>
  confirmed && withdrawnAt === null && addresses.some(({ channel }) => channel === 'platform');

/** Of each party the newest word counts. */
export function agreedAmong(consents: readonly KeptConsent[]): ReadonlySet<string> {
  const newest = new Map<string, KeptConsent>();
  for (const one of [...consents].sort((a, b) => a.givenAt.getTime() - b.givenAt.getTime()))
    newest.set(one.partyId, one);
  return new Set([...newest].flatMap(([partyId, one]) => (isConsent(one) ? [partyId] : [])));
}
