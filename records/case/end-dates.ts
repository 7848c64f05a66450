/** 案件结束后的期日和期限: with the case decided, what it was called to falls away, and so do the periods to prepare its trial. */
import type { Transaction } from '../../platform/transact';
import { CASE_DATES, type CaseDate, type CaseDateKind } from './date';

/** What a party has time for until the case is decided; an appeal, a reconsideration, a performance have their own. */
const BEFORE_DECISION: readonly CaseDateKind[] = ['answer', 'evidence', 'jurisdictionObjection', 'payFee'];

const OF_THE_COURT: readonly CaseDateKind[] = [
  'hearing',
  'evidenceExchange',
  'pretrialMeeting',
  'inquiry',
  'pronouncement',
];

/** @param forGood false: it may still go on, as after a 调解书 that is not signed for yet: then its periods stand as they are */
export async function endDates(
  transaction: Transaction,
  dates: readonly CaseDate[],
  { forGood }: { forGood: boolean },
): Promise<void> {
  const all = transaction.collection<CaseDate>(CASE_DATES);
  for (const { _id } of dates.filter((one) => ends(one, forGood))) {
    const now = await all.get(_id);
    if (now && isOpen(now)) await all.update(_id, { state: 'calledOff' });
  }
}

/** It runs, or stands still: it is not over in one way or another. */
export const isOpen = ({ state }: Pick<CaseDate, 'state'>): boolean => state === 'running' || state === 'stayed';

const ends = (one: CaseDate, forGood: boolean): boolean =>
  isOpen(one) &&
  (one.partyId === null ? OF_THE_COURT.includes(one.kind) : forGood && BEFORE_DECISION.includes(one.kind));
