/** 执行卷: an execution with everything its officer's step is judged by, read once; a step that finds it changed reads it again. */
import type { EnforcementHead } from '../../court/documents/enforcement-head';
import type { PartyParticulars } from '../../court/documents/pleading';
import type { Addressee } from '../../court/documents/wording';
import { type LegalDate, legalDateOf } from '../../court/time/legal-date';
import { computePeriod } from '../../court/time/period';
import { type Court, courts } from '../../platform/courts';
import { command } from '../../platform/database';
import { type Case, cases } from '../case/case';
import { type CaseMember, caseMembers } from '../case/member';
import { waits } from '../case/not-yet';
import { type CaseParty, caseParties, inOrder, present, successorsOf } from '../case/parties';
import { kindOfParty as kindOf, partyFormOf } from '../case/party-form';
import type { Content } from '../filing/content';
import { filings } from '../filing/filing';
import { openContent } from '../filing/sealed-content';
import { type Service, services } from '../service/service';
import { type DebtorStanding, type Enforcement, enforcements } from './enforcement';
import { type Measure, measures } from './measure';
import { enforcementMoney, type MoneyEntry } from './money';
import { noEnforcement } from './move';
import { type Owed, owedOn } from './sums';

/** A case has few of them. */
const MOST = 1000;

/** Who is in a case of execution, before anybody has taken it over. */
export interface CaseFile {
  of: Case;
  court: Court;
  content: Content;
  /** Applicants, then debtors, each in the order of the application; those who take part now. */
  parties: CaseParty[];
  /** With those who have left (PROG-2). */
  everybody: CaseParty[];
  members: CaseMember[];
  /** The debtor's side of a resumed execution, until it is let in. */
  waiting: CaseMember[];
}

export interface ExecutionFile extends CaseFile {
  /** With each debtor's days as he was served (ENF-1, 2). */
  found: Enforcement;
  /** As it stood in the database. */
  stored: Enforcement;
  measures: Measure[];
  money: MoneyEntry[];
  today: LegalDate;
  owed: Owed;
}

/** Five database actions. Throws Error where its filing or court is gone. */
export async function caseFileOf(of: Case, at: Date): Promise<CaseFile> {
  const [court, filing, parties, all] = await Promise.all([
    courts.get(of.courtId),
    filings.get(of.filingId),
    caseParties.find({ caseId: of._id }, { limit: MOST }),
    caseMembers.find({ caseId: of._id }, { limit: MOST }),
  ]);
  if (!court || !filing) throw new Error(`case ${of._id} has no ${court ? 'filing' : 'court'}`);
  return {
    of,
    court,
    content: openContent(filing._id, filing.content),
    parties: present(inOrder(parties)),
    everybody: inOrder(parties),
    members: all.filter((one) => one.from <= at && (!one.to || one.to > at)),
    waiting: all.filter(waits),
  };
}

/** Throws CourtError NOT_FOUND where nobody has taken it over. */
export async function executionFile(caseId: string, at: Date): Promise<ExecutionFile> {
  // First: whatever of it changes stamps it, so that lists read afterwards are never older than it.
  const found = await enforcements.get(caseId);
  const of = await cases.get(caseId);
  if (!found || !of) throw noEnforcement();
  const [file, held, money, debtors] = await Promise.all([
    caseFileOf(of, at),
    measures.find({ caseId }, { limit: MOST }),
    enforcementMoney.find({ caseId }, { limit: MOST }),
    asServed(found),
  ]);
  const today = legalDateOf(at.getTime());
  return {
    ...file,
    found: { ...found, debtors },
    stored: found,
    measures: held.toSorted((a, b) => (a.from === b.from ? (a._id < b._id ? -1 : 1) : a.from < b.from ? -1 : 1)),
    money: money.toSorted((a, b) => a.at.getTime() - b.at.getTime()),
    today,
    owed: owedOn(found, money, today),
  };
}

/** ENF-1, 2: each debtor's own last days, from his own service; null: not served. */
export async function asServed({
  debtors,
  notice,
}: Pick<Enforcement, 'debtors' | 'notice'>): Promise<DebtorStanding[]> {
  const ids = noticeServicesOf({ debtors });
  if (ids.length === 0 || !notice) return debtors;
  return daysByService({ debtors, notice }, await services.find({ _id: command().in(ids) }, { limit: MOST }));
}

export const noticeServicesOf = ({ debtors }: Pick<Enforcement, 'debtors'>): string[] =>
  debtors.flatMap(({ noticeServiceId }) => (noticeServiceId ? [noticeServiceId] : []));

/** The same, of services that were looked up before: of many executions at once. */
export function daysByService(
  { debtors, notice }: Pick<Enforcement, 'debtors' | 'notice'>,
  found: readonly Pick<Service, '_id' | 'effectiveOn'>[],
): DebtorStanding[] {
  if (!notice) return debtors;
  return debtors.map((one) => {
    const on = found.find(({ _id }) => _id === one.noticeServiceId)?.effectiveOn ?? null;
    const within = (days: number | null): LegalDate | null =>
      on && days !== null ? computePeriod({ from: on, days }).lastDay : null;
    return { ...one, performBy: within(notice.performDays), reportBy: one.reportUntil ?? within(notice.reportDays) };
  });
}

export const applicantsOf = ({ parties }: Pick<CaseFile, 'parties'>): CaseParty[] =>
  parties.filter(({ role }) => role === 'applicant');
export const debtorsOf = ({ parties }: Pick<CaseFile, 'parties'>): CaseParty[] =>
  parties.filter(({ role }) => role === 'judgmentDebtor');

export const kindOfParty = (file: Pick<CaseFile, 'content'>, party: CaseParty): 'person' | 'organisation' =>
  kindOf(file.content, party);

/** Who answers now for what was this one's: himself; where he has left, whoever came in his place. */
export function inPlaceOf({ everybody }: Pick<CaseFile, 'everybody'>, partyId: string): CaseParty[] {
  const party = everybody.find(({ _id }) => _id === partyId);
  if (!party?.left) return party ? [party] : [];
  return successorsOf(everybody, partyId).flatMap(({ _id }) => inPlaceOf({ everybody }, _id));
}

/** What its papers begin with; without numbers and phones (PRIV-4). */
export function headOf(file: Pick<ExecutionFile, 'content' | 'parties' | 'found'>): EnforcementHead {
  const { number, issuedBy } = file.found.obligation.title;
  const particulars = (party: CaseParty): PartyParticulars => {
    const kind = kindOfParty(file, party);
    const { sex, domicile, orgRepName, orgRepPost } = partyFormOf(file.content, party) ?? {};
    return {
      kind,
      name: party.name,
      domicile,
      ...(kind === 'person' ? { sex } : { orgRepName, orgRepPost }),
    };
  };
  return {
    applicants: applicantsOf(file).map(particulars),
    debtors: debtorsOf(file).map(particulars),
    title: { number, issuedBy },
  };
}

/** What a paper to one of its parties has. */
export const paperTo = (file: ExecutionFile, party: CaseParty) => ({
  courtName: file.found.courtName,
  number: file.found.caseNo,
  to: { name: party.name, kind: kindOfParty(file, party) } satisfies Addressee,
  date: file.today,
  ...headOf(file),
});

export const contactOf = ({ found, court }: Pick<ExecutionFile, 'found' | 'court'>): string =>
  `${found.officer.name}${court.phone ? `，${court.phone}` : ''}`;
