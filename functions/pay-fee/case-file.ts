/** 案卷: what the papers and orders of a case's fee are made of, read once: the case, its court, its parties and the form it was filed with. */
import { type FeeMatter, feeMatterOf } from '../../court/documents/fee-occasion';
import type { Addressee } from '../../court/documents/wording';
import type { PartyRole } from '../../court/people/roles';
import { type Court, courts } from '../../platform/courts';
import { CourtError } from '../../platform/errors';
import { type Case, cases } from '../../records/case/case';
import { type CaseParty, caseParties } from '../../records/case/parties';
import { type Content, ownSide, PARTY_FIELDS, PARTY_LISTS } from '../../records/filing/content';
import { filings } from '../../records/filing/filing';
import type { Party } from '../../records/filing/form/party';
import { openContent } from '../../records/filing/sealed-content';

export interface CaseFile {
  registered: Case;
  court: Court;
  content: Content;
  parties: CaseParty[];
}

const MOST = 100;

export const noCase = (): CourtError => new CourtError('NOT_FOUND', '本院没有这个案件，请核对案号。');

/** @param courtId of who asks. Throws NOT_FOUND; Error where the filing or the court is gone: data, not a person's mistake */
export async function caseFileOf(caseId: string, courtId: string): Promise<CaseFile> {
  const registered = await cases.get(caseId);
  if (registered?.courtId !== courtId) throw noCase();
  const [court, filing, parties] = await Promise.all([
    courts.get(courtId),
    filings.get(registered.filingId),
    caseParties.find({ caseId }, { limit: MOST }),
  ]);
  if (!court || !filing) throw new Error(`case ${caseId} has no ${court ? 'filing' : 'court'}`);
  return { registered, court, parties, content: openContent(filing._id, filing.content) };
}

export const kindOfCase = ({ registered }: CaseFile) => registered.kind ?? 'civil';

export const matterOf = (file: CaseFile): FeeMatter => feeMatterOf(kindOfCase(file));

export const partiesAs = ({ parties }: CaseFile, role: PartyRole): CaseParty[] =>
  parties.filter((one) => one.role === role);

/** As the form of the filing says it. @param party of `case_parties/<case>:<role>:<n>` */
export function formOf({ content }: CaseFile, { _id, role }: CaseParty): Party | undefined {
  const field = PARTY_LISTS.find((one) => PARTY_FIELDS[one] === role);
  return field && content[field]?.[Number(_id.split(':').at(-1)) - 1];
}

export const kindOfParty = (file: CaseFile, party: CaseParty): 'person' | 'organisation' =>
  formOf(file, party)?.kind ?? 'person';

/** To whom a paper about the fee goes. */
export function addresseeOf(file: CaseFile, payer: PartyRole): Addressee {
  const own = partiesAs(file, payer);
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

/** SERVE-1, 3: a notice in the program is served when it is there, to who agreed to that when he filed. Of the others nobody has yet. */
export const isServedHere = (file: CaseFile, payer: PartyRole): boolean =>
  PARTY_FIELDS[ownSide(kindOfCase(file))] === payer && file.content.addressConfirmation?.eService === true;
