/** 被执行人: whom of the debtors a step is about, and how he stands. */
import { CourtError } from '../../../platform/errors';
import type { CaseParty } from '../../../records/case/parties';
import type { DebtorStanding, Enforcement } from '../../../records/enforcement/enforcement';
import { debtorsOf, type ExecutionFile } from '../../../records/enforcement/file';

interface Debtor {
  party: CaseParty;
  standing: DebtorStanding;
}

/** Throws CourtError INVALID_INPUT for an id that is no debtor of this case, or who owes no more in it. */
export const debtorOf = (file: ExecutionFile, partyId: string, field = 'debtor'): Debtor =>
  among(debtorsOf(file), file, partyId, field);

/** Also who has left: what binds him is lifted. Throws CourtError INVALID_INPUT. */
export const debtorOnRecord = (file: ExecutionFile, partyId: string, field = 'debtor'): Debtor =>
  among(debtorsOf({ parties: file.everybody }), file, partyId, field);

function among(debtors: readonly CaseParty[], file: ExecutionFile, partyId: string, field: string): Debtor {
  const party = debtors.find(({ _id }) => _id === partyId);
  const standing = file.found.debtors.find((one) => one.partyId === partyId);
  if (party && standing) return { party, standing };
  throw new CourtError('INVALID_INPUT', '没有找到这位被执行人，请重新选择。', { [field]: '请重新选择被执行人' });
}

/** The same by the execution alone. Throws CourtError INVALID_INPUT. */
export function debtorIn({ debtors }: Enforcement, partyId: string): DebtorStanding {
  const found = debtors.find((one) => one.partyId === partyId);
  if (found) return found;
  throw new CourtError('INVALID_INPUT', '没有找到这位被执行人，请重新选择。', { debtor: '请重新选择被执行人' });
}

/** All of them, with one changed: written whole. */
export const changedDebtors = (
  { found }: Pick<ExecutionFile, 'found'>,
  partyId: string,
  change: Partial<DebtorStanding>,
): DebtorStanding[] => found.debtors.map((one) => (one.partyId === partyId ? { ...one, ...change } : one));
