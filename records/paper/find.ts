/** 案中材料的查找: what other services ask of papers that were filed in a case. */
import type { FiledKind } from '../../court/papers-filed/kinds';
import { command } from '../../platform/database';
import { casePapers, type FiledPaper } from './paper';

/** A case has few of one kind. */
const MOST = 200;

/** Received and not taken back, the newest first: e.g. whether the plaintiff applied to withdraw the suit (民诉法148). */
export async function papersOfKind(caseId: string, kind: FiledKind): Promise<FiledPaper[]> {
  const found = await casePapers.find({ caseId, kind }, { limit: MOST });
  return found
    .filter(({ state }) => state !== 'draft' && state !== 'withdrawn')
    .sort((a, b) => (a.listKey < b.listKey ? 1 : -1));
}

/** Waits for an officer: of these cases, the nearest day first. */
export async function papersWaiting(
  caseIds: readonly string[],
  states: readonly FiledPaper['state'][],
): Promise<FiledPaper[]> {
  const found: FiledPaper[] = [];
  for (let i = 0; i < caseIds.length; i += 100)
    found.push(
      ...(await casePapers.find(
        { caseId: command().in([...caseIds.slice(i, i + 100)]), state: command().in([...states]) },
        { limit: 1000 },
      )),
    );
  return found.sort((a, b) => (a.dueKey < b.dueKey ? -1 : 1));
}
