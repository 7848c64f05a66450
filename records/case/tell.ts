/** 告知: who of a case is told something: everybody, a side, one party with all who act for him, or its officers. Once each. */
import type { PartyRole } from '../../court/people/roles';
import type { OpenId } from '../../platform/caller';
import type { Stored } from '../../platform/database';
import type { Message } from '../../platform/messages/templates';
import { notify } from '../../platform/notify';
import type { Transaction } from '../../platform/transact';
import type { Case } from './case';
import { type CaseMember, caseMembers, sideOf } from './member';
import { officerPage, partyPage } from './page';

/** More people of one case are told by whoever reads for them. */
const MOST = 1000;

/** Who takes part at `at`. One database action; never inside a transaction, since it looks by a field. */
export async function peopleOf(caseId: string, at: Date): Promise<CaseMember[]> {
  const found = await caseMembers.find({ caseId }, { limit: MOST });
  // A witness learns nothing of the case's course (HEAR-12).
  return found.filter((one) => one.from <= at && (!one.to || one.to > at) && one.role !== 'witness');
}

const accounts = (members: readonly CaseMember[]): OpenId[] => [...new Set(members.map(({ openid }) => openid))];

export const everybody = accounts;

export const ofSide = (members: readonly CaseMember[], side: PartyRole): OpenId[] =>
  accounts(members.filter((one) => sideOf(one) === side));

/** A party, and all who act for him now. */
export const ofParties = (members: readonly CaseMember[], ...parties: readonly string[]): OpenId[] =>
  accounts(members.filter((one) => one.parties?.some((partyId) => parties.includes(partyId))));

/** Everybody who is, and acts for, none of these: who acts for both sides of a thing learns it from the other. */
export function allBut(members: readonly CaseMember[], ...parties: readonly string[]): OpenId[] {
  const known = new Set(ofParties(members, ...parties));
  return accounts(members).filter((openid) => !known.has(openid));
}

/** Of `trial`; nobody before the assignment: clerks find it in their list. */
export const officersOf = ({ officers = [] }: Pick<Case, 'officers'>): OpenId[] => officers;

export interface CaseTelling {
  /** What of the case it is about: nobody is told it twice. */
  key: string;
  title: string;
  /** What one should not read over somebody's shoulder stays in the program; still without numbers of people (PRIV-4). */
  text: string;
  at: Date;
  /** Where it goes on; missing: the page of the case, of parties or of officers. */
  page?: string;
  message?: Message | undefined;
}

export const tellPeople = (
  of: Pick<Case, '_id' | 'courtId'>,
  to: readonly OpenId[],
  telling: CaseTelling,
  within?: Transaction,
) => tell(of, to, { page: partyPage(of._id), ...telling }, within);

export const tellOfficers = (
  of: Pick<Case, '_id' | 'courtId' | 'officers'>,
  telling: CaseTelling,
  within?: Transaction,
): Promise<void> => tell(of, officersOf(of), { page: officerPage(of._id), ...telling }, within);

/** One database action each, in a transaction two: there a key that is there already would end it. */
async function tell(
  { _id, courtId }: Pick<Case, '_id' | 'courtId'>,
  to: readonly OpenId[],
  { key, title, text, at, page, message }: CaseTelling & { page: string },
  within?: Transaction,
): Promise<void> {
  for (const openid of new Set(to)) {
    const id = `${_id}:${key}:${openid}`;
    if (await within?.collection<Stored>('notifications').get(id)) continue;
    await notify({ _id: id, openid, courtId, title, text, page, at, ...(message ? { message } : {}) }, within);
  }
}
