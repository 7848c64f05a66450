/** 期日: hearings and other dates of a case: entered, called off, held (HEAR-4, 14; 民诉法139, 149). */
import { CALLED_TO, type CalledTo } from '../../../court/documents/summons';
import type { LegalDate } from '../../../court/time/legal-date';
import type { OpenId } from '../../../platform/caller';
import { CourtError } from '../../../platform/errors';
import type { Transaction } from '../../../platform/transact';
import type { Case } from '../../../records/case/case';
import { CASE_DATES, type CaseDate, caseDates, dateKeyOf } from '../../../records/case/date';
import { type CaseMember, caseMembers } from '../../../records/case/member';

const MOST = 500;

export const datesOf = (caseId: string): Promise<CaseDate[]> =>
  caseDates.find({ caseId }, { orderBy: [['dateKey', 'asc']], limit: MOST });

export const isCalledTo = (kind: string): kind is CalledTo => Object.hasOwn(CALLED_TO, kind);

/** Dates of the court, for everybody, that are still to come. */
export const comingIn = (dates: readonly CaseDate[], today: LegalDate): CaseDate[] =>
  dates.filter(({ partyId, state, on }) => partyId === null && state === 'running' && on >= today);

/** Hearings that were not called off, in order. */
export const hearingsIn = (dates: readonly CaseDate[]): CaseDate[] =>
  dates.filter(({ kind, state }) => kind === 'hearing' && state !== 'calledOff');

export const heldOn = (dates: readonly CaseDate[]) =>
  hearingsIn(dates).flatMap(({ state, on }) => (state === 'done' ? [on] : []));

/** Throws CourtError NOT_FOUND for one that is none of this case, or no date of the court. */
export async function dateIn(caseId: string, dateId: string): Promise<CaseDate & { kind: CalledTo }> {
  const found = await caseDates.get(dateId);
  if (found?.caseId === caseId && isCalledTo(found.kind) && found.partyId === null)
    return { ...found, kind: found.kind };
  throw new CourtError('NOT_FOUND', '没有找到这个期日，请刷新后再选。', { dateId: '请重新选择' });
}

/** A date that is still to come is changed once; throws CourtError PRECONDITION_FAILED otherwise. */
export async function settleDate(transaction: Transaction, dateId: string, state: 'done' | 'calledOff'): Promise<void> {
  const all = transaction.collection<CaseDate>(CASE_DATES);
  const now = await all.get(dateId);
  if (now?.state === state) return;
  if (now?.state !== 'running')
    throw new CourtError('PRECONDITION_FAILED', '这个期日已经取消或者已经办过，请刷新后查看。');
  await all.update(dateId, { state });
}

export const newDate = (
  { _id: caseId, courtId, caseNo }: Case,
  date: Omit<CaseDate, 'caseId' | 'courtId' | 'caseNo' | 'dateKey' | 'partyId' | 'from' | 'state' | 'provisional'>,
): CaseDate => ({
  ...date,
  caseId,
  courtId,
  caseNo,
  partyId: null,
  from: null,
  state: 'running',
  provisional: false,
  dateKey: dateKeyOf(date),
});

/** Agents of the case now, each once, with the party they act for first. */
export async function agentsIn(caseId: string, at: Date): Promise<{ openid: OpenId; partyId: string }[]> {
  const found: CaseMember[] = await caseMembers.find({ caseId }, { limit: MOST });
  return found.flatMap(({ role, openid, parties = [], from, to }) => {
    const [partyId] = parties;
    return role === 'agent' && partyId && from <= at && (!to || to > at) ? [{ openid, partyId }] : [];
  });
}
