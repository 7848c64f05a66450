/**
 * 退出诉讼 (PROG-2): a party takes part no more. Nobody acts in the case for him any more, and what only he had time for falls away; what
 * was served on him stays his.
 */
import { command } from '../../platform/database';
import type { Transaction } from '../../platform/transact';
import { CASE_DATES, type CaseDate, partiesOfDate } from './date';
import { isOpen } from './end-dates';
import type { CaseMember } from './member';
import type { CaseParty } from './parties';

export interface Leaving {
  partyIds: readonly string[];
  left: NonNullable<CaseParty['left']>;
  at: Date;
}

/**
 * Within one transaction; who has left already stays as he is.
 * @param members who takes part in the case, @param dates of the case: as they were read before, since a transaction looks by no field
 */
export async function leave(
  transaction: Transaction,
  { partyIds, left, at }: Leaving,
  members: readonly CaseMember[],
  dates: readonly CaseDate[],
): Promise<void> {
  const inParties = transaction.collection<CaseParty>('case_parties');
  for (const partyId of partyIds) {
    const party = await inParties.get(partyId);
    if (party && !party.left) await inParties.update(partyId, { left: command().set(left) });
  }
  const goes = (partyId: string) => partyIds.includes(partyId);
  await endMembers(transaction, goes, members, at);
  await endPeriods(transaction, goes, dates);
}

/** Who stands for others as well goes on for those. */
async function endMembers(
  transaction: Transaction,
  goes: (partyId: string) => boolean,
  members: readonly CaseMember[],
  at: Date,
): Promise<void> {
  const all = transaction.collection<CaseMember>('case_members');
  for (const { _id } of members.filter(({ parties }) => parties?.some(goes))) {
    const now = await all.get(_id);
    if (!now || now.to || !now.parties?.some(goes)) continue;
    const kept = now.parties.filter((partyId) => !goes(partyId));
    if (kept.length > 0) await all.update(_id, { parties: command().set(kept) });
    else await all.update(_id, { to: at, feed: command().remove() });
  }
}

async function endPeriods(
  transaction: Transaction,
  goes: (partyId: string) => boolean,
  dates: readonly CaseDate[],
): Promise<void> {
  const all = transaction.collection<CaseDate>(CASE_DATES);
  for (const { _id } of dates.filter((one) => partiesOfDate(one).some(goes))) {
    const now = await all.get(_id);
    if (!now || !isOpen(now)) continue;
    const [first, ...rest] = partiesOfDate(now).filter((partyId) => !goes(partyId));
    if (first === undefined) await all.update(_id, { state: 'calledOff' });
    else await all.update(_id, { partyId: first, parties: command().set([first, ...rest]) });
  }
}
