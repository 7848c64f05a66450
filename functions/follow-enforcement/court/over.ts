/** 结束: what every end of an execution writes: the case is closed, and everybody who follows it sees so (PROG-3). */

import { type DeletionGround, deletionDue } from '../../../court/enforcement/listing-period';
import type { Act } from '../../../platform/act';
import { type Changes, command } from '../../../platform/database';
import type { Transaction } from '../../../platform/transact';
import { CASES, type Case, type CaseOutcome } from '../../../records/case/case';
import { enter } from '../../../records/case/event';
import type { DebtorStanding, Enforcement } from '../../../records/enforcement/enforcement';
import type { ExecutionFile } from '../../../records/enforcement/file';

type How = NonNullable<Enforcement['ended']>['how'];

/** In the case's course, which both sides read: what is said to one of them stands on his feed. */
const WORDS = {
  completed: { title: '执行完毕', text: '义务已全部履行，本案执行完毕。' },
  terminated: { title: '终结执行', text: '法院裁定终结执行，理由写在裁定书里。' },
  notEnforced: { title: '不予执行', text: '法院裁定不予执行，理由写在裁定书里。' },
  roundClosed: {
    title: '终结本次执行程序',
    text: '本次执行程序终结，债务还在。申请执行人发现财产的，随时可以申请恢复执行。',
  },
} as const satisfies Record<How | 'notEnforced', { title: string; text: string }>;

export const endedSet = (how: How, reason: string, { today }: ExecutionFile): Changes => ({
  ended: command().set({ how, on: today, reason }),
});

/** @param outcome of the case; a closed round has none, since the debt lives on */
export async function closeCase(
  transaction: Transaction,
  { found, today }: ExecutionFile,
  { how, outcome, act, key }: { how: keyof typeof WORDS; outcome?: CaseOutcome; act: Act; key: string },
): Promise<void> {
  const { caseId, courtId } = found;
  await transaction.collection<Case>(CASES).update(caseId, {
    state: 'closed',
    closedOn: today,
    lastAct: act._id,
    ...(outcome ? { outcome } : {}),
  });
  await enter({ key, caseId, courtId, kind: 'closing', at: act.at, ...WORDS[how], by: null }, transaction);
}

/** ENF-12 (2017 第10条): what ends a listing without a period, with the day by which it has to be gone; an officer deletes. */
export function listingsEnded(
  debtors: readonly DebtorStanding[],
  ground: DeletionGround,
  { today }: ExecutionFile,
): DebtorStanding[] {
  return debtors.map((one) => {
    const { listing } = one;
    if (!listing || listing.deleted || listing.ending || listing.until !== null) return one;
    const due = deletionDue({ until: null, events: [{ ground, on: today }] });
    return due ? { ...one, listing: { ...listing, ending: { ground, on: today, dueOn: due.dueOn } } } : one;
  });
}
