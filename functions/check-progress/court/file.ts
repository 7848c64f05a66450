/** 案卷: what the court's moves and papers are made of: the case, its court, its parties and the form it was filed with, read once. */
import type { CaseHead, HeadParty, HeadRole } from '../../../court/documents/case-head';
import type { Judge } from '../../../court/documents/paper';
import type { Addressee } from '../../../court/documents/wording';
import type { Standing } from '../../../court/people/joining';
import type { PartyRole } from '../../../court/people/roles';
import { type LegalDate, legalDateOf } from '../../../court/time/legal-date';
import type { OpenId } from '../../../platform/caller';
import { type Court, courts } from '../../../platform/courts';
import { CourtError } from '../../../platform/errors';
import type { WriteContext } from '../../../platform/operation';
import type { Staff } from '../../../platform/policy';
import type { Case } from '../../../records/case/case';
import { caseMachineOf } from '../../../records/case/case-machine';
import { type CaseParty, caseParties, present } from '../../../records/case/parties';
import { kindOfParty as kindOf, partyFormOf, placeOfParty } from '../../../records/case/party-form';
import type { Content } from '../../../records/filing/content';
import { filings } from '../../../records/filing/filing';
import { openContent } from '../../../records/filing/sealed-content';

export type StaffGrant = { openid: OpenId; staff: Staff };
export type CourtContext<Input> = WriteContext<Input, StaffGrant>;

export interface CourtFile {
  found: Case;
  court: Court;
  content: Content;
  /** Plaintiffs, defendants, third parties, each in the order of the complaint; those who take part now. */
  parties: CaseParty[];
  /** With those who have left (PROG-2). */
  everybody: CaseParty[];
  matter: 'civil' | 'administrative';
}

const MOST = 100;
const ROLES = { plaintiff: '原告', defendant: '被告', thirdParty: '第三人' } as const satisfies Partial<
  Record<PartyRole, HeadRole>
>;
const SIDES: readonly PartyRole[] = ['plaintiff', 'defendant', 'thirdParty'];

/** Throws CourtError PRECONDITION_FAILED for an enforcement case, Error where its filing or court is gone. */
export async function courtFile(found: Case): Promise<CourtFile> {
  caseMachineOf(found.kind);
  const [court, filing, all] = await Promise.all([
    courts.get(found.courtId),
    filings.get(found.filingId),
    caseParties.find({ caseId: found._id }, { limit: MOST }),
  ]);
  if (!court || !filing) throw new Error(`case ${found._id} has no ${court ? 'filing' : 'court'}`);
  const everybody = all
    .filter(({ role }) => SIDES.includes(role))
    .sort((a, b) => SIDES.indexOf(a.role) - SIDES.indexOf(b.role) || placeOfParty(a) - placeOfParty(b));
  return {
    found,
    court,
    parties: present(everybody),
    everybody,
    content: openContent(filing._id, filing.content),
    matter: found.kind === 'administrative' ? 'administrative' : 'civil',
  };
}

export const roleName = ({ role }: CaseParty): HeadRole =>
  role === 'defendant' || role === 'thirdParty' ? ROLES[role] : '原告';

export const kindOfParty = (file: CourtFile, party: CaseParty): 'person' | 'organisation' =>
  kindOf(file.content, party);

export const addresseeOf = (file: CourtFile, party: CaseParty): Addressee => ({
  name: party.name,
  kind: kindOfParty(file, party),
});

/** The case as it is once he is in it, and whom he follows is not. */
export function withParty(file: CourtFile, party: CaseParty, replaced: string | undefined): CourtFile {
  const stay = file.parties.filter(({ _id }) => _id !== replaced && _id !== party._id);
  const after = stay.findLastIndex(({ role }) => role === party.role);
  return { ...file, parties: after < 0 ? [...stay, party] : stay.toSpliced(after + 1, 0, party) };
}

/** Throws CourtError INVALID_INPUT for an id that is none of this case. */
export function partyOf({ parties }: CourtFile, partyId: string): CaseParty {
  const party = parties.find(({ _id }) => _id === partyId);
  if (party) return party;
  throw new CourtError('INVALID_INPUT', '没有找到这位当事人，请重新选择。', { partyId: '请重新选择当事人' });
}

/** Who takes part now, and as what. */
export const standingsOf = ({ parties }: CourtFile): Standing[] =>
  parties.map(({ _id: partyId, role }) => ({ partyId, role }));

export const namesAs = ({ parties }: CourtFile, role: PartyRole): string[] =>
  parties.filter((one) => one.role === role).map(({ name }) => name);

/** 案由; in administrative cases the act that is attacked. */
export const causeOf = ({ found, content }: CourtFile): string =>
  (found.kind === 'administrative' ? content.act?.what?.slice(0, 60) : undefined) ?? found.causeOfAction ?? '';

/** What every paper of the case has. */
export const paperFacts = (file: CourtFile, to: CaseParty, at: Date) => ({
  courtName: file.found.courtName ?? file.court.name,
  number: file.found.caseNo,
  to: addresseeOf(file, to),
  date: legalDateOf(at.getTime()),
  matter: file.matter,
  cause: causeOf(file),
  claimants: namesAs(file, 'plaintiff'),
  opponents: namesAs(file, 'defendant'),
  contact: file.court.phone,
});

/** The head of a judgment, a ruling or a 调解书; without numbers and phones (PRIV-4). */
export function headOf(file: CourtFile, date: LegalDate, judges: readonly Judge[], clerk: string): CaseHead {
  const { found, court, matter, parties } = file;
  return {
    courtName: found.courtName ?? court.name,
    number: found.caseNo,
    matter,
    parties: parties.map((party) => headParty(file, party)),
    cause: causeOf(file),
    registeredOn: found.registeredOn,
    judges,
    clerk,
    date,
  };
}

function headParty(file: CourtFile, party: CaseParty): HeadParty {
  const form = partyFormOf(file.content, party);
  const kind = kindOfParty(file, party);
  const { sex, ethnicity, domicile, orgRepName, orgRepPost } = form ?? {};
  return {
    role: roleName(party),
    kind,
    name: party.name,
    domicile,
    ...(kind === 'person' ? { sex, ethnicity } : { orgRepName, orgRepPost }),
  };
}

/** 普通程序 …, as papers name it. */
export const PROCEDURE_NAMES = { ordinary: '普通程序', summary: '简易程序', smallClaims: '小额诉讼程序' } as const;
export const procedureName = ({ procedure = 'ordinary' }: Case): string => PROCEDURE_NAMES[procedure];
