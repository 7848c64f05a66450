/** 已恢复执行: of a closed round that another case has resumed, what concerns the debt and the debtor is done there (ENF-8, NUM-4). */
import { CourtError } from '../../../platform/errors';
import { type Enforcement, enforcements, type Resumption } from '../../../records/enforcement/enforcement';
import type { ExecutionFile } from '../../../records/enforcement/file';

/** The case that goes on with it; null: none is registered. */
export const resumedAs = ({ resumptions = [] }: Pick<Enforcement, 'resumptions'>): Resumption['registered'] =>
  resumptions.find(({ registered }) => registered)?.registered ?? null;

const there = (caseNo: string) =>
  new CourtError('PRECONDITION_FAILED', `已经恢复执行，新的案号是${caseNo}，请在新的案件里办理。`);

/** What was paid so far has been taken off there: nothing more is counted here. Throws CourtError PRECONDITION_FAILED. */
export function needNotResumed({ found }: Pick<ExecutionFile, 'found'>): void {
  const as = resumedAs(found);
  if (as) throw there(as.caseNo);
}

/** What binds the debtor is kept there from when somebody takes it over. Throws CourtError PRECONDITION_FAILED. */
export async function needNotTakenUp({ found }: Pick<ExecutionFile, 'found'>): Promise<void> {
  const as = resumedAs(found);
  if (as && (await enforcements.get(as.caseId))) throw there(as.caseNo);
}
